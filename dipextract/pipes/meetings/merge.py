"""From tellings to meetings: events of the same people at the same time are one meeting."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from dipextract.document import PlaceInfo
from dipextract.lexicon.meetings import vocabulary
from dipextract.pipes.meetings.context import Context
from dipextract.pipes.meetings.events import Event, unique
from dipextract.pipes.meetings.hosts import host_keys
from dipextract.pipes.meetings.lists import whole_list
from dipextract.pipes.meetings.pairs import may_differ, tells_visit
from dipextract.pipes.meetings.separate import goes_on_as_one
from dipextract.pipes.meetings.subjects import COUNTS

MOST_MEETINGS = 50  # a text that tells more is no article
FOCUS = 1000


@dataclass(slots=True)
class Meeting:
    """A meeting and its tellings."""

    events: list[Event]
    keys: list[str]
    past: bool
    mode: str = ""
    date: str | None = None
    open_date: bool = False
    place: PlaceInfo | None = None
    unnamed: bool = False
    countries: list[str] = field(default_factory=list)
    main: bool = False
    attendees: list[str] = field(default_factory=list)
    inferred: list[str] = field(default_factory=list)

    @property
    def everybody(self) -> list[str]:
        """All participants, those who met before those who were also there."""
        return unique([*self.keys, *self.attendees])

    @property
    def first(self) -> Event:
        """The telling that comes first in the body."""
        return self.events[0]


def merge_events(context: Context, events: list[Event], bare: list[Event]) -> list[Meeting]:
    """The meetings of an article, in the order in which its body tells them; ``bare`` are tellings without people."""
    hosts = [key for event in bare if event.series for key in event.keys]
    meetings: list[Meeting] = []
    told = [event for event in events if event.sentence.kind == "body"]
    body = [event for event in told if event.partial or not event.trigger.weak]
    weak = [event for event in told if event.trigger.weak and not event.partial]
    head = [event for event in events if event.sentence.kind != "body"]
    for event in body:
        add_event(context, meetings, event, hosts)
    talks = any(not event.past and not event.trigger.weak for event in (*events, *bare)) or tells_visit(context)
    for event in weak:
        add_weak(context, meetings, event, talks)
    for event in head:
        add_head(context, meetings, event, bare)
    meetings.sort(key=lambda meeting: meeting.first.start)
    return meetings


def add_event(context: Context, meetings: list[Meeting], event: Event, hosts: list[str]) -> None:
    """Add an event to the meeting it tells again, or begin a new one."""
    referring = event.both and len(event.keys) < 2
    if referring:
        resolve_both(context, meetings, event)
    if event.guests:
        resolve_guests(context, meetings, event)
    if event.partial:
        resolve_partial(context, meetings, event, hosts)
    if not event.keys:
        return
    single_out(context, meetings, event)
    known = next((m for m in reversed(meetings) if is_same(context, m, event)), None)
    if known:
        absorb(known, event)
    elif not event.partial and len(meetings) < MOST_MEETINGS:
        meetings.append(begin(event))


def single_out(context: Context, meetings: list[Meeting], event: Event) -> None:
    """'met A, B and C', then 'at the meeting with B': there were as many meetings as people on the other side."""
    for meeting in meetings:
        first = meeting.first
        if meeting.past != event.past or len(first.right) < 2 or first.both or first.of_series:
            continue
        sides = {context.side(key) for key in first.right}
        if 1 < len(sides) < len(first.right) or goes_on_as_one(context, first.trigger):  # in common
            continue
        named = [key for key in first.right if key in (event.keys if len(sides) > 1 else event.right)]
        told_whole = event.keys != named or (event.right and not event.unnamed)
        if len(named) == 1 and set(event.keys) <= {*first.left, *named} and told_whole:
            at = meetings.index(meeting)
            meetings[at : at + 1] = [begin(only(first, key)) for key in first.right]
            return


def only(event: Event, key: str) -> Event:
    """An event with one of the people on its right side only."""
    return replace(event, keys=[*event.left, key], right=[key])


def resolve_both(context: Context, meetings: list[Meeting], event: Event) -> None:
    """'The two': the people of the meeting told last; with another side, the list of people named just before."""
    if event.keys:
        event.keys = unique([*list_before(context, event), *event.keys])
        event.partial = len(event.keys) < 2
        return
    current = current_meeting(context, meetings, event.trigger.start)
    if event.count > 2:
        event.keys = several_before(context, current, event)
        return
    others = pair_before(context, event)
    if current and others and not set(others) <= set(current.keys) and not event.past:
        event.keys = others
        return
    if current and len(current.keys) > 1:
        event.keys = unique([*current.keys[:2], *event.keys])
        return
    before = context.mentions(max(event.start - 80, 0), event.start)
    named = unique(context.key(m) for m in reversed(before))[:2]
    if len(named) == 2 and context.side(named[0]) != context.side(named[1]):
        event.keys = unique([*reversed(named), *event.keys])


def several_before(context: Context, current: Meeting | None, event: Event) -> list[str]:
    """'The three ministers': those of the meeting told last, else the last officials named of as many countries."""
    if current and len({context.side(key) for key in current.keys}) == event.count:
        return list(current.keys)
    told, sides = reversed(context.words[event.sentence.start : event.trigger.start]), vocabulary().cues.sides
    rank = next((word for word in told if word in sides and word not in COUNTS), "").removesuffix("s")
    named: dict[str, str] = {}
    for mention in reversed(context.mentions(max(event.start - FOCUS, 0), event.start)):
        key = context.key(mention)
        offices = " ".join(context.persons[key]["offices"]).lower().split()
        if context.side(key) and (rank in offices or (offices and rank not in vocabulary().cues.party)):
            named.setdefault(context.side(key), key)
    return list(reversed(list(named.values())[: event.count])) if len(named) >= event.count else []


def resolve_guests(context: Context, meetings: list[Meeting], event: Event) -> None:
    """'The delegation': those who came to the meeting told last."""
    told = next((m for m in reversed(meetings) if not m.past and len(m.keys) > 1), None)
    hosts = host_keys(context, told.first) if told else []
    if told and hosts and not set(event.keys) & set(told.keys):
        event.left = [key for key in told.keys if key not in hosts]
        event.keys, event.unnamed = unique([*event.left, *event.keys]), False


def pair_before(context: Context, event: Event) -> list[str]:
    """The two people of two countries whom the sentence before names: 'A told B that … During their meeting'."""
    for sentence in context.sentences[max(event.sentence.index - 1, 0) : event.sentence.index]:
        if sentence.paragraph == event.sentence.paragraph:
            keys = unique(context.key(m) for m in context.mentions(sentence.start, sentence.end))
            if len(keys) == 2 and context.side(keys[0]) != context.side(keys[1]):
                return keys
    return []


def list_before(context: Context, event: Event) -> list[str]:
    """The list that opens the event's sentence, 'A and B left after they met C', else one of one side just before."""
    start = event.sentence.start
    for mention in context.mentions(start, event.start)[:1]:
        named = unique(context.key(m) for m in whole_list(context, mention, start, event.start))
        if len(named) > 1 and set(named).isdisjoint(event.keys):
            return named
    for sentence in reversed(context.sentences[max(event.sentence.index - 2, 0) : event.sentence.index]):
        for mention in context.mentions(sentence.start, sentence.end)[:1]:
            members = whole_list(context, mention, sentence.start, sentence.end)
            keys = unique(context.key(m) for m in members)
            if len(keys) > 1 and len({context.side(key) for key in keys}) == 1:
                return keys
    return []


