"""Token vectors of spaCy's most common architecture: hashed features of each word, then convolutions over its window.

spaCy embeds every token anew. A token's embedding depends on its features alone, so here it is computed once for each
word, and kept for the texts to come; the convolutions take fewer passes over memory.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc
from thinc.api import Model, NumpyOps

Floats = NDArray[np.float32]
Vectors = Callable[[Sequence[Doc]], list[Floats]]

# Embeddings that are kept; beyond that the table is begun anew. A row takes 400 bytes.
ROWS_KEPT = 8_000
# Odd factors by which the features of a token become one number, which no two words share in practice.
FACTORS = np.random.default_rng(0).integers(2**63, size=64, dtype=np.uint64) * np.uint64(2) + np.uint64(1)
# Rows that go through a layer at once: what it needs for them stays in the processor's cache.
ROWS_AT_ONCE = 256
TINY = np.float32(1e-8)
ONE_THREAD = os.environ.get("OPENBLAS_NUM_THREADS") == "1"
BLIS = NumpyOps()


class Layer(NamedTuple):
    """A convolution: its weights for each of ``pieces`` side by side, and the scale and shift that normalise it."""

    weights: Floats
    bias: Floats
    pieces: int
    scale: Floats
    shift: Floats


class WordVectors:
    """The embedding of words, kept from text to text."""

    def __init__(self, embed: Model[Any, Any]) -> None:
        extract, _, hashed, mix, _ = embed.layers
        self._columns = list(extract.attrs["columns"])
        self._hashed, self._mix = hashed.layers[0], mix.layers[0]
        self._rows: dict[int, int] = {}
        self._table: Floats = np.zeros((0, mix.layers[0].get_dim("nO")), dtype=np.float32)

    def __call__(self, docs: Sequence[Doc]) -> Floats:
        """The embeddings of all tokens of ``docs``."""
        width = len(self._columns)
        features: NDArray[Any] = np.vstack([doc.to_array(self._columns).reshape(len(doc), width) for doc in docs])
        keys = (features * FACTORS[:width]).sum(axis=1)
        words, first, inverse = np.unique(keys, return_index=True, return_inverse=True)
        rows = [self._rows.get(key, -1) for key in words.tolist()]
        if -1 in rows:
            rows = self._learn(words.tolist(), features[first], rows)
        found: Floats = self._table[np.asarray(rows, dtype=np.int64)[inverse]]
        return found

    def _learn(self, words: list[int], features: NDArray[np.uint64], rows: list[int]) -> list[int]:
        """Embed the words that have no row yet, and return the rows of all."""
        if len(self._table) > ROWS_KEPT:
            self._rows, self._table, rows = {}, self._table[:0], [-1] * len(words)
        fresh = [at for at, row in enumerate(rows) if row < 0]
        self._rows.update((words[at], len(self._table) + n) for n, at in enumerate(fresh))
        self._table = np.vstack([self._table, self._mix.predict(self._hashed.predict(features[fresh]))])
        return [self._rows[word] for word in words]


class WindowEncoder:
    """Convolutions over the words beside each word."""

    def __init__(self, encode: Model[Any, Any]) -> None:
        self._layers = [read_layer(block) for block in encode.layers[0].layers]
        self._pad = int(encode.attrs["pad"])

    def __call__(self, vectors: Floats, lengths: Sequence[int]) -> list[Floats]:
        """The vectors of all texts in their context; ``lengths`` are the texts' numbers of rows."""
        ends = np.cumsum([length + self._pad for length in lengths])
        # Between texts are as many empty rows as the convolutions reach, at the ends one more for their window.
        state = np.zeros((len(vectors) + self._pad * (len(lengths) + 1) + 2, vectors.shape[1]), dtype=np.float32)
        places = [slice(end - length + 1, end + 1) for end, length in zip(ends.tolist(), lengths, strict=True)]
        at = 0
        for place in places:
            size = place.stop - place.start
            state[place] = vectors[at : at + size]
            at += size
        for layer in self._layers:
            state = convolved(state, layer)
        return [state[place] for place in places]


