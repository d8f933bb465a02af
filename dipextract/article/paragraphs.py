"""Paragraphs and what they are; the title among them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dipextract.article.boilerplate import is_caption, is_list_heading, is_litter, is_signed, tail
from dipextract.article.dateline import Dateline
from dipextract.article.head import ARCHIVED, HEAD_PARAGRAPHS, dated_line, is_byline, is_letterhead, is_name, is_writer
from dipextract.article.lexicon import head_lexicon
from dipextract.article.text import LIST_ITEM, Line, Paragraph, is_sentence

CREDITED = re.compile(r"\s?\|\s?(?:By|From)\s")  # June 15, 1989|By Ana Lopes, Island Press
ISO_DAY = re.compile(r"\d{4}-\d\d(?:-\d\d)?\s*")
LONGEST_TITLE = 400
SHORTEST_TITLE = 4  # words
WORDS_SHARED = 2
OPENING = 3  # paragraphs with which a title shares words
TAIL = 8  # words of a line below the text that is no part of it
SHORTEST_LAST = 4  # words of a last sentence
LONGER_WORD = re.compile(r"[^\W\d_]{4,}")
# How the first words of another article break off.
TEASER_ENDS = ("..", "…", "[…]", "[...]")
# What resellers put before a story: (MENAFN- Nam News Network)
SOURCE_TAG = re.compile(r"\(?MENAFN\s?[-–][^()\n]{0,60}(?:\([^()\n]{0,20}\)\s?)?\)\s*")

# The source and the date that a page runs into its first paragraph: '... Source: Tanjug Thursday, May 3, 2018 | 10:31'
SOURCE_TAIL = re.compile(r"(?<=[.!?”\"])\s(?:Source|Izvor)\s?:\s[^\n:]{3,60}\b\d{4}\s?\|\s?\d\d:\d\d$", re.MULTILINE)


def kind_of(text: str, *, in_head: bool, at_top: bool) -> str:
    """What a paragraph is, by its own words; ``in_head``: before running text; ``at_top``: in its first lines."""
    if is_byline(text) or (in_head and is_name(text)):
        return "byline"
    if in_head and is_letterhead(text):
        return "head"
    if is_caption(text, in_head=in_head):
        return "caption"
    dated = dated_line(text, foreign=at_top)
    if dated and (CREDITED.match(text, dated.date.end) or (in_head and is_writer(text, dated.date))):
        return "byline"
    if dated or text.lower().strip(" .*") in head_lexicon().genre.whole:
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
    sentences, in_list = 0, False
    for paragraph in paragraphs:
        start, end = paragraph[0].start, paragraph[-1].end
        tag = min(begin, end) if start < begin else start
        if start < tag:
            found.append(Paragraph(start, tag, text[start:tag], "head"))
        if source := SOURCE_TAG.match(text, tag, end):
            found.append(Paragraph(tag, source.end(), source[0], "litter"))
            tag = source.end()
        if tag >= end:
            continue
        tail_at = SOURCE_TAIL.search(text, tag, end)
        end, last = tail_at.start() if tail_at else end, end
        words = text[tag:end]
        listed = in_list and (not is_sentence(words) or words.rstrip().endswith(TEASER_ENDS))
        in_list = sentences > 0 and (is_list_heading(words) or listed)
        in_head = sentences == 0
        at_top = in_head and len(found) < HEAD_PARAGRAPHS
        kind = "litter" if in_list or is_list_heading(words) else kind_of(words, in_head=in_head, at_top=at_top)
        sentences += kind == "body" and is_sentence(words)
        found.append(Paragraph(tag, end, words, kind))
        if tail_at:
            found.append(Paragraph(end, last, text[end:last], "head"))
    return drop_tail(drop_after_sign_off(found))


def drop_after_sign_off(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """What follows the sign-off of a story, where that is the lesser part, is litter, apart from dates."""
    before, sentences = 0, 0
    for number, paragraph in enumerate(paragraphs):
        before += len(paragraph.text)
        sentences += paragraph.kind == "body" and is_sentence(paragraph.text[: tail(paragraph.text)])
        if sentences > 1 and paragraph.kind in ("body", "litter") and is_signed(paragraph.text):
            rest = paragraphs[number + 1 :]
            if sum(len(p.text) for p in rest) > before:
                return paragraphs
            return [*paragraphs[: number + 1], *(p._replace(kind="litter") if p.kind == "body" else p for p in rest)]
    return paragraphs


def drop_tail(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Below the last sentence short lines are litter, but not items of a list; below litter, all unclosed ones."""
    closed = (number for number, p in enumerate(paragraphs) if p.kind == "body" and is_closed(p.text))
    end = max(closed, default=len(paragraphs))
    foot = next((number for number, p in enumerate(paragraphs) if number > end and p.kind == "litter"), None)
    bodies = (number for number, p in enumerate(paragraphs[:foot]) if p.kind == "body")
    running = [number for number in bodies if is_part_of_text(paragraphs[number].text)]
    if not running or paragraphs[running[-1]].text.endswith(":"):
        return paragraphs
    last = running[-1] + 1
    return [*paragraphs[:last], *(p._replace(kind="litter") if p.kind == "body" else p for p in paragraphs[last:])]


def is_part_of_text(text: str) -> bool:
    """Whether a paragraph is a sentence, though a short one, an item of a list or as long as one."""
    return is_sentence(text) or len(text.split()) > TAIL or is_closed(text) or bool(LIST_ITEM.match(text))


def is_closed(text: str) -> bool:
    """Whether a paragraph ends with a full stop, perhaps before a sign-off."""
    return len(text.split()) >= SHORTEST_LAST and text[: tail(text)].rstrip("\"”’' ").endswith((".", "?"))


def find_title(paragraphs: Sequence[Paragraph], dateline: Dateline | None) -> Paragraph | None:
    """The title: of the lines before the running text that are nothing else, the one that speaks of the same."""
    candidates: list[Paragraph] = []
    for number, paragraph in enumerate(paragraphs):
        if paragraph.kind != "body":
            continue
        if dateline and not candidates and (paragraph.start, paragraph.end) == (dateline.start, dateline.end):
            dateline = None
            continue
        reached = dateline is not None and paragraph.end > dateline.start
        if reached or is_sentence(paragraph.text) or len(paragraph.text) > LONGEST_TITLE:
            opening = " ".join(p.text for p in paragraphs[number : number + OPENING])
            return best_title(candidates, opening)
        candidates.append(paragraph)
    return None


def best_title(candidates: Sequence[Paragraph], opening: str) -> Paragraph | None:
    """The first of four words; where that shares no word with the text's opening, as a site's name, the one of most."""
    long_enough = [c for c in candidates if len(c.text.split()) >= SHORTEST_TITLE]
    if not long_enough:
        return next(iter(candidates), None)
    of_text = stems(opening)
    shared = [len(of_text & stems(candidate.text)) for candidate in long_enough]
    if shared[0]:
        return long_enough[0]
    most = max(shared)
    return long_enough[shared.index(most) if most >= WORDS_SHARED else 0]


def stems(text: str) -> set[str]:
    """The beginnings of the longer words."""
    return {word[:5] for word in LONGER_WORD.findall(text.lower())}