def resolve_partial(context: Context, meetings: list[Meeting], event: Event, hosts: list[str]) -> None:
    """One side only: the other is whoever holds the series of meetings, or whom all meetings told before share."""
    only = event.keys[0] if event.keys else ""
    if not only or (not event.separate and any(only in meeting.keys for meeting in meetings)):
        return
    shared = [key for key in (meetings[0].keys if meetings else []) if all(key in m.keys for m in meetings)]
    named = [context.key(m) for m in context.mentions(max(event.start - FOCUS, 0), event.start)]
    for key in [*hosts, *sorted(shared, key=lambda k: -named.count(k))]:
        if key != only and (key in hosts or context.differ(key, only)):
            event.keys = [key, only]
            event.partial, event.of_series = False, key in hosts
            return


def current_meeting(context: Context, meetings: list[Meeting], at: int) -> Meeting | None:
    """The meeting that the text speaks of at a token: the last one told, or that of the person named last."""
    told = [m for m in meetings if m.first.start < at]
    if not told:
        return None
    current = max(told, key=lambda m: max(e.start for e in m.events if e.start < at))
    counts = {key: sum(key in m.keys for m in told) for m in told for key in m.keys}
    for mention in reversed(context.mentions(current.events[-1].end, at)):
        key = context.key(mention)
        if counts.get(key) == 1:
            return next(m for m in told if key in m.keys)
    return current


def begin(event: Event) -> Meeting:
    """A meeting from its first telling."""
    return Meeting(
        [event],
        list(event.keys),
        event.past,
        event.mode,
        event.date,
        event.open_date,
        event.place,
        event.unnamed,
        list(event.countries),
    )


def absorb(meeting: Meeting, event: Event) -> None:
    """Add a further telling."""
    meeting.events.append(event)
    meeting.keys = unique([*meeting.keys, *event.keys])
    meeting.unnamed = meeting.unnamed and event.unnamed
    meeting.countries = unique([*meeting.countries, *event.countries])
    if not meeting.mode or (meeting.mode == "in-person" and event.mode in ("video", "phone")):
        meeting.mode = event.mode or meeting.mode
    of_occasion = len(event.keys) < 2 and "/" in (event.date or "")  # 'led his delegation to the summit of 5-6 May'
    if not meeting.date and event.date and not meeting.open_date and not of_occasion:
        meeting.date = event.date
        meeting.inferred.append("date")
    if event.place and tells_more(event.place, meeting.place):
        meeting.place = event.place
        meeting.inferred.append("place")


