"""Parties that a meeting's own sentence leaves without a name: the article names them elsewhere."""

from __future__ import annotations

from dataclasses import replace

from dipextract.pipes.meetings.context import Context
from dipextract.pipes.meetings.events import Event, unique
from dipextract.pipes.meetings.merge import Meeting

NEAR = 4


def name_parties(context: Context, meetings: list[Meeting]) -> None:
    """Name the unnamed party of each meeting."""
    for meeting in meetings:
        codes = [code for code in meeting.countries if code not in map(context.side, meeting.keys)]
        if not meeting.unnamed or len(meeting.keys) != 1 or meeting.past or len(codes) != 1:
            continue
        named = spokesman(context, meeting.keys, meeting.first.sentence.index, codes[0])
        if named:
            meeting.keys = unique([*meeting.keys, named])
            meeting.unnamed = False


def one_by_one(context: Context, event: Event) -> list[Event]:
    """An event, or those that it sums up: of several countries' delegates, each was met on his own."""
    if not event.unnamed or len(event.keys) != 1 or len(event.countries) < 2 or not event.party.endswith("s"):
        return [event]
    found = (spokesman(context, event.keys, event.sentence.index, code) for code in event.countries)
    named = [key for key in found if key]
    if len(named) < 2:
        return [event]
    host = event.keys[0]
    return [
        replace(event, keys=[host, key], left=[host], right=[key], unnamed=False, countries=[], separate=True)
        for key in named
    ]


def spokesman(context: Context, keys: list[str], first: int, code: str) -> str:
    """Who speaks for a country: the only one besides ``keys`` whom the sentences around the sentence ``first`` name."""
    around = context.sentences[max(first - NEAR, 0) : first + NEAR]
    told = {context.key(m) for m in context.mentions(around[0].start, around[-1].end)}
    near = [key for key in told if key not in keys and context.side(key) == code]
    return near[0] if len(near) == 1 else ""
