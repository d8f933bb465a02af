"""Running the pipeline over a batch: what ``nlp.pipe`` does, with the trained components' work done in less time."""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.language import Language
from spacy.pipeline import DependencyParser, EntityRecognizer, Tok2Vec
from spacy.tokens import Doc
from thinc.api import Model

from dipextract.entities import EntityTagger
from dipextract.trained.steps import can_parse, parse
from dipextract.trained.vectors import Floats, token_vectors


def run_pipes(nlp: Language, docs: list[Doc]) -> list[Doc]:
    """``docs`` with the annotations of all pipes; an exception of one of them is an exception for all."""
    for _, pipe in nlp.pipeline if docs else ():
        docs = run_pipe(pipe, docs)
    return docs


def run_pipe(pipe: Any, docs: list[Doc]) -> list[Doc]:
    """``docs`` with the annotations of ``pipe``."""
    if isinstance(pipe, Tok2Vec):
        pipe.set_annotations(docs, token_vectors(pipe.model)(docs))
    elif isinstance(pipe, (DependencyParser, EntityRecognizer)) and can_parse(pipe.model):
        states = parse(pipe, docs, input_vectors(pipe.model.get_ref("tok2vec"), docs))
        pipe.set_annotations(docs, states)
    elif isinstance(pipe, EntityTagger):
        pipe.set_annotations(docs, pipe.predict_quickly(docs))
    elif hasattr(pipe, "pipe"):
        docs = list(pipe.pipe(docs, batch_size=len(docs)))
    else:
        docs = [pipe(doc) for doc in docs]
    return docs


def input_vectors(model: Model[Any, Any], docs: list[Doc]) -> Floats:
    """What a parser or recogniser reads of ``docs``: token vectors, its own or those it listens to, made narrower."""
    first, *others = model.layers
    found: Any = token_vectors(first)(docs)
    for layer in others:
        found = layer.predict(found)
    return np.ascontiguousarray(found)
