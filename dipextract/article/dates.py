"""Dates as heads and datelines write them. Only what stands there is read: no relative dates, no guess of the year."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache
from typing import NamedTuple

from dipextract.article.lexicon import head_lexicon

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

MONTH = r"""(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?
            |nov(?:ember)?|dec(?:ember)?)\b\.?"""
MONTH_BEGINS = r"(?:\b|(?-i:(?<=[a-z])(?=[A-Z])))"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:\s?(?:st|nd|rd|th))?"
YEAR = r"(?:19|20)\d\d"
IN_FIGURES = r"(?:1[0-2]|0?[1-9])"
WEEKDAY_BETWEEN = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?"

# A year is not the beginning of a longer number, but a clock may follow without a space: 8 June 201117:14
ENDS = r"(?!\d(?!\d?:\d\d))"
SHORT_YEAR = r"(?:-|\s(?=[89])|\s?['’])\d\d(?!\d|:\d)"
CLOCK_BETWEEN = r"(?:\d\d:\d\d(?::\d\d)?\s(?:[A-Z]{3,4}\s)?)?"

DATE = rf"""(?:
    \b{YEAR}(?P<iso>[-/.])\s?{IN_FIGURES}(?P=iso)\s?(?:3[01]|[12]\d|0?[1-9])(?!\d)  # 2022-08-02, 2022. 08. 02
  | \b{YEAR}\s?年\s?{IN_FIGURES}\s?月\s?(?:3[01]|[12]\d|0?[1-9])\s?日  # 2022年8月2日
  | \b{YEAR}\s(?:0[1-9]|1[0-2])\s(?:0[1-9]|[12]\d|3[01])(?!\d)  # 2016 02 24
  | ^{YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$  # 19980608, a line of its own
  | \b(?:[4-9]\d|00)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)  # 98-02-17, 00-11-09
  | \b{YEAR}[\s-]{MONTH}[\s-]{DAY}(?!\d|:\d)  # 2022 August 2, 2022-Aug-02
  # 2 August 2022, 02-AUG-22, 2 Aug 88
  | (?<!\d:)\b{DAY}[\s./-]{{0,2}}(?:of\s)?{WEEKDAY_BETWEEN}{MONTH}(?:[\s,/-]{{0,3}}{YEAR}{ENDS}|{SHORT_YEAR})?
  # August 2nd, 2022; Aug. 2; August, 02, 2022; glued to a name: Ana LopesAug 2, 2022
  | {MONTH_BEGINS}{MONTH},?\s{{0,2}}{DAY}(?!\d|:\d)(?:[\s,./]{{1,3}}{CLOCK_BETWEEN}{YEAR}{ENDS}|\s['’]\d\d\b)?
  | \b\d{{1,2}}(?P<dmy>[./-])\s?\d{{1,2}}(?P=dmy)\s?{YEAR}{ENDS}  # 02.08.2022, 8/2/2022
  | (?<![\d./-])\d{{1,2}}(?P<short>[./])\d{{1,2}}(?P=short)\d\d(?![\d./-])  # 02.08.22
)"""
FIND = re.compile(DATE, re.VERBOSE | re.IGNORECASE)
MONTH_NAME = re.compile("|".join(MONTHS))
# 19. ágúst 2011, lunedì 8 novembre 2021, 3 de marzo de 2018; 2019. március 4.
FOREIGN = rf"""(?:\b[^\W\d_]{{3,12}}\.?,?\s)?
    (?P<day>\b(?:3[01]|[12]\d|0?[1-9])\.?\s(?:de\s)?[^\W\d_]{{3,14}}\.?,?\s(?:de\s)?{YEAR}(?!\d)
    |\b{YEAR}\.\s[^\W\d_]{{3,14}}\s\d{{1,2}}\.)"""
FIND_FOREIGN = re.compile(FOREIGN, re.VERBOSE)
# American clocks and zones beside a date of figures: its month comes first.
AMERICAN = re.compile(r"\b[ECMP][SD]T\b")


class FoundDate(NamedTuple):
    """A date in the text; ``year`` is None when it does not stand there."""

    start: int
    end: int
    year: int | None
    month: int
    day: int
    either_order: bool = False

    def value(self, year: int | None = None) -> str | None:
        """EDTF, with ``year`` for a missing one; None when there is no such day."""
        year = self.year or year
        try:
            day = datetime.date(year or 2000, self.month, self.day)
        except ValueError:
            return None
        return day.isoformat() if year else f"XXXX-{self.month:02}-{self.day:02}"

    def value_near(self, day: str | None) -> str | None:
        """EDTF, in the year that brings it nearest to the ISO date ``day`` where it has none itself."""
        try:
            near = datetime.date.fromisoformat(day or "")
        except ValueError:
            return self.value()
        values = filter(None, (self.value(near.year + shift) for shift in (0, -1, 1)))
        return min(values, key=lambda v: abs(datetime.date.fromisoformat(v) - near), default=None)

    def moved(self, offset: int) -> FoundDate:
        """The same date, ``offset`` characters further on."""
        return self._replace(start=self.start + offset, end=self.end + offset)

    def turned(self) -> FoundDate:
        """Day and month the other way round."""
        return self._replace(month=self.day, day=self.month)


def find_dates(text: str, offset: int = 0) -> list[FoundDate]:
    """All dates in ``text``, with ``offset`` added to their places."""
    american = bool(AMERICAN.search(text))
    found = (parse(match, american) for match in FIND.finditer(text))
    return [d.moved(offset) for d in found if d and d.value()]


def parse(match: re.Match[str], american: bool) -> FoundDate | None:
    """The date that ``match`` found."""
    numbers = [int(n) for n in re.findall(r"\d+", re.sub(r"^(\d{4})(\d\d)(\d\d)$", r"\1 \2 \3", match[0]))]
    start, end = match.span()
    name = MONTH_NAME.search(match[0].lower())
    if name:
        day, *years = numbers if numbers[0] <= 31 else numbers[::-1]
        return FoundDate(start, end, full_year(years[-1]) if years else None, MONTHS.index(name[0]) + 1, day)
    if not 0 < numbers[0] <= 31:
        return FoundDate(start, end, full_year(numbers[0]), numbers[1], numbers[2])
    first, second, year = numbers
    dotted = "." in match[0]
    if second > 12 or (american and first <= 12 and not dotted):
        first, second = second, first
    if second > 12:
        return None
    return FoundDate(start, end, full_year(year), second, first, first <= 12 and not (american or dotted))


def full_year(year: int) -> int:
    """The year that two digits stand for."""
    if year > 99:
        return year
    return year + (1900 if year >= 50 else 2000)


@lru_cache(maxsize=256)
def find_foreign(text: str) -> tuple[FoundDate, ...]:
    """The date in ``text`` whose month is named in one of the languages of head.toml."""
    match = FIND_FOREIGN.search(text)
    if match is None:
        return ()
    # importing it takes a fifth of a second, and few articles have such a date
    import dateparser

    settings = {"STRICT_PARSING": True, "RELATIVE_BASE": datetime.datetime(2000, 1, 1)}
    found = dateparser.parse(match["day"], languages=head_lexicon().published.languages, settings=settings)
    return (FoundDate(*match.span(), found.year, found.month, found.day),) if found else ()
