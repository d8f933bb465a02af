"""Calendar arithmetic on dates whose year or day may be unknown, and their EDTF form."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

EDTF_DATE = re.compile(r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?$")

# A date without a year is counted in a common year, 29 February in a leap year.
COMMON_YEAR, LEAP_YEAR = 2001, 2000


@dataclass(frozen=True, slots=True)
class Partial:
    """A calendar date: parts that cannot be told are None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def edtf(self) -> str:
        """The EDTF string, '' when not even a month can be told or the year is beyond four digits."""
        if self.year is not None and not 1 <= self.year <= 9999:
            return ""
        if self.month is None:
            return "" if self.year is None else f"{self.year:04}"
        head = "XXXX" if self.year is None else f"{self.year:04}"
        return f"{head}-{self.month:02}" if self.day is None else f"{head}-{self.month:02}-{self.day:02}"

    @property
    def date(self) -> date | None:
        """The day, when all three parts are known and make one."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return to_date(self.year, self.month, self.day)

    def days(self, n: int) -> Partial | None:
        """The day ``n`` days later; None when this is no day."""
        if self.month is None or self.day is None:
            return None
        leap = (self.month, self.day) == (2, 29)
        day = to_date(self.year or (LEAP_YEAR if leap else COMMON_YEAR), self.month, self.day)
        shifted = day and shift(day, n)
        return Partial(self.year and shifted.year, shifted.month, shifted.day) if shifted else None

    def months(self, n: int) -> Partial | None:
        """The month ``n`` months later; None when this has no month."""
        if self.month is None:
            return None
        years, month = divmod(self.month - 1 + n, 12)
        return Partial(None if self.year is None else self.year + years, month + 1)

    def years(self, n: int) -> Partial:
        """The year ``n`` years later."""
        return Partial(None if self.year is None else self.year + n)


def to_date(year: int, month: int, day: int) -> date | None:
    """The day, None when there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shift(day: date, n: int) -> date | None:
    """The day ``n`` days later, None outside the calendar."""
    try:
        return day + timedelta(days=n)
    except OverflowError:
        return None


def parse(value: str | None) -> Partial:
    """An EDTF date of level 0 or with an unknown year; of an interval, its first day. Else nothing is known."""
    found = EDTF_DATE.match((value or "").partition("/")[0])
    if not found:
        return Partial()
    year, month, day = (None if part in (None, "XXXX") else int(part) for part in found.group("year", "month", "day"))
    known = year != 0 and to_date(year or LEAP_YEAR, month or 1, day or 1)
    return Partial(year, month, day) if known else Partial()


def valid(month: int, day: int) -> bool:
    """Whether any year has such a day."""
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(LEAP_YEAR, month)[1]
