"""Areas that two wordings in one clause tell together."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pydantic import Field

from dipextract.lexicon.load import HERE, Entry, LexiconError, areas, check, line_of, read_toml
from dipextract.lexicon.wording import Phrases, Wordings, variants

FILE = "area_pairs.toml"


class AreaPair(Entry):
    """Wordings of ``first``, and at most ``within`` words later one of ``second``, tell ``area``."""

    area: str
    within: int = Field(ge=0)
    first: Wordings
    second: Wordings


class Roles(NamedTuple):
    """The numbers of the pairs in which a wording stands first, and of those in which it stands second."""

    first: set[int]
    second: set[int]


@cache
def area_pairs() -> tuple[AreaPair, ...]:
    """The lexicon, checked."""
    path = HERE / FILE
    text = path.read_text("utf-8")
    known = {area.id for area in areas()}
    pairs = []
    for row in read_toml(FILE)["pair"]:
        line = line_of(text, f'area = "{row.get("area")}"')
        pair = check(AreaPair, row, path, line)
        if pair.area not in known:
            raise LexiconError(f"{path}, line {line}: no area has the id {pair.area!r}")
        pairs.append(pair)
    return tuple(pairs)


@cache
def pair_words() -> Phrases[Roles]:
    """All wordings of the pairs; a longer one plays the parts of those inside it too."""
    found: dict[tuple[str, ...], Roles] = {}
    for number, pair in enumerate(area_pairs()):
        for role, wordings in enumerate((pair.first, pair.second)):
            for phrase in wordings:
                for words in variants(phrase):
                    found.setdefault(words, Roles(set(), set()))[role].add(number)
    phrases: Phrases[Roles] = Phrases()
    for words, roles in found.items():
        inner = [found[part] for part in _parts(words) if part in found]
        first, second = (roles[role].union(*(part[role] for part in inner)) for role in (0, 1))
        phrases.setdefault(words, Roles(first, second))
    return phrases


def _parts(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The shorter runs of ``words``."""
    for length in range(1, len(words)):
        for start in range(len(words) - length + 1):
            yield words[start : start + length]
