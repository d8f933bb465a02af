"""SQLite: a table for every list of a record, with keys, indexes and the view ``who_met_whom`` (``schema.sql``)."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.resources import files

from dipextract.controls import visible_name
from dipextract.errors import OutputError
from dipextract.export.base import Finished
from dipextract.export.files import FileSink, output_errors
from dipextract.record import Meeting, Participant, Person, Record, Span

RECORDS_A_COMMIT = 1_000

Value = str | int | None


class SqliteExporter:
    """A database, written beside its place. It has no rollback journal: an unfinished one is thrown away."""

    def __init__(self, sink: FileSink) -> None:
        self._sink = sink
        self._last: Counter[str] = Counter()
        with self._errors():
            self._db = sqlite3.connect(sink.part, isolation_level=None)
            self._db.execute("PRAGMA journal_mode = OFF")
            self._db.execute("PRAGMA synchronous = OFF")
            self._db.executescript(script("schema.sql"))
            self._db.execute("BEGIN")

    def write(self, finished: Finished) -> None:
        """Insert one record."""
        with self._errors():
            self._insert_record(finished.record())
            if self._last["articles"] % RECORDS_A_COMMIT == 0:
                self._db.execute("COMMIT")
                self._db.execute("BEGIN")

    def flush(self) -> None:
        """A database without its indexes is not whole."""

    def finish(self) -> None:
        """Make the indexes and give the file its name."""
        with self._errors():
            self._db.executescript(script("indexes.sql"))
            if self._db.in_transaction:
                self._db.execute("COMMIT")
            self._db.close()
        self._sink.finish()

    def abandon(self) -> None:
        """Remove what is not whole."""
        self._db.close()
        self._sink.abandon(keep=False)

    @contextlib.contextmanager
    def _errors(self) -> Iterator[None]:
        """SQLite's errors as ours."""
        try:
            with output_errors(self._sink.name):
                yield
        except sqlite3.Error as error:
            raise OutputError(f"{visible_name(self._sink.name)}: {error}") from error

    def _insert(self, table: str, *values: Value) -> int:
        """Insert a row that has an id of its own, and return it."""
        self._last[table] += 1
        self._insert_all(table, [(self._last[table], *values)])
        return self._last[table]

    def _insert_all(self, table: str, rows: Iterable[tuple[Value, ...]]) -> None:
        """Insert rows with all their columns."""
        rows = list(rows)
        if rows:
            marks = ", ".join("?" * len(rows[0]))
            self._db.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # a name of our own

    def _insert_record(self, record: Record) -> None:
        article = self._insert_article(record)
        people = [self._insert_person(article, person) for person in record.people]
        for number, meeting in enumerate(record.meetings, 1):
            self._insert_meeting(article, number, meeting, list(zip(record.people, people, strict=True)))
        for area in record.areas:
            for found in area.mentions:
                self._insert("areas", article, area.id, area.label, found.status, found.speaker, *words(found))
        for date in record.dates:
            self._insert("dates", article, date.value, *words(date))
        for place in record.places:
            owner = self._insert("places", article, place.name, place.country)
            for mention in place.mentions:
                self._insert("mentions", None, owner, None, *words(mention))
        for organization in record.organizations:
            owner = self._insert("organizations", article, organization.name, organization.acronym)
            for mention in organization.mentions:
                self._insert("mentions", None, None, owner, *words(mention))
        for statement in record.statements:
            self._insert("statements", article, statement.speaker, *words(statement))
        for warning in record.warnings:
            self._insert("warnings", article, warning)

    def _insert_article(self, record: Record) -> int:
        source, head, line = record.source, record.article, record.article.dateline
        return self._insert(
            "articles",
            *(source.path, source.id, source.url, source.sha256, source.characters),
            *(head.title, head.published),
            *((line.place, line.country, line.date, line.agency) if line else (None,) * 4),
            *(record.summary, record.schema_version),
        )

    def _insert_person(self, article: int, person: Person) -> int:
        owner = self._insert("people", article, person.name, person.country, person.organization)
        self._insert_all("offices", [(owner, number, office) for number, office in enumerate(person.offices, 1)])
        for mention in person.mentions:
            self._insert("mentions", owner, None, None, *words(mention))
        for field in person.inferred:
            self._insert("inferred", owner, None, field)
        return owner

    def _insert_meeting(self, article: int, number: int, meeting: Meeting, people: list[tuple[Person, int]]) -> None:
        place = meeting.place
        where = (place.name, place.country) if place else (None, None)
        owner = self._insert(
            "meetings",
            *(article, number, meeting.main, meeting.mode, meeting.date),
            *(*where, *words(meeting.evidence)),
        )
        self._insert_all(
            "participants", [(owner, n, *taking_part(p, people)) for n, p in enumerate(meeting.participants, 1)]
        )
        self._insert_all("meeting_countries", [(owner, n, code) for n, code in enumerate(meeting.countries, 1)])
        self._insert_all("meeting_areas", [(owner, n, area) for n, area in enumerate(meeting.areas, 1)])
        self._insert_all("outcomes", [(owner, n, *words(outcome)) for n, outcome in enumerate(meeting.outcomes, 1)])
        for field in meeting.inferred:
            self._insert("inferred", None, owner, field)


def words(span: Span) -> tuple[str, int, int]:
    """The cells of a run of the text."""
    return span.text, span.start, span.end


def taking_part(participant: Participant, people: list[tuple[Person, int]]) -> tuple[Value, ...]:
    """The cells of a participant, with the person they are, if one of ``people`` is the same."""
    given = (participant.name, participant.country, participant.organization, participant.offices)
    key = next((key for p, key in people if (p.name, p.country, p.organization, p.offices) == given), None)
    offices = json.dumps(participant.offices, ensure_ascii=False)
    return key, participant.name, participant.country, participant.organization, offices


def script(name: str) -> str:
    """One of the SQL files beside this module."""
    return files("dipextract.export").joinpath(name).read_text("utf-8")
