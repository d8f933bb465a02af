"""Areas in lists, in names and in what is in prospect."""

from __future__ import annotations

import pytest
from spacy.language import Language

LEAD = "Foreign Minister Aino Lindqvist of Finland met her Chilean counterpart Rosa Quezada in Helsinki.\n\n"

FOUND = {
    "items below a colon": (
        "The two countries seek to:\n\n1. Fight human trafficking\n2. Bring natural gas to homes\n",
        {"security", "energy"},
    ),
    "items below a heading": ("List of agreements\n\n- Tourism\n- Rural roads\n", {"tourism", "transport"}),
    "the last item of a long list": (
        "They took stock of ties, above all those that the two sides have kept up over the years in which they have "
        "been trading with one another, in tourism, food security, renewable energy and steel.",
        {"tourism", "agriculture", "energy", "industry"},
    ),
    "ways that were discussed": ("They discussed ways to protect the freedom of navigation.", {"security"}),
    "in prospect": ("Quezada was keen on Finnish know-how in coal.", {"energy"}),
    "two countries of some kind": ("Lindqvist spoke of growing trade between the two seafaring nations.", set()),
    "two neighbouring countries": (
        "Lindqvist spoke of growing trade between the two neighbouring countries.",
        {"trade"},
    ),
    "companies encouraged": (
        "She encouraged Chilean firms to take part in modernizing the airport.",
        {"transport", "investment"},
    ),
    "whom one trains": ("Finland will train Chilean fire inspectors.", {"education"}),
    "AIDS is no aid": ("They agreed to work together against AIDS.", {"health"}),
    "a nation's marines are no marine science": ("They agreed on cooperation in marine archaeology.", {"culture"}),
    "a fish's disease": ("They agreed on a panel on fish diseases.", {"agriculture"}),
    "a vote promised": (
        "Quezada told reporters that Finland can count on her country's vote in the United Nations.",
        {"multilateral-coordination"},
    ),
    "an assembly ahead": (
        "They agreed to coordinate closely ahead of the General Assembly of the United Nations.",
        {"multilateral-coordination"},
    ),
    "support in a body": (
        "She said that Finland's support at the United Nations was dear to her.",
        {"multilateral-coordination"},
    ),
    "what one would like": ("Chile would like Finnish archaeologists to dig on its coast.", {"culture"}),
    "two armies": ("The two armies will hold a command-post exercise.", {"defence"}),
    "securities are shares": ("They agreed to cooperate in securities.", {"finance"}),
    "of two bodies": ("They urged closer cooperation between ASEAN and the EU.", {"multilateral-coordination"}),
    "power behind 'in'": ("They agreed to cooperate in power generation.", {"energy"}),
}

NOT_FOUND = {
    "the name of a body": "Lindqvist thanked the Port Authority for its help.",
    "the name of a street": "They opened the week in a church at Old Harbour Road.",
    "what a reporter asked": "Asked whether the tourism ministry's plan was dead, Quezada smiled.",
    "what was raised": "Quezada raised the question of visas with her host.",
    "trains that are no training": "Four trains with wheat reached the border.",
    "an agency's letters": "The two sides agreed to meet again, the Santiago Press Agency SPA said.",
    "somebody's business": "They agreed that rogues should be put out of business.",
    "a place to meet": "Farmers filled the convention centre.",
    "success at home": "Lindqvist praised Chile for its success in reducing poverty.",
    "an election promise": "Quezada was elected in 2012 on a promise to fight corruption.",
    "growth at home": "Quezada said that their economy would grow, dependent on copper exports as it is.",
    "items of a list that nothing announces": "Her day was long.\n\n1. Breakfast with farmers\n2. Lunch at a port\n",
}


@pytest.mark.parametrize(("text", "areas"), FOUND.values(), ids=FOUND)
def test_found(nlp: Language, text: str, areas: set[str]) -> None:
    doc = nlp(LEAD + text)
    assert {span.label_ for span in doc.spans["areas"]} == areas


@pytest.mark.parametrize("text", NOT_FOUND.values(), ids=NOT_FOUND)
def test_not_found(nlp: Language, text: str) -> None:
    doc = nlp(LEAD + text)
    assert not doc.spans["areas"]


def test_an_item_has_the_status_of_the_words_above(nlp: Language) -> None:
    doc = nlp(LEAD + "They agreed to work together on:\n\n(a) fishing\n(b) copper mining\n")
    assert {(span.label_, span.kb_id_) for span in doc.spans["areas"]} == {
        ("agriculture", "agreed"),
        ("mining", "agreed"),
    }
