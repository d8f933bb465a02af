"""The grammar's expressions as TIMEX3 values, to be measured on corpora that others annotated."""

from __future__ import annotations

import re
from typing import TypedDict

from dipextract.article import read_article
from dipextract.pipes.dates import grammar

SEASONS = {"21": "SP", "22": "SU", "23": "FA", "24": "WI"}
PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
CLOCK_BEFORE = re.compile(r"(\d{1,2}:\d{2})(?: (UTC|GMT))? $")  # 'at 12:00 UTC Monday'


class Timex(TypedDict):
    """A time expression: offsets and TIMEX3 value, None when open."""

    start: int
    end: int
    value: str | None


def timexes(text: str, anchor: str | None) -> list[Timex]:
    """The time expressions of ``text``; an interval is given as its two ends.

    A date that the text's head states counts before ``anchor``, as it does in a record.
    """
    published = read_article(text)["published"]
    stated = published["value"] if published else anchor
    return [timex for expression in grammar.find(text, stated) for timex in convert(expression, text)]


def convert(expression: grammar.Expression, text: str) -> list[Timex]:
    """One expression as TIMEX3."""
    start, end, value = expression.start, expression.end, expression.value
    if expression.granularity == "interval" and value:
        first, last = value.split("/")
        middle = (start + end) // 2
        return [{"start": start, "end": middle, "value": first}, {"start": middle, "end": end, "value": last}]
    return [{"start": start, "end": end, "value": timex_value(expression, text) or None}]


def timex_value(expression: grammar.Expression, text: str) -> str:
    """The TIMEX3 value of one that is no interval."""
    value, words = expression.value, expression.text.lower().split()
    if not value or expression.granularity == "quarter":
        return ""
    if expression.granularity == "season":
        return value[:5] + SEASONS[value[5:]]
    if expression.granularity == "decade":
        return value[:3]
    if words[0] in ("this", "last") and words[-1] in PARTS:
        return f"{value}T{PARTS[words[-1]]}"
    clock = CLOCK_BEFORE.search(text[max(0, expression.start - 12) : expression.start])
    return f"{value}T{clock[1]}{'Z' if clock[2] else ''}" if clock else value
