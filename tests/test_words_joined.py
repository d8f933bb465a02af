"""Names that a page joined to the word before them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from dipextract.article.text import lost_spaces
from dipextract.pipeline import make_doc


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ChairwomanRosa Lindt", ["Chairwoman", "Rosa", "Lindt"]),
        ("met inLima on Monday", ["met", "in", "Lima", "on", "Monday"]),
        ("her counterpartIvo Kranz", ["her", "counterpart", "Ivo", "Kranz"]),
        ("theParty and theState", ["the", "Party", "and", "the", "State"]),
        ("in WhatsApp, AstraZeneca, BelTA", ["in", "WhatsApp", ",", "AstraZeneca", ",", "BelTA"]),
    ],
)
def test_words_end_where_a_space_was_lost(nlp: Language, text: str, words: list[str]) -> None:
    assert [token.text for token in make_doc(nlp, text)] == words


def test_names_behind_joined_words_are_read(nlp: Language) -> None:
    text = (
        "Lima (EFE) - Assembly ChairwomanRosa Lindt met with visiting Fijian Prime Minister Ivo Kranz inLima on Monday."
    )
    assert len(lost_spaces(text)) == 2
    people = {person["name"] for person in nlp(make_doc(nlp, text))._.dip_people}
    assert people == {"Rosa Lindt", "Ivo Kranz"}
