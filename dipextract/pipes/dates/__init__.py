"""Pipe ``dipextract_dates``: calendar expressions and their values.

Reads ``doc._.dip_article`` (litter, anchor), tags and dependencies; writes span group ``dates``.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

from dipextract import document
from dipextract.document import ArticleInfo
from dipextract.pipes.dates import grammar
from dipextract.pipes.dates.clause import ClauseTense
from dipextract.pipes.dates.offsets import Offsets


class Dates:
    """Sets span group ``dates``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find them in ``doc``."""
        offsets = Offsets(doc)
        tense = ClauseTense(offsets, grammar.checked().words)
        expressions = grammar.find(doc.text, document.anchor(doc), tense=tense)
        litter = self.litter(doc)
        kept = [e for e in self.with_head(doc, expressions) if not any(start <= e.start < end for start, end in litter)]
        doc.spans["dates"] = [span for found in kept if (span := self.span(offsets, found))]
        return doc

    def with_head(self, doc: Doc, expressions: list[grammar.Expression]) -> list[grammar.Expression]:
        """``expressions`` with the head's dates for what the grammar reads there: '8 novembre 2021' is no year."""
        info: ArticleInfo | None = doc._.dip_article
        if not info:
            return expressions
        line, stated = info["dateline"], info["published"]
        found = expressions
        if line and line["date"]:
            found = [e for e in found if not (e.granularity == "year" and line["start"] <= e.start < line["end"])]
        if stated and not any(e.value == stated["value"] and e.start < stated["end"] for e in found):
            start, end, value = stated["start"], stated["end"], stated["value"]
            day = grammar.Expression(start, end, doc.text[start:end], value, "day", "head")
            found = sorted([day, *(e for e in found if not start <= e.start < end)], key=lambda e: e.start)
        return found

    def litter(self, doc: Doc) -> list[tuple[int, int]]:
        """Where the article is litter: links, notices. A line that states the publication date counts all the same."""
        info: ArticleInfo | None = doc._.dip_article
        if not info:
            return []
        stated = info["published"]["start"] if info["published"] else -1
        blocks = [(block["start"], block["end"]) for block in info["blocks"] if block["kind"] == "litter"]
        return [(start, end) for start, end in blocks if not start <= stated < end]

    def span(self, offsets: Offsets, found: grammar.Expression) -> Span | None:
        """The expression as a span; 'on' before a day belongs to it."""
        doc, span = offsets.doc, offsets.span(found.start, found.end)
        if span is None:
            return None
        on = span.start > 0 and doc[span.start - 1].lower_ == "on"
        return Span(doc, span.start - on, span.end, label="DATE", kb_id=found.value, span_id=found.granularity)


@Language.factory("dipextract_dates")
def create(nlp: Language, name: str) -> Dates:
    """Factory of the pipe."""
    return Dates()
