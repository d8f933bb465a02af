"""Days in digits: which number is the day, and the date they make."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from dipextract.pipes.dates import edtf
from dipextract.pipes.dates.edtf import Partial

SEPARATOR = re.compile(r"[-/.]")
FIRST_YEAR = 1700  # what lies before is another calendar's
FIRST_OF_LAST_CENTURY = 50  # two digits below it are of this century
AMERICAN = re.compile(r"\b(?:E[SD]T|C[SD]T|P[SD]T)\b")


def order(numerics: Iterable[str], text: str, anchor: Partial) -> str:
    """'DMY' or 'MDY': what a number above 12 shows, else what lies nearer to the anchor, else an American time zone."""
    for digits in numerics:
        parts = SEPARATOR.split(digits)
        if len(parts[0]) == 4 or "." in digits:
            continue
        first, second = int(parts[0]), int(parts[1])
        if first > 12 or second > 12:
            return "DMY" if first > 12 else "MDY"
        if anchor.month in (first, second) and first != second:
            return "MDY" if anchor.month == first else "DMY"
    return "MDY" if AMERICAN.search(text) else "DMY"


@lru_cache(maxsize=4096)
def read(digits: str, order: str) -> Partial | None:
    """The day, or the month, that ``digits`` state; None when there is no such day."""
    numbers = SEPARATOR.split(digits)
    if len(numbers) == 2:
        return Partial(*map(int, numbers))
    first, second, third = map(int, numbers)
    if len(numbers[0]) == 4:
        known = first >= FIRST_YEAR and edtf.to_date(first, second, third)
        return Partial(first, second, third) if known else None
    day, month = (first, second) if order == "DMY" or "." in digits else (second, first)
    if month > 12:
        day, month = month, day
    year = third if len(numbers[2]) == 4 else full_year(third)
    return Partial(year, month, day) if edtf.to_date(year, month, day) else None


def full_year(year: int) -> int:
    """The year that two digits stand for."""
    return year + (1900 if year >= FIRST_OF_LAST_CENTURY else 2000)
