"""BILUO tags: of each word whether it begins, continues or ends a name, is one, or is outside of names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Entity = tuple[int, int, str]  # first token, the one behind the last, label

OUTSIDE = 0
BEGIN, INSIDE, LAST, UNIT = range(4)
NEVER = np.float32(-1e9)


class Tags:
    """The tags for names of some labels: 0 is outside, 1 + 4 * label + position the others."""

    def __init__(self, labels: Sequence[str]) -> None:
        self.labels = tuple(labels)
        self.may_follow = may_follow(len(self.labels))

    def __len__(self) -> int:
        return 1 + 4 * len(self.labels)

    def of_entities(self, length: int, entities: Iterable[Entity]) -> Ints:
        """The tags of a text with these names."""
        tags = np.zeros(length, dtype=np.int64)
        for start, end, label in entities:
            first = 1 + 4 * self.labels.index(label)
            tags[start:end] = first + INSIDE
            tags[start], tags[end - 1] = first + BEGIN, first + LAST
            if end - start == 1:
                tags[start] = first + UNIT
        return tags

    def entities(self, tags: Ints) -> list[Entity]:
        """The names that a legal sequence of tags makes."""
        found: list[Entity] = []
        start = 0
        for at in np.flatnonzero(tags).tolist():
            label, position = divmod(int(tags[at]) - 1, 4)
            if position in (BEGIN, UNIT):
                start = at
            if position in (LAST, UNIT):
                found.append((start, at + 1, self.labels[label]))
        return found

    def best(self, scores: Floats) -> Ints:
        """The legal sequence of tags with the highest scores.

        Nearly everywhere each word's best tag is legal; where it is not, names are sought anew up to words outside.
        """
        tags: Ints = scores.argmax(axis=1)
        around = np.concatenate(([OUTSIDE], tags, [OUTSIDE]))
        wrong = np.flatnonzero(~self.may_follow[around[:-1], around[1:]])
        done = 0
        for at in wrong.tolist():
            start, end = stretch(tags, at)
            start = max(start, done)
            if start < end:
                tags[start:end] = self.search(scores[start:end])
                done = end
        return tags

    def search(self, scores: Floats) -> Ints:
        """The best legal sequence of tags for all of ``scores`` (Viterbi)."""
        barred = np.where(self.may_follow, np.float32(0), NEVER)
        total = scores[0] + barred[OUTSIDE]
        came_from = np.zeros(scores.shape, dtype=np.int64)
        for at in range(1, len(scores)):
            paths = total[:, None] + barred
            came_from[at] = paths.argmax(axis=0)
            total = paths.max(axis=0) + scores[at]
        tags = np.zeros(len(scores), dtype=np.int64)
        tags[-1] = (total + barred[:, OUTSIDE]).argmax()
        for at in range(len(scores) - 1, 0, -1):
            tags[at - 1] = came_from[at, tags[at]]
        return tags


def stretch(tags: Ints, at: int) -> tuple[int, int]:
    """The words around the step to word ``at``, with a word outside of names at either end where there is one."""
    start, end = at, at
    while start > 0 and tags[start - 1] != OUTSIDE:
        start -= 1
    while end < len(tags) and tags[end] != OUTSIDE:
        end += 1
    before = start > 0 and (start == 1 or tags[start - 2] == OUTSIDE)
    after = end < len(tags) and (end + 1 == len(tags) or tags[end + 1] == OUTSIDE)
    return start - before, end + after


@lru_cache(maxsize=8)
def may_follow(labels: int) -> NDArray[np.bool_]:
    """Whether tag j may follow tag i, for as many labels."""
    size = 1 + 4 * labels
    allowed = np.zeros((size, size), dtype=bool)
    for tag in range(size):
        position = (tag - 1) % 4
        if tag == OUTSIDE or position in (LAST, UNIT):
            allowed[tag, OUTSIDE] = True
            allowed[tag, 1 + BEGIN :: 4] = True
            allowed[tag, 1 + UNIT :: 4] = True
        else:
            first = tag - position
            allowed[tag, [first + INSIDE, first + LAST]] = True
    return allowed
