"""For which country or organisation somebody speaks, construction by construction."""

from __future__ import annotations

import pytest
from spacy.language import Language


def sides(nlp: Language, text: str) -> dict[str, str | None]:
    return {person["name"]: person["country"] or person["organization"] for person in nlp(text)._.dip_people}


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("Norwegian Foreign Minister Kari Lindahl spoke.", "Kari Lindahl", "NO"),
        ("President Tomas Veldhuis of Peru spoke.", "Tomas Veldhuis", "PE"),
        ("He met his counterpart from Ghana, Ama Boateng.", "Ama Boateng", "GH"),
        ("Peruvian nuclear scientist Rosa Quispe spoke.", "Rosa Quispe", "PE"),
        ("Rosa Quispe, a Peruvian lawyer living abroad, spoke.", "Rosa Quispe", "PE"),
        ("Knesset Speaker Dov Mandelbaum spoke.", "Dov Mandelbaum", "IL"),
        ("Secretary-General Lars Mikkelsen of the United Nations spoke.", "Lars Mikkelsen", "UN"),
        ("European Commission President Elsa Brandt spoke.", "Elsa Brandt", "EU"),
        ("Foreign Minister Kari Lindahl said Norway is ready. Chile and Peru were discussed.", "Kari Lindahl", "NO"),
        ("He received the head of the Peru-Ghana Friendship Group, Rosa Quispe.", "Rosa Quispe", "PE"),
        ("The minister received the Ghanaian Ambassador to Peru, Ama Boateng, said Rosa Quispe.", "Ama Boateng", "GH"),
        ("He received the Ambassadors of Norway, Mr. Lars Mikkelsen, and Ghana, Ms. Ama Boateng.", "Ama Boateng", "GH"),
        ("The head of the LPRP Inspection Commission, Khamla Vongsay, spoke.", "Khamla Vongsay", "LA"),
        ("He received the ambassador in Lima, Ama Boateng. Peru and Ghana want to trade.", "Ama Boateng", "GH"),
        ("Speaker of the Parliament of B&H Amra Hodzic spoke.", "Amra Hodzic", "BA"),
        ("The European Commissioner for Cohesion, Elsa Brandt, is in Peru.", "Elsa Brandt", "EU"),
        ("President Kwame Asante visited Peru. Ghana and Peru want to trade, Ghana said.", "Kwame Asante", "GH"),
        ("Peru's minister met a team from the OSCE led by its Secretary General Elsa Brandt.", "Elsa Brandt", "OSCE"),
        ("Mr Kwame Asante, of Ghana, praised Peru.", "Kwame Asante", "GH"),
        (
            "Minister Mari Lepp and High Representative of the Union for Trade Elsa Brandt met. Estonia left.",
            "Mari Lepp",
            "EE",
        ),
        (
            "The High Representative for Foreign Affairs and Security Policy Elsa Brandt is in Peru.",
            "Elsa Brandt",
            "EU",
        ),
        (
            "A group from the Belgian parliament is led by Luc Dubois, head of the Peru friendship group.",
            "Luc Dubois",
            "BE",
        ),
        (
            "King Zaid II met a Danish envoy in Jordan. Chile, the Chileans and Chile's needs were discussed.",
            "Zaid II",
            "JO",
        ),
        (
            "A call between the minister of Peru and the US Secretary of State was held. Juan Paz and Ann Hall agreed.",
            "Juan Paz",
            "PE",
        ),
        (
            "The ministers of Peru and Chile met. Peru's minister, Rosa Mori, spoke. Her colleague, Jaime Ossa, left.",
            "Jaime Ossa",
            "CL",
        ),
    ],
)
def test_side(nlp: Language, text: str, name: str, side: str) -> None:
    assert sides(nlp, text)[name] == side


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        (
            "AMMAN, May 3 (Petra) - The King received a letter from the Amir of Kuwait, delivered by Interior Minister "
            "Talal Al-Humoud.",
            "Talal Al-Humoud",
            "KW",
        ),
        (
            "CAIRO, May 3 (MENA) - President Samir Haddad received Ghanaian Minister Ama Boateng and asked her to "
            "convey his greetings to President Kofi Mensah.",
            "Kofi Mensah",
            "GH",
        ),
        (
            "AMMAN, May 3 (Petra) - The minister asked Interior Minister Talal Al-Humoud to pass his regards to the "
            "Kuwaiti prime minister.",
            "Talal Al-Humoud",
            "KW",
        ),
        (
            "KHARTOUM, May 3 (SUNA) - The special envoy of Chad, Moussa Idriss, came with Ambassador Omar Haroun. The "
            "envoy handed over a message from President Ali Deni.",
            "Ali Deni",
            "TD",
        ),
        (
            "KHARTOUM, May 3 (SUNA) - The special envoy of Chad, Moussa Idriss, handed over a message from President "
            "Ali Deni to the President of the Republic, Hassan Taha.",
            "Hassan Taha",
            "SD",
        ),
    ],
)
def test_who_bears_a_message(nlp: Language, text: str, name: str, side: str) -> None:
    assert sides(nlp, text)[name] == side


