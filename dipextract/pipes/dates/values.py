"""From the tokens of a matched rule to a value: one function a kind of rule, all in ``KINDS``."""

from __future__ import annotations

from collections.abc import Callable

from dipextract.pipes.dates import edtf, numeric
from dipextract.pipes.dates.edtf import Partial
from dipextract.pipes.dates.model import Context, Fields, Value, interval, single
from dipextract.pipes.dates.nearest import directed_day, directed_month, nearest_day, nearest_month, weekday_day

LONGEST_AGO = 200  # years
REPORTED_WITHIN = 3  # days after which speech is no longer quoted as news


def stated_years(f: Fields, c: Context) -> list[int]:
    """The years that stand there, in digits or as 'last year'."""
    told = c.anchor.years(f.direction or 0).year if f.unit() == "year" else None
    return f.all("year") or ([told] if told is not None else [])


def day_kind(f: Fields, c: Context) -> Value | None:
    """A day of a month, with or without its year."""
    month, day, year, direction = f.all("month")[0], f.all("day")[0], f.get("year"), f.direction
    if not edtf.valid(month, day):
        return None
    if year is not None:
        return single(Partial(year, month, day), "day") if edtf.to_date(year, month, day) else None
    if direction is None:
        return single(nearest_day(c.year_base, month, day, c.tense(*f.span)), "day")
    if f.unit() == "year":
        return single(Partial(c.anchor.years(direction).year, month, day), "day")
    return single(directed_day(c.anchor, month, day, direction), "day")


def day_open(f: Fields, c: Context) -> Value | None:
    """A day of a month in a year that the article does not tell."""
    month, day = f.all("month")[0], f.all("day")[0]
    return single(Partial(None, month, day), "day") if edtf.valid(month, day) else None


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
    if month is None or month.month is None or not edtf.valid(month.month, day):
        return None
    return single(Partial(month.year, month.month, day), "day")


def days_of_month(f: Fields, c: Context) -> Value | None:
    """'24 and 25 of this month'."""
    month, (first, last) = c.anchor.months(f.direction or 0), f.all("day")
    if month is None or month.month is None:
        return Value("", "interval")
    if first >= last or not edtf.valid(month.month, last):
        return None
    return interval(Partial(month.year, month.month, first), Partial(month.year, month.month, last))


def weekday_and_day(f: Fields, c: Context) -> Value | None:
    """'Saturday 23': of the anchor's month or the next to it, as the weekday says; else of the month named before."""
    weekday, day = f.all("weekday")[0], f.all("day")[0]
    if c.anchor.date is None:
        month = (c.month or c.anchor).month
        return single(Partial(None, month, day), "day") if month and edtf.valid(month, day) else None
    months = (c.anchor.months(n) for n in (0, -1, 1))
    days = (Partial(m.year, m.month, day) for m in months if m)
    return next((single(found, "day") for found in days if found.date and found.date.weekday() == weekday), None)


def days_kind(f: Fields, c: Context) -> Value | None:
    """Two days: an interval, unless 'and' joins days that do not follow each other."""
    days, months, years = f.all("day"), f.all("month"), stated_years(f, c)
    months = months if len(months) == 2 else months * 2
    joined = any(t.lower in ("and", "&") for t in f.tokens) and f.tokens[0].lower != "between"
    if (joined or len(days) > 2) and days != list(range(days[0], days[0] + len(days))):
        return None
    days = [days[0], days[-1]]
    if not all(map(edtf.valid, months, days)):
        return None
    if years:
        last = Partial(years[-1], months[1], days[1])
        first = Partial(years[0] if len(years) == 2 or months[0] <= months[1] else years[0] - 1, months[0], days[0])
        return interval(first, last)
    side = c.tense(*f.span)
    last = nearest_day(c.year_base, months[1], days[1], side)
    first = Partial(last.year and last.year - (months[0] > months[1]), months[0], days[0])
    return interval(first, last)


def weekday_kind(f: Fields, c: Context) -> Value:
    """A weekday."""
    weekday, direction = f.all("weekday")[0], f.direction
    anchor = c.anchor.date
    if anchor is None:
        return Value("", "day")
    if direction is None:
        return single(weekday_day(c.anchor, weekday, c.tense(*f.span)), "day")
    gap = weekday - anchor.weekday()
    if f.unit() == "week":
        gap += 7 * direction
    elif direction == 0:
        gap = min((gap % 7, gap % 7 - 7), key=abs)
    else:
        gap = direction * ((direction * gap) % 7 or 7)
    return single(c.anchor.days(gap), "day")


def next_weekday(f: Fields, c: Context) -> Value:
    """The second of 'Monday and Tuesday': the first such day after the one before."""
    base = c.day.date if c.day else None
    gap = (f.all("weekday")[0] - base.weekday()) % 7 if base else 0
    return single(c.day.days(gap) if c.day else None, "day")


