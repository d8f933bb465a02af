"""The sides of a noun of meetings that nothing links to them: 'After their talks, A and B', 'talks between the two'."""

from __future__ import annotations

from dipextract.lexicon.meetings import vocabulary
from dipextract.pipes.meetings.context import Context
from dipextract.pipes.meetings.objects import Side, other_side
from dipextract.pipes.meetings.subjects import how_many, people_under, refers_back, subject, subject_token
from dipextract.pipes.meetings.triggers import Trigger

LONGEST_BOTH = 4  # words of 'the two visiting ministers'
REACH = 30
GUEST_REACH = 60
TIMED = 4  # words from 'ninety' to 'talks'


def between_both(context: Context, trigger: Trigger, noun: int) -> tuple[Side, Side] | None:
    """The sides of 'the talks between the two men'."""
    words, start = context.words, trigger.end + 1
    if words[trigger.end : start] != ["between"]:
        return None
    ends = range(start + 1, min(start + LONGEST_BOTH, trigger.sentence.end) + 1)
    end = next((end for end in ends if refers_back(context, start, end)), None)
    return (Side(both=True, count=how_many(context, start, end), end=end), Side()) if end else None


def pair_named(context: Context, trigger: Trigger, noun: int) -> tuple[Side, Side] | None:
    """The only two of a sentence that tells what followed: 'At a joint briefing with B after their talks, A'.

    What took so long was a meeting of the two as well: 'A made the pledge during 90 minutes of talks, B said'.
    """
    sentence, at = trigger.sentence, noun
    while at > sentence.start and context.tags[at - 1].startswith(("DT", "JJ", "NN", "CD", "PRP$")):
        at -= 1
    joint = "their" in context.words[at:noun] or "joint" in context.words[sentence.start : sentence.end]
    timed = not vocabulary().cues.hours.isdisjoint(context.words[max(noun - TIMED, sentence.start) : noun])
    if not timed and (context.words[at - 1] not in vocabulary().cues.afterwards or not joint):
        return None
    mentions = [
        m for m in context.mentions(sentence.start, sentence.end) if not context.quoted[context.people[m].start]
    ]
    keys = {context.key(m): m for m in reversed(mentions)}
    if len(keys) != 2 or not context.differ(*keys):
        return None
    return Side(sorted(keys.values()), end=trigger.end), Side()


def shared_sides(context: Context, trigger: Trigger, noun: int) -> tuple[Side, Side] | None:
    """The sides in 'After their talks, A and B told'."""
    head = subject_token(context, noun)
    if "their" not in context.words[trigger.sentence.start : noun] or head is None or head < noun:
        return None
    found = people_under(context, trigger.sentence, head, noun)
    return (found, Side()) if found and len(found.mentions) > 1 else None


def told_sides(context: Context, trigger: Trigger, noun: int) -> tuple[Side, Side] | None:
    """The sides in 'A told B in a phone call', 'A greeted B during their meeting', 'A joined B for talks'."""
    at, first, cues = noun, trigger.sentence.start, vocabulary().cues
    while at > first and context.tags[at - 1].startswith(("DT", "JJ", "NN", "CD", "HYPH", "PRP$")):
        at -= 1
    lead, theirs = context.words[at - 1], "their" in context.words[at:noun]
    verbs = {"in": cues.telling, "during": cues.telling, "at": frozenset(), "for": cues.uses}.get(lead)
    if verbs is None or at == first:
        return None
    any_verb = lead != "for" and (theirs or trigger.mode == "phone")
    for verb in range(at - 2, max(at - REACH, first) - 1, -1):
        if (context.words[verb] in verbs or any_verb) and context.is_finite(verb):
            left = subject(context, trigger.sentence, verb)
            last = Side(context.mentions(verb + 1, at)[-1:], end=at)
            right = last if theirs else other_side(context, verb + 1, at, ("", "to"))
            keys = [context.key(m) for m in (*left.mentions[:1], *right.mentions[:1])]
            return (left, right) if len(keys) > 1 and context.differ(*keys[:2]) else None
    return None


def host_sides(context: Context, trigger: Trigger, noun: int) -> tuple[Side, Side] | None:
    """The sides in 'At their talks, B said' behind what A did: the speaker and the guest told of before."""
    first = trigger.sentence.start
    if context.words[first + 1 : noun] != ["their"] or context.words[first] not in ("at", "in", "during"):
        return None
    head = subject_token(context, noun)
    found = people_under(context, trigger.sentence, head, noun) if head is not None and head > noun else None
    if found is None or len(found.mentions) != 1:
        return None
    speaker = context.key(found.mentions[0])
    before = reversed(context.mentions(max(first - GUEST_REACH, 0), first))
    guest = next((m for m in before if context.differ(speaker, context.key(m))), None)
    return (found, Side([guest], end=trigger.end)) if guest is not None else None


# In this order.
UNLINKED = (between_both, told_sides, shared_sides, pair_named, host_sides)
