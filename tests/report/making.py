"""Records made for tests: small, and true to their texts."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from dipextract.record import (
    Area,
    AreaMention,
    Article,
    DateMention,
    Meeting,
    Participant,
    Person,
    Place,
    PlaceEntry,
    Record,
    Source,
    Span,
)
from dipextract.report.articles import Item

TEXT = "Foreign Minister Kari Dahl met President Pedro Rojas in Santiago on May 3. They agreed to expand trade."


def at(text: str, words: str) -> Span:
    """Where ``words`` stand in ``text``."""
    start = text.index(words)
    return Span(text=words, start=start, end=start + len(words))


def person(text: str, name: str, country: str, office: str) -> Person:
    """Somebody who is named once."""
    return Person(name=name, country=country, organization=None, offices=[office], mentions=[at(text, name)])


def record(
    *,
    text: str = TEXT,
    date: str | None = "2024-05-03",
    countries: Sequence[str] = ("NO", "CL"),
    main: bool = True,
    title: str = "Ministers talk trade",
    path: str | None = "article.txt",
    number: int = 1,
) -> Record:
    """A record of ``TEXT``, or of one with the same words in it."""
    people = [
        person(text, "Kari Dahl", countries[0], "Foreign Minister"),
        person(text, "Pedro Rojas", countries[1], "President"),
    ]
    meeting = Meeting(
        main=main,
        mode="in-person",
        date=date,
        place=Place(name="Santiago", country="CL"),
        participants=[Participant(**p.model_dump(exclude={"mentions", "inferred"})) for p in people],
        countries=list(countries),
        areas=["trade"],
        outcomes=[at(text, "agreed to expand trade")],
        evidence=at(text, "Kari Dahl met President Pedro Rojas"),
        inferred=["place"],
    )
    mention = AreaMention(**at(text, "trade").model_dump(), status="agreed")
    return Record(
        source=Source(path=path, id=str(number), sha256=digest(text), characters=len(text)),
        article=Article(title=title, published=None, dateline=None),
        summary="",
        meetings=[meeting],
        people=people,
        places=[PlaceEntry(name="Santiago", country="CL", mentions=[at(text, "Santiago")])],
        organizations=[],
        dates=[DateMention(**at(text, "on May 3").model_dump(), value=date)],
        areas=[Area(id="trade", label="Trade", mentions=[mention])],
        statements=[],
        warnings=["no year"],
    )


def digest(text: str) -> str:
    """The hash by which texts are known."""
    return hashlib.sha256(text.encode()).hexdigest()


def item(made: Record, text: str | None = TEXT, number: int = 1) -> Item:
    """A record as a report has it."""
    return Item(number, made, text)
