"""Wordings of newspapers and ministries of the Americas, construction by construction."""

from __future__ import annotations

import pytest
from spacy.language import Language

from dipextract.article import read_article
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
