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

from dipextract.trained.vectors import Floats, parameter, product


class Scorer(NamedTuple):
    """What scores a state: the vectors of tokens, a first empty row for no token, and the weights of two layers.

    ``lower`` reads the vectors of the tokens in the state's places side by side, then for each place whether it has
    none, then one for the bias; ``upper`` reads what ``lower`` makes of them, and one for the bias.
    """

    vectors: Floats
    lower: Floats
    upper: Floats
    unseen: list[int]

    def scores(self, tokens: NDArray[np.int32]) -> Floats:
        """The scores of all actions in states given as the tokens in their places, -1 for none."""
        states, places = tokens.shape
        read = places * self.vectors.shape[1]
        known = np.ones((states, len(self.lower)), dtype=np.float32)
        known[:, :read] = self.vectors.take(tokens + 1, axis=0).reshape(states, read)
        known[:, read:-1] = tokens < 0
        pieces = product(known, self.lower)
        width = pieces.shape[1] // 2
        hidden = np.ones((states, width + 1), dtype=np.float32)
        np.maximum(pieces[:, :width], pieces[:, width:], out=hidden[:, :width])
        found = product(hidden, self.upper)
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
    places, width, pieces, inputs = weights.shape
    return Scorer(
        np.vstack((np.zeros((1, inputs), dtype=np.float32), vectors)),
        np.vstack(
            (
                weights.transpose(0, 3, 2, 1).reshape(places * inputs, pieces * width),
                pad[0].transpose(0, 2, 1).reshape(places, pieces * width),
                bias.T.reshape(1, pieces * width),
            )
        ),
        np.vstack((parameter(upper, "W").T, parameter(upper, "b"))),
        sorted(model.attrs["unseen_classes"]),
    )


def place_reader(model: Model[Any, Any]) -> ParserStepModel:
    """What reads the tokens in a state's places; spaCy's own, without any documents."""
    _, lower, upper = model.layers
    nothing: Model[Any, Any] = Model("nothing", lambda *_, **__: (lower.ops.alloc2f(0, lower.get_dim("nI")), None))
    return ParserStepModel([], [nothing, lower, upper], has_upper=True, train=False)
