"""Whether a sentence speaks of an area as one of cooperation."""

from __future__ import annotations

from typing import NamedTuple

from dipextract.lexicon.area_terms import Strength
from dipextract.lexicon.cooperation import (
    BRIEFING,
    GIVING,
    TOPIC,
    WISH,
    Cue,
    adjective_heads,
    course_heads,
    cues,
    institution_heads,
    joint_bodies,
    list_openers,
    office_heads,
    only_nouns,
    other_heads,
)
from dipextract.pipes.areas.mentions import Mention
from dipextract.pipes.areas.sentence import HIDDEN, ORGANIZATION, Sentence

NEEDED: dict[Strength, float] = {"joint": 0.0, "named": 1.0, "field": 1.65, "loose": 1.8, "adjective": 1.0}
"""The evidence that a wording of each strength needs."""

INSTITUTION = 2.2
"""The evidence that the name of a single institution needs: plain words of cooperation near it."""

LIST_TAGS = frozenset({"CC", ",", "JJ", "JJR", "NN", "NNS", "NNP", "NNPS", "HYPH", "VBN", "VBG", "RB"})
COMPOUND_TAGS = frozenset({"JJ", "NN", "NNS", "NNP", "NNPS", "HYPH"})
NAME_TAGS = frozenset({"NNP", "NNPS"})
VERB_TAGS = frozenset({"VBD", "VBG", "VBZ", "VBP"})
LIST_WORDS = frozenset({"as", "well", "other"})
OPENING_WORDS = frozenset({"including", "such", "like", "of", "in", "the", ":", "namely"}) | LIST_WORDS
LONGEST_LIST = 20
LONGEST_ITEM = 5
NEAR_BEFORE, NEAR_BEHIND = 6, 3
"""How many words may lie between a loose wording and its cue."""

NEAR_NAMED = 1
"""How many words may lie between a wording and a cue that names an area of its own, 'humanitarian aid'."""

ONE_SIDED = ("growth", "giving", "field", "prospect")
"""The kinds of cues that may tell what one country does by itself."""

NOWHERE = 1_000_000
"""Behind the end of any sentence."""


class FoundCue(NamedTuple):
    """A cue at words ``start`` to ``end`` of a sentence.

    ``verb`` where it is a finite verb or a participle; ``named`` where it is a noun that itself names an area.
    """

    start: int
    end: int
    cue: Cue
    verb: bool = False
    named: bool = False


def find_cues(sentence: Sentence, mentions: list[Mention]) -> list[FoundCue]:
    """The cues of ``sentence``; a cue against that is part of a mention, 'climate crisis', is none."""
    inside = {at for mention in mentions for at in range(mention.start, mention.end)}
    found = []
    for start, end, cue in cues().find(sentence.words):
        tag = sentence.tokens[start].tag_
        named = cue.kind == GIVING and start in inside and not tag.startswith("VB")
        if cue.weight >= 0 or start not in inside:
            found.append(FoundCue(start, end, cue, tag in VERB_TAGS, named))
    return found


def is_cooperation(sentence: Sentence, found: list[FoundCue], mention: Mention, listed: int = 0) -> bool:
    """Whether ``mention`` names an area of cooperation; the last one before it that does ends at word ``listed``."""
    start, end, strength = mention.start, mention.end, mention.strength
    if _names_office(sentence, start, end) or _is_verb(sentence, start, end):
        return False
    head = _head(sentence, end, adjective=strength == "adjective" or sentence.tokens[end - 1].tag_ == "JJ")
    if head in other_heads():
        return False
    if strength == "adjective" and head not in adjective_heads() and not _in_list(sentence, start):
        return False
    needed = max(NEEDED[strength], INSTITUTION if _names_institution(sentence, end) else 0)
    item = strength in ("named", "field", "loose") and _is_next_item(sentence, listed, start)
    return item or _evidence(found, start, end, near=strength == "loose") >= needed


def _is_next_item(sentence: Sentence, listed: int, start: int) -> bool:
    """Whether the words at ``start`` are the next item of the list to which those that end at ``listed`` belong."""
    between = range(listed, start) if 0 < listed < start <= listed + LONGEST_ITEM else range(0)
    parted = any(sentence.tokens[at].tag_ in ("CC", ",") for at in between)
    return parted and all(sentence.tokens[at].tag_ in LIST_TAGS for at in between)


def _head(sentence: Sentence, end: int, *, adjective: bool) -> str | None:
    """The noun that ends the list or compound in which the words before ``end`` stand, if it is a known head."""
    known = adjective_heads() | other_heads()
    name = sentence.tokens[end - 1].tag_ == "NNP"
    for at in range(end, min(end + LONGEST_LIST, len(sentence.words))):
        word, tag = sentence.words[at], sentence.tokens[at].tag_
        name = name and tag in ("NNP", "NNPS", "CC")
        if word in known:
            return word
        if tag in COMPOUND_TAGS or name or (adjective and (tag in LIST_TAGS or word in LIST_WORDS)):
            continue
        return None
    return None


