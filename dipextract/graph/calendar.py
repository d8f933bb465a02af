"""Meetings as an iCalendar file (RFC 5545): an all-day event for each meeting whose days are told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import chain

from dipextract.controls import visible
from dipextract.record import Meeting, Record
from dipextract.report.when import days
from dipextract.summary import headline

LINE_END = "\r\n"
OCTETS = 75

# A longer stretch is a month or a year in which the day is not told.
LONGEST = timedelta(days=15)

HEAD = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//dipextract//meetings//EN", "CALSCALE:GREGORIAN")


def calendar(records: Iterable[Record]) -> Iterator[str]:
    """The calendar in pieces, folded into lines as the format wants it."""
    events = (line for record in records for line in events_of(record))
    for line in chain(HEAD, events, ("END:VCALENDAR",)):
        yield folded(line) + LINE_END


def events_of(record: Record) -> Iterator[str]:
    """The lines of a record's events."""
    for number, meeting in enumerate(record.meetings, 1):
        stretch = days(meeting.date)
        if meeting.main and stretch and stretch[1] - stretch[0] <= LONGEST:
            yield "BEGIN:VEVENT"
            yield f"UID:{record.source.sha256[:32]}-{number}@dipextract"
            yield f"DTSTAMP:{stretch[0]:%Y%m%d}T000000Z"
            yield f"DTSTART;VALUE=DATE:{stretch[0]:%Y%m%d}"
            yield f"DTEND;VALUE=DATE:{stretch[1] + timedelta(days=1):%Y%m%d}"
            yield from described(meeting, record)
            yield "END:VEVENT"


def described(meeting: Meeting, record: Record) -> Iterator[str]:
    """What an event tells beside its days."""
    yield f"SUMMARY:{escaped(headline(meeting, [person.name for person in meeting.participants]))}"
    if meeting.place and meeting.place.name:
        yield f"LOCATION:{escaped(meeting.place.name)}"
    if meeting.areas:
        yield f"CATEGORIES:{','.join(map(escaped, meeting.areas))}"
    yield f"DESCRIPTION:{escaped(f'“{meeting.evidence.text}” {record.source.path or str()}')}"


def escaped(text: str) -> str:
    """A value whose commas, semicolons, backslashes and control characters do nothing."""
    return visible(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def folded(line: str) -> str:
    """A line in pieces of at most 75 octets, cut between characters."""
    pieces, size = [""], 0
    for character in line:
        width = len(character.encode("utf-8", "backslashreplace"))
        if size + width > OCTETS:
            pieces.append(" ")
            size = 1
        pieces[-1] += character
        size += width
    return LINE_END.join(pieces)
