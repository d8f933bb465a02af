"""Paragraphs and what they are; the title among them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dipextract.article.boilerplate import is_caption, is_list_heading, is_litter
from dipextract.article.dateline import Dateline
from dipextract.article.head import ARCHIVED, dated_line, is_byline
from dipextract.article.lexicon import head_lexicon
from dipextract.article.text import Line, Paragraph, is_sentence

ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d\s*")
LONGEST_TITLE = 400


def kind_of(text: str) -> str:
    """What a paragraph is, by its own words."""
    if is_byline(text):
        return "byline"
    if is_caption(text):
        return "caption"
    if dated_line(text) or text.lower().strip(" .*") in head_lexicon().genre.whole:
        return "head"
    return "litter" if is_litter(text) else "body"


def content_start(text: str) -> int:
    """Where the article begins, after the archive's date."""
    archived = ARCHIVED.match(text)
    if not archived:
        return 0
    day = ISO_DAY.match(text, archived.end())
    return day.end() if day else 0


def sort_paragraphs(paragraphs: Sequence[Sequence[Line]], text: str) -> list[Paragraph]:
    """The paragraphs with their kinds. A list of other articles lasts until running text follows."""
    begin = content_start(text)
    found: list[Paragraph] = []
    in_list = False
    for paragraph in paragraphs:
        start, end = paragraph[0].start, paragraph[-1].end
        if start < begin:
            found.append(Paragraph(start, min(begin, end), text[start : min(begin, end)], "head"))
            start = begin
        if start >= end:
            continue
        words = text[start:end]
        in_list = is_list_heading(words) or (in_list and not is_sentence(words))
        found.append(Paragraph(start, end, words, "litter" if in_list else kind_of(words)))
    return found


def find_title(paragraphs: Sequence[Paragraph], dateline: Dateline | None) -> Paragraph | None:
    """The title: the first line before the running text that is nothing else; one of four words if there is one."""
    candidates: list[Paragraph] = []
    for paragraph in paragraphs:
        if paragraph.kind != "body":
            continue
        reached = dateline is not None and paragraph.end > dateline.start
        if reached or is_sentence(paragraph.text) or len(paragraph.text) > LONGEST_TITLE:
            long_enough = [c for c in candidates if len(c.text.split()) >= 4]
            return next(iter(long_enough or candidates), None)
        candidates.append(paragraph)
    return None