def test_desk_for_a_country_is_not_of_it(nlp: Language) -> None:
    text = (
        "DAMASCUS, May 3 - Foreign Minister Samir Haddad received his Chilean counterpart, Rosa Quispe. "
        "The meeting was attended by Director of the American Department Rima Taleb."
    )
    assert sides(nlp, text)["Rima Taleb"] == "SY"


def test_guest_of_another_country_in_a_list_of_the_received(nlp: Language) -> None:
    text = (
        "KUWAIT, May 3 (KUNA) -- The Amir received Interior Minister Talal Al-Humoud and visiting Ghanaian Trade "
        "Minister Ama Boateng."
    )
    assert sides(nlp, text) == {"Talal Al-Humoud": "KW", "Ama Boateng": "GH"}


def test_accrediting_in_a_headline_is_nobody(nlp: Language) -> None:
    text = (
        "Ghana: Head of State Accredits New Ambassadors\n\nACCRA, May 3 - Head of State Kofi Mensah received the "
        "Norwegian ambassador, Kari Lindahl, at the Castle for an hour."
    )
    assert sides(nlp, text) == {"Kofi Mensah": "GH", "Kari Lindahl": "NO"}


def test_custodian_of_the_two_holy_mosques(nlp: Language) -> None:
    text = "OSLO, May 3 - The Custodian of the Two Holy Mosques King Faisal wrote to Norway. Norway and Peru signed."
    assert sides(nlp, text)["Faisal"] == "SA"


def test_organisation_stands_for_who_speaks_for_it(nlp: Language) -> None:
    person = nlp("NATO Secretary General Lars Mikkelsen spoke.")._.dip_people[0]
    assert (person["country"], person["organization"]) == (None, "NATO")


def test_list_shares_the_country(nlp: Language) -> None:
    text = "In Lagos he met with Nigerian Vice President Ayo Balogun and Foreign Minister Tunde Adeyemi."
    assert sides(nlp, text) == {"Ayo Balogun": "NG", "Tunde Adeyemi": "NG"}


def test_both_sides_of_a_meeting(nlp: Language) -> None:
    text = "OSLO, May 3 - Foreign Minister Kari Lindahl met Ghana's Foreign Minister Ama Boateng. Norway sells fish."
    assert sides(nlp, text) == {"Kari Lindahl": "NO", "Ama Boateng": "GH"}


