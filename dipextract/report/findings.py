"""What a record found in the text: every span with its kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from dipextract.record import Record, Span
from dipextract.summary import side
from dipextract.support import office_words
from dipextract.words import country_name, date_words


class Kind(StrEnum):
    """What a highlighted run of text tells; the value is its class on the page."""

    MEETING = "meeting"
    STATEMENT = "statement"
    OUTCOME = "outcome"
    PERSON = "person"
    OFFICE = "office"
    PLACE = "place"
    ORGANIZATION = "organization"
    DATE = "date"
    AREA = "area"


LEGEND = {
    Kind.MEETING: "words that tell of a meeting",
    Kind.PERSON: "person",
    Kind.OFFICE: "office",
    Kind.PLACE: "place",
    Kind.ORGANIZATION: "organisation",
    Kind.DATE: "date",
    Kind.AREA: "area of cooperation",
    Kind.OUTCOME: "outcome",
    Kind.STATEMENT: "statement",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """A run of the text, what kind of thing it is and what it stands for."""

    kind: Kind
    start: int
    end: int
    told: str


def findings(record: Record, text: str | None) -> list[Finding]:
    """Everything that ``record`` found; offices, which have no offsets there, if the text is at hand."""
    found = [*of_meetings(record), *of_entries(record), *of_areas(record)]
    if text is not None:
        found += of_offices(record, text)
    length = record.source.characters if text is None else len(text)
    return [finding for finding in found if 0 <= finding.start < finding.end <= length]


def of_meetings(record: Record) -> Iterator[Finding]:
    """The words that tell of meetings, their outcomes, and who said what."""
    for number, meeting in enumerate(record.meetings, 1):
        yield marked(Kind.MEETING, meeting.evidence, f"meeting {number}" + ("" if meeting.main else ", in passing"))
        for outcome in meeting.outcomes:
            yield marked(Kind.OUTCOME, outcome, f"outcome of meeting {number}")
    for statement in record.statements:
        yield marked(Kind.STATEMENT, statement, f"said by {statement.speaker or 'an unknown speaker'}")


def of_entries(record: Record) -> Iterator[Finding]:
    """People, places, organisations and dates."""
    for person in record.people:
        told = ", ".join(part for part in (person.name, *person.offices, side(person)) if part)
        yield from (marked(Kind.PERSON, mention, told) for mention in person.mentions)
    for place in record.places:
        country = country_name(place.country) if place.country else None
        told = place.name if country in (None, place.name) else f"{place.name}, {country}"
        yield from (marked(Kind.PLACE, mention, told) for mention in place.mentions)
    for organization in record.organizations:
        yield from (marked(Kind.ORGANIZATION, mention, organization.name) for mention in organization.mentions)
    for date in record.dates:
        yield marked(Kind.DATE, date, date_words(date.value) if date.value else "open")


def of_areas(record: Record) -> Iterator[Finding]:
    """Areas, with their status and who speaks of them."""
    for area in record.areas:
        for mention in area.mentions:
            told = ", ".join(part for part in (area.label, mention.status, mention.speaker) if part)
            yield marked(Kind.AREA, mention, told)


def of_offices(record: Record, text: str) -> Iterator[Finding]:
    """Offices where their own words stand beside a name of who holds them."""
    for person in record.people:
        for office in person.offices:
            if (span := office_words(office, person, text)) is not None:
                yield marked(Kind.OFFICE, span, f"{office}: {person.name}")


def marked(kind: Kind, span: Span, told: str) -> Finding:
    """A finding at ``span``."""
    return Finding(kind, span.start, span.end, told)
