"""The pipeline over a batch annotates as spaCy's own loops do."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from spacy.language import Language
from spacy.tokens import Doc

from dipextract.batch.pipes import run_pipes
from dipextract.pipeline import make_doc
from dipextract.trained import vectors
from dipextract.trained.vectors import TokenVectors

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
TEXTS = [*(path.read_text("utf-8") for path in SEEDS), "", "Oslo", " \n"]


def annotations(doc: Doc) -> list[tuple[object, ...]]:
    return [(t.text, t.tag_, t.dep_, t.head.i, t.is_sent_start, t.ent_iob_, t.ent_type_) for t in doc]


def test_tags_heads_and_entities_are_those_of_spacy(nlp: Language) -> None:
    ours = run_pipes(nlp, [make_doc(nlp, text) for text in TEXTS])
    assert [annotations(doc) for doc in ours] == [annotations(nlp(make_doc(nlp, text))) for text in TEXTS]


def test_a_batch_without_words(nlp: Language) -> None:
    assert [len(doc) for doc in run_pipes(nlp, [make_doc(nlp, ""), make_doc(nlp, "")])] == [0, 0]
    assert run_pipes(nlp, []) == []


def test_vectors_are_those_of_the_model_whatever_is_kept(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    model = nlp.get_pipe("tok2vec").model  # type: ignore[attr-defined]
    docs = [make_doc(nlp, text) for text in TEXTS]
    ours = TokenVectors(model)
    for kept in (100_000, 10):
        monkeypatch.setattr(vectors, "ROWS_KEPT", kept)
        for ours_of, models in zip(ours(docs), model.predict(docs), strict=True):
            np.testing.assert_allclose(ours_of, models, atol=1e-4)
