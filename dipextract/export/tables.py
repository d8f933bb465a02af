"""Flat tables of records: what rows and columns there are, whatever file they go into."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from dipextract.record import Meeting, Record

Value = str | int | bool | Sequence[str] | None
Cells = tuple[Value, ...]


class Rows(StrEnum):
    """What a row of a table stands for."""

    MEETINGS = "meetings"
    PARTICIPANTS = "participants"
    AREAS = "areas"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Column:
    """A column and what is in it."""

    name: str
    type: Literal["text", "number", "truth", "list"] = "text"


@dataclass(frozen=True, slots=True)
class Table:
    """Columns, and the rows of a record."""

    columns: tuple[Column, ...]
    rows: Callable[[Record], Iterator[Cells]]


def source(record: Record) -> Cells:
    """The first cells of every row: which article it is from."""
    return (record.source.path, record.source.id, record.source.url, record.article.title, record.article.published)


SOURCE = (Column("path"), Column("id"), Column("url"), Column("title"), Column("published"))


def event(number: int, meeting: Meeting) -> Cells:
    """Which meeting of the article, when and where."""
    where = (meeting.place.name, meeting.place.country) if meeting.place else (None, None)
    return (number, meeting.main, meeting.mode, meeting.date, *where)


EVENT = (
    Column("meeting", "number"),
    Column("main", "truth"),
    Column("mode"),
    Column("date"),
    Column("place"),
    Column("place_country"),
)


def meetings(record: Record) -> Iterator[Cells]:
    """A row a meeting."""
    for number, meeting in enumerate(record.meetings, 1):
        names = [person.name for person in meeting.participants]
        outcomes = [outcome.text for outcome in meeting.outcomes]
        evidence = meeting.evidence
        yield (
            *source(record),
            *event(number, meeting),
            *(names, meeting.countries, meeting.areas, outcomes),
            *(evidence.text, evidence.start, evidence.end),
        )


def participants(record: Record) -> Iterator[Cells]:
    """A row a participant of a meeting."""
    for number, meeting in enumerate(record.meetings, 1):
        for person in meeting.participants:
            yield (
                *source(record),
                *event(number, meeting),
                *(person.name, person.country, person.organization, person.offices),
            )


def areas(record: Record) -> Iterator[Cells]:
    """A row a mention of an area."""
    for area in record.areas:
        for mention in area.mentions:
            words = (mention.text, mention.start, mention.end)
            yield (*source(record), area.id, area.label, mention.status, mention.speaker, *words)


def people(record: Record) -> Iterator[Cells]:
    """A row a person."""
    for person in record.people:
        spellings = list(dict.fromkeys(mention.text for mention in person.mentions))
        yield (
            *source(record),
            *(person.name, person.country, person.organization, person.offices),
            *(len(person.mentions), spellings, [*person.inferred]),
        )


PERSON = (Column("name"), Column("country"), Column("organization"), Column("offices", "list"))
WORDS = (Column("text"), Column("start", "number"), Column("end", "number"))

TABLES = {
    Rows.MEETINGS: Table(
        (
            *SOURCE,
            *EVENT,
            Column("participants", "list"),
            Column("countries", "list"),
            Column("areas", "list"),
            Column("outcomes", "list"),
            Column("evidence"),
            Column("start", "number"),
            Column("end", "number"),
        ),
        meetings,
    ),
    Rows.PARTICIPANTS: Table((*SOURCE, *EVENT, *PERSON), participants),
    Rows.AREAS: Table((*SOURCE, Column("area"), Column("label"), Column("status"), Column("speaker"), *WORDS), areas),
    Rows.PEOPLE: Table(
        (
            *SOURCE,
            *PERSON,
            Column("mentions", "number"),
            Column("spellings", "list"),
            Column("inferred", "list"),
        ),
        people,
    ),
}
