"""The wordings of areas in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from dipextract.lexicon.area_pairs import area_pairs, pair_words
from dipextract.lexicon.area_terms import Strength, area_terms
from dipextract.lexicon.cooperation import general_heads
from dipextract.pipes.areas.sentence import Sentence

PAIR_STRENGTH: Strength = "named"


class Mention(NamedTuple):
    """Words ``start`` to ``end`` of a sentence may name ``area``."""

    start: int
    end: int
    area: str
    strength: Strength


def find_mentions(sentence: Sentence) -> list[Mention]:
    """All wordings of areas in ``sentence``."""
    mentions: list[Mention] = []
    no_area: dict[int, tuple[int, int]] = {}
    for start, end, term in area_terms().find(sentence.words):
        mentions += [Mention(start, end, area, strength) for area, strength in term.items()]
        if not term:
            no_area.update(dict.fromkeys(range(start, end), (start, end)))
    ends = {mention.end for mention in mentions}
    mentions = [mention for mention in mentions if not (mention.start in ends and _is_general(sentence, mention))]
    return mentions + list(_find_pairs(sentence, no_area))


def _is_general(sentence: Sentence, mention: Mention) -> bool:
    """Whether the words are a noun whose area is told by what stands before: 'water saving technology'."""
    return mention.end == mention.start + 1 and sentence.words[mention.start] in general_heads()


def _find_pairs(sentence: Sentence, no_area: Mapping[int, tuple[int, int]]) -> Iterator[Mention]:
    """The nearest first and second wordings of each pair; the second is no part of a wording that names no area."""
    pairs = area_pairs()
    opened: dict[int, tuple[int, int]] = {}
    for start, end, roles in pair_words().find(sentence.words):
        seconds = roles.second if no_area.get(end - 1, (start, end)) == (start, end) else ()
        for number in sorted(opened.keys() & seconds):
            first_start, first_end = opened[number]
            if start - first_end <= pairs[number].within:
                yield Mention(first_start, end, pairs[number].area, PAIR_STRENGTH)
        opened.update(dict.fromkeys(roles.first, (start, end)))
