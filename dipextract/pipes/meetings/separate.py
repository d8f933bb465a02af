"""Whether the people of a list met somebody one by one: 'met separately with A and B', 'called on A, B and C'."""

from __future__ import annotations

from dipextract.lexicon.meetings import vocabulary
from dipextract.pipes.meetings.context import Context
from dipextract.pipes.meetings.objects import Side
from dipextract.pipes.meetings.triggers import Trigger

AROUND = 3
OPENING = 14  # words of a sentence that may say 'during the meeting'
AFTER = 8
ITEMS = 3  # people whom semicolons part
TOGETHER = ("along", "together")


def is_separate(context: Context, trigger: Trigger, others: Side) -> bool:
    """Whether the meetings of a list of people were several."""
    if tells_order(context, trigger, others) or is_linked_each(context, trigger, others):
        return True
    if is_common(context, trigger) or is_joint(context, trigger):
        return False
    if is_call_in_person(context, trigger) and (is_plural(context, trigger) or trigger.noun is None):
        return True
    if is_plural(context, trigger) and trigger.mode == "phone":
        return True
    differ = all_differ(context, others.mentions)
    spoken = is_spoken(trigger) and bool(others.mentions)
    one = goes_on_as_one(context, trigger)
    if differ and (is_round(context, trigger, others) or (is_itemized(context, others) and not one) or spoken):
        return True
    if is_plural(context, trigger) or is_bilateral(context, trigger) or is_one_of_many(context, trigger):
        return differ
    envoys = all(is_envoy(context, context.key(m)) for m in others.mentions) and not one
    return differ and (trigger.passive or trigger.each or envoys)


def goes_on_as_one(context: Context, trigger: Trigger) -> bool:
    """Whether the next sentence speaks of one meeting: 'met the envoys A and B. The talks between them'."""
    following = context.sentences[trigger.sentence.index + 1 :][:1]
    table = vocabulary().cues.as_one
    return any(table.within(context.words, s.start, min(s.start + OPENING, s.end)) for s in following)


def tells_order(context: Context, trigger: Trigger, others: Side) -> bool:
    """Whether the words around say so: 'separately', 'one after the other'."""
    sentence, table = trigger.sentence, vocabulary().cues.separate
    first = max(trigger.start - AROUND, sentence.start)
    if table.within(context.words, first, min(trigger.end + AROUND, sentence.end)):
        return True
    return others.end > 0 and table.within(context.words, others.end, min(others.end + AFTER, sentence.end))


def is_linked_each(context: Context, trigger: Trigger, others: Side) -> bool:
    """Whether each of them has a 'with' of his own: 'met with A, with B and with C', not 'met A, with B present'."""
    first = context.people[others.mentions[0]].start if others.mentions else trigger.start
    if "with" not in context.words[trigger.start : first]:
        return False
    ends = [context.people[mention].end for mention in others.mentions]
    starts = [context.people[mention].start for mention in others.mentions[1:]]
    gaps = [context.words[end:start] for end, start in zip(ends, starts, strict=False)]
    own = [any(word == "with" and gap[max(at - 1, 0)] not in TOGETHER for at, word in enumerate(gap)) for gap in gaps]
    return bool(own) and all(own)


def is_itemized(context: Context, others: Side) -> bool:
    """Whether semicolons part the people of a longer list: 'met A, Minister of Peru; B of Oman; and C of Chad'."""
    named = [context.people[mention] for mention in others.mentions]
    return len(named) >= ITEMS and ";" in context.words[named[0].end : named[-1].start]


def is_common(context: Context, trigger: Trigger) -> bool:
    """Whether the people stand after 'between': they met each other."""
    return bool({"between", "among"} & set(context.words[trigger.end : trigger.end + AROUND]))


def is_joint(context: Context, trigger: Trigger) -> bool:
    """Whether a list of people came together: 'A, B and C jointly called on'."""
    before = context.words[max(trigger.start - AROUND, trigger.sentence.start) : trigger.start]
    return not vocabulary().cues.several_sides.isdisjoint(before)


def is_plural(context: Context, trigger: Trigger) -> bool:
    """Whether several meetings are told in one word, of people whom the text may name only later."""
    return trigger.noun is not None and context.words[trigger.noun] in vocabulary().cues.series


def is_spoken(trigger: Trigger) -> bool:
    """Whether a verb tells that somebody spoke with each of them: 'spoke with A and B', by phone or not."""
    return trigger.noun is None and not (trigger.mode or trigger.weak or trigger.deed)


def tells_many(context: Context, trigger: Trigger) -> bool:
    """Whether a verb tells meetings with a plural party that is not named: 'met with a number of leaders'."""
    cues, words = vocabulary().cues, context.words[trigger.end : min(trigger.end + AFTER, trigger.sentence.end)]
    return trigger.noun is None and not cues.many.isdisjoint(words) and not cues.plural_parties.isdisjoint(words)


def is_round(context: Context, trigger: Trigger, others: Side) -> bool:
    """Whether colleagues are met beside an occasion: 'met her counterparts from Chad and Oman, A and B'."""
    cues, sentence = vocabulary().cues, trigger.sentence
    first = context.people[others.mentions[0]].start if others.mentions else trigger.end
    if not {"counterparts", "colleagues"} & set(context.words[trigger.end : first]):
        return False
    told = context.words[sentence.start : sentence.end]
    return context.has_occasion and cues.several_sides.isdisjoint(told)


def is_call_in_person(context: Context, trigger: Trigger) -> bool:
    """Whether courtesy calls or visits were paid."""
    return context.words[trigger.end - 1].startswith(("call", "visit")) and trigger.mode == "in-person"


def is_bilateral(context: Context, trigger: Trigger) -> bool:
    """Whether the meetings were of two sides each: 'bilateral talks with A and B'."""
    if trigger.noun is None:
        return False
    return "bilateral" in context.words[max(trigger.noun - AROUND, trigger.sentence.start) : trigger.noun]


def is_one_of_many(context: Context, trigger: Trigger) -> bool:
    """Whether the sentence before sums up bilateral meetings that a verb then tells: 'Accordingly, she met A and B'."""
    cues, words = vocabulary().cues, context.words
    before = context.sentences[trigger.sentence.index - 1] if trigger.sentence.index and trigger.noun is None else None
    nouns = [at for at in range(before.start, before.end) if words[at] in cues.series] if before else []
    return any("bilateral" in words[at - AROUND : at] for at in nouns if at >= AROUND)


def all_differ(context: Context, mentions: list[int]) -> bool:
    """Whether the people speak for as many countries or organisations."""
    sides = {context.side(context.key(m)) for m in mentions}
    return len(sides) == len({context.key(m) for m in mentions})


def is_envoy(context: Context, key: str) -> bool:
    """Whether somebody is the head of a mission, who comes alone."""
    offices = context.persons[key]["offices"]
    return any(word in vocabulary().cues.envoys for office in offices for word in office.lower().split())
