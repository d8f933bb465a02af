"""From the tokens of a matched rule to a value: one function a kind of rule, all in ``KINDS``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from dipextract.pipes.dates import calendar, numeric
from dipextract.pipes.dates.calendar import Partial
from dipextract.pipes.dates.lexer import Token

Tense = Callable[[int, int], int]

LONGEST_AGO = 200  # years
REPORTED_WITHIN = 3  # days after which speech is no longer quoted as news


@dataclass(frozen=True, slots=True)
class Value:
    """An EDTF value ('' when open), its granularity and the dates it consists of."""

    edtf: str
    granularity: str
    dates: tuple[Partial, ...] = ()


@dataclass(slots=True)
class Context:
    """What an expression's value depends on: the anchor, the tense around it and the dates named before it."""

    anchor: Partial
    tense: Tense
    quoted: Callable[[int], bool]
    order: str = "DMY"
    day: Partial | None = None
    month: Partial | None = None

    def remember(self, value: Value) -> None:
        """Keep the last day and month for 'the same day', 'a month later'."""
        if value.granularity in ("day", "part"):
            self.day = value.dates[0] if value.dates else Partial()
        if value.dates:
            self.month = value.dates[-1]


@dataclass(slots=True)
class Fields:
    """The numbers of a matched expression by field, its offsets and its words."""

    tokens: list[Token]
    values: dict[str, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for token in self.tokens:
            if token.field and isinstance(token.value, int):
                self.values.setdefault(token.field, []).append(token.value)

    def all(self, name: str) -> list[int]:
        """The values of a field, in reading order."""
        return self.values.get(name, [])

    def get(self, name: str) -> int | None:
        """The first value of a field."""
        return next(iter(self.values.get(name, ())), None)

    @property
    def direction(self) -> int | None:
        """-1 last, 0 this, 1 next; of 'this past May' what 'past' says."""
        return next(reversed(self.values.get("direction", [])), None)

    def unit(self) -> str:
        """The unit: day, week, month, year, decade."""
        return next((str(t.value) for t in self.tokens if t.field == "unit"), "")

    @property
    def span(self) -> tuple[int, int]:
        """Offsets."""
        return self.tokens[0].start, self.tokens[-1].end


def single(found: Partial | None, granularity: str) -> Value:
    """The value of one date."""
    return Value(found.edtf, granularity, (found,)) if found and found.edtf else Value("", granularity)


def interval(first: Partial, last: Partial) -> Value | None:
    """The value A/B; None when it would run backwards."""
    if (first.year or 0, first.month or 0, first.day or 0) > (last.year or 0, last.month or 0, last.day or 0) and (
        first.year is not None or last.year is not None
    ):
        return None
    return Value(f"{first.edtf}/{last.edtf}", "interval", (first, last))


# --- nearest ----------------------------------------------------------------------------------------------------------


def nearest_day(context: Context, month: int, day: int, side: int) -> Partial:
    """The day in the year that the anchor and the tense suggest; ``side`` -1 past, 1 future, 0 unknown.

    A tense that leads most of a year away is taken for misread: the writer would have named the year.
    """
    anchor = context.anchor
    if anchor.year is None:
        return Partial(None, month, day)
    base = calendar.to_date(anchor.year, anchor.month or 7, anchor.day or 1) or date(anchor.year, 7, 1)
    years = [y for y in (anchor.year - 1, anchor.year, anchor.year + 1) if calendar.to_date(y, month, day)]
    if not years:
        return Partial(None, month, day)
    gaps = {y: (date(y, month, day) - base).days for y in years}
    far = 300
    wanted = [y for y in years if side == 0 or (0 <= gaps[y] * side < far)]
    return Partial(min(wanted or years, key=lambda y: abs(gaps[y])), month, day)


def nearest_month(context: Context, month: int, side: int) -> Partial:
    """The month in the year that the anchor and the tense suggest: past unless told otherwise."""
    anchor = context.anchor
    if anchor.year is None or anchor.month is None:
        return Partial(anchor.year, month)
    back = (anchor.month - month) % 12
    furthest_back = {-1: 10, 0: 8, 1: 1}[side]
    if back == 0 or (back <= furthest_back and not (side > 0 and back != 1)):
        return anchor.months(-back) or Partial(None, month)
    return anchor.months(12 - back) or Partial(None, month)


def directed_month(context: Context, month: int, direction: int) -> Partial:
    """'last October', 'next January', 'this May'."""
    anchor = context.anchor
    if anchor.year is None or anchor.month is None or direction == 0:
        return Partial(anchor.year if direction == 0 else None, month)
    gap = (direction * (month - anchor.month)) % 12 or 12
    return anchor.months(direction * gap) or Partial(None, month)


def directed_day(context: Context, month: int, day: int, direction: int) -> Partial:
    """'last July 4'."""
    return Partial(directed_month(context, month, direction).year, month, day)


# --- kinds ------------------------------------------------------------------------------------------------------------


def day_kind(f: Fields, c: Context) -> Value | None:
    """A day of a month, with or without its year."""
    month, day, year, direction = f.all("month")[0], f.all("day")[0], f.get("year"), f.direction
    if not calendar.valid(month, day):
        return None
    if year is not None:
        return single(Partial(year, month, day), "day")
    if direction is None:
        return single(nearest_day(c, month, day, c.tense(*f.span)), "day")
    if f.unit() == "year":
        return single(Partial(c.anchor.years(direction).year, month, day), "day")
    return single(directed_day(c, month, day, direction), "day")


def day_open(f: Fields, c: Context) -> Value | None:
    """A day of a month in a year that the article does not tell."""
    month, day = f.all("month")[0], f.all("day")[0]
    return single(Partial(None, month, day), "day") if calendar.valid(month, day) else None


def day_of_month(f: Fields, c: Context) -> Value | None:
    """'the 25th' of the anchor's month, of last month, of next month."""
    day, direction = f.all("day")[0], f.direction
    if c.anchor.month is None:
        return Value("", "day")
    if direction is None:
        direction = 0
        if c.anchor.day is not None and day > c.anchor.day and c.tense(*f.span) < 0:
            direction = -1
    month = c.anchor.months(direction)
    if month is None or month.month is None or not calendar.valid(month.month, day):
        return None
    return single(Partial(month.year, month.month, day), "day")


def days_kind(f: Fields, c: Context) -> Value | None:
    """Two days: an interval, unless 'and' joins days that do not follow each other."""
    days, months, years = f.all("day"), f.all("month"), f.all("year")
    months = months if len(months) == 2 else months * 2
    joined = any(t.lower in ("and", "&") for t in f.tokens) and f.tokens[0].lower != "between"
    if (joined or len(days) > 2) and days != list(range(days[0], days[0] + len(days))):
        return None
    days = [days[0], days[-1]]
    if not all(map(calendar.valid, months, days)):
        return None
    if years:
        last = Partial(years[-1], months[1], days[1])
        first = Partial(years[0] if len(years) == 2 or months[0] <= months[1] else years[0] - 1, months[0], days[0])
        return interval(first, last)
    side = c.tense(*f.span)
    last = nearest_day(c, months[1], days[1], side)
    first = Partial(last.year and last.year - (months[0] > months[1]), months[0], days[0])
    return interval(first, last)


def weekday_day(c: Context, weekday: int, side: int) -> Partial:
    """The nearest such day on or before the anchor, after it for ``side`` 1."""
    anchor = c.anchor.date
    if anchor is None:
        return Partial()
    gap = (weekday - anchor.weekday()) % 7 if side > 0 else -((anchor.weekday() - weekday) % 7)
    return c.anchor.days(gap) or Partial()


def weekday_kind(f: Fields, c: Context) -> Value:
    """A weekday."""
    weekday, direction = f.all("weekday")[0], f.direction
    granularity = "part" if f.get("part") else "day"
    anchor = c.anchor.date
    if anchor is None:
        return Value("", granularity)
    if direction is None:
        return single(weekday_day(c, weekday, c.tense(*f.span)), granularity)
    gap = weekday - anchor.weekday()
    if f.unit() == "week":
        gap += 7 * direction
    elif direction == 0:
        gap = min((gap % 7, gap % 7 - 7), key=abs)
    else:
        gap = direction * ((direction * gap) % 7 or 7)
    return single(c.anchor.days(gap), granularity)


def next_weekday(f: Fields, c: Context) -> Value:
    """The second of 'Monday and Tuesday': the first such day after the one before."""
    base = c.day.date if c.day else None
    gap = (f.all("weekday")[0] - base.weekday()) % 7 if base else 0
    return single(c.day.days(gap) if c.day else None, "day")


def same_month(f: Fields, c: Context) -> Value | None:
    """The second of 'June 3 and 8'."""
    day = f.all("day")[0]
    if c.day is None or c.day.month is None or not calendar.valid(c.day.month, day):
        return None
    return single(Partial(c.day.year, c.day.month, day), "day")


def weekdays_kind(f: Fields, c: Context) -> Value:
    """'from Sunday to Tuesday'."""
    first_day, last_day = f.all("weekday")
    side = c.tense(*f.span)
    length = (last_day - first_day) % 7
    edge = weekday_day(c, first_day if side > 0 else last_day, side)
    first, last = (edge, edge.days(length)) if side > 0 else (edge.days(-length), edge)
    return (first and last and interval(first, last)) or Value("", "interval")


def spoken_on(c: Context, at: int) -> Partial:
    """The day that 'today' counts from: in quoted words the day named before, when it is just before the anchor."""
    anchor, named = c.anchor.date, c.day.date if c.day else None
    if c.day and anchor and named and 0 < (anchor - named).days <= REPORTED_WITHIN and c.quoted(at):
        return c.day
    return c.anchor


def offset_kind(f: Fields, c: Context) -> Value:
    """Days counted from the day of speaking."""
    granularity = "part" if f.get("part") else "day"
    n = f.get("offset")
    if f.tokens[0].text == "Today" and c.tense(*f.span) == 0:  # 'Today, ties are close': nowadays
        return Value("", granularity)
    if n is None:  # 'this morning', 'last night'
        n = f.direction or 0
    if f.unit() == "day":  # 'the day before yesterday'
        n += 1 if n > 0 else -1
    return single(spoken_on(c, f.tokens[0].start).days(n), granularity)


def context_kind(f: Fields, c: Context) -> Value:
    """Days counted from the day named before."""
    step = f.get("step") or 0
    if step == 0 and f.direction == 1:
        step = 1
    elif any(t.lower == "in" for t in f.tokens):  # 'later in the day'
        step = 0
    count = f.get("number") or f.get("day")
    base = c.anchor if c.day is None else c.day
    return single(base.days(step * (1 if count is None else count)), "part" if f.get("part") else "day")


def context_unit(f: Fields, c: Context) -> Value:
    """'the same month', 'the year before', 'two years later'."""
    base = c.anchor if c.month is None else c.month
    step = -1 if f.tokens[-1].lower == "before" else f.get("step") or 0
    n = step * (f.all("number") or f.all("day") or [1])[0]
    return single(base.months(n) if f.unit() == "month" else base.years(n), f.unit())


def quarter(f: Fields, c: Context) -> Value:
    """The year of a quarter."""
    year = f.get("year")
    if year is None and f.unit() == "year":
        year = c.anchor.years(f.direction or 0).year
    return single(Partial(year), "quarter")


def ago_kind(f: Fields, c: Context) -> Value | None:
    """'two years ago'."""
    count, unit = (f.all("number") or f.all("day") or [1])[0], f.unit()
    if unit == "day":
        return single(c.anchor.days(-count), "day")
    if unit == "month":
        return single(c.anchor.months(-count), "month")
    if unit == "week":
        return Value("", "week")
    count *= 10 if unit == "decade" else 1
    year = c.anchor.year
    return single(Partial(year - count), "year") if year and count <= LONGEST_AGO else Value("", "year")


def month_kind(f: Fields, c: Context) -> Value:
    """A month."""
    month, year, direction = f.all("month")[0], f.get("year"), f.direction
    if year is not None:
        return single(Partial(year, month), "month")
    if direction is None:
        return single(nearest_month(c, month, c.tense(*f.span)), "month")
    if f.unit() == "year":
        return single(Partial(c.anchor.years(direction).year, month), "month")
    return single(directed_month(c, month, direction), "month")


def months_kind(f: Fields, c: Context) -> Value | None:
    """'from March to May'."""
    (first, last), years = f.all("month"), f.all("year")
    if years:
        start = years[0] if len(years) == 2 or first <= last else years[0] - 1
        return interval(Partial(start, first), Partial(years[-1], last))
    end = nearest_month(c, last, c.tense(*f.span))
    return interval(Partial(end.year and end.year - (first > last), first), end)


def unit_kind(f: Fields, c: Context) -> Value:
    """'last month', 'this year', 'next week'."""
    direction, unit = f.direction or 0, f.unit()
    if unit == "month":
        return single(c.anchor.months(direction), "month")
    if unit == "year":
        return single(c.anchor.years(direction), "year")
    return Value("", unit)


def this_year(f: Fields, c: Context) -> Value:
    """'the end of the year'."""
    return single(c.anchor.years(0), "year")


def season_kind(f: Fields, c: Context) -> Value:
    """A season, by EDTF's numbers 21 to 24."""
    season, year, direction = f.all("season")[0], f.get("year"), f.direction
    if year is None and c.anchor.year is not None:
        year = c.anchor.year + (direction or 0)
        start = 3 * (season - 20)  # spring begins in March
        month = c.anchor.month or 6
        if not f.unit() and ((direction == -1 and month >= start + 3) or (direction == 1 and month < start)):
            year = c.anchor.year
    return Value(f"{year}-{season}", "season", (Partial(year),)) if year else Value("", "season")


def year_kind(f: Fields, c: Context) -> Value:
    """A year."""
    return single(Partial(f.all("year")[0]), "year")


def years_kind(f: Fields, c: Context) -> Value | None:
    """Two years, the second perhaps in two digits."""
    years = f.all("year")
    first = years[0]
    last = years[1] if len(years) > 1 else first - first % 100 + (f.all("day") or f.all("number"))[0]
    return interval(Partial(first), Partial(last)) if first < last else None


def numeric_kind(f: Fields, c: Context) -> Value | None:
    """A day in digits."""
    found = numeric.read(str(f.tokens[0].value), c.order)
    return single(found, "day") if found else None


KINDS: dict[str, Callable[[Fields, Context], Value | None]] = {
    "day": day_kind,
    "day_open": day_open,
    "day_of_month": day_of_month,
    "days": days_kind,
    "weekday": weekday_kind,
    "weekdays": weekdays_kind,
    "next_weekday": next_weekday,
    "same_month": same_month,
    "offset": offset_kind,
    "context": context_kind,
    "context_unit": context_unit,
    "quarter": quarter,
    "ago": ago_kind,
    "month": month_kind,
    "months": months_kind,
    "unit": unit_kind,
    "this_year": this_year,
    "season": season_kind,
    "year": year_kind,
    "years": years_kind,
    "numeric": numeric_kind,
}
