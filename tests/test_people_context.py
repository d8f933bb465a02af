"""What the rest of an article tells of its people: titles above, envoys' hosts, topics, wives, captions."""

from __future__ import annotations

import pytest
from spacy.language import Language

from dipextract.document import PersonInfo
from dipextract.pipeline import make_doc
from tests.meetings import found_meetings


def people(nlp: Language, text: str) -> dict[str, PersonInfo]:
    found: list[PersonInfo] = nlp(make_doc(nlp, text))._.dip_people
    return {person["name"]: person for person in found}


COUNTRIES = {
    "a title ends above the very next line": (
        "Veldhuis Returns to Lima, Meets Russian Diplomat\n"
        "Opposition leader Tomas Veldhuis returned on Thursday to Lima from a trip.\n"
        "He praised the Peruvian people.",
        "Tomas Veldhuis",
        "PE",
    ),
    "where only envoys are of a country the others are of the host": (
        "Chile, Norway envoys meet Quispe\n\nPresident Quispe met Norwegian Ambassador Kari Lindahl on Tuesday in "
        "State House. The envoy handed over the report of Norwegian experts on the Peruvian pipeline. Norwegian aid to "
        "Peru was welcomed by Finance Minister Rosa Huanca.",
        "Rosa Huanca",
        "PE",
    ),
    "the country discussed is nobody's": (
        "Ghana's Foreign Minister Kofi Mensah discussed Chad with the envoys. Spokesman Kwesi Dadzie said talks on "
        "Chad and over Chad will go on.",
        "Kwesi Dadzie",
        "GH",
    ),
    "others call a country a partner": (
        "Ghana and Finland signed a plan. Minister of State Kofi Mensah said that Finland is a partner. Finland's "
        "Minister of Trade, Jukka Rantala, left Ghana on Friday.",
        "Kofi Mensah",
        "GH",
    ),
    "who is talked to about a project in another country": (
        "OSLO: Danish Minister Mette Holm had talks with officials on a dam in Kumasi, Ghana, and with Minister of "
        "Health Kari Lindahl.",
        "Kari Lindahl",
        "NO",
    ),
}


@pytest.mark.parametrize(("text", "name", "country"), COUNTRIES.values(), ids=COUNTRIES)
def test_country(nlp: Language, text: str, name: str, country: str) -> None:
    assert people(nlp, text)[name]["country"] == country


def test_the_surname_alone_is_not_the_first_lady(nlp: Language) -> None:
    text = (
        "Ghanaian President Kofi Mensah arrived in Oslo with the Ghanaian First Lady, Ama Mensah, on 4 May 2016. Dr. "
        "Mensah met Norwegian Prime Minister Kari Lindahl. The Ghanaian leader also met King Olav."
    )
    meetings, names = found_meetings(nlp, text)
    assert "Ama Mensah" not in {names[key] for meeting in meetings for key in meeting["participants"]}
    assert meetings


def test_a_caption_names_somebody_twice(nlp: Language) -> None:
    text = "Foreign Minister Kofi Mensah spoke.\n\nKofi Mensah Kofi Mensah met reporters on Monday in Accra."
    assert list(people(nlp, text)) == ["Kofi Mensah"]


def test_a_rank_before_the_name_of_a_country_s_leader(nlp: Language) -> None:
    found = people(nlp, "The minister was sent by Peru's leader, Gen. Tomas Veldhuis.")
    assert found["Tomas Veldhuis"]["offices"] == ["leader"]


def test_days_told_respectively_date_no_meeting(nlp: Language) -> None:
    text = (
        "Ghana's envoy to Peru, Kofi Mensah, on Monday 13 and Wednesday 15 June 2016 respectively received the envoys "
        "of Togo and Chile. Mr Mensah received the Ambassador of Togo, Koffi Agbeko, on Monday 13 June 2016."
    )
    meetings, _ = found_meetings(nlp, text)
    assert [meeting["date"] for meeting in meetings if meeting["main"]] == ["2016-06-13"]


