"""Every format holds what the records hold."""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import pytest

from dipextract.errors import OutputError
from dipextract.export.base import NameTakenError
from dipextract.export.files import Sink
from dipextract.export.folder import safe_path, stem_of
from dipextract.export.formats import Format, FormatError, Output, format_of
from dipextract.export.tables import TABLES, Rows
from dipextract.record import Record
from tests.export.sample import finished, sample

FORMATS = ("out.jsonl", "out.jsonl.gz", "out.csv", "out.parquet", "out.db", "out")


def no_stdout() -> NoReturn:
    raise AssertionError("a file was wanted")


def write(path: Path, records: Iterable[Record], rows: Rows | None = None, *, raw_csv: bool = False) -> Path:
    exporter = Output.choose(str(path), None, rows, raw_csv=raw_csv).open(no_stdout)
    for number, record in enumerate(records):
        exporter.write(finished(record, f"a{number}"))
    exporter.flush()
    exporter.finish()
    return path


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def everything(path: Path) -> dict[str, bytes]:
    return {str(one): one.read_bytes() for one in ([*path.rglob("*")] if path.is_dir() else [path]) if one.is_file()}


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("a.jsonl", Format.JSONL),
        ("a.JSONL.GZ", Format.JSONL_GZ),
        ("a.csv", Format.CSV),
        ("a.parquet", Format.PARQUET),
        ("a.db", Format.SQLITE),
        ("a.sqlite", Format.SQLITE),
        ("a", Format.FOLDER),
        ("a.b/", Format.FOLDER),
    ],
)
def test_the_name_tells_the_format(name: str, format: Format) -> None:
    assert format_of(name) is format


def test_names_that_tell_nothing() -> None:
    with pytest.raises(FormatError, match=r"\.parquet"):
        format_of("a.docx")


def test_json_lines(tmp_path: Path) -> None:
    records = [sample(), sample("\u2028 é")]
    lines = write(tmp_path / "out.jsonl", records).read_bytes()
    assert [Record.model_validate_json(line) for line in lines.splitlines()] == records
    assert gzip.decompress(write(tmp_path / "out.jsonl.gz", records).read_bytes()) == lines


def test_a_row_a_meeting(tmp_path: Path) -> None:
    first, second = table(write(tmp_path / "out.csv", [sample(id="7")]))
    assert first == {
        **{"path": "news/a.txt", "id": "7", "url": "", "title": "Kari Dahl", "published": "2024-05-03"},
        **{"meeting": "1", "main": "true", "mode": "in-person", "date": "2024-05-03"},
        **{"place": "Kari Dahl", "place_country": "NO", "participants": "Kari Dahl; Pedro Rojas"},
        **{"countries": "NO; CL", "areas": "trade; energy", "outcomes": "Kari Dahl; Kari Dahl"},
        **{"evidence": "Kari Dahl", "start": "3", "end": "12"},
    }
    assert (second["meeting"], second["main"], second["place"], second["participants"]) == ("2", "false", "", "")


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (Rows.PARTICIPANTS, ["Kari Dahl", "Pedro Rojas"]),
        (Rows.PEOPLE, ["Kari Dahl", "Pedro Rojas"]),
        (Rows.AREAS, ["trade"]),
    ],
)
def test_other_rows(tmp_path: Path, rows: Rows, expected: list[str]) -> None:
    found = table(write(tmp_path / "out.csv", [sample()], rows))
    assert [row.get("name") or row["area"] for row in found] == expected
    assert list(found[0]) == [column.name for column in TABLES[rows].columns]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_formulas_are_defused_in_csv(tmp_path: Path, start: str) -> None:
    formula = start + 'HYPERLINK("https://example.org";"click")'
    record = sample(formula)
    for rows in Rows:
        for row in table(write(tmp_path / f"{rows}.csv", [record], rows)):
            assert not any(cell.startswith(start) for cell in row.values())
    assert table(tmp_path / "meetings.csv")[0]["evidence"] == "'" + formula
    assert table(write(tmp_path / "raw.csv", [record], raw_csv=True))[0]["evidence"] == formula


