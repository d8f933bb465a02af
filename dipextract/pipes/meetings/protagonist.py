"""The officials whom an article is about: who holds its meetings, or whom title and first sentences name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from dipextract.pipes.meetings.context import Context
from dipextract.pipes.meetings.delegations import follows_delegation
from dipextract.pipes.meetings.events import Event
from dipextract.pipes.meetings.pairs import tells_visit

IN_TITLE, FIRST_NAMED, HEADS, IN_EVENT, IN_SERIES = 2, 1, 1, 2, 4
ENOUGH = 2


class Cast:
    """The officials of an article, those it is about first."""

    def __init__(self, context: Context, events: Sequence[Event]) -> None:
        self.context = context
        told = [event for event in events if is_told(event)]
        self.met = {key for event in told if len(event.keys) > 1 for key in event.keys}
        self.leading = self.ranked(told)
        self.holds_series = {key for event in told if event.series or len(event.keys) > 1 for key in event.keys}

    def ranked(self, told: Sequence[Event]) -> list[str]:
        """The officials by what speaks for each: meetings told, the title, who is named first."""
        context = self.context
        scores: Counter[str] = Counter()
        once = {
            (event.sentence.index, key): event for event in told for key in event.keys
        }  # 'talks were held at a round'
        for (_, key), event in once.items():
            scores[key] += IN_SERIES if event.series and event.bare else IN_EVENT
        titles = [s for s in context.sentences if s.kind == "title"]
        scores.update({key: IN_TITLE for s in titles for key in self.named(s.start, s.end)})
        leads = [context.sentences[index] for index in context.lead]
        first = next((key for s in leads for key in self.named(s.start, s.end)), None)
        if first:  # who is told to visit has come to meet somebody
            scores[first] += FIRST_NAMED + tells_visit(context)
        heads = (m for s in leads for m in context.mentions(s.start, s.end) if follows_delegation(context, m))
        scores.update({context.key(m): HEADS for m in heads})
        order = {key: -at for at, key in enumerate(dict.fromkeys(span.kb_id_ for span in context.people))}
        known = [key for key, score in scores.items() if score >= ENOUGH and self.is_official(key)]
        return sorted(known, key=lambda key: (scores[key], order.get(key, 0)), reverse=True)

    def named(self, start: int, end: int) -> list[str]:
        """The people whom the text names between two tokens."""
        context = self.context
        return [context.key(m) for m in context.mentions(start, end) if context.people[m].label_ == "NAME"]

    def is_official(self, key: str) -> bool:
        """Whether somebody holds an office for a known country or organisation."""
        return bool(self.context.persons[key]["offices"] and self.context.side(key))

    def partner(self, keys: Collection[str], countries: Collection[str] = ()) -> str:
        """Whom the article is about and who met those of ``keys``, "" for nobody; ``countries`` are his if given."""
        context = self.context
        sides = {context.side(key) for key in keys}
        for key in self.leading:
            side = context.side(key)
            if key in keys or side in sides or (countries and side not in countries):
                continue
            return key
        return ""


def is_told(event: Event) -> bool:
    """Whether an event tells a meeting that the article reports."""
    return not event.past and not event.trigger.weak