def convolved(state: Floats, layer: Layer) -> Floats:
    """``state`` with what the layer adds to each row but the first and the last."""
    width = state.shape[1]
    windows = np.empty((ROWS_AT_ONCE, 3 * width), dtype=np.float32)
    pieces = np.empty((ROWS_AT_ONCE, layer.pieces * width), dtype=np.float32)
    best = np.empty((ROWS_AT_ONCE, width), dtype=np.float32)
    result = state.copy()
    for start in range(1, len(state) - 1, ROWS_AT_ONCE):
        stop = min(start + ROWS_AT_ONCE, len(state) - 1)
        size = stop - start
        for n in range(3):
            windows[:size, n * width : (n + 1) * width] = state[start + n - 1 : stop + n - 1]
        product(windows[:size], layer.weights, pieces[:size])
        result[start:stop] += normal(maximum(pieces[:size], layer, best[:size]), layer)
    return result


def product(left: Floats, right: Floats, out: Floats | None = None) -> Floats:
    """The matrix product: numpy's is the faster one, but threads that it may start are in each other's way."""
    found: Any = np.matmul(left, right, out=out) if ONE_THREAD else BLIS.gemm(left, right, out=out)
    return np.asarray(found)


def maximum(pieces: Floats, layer: Layer, best: Floats) -> Floats:
    """The greatest of the layer's pieces."""
    width = best.shape[1]
    pieces += layer.bias
    np.maximum(pieces[:, :width], pieces[:, width : 2 * width], out=best)
    for piece in range(2, layer.pieces):
        np.maximum(best, pieces[:, piece * width : (piece + 1) * width], out=best)
    return best


def normal(rows: Floats, layer: Layer) -> Floats:
    """``rows``, changed in place to have mean 0 and variance 1 before the layer's scale and shift."""
    rows -= rows.mean(axis=1, keepdims=True)
    variance = np.einsum("ij,ij->i", rows, rows) / np.float32(rows.shape[1]) + TINY
    rows *= (1 / np.sqrt(variance))[:, None]
    rows *= layer.scale
    rows += layer.shift
    return rows


def read_layer(block: Model[Any, Any]) -> Layer:
    """The numbers of a convolution: a ``Maxout`` and the ``LayerNorm`` behind it."""
    maxout, norm = (next(node for node in block.walk() if node.name == name) for name in ("maxout", "layernorm"))
    weights, bias = parameter(maxout, "W"), parameter(maxout, "b")
    width, pieces, _ = weights.shape
    return Layer(
        np.ascontiguousarray(weights.transpose(1, 0, 2).reshape(pieces * width, -1).T),
        np.ascontiguousarray(bias.T.reshape(-1)),
        pieces,
        parameter(norm, "G"),
        parameter(norm, "b"),
    )


def parameter(model: Model[Any, Any], name: str) -> Floats:
    """A parameter of ``model``."""
    found: Any = model.get_param(name)
    return np.asarray(found, dtype=np.float32)


class TokenVectors:
    """The vectors of a ``Tok2Vec`` model."""

    def __init__(self, model: Model[Any, Any]) -> None:
        self._embed = word_vectors(model)
        self._encode = WindowEncoder(model.get_ref("encode"))

    def __call__(self, docs: Sequence[Doc]) -> list[Floats]:
        """The vectors of the tokens of each of ``docs``."""
        return self._encode(self._embed(docs), [len(doc) for doc in docs])


def token_vectors(model: Model[Any, Any]) -> Vectors:
    """What makes the vectors of ``model``: in less time if its architecture is known here, else the model itself."""
    if model.id not in _known:
        _known[model.id] = TokenVectors(model) if is_known(model) else model.predict
    return _known[model.id]


def word_vectors(model: Model[Any, Any]) -> WordVectors:
    """The embedding of words of a ``Tok2Vec`` model of known architecture."""
    if model.id not in _embeddings:
        _embeddings[model.id] = WordVectors(model.get_ref("embed"))
    return _embeddings[model.id]


_known: dict[int, Vectors] = {}
_embeddings: dict[int, WordVectors] = {}


def is_known(model: Model[Any, Any]) -> bool:
    """Whether ``model`` is a MultiHashEmbed without static vectors and a MaxoutWindowEncoder with a window of one."""
    embed, encode = model.maybe_get_ref("embed"), model.maybe_get_ref("encode")
    if embed is None or encode is None:
        return False
    names = [node.name for node in encode.walk()]
    return (
        len(embed.layers) == 5
        and embed.layers[0].name == "extract_features"
        and encode.attrs.get("pad", 0) > 0
        and "mish" not in names
        and "maxout" in names
        and all(node.attrs["window_size"] == 1 for node in encode.walk() if node.name == "expand_window")
    )
