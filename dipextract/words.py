"""Values of a record in words for people: dates, countries, places, lists."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from functools import cache

from dipextract.lexicon.geography import countries
from dipextract.lexicon.load import read_toml
from dipextract.record import Place

DAY = re.compile(r"(?P<year>\d{4}|XXXX)-(?P<month>\d\d)-(?P<day>\d\d)")
MONTH = re.compile(r"(?P<year>\d{4}|XXXX)-(?P<month>\d\d)")


@cache
def names_with_article() -> frozenset[str]:
    """The codes of the countries whose name takes 'the'."""
    return frozenset(read_toml("display.toml")["takes_article"])


def country_name(code: str) -> str:
    """The short English name of a country code ('Philippines'), or the code itself."""
    entry = countries().get(code)
    return entry.name if entry else code


def country_in_sentence(code: str) -> str:
    """The name with its article: 'the Philippines'."""
    return f"the {country_name(code)}" if code in names_with_article() else country_name(code)


def place_phrase(place: Place | None) -> str:
    """'in Dushanbe, Tajikistan', 'in Singapore', 'in the Philippines', or nothing."""
    if not place:
        return ""
    country = country_name(place.country) if place.country else None
    if place.name:
        return f"in {place.name}" if country in (None, place.name) else f"in {place.name}, {country}"
    return f"in {country_in_sentence(place.country)}" if place.country else ""


def date_words(value: str) -> str:
    """An EDTF value in words: ``2022-08-01`` is '1 August 2022', ``XXXX-04-25`` is '25 April'; else as it is."""
    if "/" in value:
        return " to ".join(date_words(part) for part in value.split("/"))
    if day := DAY.fullmatch(value):
        return f"{int(day['day'])} {month_words(day['month'], day['year'])}"
    if month := MONTH.fullmatch(value):
        return month_words(month["month"], month["year"])
    return value


def month_words(month: str, year: str) -> str:
    """'August 2022', or 'August' when the year is open."""
    name = calendar.month_name[int(month)] if 1 <= int(month) <= 12 else month
    return name if year == "XXXX" else f"{name} {year}"


def date_phrase(value: str | None) -> str:
    """The date with its preposition: 'on 1 August 2022', 'in February 2022', 'from 3 May 2024 to 5 May 2024'."""
    if not value:
        return ""
    if "/" in value:
        return f"from {date_words(value)}"
    return f"{'on' if DAY.fullmatch(value) else 'in'} {date_words(value)}"


def listed(items: Sequence[str]) -> str:
    """'a', 'a and b', 'a, b and c'."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"
