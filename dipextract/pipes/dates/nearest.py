"""The year that a day or a month without one belongs to, and the day of a weekday, as seen from the anchor."""

from __future__ import annotations

from datetime import date

from dipextract.pipes.dates import edtf
from dipextract.pipes.dates.edtf import Partial

MISREAD = 300  # days: a tense that leads further away is taken for misread, since the writer would have named the year
# Months back that are still past, by tense: a month ago is past even where the tense is read as future.
MONTHS_BACK = {-1: 10, 0: 8, 1: 1}


def nearest_day(anchor: Partial, month: int, day: int, side: int) -> Partial:
    """The day in the year that the anchor and the tense suggest; ``side`` -1 past, 1 future, 0 unknown."""
    if anchor.year is None:
        return Partial(None, month, day)
    base = edtf.to_date(anchor.year, anchor.month or 7, anchor.day or 1) or date(anchor.year, 7, 1)
    years = [y for y in (anchor.year - 1, anchor.year, anchor.year + 1) if edtf.to_date(y, month, day)]
    if not years:
        return Partial(None, month, day)
    gaps = {y: (date(y, month, day) - base).days for y in years}
    wanted = [y for y in years if side == 0 or 0 <= gaps[y] * side < MISREAD]
    return Partial(min(wanted or years, key=lambda y: abs(gaps[y])), month, day)


def nearest_month(anchor: Partial, month: int, side: int) -> Partial:
    """The month in the year that the anchor and the tense suggest: past unless told otherwise."""
    if anchor.year is None or anchor.month is None:
        return Partial(anchor.year, month)
    back = (anchor.month - month) % 12
    return anchor.months(-back if back <= MONTHS_BACK[side] else 12 - back) or Partial(None, month)


def directed_month(anchor: Partial, month: int, direction: int) -> Partial:
    """'last October', 'next January', 'this May'."""
    if anchor.year is None or anchor.month is None or direction == 0:
        return Partial(anchor.year if direction == 0 else None, month)
    gap = (direction * (month - anchor.month)) % 12 or 12
    return anchor.months(direction * gap) or Partial(None, month)


def directed_day(anchor: Partial, month: int, day: int, direction: int) -> Partial:
    """'last July 4', 'this July 4'."""
    if anchor.year is None or direction == 0:
        return Partial(anchor.year, month, day)
    there = (month, day)
    here = (anchor.month or 1, anchor.day or 1)
    turned = there >= here if direction < 0 else there <= here
    return Partial(anchor.year + direction * turned, month, day)


def weekday_day(anchor: Partial, weekday: int, side: int) -> Partial:
    """The nearest such day on or before the anchor, after it for ``side`` 1."""
    day = anchor.date
    if day is None:
        return Partial()
    gap = (weekday - day.weekday()) % 7 if side > 0 else -((day.weekday() - weekday) % 7)
    return anchor.days(gap) or Partial()