HOME = "LIMA, May 3 (ANDINA) - Peru wants to trade with Ghana, Peru's ministry said. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ghanaian President Ama Boateng was accompanied by Trade Minister Kwesi Addo.", "Kwesi Addo"),
        ("She has an invitation to visit Accra from Speaker Kwesi Addo.", "Kwesi Addo"),
        ("In Ghana she met with Speaker Kwesi Addo.", "Kwesi Addo"),
        ("She will visit Accra and will be received there by Vice President Kwesi Addo.", "Kwesi Addo"),
        ("The Ghanaian delegation included Trade Minister Kwesi Addo.", "Kwesi Addo"),
    ],
)
def test_guest_or_host_is_not_of_the_writers_country(nlp: Language, text: str, name: str) -> None:
    assert sides(nlp, HOME + text)[name] == "GH"


def test_his_counterpart_is_of_another_country(nlp: Language) -> None:
    text = "Foreign Minister Kari Lindahl arrived. She met her Ghanaian counterpart. Ghana and Norway trade."
    assert sides(nlp, text) == {"Kari Lindahl": "NO"}


def test_what_is_inferred_is_marked(nlp: Language) -> None:
    people = nlp("Foreign Minister Kari Lindahl said Norway is ready. Ghana's President Ama Boateng left.")._.dip_people
    assert [person["inferred"] for person in people] == [["country"], []]


def test_nothing_told_stays_open(nlp: Language) -> None:
    assert sides(nlp, "Foreign Minister Kari Lindahl spoke.") == {"Kari Lindahl": None}


def test_choices_hang_together(nlp: Language) -> None:
    text = (
        "Ghana and Norway signed a fishing agreement. President Ama Boateng said Ghana needs boats. "
        "Foreign Minister Kari Lindahl met President Ama Boateng and was accompanied by Trade Minister Nils Aas."
    )
    assert sides(nlp, text) == {"Ama Boateng": "GH", "Kari Lindahl": "NO", "Nils Aas": "NO"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Peruvian and Norwegian foreign ministers, Rosa Quispe and Kari Lindahl, met.",
            {"Rosa Quispe": "PE", "Kari Lindahl": "NO"},
        ),
        (
            "He phoned the presidents of Peru Rosa Quispe, the Republic of Ghana Ama Boateng and Norway, Kari Lindahl.",
            {"Rosa Quispe": "PE", "Ama Boateng": "GH", "Kari Lindahl": "NO"},
        ),
        (
            "She met separately with Kari Lindahl of Norway and Kwesi Addo of Ghana.",
            {"Kari Lindahl": "NO", "Kwesi Addo": "GH"},
        ),
        (
            "Ministers Rosa Quispe and Tomas Veldhuis of Peru arrived.",
            {"Rosa Quispe": "PE", "Tomas Veldhuis": "PE"},
        ),
    ],
)
def test_countries_and_names_in_order(nlp: Language, text: str, expected: dict[str, str]) -> None:
    assert sides(nlp, text) == expected


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("He met with his colleague from the Republic of Ghana Ama Boateng.", "Ama Boateng", "GH"),
        ("Rosa Quispe was her Peruvian counterpart.", "Rosa Quispe", "PE"),
        ("Also present was Kwesi Addo, Executive Director, Ministry of Trade, Ghana.", "Kwesi Addo", "GH"),
        ("Peru will not disarm, and its leader Rosa Quispe stayed at home.", "Rosa Quispe", "PE"),
    ],
)
def test_country_stands_with_the_name(nlp: Language, text: str, name: str, side: str) -> None:
    assert sides(nlp, text)[name] == side


BOTH = "Ghana and Norway want closer Ghanaian-Norwegian ties. Ghana's Foreign Minister Kwesi Addo spoke first. "


