"""``dipextract evaluate``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import Run


@pytest.fixture
def gold(article: Path) -> Path:
    """A folder with one annotated article."""
    annotation = {"meetings": [], "people": [{"name": "Nobody Known", "country": "NO"}]}
    article.with_suffix(".json").write_text(json.dumps(annotation), "utf-8")
    return article.parent


def test_prints_the_table(run: Run, gold: Path) -> None:
    done = run("evaluate", gold)
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[0].split() == ["field", "P", "R", "F1", "gold", "pred"]
    assert "articles: 1" in done.out


def test_lists_errors_by_kind(run: Run, gold: Path) -> None:
    done = run("evaluate", "--errors", "5", gold)
    assert "people, missed: 1\n  article: nobody known\n" in done.out


def test_scores_records_that_are_there(run: Run, gold: Path, article: Path, tmp_path: Path) -> None:
    records = tmp_path / "records.jsonl"
    records.write_text(run("parse", "--json", article).out, "utf-8")
    assert run("evaluate", "--records", records, gold) == run("evaluate", gold)


@pytest.mark.parametrize("arguments", [["/nonexistent"], ["--records", "/nonexistent", "GOLD"]])
def test_what_is_not_there(run: Run, gold: Path, arguments: list[str]) -> None:
    done = run("evaluate", *[str(gold) if argument == "GOLD" else argument for argument in arguments])
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("dipextract: /nonexistent: ")


def test_no_folder_is_a_usage_error(run: Run) -> None:
    assert run("evaluate").code == 2
