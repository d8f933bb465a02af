"""EDTF dates as the days that they stretch over."""

from __future__ import annotations

import calendar
import re
from datetime import date

# A day, a month or a year that is known.
KNOWN = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")


def days(value: str | None) -> tuple[date, date] | None:
    """The first and the last day of a date or an interval; None where even the year is open."""
    if value is None:
        return None
    first, _, last = value.partition("/")
    start, end = known_days(first), known_days(last or first)
    return (start[0], end[1]) if start and end else None


def known_days(value: str) -> tuple[date, date] | None:
    """The days of one date."""
    found = KNOWN.fullmatch(value)
    if not found:
        return None
    year, month, day = int(found["year"]), int(found["month"] or 0), int(found["day"] or 0)
    try:
        if day:
            return date(year, month, day), date(year, month, day)
        if month:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return date(year, 1, 1), date(year, 12, 31)
    except ValueError:  # no such day; IllegalMonthError is one too
        return None
