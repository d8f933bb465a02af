"""Who reads the articles: an engine takes lists of them and gives promises of their outcomes."""

from __future__ import annotations

import os
import queue
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from dipextract.batch.article import Article, Outcome
from dipextract.batch.process import Station
from dipextract.batch.worker import Setup

# Lists of articles for each worker that may be at work or wait for a slow one before them, in memory.
WAITING = 4

CPU_QUOTA = Path("/sys/fs/cgroup/cpu.max")


class Promise(Protocol):
    """The outcomes of some articles, sooner or later."""

    def done(self) -> bool:
        """Whether they are there."""

    def result(self) -> list[Outcome]:
        """Wait for them."""


class Engine(Protocol):
    """Reads articles somewhere else."""

    @property
    def capacity(self) -> int:
        """How many promises may be open at a time."""

    def submit(self, articles: Sequence[Article]) -> Promise:
        """Have ``articles`` read."""

    def close(self) -> None:
        """Stop all work at once."""


class LocalEngine:
    """Worker processes on this machine, each with a thread here that feeds it."""

    def __init__(self, setup: Setup, *, jobs: int, timeout: float | None = None) -> None:
        self.capacity = WAITING * jobs
        self._stations = [Station(setup, timeout) for _ in range(jobs)]
        self._free: queue.SimpleQueue[Station] = queue.SimpleQueue()
        for station in self._stations:
            self._free.put(station)
        self._threads = ThreadPoolExecutor(jobs, thread_name_prefix="station")

    def submit(self, articles: Sequence[Article]) -> Future[list[Outcome]]:
        """Have ``articles`` read by the next worker that is free; its process starts with its first articles."""
        return self._threads.submit(self._read, articles)

    def close(self) -> None:
        """Stop all work at once."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        for station in self._stations:
            station.stop()
        self._threads.shutdown()
        for station in self._stations:
            station.close()

    def _read(self, articles: Sequence[Article]) -> list[Outcome]:
        station = self._free.get()
        try:
            return station.read(articles)
        finally:
            self._free.put(station)


def usable_cores() -> int:
    """The cores that this process may use: those it is bound to, and no more than its control group's quota."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    with suppress(OSError, ValueError):
        quota, period = CPU_QUOTA.read_text("ascii").split()
        if quota != "max":
            cores = min(cores, -(-int(quota) // int(period)))
    return max(1, cores)
