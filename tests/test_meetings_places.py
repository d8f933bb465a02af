"""Where a meeting took place by what the text tells around it: stays, buildings of the host, occasions, no plans."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.meetings import found_meetings

MET = (
    "Danish Foreign Minister Mette Holm met Ghanaian Foreign Minister Kofi Asante and agreed on fisheries cooperation. "
)

PLACES = {
    "who are there on a visit": (
        "Danish Speaker Mette Holm met on Monday with Ghanaian Speaker Kofi Asante, who is in Denmark on an official "
        "visit.",
        (None, "DK"),
    ),
    "is there to attend, told later": (
        MET + "Holm is in the city of Lusaka to attend the inauguration of the new president.",
        ("Lusaka", "ZM"),
    ),
    "attending an occasion, told before": (
        "Danish Minister Mette Holm is attending the proceedings of the General Assembly in New York.\n\nHolm held a "
        "meeting with Ghanaian Foreign Minister Kofi Asante.",
        ("New York", "US"),
    ),
    "arrived, told later": (
        MET + "Asante arrived in Aarhus on Sunday evening and was welcomed at the airport.",
        ("Aarhus", "DK"),
    ),
    "who leads a delegation to a town": (
        "ACCRA: Ghanaian Minister Kofi Asante met Danish Minister Mette Holm, a press release said here on Monday. "
        "Asante, who is leading a delegation to Copenhagen, also spoke to investors.",
        ("Copenhagen", "DK"),
    ),
    "his visit by the town's name": (
        "Ghanaian Minister Kofi Asante arrived in Denmark on Monday and held talks with Danish Minister Mette Holm. "
        "Asante's Copenhagen visit is part of a longer trip.",
        ("Copenhagen", "DK"),
    ),
    "flew on after the talks": (
        "ACCRA, Ghana -- Danish envoy Mette Holm met President Kofi Asante today and flew to Lagos for other talks.",
        ("Accra", "GH"),
    ),
    "flew on later": (
        "ACCRA, Ghana -- Danish envoy Mette Holm met President Kofi Asante today. Holm later flew to Lagos.",
        ("Accra", "GH"),
    ),
    "flew back home": (
        "ACCRA, Ghana -- Danish envoy Mette Holm met President Kofi Asante today. Holm flew back to Aarhus after the "
        "talks.",
        ("Accra", "GH"),
    ),
    "left for a town, then met": (
        "On May 3, a delegation led by Danish Minister Mette Holm left for the capital of Ghana, Accra. On May 4, Holm "
        "met Ghanaian Minister Kofi Asante.",
        ("Accra", "GH"),
    ),
    "the capital of a nationality": (
        "Danish Minister Mette Holm arrived in the Zambian capital on Sunday. She met Zambian Minister Joseph Banda "
        "on Monday.",
        ("Lusaka", "ZM"),
    ),
    "the capital and its name": (
        "Danish Minister Mette Holm met Zambian Minister Joseph Banda in the Zambian capital city of Lusaka.",
        ("Lusaka", "ZM"),
    ),
    "on an island": (
        "Danish Minister Mette Holm met Indonesian Minister Agus Wibowo on the resort island of Bali on Monday.",
        ("Bali", "ID"),
    ),
    "at an occasion called after a town": (
        "Danish Minister Mette Holm met Ghanaian Minister Kofi Asante on the sidelines of the Munich Security "
        "Conference.",
        ("Munich", "DE"),
    ),
    "at an occasion held in a town": (
        MET + "The meeting was held as part of the Fisheries Forum, which is under way in Oslo.",
        ("Oslo", "NO"),
    ),
    "the talks resumed far below": (
        MET + "Trade has grown. Danish firms build ports. Ghanaian cocoa is liked in Aarhus. The meeting took place in "
        "Kumasi.",
        ("Kumasi", "GH"),
    ),
    "at his office": (
        "Ghanaian Minister Kofi Asante received at his office on Sunday the Danish Ambassador, Mette Holm.",
        (None, "GH"),
    ),
    "at the ministry of who is no envoy": (
        "The Ambassador of Denmark, Mette Holm, had talks with Ghanaian Minister Kofi Asante at the Foreign Ministry.",
        (None, "GH"),
    ),
    "at the ministry, a building and the town": (
        "The Minister of Defence of Ghana, Kofi Asante, received the Danish Ambassador, Mette Holm, at the Ministry of "
        "Defence, Burma Hall, Accra.",
        ("Accra", "GH"),
    ),
    "a building and the dateline's town": (
        "ACCRA, May 3 (GNA) - President Kofi Asante received Danish Minister Mette Holm at State House on Monday.",
        ("Accra", "GH"),
    ),
    "a residence in a town": (
        "Ghanaian Premier Kofi Asante received Danish Minister Mette Holm at his Kumasi residence on Monday.",
        ("Kumasi", "GH"),
    ),
    "at an ambassador's abroad": (
        "Danish Minister Mette Holm met Ghanaian Minister Kofi Asante at the residence of the Norwegian ambassador in "
        "Lima.",
        ("Lima", "PE"),
    ),
    "at an embassy abroad": (
        "OSLO, May 3 -- Danish Minister Mette Holm met Ghanaian Minister Kofi Asante for six hours at the Ghanaian "
        "mission.",
        ("Oslo", "NO"),
    ),
    "who serves at a ministry": (
        "Danish Ambassador Mette Holm met with the Director of the Africa Unit at the Ghanaian Foreign Ministry, Kofi "
        "Asante.",
        None,
    ),
    "a house that is no building": (
        "Danish Speaker Mette Holm met with Speaker of the House of Representatives of Ghana Kofi Asante on the "
        "sidelines of a conference.",
        None,
    ),
    "the last line of a release": (
        "Meeting with the Ambassador of Denmark\n\nPresident of Ghana Kofi Asante met today with the Ambassador of "
        "Denmark Mette Holm.\n\nAccra, 3rd March 2021\n",
        ("Accra", "GH"),
    ),
    "speaking in a town": (
        MET + "Speaking in Aarhus on Monday, Asante said that he wished to see more trade.",
        ("Aarhus", "DK"),
    ),
    "met others elsewhere on the way": (
        "ACCRA, Ghana -- Danish envoy Mette Holm met President Kofi Asante on Wednesday. Holm, who flew in from "
        "Lagos, where she met Nigerian leaders on Tuesday, was content. Asante and Holm agreed on trade.",
        ("Accra", "GH"),
    ),
    "talks that had been held": (
        MET + "Holm said that talks between experts had taken place in Oslo in March.",
        None,
    ),
    "a visit that will be": (MET + "Holm said that the visit of the Danish Queen to Kumasi will be a success.", None),
    "a forum to come": (MET + "They agreed that the next forum will take place in Oslo.", None),
    "a visit to come": (MET + "They spoke of the impending visit of the Danish Queen, Inga Lund, to Kumasi.", None),
    "where somebody studied": (MET + "Asante, who studied in Stockholm, praised Danish schools.", None),
    "the situation in a town": (MET + "They also spoke about the situation in Kabul.", None),
    "invited to a town": (MET + "Holm invited her guest to visit Aarhus.", None),
    "a meeting somebody is to attend": (
        MET + "Holm accepted an invitation to attend this fall in Shanghai the Trade Leaders Meeting.",
        None,
    ),
}


@pytest.mark.parametrize("name", PLACES)
def test_place(nlp: Language, name: str) -> None:
    text, expected = PLACES[name]
    meetings, _ = found_meetings(nlp, text)
    place = meetings[0]["place"]
    assert (place and (place["name"], place["country"])) == expected


def test_each_stop_of_a_tour(nlp: Language) -> None:
    meetings, _ = found_meetings(
        nlp,
        "Danish Minister Mette Holm met Ghanaian Minister Kofi Asante in Accra on Monday and agreed on aid.\n\nOn "
        "Wednesday she flew to Lusaka, where she held talks with Zambian President Joseph Banda. Banda thanked "
        "Denmark for its help.",
    )
    assert [meeting["place"] for meeting in meetings] == [
        {"name": "Accra", "country": "GH"},
        {"name": "Lusaka", "country": "ZM"},
    ]


def test_what_follows_from_the_context_is_marked(nlp: Language) -> None:
    meetings, _ = found_meetings(nlp, PLACES["arrived, told later"][0])
    assert "place" in meetings[0]["inferred"]
