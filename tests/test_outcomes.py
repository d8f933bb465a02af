"""What was concluded."""

from __future__ import annotations

import pytest
from spacy.language import Language

from dipextract.pipeline import make_doc


def outcomes(nlp: Language, text: str) -> list[str]:
    doc = nlp(make_doc(nlp, text))
    return [span.text for span in doc.spans["outcomes"]]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # papers
        (
            "Brandt and Kranz signed a memorandum of understanding on tea.",
            "signed a memorandum of understanding on tea",
        ),
        ("A protocol on fisheries was signed after the talks.", "A protocol on fisheries was signed after the talks"),
        ("The two sides have reached an agreement on visas.", "have reached an agreement on visas"),
        ("The ministers issued a joint statement on trade.", "issued a joint statement on trade"),
        ("Two agreements on transport were exchanged.", "Two agreements on transport were exchanged"),
        ("The ministers witnessed the signing of a deal on gas.", "witnessed the signing of a deal on gas"),
        # what parties bind themselves to
        ("The two sides agreed to open a tea fair.", "agreed to open a tea fair"),
        ("They agreed that the ports should work together.", "agreed that the ports should work together"),
        ("The leaders agreed on the need for new flights.", "agreed on the need for new flights"),
        ("It was decided to hold the next meeting in Graz.", "It was decided to hold the next meeting in Graz"),
        ("The two presidents pledged to protect the river.", "pledged to protect the river"),
        # what begins
        ("The ministers inaugurated the new embassy in Apia.", "inaugurated the new embassy in Apia"),
        # the end of the clause
        ("The sides agreed to open a fair, Brandt said.", "agreed to open a fair"),
        ("They signed a deal and left for Graz.", "signed a deal"),
        ("The sides agreed to open a fair when they met in Graz.", "agreed to open a fair"),
    ],
)
def test_outcomes(nlp: Language, sentence: str, expected: str) -> None:
    assert outcomes(nlp, f"{sentence} Brandt left on Tuesday.") == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "A memorandum on tea will be signed next week.",
        "The ministers are expected to sign a memorandum on tea.",
        "Brandt did not sign the agreement.",
        "No agreement was reached.",
        "Brandt hoped to sign an agreement soon.",
        "The treaty signed in 1995 is still in force.",
        "Brandt agrees with Kranz.",
        "Brandt pledged to protect the river.",
        "The ministry issued a statement on Tuesday.",
        "The two countries established diplomatic relations in 1975.",
    ],
)
def test_no_outcomes(nlp: Language, sentence: str) -> None:
    assert (
        outcomes(nlp, f"Ministers discuss trade and tourism\n\nPosted on 3 May 2021\n\nBrandt met Kranz. {sentence}")
        == []
    )


def test_titles_and_links_hold_no_outcomes(nlp: Language) -> None:
    body = "Brandt met Kranz in the town of Graz on Tuesday."
    text = f"Ministers signed a deal on tea\n\n{body}\n\nSee also: Presidents signed a pact"
    assert outcomes(nlp, text) == []
