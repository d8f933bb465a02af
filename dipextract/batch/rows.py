"""Rows of a corpus: JSON lines and tables, with the fields that make an article."""

from __future__ import annotations

import csv
import datetime
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dipextract.batch.article import Article, ArticleError, Failure, Kind
from dipextract.controls import without_surrogates
from dipextract.corpus import Corpus
from dipextract.errors import ReadError
from dipextract.reading import decode

# A line holds the text, in JSON with six bytes a character at worst, and the other fields.
BYTES_A_CHARACTER = 6
OTHER_FIELDS = 1 << 16

DELIMITERS = ",;\t|"
ISO_DAY = re.compile(r"\s*(\d{4}-\d\d-\d\d)(?:[T ].*)?", re.DOTALL)
LONGEST_DATE = 60


@dataclass(frozen=True, slots=True)
class Fields:
    """What the fields of a row are called."""

    text: str = "text"
    id: str = "id"
    title: str = "title"
    published: str = "published"
    url: str = "url"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a corpus and where it begins; ``values`` is a failure's message when it could not be read."""

    line: int
    values: dict[str, Any] | str
    identity: bytes


def line_limit(max_chars: int) -> int:
    """How many bytes a line may have that holds a text of ``max_chars`` characters."""
    return max_chars * BYTES_A_CHARACTER + OTHER_FIELDS


def json_rows(corpus: Corpus, limit: int) -> Iterator[Row]:
    """The rows of JSON lines; blank lines are none."""
    for number, data in corpus.lines(limit):
        if data is None:
            yield Row(number, too_long(limit), b"%d" % number)
        elif data.strip():
            yield Row(number, json_values(data), data)


def json_values(data: bytes) -> dict[str, Any] | str:
    """The object in a line, or what is wrong with it."""
    try:
        values = json.loads(data.strip().decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return f"not valid UTF-8, byte {error.start + 1:,} of the line"
    except (ValueError, RecursionError) as error:
        return f"no JSON: {error}"
    return values if isinstance(values, dict) else "no JSON object"


def table_rows(corpus: Corpus, limit: int, encoding: str | None, fields: Fields) -> Iterator[Row]:
    """The rows of a table whose first row names the columns, separated by comma, semicolon, tab or bar."""
    texts = table_lines(corpus, limit, encoding)
    head = next(texts, "")
    delimiter = max(DELIMITERS, key=lambda mark: fields.text in next(csv.reader([head], delimiter=mark), []))
    reader = csv.reader(texts, delimiter=delimiter, strict=True)
    columns = next(csv.reader([head], delimiter=delimiter), [])
    if fields.text not in columns:
        known = ", ".join(columns[:20]) or "none"
        raise ArticleError(Kind.INVALID, f"no column {fields.text!r}, there are: {known}; --text-field names another")
    csv.field_size_limit(limit)
    while True:
        line = reader.line_num + 2  # the head is the first, and this one begins behind what has been read
        try:
            cells = next(reader, None)
        except csv.Error as error:  # the reader goes on behind the line
            yield Row(line, f"no row of a table: {error}", b"%d" % line)
            continue
        if cells is None:
            return
        if cells:
            values = dict(zip(columns, cells, strict=False))
            yield Row(line, values, json.dumps(values).encode("ascii"))


def table_lines(corpus: Corpus, limit: int, encoding: str | None) -> Iterator[str]:
    """The lines of a table as text, in the encoding of the first one."""
    for number, data in corpus.lines(limit):
        if data is None:
            raise ArticleError(Kind.UNREADABLE, f"line {number:,}: {too_long(limit)}")
        try:
            yield decode(data, encoding)
        except ReadError as error:
            raise ArticleError(Kind.UNREADABLE, f"line {number:,}: {error}") from error


def too_long(limit: int) -> str:
    """What is said of a line that is longer than ``limit``."""
    return f"the line is longer than {limit:,} bytes; --max-chars sets another limit"


def to_article(row: Row, path: str, stem: str, fields: Fields, max_chars: int, read: int) -> Article | Failure:
    """The article in ``row`` of the file at ``path``; its record goes into the folder ``stem``."""
    name = f"{path}:{row.line}"
    if isinstance(row.values, str):
        return Failure(name, Kind.INVALID, row.values, read=read)
    id = scalar(row.values.get(fields.id))
    text = row.values.get(fields.text)
    if not isinstance(text, str):
        known = ", ".join(list(row.values)[:20]) or "none"
        problem = f"no text in the field {fields.text!r}, there are: {known}; --text-field names another"
        return Failure(name, Kind.INVALID, problem, id, read)
    if len(text) > max_chars:
        problem = f"over {max_chars:,} characters, the limit; --max-chars sets another"
        return Failure(name, Kind.UNREADABLE, problem, id, read)
    published, warnings = publication_date(row.values.get(fields.published))
    return Article(
        name=name,
        content=without_surrogates(text),
        stem=f"{stem}/{(id or f'line {row.line}').replace('/', '%2F')}",
        path=without_surrogates(path),
        id=id or f"line {row.line}",
        url=scalar(row.values.get(fields.url)),
        title=scalar(row.values.get(fields.title)),
        published=published,
        warnings=warnings,
        read=read,
    )


def scalar(value: object) -> str | None:
    """A field that should be text, or a number that stands for it; None when there is nothing in it."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return without_surrogates(str(value)).strip() or None


def publication_date(value: object) -> tuple[str | None, tuple[str, ...]]:
    """A row's date as an ISO day, and a warning when there is one that cannot be read."""
    text = scalar(value)
    if not text:
        return None, ()
    if iso := ISO_DAY.fullmatch(text):
        try:
            return datetime.date.fromisoformat(iso[1]).isoformat(), ()
        except ValueError:
            pass
    from dipextract.article.dates import find_dates

    found = find_dates(text[:LONGEST_DATE])
    if len(found) == 1 and found[0].year and not found[0].either_order:
        return found[0].value(), ()
    return None, (f"the row's date is not understood: {text[:LONGEST_DATE]!r}",)