@pytest.mark.parametrize(
    "text",
    [
        "Kwesi Addo met with Foreign Minister Kari Lindahl.",
        "Kwesi Addo called on Prime Minister Kari Lindahl.",
        "Kwesi Addo was hosted to lunch by Foreign Minister Kari Lindahl.",
        "Talks between Kwesi Addo and Foreign Minister Kari Lindahl went well.",
        "Kwesi Addo and Foreign Minister Kari Lindahl discussed fish.",
        "During the talks with Kwesi Addo, Foreign Minister Kari Lindahl praised Accra.",
        "Kwesi Addo conveyed greetings to Prime Minister Kari Lindahl.",
    ],
)
def test_who_faces_somebody_is_of_the_other_country(nlp: Language, text: str) -> None:
    assert sides(nlp, BOTH + text)["Kari Lindahl"] == "NO"


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian President Kari Lindahl received Kwesi Addo and his deputy, Deputy Minister Kofi Mensah.",
        "Norwegian President Kari Lindahl met with Kwesi Addo and Trade Minister Kofi Mensah.",
        "Kwesi Addo was joined in Oslo by Trade Minister Kofi Mensah.",
        "Kwesi Addo is here as special envoy of President Kofi Mensah.",
    ],
)
def test_who_stands_with_somebody_is_of_the_same_country(nlp: Language, text: str) -> None:
    assert sides(nlp, BOTH + text)["Kofi Mensah"] == "GH"


def test_two_presidents_are_of_two_countries(nlp: Language) -> None:
    text = (
        "Norway and Ghana trade. Norway sells fish. Presidents Kari Lindahl and Ama Boateng of Ghana will meet again."
    )
    assert set(sides(nlp, text + " Norway and Ghana agree.").values()) <= {"NO", "GH", None}


@pytest.mark.parametrize(
    ("head", "foot", "side"),
    [
        ("", "\n\nSource: BERNAMA", "MY"),
        ("BERGEN, May 3 (Bernama) - ", "", "MY"),
        ("2 May 2021\n\nDaily Herald (Lima)\n\n", "", "PE"),
        ("", "\n\nSource: Ministry of Foreign Affairs of Trinidad and Tobago", "TT"),
    ],
)
def test_writer_speaks_of_its_own_ministers(nlp: Language, head: str, foot: str, side: str) -> None:
    text = f"{head}Foreign Minister Rosa Quispe met Ghana's envoy Kwesi Addo.{foot}"
    assert sides(nlp, text)["Rosa Quispe"] == side


def test_agency_of_the_whole_world_has_no_home(nlp: Language) -> None:
    text = "LIMA, May 3 (Reuters) - Foreign Minister Rosa Quispe met Ghana's envoy Kwesi Addo. Peru exports copper."
    assert sides(nlp, text)["Rosa Quispe"] == "PE"


def test_country_of_a_crisis_speaks_for_nobody(nlp: Language) -> None:
    text = (
        "Foreign Minister Kari Lindahl met Ghana's Foreign Minister Kwesi Addo. They discussed the war in Sudan, the "
        "situation in Sudan, the Sudanese crisis and the conflict in Sudan. Norway thanked Ghana."
    )
    assert sides(nlp, text)["Kari Lindahl"] == "NO"


def test_scene_of_a_journey_tells_who_is_met_there(nlp: Language) -> None:
    text = HOME + "She then flew on to Ghana, where she called on Speaker Kwesi Addo."
    assert sides(nlp, text)["Kwesi Addo"] == "GH"


def test_domestic_meeting_keeps_one_country(nlp: Language) -> None:
    text = "LIMA, May 3 - President Rosa Quispe met Foreign Minister Tomas Veldhuis. Peru's embassies need money."
    assert sides(nlp, text) == {"Rosa Quispe": "PE", "Tomas Veldhuis": "PE"}


def test_guest_is_not_of_the_host(nlp: Language) -> None:
    text = "LIMA, May 3 - Visiting President Ama Boateng praised Peru. Ghana and Peru trade. Peru is old."
    assert sides(nlp, text) == {"Ama Boateng": "GH"}


def test_reference_with_a_country_tells_it(nlp: Language) -> None:
    text = (
        "Foreign Minister Kari Lindahl arrived in Accra. The Norwegian foreign minister praised Ghana. Ghana is glad."
    )
    assert sides(nlp, text) == {"Kari Lindahl": "NO"}


