"""Pipe ``dipextract_dates``: tense by the parse, the article's anchor, litter."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from dipextract.pipeline import make_doc

ANCHOR = "2012-10-08"  # a Monday


def read(nlp: Language, text: str, published: str | None = ANCHOR) -> Doc:
    return nlp(make_doc(nlp, text, published))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The foreign minister visits Cairo on Wednesday.", ["2012-10-10"]),
        ("The foreign minister visited Cairo on Wednesday.", ["2012-10-03"]),
        ("The foreign minister is visiting Cairo on Wednesday.", ["2012-10-10"]),
        ("He is due to meet the king on Wednesday.", ["2012-10-10"]),
        ("He was received by the king on Wednesday.", ["2012-10-03"]),
        ("He will be received by the king on Wednesday.", ["2012-10-10"]),
        ("The two ministers were to meet again on Wednesday.", ["2012-10-10"]),
        ("He came to Cairo to meet the king on Wednesday.", ["2012-10-03"]),
        ("He said on Sunday that the visit, which begins Wednesday, would be short.", ["2012-10-07", "2012-10-10"]),
        ("The ministry said on Sunday that he had met the envoy on Friday.", ["2012-10-07", "2012-10-05"]),
        ("Both would attend the opening on Thursday, a spokesman said on Sunday.", ["2012-10-11", "2012-10-07"]),
        ("The premier arrived yesterday and leaves tomorrow.", ["2012-10-07", "2012-10-09"]),
        ("They thanked each other for the talks held in March.", ["2012-03"]),
        ("They look forward to the conference in November.", ["2012-11"]),
        ("The envoys sat down to prepare the December summit.", ["2012-12"]),
        ("She will state her views on issues related to trade in Oslo on Friday.", ["2012-10-12"]),
        ("The envoy, who is in Oslo until Friday, had called on the king.", ["2012-10-12"]),
        ("The document signed on Friday covers trade.", ["2012-10-05"]),
    ],
)
def test_tense_of_the_clause(nlp: Language, text: str, expected: list[str]) -> None:
    doc = read(nlp, text)
    assert [span.kb_id_ for span in doc.spans["dates"]] == expected


def test_span(nlp: Language) -> None:
    doc = read(nlp, "The two met on Friday in Oslo.")
    (span,) = doc.spans["dates"]
    assert (span.text, span.label_, span.kb_id_, span.id_) == ("on Friday", "DATE", "2012-10-05", "day")


def test_anchor_is_the_dateline(nlp: Language) -> None:
    doc = read(nlp, "RIGA, Oct. 5 (LETA) -- The premiers of Latvia and Malta met here on Thursday.", "2012-10-20")
    assert [span.kb_id_ for span in doc.spans["dates"]] == ["2012-10-05", "2012-10-04"]


@pytest.mark.parametrize("head", ["19. ágúst 2011", "19 août 2011"])
def test_date_of_the_head_in_another_language(nlp: Language, head: str) -> None:
    text = (
        f"Ministers discuss trade and tourism\n\n{head}\n\nThe premiers of Latvia and Malta met today in Riga to sign."
    )
    doc = read(nlp, text, None)
    found = [(span.text, span.kb_id_) for span in doc.spans["dates"]]
    assert found == [(head, "2011-08-19"), ("today", "2011-08-19")]


def test_litter_is_left_out(nlp: Language) -> None:
    doc = make_doc(nlp, "The premiers met on Friday.\n\nRead more: Talks held on 3 May 2011", ANCHOR)
    end = len("The premiers met on Friday.")
    body, litter = (0, end, "body"), (end + 2, len(doc.text), "litter")
    doc._.dip_article = {
        "title": None,
        "published": None,
        "dateline": None,
        "blocks": [{"start": s, "end": e, "kind": k} for s, e, k in (body, litter)],
    }
    assert [span.kb_id_ for span in nlp(doc).spans["dates"]] == ["2012-10-05"]


def test_empty(nlp: Language) -> None:
    doc = read(nlp, "")
    assert list(doc.spans["dates"]) == []


def test_days_of_a_visit_tell_the_year(nlp: Language) -> None:
    doc = read(nlp, "He paid a visit to Peru from April 17-20, 2011. On April 18, he met the king.", None)
    assert [span.kb_id_ for span in doc.spans["dates"]] == ["2011-04-17/2011-04-20", "2011-04-18"]
