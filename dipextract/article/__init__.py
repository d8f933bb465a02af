"""From text to article: the head of an article (title, publication date, byline, dateline) and its layout.

Pure functions of the text; nothing here knows spaCy.
"""

from __future__ import annotations

from dipextract.article.blocks import make_blocks
from dipextract.article.dateline import find_dateline
from dipextract.article.dates import find_dates
from dipextract.article.head import find_published, head_date, settle
from dipextract.article.paragraphs import find_title, sort_paragraphs
from dipextract.article.text import joined_lines, plain_text, reading_text
from dipextract.document import ArticleInfo

__all__ = ["read_article", "reading_text"]

# How far the dates reach that tell 03/07/2024 from 07/03/2024.
NEARBY = 2000


def read_article(text: str, published: str | None = None) -> ArticleInfo:
    """Title, publication date, dateline and blocks; ``published`` (ISO date) stands in where ``text`` states none."""
    plain = plain_text(text)
    sorted_paragraphs = sort_paragraphs(joined_lines(plain), plain)
    dateline = find_dateline(sorted_paragraphs)
    title = find_title(sorted_paragraphs, dateline)
    stated = find_published(plain, sorted_paragraphs, title, dateline)
    named = [d for d in find_dates(plain[:NEARBY]) if d.year and not d.either_order]
    if stated:
        stated = settle(stated, [dateline.date] if dateline and dateline.date else named)
    day = (stated.value() if stated else None) or published
    return {
        "title": (title.start, title.end) if title else None,
        "published": head_date(stated) if stated else None,
        "dateline": dateline.info(day, named) if dateline else None,
        "blocks": make_blocks(plain, sorted_paragraphs, title, dateline),
    }
