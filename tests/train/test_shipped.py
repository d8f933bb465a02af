"""The entity tagger that comes with the package."""

from __future__ import annotations

import pytest
import srsly
from spacy.language import Language

from dipextract.batch.pipes import run_pipes
from dipextract.entities.shipped import WEIGHTS
from dipextract.pipeline import OWN, load, make_doc

TEXT = "Norwegian Foreign Minister Kari Dahl met Pedro Rojas of Chile in Bergen on Friday, the Foreign Ministry said."


@pytest.fixture(scope="module")
def own() -> Language:
    return load(OWN)


def test_it_stands_in_the_recognizers_place(own: Language, nlp: Language) -> None:
    assert [name.replace("dipextract_entities", "ner") for name in own.pipe_names] == nlp.pipe_names


def test_names_are_found(own: Language) -> None:
    found = {(ent.text, ent.label_) for ent in own(make_doc(own, TEXT)).ents}
    assert {("Kari Dahl", "PERSON"), ("Pedro Rojas", "PERSON"), ("Chile", "GPE"), ("Bergen", "GPE")} <= found


def test_tags_and_heads_are_the_default_pipelines(own: Language, nlp: Language) -> None:
    one, other = own(make_doc(own, TEXT)), nlp(make_doc(nlp, TEXT))
    assert [(t.tag_, t.head.i, t.dep_) for t in one] == [(t.tag_, t.head.i, t.dep_) for t in other]


def test_a_batch_has_the_same_names(own: Language) -> None:
    texts = [TEXT, "", "Oslo", f"{TEXT}\n\n{TEXT}"]
    alone = [own(make_doc(own, text)) for text in texts]
    for one, together in zip(alone, run_pipes(own, [make_doc(own, text) for text in texts]), strict=True):
        assert [(e.start, e.end, e.label_) for e in one.ents] == [(e.start, e.end, e.label_) for e in together.ents]


def test_its_card_tells_data_and_figures() -> None:
    card = srsly.read_json(WEIGHTS.with_suffix(".json"))
    assert card["data"]  # type: ignore[index,call-overload]
    assert 0 < card["figures"]["ents_f"] <= 1  # type: ignore[index,call-overload]
