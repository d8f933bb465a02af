"""The record: what dipextract promises to print for one article.

One article in, one object out. These models are the contract; ``dipextract schema`` prints them as JSON Schema.
Offsets are Unicode code points of the decoded text: ``text[start:end] == span.text`` for every object that has them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from dipextract.controls import escape_json

SCHEMA_VERSION = "1.0"

Mode = Literal["in-person", "phone", "video", "unknown"]
Status = Literal["existing", "proposed", "agreed"]
Inferred = Literal["country", "organization", "offices", "date", "place", "mode"]


class Model(BaseModel):
    """Base of all parts of a record: immutable, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Model):
    """A run of the article's text; ``end`` is exclusive, both count Unicode code points."""

    text: str
    start: int
    end: int


class DateMention(Span):
    """A calendar expression and its value: an EDTF string, or null when it cannot be told."""

    value: str | None


class AreaMention(Span):
    """The words that name an area of cooperation, who says them and whether it exists, is wanted or was agreed."""

    speaker: str | None = None
    status: Status


class Statement(Span):
    """What somebody is reported to have said."""

    speaker: str | None


class Source(Model):
    """Where the text came from. ``characters`` counts Unicode code points."""

    path: str | None = None
    id: str | None = None
    url: str | None = None
    sha256: str
    characters: int


class Dateline(Model):
    """The line that opens an agency story: town, day, agency. ``date`` is EDTF."""

    place: str | None
    country: str | None
    date: str | None
    agency: str | None


class Article(Model):
    """What the head of the article states about itself."""

    title: str | None
    published: str | None
    dateline: Dateline | None


class Place(Model):
    """Where a meeting took place; ``name`` is null where only the country is told."""

    name: str | None
    country: str | None


class Participant(Model):
    """Somebody who took part in a meeting, as in ``people``."""

    name: str
    country: str | None
    organization: str | None
    offices: list[str]


class Meeting(Model):
    """People of at least two countries or international organisations who met, talked or called.

    ``main``: the article reports it; false when it is told in passing. ``inferred`` names the fields that follow from
    the context (the dateline, a visit, the other side) rather than from the sentence in ``evidence``.
    """

    main: bool
    mode: Mode
    date: str | None
    place: Place | None
    participants: list[Participant]
    countries: list[str]
    areas: list[str]
    outcomes: list[Span]
    evidence: Span
    inferred: list[Inferred] = Field(default_factory=list)


class Person(Model):
    """A named person. ``mentions`` are the places in the text that name them."""

    name: str
    country: str | None
    organization: str | None
    offices: list[str]
    mentions: list[Span]
    inferred: list[Inferred] = Field(default_factory=list)


class PlaceEntry(Model):
    """A town, region or country named in the text."""

    name: str
    country: str | None
    mentions: list[Span]


class Organization(Model):
    """An international organisation, forum or mechanism named in the text."""

    name: str
    acronym: str | None
    mentions: list[Span]


class Area(Model):
    """An area of cooperation of the controlled vocabulary."""

    id: str
    label: str
    mentions: list[AreaMention]


class Record(Model):
    """Everything dipextract reads from one article."""

    schema_version: str = SCHEMA_VERSION
    source: Source
    article: Article
    summary: str
    meetings: list[Meeting]
    people: list[Person]
    places: list[PlaceEntry]
    organizations: list[Organization]
    dates: list[DateMention]
    areas: list[Area]
    statements: list[Statement]
    warnings: list[str]

    def to_json(self, *, pretty: bool = False) -> str:
        """The record as JSON, on one line unless ``pretty``; characters unsafe on a terminal are escaped."""
        return escape_json(self.model_dump_json(indent=2 if pretty else None))


def spans(part: object) -> Iterator[Span]:
    """Every object within ``part`` of a record that says where it stands in the text."""
    if isinstance(part, Span):
        yield part
    if isinstance(part, BaseModel):
        for _, value in part:
            yield from spans(value)
    elif isinstance(part, list):
        for value in part:
            yield from spans(value)
