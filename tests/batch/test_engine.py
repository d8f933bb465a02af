"""Worker processes: order, death, time, start."""

from __future__ import annotations

import json
import subprocess
import sys
import time

import pytest

from dipextract.batch.article import Article, Failure, Kind, Outcome
from dipextract.batch.engine import usable_cores
from dipextract.batch.worker import WorkerError
from dipextract.errors import ModelMissingError
from tests.batch.conftest import MakeEngine


def article(text: str) -> Article:
    return Article(name=f"{text}.txt", content=text, stem=text, path=f"{text}.txt")


def told(outcomes: list[Outcome]) -> list[str]:
    """A record's text, or a failure's kind and name."""
    return [f"{one.kind} {one.name}" if isinstance(one, Failure) else json.loads(one)["summary"] for one in outcomes]


def test_outcomes_are_in_the_order_of_the_articles(engine: MakeEngine) -> None:
    one = engine()
    promises = [one.submit([article("slow"), article("b")]), one.submit([article("c")]), one.submit([article("d")])]
    assert [told(promise.result()) for promise in promises] == [["slow", "b"], ["c"], ["d"]]


@pytest.mark.parametrize(
    ("deadly", "kind", "message"),
    [
        ("kill", Kind.CRASH, "the process that read it was killed, perhaps for want of memory"),
        ("exit", Kind.CRASH, "the process that read it ended with exit code 7: \x1b[31mlast words"),
        ("hang", Kind.TIMEOUT, "took too long (0.8 s)"),
    ],
)
def test_a_worker_that_dies_is_replaced_and_the_article_named(
    engine: MakeEngine, deadly: str, kind: Kind, message: str
) -> None:
    one = engine(jobs=1, timeout=0.8)
    outcomes = one.submit([article("a"), article(deadly), article("c")]).result()
    assert told(outcomes) == ["a", f"{kind} {deadly}.txt", "c"]
    assert isinstance(outcomes[1], Failure)
    assert outcomes[1].message == message
    assert told(one.submit([article("d")]).result()) == ["d"]


def test_a_failure_of_one_article_leaves_the_worker_alone(engine: MakeEngine) -> None:
    assert told(engine(jobs=1).submit([article("raise"), article("b")]).result()) == ["error raise.txt", "b"]


def test_a_missing_model_is_told_as_such(engine: MakeEngine) -> None:
    with pytest.raises(ModelMissingError, match="there is no model"):
        engine(model="missing").submit([article("a")]).result()


def test_workers_that_cannot_load(engine: MakeEngine) -> None:
    with pytest.raises(WorkerError, match="ValueError: the model is broken"):
        engine(model="broken").submit([article("a")]).result()
    with pytest.raises(WorkerError, match="exit code 3: out of luck"):
        engine(model="deadly").submit([article("a")]).result()


@pytest.mark.parametrize("later", [0, 0.02, 1])
def test_closing_waits_neither_for_a_start_nor_for_work(engine: MakeEngine, later: float) -> None:
    one = engine()
    one.submit([article("hang")])
    time.sleep(later)
    before = time.monotonic()
    one.close()
    assert time.monotonic() - before < 5


def test_a_worker_ends_with_the_process_it_works_for() -> None:
    worker = subprocess.Popen([sys.executable, "-m", "dipextract.batch"], stdin=subprocess.PIPE)
    assert worker.stdin
    worker.stdin.close()
    worker.wait(20)


def test_there_is_a_core_at_least() -> None:
    assert usable_cores() >= 1
