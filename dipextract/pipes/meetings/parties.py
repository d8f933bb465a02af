"""Parties that a meeting's own sentence leaves without a name: the article names them elsewhere."""

from __future__ import annotations

from dataclasses import replace

from dipextract.lexicon.meetings import vocabulary
from dipextract.pipes.meetings.context import Context
from dipextract.pipes.meetings.events import Event, unique
from dipextract.pipes.meetings.merge import Meeting
from dipextract.pipes.meetings.objects import Side
from dipextract.pipes.meetings.roster import roster, told_in_turn
from dipextract.pipes.meetings.separate import is_envoy, tells_order

NEAR = 4
REPLY = 6  # sentences
OPENING = 12  # tokens
BEHIND = 2  # sentences
FEW = 4  # guests


def name_parties(context: Context, meetings: list[Meeting]) -> None:
    """Name the unnamed party of each meeting."""
    for meeting in meetings:
        if meeting.unnamed and len(meeting.keys) == 1 and not meeting.past and (key := replier(context, meeting)):
            meeting.keys = unique([*meeting.keys, key])
            meeting.unnamed = False
            continue
        codes = [code for code in meeting.countries if code not in map(context.side, meeting.keys)]
        if not meeting.unnamed or len(meeting.keys) != 1 or meeting.past or len(codes) > 1:
            continue
        told = meeting.first.sentence.index
        party = meeting.first.party
        holder = "" if codes else office_holder(context, meeting) or title_partner(context, meeting)
        named = spokesman(context, meeting.keys, told, codes[0], party) if codes else holder
        if named and may_be(context, meeting.first, named):
            meeting.keys = unique([*meeting.keys, named])
            meeting.unnamed = False


def may_be(context: Context, event: Event, key: str) -> bool:
    """Whether somebody can be the unnamed party of an event: not where that leads a state and he does not."""
    before = (at for at in range(event.sentence.start, event.trigger.start) if context.words[at] == event.party)
    office = next((context.offices[context.office_at[at]].id_ for at in before if context.office_at[at] >= 0), "")
    if office.lower().replace("-", " ") not in vocabulary().cues.heads_of_state:
        return True
    return any(event.party in held.lower().split() for held in context.persons[key]["offices"])


def replier(context: Context, meeting: Meeting) -> str:
    """Who answers soon after the meeting is told, and is of another side: 'In response, Ambassador X stated'."""
    told = meeting.first.sentence.index
    for sentence in context.sentences[told + 1 : told + 1 + REPLY]:
        opening = min(sentence.start + OPENING, sentence.end)
        named = [context.key(m) for m in context.mentions(sentence.start, min(opening + OPENING, sentence.end))]
        if named and vocabulary().cues.replies.within(context.words, sentence.start, opening):
            key = named[0]
            return key if key not in meeting.keys and context.differ(key, meeting.keys[0]) else ""
    return ""


def office_holder(context: Context, meeting: Meeting) -> str:
    """Who holds the office that acted: 'The Deputy Secretary of State met A. Deputy Secretary B underscored'."""
    event, first = meeting.first, meeting.first.sentence
    told = set() if event.left else {context.office_at[at] for at in range(first.start, event.trigger.start)} - {-1}
    offices = [set(context.offices[i].text.lower().split()) for i in told]
    for sentence in context.sentences[first.index + 1 : first.index + 1 + NEAR]:
        for mention in context.mentions(sentence.start, sentence.end):
            key = context.key(mention)
            held = [set(office.lower().split()) for office in context.persons[key]["offices"]]
            if key not in meeting.keys and any(one <= office for one in held for office in offices):
                return key if context.differ(key, meeting.keys[0]) else ""
    return ""


def title_partner(context: Context, meeting: Meeting) -> str:
    """The other of the two people, of two sides, whom the title of a meeting told in the lead names."""
    if meeting.first.sentence.index not in context.lead:
        return ""
    titles = [sentence for sentence in context.sentences if sentence.kind == "title"]
    named = unique(context.key(m) for s in titles for m in context.mentions(s.start, s.end))
    others = [key for key in named if key not in meeting.keys]
    if len(named) != 2 or len(others) != 1:
        return ""
    return others[0] if context.side(others[0]) not in ("", context.side(meeting.keys[0])) else ""


