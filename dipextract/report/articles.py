"""The articles that records were made from: read again where they are, and recognised by their hash."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dipextract.batch.article import Article, ArticleError
from dipextract.batch.sources import Reading, read_sources
from dipextract.record import Record


@dataclass(frozen=True, slots=True)
class Item:
    """A record, its number in the report, and the article's text if it is at hand."""

    number: int
    record: Record
    text: str | None


def items(records: Iterable[Record], texts: dict[str, str]) -> list[Item]:
    """Numbered records with their ``texts``, which are looked up by hash."""
    return [Item(number, record, texts.get(record.source.sha256)) for number, record in enumerate(records, 1)]


def find_texts(records: Sequence[Record], places: Sequence[str], reading: Reading) -> dict[str, str]:
    """The texts of ``records`` by hash: from ``places``, or from where the records say that they came from.

    Only a text with the very hash that a record states is taken, and no folder is searched because a record names it.
    """
    wanted = {record.source.sha256 for record in records}
    named = list(places) or sorted({path for record in records if (path := record.source.path) and is_file(path)})
    found: dict[str, str] = {}
    for text in texts_at(named, reading):
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        if digest in wanted:
            found[digest] = text
            if len(found) == len(wanted):
                break
    return found


def is_file(path: str) -> bool:
    """Whether there is a file at a path that may be anything."""
    try:
        return Path(path).is_file()
    except (OSError, ValueError):
        return False


def texts_at(paths: Iterable[str], reading: Reading) -> Iterator[str]:
    """All texts at ``paths``; what cannot be read is passed over."""
    for entry in read_sources(paths, reading):
        if not isinstance(entry, Article):
            continue
        if isinstance(entry.content, str):
            yield entry.content
            continue
        from dipextract.batch.pages import read_page

        try:
            yield read_page(entry.content, reading.encoding).text
        except ArticleError:
            continue
