"""In which countries a person's name is at home: how much likelier it is there than in the average country.

A linear model over the letters of names (``origins.npz``), learnt by ``dipextract/train/origins.py`` from the names of
some 230,000 people of Wikipedia and of Faker's locales; ``origins.json`` tells from which and how well it does. Where
the names of several countries cannot be told apart, ``groups.toml`` makes one of them. It knows names, not persons:
nobody's own name counts for more than the letters that it shares with others. A name says where a family once came
from, never whom somebody speaks for; so this is only used to choose between countries that an article names.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dipextract.origins.features import features, row_of
from dipextract.origins.groups import Groups, read_groups

MODEL = Path(__file__).parent / "origins.npz"


@dataclass(frozen=True)
class Origins:
    """The model: ``weights`` by row of a feature and class, in units of the class's ``scale``; ``classes`` by name."""

    weights: NDArray[np.int8]
    scale: NDArray[np.float32]
    classes: dict[str, int]
    groups: Groups

    def odds(self, name: str) -> NDArray[np.float32] | None:
        """By class, the natural logarithm of how much likelier the name is there than by chance; None: no letters."""
        rows = sorted({row_of(feature, len(self.weights)) for feature in features(name)})
        if not rows:
            return None
        scores = self.weights[rows].sum(0, dtype=np.int32) * self.scale / np.sqrt(np.float32(len(rows)))
        scores -= scores.max()
        logarithms: NDArray[np.float32] = scores - np.log(np.exp(scores).sum()) + np.log(np.float32(len(self.classes)))
        return logarithms


@cache
def load() -> Origins:
    """The model that the package brings along."""
    with np.load(MODEL) as stored:
        classes = {str(name): k for k, name in enumerate(stored["classes"])}
        return Origins(stored["weights"], stored["scale"], classes, read_groups())


@lru_cache(maxsize=4096)
def odds(name: str, code: str) -> float | None:
    """How much likelier ``name`` is in the country ``code`` than in the average one, as a natural logarithm.

    None where the names of the country are not known, or ``name`` has no Latin letters.
    """
    model = load()
    found = by_class(name)
    if found is None:
        return None
    at_home = [model.classes[kind] for kind in model.groups.classes_of(code) if kind in model.classes]
    return max((float(found[k]) for k in at_home), default=None)


@lru_cache(maxsize=512)
def by_class(name: str) -> NDArray[np.float32] | None:
    """The odds of ``name`` by class."""
    return load().odds(name)
