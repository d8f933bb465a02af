"""Wordings of newspapers and ministries of the Americas, construction by construction."""

from __future__ import annotations

import pytest
from spacy.language import Language

from dipextract.article import read_article
from dipextract.pipeline import make_doc
from tests.meetings import found_meetings

OTHER = " Chilean President Rosa Quiroga spoke."

PEOPLE = {
    "that country's, the one named last": (
        "Prime Minister Neville Forde thanked Dominica as he spoke to that country's envoy, Ana Royer.",
        {"Neville Forde": (None, ["Prime Minister"]), "Ana Royer": ("DM", ["envoy"])},
    ),
    "As president of a country, the name": (
        "On her first trip as president of Bolivia, Ana Mamani met Chilean President Rosa Quiroga.",
        {"Ana Mamani": ("BO", ["president"]), "Rosa Quiroga": ("CL", ["President"])},
    ),
    "a title before the name and one behind it, in a list": (
        "Chile's delegation comprised Ambassador Luis Vera, Minister of Trade and H.E. Ana Soto, Minister of Health.",
        {"Luis Vera": ("CL", ["Ambassador", "Minister of Trade"]), "Ana Soto": ("CL", ["Minister of Health"])},
    ),
    "a parish is nobody": (
        "Grenadian Foreign Minister Ana Royer spoke at the ministry, Bay Road, St Michael.",
        {"Ana Royer": ("GD", ["Foreign Minister"])},
    ),
    "a photographer in brackets is nobody": (
        "Grenadian Foreign Minister Ana Royer spoke at the ministry. (C. Dottin/BGIS)",
        {"Ana Royer": ("GD", ["Foreign Minister"])},
    ),
    "who said that another accepted an invitation": (
        "Spokeswoman Ana Soto of Chile said the president had accepted an invitation to visit Bolivia." + OTHER,
        {"Ana Soto": ("CL", ["Spokeswoman"]), "Rosa Quiroga": ("CL", ["President"])},
    ),
    "who is named behind the country and the office": (
        "LIMA, Peru (AP) _ Bolivia's trade minister said the road would be closed.\n\nTrade Minister Ana Soto told "
        "reporters that Peru had been warned.",
        {"Ana Soto": ("BO", ["Trade Minister"])},
    ),
    "the first to do something": (
        "Peruvian Minister Ana Soto is here. Luis Vera, the first Chilean head of state to visit Lima in years, spoke.",
        {"Ana Soto": ("PE", ["Minister"]), "Luis Vera": ("CL", [])},
    ),
    "a newspaper is nobody": (
        "Peru's leading daily newspaper, El Mirador, said in an editorial that Minister Ana Soto was right.",
        {"Ana Soto": ("PE", ["Minister"])},
    ),
    "who is bound elsewhere": (
        "U.N. envoy Luis Vera met Peruvian officials. Vera, who will visit Quito after talks in Peru, consulted with "
        "Peru's Premier Ana Soto and Trade Minister Rosa Quiroga.",
        {
            "Luis Vera": ("UN", ["envoy"]),
            "Ana Soto": ("PE", ["Premier"]),
            "Rosa Quiroga": ("PE", ["Trade Minister"]),
        },
    ),
    "offices before names behind a comma, in a list": (
        "He met President Ana Soto, Vice President Rosa Quiroga, Minister of Defence, Luis Vera, Minister of Mines and "
        "Energy, Jorge Rojas, and Vice Minister for Trade, Juan Choque, the statement said.",
        {
            "Ana Soto": (None, ["President"]),
            "Rosa Quiroga": (None, ["Vice President"]),
            "Luis Vera": (None, ["Minister of Defence"]),
            "Jorge Rojas": (None, ["Minister of Mines and Energy"]),
            "Juan Choque": (None, ["Vice Minister for Trade"]),
        },
    ),
    "a heading right above the name": (
        "Chilean Premier Meets Peruvian President\n\nChilean Premier Holds Talks with Peruvian President\n"
        "Premier Luis Vera met with visiting Peruvian President Ana Soto at the palace on Monday afternoon.",
        {"Luis Vera": ("CL", ["Premier"]), "Ana Soto": ("PE", ["President"])},
    ),
    "the twin islands by their letters": (
        "T&T's High Commissioner, Neville Forde, spoke.",
        {"Neville Forde": ("TT", ["High Commissioner"])},
    ),
    "who leads somebody of a country": (
        "Minister Neville Forde led a delegation comprising Ana Royer, High Commissioner of Grenada to Haiti. Haiti "
        "was discussed, and Haiti's wishes.",
        {"Neville Forde": ("GD", ["Minister"]), "Ana Royer": ("GD", ["High Commissioner to Haiti"])},
    ),
    "the newspaper in brackets": (
        "(Trinidad Guardian) National Security Minister Neville Forde met Chilean President Ana Soto in Santiago.",
        {"Neville Forde": ("TT", ["National Security Minister"]), "Ana Soto": ("CL", ["President"])},
    ),
    "a meeting led by two presidents, told behind their ministers": (
        "Foreign Ministers Ana Soto of Chile and Luis Mamani of Bolivia on Friday agreed to convene a cabinet meeting "
        "headed by Presidents Jorge Rojas and Juan Choque.\n\nThe presidents of Chile and Bolivia will meet in Lima.",
        {
            "Ana Soto": ("CL", ["Foreign Minister"]),
            "Luis Mamani": ("BO", ["Foreign Minister"]),
            "Jorge Rojas": ("CL", ["President"]),
            "Juan Choque": ("BO", ["President"]),
        },
    ),
}


