"""Events: one telling of a meeting, with the people whom its sentence puts on either side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from dipextract.document import PlaceInfo
from dipextract.lexicon.meetings import vocabulary
from dipextract.lexicon.scenes import scenes
from dipextract.lexicon.timeline import timeline
from dipextract.pipes.meetings.context import Context, Sentence
from dipextract.pipes.meetings.deliveries import find_deliveries
from dipextract.pipes.meetings.itemized import items_below
from dipextract.pipes.meetings.objects import Side, other_side
from dipextract.pipes.meetings.pairs import find_conferences, find_pairs
from dipextract.pipes.meetings.reality import is_purpose, took_place, verb_group
from dipextract.pipes.meetings.separate import all_differ, is_plural, is_separate, is_spoken, tells_many, tells_order
from dipextract.pipes.meetings.sides import is_remark, sides_of
from dipextract.pipes.meetings.subjects import subject
from dipextract.pipes.meetings.triggers import Trigger, find_triggers

BEHIND = 3  # words behind the sides in which 'by telephone' stands
NEARBY = 8
AIRPORT_REACH = 6
TITLE_REACH = 25
OPENING, AFTERWARDS = 12, 2
PLURAL, THESE = frozenset(("meetings", "gatherings", "encounters", "talks")), frozenset(("the", "these", "both"))
CONFIRMED = 3  # sentences
CLAUSE = 60  # tokens
AROUND = 120  # tokens before and behind a telling
BREAKS = frozenset('"“”;')


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
    count: int = 2  # of those whom 'both' means
    guests: bool = False  # one side are those who came: 'The delegation also met'
    partial: bool = False  # one side only: the other is told elsewhere
    bare: bool = False  # names not both sides: 'the talks were held in Oslo', 'held meetings with ministers'
    mode: str = ""
    date: str | None = None
    open_date: bool = False
    place: PlaceInfo | None = None
    venue: str | None = None  # the country of a building that is named: 'at the White House'
    building: int | None = None  # where a building of the host's state is named: 'at the ministry'
    past: bool = False
    separate: bool = False
    of_series: bool = False  # one of those that another sums up
    series: bool = False  # sums up meetings that the text tells one by one
    own: range = range(0)  # its part of a sentence that tells two: 'met A on Monday and B on Tuesday'

    def around(self) -> range:
        """The tokens of its sentence that are looked at, however long that is."""
        return range(max(self.sentence.start, self.start - AROUND), min(self.sentence.end, self.end + AROUND))


def find_events(context: Context) -> list[Event]:
    """The events of an article, in reading order."""
    events = [event for sentence in context.sentences for event in sentence_events(context, sentence)]
    told = {event.sentence.index for event in events if event.both or event.bare}
    purposes = [event for sentence in context.sentences for event in purpose_events(context, sentence, told)]
    return sorted([*events, *purposes], key=lambda event: event.sentence.index)


def purpose_events(context: Context, sentence: Sentence, told: set[int]) -> Iterator[Event]:
    """The meetings for which somebody came, where a sentence soon after tells that they took place."""
    if told.isdisjoint(range(sentence.index + 1, sentence.index + 1 + CONFIRMED)) or sentence.kind != "body":
        return
    for trigger in find_triggers(context, sentence):
        sides = sides_of(context, trigger) if is_purpose(context, trigger) else None
        if sides and sides[0].mentions and sides[1].mentions:
            yield make_event(context, trigger, *sides, False)


def sentence_events(context: Context, sentence: Sentence) -> Iterator[Event]:
    """The events of a sentence."""
    met = False
    for trigger in clipped(sentence, list(find_triggers(context, sentence))):
        if not took_place(context, trigger):
            continue
        items = items_below(context, trigger)
        if items and trigger.verb is not None:
            who = subject(context, sentence, trigger.verb)
            yield from (make_event(context, trigger, who, item, True) for item in items)
            continue
        sides = sides_of(context, trigger)
        if sides:
            met = met or not trigger.weak
            yield from events_of(context, trigger, *sides)
        elif is_telling(context, trigger):
            who = subject(context, sentence, trigger.verb) if trigger.verb is not None else Side()
            if len(who.mentions) == 1 and not (trigger.noun or trigger.mode) and is_past(context, trigger):
                continue  # 'The minister had spoken harshly of'
            bare = make_event(context, trigger, who, Side(), False)
            bare.series = bare.series or tells_many(context, trigger)
            bare.bare = bare.series or not bare.keys
            bare.unnamed, bare.partial = bool(bare.keys), not bare.keys
            yield bare
    deliveries = () if met else find_deliveries(context, sentence)
    conferences = () if met else find_conferences(context, sentence)
    for trigger, left, right in (*deliveries, *conferences, *find_pairs(context, sentence)):
        if took_place(context, trigger):
            yield make_event(context, trigger, left, right, False)


def clipped(sentence: Sentence, triggers: list[Trigger]) -> list[Trigger]:
    """The triggers, each up to the next in a title, which leaves out 'and': 'Meets Envoys, Holds Talks With NAME'."""
    if sentence.kind != "title":
        return triggers
    ends = [*(trigger.start for trigger in triggers[1:]), sentence.end]
    return [
        replace(trigger, sentence=replace(sentence, end=max(end, trigger.end)))
        for trigger, end in zip(triggers, ends, strict=False)
    ]


def is_telling(context: Context, trigger: Trigger) -> bool:
    """Whether a trigger without people may still tell when and where: 'the talks were held', 'the ministers met'.

    Who 'was met by' somebody had no meeting, nor had who 'spoke to the assembly'.
    """
    if trigger.noun is not None and trigger.near:
        return False
    if trigger.noun is not None:
        return context.words[trigger.noun] not in vocabulary().cues.visits
    if is_spoken(trigger) and context.words[trigger.end : trigger.end + 1] in (["to"], ["at"], ["before"]):
        return False
    return trigger.joint and not (trigger.weak or trigger.deed or trigger.passive or is_remark(context, trigger))


def events_of(context: Context, trigger: Trigger, left: Side, right: Side) -> Iterator[Event]:
    """The event of a trigger, or one for each of those whom somebody met separately."""
    for several, other in ((right, left), (left, right)):
        alone = len(other.mentions) == 1 or (several is right and not other.mentions)
        apart = is_separate(context, trigger, several) or goes_on_plural(context, trigger, several)
        apart = apart or tells_order(context, trigger, right)
        if len(several.mentions) > 1 and alone and apart:
            for mention in several.mentions:
                one = Side([mention], end=context.people[mention].end)
                sides = (left, one) if several is right else (one, right)
                yield make_event(context, trigger, *sides, True)
            return
    first = make_event(context, trigger, left, right, is_separate(context, trigger, right))
    further = next_object(context, trigger, right) if left.mentions and right.mentions else None
    if further is None:
        yield first
        return
    second = make_event(context, trigger, left, further, True)
    second.start = context.people[further.mentions[0]].start
    first.own = range(trigger.sentence.start, context.words.index("and", right.end))
    second.own = range(first.own.stop, trigger.sentence.end)
    yield from (first, second)


def goes_on_plural(context: Context, trigger: Trigger, others: Side) -> bool:
    """Whether people of as many countries had as many meetings: 'met A and B. Both meetings were held separately'."""
    cues, after = vocabulary().cues, trigger.sentence.index + 1
    for sentence in context.sentences[after : after + AFTERWARDS]:
        words = context.words[sentence.start : sentence.end]
        opening = set(words[:OPENING])
        told = not (PLURAL.isdisjoint(opening) or THESE.isdisjoint(opening))
        one_by_one = cues.separate.within(context.words, sentence.start, sentence.end)
        apart = "separately" in opening and not cues.plural_parties.isdisjoint(words)  # 'met the leaders separately'
        if apart or (told and one_by_one) or (told and trigger.noun is not None and "talks" not in opening):
            return all_differ(context, others.mentions)
    return False


def next_object(context: Context, trigger: Trigger, right: Side) -> Side | None:
    """The other side of a second meeting: 'met A on Monday and B on Tuesday'."""
    at, limit, between = right.end, trigger.sentence.end, vocabulary().cues.between_sides
    while at < min(right.end + NEARBY, limit) and (
        context.date_at[at] >= 0 or context.place_at[at] >= 0 or context.words[at] in between
    ):
        at += 1
    at = behind_title(context, at, limit)
    if at + 1 >= limit or context.words[at] != "and" or (at == right.end and not opens_with_day(context, at + 1)):
        return None
    further = other_side(context, at + 1, limit, ("", "with", "by", "on"), near=True)
    after = further.end
    if not further.mentions or (after < limit and context.is_finite(after)):
        return None
    return further


def opens_with_day(context: Context, at: int) -> bool:
    """Whether a day stands at ``at`` before a further side: 'met with A and today with B'."""
    at += context.words[at] == "on"
    return at < len(context.words) and context.date_at[at] >= 0


def behind_title(context: Context, at: int, limit: int) -> int:
    """Where the title behind a name ends before a further 'and with': 'met A, head of a bank, and with B'."""
    for end in range(at, min(at + TITLE_REACH, limit - 1)):
        linked = context.words[end + 1] in ("with", "on", "separately") or opens_with_day(context, end + 1)
        if context.words[end] == "and" and linked:
            return end
        if context.is_finite(end) or context.person_at[end] >= 0:
            break
    return at


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
    event.both, event.count = left.both, left.count
    event.guests = left.unnamed and not left.mentions and left.party in vocabulary().cues.guests
    event.partial = len(keys) < 2 and not event.unnamed and not event.both
    event.left = unique(context.key(m) for m in left.mentions)
    event.right = [key for key in keys if key not in event.left]
    event.party = left.party if left.unnamed and not left.mentions else right.party
    event.series = is_plural(context, trigger)
    event.bare = event.unnamed and len(keys) < 2 and not event.countries and event.series
    event.mode = mode_of(context, trigger, event)
    event.past = is_past(context, trigger) or is_welcome(context, trigger, event)
    return event


def unique(keys: Iterable[str]) -> list[str]:
    """The keys once each, in order."""
    return list(dict.fromkeys(keys))


def mode_of(context: Context, trigger: Trigger, event: Event) -> str:
    """How they met, by the trigger and the words around it."""
    vocab = vocabulary()
    near = set(context.words[event.start : min(event.end + NEARBY, event.sentence.end)])
    if near & vocab.cues.video and trigger.mode != "phone":
        return "video"
    called = vocab.cues.by_phone.within(context.words, event.start, min(event.end + BEHIND, event.sentence.end))
    if called or (trigger.mode != "in-person" and near & vocab.cues.phone):
        return "phone"
    if not trigger.mode and vocab.cues.stays & set(context.words[event.start : event.sentence.end]):
        return "in-person"
    return trigger.mode


def is_welcome(context: Context, trigger: Trigger, event: Event) -> bool:
    """Whether somebody was only received on arrival: 'received him at the airport', not 'met with him' there."""
    following = context.words[event.end : min(event.end + AIRPORT_REACH, event.sentence.end)]
    only_verb = (
        trigger.verb is not None and trigger.noun is None and "with" not in context.words[trigger.end : event.end]
    )
    before = context.sentences[event.sentence.index - 1] if event.sentence.index else event.sentence
    arrived = {"arrived", "arrival"} & set(context.words[before.start : before.end])
    if only_verb and arrived and context.words[trigger.start] == "welcomed":  # 'X arrived on Monday. Y welcomed X.'
        return True
    return only_verb and not vocabulary().cues.airports.isdisjoint(following)


def is_reported(context: Context, trigger: Trigger, verb: int) -> bool:
    """Whether a story opens with somebody's word of a meeting: 'said that he had had talks with'."""
    token = context.doc[verb]
    told = token.dep_ == "ccomp" and context.words[token.head.i] in vocabulary().cues.speech
    return told and trigger.sentence.index in context.lead


