"""Pipe ``dipextract_offices``: offices in the text, with the country or organisation that they serve.

Reads groups ``places`` and ``organizations``; writes group ``offices``: kb_id_ is the country's code or the
organisation's key, id_ the office's normal form.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from dipextract.pipes.offices.grammar import find_offices
from dipextract.text_view import read_text
from dipextract.word_view import word_span


class Offices:
    """Sets span group ``offices``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the offices of ``doc``."""
        text = read_text(doc)
        spans = []
        for office in find_offices(text):
            first, last = text.words[office.first], text.words[office.last]
            code = office.country or office.organization or ""
            span = word_span(doc, first, last, label="OFFICE", kb_id=code, span_id=office.text)
            if span is not None:
                spans.append(span)
        doc.spans["offices"] = spans
        return doc


@Language.factory("dipextract_offices")
def create(nlp: Language, name: str) -> Offices:
    """Factory of the pipe."""
    return Offices()
