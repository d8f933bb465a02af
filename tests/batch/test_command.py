"""``dipextract batch``: records, failures, exit codes, messages."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.batch.conftest import Start
from tests.cli.running import Run


def summaries(path: Path) -> list[str]:
    return [json.loads(line)["summary"] for line in path.read_text("utf-8").splitlines()]


def write(folder: Path, **texts: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    return folder


def errors(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_records_are_in_the_order_of_the_sources(batch: Run, news: Path, tmp_path: Path) -> None:
    done = batch(news, "-o", tmp_path / "out.jsonl", "--jobs", 2)
    assert (done.code, done.out) == (0, "")
    assert [text.split(".")[0] for text in summaries(tmp_path / "out.jsonl")] == [f"Article {n}" for n in range(60)]
    assert done.err.startswith("dipextract: 60 done, 0 failed; 0:00:0")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["news", "out.jsonl", "out.jsonl.journal"]


def test_bad_articles_are_told_and_the_rest_goes_on(batch: Run, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", a="a", b="kill", c="raise", d="d")
    (folder / "e.txt").write_bytes(b"\xff")
    done = batch(folder, folder / "none.txt", "-o", tmp_path / "out.jsonl")
    assert done.code == 1
    assert summaries(tmp_path / "out.jsonl") == ["a", "d"]
    told = errors(tmp_path / "out.jsonl.errors.jsonl")
    assert [(Path(one["source"]).name, one["kind"]) for one in told] == [
        ("b.txt", "crash"),
        ("c.txt", "error"),
        ("e.txt", "unreadable"),
        ("none.txt", "unreadable"),
    ]
    assert f"2 done, 4 failed (see {tmp_path}/out.jsonl.errors.jsonl)" in done.err


def test_errors_go_where_they_are_wanted(batch: Run, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", a="a", b="raise")
    batch(folder, "-o", tmp_path / "out.jsonl", "--errors", tmp_path / "bad.jsonl")
    assert errors(tmp_path / "bad.jsonl") == [
        {"source": f"{folder}/b.txt", "kind": "error", "message": "ValueError: as asked"}
    ]


def test_an_id_is_told_with_its_error(batch: Run, tmp_path: Path) -> None:
    (tmp_path / "c.jsonl").write_text('{"text": "raise", "id": "x1"}\n{"text": "b"}\n')
    batch(tmp_path / "c.jsonl", "-o", tmp_path / "out.jsonl")
    assert errors(tmp_path / "out.jsonl.errors.jsonl")[0]["id"] == "x1"


def test_fail_fast_stops_and_what_is_done_stays(batch: Run, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", a="a", b="raise", c="c")
    done = batch(folder, "-o", tmp_path / "out.jsonl", "--fail-fast")
    assert done.code == 1
    assert f"dipextract: stopped at {folder}/b.txt: ValueError: as asked" in done.err
    assert not (tmp_path / "out.jsonl").exists()
    assert summaries(tmp_path / "out.jsonl.part") == ["a"]
    (folder / "b.txt").write_text("b")
    done = batch(folder, "-o", tmp_path / "out.jsonl", "--fail-fast", "--resume")
    assert "3 done (1 of them before), 0 failed" in done.err
    assert summaries(tmp_path / "out.jsonl") == ["a", "b", "c"]


def test_nothing_readable(batch: Run, tmp_path: Path) -> None:
    done = batch(tmp_path / "none.txt", "-o", tmp_path / "out.jsonl")
    assert done.code == 4
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl.errors.jsonl"]
    (tmp_path / "list").write_text("\n")
    done = batch("--files-from", tmp_path / "list", "-o", tmp_path / "out.jsonl", "--force")
    assert (done.code, done.err.splitlines()[-1]) == (4, "dipextract: no articles")


def test_a_missing_model(batch: Run, news: Path, tmp_path: Path) -> None:
    done = batch(news, "-o", tmp_path / "out.jsonl", "--model", "missing")
    assert (done.code, "there is no model 'missing'" in done.err) == (3, True)
    assert [path.name for path in tmp_path.iterdir()] == ["news"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["-o", "out.jsonl"],
        ["news"],
        ["news", "-o", "out.docx"],
        ["news", "-o", "-", "--resume"],
        ["news", "-o", "out.jsonl", "--resume", "--force"],
        ["news", "-o", "out.jsonl", "--shard", "3/2"],
        ["news", "-o", "out.jsonl", "--jobs", "0"],
        ["news", "-o", "out.jsonl", "--rows", "people"],
        ["news", "-o", "-", "--format", "parquet"],
        ["-", "-o", "out.jsonl"],
        ["--files-from", "none", "-o", "out.jsonl"],
        ["news", "-o", "out.jsonl", "--jobs", "2", "--scheduler", "tcp://127.0.0.1:1"],
    ],
)
def test_wrong_usage(batch: Run, news: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> None:
    monkeypatch.chdir(news.parent)
    assert batch(*arguments).code == 2
    assert [path.name for path in news.parent.iterdir()] == ["news"]


def test_standard_output(batch: Run, tmp_path: Path) -> None:
    done = batch(write(tmp_path / "in", a="a", b="raise"), "-o", "-")
    assert (done.code, json.loads(done.out)["summary"]) == (1, "a")
    assert done.err.startswith(f"dipextract: {tmp_path}/in/b.txt: error: ValueError: as asked\n")
    assert [path.name for path in tmp_path.iterdir()] == ["in"]


def test_a_list_of_sources(batch: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write(tmp_path / "in", a="a", b="b", c="c")
    (tmp_path / "list").write_text(f"{folder}/c.txt\r\n\n{folder}/a.txt")
    batch(folder / "b.txt", "--files-from", tmp_path / "list", "-o", tmp_path / "out.jsonl")
    assert summaries(tmp_path / "out.jsonl") == ["b", "c", "a"]
    batch("--files-from", "-", "-o", tmp_path / "2.jsonl", stdin=f"{folder}/b.txt\n".encode())
    assert summaries(tmp_path / "2.jsonl") == ["b"]


def test_shards_are_all_articles_once_and_do_not_move(batch: Run, news: Path, tmp_path: Path) -> None:
    corpus = news / "corpus.jsonl"
    corpus.write_text("".join(json.dumps({"text": f"Row {n}"}) + "\n" for n in range(20)))
    batch(news, "-o", tmp_path / "all.jsonl")
    parts = []
    for number in (1, 2, 3):
        assert batch(news, "-o", tmp_path / f"{number}.jsonl", "--shard", f"{number}/3").code == 0
        parts.append(summaries(tmp_path / f"{number}.jsonl"))
    assert sorted(text for part in parts for text in part) == sorted(summaries(tmp_path / "all.jsonl"))
    assert all(5 < len(part) < 50 for part in parts)
    (news / "000.txt").write_text("New")
    batch(news, "-o", tmp_path / "again.jsonl", "--shard", "1/3")
    assert set(parts[0]) <= set(summaries(tmp_path / "again.jsonl")) <= {*parts[0], "New"}


def test_a_part_may_be_empty(batch: Run, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", a="a")
    codes = [batch(folder, "-o", tmp_path / f"{n}.jsonl", "--shard", f"{n}/4").code for n in (1, 2, 3, 4)]
    assert codes == [0, 0, 0, 0]
    assert sorted((tmp_path / f"{n}.jsonl").stat().st_size > 0 for n in (1, 2, 3, 4)) == [False, False, False, True]


def test_what_is_there_is_not_overwritten_unasked(batch: Run, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", a="a")
    out = tmp_path / "out.jsonl"
    out.write_text("dear to me")
    done = batch(folder, "-o", out)
    assert (done.code, done.err) == (1, f"dipextract: {out}: exists; --resume goes on with it, --force overwrites it\n")
    done = batch(folder, "-o", out, "--resume")
    assert "exists without a journal to resume from" in done.err
    assert out.read_text() == "dear to me"
    assert batch(folder, "-o", out, "--force").code == 0
    assert summaries(out) == ["a"]


@pytest.mark.parametrize(
    ("out", "message"),
    [
        ("none/out.jsonl", "there is no such folder"),
        ("file.txt/out.jsonl", "there is no such folder"),
        ("/dev/full", "not a regular file; '-' is standard output"),
        ("taken.jsonl", "not a regular file; '-' is standard output"),
    ],
)
def test_output_that_cannot_be_written_is_told_before_anything_else(
    batch: Run, tmp_path: Path, out: str, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, file="a")
    (tmp_path / "taken.jsonl").mkdir()
    monkeypatch.chdir(tmp_path)
    done = batch("file.txt", "-o", out, "--format", "jsonl")
    assert (done.code, done.err) == (1, f"dipextract: {out}: {message}\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_told(start: Start, news: Path, tmp_path: Path) -> None:
    with Path("/dev/full").open("w") as full:
        program = start(news, "-o", "-", stdout=full)
        _, err = program.communicate(timeout=60)
    assert program.returncode == 1
    assert b"dipextract: standard output: no space left on device\n" in err


def test_a_reader_that_has_gone_is_no_error(start: Start, news: Path) -> None:
    program = start(news, "-o", "-")
    assert program.stdout
    program.stdout.close()
    assert program.wait(60) == 0


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_keeps_what_is_done(start: Start, batch: Run, tmp_path: Path, sent: int) -> None:
    texts = {f"a{n}": f"Article {n}" + "x" * 30_000 for n in range(8)}
    folder = write(tmp_path / "in", **texts, b="hang", c="c")
    out = tmp_path / "out.jsonl"
    program = start(folder, "-o", out, "--jobs", 1)
    until = time.monotonic() + 20
    while summaries_if_any(out.with_name("out.jsonl.part")) < 5 and time.monotonic() < until:
        time.sleep(0.02)
    program.send_signal(sent)
    _, err = program.communicate(timeout=20)
    assert program.returncode == 130
    assert b"dipextract: interrupted; --resume goes on\n" in err
    assert b"Traceback" not in err
    assert not out.exists()
    (folder / "b.txt").write_text("b")
    assert "8 done" not in (done := batch(folder, "-o", out)).err
    assert "an interrupted run; --resume goes on with it, --force starts anew" in done.err
    done = batch(folder, "-o", out, "--resume")
    assert "10 done (" in done.err
    assert "of them before)" in done.err
    assert len(summaries(out)) == 10


def summaries_if_any(path: Path) -> int:
    """How many whole lines there are."""
    return path.read_bytes().count(b"\n") if path.exists() else 0


def test_progress_is_shown_on_a_terminal_only(news: Path, tmp_path: Path, start: Start) -> None:
    pty = pytest.importorskip("pty")
    shown = {}
    for option in ("--fail-fast", "--quiet"):
        leader, follower = pty.openpty()
        environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100"}
        program = start(news, "-o", tmp_path / f"{option}.jsonl", option, stderr=follower, env=environment)
        os.close(follower)
        shown[option] = read_all(leader)
        assert program.wait(60) == 0
        os.close(leader)
    assert b"60 done  0 failed" in shown["--fail-fast"]
    assert b"60 done  0 failed" not in shown["--quiet"]
    assert all(b"dipextract: 60 done, 0 failed; " in one for one in shown.values())


def read_all(descriptor: int) -> bytes:
    """What comes until the other side is closed."""
    found = b""
    while True:
        try:
            piece = os.read(descriptor, 65536)
        except OSError:  # how a closed terminal ends on Linux
            return found
        if not piece:
            return found
        found += piece


def test_names_cannot_reach_the_terminal(batch: Run, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", **{"a\x1b[31m\u202e": "raise"})
    done = batch(folder, "-o", "-")
    assert "\x1b" not in done.err
    assert "a\\x1b[31m\\u202e.txt: error" in done.err
    batch(folder, "-o", tmp_path / "out.jsonl")
    assert b"\x1b" not in (tmp_path / "out.jsonl.errors.jsonl").read_bytes()


def test_dask_is_not_imported_without_an_address(news: Path, tmp_path: Path) -> None:
    code = (
        "import sys\nfrom dipextract.batch import extractor\nfrom tests.batch import stub\n"
        "extractor.create = stub.create\nfrom dipextract.cli import main\n"
        f"try: main(['batch', {str(news)!r}, '-o', {str(tmp_path / 'out.jsonl')!r}])\n"
        "except SystemExit as stop: print(stop.code, [m for m in ('dask', 'distributed', 'spacy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout == "0 []\n"