def follows_visit(context: Context, trigger: Trigger) -> bool:
    """Whether the lead before tells the end of a visit, which the past perfect looks back on: 'He had met the King'."""
    before = [context.sentences[index] for index in context.lead if 0 < trigger.sentence.index - index <= AFTERWARDS]
    told = (set(context.words[sentence.start : sentence.end]) for sentence in before)
    return any(timeline().closings & words and scenes().words.journeys & words for words in told)


def is_past(context: Context, trigger: Trigger) -> bool:
    """Whether the meeting lies before what the article reports: 'had met', 'last met', 'recalled their talks'."""
    vocab, words = vocabulary(), context.words
    if any(
        words[i : i + 2] == ["had", "last"]
        for i in range(max(trigger.sentence.start, trigger.start - CLAUSE), trigger.start)
    ):
        return True
    if trigger.verb is not None:
        group = verb_group(context, trigger, trigger.verb)
        news = words[trigger.sentence.start] in vocab.cues.besides  # 'Meanwhile, the minister had met'
        news = news or is_reported(context, trigger, trigger.verb) or follows_visit(context, trigger)
        if "had" in group and not news:
            return True
    first = trigger.start
    while first > max(trigger.start - NEARBY, trigger.sentence.start) and words[first - 1] not in BREAKS:
        first -= 1
    last = min(trigger.end + NEARBY, trigger.sentence.end)
    if context.quoted[trigger.start] and is_when(context, trigger):
        return True
    if "recently" in words[first:last] and trigger.sentence.index not in context.lead:
        return True
    if opens_before(context, trigger) or is_ago(context, trigger) or is_of_others(context, trigger):
        return True
    return vocab.cues.past.within(context.words, first, trigger.end)


