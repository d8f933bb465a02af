"""Days in digits: which number is the day, and the date they make."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache

from dipextract.pipes.dates import edtf
from dipextract.pipes.dates.edtf import Partial

SEPARATOR = re.compile(r"[-/.]")
FIRST_YEAR = 1700  # what lies before is another calendar's
EPOCH = datetime(2000, 1, 1)  # so that no value depends on the day it is computed on
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
    """The day that ``digits`` state; None when there is no such day."""
    numbers = SEPARATOR.split(digits)
    first, second, third = map(int, numbers)
    if len(numbers[0]) == 4:
        known = first >= FIRST_YEAR and edtf.to_date(first, second, third)
        return Partial(first, second, third) if known else None
    # the import takes a fifth of a second, and most articles have no such date
    import dateparser

    settings = {"DATE_ORDER": "DMY" if "." in digits else order, "STRICT_PARSING": True, "RELATIVE_BASE": EPOCH}
    written = f"{first:02}/{second:02}/{third:02}"
    found = dateparser.parse(written, languages=["en"], settings=settings)
    return Partial(found.year, found.month, found.day) if found else None
