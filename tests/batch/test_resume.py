"""Runs that are killed and go on end with the same bytes as one that is not."""

from __future__ import annotations

import random
import signal
import sqlite3
import time
from pathlib import Path

import pytest

from dipextract.batch import keys
from tests.batch.conftest import Start
from tests.cli.running import Run

OTHER_OUTPUTS = ("out.jsonl.gz", "out.csv", "out.parquet", "out.db", "out")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A folder of articles, some of them bad, in portions of a few."""
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(40):
        text = "raise" if number % 13 == 5 else f"Article {number}. " + "word " * 3_000
        (folder / f"{number:02}.txt").write_text(text, "utf-8")
    return folder


def bytes_of(path: Path) -> dict[str, bytes]:
    """Everything that is the output or its errors."""
    whole = [*path.rglob("*.json")] if path.is_dir() else [path]
    whole.append(path.with_name(path.name + ".errors.jsonl"))
    return {str(one.relative_to(path.parent)): one.read_bytes() for one in whole}


@pytest.mark.parametrize(
    ("name", "seed", "kills"),
    [("out.jsonl", 1, 3), ("out.jsonl", 2, 3), *((name, 3 + n, 1) for n, name in enumerate(OTHER_OUTPUTS))],
)
def test_killed_at_random_points(
    batch: Run, start: Start, corpus: Path, tmp_path: Path, name: str, seed: int, kills: int
) -> None:
    chance = random.Random(seed)
    reference = tmp_path / "reference"
    reference.mkdir()
    batch(corpus, "-o", reference / name)
    out, part = tmp_path / name, tmp_path / f"{name}.part"
    for _ in range(kills):
        program = start(corpus, "-o", out, "--resume", "--jobs", 2)
        time.sleep(chance.uniform(0.3, 0.9))
        program.send_signal(signal.SIGKILL)
        program.communicate()
        if part.exists():
            with part.open("ab") as torn:
                torn.write(b'{"schema_version": "1.0", "sour')
    assert batch(corpus, "-o", out, "--resume").code == 1
    assert bytes_of(out) == bytes_of(reference / name)
    assert not part.exists()


def test_a_complete_run_reads_nothing_again(batch: Run, news: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    batch(news, "-o", out)
    before = out.read_bytes()
    assert "60 done (60 of them before), 0 failed" in batch(news, "-o", out, "--resume").err
    assert out.read_bytes() == before


def test_what_is_new_or_changed_is_read_and_what_is_gone_is_dropped(batch: Run, news: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    batch(news, "-o", out)
    (news / "00/000.txt").unlink()
    (news / "00/001.txt").write_text("Changed")
    (news / "00/0005.txt").write_text("New")
    assert "60 done (58 of them before)" in batch(news, "-o", out, "--resume").err
    assert [line.count('"Changed"') for line in out.read_text().splitlines()][:3] == [0, 1, 0]
    assert sqlite3.connect(f"{out}.journal").execute("SELECT count(*) FROM records").fetchone() == (60,)


def test_other_options_and_versions_read_all_again(
    batch: Run, news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.jsonl"
    batch(news, "-o", out)
    done = batch(news, "-o", out, "--resume", "--published", "2024-05-03")
    assert done.err.startswith("dipextract: 60 done, 0 failed")
    monkeypatch.setattr(keys, "installed", lambda package: "another")
    assert batch(news, "-o", out, "--resume", "--published", "2024-05-03").err.startswith("dipextract: 60 done, 0")


def test_a_run_that_fails_at_its_start_does_not_lose_what_was_done(batch: Run, news: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    (news / "02/059.txt").write_text("raise")
    batch(news, "-o", out, "--fail-fast")
    assert batch(news, "-o", out, "--resume", "--model", "missing").code == 3
    (news / "02/059.txt").write_text("good")
    assert "60 done (59 of them before)" in batch(news, "-o", out, "--resume").err


def test_a_journal_that_is_none(batch: Run, news: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    journal = tmp_path / "out.jsonl.journal"
    journal.write_text("my diary, " * 200)
    done = batch(news, "-o", out, "--resume")
    assert (done.code, "no journal, or damaged" in done.err) == (1, True)
    journal.unlink()
    with sqlite3.connect(journal) as other:
        other.execute("CREATE TABLE diary (day)")
    other.close()
    done = batch(news, "-o", out, "--resume")
    assert done.err == f"dipextract: {journal}: no journal of dipextract\n"


def test_two_runs_on_one_output(batch: Run, start: Start, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("hang")
    out = tmp_path / "out.jsonl"
    first = start(tmp_path / "a.txt", "-o", out)
    until = time.monotonic() + 20
    while not out.with_name("out.jsonl.part").exists() and time.monotonic() < until:
        time.sleep(0.02)
    done = batch(tmp_path / "a.txt", "-o", out, "--resume")
    first.kill()
    first.communicate()
    assert done.err == f"dipextract: {out}.journal: another run is at work on it\n"
