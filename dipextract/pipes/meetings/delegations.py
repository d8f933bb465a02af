"""Who is meant by 'the delegation' and 'the guests': the head of a delegation that the text has told of before."""

from __future__ import annotations

from collections.abc import Sequence

from dipextract.lexicon.meetings import vocabulary
from dipextract.pipes.meetings.context import Context

MENTIONS = 40  # looked through before 'the delegation'
BEFORE, AFTER = 20, 14  # words between a head's name and his delegation
DEFINITE = frozenset({"the", "his", "her", "this", "that"})


def head_meant(context: Context, at: int, countries: Sequence[str] = ()) -> int | None:
    """The mention of the head of the delegation that the noun at ``at`` means, of one of ``countries`` if given."""
    if context.words[at] not in vocabulary().cues.guests or not is_definite(context, at):
        return None
    before = context.mentions(0, at)
    for mention in reversed(before[-MENTIONS:]):
        if (
            context.people[mention].label_ == "NAME"
            and (not countries or context.side(context.key(mention)) in countries)
            and (follows_delegation(context, mention) or leads_delegation(context, mention))
        ):
            return mention
    return None


def is_definite(context: Context, at: int) -> bool:
    """Whether a noun has a definite article, with adjectives between."""
    first = at - 1
    while first >= 0 and context.tags[first].startswith(("JJ", "NN", "HYPH", "VBG")):
        first -= 1
    return first >= 0 and context.words[first] in DEFINITE


def follows_delegation(context: Context, mention: int) -> bool:
    """Whether a name stands behind 'a delegation … led by', with nothing but its titles between."""
    cues, words, at = vocabulary().cues, context.words, context.people[mention].start - 1
    limit = max(at - BEFORE, 0)
    while at > limit and words[at] != "by" and context.person_at[at] < 0:
        at -= 1
    if words[at] != "by" or words[at - 1] not in cues.leading:
        return False
    return bool(cues.guests & set(words[max(at - BEFORE, 0) : at]))


def leads_delegation(context: Context, mention: int) -> bool:
    """Whether a name stands before 'who is leading a delegation', 'at the head of a delegation'."""
    cues, end = vocabulary().cues, context.people[mention].end
    for at in range(end, min(end + AFTER, len(context.words))):
        if context.words[at] in cues.leading:
            return bool(cues.guests & set(context.words[at : at + AFTER]))
        if context.words[at] == "." or context.person_at[at] >= 0:
            break
    return False
