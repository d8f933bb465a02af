"""Events: one telling of a meeting, with the people whom its sentence puts on either side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dipextract.document import PlaceInfo
from dipextract.lexicon.meetings import vocabulary
from dipextract.pipes.meetings.arguments import (
    Side,
    nearest_before,
    other_side,
    people_under,
    refers_back,
    subject,
    subject_token,
    whole_list,
)
from dipextract.pipes.meetings.context import Context, Sentence
from dipextract.pipes.meetings.reality import took_place, verb_group
from dipextract.pipes.meetings.triggers import Trigger, find_triggers

NEARBY = 8
REACH = 30
BREAKS = frozenset('"“”;')
SERIES = frozenset({"meetings", "calls", "conversations", "consultations"})


@dataclass(slots=True)
class Event:
    """One telling of a meeting."""

    sentence: Sentence
    trigger: Trigger
    start: int
    end: int
    keys: list[str]
    left: list[str] = field(default_factory=list)
    right: list[str] = field(default_factory=list)
    unnamed: bool = False
    party: str = ""  # the unnamed party: 'ministers'
    countries: list[str] = field(default_factory=list)
    both: bool = False
    partial: bool = False  # one side only: the other is told elsewhere
    bare: bool = False  # names not both sides: 'the talks were held in Oslo', 'held meetings with ministers'
    mode: str = ""
    date: str | None = None
    open_date: bool = False
    place: PlaceInfo | None = None
    venue: str | None = None  # the country of a building that is named: 'at the White House'
    past: bool = False
    separate: bool = False
    series: bool = False  # sums up meetings that the text tells one by one
    inferred: list[str] = field(default_factory=list)


def find_events(context: Context) -> list[Event]:
    """The events of an article, in reading order."""
    return [event for sentence in context.sentences for event in sentence_events(context, sentence)]


def sentence_events(context: Context, sentence: Sentence) -> Iterator[Event]:
    """The events of a sentence."""
    for trigger in find_triggers(context, sentence):
        if not took_place(context, trigger):
            continue
        sides = sides_of(context, trigger)
        if sides:
            yield from events_of(context, trigger, *sides)
        elif is_telling(context, trigger):
            who = subject(context, sentence, trigger.verb) if trigger.verb is not None else Side()
            bare = make_event(context, trigger, who, Side(), False)
            bare.bare = bare.series or not bare.keys
            bare.unnamed, bare.partial = bool(bare.keys), not bare.keys
            yield bare


def is_telling(context: Context, trigger: Trigger) -> bool:
    """Whether a trigger without people may still tell when and where: 'the talks were held', 'the ministers met'."""
    if trigger.noun is not None:
        return context.words[trigger.noun] not in vocabulary().visits
    return trigger.joint and not trigger.weak


def events_of(context: Context, trigger: Trigger, left: Side, right: Side) -> Iterator[Event]:
    """The event of a trigger, or one for each of those whom somebody met separately."""
    separate = is_separate(context, trigger, right)
    if separate and len(right.mentions) > 1:
        for mention in right.mentions:
            one = Side([mention], end=context.people[mention].end)
            yield make_event(context, trigger, left, one, separate)
        return
    yield make_event(context, trigger, left, right, separate)
    further = next_object(context, trigger, right) if left.mentions and right.mentions else None
    if further:
        event = make_event(context, trigger, left, further, True)
        event.start = context.people[further.mentions[0]].start
        yield event


def next_object(context: Context, trigger: Trigger, right: Side) -> Side | None:
    """The other side of a second meeting: 'met A on Monday and B on Tuesday'."""
    at, limit = right.end, trigger.sentence.end
    while at < min(right.end + NEARBY, limit) and (
        context.date_at[at] >= 0 or context.place_at[at] >= 0 or context.words[at] in ("on", "in", "here", "at", ",")
    ):
        at += 1
    if at == right.end or at + 1 >= limit or context.words[at] != "and":
        return None
    further = other_side(context, at + 1, limit, ("", "with", "by"), near=True)
    after = further.end
    if not further.mentions or (after < limit and context.is_finite(after)):
        return None
    return further


def is_separate(context: Context, trigger: Trigger, right: Side) -> bool:
    """Whether the meetings of a list of people were several: 'separate meetings with A and B'."""
    near = context.words[max(trigger.start - 3, trigger.sentence.start) : trigger.end + 2]
    if "separate" in near or "separately" in near:
        return True
    return is_plural(context, trigger) and all_differ(context, right.mentions)


def all_differ(context: Context, mentions: list[int]) -> bool:
    """Whether the people speak for as many countries or organisations."""
    sides = {context.side(context.key(m)) for m in mentions}
    return len(sides) == len({context.key(m) for m in mentions})


def make_event(context: Context, trigger: Trigger, left: Side, right: Side, separate: bool) -> Event:
    """An event from its two sides."""
    keys = unique(context.key(m) for m in (*left.mentions, *right.mentions))
    sentence = trigger.sentence
    spans = [context.people[m] for m in (*left.mentions, *right.mentions)]
    bounds = [i for s in spans if sentence.start <= s.start < sentence.end for i in (s.start, s.end)]
    start, end = min([trigger.start, *bounds]), max([trigger.end, *bounds])
    event = Event(trigger.sentence, trigger, start, end, keys, separate=separate)
    event.unnamed = (left.unnamed and not left.mentions) or (right.unnamed and not right.mentions)
    event.countries = unique([*left.countries, *right.countries])
    event.both = left.both
    event.partial = len(keys) < 2 and not event.unnamed and not event.both
    event.left = unique(context.key(m) for m in left.mentions)
    event.right = [key for key in keys if key not in event.left]
    event.party = right.party
    event.series = is_plural(context, trigger)
    event.bare = event.unnamed and len(keys) < 2 and not event.countries and event.series
    event.mode = mode_of(context, trigger, event)
    event.past = is_past(context, trigger)
    return event


def is_plural(context: Context, trigger: Trigger) -> bool:
    """Whether several meetings are told in one word, of people whom the text names later."""
    return trigger.noun is not None and context.words[trigger.noun] in SERIES


def unique(keys: Iterable[str]) -> list[str]:
    """The keys once each, in order."""
    return list(dict.fromkeys(keys))


def sides_of(context: Context, trigger: Trigger) -> tuple[Side, Side] | None:
    """The two sides of a trigger; None when it tells no meeting of people."""
    if trigger.noun is not None:
        sides = noun_sides(context, trigger, trigger.noun)
    elif trigger.passive:
        sides = passive_sides(context, trigger)
    else:
        sides = verb_sides(context, trigger)
    if sides is None:
        return None
    left, right = sides
    people = {context.key(m) for m in (*left.mentions, *right.mentions)}
    if len(people) > 1 or left.both:
        return sides
    unnamed = (right.unnamed and not right.mentions) or (left.unnamed and not left.mentions)
    return sides if people and (unnamed or trigger.noun is not None) else None


def verb_sides(context: Context, trigger: Trigger) -> tuple[Side, Side] | None:
    """Subject and object of a verb."""
    assert trigger.verb is not None
    left = subject(context, trigger.sentence, trigger.verb)
    right = (
        other_side(context, trigger.end, trigger.sentence.end, trigger.links, trigger.near) if trigger.links else Side()
    )
    if not left and right.mentions and trigger.verb == trigger.sentence.start:  # 'Speaking with B, A said'
        left = next_person(context, trigger.sentence, right)
    if not right and "with" in trigger.links:
        right = opening_side(context, trigger)
    if trigger.near and (not right.mentions or is_demand(context, right, trigger)):
        return None
    if not right and not (trigger.joint and (len(left.mentions) > 1 or left.both)):
        return None
    if right.unnamed and not right.mentions and "to" in trigger.links:  # 'spoke to reporters'
        return None
    if trigger.weak and len(left.mentions) + len(right.mentions) < 2:
        return None
    return left, right


def opening_side(context: Context, trigger: Trigger) -> Side:
    """The other side in front: 'With the Dutch minister, she spoke about ports'."""
    start = trigger.sentence.start
    if context.words[start] != "with":
        return Side()
    return other_side(context, start + 1, trigger.start, ("",), near=True)


def is_demand(context: Context, right: Side, trigger: Trigger) -> bool:
    """Whether somebody is only asked or named: 'called on X to leave', 'called X a friend'."""
    if not context.words[trigger.start].startswith("call"):
        return False
    after = context.words[right.end : right.end + 2]
    if after[:1] == ["to"] and trigger.mode == "in-person":
        return after[1:] != [] and after[1] not in vocabulary().call_purposes
    tags = context.tags[right.end : right.end + 1]
    return (
        trigger.mode == "phone"
        and tags[0].startswith(("DT", "JJ", "NN", "``", "VB"))
        and context.date_at[right.end] < 0
    )


def passive_sides(context: Context, trigger: Trigger) -> tuple[Side, Side] | None:
    """Who was received, and by whom; 'was met by' tells of a welcome at the airport only."""
    assert trigger.verb is not None
    if trigger.joint or is_arrival(context, trigger):
        return None
    agent = other_side(context, trigger.end, trigger.sentence.end, ("by",))
    return (subject(context, trigger.sentence, trigger.verb), agent) if agent else None


def is_arrival(context: Context, trigger: Trigger) -> bool:
    """Whether somebody was only welcomed on arrival."""
    if not context.words[trigger.start].startswith("welcom"):
        return False
    return bool(vocabulary().arrival & set(context.words[trigger.sentence.start : trigger.sentence.end]))


def noun_sides(context: Context, trigger: Trigger, noun: int) -> tuple[Side, Side] | None:
    """The sides of a noun of meetings: 'A held talks with B', "A's call with B", 'talks between A and B'."""
    sentence = trigger.sentence
    relative = relative_sides(context, trigger)
    if relative:
        return relative
    right = other_side(context, trigger.end, sentence.end, trigger.links)
    linked = context.words[trigger.end : right.end] if right else []
    if right.mentions and {"between", "among"} & set(linked) and len(right.mentions) > 1:
        return Side(), right
    if trigger.verb is not None:
        left = subject(context, sentence, trigger.verb)
        if context.words[trigger.verb] == "co" and left.mentions and not right:  # 'co-chaired': with somebody
            right = Side(unnamed=True, end=trigger.end)
        return (left, right) if right or len(left.mentions) > 1 or left.both else None
    if not right:
        return told_sides(context, trigger, noun)
    left = owner(context, trigger, noun) or Side()
    if not left:
        left = noun_subject(context, trigger, right)
    return left, right


def told_sides(context: Context, trigger: Trigger, noun: int) -> tuple[Side, Side] | None:
    """The sides in 'A told B in a phone call'."""
    at = noun
    while at > trigger.sentence.start and context.tags[at - 1].startswith(("DT", "JJ", "NN", "CD")):
        at -= 1
    if context.words[at - 1] not in ("in", "during") or at == trigger.sentence.start:
        return None
    for verb in range(at - 2, max(at - REACH, trigger.sentence.start) - 1, -1):
        if context.words[verb] in vocabulary().telling and context.is_finite(verb):
            left = subject(context, trigger.sentence, verb)
            right = other_side(context, verb + 1, at, ("",))
            return (left, right) if left.mentions and right.mentions else None
    return None


def relative_sides(context: Context, trigger: Trigger) -> tuple[Side, Side] | None:
    """The sides in 'the talks (that) A had with B', 'the call which A and B held'."""
    at = trigger.end
    if context.words[at : at + 1] in (["that"], ["which"]):
        at += 1
    ahead = [
        m for m in context.mentions(at, min(at + 14, trigger.sentence.end)) if context.words[at] not in trigger.links
    ]
    if not ahead or any(context.is_finite(i) for i in range(at, context.people[ahead[0]].start)):
        return None
    members = whole_list(context, ahead[0], at, trigger.sentence.end)
    end = context.people[members[-1]].end
    for i in range(end, min(end + 3, trigger.sentence.end)):
        if context.words[i] in ("had", "held", "conducted", "has", "hold"):
            right = other_side(context, i + 1, trigger.sentence.end, trigger.links)
            return (Side(members, end=end), right) if right or len(members) > 1 else None
    return None


def owner(context: Context, trigger: Trigger, noun: int) -> Side | None:
    """The people whose meeting it is: "President A's call", 'his meeting', 'their talks'."""
    at = noun - 1
    while at >= trigger.sentence.start and context.tags[at].startswith(("JJ", "NN", "CD", "VB", "HYPH", "RB")):
        if context.person_at[at] >= 0:
            break
        at -= 1
    if at < trigger.sentence.start:
        return None
    if context.tags[at] == "POS" and at > 0:
        at -= 1
    if at in context.owners:
        owned = context.nearest_mention(context.owners[at], at)
        return Side([owned], end=at + 1) if owned is not None else None
    mention = context.person_at[at]
    if mention >= 0:
        members = whole_list(context, mention, trigger.sentence.start, noun)
        return Side(members, end=context.people[members[-1]].end)
    return Side(both=True, end=at + 1) if context.words[at] == "their" else None


def noun_subject(context: Context, trigger: Trigger, right: Side) -> Side:
    """The people who had the meeting: the subject of the sentence, or the one that follows the opening phrase."""
    sentence, noun = trigger.sentence, trigger.start
    head = subject_token(context, noun)
    if head is not None and sentence.start <= head < sentence.end:
        found = people_under(context, sentence, head, noun)
        if found and not set(found.mentions) <= set(right.mentions):
            return found
    before = nearest_before(context, sentence, noun)
    if before.mentions:
        return before
    if noun - sentence.start < NEARBY and (following := next_person(context, sentence, right)):
        return following
    if refers_back(context, sentence.start, min(sentence.start + 3, noun)):
        return Side(both=True)
    return Side()


def next_person(context: Context, sentence: Sentence, right: Side) -> Side:
    """The person named next after the other side, whose deed the sentence tells."""
    after = context.mentions(right.end, sentence.end)
    return Side(after[:1], end=context.people[after[0]].end) if after else Side()


def mode_of(context: Context, trigger: Trigger, event: Event) -> str:
    """How they met, by the trigger and the words around it."""
    vocab = vocabulary()
    near = set(context.words[event.start : min(event.end + NEARBY, event.sentence.end)])
    if near & vocab.video and trigger.mode != "phone":
        return "video"
    if trigger.mode != "in-person" and near & vocab.phone:
        return "phone"
    return trigger.mode


def is_past(context: Context, trigger: Trigger) -> bool:
    """Whether the meeting lies before what the article reports: 'had met', 'last met', 'recalled their talks'."""
    vocab, words = vocabulary(), context.words
    if any(words[i : i + 2] == ["had", "last"] for i in range(trigger.sentence.start, trigger.start)):
        return True
    if trigger.verb is not None:
        group = verb_group(context, trigger, trigger.verb)
        if "had" in group:
            return True
    first = trigger.start
    while first > max(trigger.start - NEARBY, trigger.sentence.start) and words[first - 1] not in BREAKS:
        first -= 1
    return vocab.past.within(context.words, first, trigger.end)
