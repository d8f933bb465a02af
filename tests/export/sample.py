"""Records for the tests of the formats."""

from __future__ import annotations

from dipextract.export.base import Finished
from dipextract.record import (
    Area,
    AreaMention,
    Article,
    Dateline,
    DateMention,
    Meeting,
    Organization,
    Participant,
    Person,
    Place,
    PlaceEntry,
    Record,
    Source,
    Span,
    Statement,
)


def sample(word: str = "Kari Dahl", *, path: str | None = "news/a.txt", id: str | None = None) -> Record:
    """A record with something in every list, and ``word`` wherever text from the article stands."""
    span = Span(text=word, start=3, end=3 + len(word))
    place = {"text": word, "start": 3, "end": 3 + len(word)}
    return Record(
        source=Source(path=path, id=id, url=None, sha256="0" * 64, characters=99),
        article=Article(
            title=word,
            published="2024-05-03",
            dateline=Dateline(place=word, country="NO", date="2024-05-03", agency=word),
        ),
        summary=word,
        meetings=[
            Meeting(
                main=True,
                mode="in-person",
                date="2024-05-03",
                place=Place(name=word, country="NO"),
                participants=[
                    Participant(name=word, country="NO", organization=None, offices=["Foreign Minister", word]),
                    Participant(name="Pedro Rojas", country="CL", organization=word, offices=[]),
                ],
                countries=["NO", "CL"],
                areas=["trade", "energy"],
                outcomes=[span, span],
                evidence=span,
                inferred=["place"],
            ),
            Meeting(
                main=False,
                mode="unknown",
                date=None,
                place=None,
                participants=[],
                countries=[],
                areas=[],
                outcomes=[],
                evidence=span,
            ),
        ],
        people=[
            Person(
                name=word,
                country="NO",
                organization=None,
                offices=["Foreign Minister", word],
                mentions=[span, span],
                inferred=["country"],
            ),
            Person(name="Pedro Rojas", country="CL", organization=word, offices=[], mentions=[]),
        ],
        places=[PlaceEntry(name=word, country="NO", mentions=[span])],
        organizations=[Organization(name=word, acronym="NC", mentions=[span])],
        dates=[DateMention(**place, value=None), DateMention(**place, value="2024-05-03")],
        areas=[Area(id="trade", label="Trade", mentions=[AreaMention(**place, speaker=word, status="proposed")])],
        statements=[Statement(**place, speaker=None)],
        warnings=[word],
    )


def finished(record: Record, stem: str = "a") -> Finished:
    """A record as a worker returns it."""
    return Finished((record.to_json() + "\n").encode("utf-8"), stem)