def is_same(context: Context, meeting: Meeting, event: Event) -> bool:
    """Whether the event tells the meeting again."""
    mine, its = set(meeting.keys), set(event.keys)
    if not (its <= mine or mine <= its or len(mine & its) > 1):
        return False
    if event.both and event.count > max(len(mine), 2):  # 'the three ministers', after two of them met
        return False
    if its < mine and event.unnamed and not same_unnamed(context, meeting, event):
        return False
    if event.past != meeting.past and (event.date or event.place or event.past):
        return False
    if meeting.date and event.date and not dates_agree(meeting.date, event.date):
        return False
    if {meeting.mode, event.mode} in ({"phone", "in-person"}, {"video", "in-person"}, {"video", "phone"}):
        return False
    return not (meeting.place and event.place and places_differ(meeting.place, event.place))


def same_unnamed(context: Context, meeting: Meeting, event: Event) -> bool:
    """Whether an event's unnamed party can be one of the meeting's people."""
    its_sides = {context.side(key) for key in event.keys}
    others = {context.side(key) for key in meeting.keys} - its_sides
    return not event.countries or bool(others & set(event.countries))


def dates_agree(one: str, other: str) -> bool:
    """Whether two dates may be the same day: equal, or one a part of the other."""
    return (
        one == other
        or one.startswith(other)
        or other.startswith(one)
        or one in other.split("/")
        or other in one.split("/")
    )


def places_differ(one: PlaceInfo, other: PlaceInfo) -> bool:
    """Whether two places cannot be the same."""
    if one["country"] and other["country"] and one["country"] != other["country"]:
        return True
    first, second = (set((place["name"] or "").casefold().split()) for place in (one, other))
    return bool(first and second) and not (first <= second or second <= first)  # Delhi, New Delhi


def tells_more(place: PlaceInfo, known: PlaceInfo | None) -> bool:
    """Whether a place says more than what is known: a town where only its country is, 'New Delhi' for 'Delhi'."""
    return not known or len((place["name"] or "").split()) > len((known["name"] or "").split())


def add_weak(context: Context, meetings: list[Meeting], event: Event, talks: bool) -> None:
    """Joint action of people of different countries tells a meeting where no other words do.

    ``talks``: the article tells of talks or a visit.
    """
    if not may_differ(context, event.keys) or event.past:
        return
    if event.trigger.faint and opens_afterwards(context, event):
        return
    current = [m for m in meetings if not m.past]
    known = next((m for m in current if set(event.keys) <= set(m.keys)), None)
    if known:
        if not event.trigger.faint:
            known.events.append(event)
            known.date = known.date or (None if known.open_date else event.date)
        return
    lone = next((m for m in reversed(current) if is_half(m, event)), None)
    if lone:  # 'A presented his credentials. The President and the Ambassador discussed'
        absorb(lone, event)
    elif len(meetings) < MOST_MEETINGS and is_reported(context, current, event, talks):
        meetings.append(begin(event))
        meetings[-1].main = talks and not current


def is_half(meeting: Meeting, event: Event) -> bool:
    """Whether an event right behind the telling of a meeting of one person names both sides of it."""
    near = 0 <= event.sentence.index - meeting.first.sentence.index <= 1
    return near and not event.trigger.faint and len(meeting.keys) == 1 and set(meeting.keys) < set(event.keys)


def is_reported(context: Context, current: list[Meeting], event: Event, talks: bool) -> bool:
    """Whether joint action is to be read as a meeting beside those that the text tells."""
    leads = not event.trigger.faint and event.sentence.index in context.lead
    if current:
        known = not event.trigger.faint and any(set(event.keys) & set(m.keys) for m in current)
        return known or (leads and not any(e.sentence.index in context.lead for m in current for e in m.events))
    return talks or leads


def opens_afterwards(context: Context, event: Event) -> bool:
    """Whether the sentence tells what followed: 'After the audience'."""
    return context.words[event.sentence.start] in vocabulary().cues.afterwards


def add_head(context: Context, meetings: list[Meeting], event: Event, bare: list[Event]) -> None:
    """A title or caption tells again what the body tells; where the body names nobody it counts by itself."""
    title = event.sentence.kind == "title"
    same = [m for m in meetings if set(event.keys) & set(m.keys) and not m.past]
    for meeting in same[:1]:
        meeting.main = meeting.main or title
        meeting.mode = meeting.mode or event.mode
        if not meeting.open_date and len(event.keys) > 1:
            meeting.date = meeting.date or event.date
        if title and len(same) == 1 and meeting.unnamed and not event.separate:
            meeting.keys = unique([*meeting.keys, *event.keys])
    if title and not same and len(event.keys) > 1 and any(b.sentence.index in context.lead for b in bare):
        meetings.append(begin(event))
        meetings[-1].main = True
