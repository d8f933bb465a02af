"""What goes through a batch: articles on their way in, records or failures on their way out."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum

from dipextract.controls import escape_json, without_surrogates
from dipextract.errors import DipextractError


class Kind(StrEnum):
    """Why there is no record of an article; part of the public interface, documented in the README."""

    UNREADABLE = "unreadable"  # no such file, no permission, no text, over the limit
    INVALID = "invalid"  # a row without text, a line that is no JSON, a page without an article
    DUPLICATE = "duplicate"  # a second source of the same name
    TIMEOUT = "timeout"  # it took longer than --timeout
    CRASH = "crash"  # the process that read it died
    ERROR = "error"  # extraction raised an exception


class ArticleError(DipextractError):
    """What is wrong with one article; the message does not name it."""

    def __init__(self, kind: Kind, message: str) -> None:
        super().__init__(message)
        self.kind = kind


@dataclass(frozen=True, slots=True)
class Article:
    """An article to be read. ``content`` is its text, or the bytes of an HTML page.

    ``name`` is what messages call it, ``stem`` where its record goes in a folder (a relative path without suffix).
    ``read`` counts the bytes of all sources up to the end of this one.
    """

    name: str
    content: str | bytes
    stem: str
    path: str | None = None
    id: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    warnings: tuple[str, ...] = ()
    read: int = 0

    def failure(self, kind: Kind, message: str) -> Failure:
        """Why this one has no record."""
        return Failure(self.name, kind, message, self.id, self.read)


@dataclass(frozen=True, slots=True)
class Failure:
    """An article, or a source of articles, that could not be read."""

    name: str
    kind: Kind
    message: str
    id: str | None = None
    read: int = 0

    def to_json(self) -> str:
        """Its line in the file of errors."""
        where = {"source": self.name} if self.id is None else {"source": self.name, "id": self.id}
        line = {**where, "kind": str(self.kind), "message": self.message}
        return escape_json(
            json.dumps({key: without_surrogates(text) for key, text in line.items()}, ensure_ascii=False)
        )


# What an article becomes: its record as a line of JSON with a line end, or a failure.
Outcome = bytes | Failure
