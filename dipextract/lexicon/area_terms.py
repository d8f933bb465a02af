"""The wordings of the cooperation areas and of the sentences that speak of cooperation.

Words are compared in a normal form: lower case, singular, American spelling, hyphens apart. ``area_terms`` and
``cooperation_cues`` give the two lexicons as tries over such words.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, Generic, Literal, TypeVar

from pydantic import Field

from dipextract.lexicon.load import HERE, Entry, LexiconError, areas, check, line_of, read_toml

TERMS = "area_terms.toml"
CUES = "cooperation.toml"
NO_AREA = "none"

Strength = Literal["named", "field", "loose", "adjective"]

V = TypeVar("V")

_SPELLING = (
    ("isation", "ization"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("our", "or"),
    ("ence", "ense"),
    ("programme", "program"),
    ("centre", "center"),
)
_KEEP_S = ("ss", "us", "is", "ics")


class AreaWordings(Entry):
    """One table of area_terms.toml."""

    named: tuple[str, ...] = ()
    field: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()
    adjective: tuple[str, ...] = ()


class CueClass(Entry):
    """A class of cues: what a cue is worth and its words."""

    weight: float = Field(gt=0)
    words: tuple[str, ...]


class CueTables(Entry):
    """The whole of cooperation.toml."""

    adjective_heads: tuple[str, ...]
    cue: dict[str, CueClass]
    against: dict[str, CueClass]


class Trie(Generic[V]):
    """Phrases over words, each with a value; ``find`` gives the longest phrase at every position."""

    def __init__(self) -> None:
        self._root: dict[str, Any] = {}

    def node(self, words: Iterable[str]) -> dict[str, Any]:
        """The node of a phrase, made where it is missing."""
        node = self._root
        for word in words:
            node = node.setdefault(word, {})
        return node

    def add(self, words: Iterable[str], value: V) -> None:
        """Give a phrase its value."""
        self.node(words)[""] = value

    def get(self, words: Iterable[str]) -> V | None:
        """The value of a phrase."""
        value: V | None = self.node(words).get("")
        return value

    def find(self, words: Sequence[str]) -> Iterator[tuple[int, int, V]]:
        """Longest phrases from left to right, without overlap: start, end, value."""
        at = 0
        while at < len(words):
            node, end, value = self._root, at, None
            for position in range(at, len(words)):
                node = node.get(words[position], {})
                if not node:
                    break
                if "" in node:
                    end, value = position + 1, node[""]
            if value is not None:
                yield at, end, value
            at = max(end, at + 1)


def normal_words(text: str) -> tuple[str, ...]:
    """``text`` in the normal form that both the lexicons and the articles are compared in."""
    text = text.lower().replace("’", "'").replace("'s", "")
    return tuple(_normal_word(word) for word in text.replace("-", " ").replace("–", " ").split())


def _normal_word(word: str) -> str:
    for british, american in _SPELLING:
        word = word.replace(british, american)
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(_KEEP_S):
        return word[:-1]
    return word


def _alternatives(phrase: str) -> Iterator[str]:
    """'joint naval|air exercise' -> 'joint naval exercise', 'joint air exercise'."""
    for words in itertools.product(*(word.split("|") for word in phrase.split())):
        yield " ".join(words)


Term = dict[str, Strength]
"""What a wording may name: area id -> strength; empty for wordings that name no area."""


@cache
def area_terms() -> Trie[Term]:
    """All wordings of the areas."""
    text = (HERE / TERMS).read_text("utf-8")
    known = {area.id for area in areas()} | {NO_AREA}
    trie: Trie[Term] = Trie()
    for area, table in read_toml(TERMS).items():
        line = line_of(text, f"[{area}]")
        if area not in known:
            raise LexiconError(f"{HERE / TERMS}, line {line}: no area has the id {area}")
        wordings = check(AreaWordings, table, HERE / TERMS, line)
        for strength in ("loose", "adjective", "field", "named"):
            for phrase in getattr(wordings, strength):
                for variant in _alternatives(phrase):
                    term = trie.node(normal_words(variant)).setdefault("", {})
                    if area != NO_AREA:
                        term[area] = strength
    return trie


Cue = tuple[str, float]
"""A cue's class and weight; the weight of a cue against is negative."""


@cache
def cue_tables() -> CueTables:
    """cooperation.toml, checked."""
    return check(CueTables, read_toml(CUES), HERE / CUES, 1)


@cache
def cooperation_cues() -> Trie[Cue]:
    """The cues for and against cooperation."""
    tables = cue_tables()
    trie: Trie[Cue] = Trie()
    for sign, classes in ((1.0, tables.cue), (-1.0, tables.against)):
        for name, cue_class in classes.items():
            for phrase in cue_class.words:
                for variant in _alternatives(phrase):
                    trie.add(normal_words(variant), (name, sign * cue_class.weight))
    return trie


@cache
def adjective_heads() -> frozenset[str]:
    """Nouns before which an adjective names an area."""
    return frozenset(word for phrase in cue_tables().adjective_heads for word in normal_words(phrase))
