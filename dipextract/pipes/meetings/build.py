"""The steps from a Doc to its meetings."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from spacy.tokens import Doc

from dipextract.document import MeetingInfo, anchor
from dipextract.lexicon.meetings import vocabulary
from dipextract.pipes.meetings.attendance import add_attendees
from dipextract.pipes.meetings.clause import clause_of
from dipextract.pipes.meetings.complete import complete
from dipextract.pipes.meetings.contents import Contents
from dipextract.pipes.meetings.context import Context
from dipextract.pipes.meetings.events import Event, find_events, unique
from dipextract.pipes.meetings.merge import Meeting, merge_events
from dipextract.pipes.meetings.parties import name_parties, one_by_one
from dipextract.pipes.meetings.prominence import decide_main, is_vague
from dipextract.pipes.meetings.visits import visit_place
from dipextract.pipes.meetings.when import tell_when
from dipextract.pipes.meetings.where import tell_where

MOST_UNKNOWN = 5
SENTENCES_AFTER = 0  # behind the one that tells a meeting: where its ties are spoken of


def find_meetings(doc: Doc) -> tuple[list[MeetingInfo], list[str]]:
    """The meetings of ``doc`` and what stayed open about them."""
    context = Context(doc)
    events = [one for event in find_events(context) for one in one_by_one(context, event)]
    for event in events:
        clause = clause_of(context, event)
        tell_where(context, event, clause)
        tell_when(context, event, clause)
        event.past = event.past or (is_vague(event.date) and event.sentence.index not in context.lead)
    events = [event for event in events if not (event.trigger.weak and is_later(event.date, anchor(doc)))]
    for event in events:
        if is_series(event, events):
            event.bare = event.series = True
    told = {e.sentence.index for e in events if not (e.bare or e.partial or e.trigger.weak)}
    bare = [event for event in events if event.bare and event.sentence.index not in told]
    meetings = merge_events(context, [event for event in events if not event.bare], bare)
    name_parties(context, meetings)
    decide_main(context, meetings, bare)
    add_attendees(context, meetings, bare)
    meetings = [m for m in meetings if is_international(context, m)]
    complete(context, meetings, bare)
    contents = Contents(context, meetings)
    return [info(context, meeting, contents) for meeting in meetings], warnings_of(context, meetings)


def is_later(date: str | None, day: str | None) -> bool:
    """Whether a date lies after a day: what was agreed for then is a plan."""
    return bool(date and day and "X" not in date + day and date > day)


def is_series(event: Event, events: list[Event]) -> bool:
    """Whether an event sums up meetings that the text then tells one by one: 'received two ambassadors'."""
    if not event.unnamed or len(event.keys) != 1 or not event.party.endswith("s"):
        return False
    return any(not e.bare and len(e.keys) > 1 and event.keys[0] in e.keys and e.start > event.start for e in events)


def is_international(context: Context, meeting: Meeting) -> bool:
    """Whether the sides are of at least two countries or organisations.

    Where the country of somebody is open, two holders of high offices or another country named in the sentence or
    visited decide; long lists of people of no country are guests at home.
    """
    everybody = meeting.everybody
    known = {side for side in (*map(context.side, everybody), *meeting.countries) if side}
    if len(everybody) == 1 and is_numbered(context, meeting.first):
        return False
    if len(known) > 1:
        return True
    if len(everybody) == 1:
        return is_readout(context, meeting)
    guessed = [key for key in everybody if "country" in context.persons[key]["inferred"]]
    if guessed and is_between_countries(context, meeting):
        return True
    unknown = [key for key in everybody if not context.side(key)]
    if not unknown or not 1 < len(everybody) <= MOST_UNKNOWN:
        return False
    high = [key for key in everybody if is_high(context, key)]
    return len(known | countries_told(context, meeting)) > 1 or (len(high) > 1 and bool(set(high) & set(unknown)))


def is_numbered(context: Context, event: Event) -> bool:
    """Whether a meeting is one of a numbered series that somebody only went to: 'arrived for the 17th meeting of'."""
    at = event.trigger.start - 1
    return at >= 0 and context.words[at][:-2].isdigit() and context.words[at][-2:] in ("st", "nd", "rd", "th")


def is_between_countries(context: Context, meeting: Meeting) -> bool:
    """Whether the text around speaks of two countries' ties, whatever countries its people were guessed to be of."""
    vocab = vocabulary()
    for event in meeting.events:
        last = min(event.sentence.index + SENTENCES_AFTER, len(context.sentences) - 1)
        words = context.words[event.sentence.start : context.sentences[last].end]
        if vocab.cues.international & set(words) or any(f"{a} {b}" in vocab.cues.two_sides for a, b in pairwise(words)):
            return True
    return False


def is_readout(context: Context, meeting: Meeting) -> bool:
    """Whether one's own leader, who is not named, met or called a foreign one: 'The Premier spoke to President X'."""
    event, key = meeting.first, meeting.keys[0]
    if not meeting.unnamed or event.left or not leads_state(context.persons[key]["offices"]):
        return False
    before = [
        context.offices[i].text
        for i in {context.office_at[at] for at in range(event.sentence.start, event.trigger.start)}
        if i >= 0
    ]
    if not leads_state(before):
        return False
    return "to" in event.trigger.links or event.mode == "phone" or bool(countries_told(context, meeting))


def leads_state(offices: Iterable[str]) -> bool:
    """Whether one of some offices is that of a head of state or government."""
    heads = vocabulary().cues.heads_of_state
    return any(office.lower().replace("-", " ") in heads for office in offices)


def is_high(context: Context, key: str) -> bool:
    """Whether somebody holds an office of state or of an international organisation."""
    vocab = vocabulary()
    offices = [office.lower().replace("-", " ") for office in context.persons[key]["offices"]]
    return any(office in vocab.cues.high_offices or vocab.cues.high_words & set(office.split()) for office in offices)


def countries_told(context: Context, meeting: Meeting) -> set[str]:
    """The countries and nationalities in the sentences that tell the meeting, and that of a visit told before."""
    visited = visit_place(context, meeting.keys, 0, meeting.first.sentence.end)
    told = {visited["country"]} if visited and visited["country"] else set()
    for event in meeting.events:
        for at in range(event.sentence.start, event.sentence.end):
            place = context.place_at[at]
            if place >= 0 and context.places[place].label_ in ("COUNTRY", "NATIONALITY"):
                told.add(context.places[place].kb_id_)
            if context.body_at[at] >= 0:
                told.add(context.bodies[context.body_at[at]].kb_id_)
    return told - {""}


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
