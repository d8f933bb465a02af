"""The accuracy gate: on the articles in tests/own no field may fall below its floor."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import dipextract
from dipextract.evaluate import FIELDS, Scores, evaluate, read_gold

OWN = Path(__file__).parent / "own"
FLOORS: dict[str, float] = tomllib.loads((OWN / "floors.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def scores() -> Scores:
    articles = read_gold(OWN)
    return evaluate(articles, {a.stem: dipextract.extract(a.text, path=a.path) for a in articles})


@pytest.mark.parametrize("field", FIELDS)
def test_field(scores: Scores, field: str) -> None:
    assert scores.rows[field].f1 >= FLOORS[field]


def test_mean(scores: Scores) -> None:
    assert scores.mean_f1 >= FLOORS["mean"]


def test_no_meeting_where_there_is_none(scores: Scores) -> None:
    assert scores.given_one_all_the_same == 0


def test_every_span_matches_its_text(scores: Scores) -> None:
    assert scores.spans > 0
    assert scores.spans_off == 0
