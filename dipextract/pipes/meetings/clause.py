"""The stretch of a sentence in which an event's time and place are looked for."""

from __future__ import annotations

from dataclasses import dataclass

from dipextract.lexicon.meetings import vocabulary
from dipextract.pipes.meetings.context import Context
from dipextract.pipes.meetings.events import Event

REACH = 24
INTERRUPTION = 40


@dataclass(frozen=True, slots=True)
class Clause:
    """An event's stretch of its sentence and the verbs and nouns that a date or place may depend on."""

    start: int
    end: int
    own: frozenset[int]


def clause_of(context: Context, event: Event) -> Clause:
    """The stretch around an event up to other verbs, questions of who and why, and direct speech."""
    own = own_tokens(context, event)
    return Clause(clause_start(context, event), clause_end(context, event, own), own)


def own_tokens(context: Context, event: Event) -> frozenset[int]:
    """The trigger's words, the verb whose subject is its noun ('talks were held') and that of 'talks which A had'."""
    trigger = event.trigger
    own = {trigger.start, trigger.end - 1}
    if trigger.noun is not None:
        own.add(trigger.noun)
        token = context.doc[trigger.noun]
        own.update(
            child.i for child in token.rights if child.dep_ in ("relcl", "acl") and tells(context, event, child.i)
        )
        behind = range(trigger.end, min(trigger.end + REACH, event.sentence.end))  # 'at talks with A, held in Oslo on'
        told = (vocabulary().cues.took_place.match(context.words, at) for at in behind if context.words[at] == ",")
        own.update(found[0] - 1 - back for found in told if found for back in (0, 1))
        for _ in range(4):
            if token.dep_ in ("nsubj", "nsubjpass") and token.head.tag_.startswith("VB"):
                own.add(token.head.i)
                break
            if token.dep_ not in ("pobj", "prep", "compound", "conj"):
                break
            token = token.head
    return frozenset(own)


def tells(context: Context, event: Event, verb: int) -> bool:
    """Whether a relative verb tells the meeting itself: 'the talks which A had', 'the session, which took place'."""
    return verb < event.end or bool(vocabulary().cues.took_place.match(context.words, verb))


def clause_end(context: Context, event: Event, own: frozenset[int]) -> int:
    """Where the stretch ends."""
    vocab, words = vocabulary(), context.words
    at, limit = event.end, min(event.sentence.end, event.end + REACH)
    while at < limit:
        told = vocab.cues.took_place.match(words, at)
        if told:
            at = told[0]
        elif at in own or not ends_clause(context, at):
            at += 1
        else:
            after = after_relative(context, at, event.sentence.end)
            return after if after else at
    return at


def after_relative(context: Context, at: int, end: int) -> int | None:
    """Where the clause ends when a relative clause interrupts it: 'met B, whose term is over, in Oslo on 5 May'."""
    words = context.words
    if words[at] != "," or at + 1 >= end or words[at + 1] not in ("who", "which", "whose"):
        return None
    for i in range(at + 2, min(at + INTERRUPTION, end - 2)):
        if words[i] == "," and words[i + 1] in vocabulary().cues.scene:
            last = next((k for k in range(i + 2, end) if words[k] == "," or ends_clause(context, k)), end)
            day = max((k + 1 for k in range(i + 2, last) if context.date_at[k] >= 0), default=None)
            return next((site.end for site in context.sites_in(i + 2, end) if site.lead == i + 1), day)
    return None


def ends_clause(context: Context, at: int) -> bool:
    """Whether another clause begins at ``at``."""
    vocab, word = vocabulary(), context.words[at]
    if context.date_at[at] >= 0 or context.place_at[at] >= 0:
        return False
    opens = word in vocab.cues.clause_end and context.tags[at - 1] != "DT"  # not 'in the building'
    if context.is_finite(at) or opens or word in ('"', "“", "”", ";"):
        return True
    tag = context.tags[at + 1] if at + 1 < len(context.tags) else ""
    if word == "," and tag in ("VBG", "WDT", "WP", "WP$", "IN", "WRB"):
        return context.words[at + 1] not in vocab.cues.scene and context.words[at + 1] not in ("on", "during")
    return is_topic(context, at) or (word == "to" and tag == "VB")


def is_topic(context: Context, at: int) -> bool:
    """Whether 'on' at ``at`` leads to what was discussed, not to a day or an occasion."""
    if context.words[at] != "on" or at + 1 >= len(context.words):
        return False
    after = at + 2 if context.words[at + 1] == "the" and at + 2 < len(context.words) else at + 1  # 'on the 7th of May'
    return context.date_at[after] < 0 and not vocabulary().cues.skip.match(context.words, at)


def clause_start(context: Context, event: Event) -> int:
    """Where the stretch begins."""
    at = event.start
    while at > event.sentence.start and not starts_clause(context, at - 1):
        at -= 1
    return at


def starts_clause(context: Context, at: int) -> bool:
    """Whether the word at ``at`` belongs to what stands before the event's clause."""
    word = context.words[at]
    return context.is_finite(at) or word in ('"', "“", "”", ";", "that", "where", "who", "which")
