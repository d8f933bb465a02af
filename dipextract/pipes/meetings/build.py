"""The steps from a Doc to its meetings."""

from __future__ import annotations

from spacy.tokens import Doc

from dipextract.document import MeetingInfo, PlaceInfo
from dipextract.pipes.meetings.attendance import add_attendees
from dipextract.pipes.meetings.context import Context
from dipextract.pipes.meetings.events import Event, find_events, unique
from dipextract.pipes.meetings.merge import Meeting, merge_events
from dipextract.pipes.meetings.prominence import decide_main
from dipextract.pipes.meetings.when import lead_date, tell_when
from dipextract.pipes.meetings.where import background_place, tell_where


def find_meetings(doc: Doc) -> tuple[list[MeetingInfo], list[str]]:
    """The meetings of ``doc`` and what stayed open about them."""
    context = Context(doc)
    events = find_events(context)
    for event in events:
        tell_where(context, event)
        tell_when(context, event)
    for event in events:
        if is_series(event, events):
            event.bare = event.series = True
    told = {event.sentence.index for event in events if not event.bare and not event.partial}
    bare = [event for event in events if event.bare and event.sentence.index not in told]
    meetings = merge_events(context, [event for event in events if not event.bare], bare)
    decide_main(context, meetings)
    add_attendees(context, meetings)
    meetings = [m for m in meetings if is_international(context, m)]
    complete(context, meetings, bare)
    return [info(context, meeting) for meeting in meetings], []


def is_series(event: Event, events: list[Event]) -> bool:
    """Whether an event sums up meetings that the text then tells one by one: 'received two ambassadors'."""
    if not event.unnamed or len(event.keys) != 1 or not event.party.endswith("s"):
        return False
    return any(not e.bare and len(e.keys) > 1 and event.keys[0] in e.keys and e.start > event.start for e in events)


def is_international(context: Context, meeting: Meeting) -> bool:
    """Whether the sides are of at least two countries or organisations.

    Of people whose country is open, the other countries named in the title and where the meeting is told decide.
    """
    sides = [context.side(key) for key in (*meeting.keys, *meeting.attendees)]
    known = {side for side in (*sides, *meeting.countries) if side}
    if len(known) > 1:
        return True
    return "" in sides and len(sides) > 1 and len(known | countries_told(context, meeting)) > 1


def countries_told(context: Context, meeting: Meeting) -> set[str]:
    """The countries and nationalities in the title and the sentences that tell a meeting, where it took place left out."""
    told = {event.sentence.index for event in meeting.events}
    sentences = [s for s in context.sentences if s.kind == "title" or s.index in told]
    return {
        place.kb_id_
        for place in context.places
        if place.kb_id_
        and place.label_ in ("COUNTRY", "NATIONALITY")
        and any(s.start <= place.start < s.end for s in sentences)
    }


def complete(context: Context, meetings: list[Meeting], bare: list[Event]) -> None:
    """What the telling leaves open follows from its neighbours, the first meeting, the visit or the dateline."""
    main = [meeting for meeting in meetings if meeting.main]
    for meeting in main:
        meeting.mode = meeting.mode or mode_told(main, meeting, bare)
        for event in bare:
            if tells_of(meeting, event):
                fill(meeting, event.date, event.open_date, event.place)
    for meeting in main[:1]:
        fill(meeting, lead_date(context, meeting.first), False, None)
    for meeting in main[1:]:
        meeting.mode = meeting.mode or main[0].mode
        fill(meeting, main[0].date, False, main[0].place)
    for meeting in meetings:
        complete_mode(meeting)
    for meeting in main:
        if meeting.mode == "in-person":
            sides = {context.side(key) for key in meeting.keys}
            fill(meeting, None, False, background_place(context, meeting.first, sides))
            if not meeting.place and meeting.first.venue:
                meeting.place = {"name": None, "country": meeting.first.venue}


def mode_told(main: list[Meeting], meeting: Meeting, bare: list[Event]) -> str:
    """The mode that a later word for the meeting tells: 'the call'."""
    for event in bare:
        if event.mode and (len(main) == 1 or tells_of(meeting, event)):
            return event.mode
    return ""


def tells_of(meeting: Meeting, event: Event) -> bool:
    """Whether a telling without people is of this meeting: 'several meetings' before it, or next to its own."""
    distance = meeting.first.sentence.index - event.sentence.index
    return distance >= 0 if event.series else -2 <= distance <= 2


def fill(meeting: Meeting, date: str | None, open_date: bool, place: PlaceInfo | None) -> None:
    """Set date and place where they are open."""
    if date and not meeting.date and not meeting.open_date:
        meeting.date = date
        meeting.inferred.append("date")
    meeting.open_date = meeting.open_date or (open_date and not meeting.date)
    if (
        place
        and meeting.mode not in ("phone", "video")
        and (
            not meeting.place
            or (place["name"] and not meeting.place["name"] and place["country"] == meeting.place["country"])
        )
    ):
        meeting.place = place
        meeting.inferred.append("place")


def complete_mode(meeting: Meeting) -> None:
    """Reported talks were held in person unless the text tells otherwise."""
    if not meeting.mode:
        meeting.mode = "in-person" if meeting.place or meeting.main else "unknown"


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
