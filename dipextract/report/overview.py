"""What many records tell together: counts, and the tables that the charts are drawn from.

A meeting counts as often as articles report it: nothing here decides whether two articles mean the same meeting.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import TypeVar

from dipextract.lexicon import areas
from dipextract.record import Meeting, Participant
from dipextract.report.articles import Item
from dipextract.report.when import days
from dipextract.summary import side
from dipextract.words import country_name

# What charts and tables show at most; what is left out is told below them.
MOST_COUNTRIES = 18
MOST_PAIRS = 15
MOST_AREAS = 15
MOST_PLACES = 20
MOST_PEOPLE = 50

# Up to so many months a timeline counts by month, else by year.
MOST_MONTHS = 36

K = TypeVar("K", bound=Hashable)
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Row:
    """A reported meeting as the table of meetings shows it. ``first`` and ``last`` are ISO days or empty."""

    article: int
    number: int
    meeting: Meeting
    title: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A number in a table of two dimensions."""

    column: str
    row: str
    count: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of two dimensions; columns and rows in the order in which they are shown."""

    columns: tuple[str, ...]
    rows: tuple[str, ...]
    cells: tuple[Cell, ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Bars:
    """Counts, the highest first or in the order of time; ``left_out`` counts the bars that are not shown."""

    counts: tuple[tuple[str, int], ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that the first part of a report shows."""

    articles: int
    with_meetings: int
    meetings: int
    in_passing: int
    people: int
    countries: tuple[tuple[str, int], ...]
    rows: tuple[Row, ...]
    unit: str
    undated: int
    timeline: Bars
    matrix: Grid
    pairs: Grid
    over_time: Grid
    places: Bars
    met: tuple[tuple[str, str, int], ...]


def overview(items: Sequence[Item]) -> Overview:
    """The overview of ``items``."""
    rows = tuple(row for item in items for row in rows_of(item))
    dated = [row for row in rows if row.first]
    unit = "month" if months([row.first for row in dated]) <= MOST_MONTHS else "year"
    people = Counter(person_key(person) for row in rows for person in row.meeting.participants)
    countries = Counter(code for row in rows for code in set(row.meeting.countries))
    return Overview(
        articles=len(items),
        with_meetings=sum(any(m.main for m in item.record.meetings) for item in items),
        meetings=len(rows),
        in_passing=sum(not m.main for item in items for m in item.record.meetings),
        people=len(people),
        countries=tuple(ranked(countries, country_name)),
        rows=tuple(sorted(rows, key=lambda row: (row.first or "9999", row.article, row.number))),
        unit=unit,
        undated=len(rows) - len(dated),
        timeline=timeline(dated, unit),
        matrix=matrix(rows, countries),
        pairs=areas_by_pair(rows),
        over_time=areas_over_time(dated, unit),
        places=places(rows),
        met=tuple(people_who_met(rows)),
    )


def rows_of(item: Item) -> Iterator[Row]:
    """The meetings that an article reports."""
    for number, meeting in enumerate(item.record.meetings, 1):
        if meeting.main:
            stretch = days(meeting.date)
            first, last = (day.isoformat() for day in stretch) if stretch else ("", "")
            yield Row(item.number, number, meeting, item.record.article.title or "", first, last)


def person_key(person: Participant) -> Key:
    """What makes participants of several articles one person: the name and the side they speak for."""
    return person.name, side(person)


def ranked(counts: Counter[K], name: Callable[[K], str]) -> Iterator[tuple[K, int]]:
    """The highest count first, then by name."""
    return iter(sorted(counts.items(), key=lambda entry: (-entry[1], name(entry[0]))))


def months(firsts: Sequence[str]) -> int:
    """How many months lie between the first and the last of ISO days."""
    if not firsts:
        return 0
    start, end = date.fromisoformat(min(firsts)), date.fromisoformat(max(firsts))
    return (end.year - start.year) * 12 + end.month - start.month + 1


def bin_of(row: Row, unit: str) -> str:
    """The month or the year of a meeting's first day."""
    return row.first[:7] if unit == "month" else row.first[:4]