@pytest.mark.parametrize("case", PEOPLE, ids=lambda case: case.replace(" ", "-"))
def test_people(nlp: Language, case: str) -> None:
    text, expected = PEOPLE[case]
    found = {person["name"]: (person["country"], person["offices"]) for person in nlp(text)._.dip_people}
    assert found == expected


MEETINGS = {
    "the day of the occasion": (
        "Bolivian Foreign Minister Ana Mamani met Chilean Foreign Minister Luis Vera on the sidelines of the CELAC "
        "summit held on 4 May 2016 in Quito.",
        ("2016-05-04", "Quito", "EC", ["Ana Mamani", "Luis Vera"]),
    ),
    "visited that country": (
        "Ambassador Neville Forde of Grenada told reporters that he had turned to Dominica. He visited that country "
        "and held talks with Foreign Minister Ana Royer of Dominica.",
        (None, None, "DM", ["Ana Royer", "Neville Forde"]),
    ),
    "a minister who is named behind": (
        "LIMA, Peru (AP) _ Premier Ana Soto of Peru met with a Bolivian government minister. Bolivian Mines Minister "
        "Luis Mamani was sent by Bolivia's president, Juan Choque.",
        (None, "Lima", "PE", ["Ana Soto", "Luis Mamani"]),
    ),
    "who acts behind the phrase, in what is said": (
        "LIMA, Peru (AP) _ Spokesman Jorge Rojas spoke. He said that during the talks with Bolivian Minister "
        "Luis Mamani, Premier Ana Soto of Peru \u2033voiced her country's thanks.\u2033",
        (None, None, None, ["Ana Soto", "Luis Mamani"]),
    ),
    "ended a visit with a meeting": (
        "Bolivian Minister Luis Mamani concluded his visit on Tuesday, 10 May 2016, with a meeting with Peruvian "
        "Premier Ana Soto.",
        ("2016-05-10", None, None, ["Ana Soto", "Luis Mamani"]),
    ),
    "leaders such as": (
        "Chilean President Rosa Quiroga also met with leaders on 5 May 2016, such as President Ana Mamani (Bolivia).",
        ("2016-05-05", None, None, ["Ana Mamani", "Rosa Quiroga"]),
    ),
    "also present for": (
        "Premier Ana Soto of Peru received Bolivian Minister Luis Mamani on 5 May 2016. Also present for the meeting "
        "was Mines Minister Jorge Rojas.",
        ("2016-05-05", None, None, ["Ana Soto", "Jorge Rojas", "Luis Mamani"]),
    ),
    "a lead without a full stop": (
        "Chilean Speaker Calls on Former Premier\n\nLuis Vera, Speaker of the Chilean Senate, called on former "
        "Peruvian Premier Ana Soto in Lima on 4 May 2016 and was extended a warm welcome\n\nVera was pleased to "
        "see her again after so many years.",
        ("2016-05-04", "Lima", "PE", ["Ana Soto", "Luis Vera"]),
    ),
    "monitored elsewhere": (
        "NICOSIA, Cyprus - The Peruvian agency, monitored in Nicosia, said Peruvian Premier Ana Soto met Chilean "
        "Minister Luis Vera.",
        (None, None, None, ["Ana Soto", "Luis Vera"]),
    ),
    "also at the meeting": (
        "Peruvian Premier Ana Soto received Bolivian Minister Luis Mamani on 5 May 2016. Also at the meeting were "
        "Mines Minister Jorge Rojas and others.",
        ("2016-05-05", None, None, ["Ana Soto", "Jorge Rojas", "Luis Mamani"]),
    ),
    "who is to be sworn in": (
        "6 May 2016\n\nChile's Luis Vera, who is to be sworn into office on 5 July, held talks with Peru's Premier Ana "
        "Soto.",
        (None, None, None, ["Ana Soto", "Luis Vera"]),
    ),
    "he is the official without a name": (
        "The Secretary-General arrived in Lima from Quito on 5 May 2016. The next morning he met with Foreign Minister "
        "Ana Soto of Peru.",
        ("2016-05-06", "Lima", "PE", ["Ana Soto"]),
    ),
    "travels later this month": (
        "Foreign Minister Ana Royer of Dominica will see investors when she travels to Chile later this month. She "
        "said so when Chilean Ambassador Luis Vera paid her a visit.",
        (None, None, None, ["Ana Royer", "Luis Vera"]),
    ),
}


