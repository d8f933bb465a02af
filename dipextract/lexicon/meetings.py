"""The vocabulary of meetings: ``meetings.toml``, checked and compiled into phrase tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Annotated, Generic, Literal, TypeVar

from pydantic import BeforeValidator, ConfigDict, Field, PlainValidator

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
    each: bool = False
    deed: bool = False


class NounEntry(Entry):
    """A noun of meetings."""

    forms: list[str] = Field(min_length=1)
    links: list[str]
    mode: Literal["in-person", "phone", "video", ""] = ""
    modifiers: list[str] = Field(default_factory=list)
    verbs: list[str] = Field(default_factory=list)
    governed: bool = False
    direct: bool = False
    each: bool = False


class AttendanceEntry(Entry):
    """How a text says who else took part."""

    phrases: list[str] = Field(min_length=1)
    side: Literal["after", "before", "inverted", "everybody"]
    needs: Literal[
        "", "event", "participants", "sides", "meeting", "clause end", "fronted", "scene", "opening", "delegation"
    ] = ""


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


def flags(phrases: Iterable[str]) -> Phrases[bool]:
    """A table that only tells whether a phrase is in it."""
    return Phrases((phrase, True) for phrase in phrases)


Words = Annotated[frozenset[str], BeforeValidator(frozenset)]
Table = Annotated[Phrases[bool], PlainValidator(flags)]


class Cues(Entry):
    """Word lists and phrase tables; what each is for stands in the file."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    abbreviations: Words
    adjacent: Words
    afterwards: Words
    ahead: Words
    airports: Words
    attended_all: Words
    arrival: Words
    arrivals: Words
    besides: Words
    forthcoming: Words
    uses: Words
    be: Words
    before_participle: Words
    between_sides: Words
    bodies: Words
    call_purposes: Words
    ceremonies: Words
    clause_end: Words
    conditions: Words
    date_bounds: Words
    delivers: Words
    denials: Words
    digests: Words
    envoys: Words
    given: Words
    guests: Words
    heads_of_state: Words
    high_offices: Words
    high_words: Words
    in_object: Words
    in_titles: Words
    international: Words
    joint_bodies: Words
    known_parties: Words
    leading: Words
    letters: Words
    led_by: Words
    quantities: Words
    honours: Words
    hours: Words
    listed: Words
    to_occasion: Words
    told: Words
    written: Words
    two_sides: Words
    many: Words
    several_sides: Words
    speeches: Words
    not_meeting: Words
    not_real: Words
    not_yet: Words
    of_bodies: Words
    on_behalf: Words
    ordinals: Words
    bestowed: Words
    paid_call: Words
    paid_visit: Words
    pair_openers: Words
    participants: Words
    party: Words
    phone: Words
    by_phone: Table
    press: Words
    press_events: Words
    lives: Words
    talks: Words
    definite: Words
    topic: Words
    joint_links: Words
    phrase_openers: Words
    plural_parties: Words
    reactions: Words
    relative_verbs: Words
    relatives: Words
    runs_on: Words
    rumours: Words
    scene: Words
    series: Words
    serving: Words
    deputed: Words
    corps_parties: Words
    corps: Words
    sayings: Words
    sides: Words
    speech: Words
    stays: Words
    stop: Words
    telling: Words
    travels: Words
    video: Words
    visits: Words
    whole: Words

    achieved: Table
    as_one: Table
    joiners: Table
    light: Table
    occasion: Table
    past: Table
    planned: Table
    planned_after: Table
    replies: Table
    separate: Table
    skip: Table
    took_place: Table


class MeetingFile(Entry):
    """The file ``meetings.toml``."""

    verb: list[VerbEntry]
    noun: list[NounEntry]
    cues: Cues
    holders: dict[str, list[str]]
    attendance: list[AttendanceEntry]


class Vocabulary:
    """``meetings.toml``, ready for use."""

    def __init__(self, file: MeetingFile) -> None:
        self.cues = file.cues
        self.verbs = Phrases((form, entry) for entry in file.verb for form in entry.forms)
        self.nouns = Phrases((form, entry) for entry in file.noun for form in entry.forms)
        self.light_for = Phrases((verb, True) for entry in file.noun for verb in entry.verbs)
        self.attendance = Phrases((phrase, entry) for entry in file.attendance for phrase in entry.phrases)
        self.holders = Phrases((name, code) for code, names in file.holders.items() for name in names)
        tables = (self.verbs, self.nouns, self.cues.light, self.light_for)
        self.starts = frozenset(word for table in tables for word in table.by_first)


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
