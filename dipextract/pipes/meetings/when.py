"""When a meeting took place, by its own sentence."""

from __future__ import annotations

from collections.abc import Callable

from dipextract.document import anchor
from dipextract.lexicon.meetings import vocabulary
from dipextract.lexicon.scenes import scenes
from dipextract.pipes.meetings.clause import Clause
from dipextract.pipes.meetings.context import Context, Sentence
from dipextract.pipes.meetings.events import Event

FRONT = 3
DAY = len("2022-08-01")
RELATIVE = 12
HEIGHT = 6
UNTOLD = ("had", "will", "would", "to")  # before a verb that tells of another time
BEFORE, AFTER = 2, 2  # sentences around an event that may tell its day


def tell_when(context: Context, event: Event, clause: Clause) -> None:
    """Set the event's date from its sentence; of talks that somebody only spoke of there is none to tell."""
    if event.bare and context.quoted[event.trigger.start]:
        return
    ranked = [
        (rank, 0 < len(span.kb_id_) < DAY, min(abs(span.start - event.end), abs(event.start - span.end)), span.kb_id_)
        for span in context.dates
        if event.sentence.start <= span.start < event.sentence.end
        and (rank := date_rank(context, event, clause, span.start, span.root.i)) is not None
    ]
    if ranked:
        value = min(ranked)[-1]
        if event.bare and is_later(value, anchor(context.doc)):  # 'officials will hold talks next Tuesday'
            event.place = None
            return
        event.date, event.open_date = value or None, not value


def is_later(date: str | None, day: str | None) -> bool:
    """Whether a date lies after a day: what was agreed for then is a plan."""
    return bool(date and day and "X" not in date + day and date > day)


def date_rank(context: Context, event: Event, clause: Clause, start: int, root: int) -> int | None:
    """How well the date at ``start`` fits the event, 0 best; None when it belongs to something else."""
    vocab = vocabulary()
    above = governing(context, root)
    if (
        is_of_something(context, clause, start, root, above)
        or context.quoted[start] != context.quoted[event.trigger.start]
    ):
        return None
    verb = next((i for i in above if context.tags[i].startswith("VB")), None)
    if verb is not None and event.trigger.end <= verb < start and context.words[verb] in vocab.cues.speech:
        return None
    nearest = above[: above.index(verb)] if verb is not None else above
    if verb in clause.own or clause.own & set(nearest[:2]):
        return 0
    if verb is not None and context.doc[verb].dep_ == "conj" and context.doc[verb].head.i in clause.own:
        return 3
    if (
        verb is not None
        and context.tags[verb] == "VB"
        and not (event.trigger.weak or event.trigger.deed)
        and context.doc[verb].head.i in clause.own
    ):
        return 3  # 'met to review the treaty on Tuesday'
    elsewhere = verb is not None and context.doc[verb].dep_ in ("relcl", "acl")
    if clause.start <= start < clause.end:
        return None if elsewhere else 1
    if 0 < clause.start - start < RELATIVE and context.words[clause.start - 1] in ("which", "when", "where"):
        return 2
    before = range(start, event.trigger.start)
    if start <= event.sentence.start + FRONT and not any(context.words[i] in vocab.cues.speech for i in before):
        return 2
    noun_only = event.trigger.verb is None and verb is not None and verb < event.trigger.start
    return 3 if noun_only and not elsewhere else None


def is_of_something(context: Context, clause: Clause, start: int, root: int, above: list[int]) -> bool:
    """Whether a date bounds a time or dates a visit or another occasion: 'since 1954', 'the November 2023 summit'."""
    vocab = vocabulary()
    if start > 0 and context.words[start - 1] in vocab.cues.date_bounds:
        return True
    if {context.words[i] for i in above[:3]} & vocab.cues.visits:
        return True
    noun = above[0] if above and above[0] > root else None
    return noun is not None and noun not in clause.own and bool(vocab.nouns.match(context.words, noun))


def governing(context: Context, at: int) -> list[int]:
    """The tokens above ``at`` in the parse, nearest first."""
    found: list[int] = []
    token = context.doc[at]
    while token.head.i != token.i and len(found) < HEIGHT:
        token = token.head
        found.append(token.i)
    return found


def lead_date(context: Context, event: Event) -> str | None:
    """The day that the sentences around an event tell, of what they report before it, of the visit, of the talks."""
    return (
        date_nearby(context, event, range(-BEFORE, 1), is_action)
        or date_nearby(context, event, range(-BEFORE, 0), is_occasion)
        or date_nearby(context, event, range(1, AFTER + 1), is_retold)
    )


Belongs = Callable[[Context, Event, int], bool]


def date_nearby(context: Context, event: Event, sentences: range, belongs: Belongs) -> str | None:
    """The first day or days in some sentences, counted from the event's, whose verb ``belongs`` to the event."""
    at = event.sentence.index
    for number in sentences:
        sentence = context.sentences[at + number] if 0 <= at + number < len(context.sentences) else None
        if sentence is None or sentence.kind != "body":
            continue
        for span in context.dates:
            if not sentence.start <= span.start < sentence.end or len(span.kb_id_) < DAY:
                continue
            verb = next((i for i in governing(context, span.root.i) if context.tags[i].startswith("VB")), None)
            if verb is not None and not context.quoted[span.start] and belongs(context, event, verb):
                return str(span.kb_id_)
    return None


def is_action(context: Context, event: Event, verb: int) -> bool:
    """Whether a verb tells joint action: 'agreed on Monday. The agreement came at talks …'."""
    action = vocabulary().verbs.match(context.words, verb) if context.tags[verb] == "VBD" else None
    return action is not None and (action[1].weak or action[1].deed)


def is_occasion(context: Context, event: Event, verb: int) -> bool:
    """Whether a verb tells of the occasion or the visit: 'A seminar was held on 5 May', 'visited Oslo on 5 May'."""
    sentence = context.sentence_at(verb)
    if sentence is None or context.words[verb - 1] in UNTOLD:
        return False
    around = range(max(verb - 1, 0), verb + 1)
    if any(vocabulary().cues.took_place.match(context.words, at) for at in around):
        return True
    told = any(scenes().words.occasion_verbs.match(context.words, at) for at in around)
    return told and names_some(context, event, sentence)


def is_retold(context: Context, event: Event, verb: int) -> bool:
    """Whether a verb tells the meeting again: 'This came as the minister received his guest today'."""
    sentence = context.sentence_at(verb)
    told = vocabulary().verbs.match(context.words, verb) if context.tags[verb] in ("VBD", "VBZ", "VBN") else None
    if (
        sentence is None
        or told is None
        or told[1].weak
        or told[1].deed
        or not told[1].mode
        or context.words[verb - 1] in ("had", "will", "to")
    ):
        return False
    return names_some(context, event, sentence)


def names_some(context: Context, event: Event, sentence: Sentence) -> bool:
    """Whether a sentence names one of those who met."""
    return any(context.key(mention) in event.keys for mention in context.mentions(sentence.start, sentence.end))
