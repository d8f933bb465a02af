"""Silver annotation, and what is changed in it."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from spacy.language import Language

from dipextract.train import augment, silver
from dipextract.train.augment import Augmenter
from dipextract.train.clean import Text, cleaned

ARTICLE = (
    "OSLO - Norwegian Foreign Minister Kari Dahl met Pedro Rojas of Chile. Dahl and Rojas also met envoys of Mali."
)


def text(words: str, *entities: tuple[int, int, str]) -> Text:
    return Text(words.split(), [True] * len(words.split()), list(entities))


def told(annotated: Text) -> set[tuple[str, str]]:
    return {(" ".join(annotated.words[start:end]), label) for start, end, label in annotated.entities}


def test_our_pipes_correct_the_annotation(nlp: Language, tmp_path: Path) -> None:
    corpus, work = tmp_path / "a.jsonl", tmp_path / "silver"
    corpus.write_text(json.dumps({"text": ARTICLE}) + "\n", "utf-8")
    silver.annotate(nlp, [corpus], work)
    annotated = Text(*json.loads((work / "0000.jsonl").read_text("utf-8")))
    assert {("Kari Dahl", "PERSON"), ("Dahl", "PERSON"), ("Norwegian", "NORP"), ("Chile", "GPE")} <= told(annotated)


def test_a_shard_that_is_there_is_not_made_again(
    nlp: Language, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(silver, "SHARD", 1)
    corpus, work = tmp_path / "a.jsonl", tmp_path / "silver"
    corpus.write_text((json.dumps({"text": ARTICLE}) + "\n") * 3, "utf-8")
    work.mkdir()
    (work / "0001.jsonl").write_text("kept", "utf-8")
    silver.annotate(nlp, [corpus], work)
    assert sorted(path.name for path in work.iterdir()) == ["0000.jsonl", "0001.jsonl", "0002.jsonl"]
    assert (work / "0001.jsonl").read_text("utf-8") == "kept"


def test_names_are_trimmed_and_surnames_are_persons() -> None:
    found = cleaned(
        text("BERGEN - Kari Dahl said Dahl 's plan of Dahl", (0, 2, "ORG"), (2, 4, "PERSON"), (5, 7, "ORG"))
    )
    assert told(found) == {("BERGEN", "GPE"), ("Kari Dahl", "PERSON"), ("Dahl", "PERSON")}
    assert len(found.entities) == 4


def test_other_names_stand_where_names_stood(monkeypatch: pytest.MonkeyPatch) -> None:
    for share in ("ARTICLES", "PEOPLE", "TOWNS", "COUNTRIES", "BODIES"):
        monkeypatch.setattr(augment, share, 1.1)
    person = augment.names.Name("Aino", "Salo-Berg", 0)
    monkeypatch.setattr(augment.names, "person", lambda chance: person)
    monkeypatch.setattr(augment.names, "towns", lambda: ("Port Elm",))
    monkeypatch.setattr(augment.names, "countries", lambda: ("Fiji",))
    before = text(
        "Kari Dahl of the Elk Fund left Oslo for Chile . Dahl slept",
        *[(0, 2, "PERSON"), (3, 6, "ORG"), (7, 8, "GPE"), (9, 10, "GPE"), (11, 12, "PERSON")],
    )
    changed = Augmenter(lambda name: [(word, True) for word in name.split()], ["Moose Union"], seed=0)(before)
    assert told(changed) == {
        ("Aino Salo-Berg", "PERSON"),
        ("the Moose Union", "ORG"),
        ("Port Elm", "GPE"),
        ("Fiji", "GPE"),
        ("Salo-Berg", "PERSON"),
    }
    assert len(changed.words) == len(changed.spaces)


def test_missing_articles_and_capitals_leave_names_as_they_were() -> None:
    before = text("the President met the Elk Fund in the Hague", (3, 6, "ORG"), (7, 9, "GPE"))
    chance = random.Random(0)
    for _ in range(10):
        assert told(augment.without_articles(before, chance)) == told(before)
    assert told(augment.with_capitals(before)) == {("THE ELK FUND", "ORG"), ("THE HAGUE", "GPE")}
