"""Who is meant without a name: by office, by 'the two ministers', by pronoun."""

from __future__ import annotations

import pytest
from spacy.language import Language

PAIR = "Norwegian Foreign Minister Kari Lindahl met Ghanaian Foreign Minister Ama Boateng. "


def meant(nlp: Language, text: str, words: str) -> list[str]:
    doc = nlp(text)
    return [span.id_ for span in doc.spans["people"] if span.text == words and span.label_ != "NAME"]


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        ("Norwegian President Kari Lindahl left. The president was tired.", "president", ["Kari Lindahl"]),
        (f"{PAIR}The Ghanaian foreign minister spoke.", "foreign minister", ["Ama Boateng"]),
        (f"{PAIR}The two ministers spoke.", "ministers", ["Kari Lindahl", "Ama Boateng"]),
        ("Mrs. Kari Lindahl met Mr. Tomas Veldhuis. She was glad.", "She", ["Kari Lindahl"]),
        ("Mrs. Kari Lindahl met Mr. Tomas Veldhuis. He was glad.", "He", ["Tomas Veldhuis"]),
        ("Ambassador Kari Lindahl arrived. The envoy met the press.", "envoy", ["Kari Lindahl"]),
    ],
)
def test_reference(nlp: Language, text: str, words: str, names: list[str]) -> None:
    assert meant(nlp, text, words) == names


def test_holder_of_another_country_is_not_meant(nlp: Language) -> None:
    assert meant(nlp, "Norwegian President Kari Lindahl left. The Ghanaian president stayed.", "president") == []
