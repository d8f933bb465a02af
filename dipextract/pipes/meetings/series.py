"""Meetings of a series whose own sentence leaves out the official who holds them: 'The delegation also called on C'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dipextract.lexicon.meetings import vocabulary
from dipextract.lexicon.timeline import timeline
from dipextract.pipes.meetings.context import Context, Sentence
from dipextract.pipes.meetings.events import Event, make_event
from dipextract.pipes.meetings.objects import Side
from dipextract.pipes.meetings.opening import opening_sides
from dipextract.pipes.meetings.parties import may_be
from dipextract.pipes.meetings.protagonist import Cast
from dipextract.pipes.meetings.reality import took_place
from dipextract.pipes.meetings.subjects import subject, subject_token
from dipextract.pipes.meetings.triggers import Trigger, find_triggers

TITLE_REACH = 25
SERIES_REACH = 8  # sentences from 'several meetings' to what a guest says


def complete_series(context: Context, events: Sequence[Event]) -> list[Event]:
    """The events, with the official whom the article is about where only his counterpart is told."""
    for event in events:
        complete_opening(context, event)
    cast = Cast(context, events)
    if not cast.leading:
        return list(events)
    for event in events:
        complete_side(context, cast, event)
    further = [event for sentence in context.sentences for event in of_guest(context, cast, events, sentence)]
    return sorted([*events, *further], key=lambda event: event.sentence.index)


def complete_opening(context: Context, event: Event) -> None:
    """Name both sides of an event that opens the sentence of somebody who took part."""
    sides = opening_sides(context, event) if event.partial and len(event.keys) < 2 else None
    if sides:
        event.left, event.right, event.keys = [sides[0]], [sides[1]], list(sides)
        event.partial = event.unnamed = event.bare = False


def complete_side(context: Context, cast: Cast, event: Event) -> None:
    """Add whom the article is about to an event that names its other side only."""
    one_sided = event.partial or (event.unnamed and not event.left and bool(event.right))
    if not one_sided or event.both or event.past or event.trigger.weak or not event.keys:
        return
    if set(event.keys) & (cast.met | set(cast.leading[:1])) or event.sentence.kind != "body":
        return
    if not all(context.persons[key]["offices"] or context.side(key) for key in event.keys):
        return
    if event.partial and is_of_another(context, event):
        return
    elsewhere = set(event.countries) - {context.side(key) for key in event.keys}
    if event.unnamed and not elsewhere and not is_known_party(context, cast, event):
        return
    partner = cast.partner(event.keys, elsewhere if event.unnamed or event.trigger.verb is None else ())
    if partner and may_be(context, event, partner):
        event.left, event.right = [partner], list(event.keys)
        event.keys = [partner, *event.keys]
        event.partial = event.unnamed = event.bare = False


def is_of_another(context: Context, event: Event) -> bool:
    """Whether a verb has a name as its subject whose bearer is not known."""
    verb = event.trigger.verb
    head = subject_token(context, verb) if verb is not None else None
    return head is not None and context.tags[head] == "NNP" and context.office_at[head] < 0


def is_known_party(context: Context, cast: Cast, event: Event) -> bool:
    """Whether the subject of an event is a party told before: 'the delegation', 'the minister'."""
    trigger = event.trigger
    if trigger.verb is None:
        return False
    party = subject(context, event.sentence, trigger.verb).party
    offices = {
        word for key in cast.leading for office in context.persons[key]["offices"] for word in office.lower().split()
    }
    return party in vocabulary().cues.known_parties or party in offices


def of_guest(context: Context, cast: Cast, events: Sequence[Event], sentence: Sentence) -> Iterator[Event]:
    """The meeting of a sentence that names nobody but a guest, with whom something was discussed or talks held."""
    told = {e.sentence.index for e in events if e.keys and not (e.partial or e.bare or e.trigger.weak)}
    if sentence.kind != "body" or sentence.index in told:
        return
    told_of = context.mentions(sentence.start, sentence.end)
    for mention in (m for m in told_of if context.people[m].label_ == "NAME"):
        key = context.key(mention)
        partner = cast.partner([key])
        if not partner or partner not in cast.holds_series or key in cast.met or not cast.is_official(key):
            continue
        if {context.side(context.key(m)) for m in told_of} - {context.side(key), context.side(partner)}:
            continue
        trigger = linked_trigger(context, sentence, mention) or speakers_trigger(
            context, partner, events, sentence, mention
        )
        host = context.nearest_mention(partner, context.people[mention].start)
        if trigger and host is not None:
            yield make_event(context, trigger, Side([host]), Side([mention], end=context.people[mention].end), True)


def speakers_trigger(
    context: Context, partner: str, events: Sequence[Event], sentence: Sentence, mention: int
) -> Trigger | None:
    """The word that told a series of meetings, where the guest of one of them then says something.

    'The minister had several bilateral meetings. His guest, Trade Minister C, asked for'.
    """
    span, series = context.people[mention], None
    for event in events:
        ahead = 0 < sentence.index - event.sentence.index <= SERIES_REACH
        series = event if ahead and event.series and event.keys == [partner] else series
    at = span.end
    while at < len(context.words) and (context.words[at] == "," or context.date_at[at] >= 0):
        at += 1
    said = vocabulary().cues.speech | timeline().sayings
    speaks = at < len(context.words) and context.words[at] in said and not context.quoted[span.start]
    return series.trigger if series and speaks else None


def linked_trigger(context: Context, sentence: Sentence, mention: int) -> Trigger | None:
    """The word of a sentence that tells a meeting with somebody who stands after 'with': 'were discussed with C'."""
    start = context.people[mention].start
    link = link_before(context, sentence, start)
    if link is None or context.words[link] != "with" or context.quoted[start]:
        return None
    for trigger in find_triggers(context, sentence):
        if "with" not in trigger.links or not took_place(context, trigger):
            continue
        apart = trigger.noun is not None and (trigger.end > link or has_verb(context, trigger.end, link))
        if not apart:  # 'he is in contact with C about new talks'
            return replace(trigger, weak=False)
    return None


def has_verb(context: Context, start: int, end: int) -> bool:
    """Whether a finite verb stands between two tokens."""
    return any(context.is_finite(at) for at in range(start, end))


def link_before(context: Context, sentence: Sentence, start: int) -> int | None:
    """The word before the titles of the name at ``start``: the 'with' of 'with the Minister of Trade of Chad, A'."""
    cues = vocabulary().cues
    for at in range(start - 1, max(start - TITLE_REACH, sentence.start) - 1, -1):
        word = context.words[at]
        if context.office_at[at] >= 0 or context.place_at[at] >= 0 or context.body_at[at] >= 0:
            continue
        if context.tags[at].startswith(("NNP", "JJ", "DT", "PRP$", "POS", "HYPH")) or word in ("of", "for", "and", ","):
            continue
        return at if word not in cues.stop else None
    return None
