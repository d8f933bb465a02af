"""Fixtures of the tests of batches."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dipextract.batch import extractor
from dipextract.batch.engine import LocalEngine
from dipextract.batch.extractor import Extraction
from dipextract.batch.worker import Setup
from tests.batch import stub
from tests.cli.conftest import run
from tests.cli.running import Run

__all__ = ["run"]

ROOT = Path(__file__).parents[2]

Start = Callable[..., "subprocess.Popen[bytes]"]
MakeEngine = Callable[..., LocalEngine]


@pytest.fixture(autouse=True)
def _tests_for_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers import the stand-in."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))


@pytest.fixture
def batch(run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """``dipextract batch`` in this process, with the stand-in for extraction."""
    monkeypatch.setattr(extractor, "create", stub.create)
    return lambda *arguments, **options: run("batch", *arguments, **options)


@pytest.fixture
def start() -> Start:
    """Start the same as a program."""

    def call(*arguments: object, **options: object) -> subprocess.Popen[bytes]:
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
        return subprocess.Popen(  # type: ignore[call-overload, no-any-return]
            [sys.executable, "-m", "tests.batch.program", "batch", *map(str, arguments)], cwd=ROOT, **pipes
        )

    return call


@pytest.fixture
def engine() -> Iterator[MakeEngine]:
    """Make an engine with the stand-in for extraction; it is closed at the end."""
    made: list[LocalEngine] = []

    def make(jobs: int = 2, timeout: float | None = None, model: str | None = None) -> LocalEngine:
        made.append(LocalEngine(Setup(stub.create, Extraction(model=model)), jobs=jobs, timeout=timeout))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder of sixty small articles."""
    folder = tmp_path / "news"
    for number in range(60):
        part = folder / f"{number // 20:02}"
        part.mkdir(parents=True, exist_ok=True)
        (part / f"{number:03}.txt").write_text(f"Article {number}. " + "word " * (number % 7), "utf-8")
    return folder
