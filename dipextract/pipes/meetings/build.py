"""The steps from a Doc to its meetings."""

from __future__ import annotations

from spacy.tokens import Doc

from dipextract.document import MeetingInfo
from dipextract.pipes.meetings.attendance import add_attendees
from dipextract.pipes.meetings.context import Context
from dipextract.pipes.meetings.events import find_events, unique
from dipextract.pipes.meetings.merge import Meeting, merge_events
from dipextract.pipes.meetings.prominence import decide_main
from dipextract.pipes.meetings.when_where import dateline_place, tell_when, tell_where, visit_place


def find_meetings(doc: Doc) -> tuple[list[MeetingInfo], list[str]]:
    """The meetings of ``doc`` and what stayed open about them."""
    context = Context(doc)
    events = find_events(context)
    for event in events:
        tell_where(context, event)
        tell_when(context, event)
    meetings = merge_events(context, events)
    meetings = [m for m in meetings if is_international(context, m)]
    decide_main(context, meetings)
    add_attendees(context, meetings)
    for meeting in meetings:
        complete(context, meetings, meeting)
    return [info(context, meeting) for meeting in meetings], []


def is_international(context: Context, meeting: Meeting) -> bool:
    """Whether the sides are of at least two countries or organisations."""
    sides = {context.side(key) for key in meeting.keys} | set(meeting.countries)
    if len(sides - {""}) > 1:
        return True
    return meeting.unnamed and not meeting.countries and False


def complete(context: Context, meetings: list[Meeting], meeting: Meeting) -> None:
    """What the telling leaves open follows from the first meeting, the visit or the dateline."""
    if not meeting.mode:
        meeting.mode = "in-person" if meeting.place else "unknown"
    if meeting.mode == "unknown" and meeting.main:
        meeting.mode = "in-person"
    if not meeting.main:
        return
    first = next((m for m in meetings if m.main), meeting)
    if meeting is not first and not meeting.date and not meeting.open_date and first.date:
        meeting.date = first.date
        meeting.inferred.append("date")
    if meeting.mode == "in-person" and not meeting.place:
        place = first.place or visit_place(context, meeting.first) or dateline_place(context)
        if place:
            meeting.place = place
            meeting.inferred.append("place")


def info(context: Context, meeting: Meeting) -> MeetingInfo:
    """The meeting as the Doc keeps it."""
    keys = unique([*meeting.keys, *meeting.attendees])
    event = meeting.first
    span = context.doc[event.start : event.end]
    sides = unique(context.persons[key]["country"] or "" for key in keys)
    return {
        "main": meeting.main,
        "mode": meeting.mode,
        "date": meeting.date,
        "place": None if meeting.mode in ("phone", "video") else meeting.place,
        "participants": keys,
        "countries": [side for side in unique([*sides, *meeting.countries]) if len(side) == 2],
        "areas": [],
        "outcomes": [],
        "evidence": (span.start_char, span.end_char),
        "inferred": unique(meeting.inferred),
    }
