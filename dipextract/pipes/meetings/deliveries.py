"""Envoys who bring something written: 'A received a message from President P, which was delivered by B'."""

from __future__ import annotations

from collections.abc import Iterator

from dipextract.lexicon.meetings import vocabulary
from dipextract.pipes.meetings.context import Context, Sentence
from dipextract.pipes.meetings.objects import Side, other_side
from dipextract.pipes.meetings.subjects import subject
from dipextract.pipes.meetings.triggers import Trigger, is_passive

AGENT = 4  # words between 'delivered' and 'by'
REACH = 30


def find_deliveries(context: Context, sentence: Sentence) -> Iterator[tuple[Trigger, Side, Side]]:
    """The deliveries of a sentence: who received something written, and who brought it."""
    cues, words = vocabulary().cues, context.words
    for verb in range(sentence.start + 1, sentence.end):
        if words[verb] not in cues.delivers or not context.tags[verb].startswith("VB"):
            continue
        sides = brought(context, sentence, verb) or brings(context, sentence, verb)
        if sides and tells_writing(context, sentence):
            yield Trigger(sentence, verb, verb + 1, verb, None, (), "in-person", joint=True), *sides
            return


def tells_writing(context: Context, sentence: Sentence) -> bool:
    """Whether the sentence, or the one before, speaks of a letter or a message."""
    before = context.sentences[max(sentence.index - 1, 0)]
    return not vocabulary().cues.letters.isdisjoint(context.words[before.start : sentence.end])


def brought(context: Context, sentence: Sentence, verb: int) -> tuple[Side, Side] | None:
    """The sides of 'was delivered to A by B', 'a letter … delivered by B': who got it is told before."""
    by = next((at for at in range(verb + 1, min(verb + REACH, sentence.end)) if context.words[at] == "by"), -1)
    if context.tags[verb] not in ("VBN", "VBD") or by < 0:
        return None
    if not vocabulary().cues.letters.isdisjoint(context.words[verb:by]):  # 'handed her a letter sent by'
        return None
    to = other_side(context, verb + 1, by, ("to",))
    if not to.mentions and by - verb > AGENT:
        return None
    bearer = other_side(context, by + 1, sentence.end, ("",), near=True)
    receiver = to if to.mentions else received(context, sentence, verb)
    return (receiver, bearer) if receiver.mentions and bearer.mentions else None


def received(context: Context, sentence: Sentence, verb: int) -> Side:
    """Who received what was brought, in the same sentence or the one before."""
    first = context.sentences[max(sentence.index - 1, 0)]
    for at in range(verb - 1, first.start, -1):
        if context.words[at] in ("received", "receives") and context.tags[at].startswith("VB"):
            told = context.sentence_at(at)
            return subject(context, told, at) if told else Side()
    return Side()


def brings(context: Context, sentence: Sentence, verb: int) -> tuple[Side, Side] | None:
    """The sides of 'B handed a letter from P to A'."""
    if not context.is_finite(verb) or is_passive(context, verb):
        return None
    to = other_side(context, verb + 1, sentence.end, ("to",))
    bearer = subject(context, sentence, verb)
    return (to, bearer) if to.mentions and bearer.mentions else None
