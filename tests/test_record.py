"""The record: its JSON, its schema, its spans."""

from __future__ import annotations

import json

import pytest
from pydantic import ValidationError

from dipextract.record import SCHEMA_VERSION, Article, Record, Source, Span, Statement, spans


def record(**parts: object) -> Record:
    """A record with nothing in it but ``parts``."""
    empty: dict[str, object] = {
        "source": Source(sha256="0" * 64, characters=0),
        "article": Article(title=None, published=None, dateline=None),
        "summary": "",
    }
    lists = ("meetings", "people", "places", "organizations", "dates", "areas", "statements", "warnings")
    return Record.model_validate({**empty, **{key: [] for key in lists}, **parts})


def test_json_round_trips() -> None:
    one = record(statements=[Statement(text="“Yes”", start=3, end=8, speaker=None)])
    assert Record.model_validate_json(one.to_json()) == one
    assert Record.model_validate_json(one.to_json(pretty=True)) == one


def test_the_version_comes_first() -> None:
    assert next(iter(json.loads(record().to_json()).items())) == ("schema_version", SCHEMA_VERSION)


def test_json_is_one_line_of_text_for_every_reader() -> None:
    text = "a\u2028b\u2029c\x85d\x0be\nf\x1cg"
    line = record(warnings=[text]).to_json()
    assert len(line.splitlines()) == 1
    assert json.loads(line)["warnings"] == [text]


@pytest.mark.parametrize("char", ["\x00", "\x1b", "\x7f", "\x9b", "\u202e", "\u2066", "\u200f", "\u061c"])
def test_json_holds_no_control_characters(char: str) -> None:
    line = record(warnings=[f"a{char}b"]).to_json()
    assert char not in line
    assert json.loads(line)["warnings"] == [f"a{char}b"]


def test_other_scripts_stay_readable() -> None:
    assert "習近平 Đặng Şimşek 🤝" in record(warnings=["習近平 Đặng Şimşek 🤝"]).to_json()


def test_unknown_fields_are_refused() -> None:
    with pytest.raises(ValidationError):
        record(verdict="guilty")


def test_a_record_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        record().summary = "other"  # type: ignore[misc]


def test_spans_finds_all_of_them() -> None:
    one = record(
        statements=[Statement(text="Yes", start=3, end=6, speaker=None)],
        places=[{"name": "Oslo", "country": "NO", "mentions": [Span(text="OSLO", start=0, end=4)]}],
    )
    assert {span.text for span in spans(one)} == {"Yes", "OSLO"}
