"""Records that were written before, read again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pydantic import ValidationError

from dipextract.corpus import Corpus
from dipextract.errors import ReadError
from dipextract.export.base import Finished
from dipextract.export.folder import stem_of
from dipextract.reading import reason
from dipextract.record import Record

# More than the record of any article that is read.
LONGEST_LINE = 1 << 28


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file or a line without a record, and why."""

    name: str
    problem: str


def read_records(paths: Iterable[str]) -> Iterator[Finished | Unreadable]:
    """The records in files of JSON lines."""
    for path in paths:
        try:
            with Corpus(path) as corpus:
                for number, data in corpus.lines(LONGEST_LINE):
                    if data is None:
                        yield Unreadable(f"{path}:{number}", f"the line is longer than {LONGEST_LINE:,} bytes")
                    elif data.strip():
                        yield read_record(data, f"{path}:{number}")
        except ReadError as error:
            yield Unreadable(path, str(error))
        except OSError as error:
            yield Unreadable(path, reason(error))


def read_record(data: bytes, name: str) -> Finished | Unreadable:
    """The record in a line."""
    try:
        record = Record.model_validate_json(data.strip())
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        return Unreadable(name, f"no record: {where + ': ' if where else ''}{first['msg']}")
    stem = stem_of(record.source.path, record.source.id)
    return Finished((record.to_json() + "\n").encode("utf-8"), stem, record)
