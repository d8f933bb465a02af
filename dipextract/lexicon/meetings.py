"""The vocabulary of meetings: ``meetings.toml``, checked and compiled into phrase tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Generic, Literal, TypeVar

from pydantic import Field

from dipextract.lexicon.load import HERE, Entry, check, line_of, read_toml

FILE = "meetings.toml"
WORD = re.compile(r"n't|'\w+|\w+|[^\w\s]")

V = TypeVar("V")


class VerbEntry(Entry):
    """A verb whose sides met."""

    forms: list[str] = Field(min_length=1)
    links: list[str]
    joint: bool = False
    mode: Literal["in-person", "phone", "video", ""] = ""
    near: bool = False
    weak: bool = False


class NounEntry(Entry):
    """A noun of meetings."""

    forms: list[str] = Field(min_length=1)
    links: list[str]
    mode: Literal["in-person", "phone", "video", ""] = ""
    modifiers: list[str] = Field(default_factory=list)
    verbs: list[str] = Field(default_factory=list)
    governed: bool = False


class AttendanceEntry(Entry):
    """How a text says who else took part."""

    phrases: list[str] = Field(min_length=1)
    side: Literal["after", "before", "inverted"]
    needs: Literal["", "event", "participants"] = ""


class Cues(Entry):
    """Word and phrase lists."""

    light: list[str]
    not_meeting: list[str]
    occasion: list[str]
    paid_call: list[str]
    phone: list[str]
    video: list[str]
    sides: list[str]
    party: list[str]
    bodies: list[str]
    of_bodies: list[str]
    arrival: list[str]
    led_by: list[str]
    telling: list[str]
    stop: list[str]
    joiners: list[str]
    skip: list[str]
    not_real: list[str]
    planned: list[str]
    planned_after: list[str]
    past: list[str]
    took_place: list[str]
    clause_end: list[str]
    date_bounds: list[str]
    visits: list[str]
    speech: list[str]
    scene: list[str]
    before_place: list[str]
    buildings: list[str]
    arrivals: list[str]
    high_offices: list[str]
    high_words: list[str]
    call_purposes: list[str]
    separate: list[str]


class MeetingFile(Entry):
    """The file ``meetings.toml``."""

    verb: list[VerbEntry]
    noun: list[NounEntry]
    cues: Cues
    venues: dict[str, list[str]]
    attendance: list[AttendanceEntry]


class Phrases(Generic[V]):
    """Phrases of one or more words and what each stands for; the longest match wins."""

    def __init__(self, entries: Iterable[tuple[str, V]]) -> None:
        self.by_first: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        for phrase, value in entries:
            first, *rest = WORD.findall(phrase)
            self.by_first.setdefault(first, []).append((tuple(rest), value))
        for found in self.by_first.values():
            found.sort(key=lambda entry: -len(entry[0]))

    def match(self, words: Sequence[str], at: int) -> tuple[int, V] | None:
        """The end of the longest phrase that begins at ``at``, and its value."""
        return next(self.all(words, at), None) if words[at] in self.by_first else None

    def all(self, words: Sequence[str], at: int) -> Iterator[tuple[int, V]]:
        """Every phrase that begins at ``at``, longest first: its end and value."""
        for rest, value in self.by_first.get(words[at], ()):
            end = at + 1 + len(rest)
            if not rest or tuple(words[at + 1 : end]) == rest:
                yield end, value

    def within(self, words: Sequence[str], start: int, end: int) -> bool:
        """Whether a phrase begins between ``start`` and ``end``."""
        return any(words[at] in self.by_first and self.match(words, at) for at in range(start, end))


class Vocabulary:
    """``meetings.toml``, ready for use."""

    def __init__(self, file: MeetingFile) -> None:
        self.verbs = Phrases((form, entry) for entry in file.verb for form in entry.forms)
        self.nouns = Phrases((form, entry) for entry in file.noun for form in entry.forms)
        self.attendance = Phrases((phrase, entry) for entry in file.attendance for phrase in entry.phrases)
        cues = file.cues
        self.light = flags(cues.light)
        self.light_for = Phrases((verb, True) for entry in file.noun for verb in entry.verbs)
        self.occasion = flags(cues.occasion)
        self.starts = frozenset(
            word for table in (self.verbs, self.nouns, self.light, self.light_for) for word in table.by_first
        )
        self.skip = flags(cues.skip)
        self.planned = flags(cues.planned)
        self.planned_after = flags(cues.planned_after)
        self.past = flags(cues.past)
        self.not_meeting = frozenset(cues.not_meeting)
        self.paid_call = frozenset(cues.paid_call)
        self.phone = frozenset(cues.phone)
        self.video = frozenset(cues.video)
        self.sides = frozenset(cues.sides)
        self.party = frozenset(cues.party)
        self.bodies = frozenset(cues.bodies)
        self.of_bodies = frozenset(cues.of_bodies)
        self.arrival = frozenset(cues.arrival)
        self.telling = frozenset(cues.telling)
        self.led_by = frozenset(cues.led_by)
        self.stop = frozenset(cues.stop)
        self.not_real = frozenset(cues.not_real)
        self.took_place = flags(cues.took_place)
        self.clause_end = frozenset(cues.clause_end)
        self.date_bounds = frozenset(cues.date_bounds)
        self.visits = frozenset(cues.visits)
        self.speech = frozenset(cues.speech)
        self.scene = frozenset(cues.scene)
        self.before_place = frozenset(cues.before_place)
        self.buildings = frozenset(cues.buildings)
        self.arrivals = frozenset(cues.arrivals)
        self.venues = Phrases((name, code) for code, names in file.venues.items() for name in names)
        self.high_offices = frozenset(cues.high_offices)
        self.high_words = frozenset(cues.high_words)
        self.call_purposes = frozenset(cues.call_purposes)
        self.separate = frozenset(cues.separate)
        self.joiners = flags(cues.joiners)


def flags(phrases: Iterable[str]) -> Phrases[bool]:
    """A table that only tells whether a phrase is in it."""
    return Phrases((phrase, True) for phrase in phrases)


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of meetings."""
    path = HERE / FILE
    raw = read_toml(FILE)
    text = path.read_text("utf-8")
    for table, model in (("verb", VerbEntry), ("noun", NounEntry), ("attendance", AttendanceEntry)):
        for row in raw.get(table, []):
            first = str((row.get("forms") or row.get("phrases") or [f"[[{table}]]"])[0])
            check(model, row, path, line_of(text, f'"{first}"'))
    return Vocabulary(check(MeetingFile, raw, path, 1))
