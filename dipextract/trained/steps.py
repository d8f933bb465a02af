"""The steps of spaCy's transition-based parser and entity recogniser, taken for all documents at a time.

spaCy's own loop runs without Python's global lock and takes it again for every action that might be next, to look for
exceptions, and multiplies small matrices. Here the lock is held, and scores are summed in a few passes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from spacy.ml.parser_model import ParserStepModel
from spacy.tokens import Doc
from thinc.api import Model

from dipextract.trained.vectors import Floats, parameter


class Scorer(NamedTuple):
    """What scores a state: the share of each token in each of its places, and the layers above.

    Row ``token * places + place`` of ``shares`` is the token's share; of a place without token, the first rows.
    """

    shares: Floats
    places: NDArray[np.int64]
    bias: Floats
    weights: Floats
    shift: Floats
    unseen: list[int]

    def scores(self, tokens: NDArray[np.int32]) -> Floats:
        """The scores of all actions in states given as the tokens in their places, -1 for none."""
        rows = (tokens + 1) * len(self.places) + self.places
        sums = np.add.reduce(self.shares[rows], axis=1)
        sums += self.bias
        half = sums.shape[1] // 2
        found: Floats = np.maximum(sums[:, :half], sums[:, half:]) @ self.weights
        found += self.shift
        if self.unseen:
            found[:, self.unseen] = found.min()
        return found


def parse(pipe: Any, docs: Sequence[Doc], vectors: Floats) -> list[Any]:
    """The final states of ``docs`` by a parser or entity recogniser, given its token vectors.

    The result is that of ``pipe.predict(docs)``.
    """
    scorer = read_scorer(pipe.model, vectors)
    places = place_reader(pipe.model)
    states: list[Any] = pipe.moves.init_batch(docs)
    unfinished = [state for state in states if not state.is_final()]
    while unfinished:
        unfinished = pipe.transition_states(unfinished, scorer.scores(places.get_token_ids(unfinished)))
    return states


def can_parse(model: Model[Any, Any]) -> bool:
    """Whether this is the model of a parser or recogniser with the layers known here."""
    return (
        model.name == "parser_model"
        and bool(model.attrs["has_upper"])
        and model.get_ref("lower").maybe_get_dim("nP") == 2
    )


def read_scorer(model: Model[Any, Any], vectors: Floats) -> Scorer:
    """The scorer for the tokens that have ``vectors``."""
    lower, upper = model.get_ref("lower"), model.get_ref("upper")
    weights, bias, pad = (parameter(lower, name) for name in ("W", "b", "pad"))
    places, width, pieces, _ = weights.shape
    shares = np.empty((len(vectors) + 1, places * pieces * width), dtype=np.float32)
    shares[0] = pad[0].transpose(0, 2, 1).reshape(-1)
    np.matmul(vectors, weights.transpose(0, 2, 1, 3).reshape(places * pieces * width, -1).T, out=shares[1:])
    return Scorer(
        shares.reshape(-1, pieces * width),
        np.arange(places),
        np.ascontiguousarray(bias.T).reshape(-1),
        np.ascontiguousarray(parameter(upper, "W").T),
        parameter(upper, "b"),
        sorted(model.attrs["unseen_classes"]),
    )


def place_reader(model: Model[Any, Any]) -> ParserStepModel:
    """What reads the tokens in a state's places; spaCy's own, without any documents."""
    _, lower, upper = model.layers
    nothing: Model[Any, Any] = Model("nothing", lambda *_, **__: (lower.ops.alloc2f(0, lower.get_dim("nI")), None))
    return ParserStepModel([], [nothing, lower, upper], has_upper=True, train=False)