def test_inside_a_building(nlp: Language) -> None:
    text = (
        "Ghanaian President Kofi Mensah met President Ana Prado of Peru on Monday. The meeting, which was held inside "
        "the Presidential Villa, Kumasi, ended late."
    )
    meetings, _ = found_meetings(nlp, text)
    assert [meeting["place"] for meeting in meetings] == [{"name": "Kumasi", "country": "GH"}]


MARKED = {
    "who is named beside an unmarked leader": (
        "Chilean envoy Tomas Veldhuis paid a call on President Mensah in his office to bring a message from Chilean "
        "President Ana Prado.\n\nForeign Minister Kwesi Dadzie attended. Chile and Ghana trade, and Ghana wants more.",
        "Kwesi Dadzie",
        "GH",
    ),
    "who received an unnamed guest": (
        "President Haddad received in Tunis the Foreign Minister of Peru. The envoy of Peru said that Tunisia is a "
        "pivotal state. Tunisia is keen to trade.",
        "Haddad",
        "TN",
    ),
    "in the sisterly Kingdom of": (
        "The minister received a message from Talal Al-Humoud, President of the Authority for Culture in the sisterly "
        "Kingdom of Bahrain, on museums.",
        "Talal Al-Humoud",
        "BH",
    ),
    "another counterpart by nationality": (
        "Moroccan Trade Minister Anas Fassi spoke with his counterpart, Rui Lopes from Cabo Verde, as well as the "
        "Togolese, Koffi Agbeko.",
        "Koffi Agbeko",
        "TG",
    ),
    "a minister is not what was said before": (
        "The envoy of Chile, Tomas Veldhuis, called on President Mensah of Ghana. 'We will trade,' Veldhuis said.\n\n"
        "Foreign Minister Kwesi Dadzie attended. Ghana grows cocoa, and Ghana exports it.",
        "Kwesi Dadzie",
        "GH",
    ),
}


@pytest.mark.parametrize(("text", "name", "country"), MARKED.values(), ids=MARKED)
def test_country_of_the_unmarked(nlp: Language, text: str, name: str, country: str) -> None:
    assert people(nlp, text)[name]["country"] == country


def participants(nlp: Language, text: str) -> list[list[str]]:
    meetings, names = found_meetings(nlp, text)
    return [[names[key] for key in meeting["participants"]] for meeting in meetings if meeting["main"]]


MET = {
    "was met on arrival": (
        "President Kofi Mensah of Ghana, accompanied by Trade Minister Ama Boateng, was met on arrival by the Peruvian "
        "Minister of Tourism, Rosa Huanca.",
        [],
    ),
    "spoke at a press conference with": (
        "Ghanaian Minister Kofi Mensah, who was speaking at a joint press conference with his Peruvian "
        "counterpart Rosa "
        "Huanca, praised the harvest.",
        [],
    ),
    "went into a closed-door meeting": (
        "President Kofi Mensah of Ghana flew to Lima. President Mensah and King Olav of Norway later "
        "went into a closed "
        "door meeting.",
        [["Kofi Mensah", "Olav"]],
    ),
    "one meeting with several envoys": (
        "Ghanaian Speaker Kofi Mensah met today with Italy's Ambassador Fabio Prati and Poland's "
        "Ambassador Jan Zawada. "
        "The discussion at the meeting was of cocoa.",
        [["Kofi Mensah", "Fabio Prati", "Jan Zawada"]],
    ),
    "spoke with each": (
        "Ghanaian Minister Kofi Mensah spoke with Italian Minister Fabio Prati and Polish Minister Jan "
        "Zawada on cocoa.",
        [["Kofi Mensah", "Fabio Prati"], ["Kofi Mensah", "Jan Zawada"]],
    ),
    "the minister of Peru, named later among others": (
        "President Kofi Mensah of Ghana received the Foreign Minister of Peru. The Peruvian minister brought a message "
        "from President Ana Prado of Peru. Minister Huanca said Peru is ready to trade.",
        [["Kofi Mensah", "Huanca"]],
    ),
}


@pytest.mark.parametrize(("text", "met"), MET.values(), ids=MET)
def test_who_met(nlp: Language, text: str, met: list[list[str]]) -> None:
    assert participants(nlp, text) == met


