"""When a meeting took place, by its own sentence."""

from __future__ import annotations

from dipextract.lexicon.meetings import vocabulary
from dipextract.pipes.meetings.clause import Clause
from dipextract.pipes.meetings.context import Context
from dipextract.pipes.meetings.events import Event

FRONT = 3
DAY = len("2022-08-01")
RELATIVE = 12
HEIGHT = 6


def tell_when(context: Context, event: Event, clause: Clause) -> None:
    """Set the event's date from its sentence."""
    ranked = [
        (rank, 0 < len(span.kb_id_) < DAY, min(abs(span.start - event.end), abs(event.start - span.end)), span.kb_id_)
        for span in context.dates
        if event.sentence.start <= span.start < event.sentence.end
        and (rank := date_rank(context, event, clause, span.start, span.root.i)) is not None
    ]
    if ranked:
        value = min(ranked)[-1]
        event.date, event.open_date = value or None, not value


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
    nearest = above[: above.index(verb)] if verb is not None else above
    if verb in clause.own or clause.own & set(nearest[:2]):
        return 0
    if verb is not None and context.doc[verb].dep_ == "conj" and context.doc[verb].head.i in clause.own:
        return 3
    if (
        verb is not None
        and context.tags[verb] == "VB"
        and not event.trigger.weak
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
    """The day of the action that the sentences before the event report: 'agreed on Monday. The agreement came …'."""
    vocab = vocabulary()
    for span in context.dates:
        sentence = event.sentence.index
        if len(span.kb_id_) < DAY or not stands_before(context, span.start, sentence):
            continue
        verb = next((i for i in governing(context, span.root.i) if context.tags[i].startswith("VB")), None)
        action = verb is not None and context.tags[verb] == "VBD" and vocab.verbs.match(context.words, verb)
        if action and action[1].weak:
            return str(span.kb_id_)
    return None


def stands_before(context: Context, at: int, index: int) -> bool:
    """Whether a token stands in one of the two body sentences before the sentence ``index``."""
    return any(s.start <= at < s.end and s.kind == "body" for s in context.sentences[max(index - 2, 0) : index])
