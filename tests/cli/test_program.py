"""The program as a process: start, help, pipes and signals."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.running import PROGRAM, Run, run_program

HEAVY = ("spacy", "rich", "dateparser", "dipextract.record")


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["parse", "--help"], ["--version"]])
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    code = (
        "import sys\nfrom dipextract.cli import main\n"
        f"try: main({arguments!r})\n"
        f"except SystemExit: sys.exit(str([m for m in {HEAVY!r} if m in sys.modules]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr.strip() == "[]"


def test_json_does_not_load_the_reading_view(article: Path) -> None:
    code = (
        "import sys\nfrom dipextract.cli import main\n"
        f"try: main(['parse', '--json', {str(article)!r}])\n"
        "except SystemExit: sys.exit(str('dipextract.render.view' in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr.strip() == "False"


def test_help_names_the_commands(run: Run) -> None:
    done = run("--help")
    assert done.code == 0
    for command in ("parse", "schema", "areas", "evaluate"):
        assert command in done.out


def test_version(run: Run) -> None:
    assert run("--version").out.startswith("dipextract ")


def test_no_command_shows_help(run: Run) -> None:
    assert "Usage" in (done := run()).out + done.err
    assert done.code == 2


@pytest.mark.parametrize("command", ["schema", "parse"])
def test_a_closed_pipe_is_silent(command: str, article: Path) -> None:
    arguments = {"schema": [], "parse": ["--json", *[str(article)] * 20]}[command]
    program = subprocess.Popen([PROGRAM, command, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert program.stdout
    assert program.stderr
    if command == "parse":
        program.stdout.readline()
    program.stdout.close()
    assert program.stderr.read() == b""
    program.stderr.close()
    assert program.wait(60) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_told() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([PROGRAM, "schema"], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "dipextract: standard output: no space left on device\n")


def test_interrupt_ends_silently_with_130() -> None:
    program = subprocess.Popen([PROGRAM, "parse", "-"], stdin=subprocess.PIPE, stderr=subprocess.PIPE)
    time.sleep(1)  # by now it waits for standard input
    program.send_signal(signal.SIGINT)
    _, err = program.communicate(timeout=60)
    assert (program.returncode, err) == (130, b"")


def test_the_terminal_gets_colours_unless_told_otherwise(article: Path) -> None:
    pty = pytest.importorskip("pty")
    shown = {}
    for no_color in ("", "1"):
        leader, follower = pty.openpty()
        environment = {**os.environ, "TERM": "xterm", "NO_COLOR": no_color, "COLUMNS": "80"}
        subprocess.run([PROGRAM, "areas"], stdout=follower, env=environment, check=True)
        os.close(follower)
        shown[no_color] = os.read(leader, 1_000_000)
        os.close(leader)
    assert b"\x1b[" in shown[""]
    assert b"\x1b" not in shown["1"]


def test_standard_input_that_is_a_terminal_asks_for_a_file() -> None:
    pty = pytest.importorskip("pty")
    leader, follower = pty.openpty()
    done = run_program("parse", stdin=follower)
    os.close(follower)
    os.close(leader)
    assert (done.code, done.out) == (2, "")
    assert "Usage: dipextract parse" in done.err