def test_who_is_assured_of_a_countrys_help(nlp: Language) -> None:
    text = (
        "Italian envoy Fabio Prati assured President Kolleh of Italy's help. Liberia is thankful. Liberia grows rubber."
    )
    assert people(nlp, text)["Kolleh"]["country"] != "IT"


def test_at_the_embassy_of_a_country_named_before_it(nlp: Language) -> None:
    found = people(nlp, "Deputy Chief of Mission at the US Embassy in Lusaka Peter Holcomb spoke.")
    assert found["Peter Holcomb"]["offices"] == ["Deputy Chief of Mission at the Embassy in Lusaka"]


def test_met_separately_told_later(nlp: Language) -> None:
    text = (
        "Ghanaian President Kofi Mensah received Italian Minister Fabio Prati and Polish Minister Jan Zawada. He met "
        "separately with the foreign dignitaries in Kumasi. Permanent Secretary Esi Addo was also in the meeting."
    )
    assert len(participants(nlp, text)) == 2


TOLD = {
    "a day in brackets and digits behind a relative one": (
        "Ghanaian President Kofi Mensah, last night (Sunday), 5.3.00, met with King Olav of Norway in Oslo.",
        [["Kofi Mensah", "Olav"]],
        "2000-03-05",
        "Oslo",
    ),
    "a journey that was over": (
        "Less than a week after his trip to Lima, Ghanaian President Kofi Mensah conferred on 4 May "
        "2016 with Norwegian "
        "Minister Kari Lindahl. Mensah's one-day visit to Bergen was aimed at trade.",
        [["Kofi Mensah", "Kari Lindahl"]],
        "2016-05-04",
        "Bergen",
    ),
    "where an unnamed envoy lives": (
        "Ghanaian Minister Kofi Mensah met in Kumasi on 4 May 2016 with the Ambassador of Peru to Ghana "
        "based in Dakar, "
        "Senegal. Ambassador Rosa Huanca told Minister Mensah that Peru is ready.",
        [["Kofi Mensah", "Rosa Huanca"]],
        "2016-05-04",
        "Kumasi",
    ),
    "credentials presented by those whom the text names later": (
        "Diplomats from Norway, Niger and Uganda presented their letters of credence to President Mensah of Ghana in "
        "Kumasi on 4 May 2016. Ingrid Vik of Norway, Moussa Harouna of Niger and Godfrey Kaweesa of Uganda all praised "
        "the country.",
        [["Mensah", "Ingrid Vik"], ["Mensah", "Moussa Harouna"], ["Mensah", "Godfrey Kaweesa"]],
        "2016-05-04",
        "Kumasi",
    ),
}


@pytest.mark.parametrize(("text", "met", "date", "town"), TOLD.values(), ids=TOLD)
def test_meeting_told(nlp: Language, text: str, met: list[list[str]], date: str, town: str) -> None:
    meetings, names = found_meetings(nlp, text)
    told = [meeting for meeting in meetings if meeting["main"]]
    assert [[names[key] for key in meeting["participants"]] for meeting in told] == met
    assert {meeting["date"] for meeting in told} == {date}
    assert {meeting["place"] and meeting["place"]["name"] for meeting in told} == {town}


def test_a_title_leaves_out_and(nlp: Language) -> None:
    text = (
        "Minister Meets Diplomats, Holds Telephone Talks With Peruvian Ambassador\n\nGhanaian Foreign Minister Kofi "
        "Mensah met Italian Ambassador Fabio Prati in Kumasi.\n\nMensah spoke by telephone with "
        "Peruvian Ambassador Rosa "
        "Huanca."
    )
    meetings, names = found_meetings(nlp, text)
    assert [(meeting["mode"], names[meeting["participants"][1]]) for meeting in meetings] == [
        ("in-person", "Fabio Prati"),
        ("phone", "Rosa Huanca"),
    ]


def test_a_minister_who_is_an_envoys_colleague(nlp: Language) -> None:
    text = "The envoy of Peru, Rosa Huanca, said her colleague Minister Kofi Mensah of Ghana had assured her of help."
    assert people(nlp, text)["Kofi Mensah"]["offices"] == ["Minister"]
