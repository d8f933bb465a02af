"""Whether a sentence speaks of an area as one of cooperation."""

from __future__ import annotations

from typing import NamedTuple

from dipextract.lexicon.area_terms import Strength
from dipextract.lexicon.cooperation import TOPIC, Cue, adjective_heads, cues, office_heads, other_heads
from dipextract.pipes.areas.sentence import Sentence

NEEDED: dict[Strength, float] = {"named": 1.0, "field": 1.6, "loose": 1.8, "adjective": 1.0}
"""The evidence that a wording of each strength needs."""

LIST_TAGS = frozenset({"CC", ",", "JJ", "JJR", "NN", "NNS", "NNP", "NNPS", "HYPH", "VBN", "VBG", "RB"})
COMPOUND_TAGS = frozenset({"JJ", "NN", "NNS", "NNP", "NNPS", "HYPH"})
LIST_WORDS = frozenset({"as", "well", "other"})
LONGEST_LIST = 14


class FoundCue(NamedTuple):
    """A cue at words ``start`` to ``end`` of a sentence."""

    start: int
    end: int
    cue: Cue


def find_cues(sentence: Sentence) -> list[FoundCue]:
    """The cues of ``sentence``."""
    return [FoundCue(*found) for found in cues().find(sentence.words)]


def is_cooperation(sentence: Sentence, found: list[FoundCue], start: int, end: int, strength: Strength) -> bool:
    """Whether the wording at ``start`` to ``end`` names an area of cooperation."""
    head = _head(sentence, end, adjective=strength == "adjective" or sentence.tokens[end - 1].tag_ == "JJ")
    if head in other_heads() or (strength == "adjective" and head not in adjective_heads()):
        return False
    if _is_charge(sentence, start):
        return False
    return _evidence(found, start, end, near=strength == "loose") >= NEEDED[strength]


def _head(sentence: Sentence, end: int, *, adjective: bool) -> str | None:
    """The noun that ends the list or compound in which the words before ``end`` stand, if it is a known head."""
    known = adjective_heads() | other_heads()
    for at in range(end, min(end + LONGEST_LIST, len(sentence.words))):
        word, tag = sentence.words[at], sentence.tokens[at].tag_
        if word in known:
            return word
        if tag not in (LIST_TAGS if adjective else COMPOUND_TAGS) and not (adjective and word in LIST_WORDS):
            return None
    return None


def _is_charge(sentence: Sentence, start: int) -> bool:
    """Whether the word at ``start`` is what an office or body is for: 'minister for trade and energy'."""
    for at in range(start - 1, max(start - LONGEST_LIST, 0), -1):
        if sentence.words[at] in ("of", "for", "on"):
            return sentence.words[at - 1] in office_heads()
        if sentence.tokens[at].tag_ not in LIST_TAGS:
            return False
    return False


def _evidence(found: list[FoundCue], start: int, end: int, *, near: bool) -> float:
    """What the cues of the sentence say for cooperation at ``start`` to ``end``, less what they say against it."""
    topic = max((cue.end for cue in found if cue.cue.kind == TOPIC and cue.end <= start), default=0)
    best = worst = 0.0
    for cue in found:
        gap = max(start - cue.end, cue.start - end, 0)
        after = cue.start >= end
        if cue.cue.weight < 0:
            inside = start <= cue.start and cue.end <= end
            worst = max(worst, 0.0 if inside else -cue.cue.weight * _fading(gap))
        elif cue.start >= topic and not (topic and cue.cue.kind == "wish") and not (near and gap > (3 if after else 6)):
            best = max(best, cue.cue.weight * _reach(gap, after=after))
    return best - worst


def _reach(gap: int, *, after: bool) -> float:
    """How much of a cue's worth is left ``gap`` words away."""
    if after:
        return 1.0 if gap <= 3 else 0.7 if gap <= 10 else 0.5
    return 1.0 if gap <= 8 else 0.8 if gap <= 20 else 0.6


def _fading(gap: int) -> float:
    """How much of the worth of a cue against is left ``gap`` words away."""
    return 1.0 if gap <= 5 else 0.5 if gap <= 12 else 0.2
