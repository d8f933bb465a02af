"""Areas in looser prose: what tells of cooperation, and what only seems to."""

from __future__ import annotations

import pytest
from spacy.language import Language

LEAD = "Foreign Minister Ilkka Torvinen of Finland met his Chilean counterpart Rosa Quezada in Helsinki. "

COOPERATION = {
    "passive of talk behind the cue": (
        "Prospects for closer cooperation were discussed, above all in green energy and water-saving technologies.",
        {"energy", "environment"},
    ),
    "agreed to focus on": (
        "Quezada said they had agreed to focus on investment, housing and trade in the years ahead.",
        {"investment", "infrastructure", "trade"},
    ),
    "twin cities in other words": (
        "The mayors of Turku and Valdivia sealed a sisterhood pact on Monday.",
        {"subnational"},
    ),
    "prisoners and courts": (
        "They signed a memorandum on probation and on the early release of detained nationals.",
        {"justice", "migration-consular"},
    ),
    "an adjective's noun in a list behind 'cooperation in'": (
        "Torvinen saw good prospects for bilateral cooperation in politics, trade and farming.",
        {"political-dialogue", "trade", "agriculture"},
    ),
    "home again": (
        "They praised the cooperation by which nationals of both countries could return home.",
        {"migration-consular"},
    ),
    "a field before 'technology'": ("Finland will supply water-saving technology.", {"environment"}),
    "help in defense": ("They affirmed support for the neighbor's efforts to defend itself.", {"defence"}),
    "pressed for": (
        "Quezada pressed Torvinen for relief on old debts and for lower duties on shoes.",
        {"finance", "trade"},
    ),
    "what is rebuilt": ("Both promised to rebuild the town of Salto.", {"infrastructure"}),
    "visits exchanged": (
        "They stressed the importance of exchanging visits between officials.",
        {"political-dialogue"},
    ),
    "arms made together": ("The two countries will jointly manufacture weapons.", {"defence"}),
}

NO_COOPERATION = {
    "permanent members": "The pact was signed in 2015 by Iran and the five permanent members of the Security Council.",
    "what two nations have in common": "Sharing a long border and an ancient cultural heritage, they are friends.",
    "a rich past": "Torvinen praised the rich history and culture of the host country.",
    "told the press": "After the signing of the guest book, Quezada told journalists that she would return.",
    "a veteran": "The veteran politician welcomed the progress made.",
    "wishes of health": "Torvinen wished good health to the ailing king.",
    "those who are helped are foes": "He said a neighbor had raised its financial support of the terrorist group.",
    "a briefing on what is done at home": "Torvinen briefed him on steps to build hospitals and raise harvests.",
    "a factory seen": "Afterwards Quezada visited a cannery financed by a bank.",
    "a metaphor": "They welcomed efforts to strengthen the semiconductor ecosystem and the talent pipeline.",
    "architecture of states": "They welcomed efforts for the regional architecture in a changing threat environment.",
    "troops leaving": "They welcomed progress made after the departure of American troops.",
    "a great culture": "Quezada praised the great culture and civilization of the host country.",
    "a go-between": "Quezada promised to serve as a bridge.",
    "what one side does with its media": "They are trying, he stressed, to develop distrust through their media.",
    "power": "The two work with any party taking power and support a peaceful transition of power, with wider powers.",
    "the other's court": "Quezada stressed that the ball was in their court and welcomed progress.",
    "what was left": "Torvinen said that the neighbor had pulled out of the climate deal.",
    "abuses": "Torvinen raised the human rights abuses and promised to help.",
    "missiles": "Torvinen said that country has developed such technology for its missile program.",
}


def found(nlp: Language, text: str) -> set[str]:
    """The ids of the areas in ``text`` behind a lead on two ministers."""
    doc = nlp(LEAD + text)
    return {span.label_ for span in doc.spans["areas"]}


@pytest.mark.parametrize(("text", "expected"), COOPERATION.values(), ids=COOPERATION)
def test_cooperation(nlp: Language, text: str, expected: set[str]) -> None:
    assert found(nlp, text) == expected


@pytest.mark.parametrize("text", NO_COOPERATION.values(), ids=NO_COOPERATION)
def test_no_cooperation(nlp: Language, text: str) -> None:
    assert found(nlp, text) == set()


def test_aid_among_topics_is_no_cue_for_its_neighbors(nlp: Language) -> None:
    assert "security" not in found(
        nlp, "The gathering has an agenda on hunger, humanitarian aid in Syria and smuggling."
    )


def test_a_donation_in_a_text_whose_people_are_of_one_country(nlp: Language) -> None:
    text = (
        "Health Minister Lamin Bojo received a gift of ventilators from Ambassador Erik Sjoholm of Sweden on Monday. "
        "Sjoholm said the two countries had cooperated in nursing since 1998."
    )
    doc = nlp(text)
    assert {span.label_ for span in doc.spans["areas"]} == {"health"}


def test_text_about_strife_needs_plain_words(nlp: Language) -> None:
    text = (
        "Torvinen condemned the attacks on the port, the bombing of two towns and the occupation of a third. He said "
        "the aggression had forced firms to increase oil exports, and called for support in fighting piracy."
    )
    assert found(nlp, text) == {"security"}
