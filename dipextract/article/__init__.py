"""From text to article: the head of an article (title, publication date, byline, dateline) and its layout.

Pure functions of the text; nothing here knows spaCy.
"""

from __future__ import annotations

import re

from dipextract.article.blocks import find_title, make_blocks
from dipextract.article.dateline import find_dateline
from dipextract.article.dates import find_dates
from dipextract.article.head import find_published, head_date, settle
from dipextract.article.text import paragraphs, plain_text, reading_text
from dipextract.document import ArticleInfo

__all__ = ["read_article", "reading_text"]

# How far the dates reach that tell 03/07/2024 from 07/03/2024.
NEARBY = 2000


def read_article(text: str, published: str | None = None) -> ArticleInfo:
    """Title, publication date, dateline and blocks; the year of ``published`` stands in where ``text`` states none."""
    plain = plain_text(text)
    found = paragraphs(text)
    dateline = find_dateline(found, plain)
    title = find_title(found, plain, dateline)
    rest = [p for n, p in enumerate(found) if not dateline or n != dateline[0]]
    stated = find_published(rest, plain, title)
    if stated:
        named = [d for d in find_dates(plain[:NEARBY]) if not d.either_order]
        stated = settle(stated, [dateline[1].date] if dateline and dateline[1].date else named)
    year = stated.year if stated else int(published[:4]) if published and re.match(r"\d{4}", published) else None
    return {
        "title": title,
        "published": head_date(stated) if stated else None,
        "dateline": dateline[1].info(year) if dateline else None,
        "blocks": make_blocks(found, plain, title, dateline),
    }
