"""The other sides in a list below: 'During the visit the minister met:', and an item for each."""

from __future__ import annotations

from dipextract.pipes.meetings.context import Context, Sentence
from dipextract.pipes.meetings.objects import Side
from dipextract.pipes.meetings.triggers import Trigger

MARKS = frozenset({"-", "–", "—", "•", "*", "·", "o", "►", "▪", "●", "("})
MOST_ITEMS = 12


def items_below(context: Context, trigger: Trigger) -> list[Side]:
    """Who opens each item of the list that the clause of a trigger ends with; nobody where it ends with none."""
    sentence = trigger.sentence
    if trigger.verb is None or ":" not in context.words[max(sentence.end - 2, trigger.end) : sentence.end]:
        return []
    found: list[Side] = []
    for item in context.sentences[sentence.index + 1 : sentence.index + 1 + MOST_ITEMS]:
        opener = opens_with(context, item)
        if opener is None:
            break
        found.append(Side([opener], end=context.people[opener].end))
    return found


def opens_with(context: Context, item: Sentence) -> int | None:
    """The person whose name or title an item opens with."""
    marked = context.words[item.start] in MARKS or context.tags[item.start] in ("CD", "LS")
    within = context.mentions(item.start, item.end)
    if not marked or not within:
        return None
    start = context.people[within[0]].start
    titled = all(context.office_at[at] >= 0 or not context.is_finite(at) for at in range(item.start, start))
    return within[0] if titled else None
