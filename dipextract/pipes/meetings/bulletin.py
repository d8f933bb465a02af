"""The items of a bulletin: stories below one head, each below a numbered heading of its own.

'[01] Minister off to Lima'     '( 2) Ambassador presents letters'
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Doc

from dipextract.document import ArticleInfo
from dipextract.pipes.meetings.context import Context, Sentence
from dipextract.pipes.meetings.scenery import read_sites

HEADING = re.compile(r"[\[(]\s?\d{1,2}\s?[\])]\s*\w.{4,140}[^.!?;:,]")
STORY = frozenset(("body", "dateline"))  # what stands below a heading; in a table of contents the next heading does


def read_contexts(doc: Doc) -> list[Context]:
    """The text as the meeting rules read it; of a bulletin each item by itself, its heading for a title."""
    whole = Context(doc)
    read_sites(whole)
    headings = heading_offsets(doc)
    if len(headings) < 2:
        return [whole]
    bounds = [0, *headings[1:], len(doc.text)]
    items = (sentences_of(whole, start, end, frozenset(headings)) for start, end in pairwise(bounds))
    return [whole.narrowed(sentences) for sentences in items if sentences]


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


def sentences_of(whole: Context, start: int, end: int, headings: frozenset[int]) -> list[Sentence]:
    """The sentences between two characters."""
    first, last = (bisect_left(whole.sentences, at, key=lambda s: whole.doc[s.start].idx) for at in (start, end))
    return [
        replace(s, index=index, kind="title" if whole.doc[s.start].idx in headings else s.kind)
        for index, s in enumerate(whole.sentences[first:last])
    ]
