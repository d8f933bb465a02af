"""Who met whom, in which office, for which country, when, where, and on what: read from diplomatic news.

>>> import dipextract
>>> record = dipextract.extract(text, published="2022-08-02")
>>> record.meetings[0].participants
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

    from dipextract.record import Record

__version__ = "0.1.0"
__all__ = ["__version__", "extract", "extract_many", "load"]


@cache
def load(model: str | None = None) -> Language:
    """The spaCy pipeline, loaded once a process. ``model`` is the name of an installed trained pipeline."""
    from dipextract import pipeline

    return pipeline.load(model or pipeline.DEFAULT_MODEL)


def extract(text: str, *, published: str | None = None, title: str | None = None, model: str | None = None) -> Record:
    """The record of one article.

    ``published`` is an ISO date that relative dates count from when the text itself states none.
    """
    return next(extract_many([text], published=published, title=title, model=model))


def extract_many(
    texts: Iterable[str], *, published: str | None = None, title: str | None = None, model: str | None = None
) -> Iterator[Record]:
    """The records of ``texts``, in order, one at a time."""
    from dipextract.assemble import assemble
    from dipextract.pipeline import make_doc

    nlp = load(model)
    for text in texts:
        yield assemble(nlp(make_doc(nlp, text, published, title)), text)