def one_by_one(context: Context, event: Event) -> list[Event]:
    """An event, or those that it sums up: of several countries' delegates, each was met on his own."""
    in_turn = told_in_turn(context, event) if len(event.keys) == 1 else []
    listed = in_turn or (roster(context, event) if len(event.keys) == 1 else [])
    if not listed and not (event.unnamed and len(event.keys) == 1 and event.party.endswith("s")):
        return [event]
    host = event.keys[0]
    told_apart = 0 < len(in_turn) <= FEW  # of more the text tells one reception
    if len(listed) > 1 and not told_apart and not came_alone(context, event, listed):
        return [joined(event, host, listed)]
    found = [spokesman(context, event.keys, event.sentence.index, code) for code in event.countries]
    if sum(map(bool, found)) < 2 and len(event.countries) > 1:
        found = [first_official(context, event, code) for code in event.countries]
    named = listed if len(listed) > 1 else [key for key in found if key]
    if len(named) < 2:
        return [event]
    one = replace(event, of_series=bool(listed), separate=True)
    return [joined(one, host, [key]) for key in named]


def first_official(context: Context, event: Event, code: str) -> str:
    """The first official of a country whom the text names after an event."""
    named = (context.key(m) for m in context.mentions(event.end, len(context.words)))
    others = (key for key in named if key not in event.keys and context.side(key) == code)
    return next((key for key in others if context.persons[key]["offices"]), "")


def joined(event: Event, host: str, others: list[str]) -> Event:
    """An event with the people whom its unnamed party stands for."""
    told = replace(event, keys=[host, *others], left=[host], right=others, of_series=event.of_series or len(others) > 1)
    told.unnamed = told.partial = told.both = told.bare = told.series = False
    told.countries = []
    return told


def came_alone(context: Context, event: Event, keys: list[str]) -> bool:
    """Whether the people of a list met the other side one by one; credentials are presented at one ceremony."""
    if event.series or tells_order(context, event.trigger, Side()):
        return True
    if event.trigger.each and event.trigger.noun is None and len(set(map(context.side, keys))) == len(keys):
        return True  # as many countries' officials paid calls
    return not (event.trigger.each and event.trigger.noun is not None) and all(is_envoy(context, key) for key in keys)


def spokesman(context: Context, keys: list[str], first: int, code: str, party: str = "") -> str:
    """Who speaks for a country: the only one besides ``keys`` whom the sentences around the sentence ``first`` name.

    Of several that is who holds the office of the ``party``: 'received the minister of Peru'. Of a party told in the
    lead, the whole article counts.
    """
    near = context.sentences[max(first - NEAR, 0) : first + NEAR]
    for around in (near, context.sentences) if first in context.lead else (near,):
        told = {context.key(m) for m in context.mentions(around[0].start, around[-1].end)}
        of_it = [key for key in told if key not in keys and context.side(key) == code]
        if len(of_it) > 1 and party:
            of_it = [
                key for key in of_it if any(party in held.lower().split() for held in context.persons[key]["offices"])
            ]
        if of_it:
            return of_it[0] if len(of_it) == 1 else ""
    return stranger(context, keys, first)


def stranger(context: Context, keys: list[str], first: int) -> str:
    """The only one, named without office or country right behind a meeting with a party: 'met the envoy. A said'."""
    start, end = context.sentences[first].end, context.sentences[min(first + BEHIND, len(context.sentences) - 1)].end
    before = {context.key(m) for m in context.mentions(0, start)} | set(keys)
    told = {context.key(m) for m in context.mentions(start, end)} - before
    known = any(context.persons[key]["offices"] or is_stated(context, key) for key in told)
    return told.pop() if len(told) == 1 and not known else ""


def is_stated(context: Context, key: str) -> bool:
    """Whether the text tells somebody's country."""
    return bool(context.persons[key]["country"]) and "country" not in context.persons[key]["inferred"]
