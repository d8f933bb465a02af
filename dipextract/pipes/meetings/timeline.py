"""The day of a meeting by the sentences around its own: what they tell of those who met, of the visit, of the talks."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator, Sequence

from spacy.tokens import Span

from dipextract.document import anchor
from dipextract.lexicon.meetings import vocabulary
from dipextract.lexicon.scenes import scenes
from dipextract.lexicon.timeline import timeline
from dipextract.pipes.dates.edtf import parse
from dipextract.pipes.meetings.context import Context, Sentence
from dipextract.pipes.meetings.events import Event
from dipextract.pipes.meetings.when import DAY, governing, is_counted_from, is_later, tells_day

BEFORE, AFTER = 3, 2  # sentences around an event that may tell its day
WHOLE_VISIT = 20  # sentences before one that counts the days of a visit
OTHER_TIMES = frozenset({"had", "will", "would", "to"})  # before a verb that tells of another time
OPENING = 12  # words
SETTING = ("at", "during", "in")  # before the occasion at which something happened
YEAR = 4  # characters of a date that tells no more
RECENT, OLD = 8, 60  # days before the article's
LAST = -1  # day of a visit
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")


Keys = Collection[str]


def day_around(context: Context, events: Sequence[Event], keys: Keys) -> str | None:
    """The day that the sentences around the tellings of a meeting of ``keys`` tell, those before them first.

    "" where they tell a day whose date stays open: 'on Monday' in a text that has no date.
    """
    before = (day_before(context, event, keys) for event in events)
    after = (day_after(context, event, keys) for event in events)
    return next((day for days in (before, after) for day in days if day is not None), None)


def day_before(context: Context, event: Event, keys: Keys) -> str | None:
    """The day that the event's sentence or the nearest one before it tells of what belongs to the event."""
    at = event.sentence.index
    before = WHOLE_VISIT if day_of_visit(context, event) else BEFORE
    for sentence in reversed(context.sentences[max(at - before, 0) : at + 1]):
        for span, verb in dated_verbs(context, sentence):
            if is_joint_action(context, verb):
                return str(span.kb_id_)
            day = day_of_deed(context, event, keys, span, verb) if sentence.index < at else None
            if day is not None:
                return day
    return None


def day_after(context: Context, event: Event, keys: Keys) -> str | None:
    """The day that the next sentences tell of the occasion or in telling the meeting again."""
    at = event.sentence.index + 1
    for sentence in context.sentences[at : at + AFTER]:
        for span, verb in dated_verbs(context, sentence):
            of_days = "/" in span.kb_id_  # 'led his delegation to the summit of 5-6 May'
            retold = is_retold(context, keys, verb) and not of_days
            if retold or is_said_to_both(context, keys, verb) or is_occasion(context, keys, verb):
                return str(span.kb_id_)
    return None


def dated_verbs(context: Context, sentence: Sentence) -> Iterator[tuple[Span, int]]:
    """The days that a sentence of the body tells outside direct speech, each with the verb that it depends on."""
    if sentence.kind != "body":
        return
    for span in context.dates:
        inside = sentence.start <= span.start < sentence.end and not context.quoted[span.start]
        before = context.words[span.start - 1] if span.start > sentence.start else ""
        if before == "of" and context.words[span.start - 2] in timeline().parts:  # 'the morning of April 18'
            before = ""
        bound = before in vocabulary().cues.date_bounds or is_counted_from(context, span.start)
        bound = bound or is_later(span.kb_id_, anchor(context.doc))
        if inside and tells_day(span) and not bound:
            verb = next((i for i in governing(context, span.root.i) if context.tags[i].startswith("VB")), None)
            if verb is not None and timeline().aftermath.isdisjoint(context.words[verb : span.start]):
                yield span, verb