def _names_office(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words are part of an office, body or course: 'minister for trade and energy', 'studies in law'."""
    behind = sentence.words[end : end + 1] == (HIDDEN,) and sentence.words[end - 1] != ORGANIZATION
    if behind and sentence.tokens[end].i == sentence.tokens[end - 1].i + 1:
        return True
    for at in range(start - 1, max(start - LONGEST_LIST, 0), -1):
        if sentence.words[at] in ("of", "for", "on"):
            joint = not joint_bodies().isdisjoint(sentence.words[max(at - 4, 0) : at])
            return sentence.words[at - 1] in office_heads() and not joint
        if sentence.words[at] == "in" and sentence.words[at - 1] in course_heads():
            return True
        if sentence.tokens[at].tag_ not in LIST_TAGS:
            return False
    return False


def _names_institution(sentence: Sentence, end: int) -> bool:
    """Whether the words before ``end`` are part of the name of a university, port authority or the like."""
    behind = end
    while behind < len(sentence.words) and sentence.tokens[behind].tag_ in NAME_TAGS:
        behind += 1
    names = sentence.tokens[max(end - 2, 0) : behind]
    inside = not institution_heads().isdisjoint(sentence.words[end - 1 : behind])
    return inside and len(names) > 1 and all(token.tag_ in NAME_TAGS for token in names)


def _is_verb(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words are a verb that names an area as a noun only."""
    verb = sentence.tokens[start].tag_.startswith("VB")
    return verb and end == start + 1 and sentence.words[start] in only_nouns()


def _in_list(sentence: Sentence, start: int) -> bool:
    """Whether the word at ``start`` stands in a list that 'fields', 'areas such as' and the like open."""
    for at in range(start - 1, max(start - LONGEST_LIST, -1), -1):
        if sentence.words[at] in list_openers():
            return True
        if sentence.tokens[at].tag_ not in LIST_TAGS and sentence.words[at] not in OPENING_WORDS:
            return False
    return False


class Scope(NamedTuple):
    """Which cues speak of an area's words, by the verbs around these.

    A verb of talk before the words, ending at ``topic``, cuts off what stands before it, and takes no wish, 'condemned
    the attack and discussed trade', up to the next verb of wishing, at ``wished``: 'discussed Crete and proposed a
    ferry'; a verb of wishing behind the words, at ``turn``, speaks of something else. A verb of talk behind the words,
    at ``other``, cuts off what is said against in the topics: 'to boost trade and discuss the crisis'. A ``briefing``
    before the words tells what one side does by itself: 'informed him of steps to build schools'.
    """

    topic: int
    wished: int
    turn: int
    other: int
    briefing: bool

    def holds(self, cue: FoundCue) -> bool:
        """Whether ``cue`` speaks of the words."""
        if cue.start < self.topic or (self.topic and cue.start >= self.turn):
            return False
        if cue.cue.weight < 0:
            return cue.start < self.other
        if self.briefing and cue.cue.kind in ONE_SIDED:
            return False
        return not self.topic or cue.cue.kind != WISH or self.topic <= self.wished <= cue.start


def _scope(found: list[FoundCue], start: int, end: int) -> Scope:
    """The scope of the words ``start`` to ``end``."""
    topics = [cue for cue in found if cue.cue.kind in (TOPIC, BRIEFING)]
    last = max((cue for cue in topics if cue.end <= start), default=None)
    wishes = [cue for cue in found if cue.cue.kind == WISH and cue.verb]
    return Scope(
        topic=last.end if last else 0,
        wished=max((cue.start for cue in wishes if cue.end <= start), default=0),
        turn=min((cue.start for cue in wishes if cue.start >= end), default=NOWHERE),
        other=min((cue.start for cue in topics if cue.start >= end and not cue.cue.weight), default=NOWHERE),
        briefing=last is not None and last.cue.kind == BRIEFING,
    )


def _evidence(found: list[FoundCue], start: int, end: int, *, near: bool) -> float:
    """What the cues of the sentence say for cooperation at ``start`` to ``end``, less what they say against it."""
    scope = _scope(found, start, end)
    best = worst = 0.0
    for cue in filter(scope.holds, found):
        gap, behind = max(start - cue.end, cue.start - end, 0), cue.start >= end
        if cue.cue.weight < 0:
            worst = max(worst, -cue.cue.weight * _fading(gap, behind=behind))
        elif gap <= _farthest(cue, behind=behind, near=near):
            best = max(best, cue.cue.weight * _reach(gap, behind=behind))
    return best - worst


def _farthest(cue: FoundCue, *, behind: bool, near: bool) -> int:
    """How many words may lie between ``cue`` and an area's words, which are loose if ``near``."""
    if cue.named:
        return NEAR_NAMED
    return NOWHERE if not near else NEAR_BEHIND if behind else NEAR_BEFORE


def _reach(gap: int, *, behind: bool) -> float:
    """How much of a cue's worth is left ``gap`` words away."""
    if behind:
        return 1.0 if gap <= 3 else 0.7 if gap <= 10 else 0.5
    return 1.0 if gap <= 8 else 0.8 if gap <= 20 else 0.6


def _fading(gap: int, *, behind: bool) -> float:
    """How much of the worth of a cue against is left ``gap`` words away."""
    left = 1.0 if gap <= 4 else 0.6 if gap <= 8 else 0.3 if gap <= 14 else 0.1
    return left / 2 if behind else left
