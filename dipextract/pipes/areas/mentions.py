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


def find_mentions(sentence: Sentence) -> list[Mention]:
    """All wordings of areas in ``sentence``; no pair ends in a wording that names no area."""
    mentions: list[Mention] = []
    no_area: set[int] = set()
    for start, end, term in area_terms().find(sentence.words):
        mentions += [Mention(start, end, area, strength) for area, strength in term.items()]
        if not term:
            no_area.update(range(start, end))
    return mentions + [pair for pair in _find_pairs(sentence) if pair.end - 1 not in no_area]


def _find_pairs(sentence: Sentence) -> Iterator[Mention]:
    """The nearest first and second wordings of each pair."""
    pairs = area_pairs()
    opened: dict[int, tuple[int, int]] = {}
    for start, end, roles in pair_words().find(sentence.words):
        for number in sorted(roles.second & opened.keys()):
            first_start, first_end = opened[number]
            if start - first_end <= pairs[number].within:
                yield Mention(first_start, end, pairs[number].area, PAIR_STRENGTH)
        opened.update(dict.fromkeys(roles.first, (start, end)))