def test_rank_alone_is_like_an_office(nlp: Language) -> None:
    text = "Norway and Ghana train officers together. Admiral Kari Lindahl met Ghana's Defence Minister Kwesi Addo."
    assert sides(nlp, text)["Kari Lindahl"] == "NO"


def test_name_alone_gets_no_country_from_the_article(nlp: Language) -> None:
    assert sides(nlp, "OSLO, May 3 - Norway sells fish. Kari Lindahl said prices rise.")["Kari Lindahl"] is None


@pytest.mark.parametrize("text", ["", "\x00", "Minister of " * 300, "met with " * 300, "A and B, " * 300])
def test_any_text_is_borne(nlp: Language, text: str) -> None:
    assert isinstance(sides(nlp, text), dict)


ISSUED = "\n\nSource: Ministry of Foreign Affairs of Ghana\n"


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        # who is of a delegation, and whom a delegation meets
        (
            "President Ama Boateng received a Chilean delegation led by national chairman Rosa Quispe.",
            "Rosa Quispe",
            "CL",
        ),
        ("A Chilean delegation came. The delegation included Senator Rosa Quispe.", "Rosa Quispe", "CL"),
        ("The Chilean delegation also met with Trade Minister Kwesi Addo. Ghana sells cocoa.", "Kwesi Addo", "GH"),
        ("It was attended by Minister Rosa Quispe on the Chilean side, and Minister Kwesi Addo.", "Rosa Quispe", "CL"),
        # officials without names
        ("Foreign Minister Kwesi Addo and the Chilean envoy discussed trade. Ghana sells cocoa.", "Kwesi Addo", "GH"),
        ("Foreign Minister Kwesi Addo told the Chilean minister that cocoa sells.", "Kwesi Addo", "GH"),
        # who serves or succeeds whom
        ("She received a special envoy from Chilean President Luis Rojas, Rosa Quispe.", "Rosa Quispe", "CL"),
        ("Chilean Ambassador Luis Rojas met the mayor. He succeeds Rosa Quispe.", "Rosa Quispe", "CL"),
        ("Chilean Minister Luis Rojas came. He conveyed the greetings of President Rosa Quispe.", "Rosa Quispe", "CL"),
        # offices
        ("The Ambassador for Chile, Rosa Quispe, left.", "Rosa Quispe", "CL"),
        ("The Secretary of State for Wales, Gwen Pritchard, spoke.", "Gwen Pritchard", "GB"),
        ("The Governor of the Bank of South Sudan, James Deng, spoke.", "James Deng", "SS"),
        ("The Governor of the National Bank of Georgia, Giorgi Lomidze, spoke.", "Giorgi Lomidze", "GE"),
        ("The Rector of the University of Zambia, Mutale Phiri, spoke.", "Mutale Phiri", "ZM"),
        ("Italian Air Force Chief Luca Bianchi spoke.", "Luca Bianchi", "IT"),
        ("The representative of Chile, Her Excellency Rosa Quispe, spoke.", "Rosa Quispe", "CL"),
        ("It was signed by Minister Kwesi Addo for Ghana and Minister Rosa Quispe for Chile.", "Rosa Quispe", "CL"),
        (
            "Talks between Ghana and Chile, led by Minister Kwesi Addo and Envoy Rosa Quispe, went well.",
            "Rosa Quispe",
            "CL",
        ),
        (
            "The Ghanaian side was led by Minister Kwesi Addo and the Chilean side by Minister Rosa Quispe.",
            "Rosa Quispe",
            "CL",
        ),
        ("Rosa Quispe (Chile) and Lars Mikkelsen (Denmark) presented their credentials.", "Lars Mikkelsen", "DK"),
    ],
)
def test_side_beside_the_writers(nlp: Language, text: str, name: str, side: str) -> None:
    assert sides(nlp, text + ISSUED)[name] == side


