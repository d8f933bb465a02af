"""``dipextract export``."""

from __future__ import annotations

import gzip
import json
import sqlite3
from pathlib import Path

import pytest

from tests.cli.conftest import run
from tests.cli.running import Run
from tests.export.sample import sample

__all__ = ["run"]


@pytest.fixture
def records(tmp_path: Path) -> Path:
    path = tmp_path / "records.jsonl"
    path.write_text("".join(sample(word, path=f"in/{word}.txt").to_json() + "\n" for word in "abc"), "utf-8")
    return path


@pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.gz", "out.csv", "out.parquet", "out.db", "out"])
def test_records_into_any_format(run: Run, records: Path, tmp_path: Path, name: str) -> None:
    done = run("export", records, "-o", tmp_path / name)
    assert (done.code, done.out, done.err) == (0, "", "")
    assert (tmp_path / name).exists()
    assert not (tmp_path / f"{name}.part").exists()


def test_json_lines_stay_as_they_are(run: Run, records: Path, tmp_path: Path) -> None:
    run("export", records, "-o", tmp_path / "out.jsonl")
    assert (tmp_path / "out.jsonl").read_bytes() == records.read_bytes()


def test_packed_records_and_several_files(run: Run, records: Path, tmp_path: Path) -> None:
    packed = tmp_path / "more.jsonl.gz"
    packed.write_bytes(gzip.compress(records.read_bytes()))
    run("export", records, packed, "-o", tmp_path / "out.db")
    db = sqlite3.connect(tmp_path / "out.db")
    assert db.execute("SELECT count(*) FROM articles").fetchone() == (6,)
    db.close()


def test_standard_output_and_input(run: Run, records: Path) -> None:
    done = run("export", "-", "-o", "-", "--rows", "people", stdin=records.read_bytes())
    assert done.code == 0
    assert done.out.splitlines()[0].startswith("path,id,url,title,published,name,country")
    assert len(done.out.splitlines()) == 7
    assert run("export", records, "-o", "-").out == records.read_text("utf-8")


def test_what_is_no_record_is_told(run: Run, records: Path, tmp_path: Path) -> None:
    good = records.read_text("utf-8").splitlines()[0]
    record = json.loads(good)
    records.write_text("\n".join([good, good[:50], '{"text": "an article"}', json.dumps({**record, "x": 1}), good]))
    done = run("export", records, tmp_path / "none.jsonl", "-o", tmp_path / "out.jsonl")
    assert done.code == 1
    assert len((tmp_path / "out.jsonl").read_text("utf-8").splitlines()) == 2
    told = done.err.splitlines()
    assert told[0].startswith(f"dipextract: {records}:2: no record: Invalid JSON: EOF while parsing")
    assert told[1] == f"dipextract: {records}:3: no record: source: Field required"
    assert told[2] == f"dipextract: {records}:4: no record: x: Extra inputs are not permitted"
    assert told[3] == f"dipextract: {tmp_path}/none.jsonl: no such file or directory"


def test_nothing_readable(run: Run, tmp_path: Path) -> None:
    assert run("export", tmp_path / "none.jsonl", "-o", tmp_path / "out.db").code == 4
    assert list(tmp_path.iterdir()) == []


def test_what_is_there_is_not_overwritten_unasked(run: Run, records: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    out.write_text("dear to me")
    assert run("export", records, "-o", out).err == f"dipextract: {out}: exists; --force overwrites it\n"
    assert out.read_text() == "dear to me"
    assert run("export", records, "-o", out, "--force").code == 0
    assert out.read_text().startswith("path,")


def test_two_articles_of_the_same_name(run: Run, records: Path, tmp_path: Path) -> None:
    done = run("export", records, records, "-o", tmp_path / "out")
    assert done.code == 1
    assert done.err.splitlines()[0] == "dipextract: in/a: in/a.json has been written for another article"
    assert len([*(tmp_path / "out").rglob("*.json")]) == 3


@pytest.mark.parametrize(
    "arguments", [["out.docx"], ["out.db", "--rows", "people"], ["out.jsonl", "--raw-csv"], ["-", "--format", "sqlite"]]
)
def test_wrong_usage(run: Run, records: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> None:
    monkeypatch.chdir(records.parent)
    assert run("export", records, "-o", *arguments).code == 2
    assert [path.name for path in records.parent.iterdir()] == ["records.jsonl"]
