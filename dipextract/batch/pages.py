"""HTML pages: the article is taken out of the page by trafilatura, an extra."""

from __future__ import annotations

from typing import NamedTuple

from dipextract.batch.article import ArticleError, Kind
from dipextract.controls import without_surrogates


class PageArticle(NamedTuple):
    """The article of a page and what the page states about it."""

    text: str
    title: str | None
    published: str | None
    url: str | None


def read_page(data: bytes, encoding: str | None = None) -> PageArticle:
    """The article in an HTML page. Dates are taken from where pages state them, not guessed from their text."""
    try:
        import trafilatura
    except ImportError as error:
        raise ArticleError(Kind.UNREADABLE, "pages need an extra: pip install 'dipextract[html]'") from error
    page = data.decode(encoding, "replace") if encoding else data
    found = trafilatura.bare_extraction(
        page,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    values = {} if found is None else found if isinstance(found, dict) else found.as_dict()
    text, date = clean(values.get("text")), clean(values.get("date"))
    if not text:
        raise ArticleError(Kind.INVALID, "no article found in the page")
    return PageArticle(text, clean(values.get("title")), date if is_day(date) else None, clean(values.get("url")))


def clean(value: object) -> str | None:
    """What was found, if it is text and there is anything in it."""
    return (isinstance(value, str) and without_surrogates(value).strip()) or None


def is_day(value: str | None) -> bool:
    """Whether ``value`` is an ISO day."""
    return value is not None and len(value) == len("2024-05-03")