def bins(rows: Iterable[Row], unit: str) -> list[str]:
    """All months or years from the first to the last meeting, those without one too."""
    found = sorted({bin_of(row, unit) for row in rows})
    if not found:
        return []
    if unit == "year":
        return [f"{year:04}" for year in range(int(found[0]), int(found[-1]) + 1)]
    start, end = (int(name[:4]) * 12 + int(name[5:]) - 1 for name in (found[0], found[-1]))
    return [f"{at // 12:04}-{at % 12 + 1:02}" for at in range(start, end + 1)]


def timeline(dated: Sequence[Row], unit: str) -> Bars:
    """Meetings by month or year."""
    counts = Counter(bin_of(row, unit) for row in dated)
    return Bars(tuple((name, counts[name]) for name in bins(dated, unit)))


def country_pairs(meeting: Meeting) -> Iterator[tuple[str, str]]:
    """The pairs of countries that met, each in the order of their names."""
    return combinations(sorted(set(meeting.countries), key=country_name), 2)


def matrix(rows: Sequence[Row], countries: Counter[str]) -> Grid:
    """How often the countries with most meetings met each other."""
    counts = Counter(pair for row in rows for pair in country_pairs(row.meeting))
    shown = [code for code, _ in ranked(countries, country_name)][:MOST_COUNTRIES]
    names = tuple(sorted(map(country_name, shown)))
    cells = [
        Cell(country_name(one), country_name(other), count)
        for pair, count in sorted(counts.items())
        if set(pair) <= set(shown)
        for one, other in (pair, pair[::-1])
    ]
    return Grid(names, names, tuple(cells), len(countries) - len(shown))


def areas_by_pair(rows: Sequence[Row]) -> Grid:
    """In how many meetings of two countries each area was covered."""
    counts = Counter(
        (" – ".join(map(country_name, pair)), area)
        for row in rows
        for pair in country_pairs(row.meeting)
        for area in row.meeting.areas
    )
    pairs = Counter(" – ".join(map(country_name, pair)) for row in rows for pair in country_pairs(row.meeting))
    return area_grid(counts, [name for name, _ in ranked(pairs, str)][:MOST_PAIRS], len(pairs))


def areas_over_time(dated: Sequence[Row], unit: str) -> Grid:
    """In how many meetings of a month or year each area was covered."""
    counts = Counter((bin_of(row, unit), area) for row in dated for area in row.meeting.areas)
    names = bins(dated, unit)
    return area_grid(counts, names, len(names))


def area_grid(counts: Counter[Key], columns: Sequence[str], all_columns: int) -> Grid:
    """A grid with the commonest areas as rows."""
    labels = {area.id: area.label for area in areas()}
    kept = set(columns)
    totals = Counter[str]()
    for (column, area), count in counts.items():
        if column in kept and area in labels:
            totals[area] += count
    shown = [area for area, _ in ranked(totals, labels.__getitem__)][:MOST_AREAS]
    cells = [
        Cell(column, labels[area], count)
        for (column, area), count in sorted(counts.items())
        if column in kept and area in shown
    ]
    return Grid(tuple(columns), tuple(labels[area] for area in shown), tuple(cells), all_columns - len(columns))


def places(rows: Sequence[Row]) -> Bars:
    """Where meetings took place."""
    counts = Counter(name for row in rows if (name := place_name(row.meeting)))
    order = list(ranked(counts, str))
    return Bars(tuple(order[:MOST_PLACES]), max(0, len(order) - MOST_PLACES))


def place_name(meeting: Meeting) -> str:
    """A meeting's place with its country."""
    if not meeting.place:
        return ""
    country = country_name(meeting.place.country) if meeting.place.country else None
    return ", ".join(dict.fromkeys(part for part in (meeting.place.name, country) if part))


def people_who_met(rows: Sequence[Row]) -> Iterator[tuple[str, str, int]]:
    """The pairs of people of different sides who met most often."""
    counts = Counter(
        pair
        for row in rows
        for pair in combinations(sorted({person_key(p) for p in row.meeting.participants}), 2)
        if pair[0][1] != pair[1][1]
    )
    for (one, other), count in list(ranked(counts, str))[:MOST_PEOPLE]:
        yield named(one), named(other), count


def named(key: Key) -> str:
    """A person with their side."""
    return f"{key[0]} ({key[1]})" if key[1] else key[0]