def day_of_deed(context: Context, event: Event, keys: Keys, span: Span, verb: int) -> str | None:
    """The event's day by what somebody who met did on a day that an earlier sentence tells."""
    words, told, day = timeline(), context.words[verb], str(span.kb_id_)
    if is_occasion(context, keys, verb):
        return on_day(context, event, day)
    if any(child.dep_ == "nsubj" and child.lower_ in words.programmes for child in context.doc[verb].lefts):
        return day
    sentence = context.sentence_at(verb)
    if sentence is None or not names_some(context, keys, sentence):
        return None
    if told in words.same:
        return day
    if context.tags[verb] != "VBD":
        return None
    if context.doc[verb].dep_ in ("relcl", "acl", "advcl"):  # 'met him a day after protests began on Monday'
        return None
    if told in words.arrivals:
        comes_home = not words.home.isdisjoint(context.words[verb + 1 : verb + 3])
        return None if comes_home else arrival_day(context, event, day, verb)
    if told in words.sayings | vocabulary().cues.speech:
        return day if is_said_there(context, event) or is_said_to_both(context, keys, verb) else None
    return on_day(context, event, day) if told not in words.ends and is_recent(context, day) else None


def arrival_day(context: Context, event: Event, day: str, verb: int) -> str | None:
    """The event's day where somebody arrived on ``day``: the same where the text says so, or no later one is left."""
    tied = is_on_arrival(context, event) or day_of_visit(context, event) > 0 or is_reception(context, event, verb)
    return on_day(context, event, day) if tied or day == anchor(context.doc) or is_of_one_day(context, verb) else None


def is_reception(context: Context, event: Event, verb: int) -> bool:
    """Whether the sentence right behind an arrival tells that the guest was received."""
    sentence, told = context.sentence_at(verb), event.sentence
    follows = sentence is not None and told.index == sentence.index + 1
    return follows and timeline().received.within(context.words, told.start, told.end)


def is_of_one_day(context: Context, verb: int) -> bool:
    """Whether the visit that begins lasts one day."""
    sentence = context.sentence_at(verb)
    return sentence is not None and timeline().one_day.within(context.words, verb, sentence.end)


def on_day(context: Context, event: Event, day: str) -> str:
    """Of several days of a visit the one that the event's sentence tells: the first, where it tells of the arrival."""
    count = day_of_visit(context, event)
    if count == LAST:
        return day.rpartition("/")[-1]
    if count:
        later = parse(day).days(count - 1)
        return later.edtf if later else day
    return day.partition("/")[0] if is_on_arrival(context, event) else day


def day_of_visit(context: Context, event: Event) -> int:
    """Which day of the visit the event's sentence names: 'on the second day of his visit', 'The first day'; else 0."""
    sentence, words = event.sentence, context.words
    for at in range(sentence.start, sentence.end - 2):
        if words[at + 1] != "day" or words[at - 1] not in ("the", "and") or words[at + 2] in ("in", "running"):
            continue
        if words[at] in ORDINALS:
            return ORDINALS.index(words[at]) + 1
        if words[at] in timeline().last:
            return LAST
    return 0


def is_on_arrival(context: Context, event: Event) -> bool:
    """Whether the event's sentence ties it to an arrival: 'Upon arrival', 'He was welcomed at the airport'."""
    start, end = event.sentence.start, max(event.sentence.start + OPENING, event.trigger.end)
    return not timeline().on_arrival.isdisjoint(context.words[start : min(end, event.sentence.end)])


def is_said_there(context: Context, event: Event) -> bool:
    """Whether what the text quotes was said at the event: 'He was talking to the envoy', 'Receiving him, she said'."""
    words, sentence = timeline(), event.sentence
    if words.there_said.within(context.words, sentence.start, sentence.end):
        return True
    opens = context.words[sentence.start] in words.openings and event.trigger.start < sentence.start + OPENING
    said = words.sayings | words.discussing | vocabulary().cues.speech
    above = [context.words[i] for i in governing(context, event.trigger.end - 1)[:2]]
    if above[:1] and above[0] in words.openings and not said.isdisjoint(above[1:]):  # '"…", she said at a meeting with'
        return True
    return opens and not said.isdisjoint(context.words[event.trigger.end : sentence.end])


