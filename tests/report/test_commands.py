"""The commands for many records."""

from __future__ import annotations

from pathlib import Path

import pytest

from dipextract.batch.sources import Reading
from dipextract.cli.exits import Exit
from dipextract.report import charts
from dipextract.report.articles import find_texts
from tests.cli.running import Run
from tests.report.making import TEXT, digest, record


@pytest.fixture(autouse=True)
def without_charts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Charts take a second to draw."""
    monkeypatch.setattr(charts.Drawing, "__init__", lambda self: setattr(self, "_draw", None))


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """Two records in a file, and the article of the first where it says."""
    article = tmp_path / "article.txt"
    article.write_text(TEXT, "utf-8")
    path = tmp_path / "records.jsonl"
    gone = record(text=TEXT + " More.", path=str(tmp_path / "gone.txt"), title="Gone")
    path.write_text("".join(made.to_json() + "\n" for made in (record(path=str(article)), gone)), "utf-8")
    return path


def test_report(run: Run, records: Path, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    done = run("report", records, "-o", page, "--title", "Talks")
    assert (done.code, done.out) == (Exit.OK, "")
    assert done.err == f"dipextract: {page}: 2 articles, 2 meetings\n"
    html = page.read_text("utf-8")
    assert "<title>Talks</title>" in html
    assert "Of 1 article the text is not at hand" in html
    assert run("report", records, "-o", page).code == Exit.SOME_FAILED  # it is there


def test_report_finds_articles_elsewhere(run: Run, records: Path, tmp_path: Path) -> None:
    (tmp_path / "moved").mkdir()
    (tmp_path / "moved" / "other.txt").write_text(TEXT + " More.", "utf-8")
    (tmp_path / "article.txt").write_text(TEXT + " Changed.", "utf-8")
    html = run("report", records, "-o", "-", "--articles", tmp_path / "moved").out
    assert "Of 1 article the text is not at hand" in html
    assert "Changed." not in html
    assert "More." in html


def test_report_names_a_place_that_is_missing(run: Run, records: Path, tmp_path: Path) -> None:
    done = run("report", records, "-o", "-", "--articles", tmp_path / "nowhere")
    assert done.code == Exit.USAGE
    assert "nowhere" in done.err


def test_no_folder_is_searched_because_a_record_names_it(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(TEXT, "utf-8")
    assert find_texts([record(path=str(tmp_path))], [], Reading()) == {}
    assert find_texts([record(path="a\0b" * 3000)], [], Reading()) == {}
    assert find_texts([record(path=None)], [str(tmp_path)], Reading()) == {digest(TEXT): TEXT}


def test_report_of_articles(run: Run, article: Path) -> None:
    html = run("report", article.parent, "-o", "-").out
    assert "Ministers of Norway and Chile talk trade" in html


def test_report_of_nothing(run: Run, tmp_path: Path) -> None:
    empty = tmp_path / "records.jsonl"
    empty.write_text("")
    done = run("report", empty, "-o", tmp_path / "report.html")
    assert done.code == Exit.SOME_FAILED
    assert "no records" in done.err
    assert not (tmp_path / "report.html").exists()


def test_report_of_no_records(run: Run, tmp_path: Path) -> None:
    broken = tmp_path / "records.jsonl"
    broken.write_text('{"schema_version": "1.0"}\n')
    done = run("report", broken, "-o", tmp_path / "report.html")
    assert done.code == Exit.NOTHING_READABLE
    assert f"{broken}:1: no record" in done.err


def test_show(run: Run, records: Path) -> None:
    out = run("show", records).out
    assert [line.split()[0] for line in out.splitlines() if line[:1].strip()] == ["N", "1", "2"]
    assert "3 May 2024" in out
    assert "Santiago" in out


def test_show_from_standard_input(run: Run, records: Path) -> None:
    assert "Kari Dahl (Norway)" in run("show", "-", stdin=records.read_bytes()).out


def test_show_one(run: Run, records: Path) -> None:
    out = run("show", records, "-n", "1", "--evidence").out
    assert "“on May 3”  [65-73]" in out
    assert "“President”" in out
    assert run("show", records, "-n", "3").code == Exit.SOME_FAILED
    assert run("show", records, "--evidence").code == Exit.USAGE


def test_parse_evidence(run: Run, article: Path) -> None:
    out = run("parse", "--evidence", article).out
    assert "Rests on" in out
    assert "“renewable energy”" in out
    assert "Rests on" not in run("parse", article).out


@pytest.mark.parametrize("suffix", ["graphml", "gexf", "ics"])
def test_graph(run: Run, records: Path, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"meetings.{suffix}"
    assert run("graph", records, "-o", out).code == Exit.OK
    assert out.read_bytes().decode() == run("graph", records, "-o", "-", "--format", suffix).out


def test_graph_of_an_unknown_suffix(run: Run, records: Path) -> None:
    done = run("graph", records, "-o", "meetings.xyz")
    assert done.code == Exit.USAGE
    assert ".graphml, .gexf, .ics" in done.err
