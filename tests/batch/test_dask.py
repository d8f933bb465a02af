"""A cluster: a real scheduler and two workers on this machine."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.batch.conftest import ROOT
from tests.cli.running import Run

pytest.importorskip("distributed")

SCHEDULER = """
import asyncio, sys
from distributed import Scheduler
async def main():
    async with Scheduler(host="127.0.0.1", port=0, dashboard=False) as scheduler:
        print(scheduler.address, flush=True)
        await scheduler.finished()
asyncio.run(main())
"""
WORKER = """
import asyncio, sys
from distributed import Worker
async def main():
    async with Worker(sys.argv[1], host="127.0.0.1", nthreads=1, dashboard=False) as worker:
        print(worker.address, flush=True)
        await worker.finished()
asyncio.run(main())
"""


class Cluster(NamedTuple):
    """Its address, and its workers as processes."""

    address: str
    workers: list[subprocess.Popen[str]]


def program(code: str, *arguments: str) -> tuple[subprocess.Popen[str], str]:
    """Start a part of the cluster; the address that it prints."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    started = subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert started.stdout
    return started, started.stdout.readline().strip()


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    """A scheduler and two workers."""
    scheduler, address = program(SCHEDULER)
    workers = [program(WORKER, address)[0] for _ in range(2)]
    yield Cluster(address, workers)
    for process in (*workers, scheduler):
        process.kill()
        process.communicate()


# Kills a process as soon as there is something in a file.
KILLER = """
import os, sys, time
while not (os.path.exists(sys.argv[1]) and os.path.getsize(sys.argv[1])):
    time.sleep(0.005)
os.kill(int(sys.argv[2]), 9)
"""


def test_a_cluster_gives_the_same_bytes_also_when_a_worker_is_killed(
    batch: Run, cluster: Cluster, tmp_path: Path
) -> None:
    corpus = tmp_path / "corpus.jsonl"
    words = {5: "raise", 9: "kill", **dict.fromkeys(range(20, 30), "slow")}
    texts = [words.get(number, f"Article {number}" + " word" * 6_000) for number in range(36)]
    corpus.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts))
    batch(corpus, "-o", tmp_path / "here.jsonl")
    out = tmp_path / "there.jsonl"
    killer = subprocess.Popen([sys.executable, "-c", KILLER, f"{out}.part", str(cluster.workers[0].pid)])
    done = batch(corpus, "-o", out, "--scheduler", cluster.address)
    assert killer.wait(10) == 0
    assert cluster.workers[0].wait(10) == -signal.SIGKILL
    assert cluster.workers[1].poll() is None
    assert "34 done, 2 failed" in done.err
    for suffix in ("", ".errors.jsonl"):
        assert Path(f"{out}{suffix}").read_bytes() == Path(f"{tmp_path}/here.jsonl{suffix}").read_bytes()
    assert "(34 of them before)" in batch(corpus, "-o", out, "--resume", "--scheduler", cluster.address).err


def test_no_cluster_there(batch: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dipextract.batch.dask_engine.CONNECTING", 0.3)
    (tmp_path / "a.txt").write_text("a")
    done = batch(tmp_path / "a.txt", "-o", tmp_path / "out.jsonl", "--scheduler", "tcp://127.0.0.1:9")
    assert (done.code, "tcp://127.0.0.1:9: no Dask scheduler there" in done.err) == (1, True)
    done = batch(tmp_path / "a.txt", "-o", tmp_path / "out.jsonl", "--scheduler", "nonsense://x")
    assert (done.code, "no Dask scheduler there" in done.err) == (1, True)
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_cluster_without_workers(batch: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dipextract.batch.dask_engine.CONNECTING", 0.5)
    scheduler, address = program(SCHEDULER)
    (tmp_path / "a.txt").write_text("a")
    done = batch(tmp_path / "a.txt", "-o", tmp_path / "out.jsonl", "--scheduler", address)
    scheduler.kill()
    scheduler.communicate()
    assert done.err.splitlines()[-1] == f"dipextract: {address}: the scheduler has no workers"