def test_partner_of_the_side_that_is_met(nlp: Language) -> None:
    text = (
        "KIGALI, May 3 - Minister Kwesi Addo met his Chilean counterpart Rosa Quispe on the margins of a forum. "
        "They reviewed the ties between Ghana and Chile."
    )
    assert sides(nlp, text) == {"Kwesi Addo": "GH", "Rosa Quispe": "CL"}


def test_third_country_of_a_meeting_is_nobodys(nlp: Language) -> None:
    text = "Chilean envoy Rosa Quispe last met Minister Kwesi Addo in Geneva. Ghana is ready. Ghana and Chile trade."
    assert sides(nlp, text)["Kwesi Addo"] == "GH"


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("President Ama Boateng spoke of Chile and Ghana. desk@daily.example.gh", "GH"),
        ("NICOSIA, May 3 (CNA) - President Ama Boateng spoke of Cyprus and Chile.", "CY"),
        ("Press Release: Ghana Government\n\nPresident Ama Boateng spoke of Chile and Ghana.", "GH"),
    ],
)
def test_who_writes(nlp: Language, text: str, side: str) -> None:
    assert sides(nlp, text)["Ama Boateng"] == side


def test_sum_of_money_names_no_country(nlp: Language) -> None:
    text = "President Ama Boateng spoke. The road costs 40 million US dollars, 20 million US dollars less. Ghana pays."
    assert sides(nlp, text)["Ama Boateng"] == "GH"


def test_no_president_is_japanese_and_no_prime_minister_american(nlp: Language) -> None:
    text = "American envoy Dana Whitlock praised Prime Minister Takano. Japan and the U.S. trade. The U.S. sells."
    assert sides(nlp, text)["Takano"] == "JP"
    text = "Japanese envoy Ren Takano praised President Whitlock. Japan and the U.S. trade. Japan sells."
    assert sides(nlp, text)["Whitlock"] == "US"


def test_who_says_that_a_country_is_ready_speaks_for_it(nlp: Language) -> None:
    text = "TEHRAN, May 3 - President Tomas Veldhuis said on Monday that Peru is ready to help Iran. Iran's ports gain."
    assert sides(nlp, text)["Tomas Veldhuis"] == "PE"


def test_country_acted_upon_is_not_the_speakers(nlp: Language) -> None:
    text = "Ghanaian Minister Ama Boateng met President Veldhuis. Veldhuis promised to help Ghana. Peru sells tea."
    assert sides(nlp, text)["Veldhuis"] == "PE"


def test_nationality_behind_a_title_of_another_country_begins_a_clause(nlp: Language) -> None:
    text = "In a meeting with Peruvian Trade Minister Rosa Quispe, the Ghanaian president also praised the trade."
    assert sides(nlp, text)["Rosa Quispe"] == "PE"
    assert nlp(text)._.dip_people[0]["offices"] == ["Trade Minister"]


def test_officials_that_are_examples_of_those_met(nlp: Language) -> None:
    text = "Norwegian envoy Kari Lindahl met officials of Peru, including Chief of Cabinet Rosa Quispe. Norway gains."
    assert sides(nlp, text)["Rosa Quispe"] == "PE"


def test_only_the_two_named_behind_between_face_each_other(nlp: Language) -> None:
    text = (
        "Norwegian adviser Kari Lindahl met Peruvian adviser Rosa Quispe. Following the meeting between Minister Dahl "
        "and President Veldhuis of Peru, Lindahl and Quispe spoke of trade. Norway sells fish."
    )
    assert sides(nlp, text)["Dahl"] == "NO"


def test_two_chiefs_who_did_something_together(nlp: Language) -> None:
    text = (
        "Norwegian adviser Kari Lindahl met Indian adviser Asha Rao. The plan was launched by Prime Minister Deshpande "
        "and President Haugland in Lima. India and Norway trade. India is large."
    )
    found = sides(nlp, text)
    assert found["Deshpande"] != found["Haugland"]


