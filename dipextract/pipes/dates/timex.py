"""The grammar's expressions as TIMEX3 values, to be measured on corpora that others annotated."""

from __future__ import annotations

from typing import TypedDict

from dipextract.pipes.dates import grammar

SEASONS = {"21": "SP", "22": "SU", "23": "FA", "24": "WI"}


class Timex(TypedDict):
    """A time expression: offsets and TIMEX3 value, None when open."""

    start: int
    end: int
    value: str | None


def timexes(text: str, anchor: str | None) -> list[Timex]:
    """The time expressions of ``text``; an interval is given as its two ends."""
    return [timex for expression in grammar.find(text, anchor) for timex in convert(expression)]


def convert(expression: grammar.Expression) -> list[Timex]:
    """One expression as TIMEX3."""
    start, end, value = expression.start, expression.end, expression.value
    if expression.granularity == "interval" and value:
        first, last = value.split("/")
        middle = (start + end) // 2
        return [{"start": start, "end": middle, "value": first}, {"start": middle, "end": end, "value": last}]
    if expression.granularity == "quarter":
        value = ""
    if expression.granularity == "season" and value:
        value = value[:5] + SEASONS[value[5:]]
    return [{"start": start, "end": end, "value": value or None}]
