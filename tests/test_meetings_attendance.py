"""Who else was at a meeting, and at which: company, lists of those present, journeys."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.meetings import found_meetings

TALKS = "OSLO, May 3 - Norwegian President Kari Lindahl held talks with Ghanaian President Kwesi Addo on Monday. "
PREMIER = "\n\nLater, Prime Minister Tora Lie of Norway met the Ghanaian leader."

CASES = {
    "company on a journey": (
        f"{TALKS}\n\nAddo is accompanied by Ghanaian Trade Minister Ama Boateng.",
        ["Kari Lindahl+Kwesi Addo"],
    ),
    "company at the talks": (
        f"{TALKS}Lindahl was accompanied by Norwegian Trade Minister Ola Berg at the talks.",
        ["Kari Lindahl+Kwesi Addo+Ola Berg"],
    ),
    "all of several audiences": (
        f"{TALKS}{PREMIER} Both spoke of fish.\n\nThe meetings were attended by Norwegian Trade Minister Ola Berg.",
        ["Kari Lindahl+Kwesi Addo+Ola Berg", "Tora Lie+Kwesi Addo+Ola Berg"],
    ),
    "present at the talks, not at what was told by the way": (
        f"{TALKS}They talked for two hours.\n\nAddo added that he had a good meeting with Speaker Tora Lie of Norway."
        "\n\nPresent at the meeting were Norwegian Trade Minister Ola Berg and Norwegian Ambassador Per Vik.",
        ["Kari Lindahl+Kwesi Addo+Ola Berg+Per Vik", "Kwesi Addo+Tora Lie"],
    ),
    "signers beside the heads of state": (
        f"{TALKS}\n\nAddo also met with opposition leader Tora Lie of Norway.\n\n"
        "Norwegian Trade Minister Ola Berg and his Ghanaian counterpart, Ama Boateng, signed an accord on fish.",
        ["Kari Lindahl+Kwesi Addo+Ola Berg+Ama Boateng", "Kwesi Addo+Tora Lie"],
    ),
    "an office that ends in a place": (
        f"{TALKS}\n\nOla Berg, Norwegian Ambassador to Ghana, attended the meeting.",
        ["Kari Lindahl+Kwesi Addo+Ola Berg"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_who_was_there(nlp: Language, name: str) -> None:
    text, expected = CASES[name]
    meetings, names = found_meetings(nlp, text)
    got = [sorted(names[key] for key in meeting["participants"]) for meeting in meetings]
    assert sorted(got) == sorted(sorted(one.split("+")) for one in expected)
