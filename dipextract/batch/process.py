"""Worker processes as the main process sees them: fed with articles, watched, replaced when they die."""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence

from dipextract.batch.article import Article, Kind, Outcome
from dipextract.batch.frames import receive, send
from dipextract.batch.worker import Setup, WorkerError
from dipextract.errors import DipextractError

# -P keeps a spacy.py in the current folder from being imported.
COMMAND = (sys.executable, "-P", "-m", "dipextract.batch")
# One thread each: there is a process for every core, and a process of one thread takes its locks faster.
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"), "1")
# The system may kill a worker that loads because others take too much memory.
STARTS = 3
LONGEST_MESSAGE = 300


class WorkerDiedError(Exception):
    """A worker has ended in the middle of its work."""

    def __init__(self, kind: Kind, message: str) -> None:
        super().__init__(message)
        self.kind = kind


class Worker:
    """One process."""

    def __init__(self) -> None:
        self._stderr = tempfile.TemporaryFile()  # noqa: SIM115  # as long as the process
        self._process = subprocess.Popen(
            COMMAND,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._stderr,
            env={**os.environ, **ONE_THREAD},
            process_group=0,  # Ctrl-C in a terminal is not for it
        )
        assert self._process.stdin
        assert self._process.stdout
        self._requests, self._replies = self._process.stdin, self._process.stdout
        self._timed_out = False

    def load(self, setup: Setup) -> None:
        """Wait until it is ready."""
        self._ask(setup)

    def read(self, articles: Sequence[Article], timeout: float | None) -> list[Outcome]:
        """The outcomes of ``articles``; raises ``WorkerDiedError`` if there are none, or not in ``timeout`` seconds."""
        watch = threading.Timer(timeout, self._stop_late) if timeout else None
        if watch:
            watch.start()
        try:
            outcomes: list[Outcome] = self._ask(list(articles))
        finally:
            if watch:
                watch.cancel()
        return outcomes

    def kill(self) -> None:
        """End the process at once; who waits for its answer learns of its death."""
        self._process.kill()
        self._process.wait()

    def close(self) -> None:
        """End the process and let go of its pipes, which nobody is waiting at."""
        self.kill()
        for stream in (self._requests, self._replies, self._stderr):
            with contextlib.suppress(OSError):
                stream.close()

    def _ask(self, message: object) -> list[Outcome]:
        try:
            send(self._requests, message)
            answer = receive(self._replies)
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            raise self._death() from error
        if isinstance(answer, Exception):
            raise answer
        return answer or []

    def _stop_late(self) -> None:
        self._timed_out = True
        self._process.kill()

    def _death(self) -> WorkerDiedError:
        """How the process ended."""
        self._process.kill()
        code = self._process.wait()
        if self._timed_out:
            return WorkerDiedError(Kind.TIMEOUT, "took too long")
        if code == -signal.SIGKILL:
            return WorkerDiedError(Kind.CRASH, "the process that read it was killed, perhaps for want of memory")
        how = f"by {signal.Signals(-code).name}" if code < 0 else f"with exit code {code}"
        return WorkerDiedError(Kind.CRASH, f"the process that read it ended {how}{self._last_words()}")

    def _last_words(self) -> str:
        """The last line that the process wrote to stderr."""
        self._stderr.seek(0, os.SEEK_END)
        self._stderr.seek(max(0, self._stderr.tell() - 4096))
        lines = self._stderr.read().decode("utf-8", "replace").split("\n")
        last = next((line.strip() for line in reversed(lines) if line.strip()), "")
        return f": {last[:LONGEST_MESSAGE]}" if last else ""


class Station:
    """A place for a worker: there is a new one as soon as the last one has died."""

    def __init__(self, setup: Setup, timeout: float | None) -> None:
        self._setup = setup
        self._timeout = timeout
        self._worker: Worker | None = None
        self._stopped = False
        self._lock = threading.Lock()

    def read(self, articles: Sequence[Article]) -> list[Outcome]:
        """The outcomes of ``articles``. If the worker dies of them, each is tried alone, to find which did it."""
        try:
            return self._attempt(articles)
        except WorkerDiedError as death:
            if self._stopped:
                raise
            if len(articles) == 1:
                message = f"{death} ({self._timeout:g} s)" if death.kind is Kind.TIMEOUT else str(death)
                return [articles[0].failure(death.kind, message)]
        return [outcome for article in articles for outcome in self.read([article])]

    def stop(self) -> None:
        """End the worker, also in the middle of its start or its work; there will be no other."""
        with self._lock:
            self._stopped = True
            if self._worker:
                self._worker.kill()

    def close(self) -> None:
        """Let go of a worker that nobody is waiting for."""
        self.stop()
        if self._worker:
            self._worker.close()

    def _attempt(self, articles: Sequence[Article]) -> list[Outcome]:
        worker = self._worker or self._start()
        try:
            return worker.read(articles, self._timeout)
        except WorkerDiedError:
            self._drop(worker)
            raise

    def _start(self) -> Worker:
        for attempt in range(STARTS):
            worker = Worker()
            with self._lock:
                self._worker = worker
                if self._stopped:
                    worker.kill()
            try:
                worker.load(self._setup)
                return worker
            except WorkerDiedError as death:
                self._drop(worker)
                problem = death
                if self._stopped or attempt == STARTS - 1:
                    break
            except DipextractError:
                self._drop(worker)
                raise
        raise WorkerError(f"no worker could be started: {problem}") from problem

    def _drop(self, worker: Worker) -> None:
        with self._lock:
            self._worker = None
        worker.close()
