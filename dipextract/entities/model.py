"""The model of the entity tagger: two kinds of token vectors side by side, a hidden layer, scores."""

from __future__ import annotations

from typing import Any

from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import Linear, Maxout, Model, chain, concatenate, with_array


@registry.architectures("dipextract.EntityTagger.v1")  # type: ignore[untyped-decorator]
def build(own: Model[list[Doc], Any], shared: Model[list[Doc], Any], hidden: int) -> Model[list[Doc], Any]:
    """``own`` are token vectors trained for names, ``shared`` those of the pipeline; ``hidden`` is a layer's width."""
    top: Model[Any, Any] = with_array(chain(Maxout(nO=hidden, nP=2, normalize=True, dropout=0.1), Linear()))
    model: Model[list[Doc], Any] = chain(concatenate(own, shared), top)
    for name, layer in (("own", own), ("shared", shared), ("top", top)):
        model.set_ref(name, layer)
    return model
