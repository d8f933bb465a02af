"""Whatever is in a record, every format takes it and gives it back, the same each time."""

from __future__ import annotations

import csv
import gzip
import io
import json
import sqlite3
import tempfile
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dipextract.export.csv_table import DEFUSED, FORMULA_STARTS
from dipextract.export.folder import safe_path
from dipextract.export.formats import Output
from dipextract.export.tables import Rows
from dipextract.record import Record
from tests.export.sample import finished, sample

PIECES = [
    "=1+1",
    "'",
    '"',
    ";",
    ",",
    "\r\n",
    "\0",
    "\x1b]0;x\x07",
    "\u202e",
    "\u2028",
    "🤝",
    "محمد",
    "[red]",
    "<script>",
]
WORDS = st.one_of(st.text(max_size=30), st.lists(st.sampled_from(PIECES), max_size=5).map("".join))


def no_stdout() -> NoReturn:
    raise AssertionError("a file was wanted")


def export(record: Record, folder: Path, name: str, rows: Rows | None = None) -> Path:
    exporter = Output.choose(str(folder / name), None, rows, raw_csv=False).open(no_stdout)
    exporter.write(finished(record, "a"))
    exporter.finish()
    return folder / name


@settings(max_examples=60, deadline=None, derandomize=True)
@given(WORDS)
def test_any_words_in_a_record(word: str) -> None:
    record = sample(word)
    line = (record.to_json() + "\n").encode("utf-8")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        assert export(record, folder, "out.jsonl").read_bytes() == line
        assert gzip.decompress(export(record, folder, "out.jsonl.gz").read_bytes()) == line
        assert (export(record, folder, "out") / "a.json").read_bytes() == line
        assert Record.model_validate(json.loads(line)) == record
        check_table(export(record, folder, "out.csv"), word)
        check_database(export(record, folder, "out.db"), word)


def check_table(path: Path, word: str) -> None:
    rows = list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8"), newline="")))
    assert rows[0]["evidence"] == (DEFUSED + word if word.startswith(FORMULA_STARTS) else word)
    assert not any(cell.startswith(FORMULA_STARTS) for row in rows for cell in row.values())


def check_database(path: Path, word: str) -> None:
    db = sqlite3.connect(path)
    assert db.execute("SELECT evidence FROM meetings").fetchone() == (word,)
    assert db.execute("SELECT summary FROM articles").fetchone() == (word,)
    db.close()


@settings(max_examples=20, deadline=None, derandomize=True)
@given(WORDS)
def test_any_words_in_parquet(word: str) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    with tempfile.TemporaryDirectory() as name:
        (row,) = parquet.read_table(export(sample(word), Path(name), "out.parquet")).to_pylist()
        assert Record.model_validate(row) == sample(word)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.one_of(WORDS, st.lists(st.sampled_from(["..", ".", "/", "a", "\\", "\0"])).map("".join)))
def test_any_name_stays_in_the_folder(stem: str) -> None:
    path = Path("/root/out") / f"{safe_path(stem)}.json"
    assert ".." not in path.parts
    assert path.is_relative_to("/root/out")
    assert not any(part.startswith(".") for part in path.relative_to("/root/out").parts)
    assert all(0 < len(part.encode("utf-8")) < 256 for part in path.parts)
