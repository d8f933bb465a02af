"""The wordings of areas in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dipextract.lexicon.area_pairs import area_pairs, pair_words
from dipextract.lexicon.area_terms import Strength, area_terms
from dipextract.pipes.areas.sentence import Sentence

PAIR_STRENGTH: Strength = "named"


class Mention(NamedTuple):
    """Words ``start`` to ``end`` of a sentence may name ``area``."""

    start: int
    end: int
    area: str
    strength: Strength


def find_mentions(sentence: Sentence) -> Iterator[Mention]:
    """All wordings of areas in ``sentence``."""
    for start, end, term in area_terms().find(sentence.words):
        for area, strength in term.items():
            yield Mention(start, end, area, strength)
    yield from _find_pairs(sentence)


def _find_pairs(sentence: Sentence) -> Iterator[Mention]:
    """The nearest first and second wordings of each pair."""
    pairs = area_pairs()
    opened: dict[int, tuple[int, int]] = {}
    for start, end, roles in pair_words().find(sentence.words):
        for number in roles.second & opened.keys():
            first = opened[number]
            if start - first[1] <= pairs[number].within:
                yield Mention(first[0], end, pairs[number].area, PAIR_STRENGTH)
        opened.update(dict.fromkeys(roles.first, (start, end)))
