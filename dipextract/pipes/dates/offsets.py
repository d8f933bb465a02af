"""Spans of a Doc by character offsets, by halving: ``Doc.char_span`` looks at all tokens each time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from spacy.attrs import IDX
from spacy.tokens import Doc, Span


class Offsets:
    """Where the tokens of ``doc`` begin."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.starts = [int(start) for start in doc.to_array([IDX]).reshape(-1)]

    def span(self, start: int, end: int) -> Span | None:
        """The tokens that the characters from ``start`` to ``end`` touch."""
        first, after = bisect_right(self.starts, start) - 1, bisect_left(self.starts, end)
        return self.doc[first:after] if 0 <= first < after else None
