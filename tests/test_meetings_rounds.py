"""Rounds of meetings, a paragraph each; bulletins; company at the door of a meeting; talks 'between the two men'.

Expected: mode|date|place|participants, a date "?" is not looked at.
"""

from __future__ import annotations

import pytest
from spacy.language import Language

from dipextract.article import read_article
from tests.meetings import check_main

CASES: dict[str, tuple[str, list[str]]] = {
    "a paragraph of other people": (
        "MUSCAT, May 4, 2019 (ONA) - Foreign Minister Salim Al Farsi received Chilean Ambassador Diego Fuentes on "
        "Saturday. They spoke of copper and wished each other well.\n\n"
        "Separately, Health Minister Badr Al Hinai met on Saturday with Danish Ambassador Mette Holm. In the course of "
        "the meeting the two discussed nurses. The undersecretary was there.",
        [
            "in-person|2019-05-04|Muscat|Salim Al Farsi;Diego Fuentes",
            "in-person|2019-05-04|Muscat|Badr Al Hinai;Mette Holm",
        ],
    ),
    "went into the talks with his ministers": (
        "LIMA, May 4, 2019 (Andina) - Peruvian President Tomas Veldhuis and Norwegian Prime Minister Kari Lindahl met "
        "on Saturday. Veldhuis went into the meeting with Ministers Rosa Quispe (Prime) and Diego Fuentes (Health).",
        ["in-person|2019-05-04|Lima|Tomas Veldhuis;Kari Lindahl;Rosa Quispe;Diego Fuentes"],
    ),
    "to their talks, together with his wife": (
        "Danish President Lars Bakken held talks with Peruvian President Carmen Salazar in Cusco on May 4, 2019. They "
        "went to the town hall for their talks, together with Bakken's wife, Mette Holm.",
        ["in-person|2019-05-04|Cusco|Lars Bakken;Carmen Salazar;Mette Holm"],
    ),
    "at whose side was": (
        "Danish President Lars Bakken had talks with Peruvian President Carmen Salazar, at whose side was Deputy "
        "Minister Diego Fuentes, on May 4, 2019.",
        ["in-person|2019-05-04||Lars Bakken;Carmen Salazar;Diego Fuentes"],
    ),
    "the talks between the two men": (
        "The Danish Premier, Mr Lars Bakken, and the Peruvian Prime Minister, Mr Diego Fuentes, were late for the "
        "press. The talks between the two men had run on.",
        ["in-person|?||Lars Bakken;Diego Fuentes"],
    ),
    "a joint briefing after their talks": (
        "At a joint news conference with Peruvian President Carmen Salazar after their talks, Danish Premier Bakken "
        "said that fish was discussed.",
        ["in-person|?||Bakken;Carmen Salazar"],
    ),
    "a joint briefing, and the talks": (
        "Danish Premier Lars Bakken spoke at a joint press conference with Peruvian President Carmen Salazar in Cusco. "
        "The talks lasted an hour.",
        ["in-person|?|Cusco|Lars Bakken;Carmen Salazar"],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_rounds(nlp: Language, case: str) -> None:
    text, expected = CASES[case]
    check_main(nlp, text, expected)


BULLETIN = (
    "Island News Agency: News in English (AM), 98-03-05Island News Agency: Directory\nCONTENTS\n"
    "[01] Lopes - KranzSuva, Mar 5 (INA) -- Fijian Foreign Minister Ana Lopes met Austrian Foreign Minister Ivo Kranz "
    "in Vienna yesterday. They spoke of sugar. [02] HARBOUR TO BE DEEPENEDThe harbour of Suva will be deepened, the "
    "Minister of Works said."
)


def test_a_bulletin_that_lost_its_line_ends() -> None:
    info = read_article(BULLETIN)
    assert info["published"]
    assert info["published"]["value"] == "1998-03-05"
    assert info["dateline"]
    assert (info["dateline"]["place"], info["dateline"]["date"]) == ("Suva", "1998-03-05")
    starts = {BULLETIN[block["start"] :].split()[0] for block in info["blocks"]}
    assert {"[01]", "Suva,", "[02]", "The"} <= starts


def test_a_meeting_in_a_bulletin(nlp: Language) -> None:
    check_main(nlp, BULLETIN, ["in-person|1998-03-04|Vienna|Ana Lopes;Ivo Kranz"])


@pytest.mark.parametrize("text", ["He works at NATOs office.", "USAid and BRICSPlus", "The EnergyWorld fair"])
def test_words_are_not_cut(nlp: Language, text: str) -> None:
    assert [token.text for token in nlp.make_doc(text)] == text.replace(".", " .").split()


FRAMES = {
    "talks on a topic with": "{a} held talks on trade and investment with {b} in Cusco.",
    "talks about a topic with": "{a} held talks about fishing rights with {b} in Cusco.",
    "a meeting here on a topic with": "{a} had a meeting on expanding ties in energy with {b} in Cusco.",
    "an in-depth exchange": "{a} had an in-depth exchange with {b} in Cusco.",
    "paid a visit to somebody": "{a} paid a visit to {b} in Cusco.",
}
NO_MEETING = {
    "called for somebody to go": "{a} called for {b} to resign.",
    "a visit to a country, with one's own minister": "{a} paid a visit to Togo with Danish Minister Mette Holm.",
    "talks on ties with a country": "{a} held talks on trade with Peru, {b} wrote.",
}
PAIR = {"a": "Danish Premier Lars Bakken", "b": "Peruvian President Carmen Salazar"}


@pytest.mark.parametrize("frame", FRAMES)
def test_frames_of_a_meeting(nlp: Language, frame: str) -> None:
    check_main(nlp, FRAMES[frame].format(**PAIR), ["in-person||Cusco|Lars Bakken;Carmen Salazar"])


@pytest.mark.parametrize("frame", NO_MEETING)
def test_frames_of_none(nlp: Language, frame: str) -> None:
    check_main(nlp, NO_MEETING[frame].format(**PAIR), [])


def test_delhi_is_new_delhi(nlp: Language) -> None:
    text = (
        "Norwegian Ambassador Kari Lindahl paid a visit to Indian Minister Arjun Mehta in Delhi. Lindahl called on "
        "Mehta in New Delhi to speak of fish, the ministry said."
    )
    check_main(nlp, text, ["in-person||New Delhi|Kari Lindahl;Arjun Mehta"])


def test_footnotes_begin_no_line() -> None:
    text = "They signed a treaty[12] Peru had long wanted, and a note.[13] The minister left."
    assert len(read_article(text)["blocks"]) == 1


def test_later_items_begin_lines_by_their_headings() -> None:
    text = "The talks go on. /Island Press/[12] HARBOUR TO BE DEEPENEDThe harbour will be deepened, the minister said."
    assert [text[block["start"] :][:4] for block in read_article(text)["blocks"]] == ["The ", "[12]", "The "]