def test_parquet_holds_whole_records(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    records = [sample(), sample("\0 é"), Record.model_validate({**sample().model_dump(), "meetings": []})]
    read = parquet.read_table(write(tmp_path / "out.parquet", records))
    assert [Record.model_validate(row) for row in read.to_pylist()] == records


def test_parquet_of_rows(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    rows = parquet.read_table(write(tmp_path / "out.parquet", [sample()] * 1_200, Rows.PARTICIPANTS))
    assert rows.num_rows == 2_400
    assert rows.to_pylist()[0]["offices"] == ["Foreign Minister", "Kari Dahl"]
    assert rows.to_pylist()[0]["main"] is True


def test_a_database(tmp_path: Path) -> None:
    word = "O'Brien\"; DROP TABLE people; --"
    db = sqlite3.connect(write(tmp_path / "out.db", [sample(), sample(word)]))
    counts = {
        name: db.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
        for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    }
    assert counts == {
        **{"articles": 2, "meetings": 4, "participants": 4, "meeting_countries": 4, "meeting_areas": 4, "outcomes": 4},
        **{"people": 4, "offices": 4, "areas": 2, "dates": 4, "places": 2, "organizations": 2, "statements": 2},
        **{"mentions": 8, "inferred": 4, "warnings": 2},
    }
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert db.execute("SELECT name FROM people WHERE id = 3").fetchone() == (word,)
    assert db.execute("SELECT count(*) FROM participants WHERE person_id IS NULL").fetchone() == (0,)
    db.close()


def test_who_met_whom_when_and_where(tmp_path: Path) -> None:
    db = sqlite3.connect(write(tmp_path / "out.db", [sample()]))
    columns = "who, who_country, whom, whom_country, date, place, place_country, mode, main, path"
    assert db.execute(f"SELECT {columns} FROM who_met_whom WHERE who = 'Pedro Rojas'").fetchall() == [
        ("Pedro Rojas", "CL", "Kari Dahl", "NO", "2024-05-03", "Kari Dahl", "NO", "in-person", 1, "news/a.txt")
    ]
    plan = db.execute("EXPLAIN QUERY PLAN SELECT * FROM who_met_whom WHERE who = 'Pedro Rojas'").fetchall()
    assert any("participants_by_name" in row[3] for row in plan)
    assert not any(row[3].startswith("SCAN") for row in plan)
    db.close()


def test_a_folder(tmp_path: Path) -> None:
    write(tmp_path / "out", [sample(), sample("b")])
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a0.json", "a1.json"]
    assert json.loads((tmp_path / "out/a1.json").read_bytes())["summary"] == "b"


def test_two_articles_of_the_same_name_in_a_folder(tmp_path: Path) -> None:
    exporter = Output.choose(str(tmp_path / "out"), None, None, raw_csv=False).open(no_stdout)
    exporter.write(finished(sample(), "x"))
    with pytest.raises(NameTakenError, match=r"x\.json has been written for another article"):
        exporter.write(finished(sample("b"), "x"))
    assert json.loads((tmp_path / "out/x.json").read_bytes())["summary"] == "Kari Dahl"


@pytest.mark.parametrize(
    ("stem", "path"),
    [
        ("a/b", "a/b"),
        ("../../etc/passwd", "etc/passwd"),
        ("/etc/passwd", "etc/passwd"),
        ("a/../../b", "a/b"),
        ("..", "article"),
        ("//", "article"),
        ("//a//b", "a/b"),
        ("", "article"),
        (".ssh/id", "%2Essh/id"),
        ("...", "%2E.."),
        ("a\0b\n\x1b[31m", "a%00b%0A%1B[31m"),
        ("c:\\windows", "c%3A%5Cwindows"),
        ("\u202egpj.exe", "%E2%80%AEgpj.exe"),
        ("Müller 東京", "Müller 東京"),
    ],
)
def test_files_stay_in_the_folder(tmp_path: Path, stem: str, path: str) -> None:
    assert safe_path(stem) == path
    exporter = Output.choose(str(tmp_path / "out"), None, None, raw_csv=False).open(no_stdout)
    exporter.write(finished(sample(), stem))
    assert [one.relative_to(tmp_path / "out").as_posix() for one in tmp_path.rglob("*") if one.is_file()] == [
        f"{path}.json"
    ]


def test_long_names_are_cut_and_stay_apart() -> None:
    one, other = safe_path("é" * 400 + "1"), safe_path("é" * 400 + "2")
    assert one != other
    assert len(os.fsencode(one)) < 250


def test_a_link_does_not_lead_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out/sub").symlink_to(tmp_path / "elsewhere")
    exporter = Output.choose(str(tmp_path / "out"), None, None, raw_csv=False).open(no_stdout)
    with pytest.raises(OutputError, match="a link leads out of"):
        exporter.write(finished(sample(), "sub/a"))
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_link_at_the_temporary_file_is_not_followed(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("dear to me")
    (tmp_path / "out.jsonl.part").symlink_to(victim)
    with pytest.raises(OutputError, match=r"out\.jsonl: too many levels of symbolic links"):
        write(tmp_path / "out.jsonl", [sample()])
    assert victim.read_text() == "dear to me"


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_records_give_the_same_bytes(tmp_path: Path, name: str) -> None:
    records = [sample(), sample("b"), sample("\0")]
    (tmp_path / "1").mkdir()
    (tmp_path / "2").mkdir()
    one, two = (everything(write(tmp_path / n / name, records)) for n in "12")
    assert list(one.values()) == list(two.values())


@pytest.mark.parametrize("name", FORMATS)
def test_files_appear_whole(tmp_path: Path, name: str) -> None:
    exporter = Output.choose(str(tmp_path / name), None, None, raw_csv=False).open(no_stdout)
    exporter.write(finished(sample()))
    assert not (tmp_path / name).is_file()
    exporter.abandon()
    assert not (tmp_path / name).is_file()


@pytest.mark.parametrize("name", FORMATS)
def test_no_records_at_all(tmp_path: Path, name: str) -> None:
    assert write(tmp_path / name, []).exists()


def test_a_source_tells_where_its_record_goes() -> None:
    assert stem_of("news/a.txt", None) == "news/a"
    assert stem_of("corpus.jsonl", "x/1") == "corpus/x%2F1"
    assert stem_of(None, "x") == "x"
    assert stem_of(None, None) == stem_of("/", None) == "article"


class Full:
    """A disk without space."""

    def write(self, data: bytes) -> None:
        if data:
            raise OutputError("out: no space left on device")

    def flush(self) -> None: ...

    def finish(self) -> None: ...

    def abandon(self, *, keep: bool) -> None: ...


@pytest.mark.parametrize("format", [Format.JSONL, Format.CSV])
def test_a_full_disk(format: Format) -> None:
    sink: Sink = Full()
    exporter = Output.choose("-", format, None, raw_csv=False).open(lambda: sink)
    with pytest.raises(OutputError, match="no space left"):
        exporter.write(finished(sample()))


def test_csv_is_utf_8_with_plain_line_ends(tmp_path: Path) -> None:
    data = write(tmp_path / "out.csv", [sample("Müller")]).read_bytes()
    assert "Müller".encode() in data
    assert b"\r" not in data
    assert next(csv.reader(io.StringIO(data.decode())))[0] == "path"
