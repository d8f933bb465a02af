"""Pipe ``dipextract_layout``: the article's head and blocks; blocks and list items begin sentences.

Reads the text; writes ``doc._.dip_article`` and sentence starts. Stands before the parser, which respects them.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from spacy.language import Language
from spacy.tokens import Doc

from dipextract.article import read_article

# A bullet inside a line: the items of a list whose line ends were lost.
BULLET = re.compile(r"(?<=\s)(?:[-*–]\s{2,}|[•▪●·◦]\s)(?=\S)")
# Blocks that are one unit, whatever full stops they hold.
UNDIVIDED = ("title", "dateline", "head", "byline", "litter")


class Layout:
    """Sets the layout of a Doc."""

    def __call__(self, doc: Doc) -> Doc:
        """Read the head and blocks of ``doc``, unless the caller has set them, and start sentences where they start."""
        text = doc.text
        info = doc._.dip_article or read_article(text)
        doc._.dip_article = info
        places = [token.idx for token in doc]
        for block in info["blocks"]:
            first, last = token_at(places, block["start"]), token_at(places, block["end"] - 1)
            starts = {first, *(token_at(places, at) for at in bullets(text, block["start"], block["end"]))}
            if block["kind"] in UNDIVIDED:
                for token in doc[first + 1 : last + 1]:
                    token.is_sent_start = False
            for start in starts:
                begin_sentence(doc, start)
        return doc


def token_at(places: list[int], offset: int) -> int:
    """The token that holds the character at ``offset``, by the offsets where tokens begin."""
    return max(0, bisect_right(places, offset) - 1)


def bullets(text: str, start: int, end: int) -> list[int]:
    """Where the items of a list begin inside a block."""
    return [found.start() for found in BULLET.finditer(text, start, end)]


def begin_sentence(doc: Doc, index: int) -> None:
    """Make the first word from ``index`` on the first of its sentence."""
    while index < len(doc) and doc[index].is_space:
        index += 1
    if index < len(doc):
        doc[index].is_sent_start = True


@Language.factory("dipextract_layout")
def create(nlp: Language, name: str) -> Layout:
    """Factory of the pipe."""
    return Layout()
