"""How the sentences around a meeting tell its day: ``timeline.toml``, checked."""

from __future__ import annotations

from functools import cache

from pydantic import ConfigDict

from dipextract.lexicon.load import HERE, Entry, check, read_toml
from dipextract.lexicon.meetings import Table, Words

PATH = HERE / "timeline.toml"


class Timeline(Entry):
    """The file ``timeline.toml``; what each list is for stands there."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    future: Words
    parts: Words
    papers: Words
    aftermath: Words
    due: Words
    frames: Words
    leading: Words
    stays: Words
    there: Words
    took_place: Words
    same: Words
    arrivals: Words
    programmes: Words
    home: Words
    one_day: Table
    received: Table
    on_arrival: Words
    company: Table
    last: Words
    ends: Words
    closings: Words
    sayings: Words
    discussing: Words
    there_said: Table
    openings: Words


@cache
def timeline() -> Timeline:
    """The words of timeline.toml."""
    return check(Timeline, read_toml(PATH.name), PATH, 1)
