"""What the computation of a value reads and returns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from dipextract.pipes.dates.edtf import Partial
from dipextract.pipes.dates.lexer import Token

# From the offsets of an expression to -1 past, 1 future, 0 either; None where it cannot be told.
Tense = Callable[[int, int], int | None]


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
    tense: Callable[[int, int], int]
    quoted: Callable[[int], bool]
    order: str = "DMY"
    day: Partial | None = None
    month: Partial | None = None
    full: Partial | None = None  # the first day that the text's beginning names with its year
    several: bool = False  # the date named last is an interval

    @property
    def year_base(self) -> Partial:
        """What tells the year of a day or a month: the anchor, else the first day named with its year."""
        return self.anchor if self.anchor.year is not None or self.full is None else self.full

    def remember(self, value: Value, *, leads: bool = False) -> None:
        """Keep the last day and month for 'the same day', 'a month later'; ``leads``: it stands at the beginning.

        A part of an earlier day is told by the way: 'On Monday he met A, who arrived last night. Later in the day'.
        """
        told = value.dates[0] if value.dates else Partial()
        by_the_way = value.granularity == "part" and self.day is not None and told.edtf < (self.day.edtf or "Z")
        if value.granularity in ("day", "part") and not by_the_way:
            self.day = told
        if leads and value.granularity in ("day", "interval") and told.date:
            self.full = self.full or value.dates[0]
        if value.edtf:
            self.several = value.granularity == "interval"
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
