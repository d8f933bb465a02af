"""Title and blocks of an article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dipextract.article.dateline import Dateline
from dipextract.article.head import ARCHIVED, dated_line, is_byline
from dipextract.article.lexicon import head_lexicon
from dipextract.article.text import Line
from dipextract.document import Block

Paragraphs = Sequence[Sequence[Line]]
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d\s*")
LONGEST_TITLE = 400


def is_sentence(text: str) -> bool:
    """Whether a paragraph reads as running text rather than as a heading."""
    words = len(text.split())
    ends = bool(re.search(r"(?<!\b[A-Z])[.!?][\"'”’»)\]]{0,3}$", text.strip()))
    return words >= 8 and (ends or words > 60)


def kind_of_line(text: str) -> str | None:
    """head or byline when the line is one; None for anything else."""
    if is_byline(text):
        return "byline"
    if dated_line(text) or text.lower().strip(" .*") in head_lexicon().genre.whole:
        return "head"
    return None


def content_start(text: str) -> int:
    """Where the article begins, after the archive's date."""
    archived = ARCHIVED.match(text)
    if not archived:
        return 0
    day = ISO_DAY.match(text, archived.end())
    return day.end() if day else 0


def find_title(paragraphs: Paragraphs, text: str, dateline: tuple[int, Dateline] | None) -> tuple[int, int] | None:
    """The title: the first line of the head that is no date, byline or section; one of four words if there is one."""
    last = dateline[0] if dateline else len(paragraphs)
    begin = content_start(text)
    candidates = []
    for paragraph in paragraphs[:last]:
        start, end = max(paragraph[0].start, begin), paragraph[-1].end
        words = text[start:end]
        if start >= end or kind_of_line(words):
            continue
        if is_sentence(words) or end - start > LONGEST_TITLE:
            break
        candidates.append((start, end))
    long_enough = [c for c in candidates if len(text[slice(*c)].split()) >= 4]
    return next(iter(long_enough or candidates), None)


def make_blocks(
    paragraphs: Paragraphs, text: str, title: tuple[int, int] | None, dateline: tuple[int, Dateline] | None
) -> list[Block]:
    """The text cut into blocks, in order; everything that holds anything belongs to one."""
    blocks: list[Block] = []
    begin = content_start(text)
    for number, paragraph in enumerate(paragraphs):
        start, end = paragraph[0].start, paragraph[-1].end
        if start < begin:
            blocks.append({"start": start, "end": min(begin, end), "kind": "head"})
            start = begin
        if dateline and dateline[0] == number:
            line = dateline[1]
            if line.start > start:
                blocks.append({"start": start, "end": line.start, "kind": "litter"})
            blocks.append({"start": line.start, "end": line.end, "kind": "dateline"})
            start = line.end
        if start < end:
            words = text[start:end]
            kind = "title" if (start, end) == title else kind_of_line(words) or "body"
            blocks.append({"start": start, "end": end, "kind": kind})
    return blocks
