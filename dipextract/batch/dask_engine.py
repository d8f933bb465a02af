"""Reading on a Dask cluster that is there already: the same portions of work, the same outcomes.

Each thread of a Dask worker has a worker process of ours, so that timeouts and crashes cost no more than an article
there as well. What was at work on a Dask worker that is lost is given to another one by the scheduler.
"""

from __future__ import annotations

import atexit
import logging
import queue
import threading
import time
from collections.abc import Sequence
from typing import Any, NamedTuple

from distributed import Client, KilledWorker

import dipextract
from dipextract.batch.article import Article, Kind, Outcome
from dipextract.batch.engine import WAITING
from dipextract.batch.process import Station
from dipextract.batch.worker import Setup
from dipextract.errors import DipextractError

CONNECTING = 10  # seconds
COUNTING = 5  # seconds between looks at how many workers there are


class ClusterError(DipextractError):
    """A cluster that cannot be reached or used."""


class Job(NamedTuple):
    """What a run's portions have in common."""

    setup: Setup
    timeout: float | None
    version: str


class Stations:
    """The worker processes of one Dask worker, for one job at a time."""

    def __init__(self) -> None:
        self._job: Job | None = None
        self._all: list[Station] = []
        self._free: queue.SimpleQueue[Station] = queue.SimpleQueue()
        self._lock = threading.Lock()

    def read(self, job: Job, articles: Sequence[Article]) -> list[Outcome]:
        """The outcomes of ``articles``, from a process that no other thread is using."""
        with self._lock:
            if job != self._job:
                self.close()
                self._job, self._free = job, queue.SimpleQueue()
            free = self._free
        try:
            station = free.get_nowait()
        except queue.Empty:
            station = Station(job.setup, job.timeout)
            self._all.append(station)
        try:
            return station.read(articles)
        finally:
            free.put(station)

    def close(self) -> None:
        """End the processes."""
        for station in self._all:
            station.stop()
        self._job, self._all = None, []


# On a Dask worker; elsewhere it stays empty.
here = Stations()
atexit.register(here.close)


def read_there(job: Job, articles: Sequence[Article]) -> list[Outcome]:
    """What runs on the Dask worker."""
    if job.version != dipextract.__version__:
        raise ClusterError(f"the workers have dipextract {dipextract.__version__}, not {job.version}")
    return here.read(job, articles)


def close_there() -> None:
    """Leave nothing behind on the Dask worker."""
    here.close()


class ClusterPromise:
    """Outcomes that come from the cluster."""

    def __init__(self, client: Client, job: Job, articles: Sequence[Article]) -> None:
        self._client = client
        self._job = job
        self._articles = articles
        self._future: Any = client.submit(read_there, job, articles, pure=False)

    def done(self) -> bool:
        """Whether they are there."""
        return bool(self._future.done())

    def result(self) -> list[Outcome]:
        """Wait for them. If too many Dask workers were lost over them, each article is tried alone."""
        try:
            outcomes: list[Outcome] = self._future.result()
            return outcomes
        except KilledWorker:
            if len(self._articles) == 1:
                return [self._articles[0].failure(Kind.CRASH, "every Dask worker that read it was lost")]
        except DipextractError:
            raise
        except Exception as error:
            raise ClusterError(f"the cluster failed: {type(error).__name__}: {error}") from error
        return [
            outcome
            for article in self._articles
            for outcome in ClusterPromise(self._client, self._job, [article]).result()
        ]


class DaskEngine:
    """The cluster whose scheduler is at an address."""

    def __init__(self, address: str, setup: Setup, *, timeout: float | None = None) -> None:
        logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what is lost is told by the outcomes
        try:
            self._client = Client(address, timeout=CONNECTING, set_as_default=False)
        except (OSError, ValueError) as error:
            raise ClusterError(f"{address}: no Dask scheduler there: {error}") from error
        self._job = Job(setup, timeout, dipextract.__version__)
        self._counted = 0.0
        self._capacity = 0
        try:
            self._client.wait_for_workers(1, timeout=CONNECTING)
        except TimeoutError as error:
            self._client.close()
            raise ClusterError(f"{address}: the scheduler has no workers") from error

    @property
    def capacity(self) -> int:
        """By the number of threads of all workers; they may come and go."""
        if time.monotonic() - self._counted > COUNTING:
            threads: dict[str, Any] = self._client.nthreads()
            self._capacity = WAITING * max(1, sum(threads.values()))
            self._counted = time.monotonic()
        return self._capacity

    def submit(self, articles: Sequence[Article]) -> ClusterPromise:
        """Have ``articles`` read by some worker."""
        return ClusterPromise(self._client, self._job, articles)

    def close(self) -> None:
        """Forget what is not done, and leave nothing behind."""
        try:
            self._client.run(close_there, on_error="ignore")
        except Exception:
            logging.getLogger(__name__).debug("the cluster has gone", exc_info=True)
        self._client.close()
