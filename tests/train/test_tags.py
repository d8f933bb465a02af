"""Tags of names: written, read, and the best legal sequence of them."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from dipextract.entities.tags import Entity, Tags

TAGS = Tags(["ORG", "PERSON"])


@pytest.mark.parametrize(
    "entities", [[], [(0, 1, "ORG")], [(0, 3, "PERSON"), (3, 5, "PERSON")], [(1, 2, "ORG"), (4, 6, "PERSON")]]
)
def test_tags_of_names_are_those_names(entities: list[Entity]) -> None:
    assert TAGS.entities(TAGS.of_entities(6, entities)) == entities


def legal(tags: tuple[int, ...]) -> bool:
    return all(TAGS.may_follow[a, b] for a, b in zip((0, *tags), (*tags, 0), strict=True))


def test_the_best_of_all_legal_sequences_is_found() -> None:
    chance = np.random.default_rng(1)
    sequences = [tags for tags in product(range(len(TAGS)), repeat=4) if legal(tags)]
    for _ in range(20):
        scores = chance.normal(size=(4, len(TAGS))).astype(np.float32)
        best = max(sequences, key=lambda tags: sum(scores[at, tag] for at, tag in enumerate(tags)))
        assert tuple(TAGS.search(scores)) == best


def test_whatever_the_scores_the_tags_are_legal() -> None:
    chance = np.random.default_rng(2)
    for size in (0, 1, 2, 50):
        for quiet in (0, 3):
            scores = chance.normal(size=(size, len(TAGS))).astype(np.float32)
            scores[:, 0] += quiet
            assert legal(tuple(TAGS.best(scores).tolist()))


def test_a_legal_sequence_of_best_tags_stays() -> None:
    wanted = TAGS.of_entities(5, [(0, 2, "PERSON"), (3, 4, "ORG")])
    scores = np.zeros((5, len(TAGS)), dtype=np.float32)
    scores[np.arange(5), wanted] = 1
    assert TAGS.best(scores).tolist() == wanted.tolist()
