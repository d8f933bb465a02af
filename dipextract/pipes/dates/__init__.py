"""Pipe ``dipextract_dates``: calendar expressions and their values.

Reads ``doc._.dip_article`` (litter, anchor), tags and dependencies; writes span group ``dates``.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

from dipextract import document
from dipextract.pipes.dates import grammar, lexicon
from dipextract.pipes.dates.clause import ClauseTense


class Dates:
    """Sets span group ``dates``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find them in ``doc``."""
        litter = [(b["start"], b["end"]) for b in (doc._.dip_article or {}).get("blocks", ()) if b["kind"] == "litter"]
        spans = []
        for found in grammar.find(doc.text, document.anchor(doc), tense=ClauseTense(doc, lexicon.load())):
            if any(start <= found.start < end for start, end in litter):
                continue
            if span := self.span(doc, found):
                spans.append(span)
        doc.spans["dates"] = spans
        return doc

    def span(self, doc: Doc, found: grammar.Expression) -> Span | None:
        """The expression as a span; 'on' before a day belongs to it."""
        span = doc.char_span(found.start, found.end, alignment_mode="expand")
        if span is None:
            return None
        before = doc[span.start - 1] if span.start else None
        start = span.start - 1 if before is not None and before.lower_ == "on" else span.start
        return Span(doc, start, span.end, label="DATE", kb_id=found.value, span_id=found.granularity)


@Language.factory("dipextract_dates")
def create(nlp: Language, name: str) -> Dates:
    """Factory of the pipe."""
    return Dates()