def same_month(f: Fields, c: Context) -> Value | None:
    """The second of 'June 3 and 8'."""
    day = f.all("day")[0]
    if c.day is None or c.day.month is None or not edtf.valid(c.day.month, day):
        return None
    return single(Partial(f.get("year") or c.day.year, c.day.month, day), "day")


def weekdays_kind(f: Fields, c: Context) -> Value:
    """'from Sunday to Tuesday'."""
    first_day, last_day = f.all("weekday")
    side = c.tense(*f.span)
    length = (last_day - first_day) % 7
    edge = weekday_day(c.anchor, first_day if side > 0 else last_day, side)
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
    """Days counted from the day named before; 'in the afternoon' after several days is open."""
    step = f.get("step") or 0
    last_word = f.tokens[-1].lower
    if c.several and f.tokens[0].lower == "in":
        return Value("", "part" if f.get("part") else "day")
    if last_word in ("before", "after"):
        step = -1 if last_word == "before" else 1
    elif step == 0 and f.direction == 1:
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


def weekday_pair(f: Fields, c: Context) -> Value | None:
    """'on Monday and Tuesday': an interval when one follows the other."""
    first, last = f.all("weekday")
    return weekdays_kind(f, c) if (last - first) % 7 == 1 else None


def decade(f: Fields, c: Context) -> Value:
    """'the 1990s': a year whose last digit is open."""
    return Value(f"{f.all('decade')[0] // 10}X", "decade")


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
    return single(Partial(year - count), "year") if year and count <= min(LONGEST_AGO, year - 1) else Value("", "year")


def about_kind(f: Fields, c: Context) -> Value:
    """'about two months ago'."""
    return Value("", f.unit())


def month_kind(f: Fields, c: Context) -> Value:
    """A month."""
    month, year, direction = f.all("month")[0], f.get("year"), f.direction
    if year is not None:
        return single(Partial(year, month), "month")
    if direction is None:
        return single(nearest_month(c.year_base, month, c.tense(*f.span)), "month")
    if f.unit() == "year":
        return single(Partial(c.anchor.years(direction).year, month), "month")
    return single(directed_month(c.anchor, month, direction), "month")


def months_kind(f: Fields, c: Context) -> Value | None:
    """'from March to May'."""
    (first, last), years = f.all("month"), stated_years(f, c)
    joined = f.tokens[0].lower != "between" and any(t.lower in ("and", "or") for t in f.tokens)
    if joined and last != first + 1:
        return None
    if years:
        start = years[0] if len(years) == 2 or first <= last else years[0] - 1
        return interval(Partial(start, first), Partial(years[-1], last))
    end = nearest_month(c.year_base, last, c.tense(*f.span))
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
    """A season, by EDTF's numbers 21 to 24; without a year or 'of last year' it is open."""
    year = f.get("year")
    if year is None and f.unit() == "year" and c.anchor.year is not None:
        year = c.anchor.year + (f.direction or 0)
    return Value(f"{year}-{f.all('season')[0]}", "season", (Partial(year),)) if year else Value("", "season")


def year_kind(f: Fields, c: Context) -> Value:
    """A year."""
    return single(Partial(f.all("year")[0]), "year")


def years_kind(f: Fields, c: Context) -> Value | None:
    """Two years, the second perhaps in two digits."""
    years = f.all("year")
    first = years[0]
    last = years[1] if len(years) > 1 else first - first % 100 + (f.all("day") or f.all("number"))[0]
    return interval(Partial(first), Partial(last)) if first < last else None


def day_slash_month(f: Fields, c: Context) -> Value | None:
    """'Monday (8/6)'."""
    day, month = f.all("day")
    if not edtf.valid(month, day):
        day, month = month, day
    return single(nearest_day(c.year_base, month, day, 0), "day") if edtf.valid(month, day) else None


def spaced(f: Fields, c: Context) -> Value | None:
    """'2019. 03. 05'."""
    (year,), (month, day) = f.all("year"), f.all("day")
    return single(Partial(year, month, day), "day") if month <= 12 and edtf.valid(month, day) else None


def numeric_kind(f: Fields, c: Context) -> Value | None:
    """A day or a month in digits."""
    found = numeric.read(str(f.tokens[0].value), c.order)
    return single(found, "day" if found.day else "month") if found else None


KINDS: dict[str, Callable[[Fields, Context], Value | None]] = {
    "day": day_kind,
    "day_open": day_open,
    "day_of_month": day_of_month,
    "days": days_kind,
    "days_of_month": days_of_month,
    "weekday_and_day": weekday_and_day,
    "about": about_kind,
    "weekday": weekday_kind,
    "weekdays": weekdays_kind,
    "weekday_pair": weekday_pair,
    "decade": decade,
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
    "day_slash_month": day_slash_month,
    "spaced": spaced,
    "numeric": numeric_kind,
}
