"""Fixtures of the tests of the command."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from dipextract.cli import main
from tests.cli.running import Outcome, Run

ARTICLE = """Ministers of Norway and Chile talk trade

SANTIAGO, May 3, 2024 (Reuters) - Norwegian Foreign Minister Kari Dahl met her Chilean counterpart, Pedro Rojas, here
on Friday. They agreed to expand cooperation in renewable energy and trade.
"""

NO_MEETING = "Rain fell on the hills all day. The river rose a little.\n"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Call the command: ``run("parse", path, stdin=b"...")``."""

    def call(*arguments: str | Path, stdin: bytes | None = None) -> Outcome:
        if stdin is not None:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stderr", sys.stderr)  # main() wraps it
            with pytest.raises(SystemExit) as ended:
                main([str(argument) for argument in arguments])
        captured = capsysbinary.readouterr()
        return Outcome(int(ended.value.code or 0), captured.out.decode(), captured.err.decode())

    return call


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A short article in a file."""
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


@pytest.fixture
def quiet(tmp_path: Path) -> Path:
    """A text without a meeting in a file."""
    path = tmp_path / "quiet.txt"
    path.write_text(NO_MEETING, "utf-8")
    return path
