"""The words of an article that a value of a record rests on, where the record does not say so itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from dipextract.record import Area, Meeting, Participant, Person, Record, Span
from dipextract.words import country_name

# An office is looked for this many characters around the names of who holds it.
NEAR = 160


def person_of(participant: Participant, record: Record) -> Person | None:
    """The entry of a participant among the people of the article."""
    same = [person for person in record.people if person.name == participant.name]
    return next((p for p in same if p.country == participant.country), same[0] if same else None)


def nearest(spans: Iterable[Span], to: Span) -> Span | None:
    """The one that stands nearest to another."""
    return min(spans, key=lambda span: (max(span.start - to.end, to.start - span.end, 0), span.start), default=None)


def place_words(meeting: Meeting, record: Record) -> Span | None:
    """The words that name a meeting's place, or its country where no more is told."""
    place = meeting.place
    if place is None:
        return None
    name = place.name or country_name(place.country or "")
    mentions = [
        mention
        for entry in record.places
        if entry.name == name or any(mention.text == name for mention in entry.mentions)
        for mention in entry.mentions
    ]
    return nearest(mentions, meeting.evidence)


def date_words_of(meeting: Meeting, record: Record) -> Span | None:
    """The words that tell a meeting's date."""
    if meeting.date is None:
        return None
    return nearest((date for date in record.dates if date.value == meeting.date), meeting.evidence)


def areas_of(meeting: Meeting, record: Record) -> Sequence[Area]:
    """The areas of a meeting as the article has them."""
    return [area for area in record.areas if area.id in meeting.areas]


def office_words(office: str, person: Person, text: str) -> Span | None:
    """The words of ``office`` that stand nearest to a name of ``person``."""
    words = office.split()
    if not words:
        return None
    pattern = re.compile(r"\b" + r"\s+".join(map(re.escape, words)) + r"\b", re.IGNORECASE)
    nearest: tuple[int, int, int] | None = None
    for mention in person.mentions:
        for match in pattern.finditer(text, max(0, mention.start - NEAR), mention.end + NEAR):
            gap = max(mention.start - match.end(), match.start() - mention.end)
            nearest = min(nearest or (gap, *match.span()), (gap, *match.span()))
    return nearest and Span(text=text[nearest[1] : nearest[2]], start=nearest[1], end=nearest[2])