def is_when(context: Context, trigger: Trigger) -> bool:
    """Whether a quotation only tells the time of something: '"The thaw, which began when we met'."""
    for at in range(trigger.start - 1, max(trigger.start - CLAUSE, trigger.sentence.start) - 1, -1):
        if context.words[at] == "when":
            return True
        if not context.quoted[at]:
            return False
    return False


def is_of_others(context: Context, trigger: Trigger) -> bool:
    """Whether somebody only has a word to say about the talks of others: 'hailed the talks between A and B'."""
    if trigger.verb is not None or trigger.noun is None or context.words[trigger.end : trigger.end + 1] != ["between"]:
        return False
    token = context.doc[trigger.noun]
    verb = token.head.head if token.dep_ == "pobj" else token.head  # 'commented on the talks'
    return token.dep_ in ("dobj", "pobj") and context.words[verb.i] in vocabulary().cues.reactions


def opens_before(context: Context, trigger: Trigger) -> bool:
    """Whether a sentence tells what had been before: 'Before this, the ministers met'."""
    start = trigger.sentence.start
    opening = context.words[start : start + OPENING]
    return opening[:1] in (["before"], ["prior"]) and not {"this", "that"}.isdisjoint(opening)


def is_ago(context: Context, trigger: Trigger) -> bool:
    """Whether they met some time ago: 'met less than a month ago', 'his meeting with B in Oslo last year'."""
    end = min(trigger.end + NEARBY, trigger.sentence.end)
    far = min(end + NEARBY, trigger.sentence.end)
    if any(context.words[i : i + 2] == ["last", "year"] for i in range(trigger.end, far)) and trigger.verb is None:
        return True
    if trigger.sentence.index in context.lead:
        return False
    at = next((i for i in range(trigger.end, end) if context.words[i] == "ago"), -1)
    return at >= 0 and not any(context.is_finite(i) or context.person_at[i] >= 0 for i in range(trigger.end, at))
