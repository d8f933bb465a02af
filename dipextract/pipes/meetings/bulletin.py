"""The items of a bulletin: stories below one head, each below a numbered heading of its own.

'[01] Minister off to Lima'     '( 2) Ambassador presents letters'
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Doc

from dipextract.document import ArticleInfo
from dipextract.pipes.meetings.context import Context, Sentence

HEADING = re.compile(r"[\[(]\s?\d{1,2}\s?[\])]\s*\w.{4,140}[^.!?;:,]")
STORY = frozenset(("body", "dateline"))  # what stands below a heading; in a table of contents the next heading does


def read_contexts(doc: Doc) -> list[Context]:
    """The text as the meeting rules read it; of a bulletin each item by itself, its heading for a title."""
    whole = Context(doc)
    headings = heading_offsets(doc)
    if len(headings) < 2:
        return [whole]
    bounds = [0, *headings[1:], len(doc.text)]
    return [whole.narrowed(sentences_of(whole, start, end, headings)) for start, end in pairwise(bounds)]


def heading_offsets(doc: Doc) -> list[int]:
    """The characters at which numbered headings begin."""
    info: ArticleInfo | None = doc._.dip_article
    blocks = info["blocks"] if info else []
    text = doc.text
    return [
        one["start"]
        for one, below in pairwise(blocks)
        if below["kind"] in STORY
        and HEADING.fullmatch(text[one["start"] : one["end"]].strip())
        and not HEADING.fullmatch(text[below["start"] : below["end"]].strip())
    ]


def sentences_of(whole: Context, start: int, end: int, headings: list[int]) -> list[Sentence]:
    """The sentences between two characters."""
    found: list[Sentence] = []
    for sentence in whole.sentences:
        at = whole.doc[sentence.start].idx
        if start <= at < end:
            kind = "title" if at in headings else sentence.kind
            found.append(replace(sentence, index=len(found), kind=kind))
    return found
