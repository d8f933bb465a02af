"""The steps from a Doc to its meetings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from dipextract.document import MeetingInfo, anchor
from dipextract.pipes.meetings.attendance import add_attendees
from dipextract.pipes.meetings.bulletin import read_contexts
from dipextract.pipes.meetings.clause import clause_of
from dipextract.pipes.meetings.complete import complete
from dipextract.pipes.meetings.contents import Contents
from dipextract.pipes.meetings.context import Context
from dipextract.pipes.meetings.events import Event, find_events, unique
from dipextract.pipes.meetings.headline import add_headline
from dipextract.pipes.meetings.international import is_international
from dipextract.pipes.meetings.merge import Meeting, merge_events
from dipextract.pipes.meetings.opening import opens_phrase
from dipextract.pipes.meetings.opposed import settle_countries
from dipextract.pipes.meetings.parties import name_parties, one_by_one
from dipextract.pipes.meetings.prominence import decide_main, is_vague
from dipextract.pipes.meetings.series import complete_series
from dipextract.pipes.meetings.signers import join_signers
from dipextract.pipes.meetings.when import is_later, tell_when
from dipextract.pipes.meetings.where import tell_where

PAIR = 2  # sides


def find_meetings(doc: Doc) -> tuple[list[MeetingInfo], list[str]]:
    """The meetings of ``doc`` and what stayed open about them."""
    meetings: list[MeetingInfo] = []
    warnings: list[str] = []
    for context in read_contexts(doc):
        found = meetings_of(context)
        contents = Contents(context, found)
        meetings += [info(context, meeting, contents) for meeting in found]
        warnings += warnings_of(context, found)
    return meetings, unique(warnings)


def meetings_of(context: Context) -> list[Meeting]:
    """The meetings of one story."""
    events = [one for event in find_events(context) for one in one_by_one(context, event)]
    events = complete_series(context, events)
    for event in events:
        clause = clause_of(context, event)
        tell_where(context, event, clause)
        tell_when(context, event, clause)
        event.past = event.past or is_of_old(context, event)
    settle_weak(context, events)
    events = [event for event in events if not (event.trigger.weak and is_later(event.date, anchor(context.doc)))]
    for event in events:
        if is_series(event, events):
            event.bare = event.series = True
        if opens_story(context, event):
            event.bare, event.series, event.both = True, event.series or bool(event.keys), False
    settle_countries(context, events)
    told = {e.sentence.index for e in events if not (e.bare or e.partial or e.trigger.weak)}
    bare = [event for event in events if event.bare and event.sentence.index not in told]
    meetings = merge_events(context, [event for event in events if not event.bare], bare)
    name_parties(context, meetings)
    join_signers(context, meetings)
    add_headline(context, meetings)
    decide_main(context, meetings, bare)
    add_attendees(context, meetings, bare)
    meetings = [m for m in meetings if is_international(context, m)]
    complete(context, meetings, bare)
    return meetings


def settle_weak(context: Context, events: Sequence[Event]) -> None:
    """Joint action at an occasion that its sentence names tells a meeting: 'A and B took up trade over a lunch'."""
    occasions: dict[int, list[Event]] = defaultdict(list)
    for event in events:
        if event.bare and event.mode:
            occasions[event.sentence.index].append(event)
    for event in events:
        if not event.trigger.weak or len({context.side(key) for key in event.keys}) < PAIR:
            continue
        for other in occasions[event.sentence.index]:
            noun = other.trigger.noun
            if noun is not None and noun > event.trigger.start and opens_phrase(context, event.trigger.end, noun):
                event.trigger, event.mode = replace(event.trigger, weak=False), event.mode or other.mode
                event.place, event.date = event.place or other.place, event.date or other.date
                event.open_date = event.open_date or other.open_date


def is_of_old(context: Context, event: Event) -> bool:
    """Whether an event's date is a year, or a month and it is not told in the lead."""
    if event.date is None or not is_vague(event.date):
        return False
    if {"when", "since"} & set(context.words[event.sentence.start : event.start]):
        return True
    return event.date.isdigit() or event.sentence.index not in context.lead


def is_series(event: Event, events: list[Event]) -> bool:
    """Whether an event sums up meetings that the text then tells one by one: 'received two ambassadors'."""
    if not event.unnamed or len(event.keys) != 1 or not event.party.endswith("s"):
        return False
    if event.series and sum(e.partial and e.start > event.start for e in events) > 1:
        return True
    return any(not e.bare and len(e.keys) > 1 and event.keys[0] in e.keys and e.start > event.start for e in events)


def opens_story(context: Context, event: Event) -> bool:
    """Whether an event tells of people who are named only later: 'The ministers of Peru and Chile met in Lima.'

    Others are those who 'called on' somebody one by one.
    """
    if not event.both or event.left:
        return False
    return set(event.keys).issuperset(context.key(mention) for mention in context.mentions(0, event.end))


def info(context: Context, meeting: Meeting, contents: Contents) -> MeetingInfo:
    """The meeting as the Doc keeps it."""
    event = meeting.first
    span = context.doc[event.start : event.end]
    keys = meeting.everybody
    sides = [context.persons[key]["country"] or "" for key in keys]
    return {
        "main": meeting.main,
        "mode": meeting.mode,
        "date": meeting.date,
        "place": None if meeting.mode in ("phone", "video") else meeting.place,
        "participants": keys,
        "countries": [code for code in unique([*sides, *meeting.countries]) if len(code) == 2],
        "areas": contents.areas_of(meeting),
        "outcomes": contents.outcomes_of(meeting),
        "evidence": (span.start_char, span.end_char),
        "inferred": unique(meeting.inferred),
    }


def warnings_of(context: Context, meetings: list[Meeting]) -> list[str]:
    """What stayed open about the reported meetings."""
    found: list[str] = []
    for meeting in meetings:
        if not meeting.main:
            continue
        names = " and ".join(context.persons[key]["name"] for key in meeting.keys[:2])
        if meeting.open_date:
            found.append(f"no anchor for the date of the meeting of {names}: it stays open")
        elif meeting.date and meeting.date.startswith("XXXX"):
            found.append(f"no year for the date of the meeting of {names}")
        if meeting.unnamed:
            found.append(f"a participant in the meeting of {names} is not named")
    return unique(found)
