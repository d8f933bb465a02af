"""Guessed countries that the two sides of a meeting contradict: who receives a minister of Togo is not of Togo."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dipextract.pipes.meetings.context import Context
from dipextract.pipes.meetings.events import Event
from dipextract.pipes.meetings.hosts import host_keys, is_sent
from dipextract.pipes.meetings.spots import dateline_place
from dipextract.pipes.meetings.visits import visit_place


def settle_countries(context: Context, events: Sequence[Event]) -> None:
    """Take back guessed countries that are the stated ones of the other side; who hosts is of the place's country.

    The dateline's country is left alone: at home, two of one country meet, and one of them may be told with it. So is
    a guess that another meeting of the same person bears out.
    """
    home = home_country(context)
    borne_out = {
        key
        for event in events
        for keys, others in facing(event)
        for key in keys
        if context.side(key) and any(context.side(other) not in ("", context.side(key)) for other in others)
    }
    for event in events:
        told = {context.side(key) for key in event.keys if is_stated(context, key)}
        if len(told) != 1 or event.past or event.trigger.faint:  # of several stated countries the sides are certain
            continue
        for keys, others in facing(event):
            foreign = {context.side(key) for key in others if is_stated(context, key)} - {home, ""}
            for key in keys:
                guessed = key not in borne_out and not is_stated(context, key)
                if foreign and guessed and not is_sent(context, key, others):
                    settle(context, event, key, foreign, home)


def home_country(context: Context) -> str | None:
    """The dateline's country."""
    line = dateline_place(context)
    return line["country"] if line else None


def facing(event: Event) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Each side of an event with the other."""
    if not event.both:
        yield event.left, event.right
        yield event.right, event.left


def is_stated(context: Context, key: str) -> bool:
    """Whether the text itself says whom somebody speaks for."""
    return bool(context.side(key)) and "country" not in context.persons[key]["inferred"]


def settle(context: Context, event: Event, key: str, foreign: set[str], home: str | None) -> None:
    """Settle the country of one person that the text does not state, against the stated ones of the other side."""
    person = context.persons[key]
    if person["organization"] or (person["country"] and person["country"] not in foreign):
        return
    place = event.place["country"] if event.place and key in host_keys(context, event) else None
    code = next((code for code in (place, home) if code and code not in foreign), None)
    if person["country"] or (place and person["offices"]):
        person["country"] = code
        person["inferred"] = [*(f for f in person["inferred"] if f != "country"), *(["country"] if code else [])]


def faces_stated(context: Context, events: Sequence[Event]) -> bool:
    """Whether somebody of office and no known country faces a foreigner: of a stated country, or whom he visits."""
    home = home_country(context)
    for event in events:
        for keys, others in facing(event):
            stated = any(is_stated(context, key) and context.side(key) != home for key in others)
            for key in keys:
                if context.persons[key]["offices"] and not context.side(key):
                    visited = visit_place(context, [key], 0, event.sentence.end)
                    if stated or (visited and visited["country"] in [context.side(other) for other in others]):
                        return True
    return False
