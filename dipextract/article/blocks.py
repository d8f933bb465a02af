"""Blocks of an article."""

from __future__ import annotations

from collections.abc import Sequence

from dipextract.article.boilerplate import CAPTION_INSIDE, LONGEST_CAPTION, tail
from dipextract.article.dateline import Dateline
from dipextract.article.text import Paragraph, is_sentence
from dipextract.document import Block

LONG_LINE = 20  # words


def repeats(text: str, title: str) -> bool:
    """Whether a line says the title once more, perhaps with the name of the site."""
    words, of_title = " ".join(text.lower().split()), " ".join(title.lower().split())
    return len(of_title) > 15 and len(words) < len(of_title) + 40 and of_title in words


def make_blocks(
    text: str, paragraphs: Sequence[Paragraph], title: Paragraph | None, dateline: Dateline | None
) -> list[Block]:
    """The text cut into blocks, in order; everything that holds anything belongs to one."""
    trimmed = (trim(text, part) for part in parts(paragraphs, title, dateline))
    return [part for part in trimmed if part["start"] < part["end"]]


def trim(text: str, part: Block) -> Block:
    """A block without the white space at its ends."""
    words = text[part["start"] : part["end"]]
    return block(part["end"] - len(words.lstrip()), part["start"] + len(words.rstrip()), part["kind"])


def parts(paragraphs: Sequence[Paragraph], title: Paragraph | None, dateline: Dateline | None) -> list[Block]:
    """The paragraphs as blocks, some of them divided."""
    blocks: list[Block] = []
    in_head = title is not None
    for paragraph in paragraphs:
        start, end, text, kind = paragraph
        if paragraph == title:
            kind = "title"
        elif title and kind == "body" and not is_sentence(text) and repeats(text, title.text):
            kind = "litter"
        elif dateline and start <= dateline.start < end:
            in_head = False
            blocks += dateline_blocks(paragraph, dateline)
            continue
        elif kind == "body" and (is_sentence(text) or (title and start > title.start and is_long(text))):
            in_head = False
        elif kind == "body" and in_head and title:
            kind = "litter" if start < title.start else "head"
        blocks += split(start, end, text) if kind == "body" else [block(start, end, kind)]
    return blocks


def is_long(text: str) -> bool:
    """Whether a line below the title is too long for a heading, whatever ends it."""
    return len(text.split()) >= LONG_LINE


def block(start: int, end: int, kind: str) -> Block:
    """A block."""
    return {"start": start, "end": end, "kind": kind}


def dateline_blocks(paragraph: Paragraph, dateline: Dateline) -> list[Block]:
    """A paragraph with the dateline in it."""
    rest = paragraph.text[dateline.end - paragraph.start :]
    before = block(paragraph.start, dateline.start, "litter")
    return [before, block(dateline.start, dateline.end, "dateline"), *split(dateline.end, paragraph.end, rest)]


def split(start: int, end: int, text: str) -> list[Block]:
    """A paragraph of running text; its sign-off and the text of a photo at its end are blocks of their own."""
    caption = None
    for found in CAPTION_INSIDE.finditer(text, max(0, len(text) - LONGEST_CAPTION)):
        caption = block(start + found.end(), end, "caption")
        text = text[: found.start()]
        break
    body = len(text.rstrip())
    signed = tail(text)
    return [
        block(start, start + signed, "body"),
        *([block(start + signed, start + body, "litter")] if signed < body else []),
        *([caption] if caption else []),
    ]
