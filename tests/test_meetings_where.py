"""How a text words the place of a meeting: adjectives and buildings around a town, towns as attributes, departures."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.meetings import found_meetings

WHO = "Danish Minister Mette Holm", "Ghanaian Minister Kofi Asante"
LINE = "ACCRA, May 3 (GNA) - "

PLACES = {
    "an adjective before the city": ("{a} met {b} in the old imperial city of Kumasi.", "Kumasi"),
    "a compass point before the adjective": ("{a} met {b} in the far northern Danish town of Aalborg.", "Aalborg"),
    "an adjective before a country": ("{a} met {b} in neutral Austria.", "AT"),
    "an adjective before a city with a comma": ("{a} met {b} in Ghana's second city, Kumasi.", "Kumasi"),
    "a hotel of the town": ("{a} met {b} at a Kumasi hotel.", "Kumasi"),
    "a palace is no town": ("{a} met {b} at the Kumasi palace in Accra.", "Accra"),
    "a ministry that says so": ("{a} met {b}, the ministry in Oslo said.", None),
    "a town as attribute of the talks": ("The Kumasi talks between {a} and {b} ended on Monday.", "Kumasi"),
    "a town as attribute of a summit": ("{a} met {b} on the sidelines of the Vienna summit.", "Vienna"),
    "as part of a forum of the town": ("{a} met {b} as part of the Vienna forum.", "Vienna"),
    "left after": ("{a} left Kumasi for Vienna on Monday after talks with {b}.", "Kumasi"),
    "returned from there after": ("{a} returned home from Kumasi on Monday after meeting {b}.", "Kumasi"),
    "flew out at the close of a stay": (
        "{a} flew out of Kumasi on Monday after a stay. She held talks with {b}.",
        "Kumasi",
    ),
    "the occasion has a sentence of its own": (
        LINE
        + "{b} met {a} on the sidelines of the Sahel Ports Council.\n\nThe Sahel Ports Council is under way in Oslo.",
        "Oslo",
    ),
    "a palace with a namesake elsewhere": (
        "Ghanaian minister in Lisbon\n\nPortuguese President Rui Sales received {b} at Sao Bento on Monday.",
        "Lisbon",
    ),
    "the coming summit": ("{a} met {b}. The talks dwelt on world affairs, with the coming summit in Oslo.", None),
    "the last day of a visit": ("{a} met {b} on the last day of her visit to Kumasi.", "Kumasi"),
    "the leg of a tour": ("{a} began the Kumasi leg of her tour with talks with {b}.", "Kumasi"),
    "a busy day there": ("{a} had a busy day in Vienna on Monday. She met {b} and discussed trade.", "Vienna"),
    "a forum opened there": ("A trade forum opened in Vienna on Monday. {a} met {b} on its sidelines.", "Vienna"),
    "met there last": ("{a} met {b}, whom she last met in Vienna in January.", None),
    "leaving for home": ("{a} met {b} and spoke to reporters just before leaving for Denmark.", None),
    "the town opens the title": ("Vienna: Holm meets Asante\n\n{a} met {b} on Monday.", "Vienna"),
    "the town closes the title": ("Holm meets Asante (Vienna, 3 May 2012)\n\n{a} met {b} on Monday.", "Vienna"),
    "the article is a part of the name": ("{a} met {b} in the Hague on Monday.", "The Hague"),
    "returned here after": (LINE + "{b} returned here Monday after meeting {a} in Aarhus.", "Aarhus"),
    "said here that": (LINE + "{b} said here Monday that his meeting with {a} in Aarhus was useful.", "Aarhus"),
    "a building before an envoy of another country": (
        "Lebanese Speaker Hasan Barakat received in Ain Al-Tineh, Belgian Ambassador to Lebanon, Andre Vasseur.",
        "LB",
    ),
    "the town of an envoy's post": (LINE + "{a} met {b} and Ama Addo, Consul General of Ghana in Aarhus.", "Accra"),
    "a town where they will meet": ("{a} and {b} met on Monday on what to do when they meet in Vienna in June.", None),
    "met here": (LINE + "{b} said Monday that he had met {a} here and that they had agreed on trade.", "Accra"),
    "a town in brackets behind a building": ("{a} met {b} at the Ministry of Ports (Kumasi).", "Kumasi"),
    "a town behind the ministry's office": ("{a} met {b} at the Ministry's office, Kumasi.", "Kumasi"),
    "a building behind a relative clause": (
        "{a} met {b}, who also leads the Ports Board, at State House, Kumasi.",
        "Kumasi",
    ),
    "a mission is no journey": ("{a} met {b} and spoke of the departure of the Sahel Mission in Oslo.", None),
    "the delegation is visiting": (
        "{a} met {b}.\n\nThe delegation is visiting Ghana at the invitation of the MPs.",
        "GH",
    ),
    "leading a delegation to a forum": (
        "{a} is leading a delegation to the Ports Forum in Vienna.\n\nHolm met {b} on Monday.",
        "Vienna",
    ),
    "talks of a year ago": (
        "ACCRA, May 3, 2004 (GNA) - {a} met {b} on Monday. They do what was agreed at the talks in Oslo on March 9, "
        "2001.",
        "Accra",
    ),
    "at his office, told at home": (LINE + "{a} met {b} at his office.", "Accra"),
    "said in a statement here": (LINE + "According to a statement issued here, {b} met {a} in Aarhus.", "Aarhus"),
    "led a delegation to meet": (
        LINE
        + "{a} led a delegation to meet with {b} at the palace in Kumasi. During the meeting they agreed on trade.",
        "Kumasi",
    ),
    "asked to come": (LINE + "{a} met {b}. She asked Asante to come to Aarhus for further talks.", "Accra"),
    "glad to welcome": ("{a} met {b}. Holm said: I am very glad to welcome you to Aarhus.", "Aarhus"),
    "a visit prepared": (
        LINE
        + "{a} met {b}. They spoke of the preparation in late August of a working visit by the minister to Aarhus.",
        "Accra",
    ),
    "who hosted the forum": ("{a} met {b} on the sidelines of the summit hosted by Austria.", "AT"),
    "a small town of the agency's country": ("PAGA, Feb 12 (GNA) - {b} met {a} here on Monday.", "Paga"),
    "counterparts met at a forum": (
        "{a} met with her counterparts from Ghana and Fiji.\n\nShe met with the ministers on the sidelines of a forum "
        "held on Monday in Vientiane, Laos.\n\nDuring the meeting with {b}, Holm praised ties.\n\nMeeting with Fijian "
        "Minister Jone Vula, Holm praised ties.",
        "Vientiane",
    ),
}


@pytest.mark.parametrize("name", PLACES)
def test_place(nlp: Language, name: str) -> None:
    text, expected = PLACES[name]
    meetings, _ = found_meetings(nlp, text.format(a=WHO[0], b=WHO[1]))
    place = meetings[0]["place"]
    assert (place and (place["name"] or place["country"])) == expected


def test_town_behind_the_name_of_an_occasion(nlp: Language) -> None:
    meetings, _ = found_meetings(
        nlp,
        "Ethiopian Minister Abel Tekle had held a series of bilateral meetings with ministers on the sidelines of the "
        "4th Conference of the Forum for African Rivers in Lusaka, Zambia.\n\nAccordingly, he met Rosa Quispe, "
        "Minister of External Relations of the Republic of Peru, and Kari Solberg, the Minister of Trade of Norway.",
    )
    assert [meeting["place"] for meeting in meetings] == [{"name": "Lusaka", "country": "ZM"}] * 2


def test_a_visit_of_another_year_tells_no_place(nlp: Language) -> None:
    meetings, _ = found_meetings(
        nlp,
        "OSLO, May 16, 2002 (NTB) - Peruvian President Luis Rojas met Minister Kari Solberg today. They recalled "
        "the King's historic visit to Lima in 1988.",
    )
    assert [meeting["place"] for meeting in meetings] == [{"name": "Oslo", "country": "NO"}]


def test_an_occasion_far_from_the_telling_tells_no_place(nlp: Language) -> None:
    other = "The team trains hard and hopes to win. " * 9
    meetings, _ = found_meetings(
        nlp,
        "Norwegian Minister Kari Solberg met with Peruvian President Luis Rojas on fisheries.\n\n"
        f"{other}\n\nA trade fair was held in Accra.",
    )
    assert [meeting["place"] for meeting in meetings] == [None]


@pytest.mark.parametrize(("adjective", "capital", "code"), [("Czech", "Prague", "CZ"), ("Norwegian", "Oslo", "NO")])
def test_capital_also_of_a_state_that_is_no_more(nlp: Language, adjective: str, capital: str, code: str) -> None:
    meetings, _ = found_meetings(
        nlp,
        f"{adjective} Foreign Minister Kari Solberg today received Peruvian Foreign Minister Luis Rojas at the "
        f"ministry. Rojas laid a wreath at a monument in {capital}.",
    )
    assert [meeting["place"] for meeting in meetings] == [{"name": capital, "country": code}]


def test_the_town_of_an_earlier_meeting_is_not_that_of_the_next(nlp: Language) -> None:
    meetings, _ = found_meetings(
        nlp,
        "The leaders of the two countries, Kari Solberg of Norway and Luis Rojas of Peru, had last met at a summit in "
        "Lusaka in November.\n\nForeign Minister Ana Quispe of Peru received Nils Berg Jr., the Norwegian ambassador.",
    )
    assert [meeting["place"] for meeting in meetings] == [{"name": "Lusaka", "country": "ZM"}, None]


def test_beside_the_visit_of_somebody_else(nlp: Language) -> None:
    meetings, _ = found_meetings(
        nlp,
        "LIMA, November 14 (ANP) - Peruvian Foreign Minister Luis Rojas met his Norwegian counterpart Kari Solberg on "
        "the sidelines of President Juan Quispe's trip to Norway.",
    )
    assert [meeting["place"] for meeting in meetings] == [{"name": None, "country": "NO"}]
