"""Both sides of a meeting that only opens a sentence: 'In a call initiated by A, B said'."""

from __future__ import annotations

from dipextract.lexicon.meetings import vocabulary
from dipextract.pipes.meetings.context import Context
from dipextract.pipes.meetings.events import Event

PHRASE = 6
REACH = 40
TITLE = 20


def opening_sides(context: Context, event: Event) -> tuple[str, str] | None:
    """Who acts in the sentence and whom its opening phrase names beside the noun of meetings at ``event``."""
    noun, sentence = event.trigger.noun, event.sentence
    if noun is None or event.trigger.verb is not None or not opens_phrase(context, sentence.start, noun):
        return None
    first = next(iter(context.mentions(event.trigger.end, min(noun + REACH, sentence.end))), None)
    if first is None or not is_inside(context, noun, context.people[first].start):
        return None
    end = context.people[first].end
    after = context.mentions(end, min(end + TITLE, sentence.end))
    if not after or not is_main_subject(context, end, after[0]):
        return None
    inside, acting = context.key(first), context.key(after[0])
    sides = context.side(inside), context.side(acting)
    return (acting, inside) if inside != acting and sides[0] != sides[1] else None


def opens_phrase(context: Context, start: int, noun: int) -> bool:
    """Whether the noun of meetings stands in a phrase with a preposition that tells when: 'in a', 'during their'."""
    for at in range(noun - 1, max(noun - PHRASE, start) - 1, -1):
        if context.words[at] in vocabulary().cues.phrase_openers:
            return True
        if not context.tags[at].startswith(("DT", "JJ", "NN", "PRP$", "CD", "VBN", "HYPH")):
            return False
    return False


def is_inside(context: Context, start: int, end: int) -> bool:
    """Whether no comma, finite verb or quotation mark parts a noun from a name."""
    return not any(
        (context.words[at] in (",", ";", '"', "“", "”") or context.is_finite(at)) and context.office_at[at] < 0
        for at in range(start + 1, end)
    )


def is_main_subject(context: Context, start: int, mention: int) -> bool:
    """Whether a name after a comma is the subject of the sentence: only titles stand before it, a verb follows."""
    span = context.people[mention]
    between = range(start, span.start)
    commas = [at for at in between if context.words[at] == ","]
    if not commas or any(context.is_finite(at) or context.words[at] in ('"', "“", "”", "and") for at in between):
        return False
    after = span.end + (span.end < len(context.words) and context.words[span.end] == ",")
    return any(context.is_finite(at) for at in range(after, min(after + TITLE, len(context.words))))
