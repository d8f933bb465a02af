"""The date lexicon: words, patterns and rules of ``lexicon/dates.toml``, checked and compiled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

from dipextract.lexicon.load import HERE, Entry, LexiconError, check, line_of, read_toml

FILE = "dates.toml"
PUNCTUATION = {",": "COMMA", ".": "DOT", "/": "SLASH", "(": "OPEN", ")": "CLOSE", "&": "AMP"} | dict.fromkeys(
    "-‐‑‒–—−", "DASH"
)
BUILT_IN = ("DAY", "ORDINAL", "YEAR", "NUMBER", "NUMERIC", *dict.fromkeys(PUNCTUATION.values()))
OTHER, BREAK = "\u0000", "\u0001"  # token codes: a word that no pattern names, the end of a paragraph
FIRST_CODE = 0x100
PATTERN_PART = re.compile(r"\s*(?:(?P<name>[A-Z_]+)|(?P<word>[a-z]+)|(?P<sign>[()|?]))")


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


class WordList(Entry):
    """A named list of words."""

    name: str
    words: list[str]


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
    kind: str
    guard: str | None
    examples: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class Lexicon:
    """The compiled lexicon. ``capital`` and ``lower`` give a word's meaning by how it begins."""

    anchor: str
    codes: dict[str, str] = field(default_factory=dict)
    capital: dict[str, Known] = field(default_factory=dict)
    lower: dict[str, Known] = field(default_factory=dict)
    literals: dict[str, str] = field(default_factory=dict)
    lists: dict[str, frozenset[str]] = field(default_factory=dict)
    rules: tuple[Rule, ...] = ()

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

    def literal(self, word: str) -> str:
        """The code of a word that a pattern names."""
        if word in self.lower:
            raise LexiconError(f"'{word}' belongs to a class, patterns must name the class")
        if word not in self.literals:
            self.literals[word] = self.new_code()
        return self.literals[word]

    def compile(self, pattern: str, aliases: Mapping[str, str]) -> str:
        """The regular expression over token codes that ``pattern`` stands for."""
        parts, at = [], 0
        while pattern[at:].strip():
            found = PATTERN_PART.match(pattern, at)
            if not found:
                raise LexiconError(f"cannot read the pattern from '{pattern[at:]}' on")
            at = found.end()
            if found["sign"]:
                parts.append("(?:" if found["sign"] == "(" else found["sign"])
            elif found["word"]:
                parts.append(self.literal(found["word"]))
            elif found["name"] in aliases:
                parts.append(f"(?:{self.compile(aliases[found['name']], aliases)})")
            elif found["name"] in self.codes:
                parts.append(self.codes[found["name"]])
            else:
                raise LexiconError(f"no class or alias named {found['name']}")
        return "".join(parts)


def entries(model: type[Any], rows: Iterable[Mapping[str, Any]], text: str) -> list[Any]:
    """``rows`` checked against ``model``."""
    return [check(model, row, HERE / FILE, line_of(text, f'name = "{row.get("name")}"')) for row in rows]


def compile_rule(lexicon: Lexicon, entry: RuleEntry, aliases: Mapping[str, str], line: int) -> Rule:
    """One rule; LexiconError with its line when the pattern cannot be read."""
    try:
        regex = re.compile(lexicon.compile(entry.pattern, aliases))
    except (LexiconError, re.error) as error:
        raise LexiconError(f"{HERE / FILE}, line {line}: rule '{entry.name}': {error}") from error
    return Rule(entry.name, regex, entry.kind, entry.guard, tuple(entry.examples.items()))


@cache
def load() -> Lexicon:
    """The lexicon, read once."""
    text, data = (HERE / FILE).read_text("utf-8"), read_toml(FILE)
    lexicon = Lexicon(anchor=data["anchor"])
    for name in BUILT_IN:
        lexicon.codes[name] = lexicon.new_code()
    for entry in entries(WordClass, data["class"], text):
        lexicon.add_class(entry)
    lexicon.lists = {entry.name: frozenset(entry.words) for entry in entries(WordList, data["words"], text)}
    lexicon.rules = tuple(
        compile_rule(lexicon, entry, data["alias"], line_of(text, f'name = "{entry.name}"'))
        for entry in entries(RuleEntry, data["rule"], text)
    )
    return lexicon