def is_said_to_both(context: Context, keys: Keys, verb: int) -> bool:
    """Whether one of those who met told the other something: 'The premier told her guest on Monday that'."""
    sentence = context.sentence_at(verb)
    if sentence is None or context.words[verb] != "told":
        return False
    return len({context.key(m) for m in context.mentions(sentence.start, sentence.end)} & set(keys)) > 1


def is_recent(context: Context, day: str, days: int = RECENT) -> bool:
    """Whether a day lies shortly before the article's, which without a date of its own is that of the visit it tells.

    Where none is known, whether the day's year is not told.
    """
    visits = (str(span.kb_id_).split("/") for span in context.dates if "/" in span.kb_id_ and len(span.kb_id_) > DAY)
    try:
        gap = datetime.date.fromisoformat(anchor(context.doc) or next(visits, [""])[-1]) - datetime.date.fromisoformat(
            day.split("/")[-1]
        )
    except ValueError:
        return not day or day.startswith("X")
    return 0 <= gap.days <= days


def is_old(context: Context, day: str) -> bool:
    """Whether a date is a year, or a day long before the article's."""
    dated = len(day) == DAY and bool(anchor(context.doc))
    return len(day) == YEAR or (dated and not is_recent(context, day, OLD))


def is_joint_action(context: Context, verb: int) -> bool:
    """Whether a verb tells joint action: 'agreed on Monday. The agreement came at talks …'; not 'concluded a visit'."""
    finite = context.tags[verb] == "VBD" or any(child.dep_ == "nsubj" for child in context.doc[verb].lefts)
    action = vocabulary().verbs.match(context.words, verb) if finite and context.tags[verb] != "VB" else None
    visits = any(child.lower_ in vocabulary().cues.visits for child in context.doc[verb].rights)
    return action is not None and (action[1].weak or action[1].deed) and not visits


def is_occasion(context: Context, keys: Keys, verb: int) -> bool:
    """Whether a verb tells of the occasion or the visit: 'A seminar was held on 5 May', 'visited Oslo on 5 May'."""
    sentence = context.sentence_at(verb)
    if sentence is None or is_of_another_time(context, verb):
        return False
    around = range(max(verb - 1, 0), verb + 1)
    token = context.doc[verb]
    if token.dep_ == "ccomp" and any(
        child.dep_ == "nsubj" and context.person_at[child.i] >= 0 for child in token.head.lefts
    ):
        return False  # 'He said that Peru held elections on Monday'
    if token.dep_ == "acl" and token.head.dep_[:5] != "nsubj" and token.head.head.lower_ not in SETTING:
        return False  # 'praised the talks held on Monday'
    passive = context.tags[verb] == "VBN" or context.words[verb] == "took"
    if passive and any(vocabulary().cues.took_place.match(context.words, at) for at in around):
        return True
    told = any(scenes().words.occasion_verbs.match(context.words, at) for at in around)
    return told and names_some(context, keys, sentence)


def is_retold(context: Context, keys: Keys, verb: int) -> bool:
    """Whether a verb tells the meeting again: 'This came as the minister received his guest today'."""
    sentence = context.sentence_at(verb)
    if sentence is not None and context.words[verb] in timeline().same:
        return names_some(context, keys, sentence)
    told = vocabulary().verbs.match(context.words, verb) if context.tags[verb] in ("VBD", "VBZ", "VBN") else None
    if (
        sentence is None
        or told is None
        or told[1].weak
        or told[1].deed
        or not told[1].mode
        or is_of_another_time(context, verb)
    ):
        return False
    return names_some(context, keys, sentence)


def is_of_another_time(context: Context, verb: int) -> bool:
    """Whether the words before a verb tell of another time: 'will be held', 'had met', 'is to take place'."""
    return not OTHER_TIMES.isdisjoint(context.words[max(verb - 2, 0) : verb])


def names_some(context: Context, keys: Keys, sentence: Sentence) -> bool:
    """Whether a sentence names one of those who met, or the delegation with which they came."""
    if timeline().company.within(context.words, sentence.start, sentence.end):
        return True
    return any(context.key(mention) in keys for mention in context.mentions(sentence.start, sentence.end))