def test_place_in_a_name_is_no_country_of_the_article(nlp: Language) -> None:
    text = "Peruvian Foreign Minister Toyama Takeo on Monday met Norwegian Trade Minister Kari Lindahl and King Dahl."
    found = sides(nlp, text)
    assert found["Toyama Takeo"] == "PE"
    assert "KH" not in found.values()


def test_who_is_visited_is_of_the_town(nlp: Language) -> None:
    text = "Norwegian Energy Minister Kari Lindahl was to travel to Lima to meet President Alvaro Quispe."
    assert sides(nlp, text)["Alvaro Quispe"] == "PE"


def test_where_somebody_arrives_the_others_are_at_home(nlp: Language) -> None:
    text = (
        "Secretary-General Lars Mikkelsen arrived in Lima, Peru, on Tuesday. The United Nations is worried. "
        "He called on President Alvaro Quispe before he flew on to Quito."
    )
    assert sides(nlp, text) == {"Lars Mikkelsen": "UN", "Alvaro Quispe": "PE"}


def test_where_a_guest_comes_from_is_not_where_the_host_is(nlp: Language) -> None:
    text = (
        "LIMA, May 3 - The Secretary-General of the OAS, Dana Whitlock, who arrived from Accra on Monday, met with "
        "President Rosa Quispe."
    )
    assert sides(nlp, text)["Rosa Quispe"] == "PE"


@pytest.mark.parametrize("seat", ["Rosa Quispe, R-Minn., spoke.", "Rosa Quispe (D-Ohio) spoke."])
def test_seat_of_a_lawmaker(nlp: Language, seat: str) -> None:
    assert sides(nlp, f"Senator {seat}") == {"Rosa Quispe": "US"}


def test_governor_of_the_bank_named_before(nlp: Language) -> None:
    text = "LIMA, May 3 - Minister Tomas Veldhuis visited Ghana's Central Bank and met the bank's Governor Ama Boateng."
    assert sides(nlp, text)["Ama Boateng"] == "GH"


def test_capital_and_agency_stand_for_the_state_of_the_time(nlp: Language) -> None:
    text = (
        "Moscow, May 17 (TASS) -- Soviet Trade Minister Yuri Samarin returned from Peru on Monday. "
        "Deputy Prime Minister Oleg Vetrov praised the visit."
    )
    assert sides(nlp, text)["Oleg Vetrov"] == "SU"


def test_former_presidents_of_one_delegation(nlp: Language) -> None:
    text = "The Norwegian delegation in Lima included former presidents Kari Lindahl and Tomas Veldhuis."
    assert sides(nlp, text) == {"Kari Lindahl": "NO", "Tomas Veldhuis": "NO"}


def test_no_minister_is_american(nlp: Language) -> None:
    text = (
        "U.S. Secretary of State Paul Hart met with Prime Minister Avi Shalev of Israel. "
        "Later they were joined by Foreign Minister Dan Peled."
    )
    assert {p["name"]: p["country"] for p in nlp(text)._.dip_people}["Dan Peled"] == "IL"


def test_a_minister_who_joins_an_american_is_none(nlp: Language) -> None:
    text = (
        "U.S. Vice President Linda Hart met with President Luis Prado of Peru. "
        "The Vice President was joined by Foreign Minister Rosa Quispe."
    )
    assert {p["name"]: p["country"] for p in nlp(text)._.dip_people}["Rosa Quispe"] == "PE"


def test_two_secretaries_of_two_countries(nlp: Language) -> None:
    text = (
        "India and Pakistan on Thursday mended their ties when their foreign ministers met. It came days after "
        "the foreign secretaries of the two countries -- Anil Deshpande and Javed Ahmed Qureshi -- met."
    )
    assert sides(nlp, text) == {"Anil Deshpande": "IN", "Javed Ahmed Qureshi": "PK"}
