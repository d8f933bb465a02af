"""The date lexicon: words, patterns and rules of ``lexicon/dates.toml``, checked and compiled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

from dipextract.lexicon.load import HERE, Entry, LexiconError, check, line_of, read_toml
from dipextract.pipes.dates.patterns import Parser, Pattern, PatternError, code, either

FILE = "dates.toml"
PUNCTUATION = {",": "COMMA", ".": "DOT", "/": "SLASH", "(": "OPEN", ")": "CLOSE", "&": "AMP"} | dict.fromkeys(
    "-‐‑‒–—−", "DASH"
)
BUILT_IN = ("DAY", "ORDINAL", "YEAR", "DECADE", "NUMBER", "NUMERIC", *dict.fromkeys(PUNCTUATION.values()))
OTHER, BREAK = "\u0000", "\u0001"  # token codes: a word that no pattern names, the end of a paragraph
FIRST_CODE = 0x100


class WordClass(Entry):
    """Words with the value that each stands for."""

    name: str
    field: str
    words: dict[str, int | str]
    case: Literal["any", "capital", "lower"] = "any"


class RuleEntry(Entry):
    """A rule as the file states it."""

    name: str
    pattern: str
    kind: str
    guard: str | None = None
    examples: dict[str, str]


class Words(Entry):
    """The word lists; what each means stands beside it in the file."""

    time_prepositions: frozenset[str]
    clear_time_prepositions: frozenset[str]
    determiners: frozenset[str]
    during: frozenset[str]
    repeated: frozenset[str]
    months_too: frozenset[str]
    after_eponym: frozenset[str]
    before_weekday_name: frozenset[str]
    after_weekday_name: frozenset[str]
    after_bare_ordinal: frozenset[str]
    after_first_year: frozenset[str]
    counted: frozenset[str]
    after_year_name: frozenset[str]
    events: frozenset[str]
    after_clause: frozenset[str]
    timeless: frozenset[str]
    numbered: frozenset[str]
    nowadays: frozenset[str]
    future_auxiliaries: frozenset[str]
    awaited: frozenset[str]
    volition: frozenset[str]
    departures: frozenset[str]
    departures_in_text: frozenset[str]
    past_forms: frozenset[str]
    said: frozenset[str]


@dataclass(frozen=True, slots=True)
class Known:
    """What the lexicon knows about a word."""

    code: str
    field: str
    value: int | str


@dataclass(frozen=True, slots=True)
class Rule:
    """A compiled rule: ``regex`` runs over token codes."""

    name: str
    regex: re.Pattern[str]
    first: frozenset[str]
    kind: str
    guard: str | None
    examples: tuple[tuple[str, str], ...]
    line: int


@dataclass(slots=True)
class Lexicon:
    """The compiled lexicon. ``capital`` and ``lower`` give a word's meaning by how it begins."""

    anchor: str
    words: Words
    codes: dict[str, str] = field(default_factory=dict)
    capital: dict[str, Known] = field(default_factory=dict)
    lower: dict[str, Known] = field(default_factory=dict)
    literals: dict[str, str] = field(default_factory=dict)
    rules: tuple[Rule, ...] = ()
    by_first: dict[str, list[Rule]] = field(default_factory=dict)
    begins: re.Pattern[str] = re.compile("(?!)")

    def new_code(self) -> str:
        """A code that no class and no literal has yet."""
        return chr(FIRST_CODE + len(self.codes) + len(self.literals))

    def add_class(self, entry: WordClass) -> None:
        """Take in a word class."""
        code = self.codes[entry.name] = self.new_code()
        for word, value in entry.words.items():
            known = Known(code, entry.field, value)
            if entry.case != "lower":
                self.capital[word] = known
            if entry.case != "capital":
                self.lower[word] = known

    def word(self, word: str) -> Pattern:
        """The pattern of a literal word."""
        if word in self.lower:
            raise PatternError(f"'{word}' belongs to a class: name the class")
        if word not in self.literals:
            self.literals[word] = self.new_code()
        return code(self.literals[word])

    def named(self, name: str, aliases: Mapping[str, str]) -> Pattern:
        """The pattern of a class or an alias."""
        if name in aliases:
            return either([self.compile(aliases[name], {k: v for k, v in aliases.items() if k != name})])
        if name not in self.codes:
            raise PatternError(f"no class or alias named {name}")
        return code(self.codes[name])

    def compile(self, pattern: str, aliases: Mapping[str, str]) -> Pattern:
        """The compiled form of a pattern."""
        return Parser(pattern, lambda name: self.named(name, aliases), self.word).parse()

    def index(self) -> None:
        """Arrange the rules by the codes they can begin with; a literal word means no more than itself."""
        for rule in self.rules:
            for first in rule.first:
                self.by_first.setdefault(first, []).append(rule)
        self.begins = re.compile(f"[{''.join(map(re.escape, self.by_first))}]")
        for word, literal in self.literals.items():
            for meanings in (self.capital, self.lower):
                meanings.setdefault(word, Known(literal, "", 0))


def entries(model: type[Any], rows: Iterable[Mapping[str, Any]], text: str) -> list[Any]:
    """``rows`` checked against ``model``."""
    return [check(model, row, HERE / FILE, line_of(text, f'name = "{row.get("name")}"')) for row in rows]


def compile_rule(lexicon: Lexicon, entry: RuleEntry, aliases: Mapping[str, str], line: int) -> Rule:
    """One rule; LexiconError with its line when the pattern cannot be read."""
    try:
        pattern = lexicon.compile(entry.pattern, aliases)
    except PatternError as error:
        raise LexiconError(f"{HERE / FILE}, line {line}: rule '{entry.name}': {error}") from error
    if pattern.empty:
        raise LexiconError(f"{HERE / FILE}, line {line}: rule '{entry.name}' matches nothing at all")
    return Rule(
        entry.name,
        re.compile(pattern.regex),
        pattern.first,
        entry.kind,
        entry.guard,
        tuple(entry.examples.items()),
        line,
    )


@cache
def load() -> Lexicon:
    """The lexicon, read once."""
    text, data = (HERE / FILE).read_text("utf-8"), read_toml(FILE)
    words = check(Words, data["words"], HERE / FILE, line_of(text, "[words]"))
    lexicon = Lexicon(data["anchor"], words)
    for name in BUILT_IN:
        lexicon.codes[name] = lexicon.new_code()
    for entry in entries(WordClass, data["class"], text):
        lexicon.add_class(entry)
    lexicon.rules = tuple(
        compile_rule(lexicon, entry, data["alias"], line_of(text, f'name = "{entry.name}"'))
        for entry in entries(RuleEntry, data["rule"], text)
    )
    lexicon.index()
    return lexicon