@pytest.mark.parametrize("case", MEETINGS, ids=lambda case: case.replace(" ", "-"))
def test_meetings(nlp: Language, case: str) -> None:
    text, expected = MEETINGS[case]
    found, names = found_meetings(nlp, text)
    assert len(found) == 1
    place = found[0]["place"] or {"name": None, "country": None}
    people = sorted(names[key] for key in found[0]["participants"])
    assert (found[0]["date"], place["name"], place["country"], people) == expected


def test_gatherings_held_separately(nlp: Language) -> None:
    text = (
        "Peruvian Premier Ana Soto met with her counterparts Luis Vera of Chile and Jorge Rojas of Bolivia. Both "
        "gatherings were held separately."
    )
    found, names = found_meetings(nlp, text)
    told = [sorted(names[key] for key in meeting["participants"]) for meeting in found]
    assert told == [["Ana Soto", "Luis Vera"], ["Ana Soto", "Jorge Rojas"]]


def test_delegates_of_one_country(nlp: Language) -> None:
    found, _ = found_meetings(
        nlp,
        "KINGSTOWN, St. Vincent - Minister Neville Forde led a delegation comprising Ana Royer, High Commissioner of "
        "Saint Vincent to Grenada; and Rosa Hall, an officer, for the 51st meeting of the Council, held via video.",
    )
    assert not found


def test_language_is_no_country(nlp: Language) -> None:
    doc = nlp("Translated from Spanish: He spoke in Spanish and English in Spanish waters.")
    assert [place.text for place in doc.spans["places"]] == ["Spanish"]


def test_day_below_the_title_is_the_release_s() -> None:
    text = (
        " date 2015-04-10 Readout of the Secretary's Meeting with Chilean Minister Ana Soto\n\nMay 4, 2016\n\n"
        "The Secretary met her today in Lima, and they talked for several hours."
    )
    published = read_article(text)["published"]
    assert published is not None
    assert published["value"] == "2016-05-04"


def test_day_of_an_announcement(nlp: Language) -> None:
    text = (
        "October 8, 1990\n\nPeruvian Minister Ana Soto's statement here Thursday that flights will begin pleased many."
    )
    doc = nlp(make_doc(nlp, text))
    values = [span.kb_id_ for span in doc.spans["dates"]]
    assert values == ["1990-10-08", "1990-10-04"]
