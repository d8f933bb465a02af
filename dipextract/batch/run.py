"""A run: articles in, outcomes out in the same order, what is finished remembered, failures told."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Protocol

from dipextract.batch.article import Article, Failure, Kind, Outcome
from dipextract.batch.engine import Engine, Promise
from dipextract.batch.journal import Journal, NoJournal
from dipextract.batch.keys import article_key
from dipextract.controls import visible_name
from dipextract.errors import DipextractError, OutputError
from dipextract.export.base import Exporter, Finished, NameTakenError
from dipextract.reading import reason

# What goes to a worker at a time: about as much as it puts through the trained pipeline at once.
CHARACTERS_AT_ONCE = 60_000
ARTICLES_AT_ONCE = 64


class FirstFailureError(DipextractError):
    """A run that was to stop at the first failure has."""


@dataclass
class Counts:
    """How far a run is."""

    done: int = 0
    reused: int = 0
    failed: int = 0
    read: int = 0
    started: float = field(default_factory=time.monotonic)

    @property
    def seconds(self) -> float:
        """Since the start."""
        return time.monotonic() - self.started

    @property
    def rate(self) -> float:
        """Articles a second, without those that were there before."""
        return (self.done - self.reused) / max(self.seconds, 0.001)


class Errors(Protocol):
    """Where failures are told."""

    def tell(self, failure: Failure) -> None:
        """Tell one."""

    def close(self) -> None:
        """Tell no more."""


class ErrorsFile:
    """A file with a line of JSON for each failure; without failures there is none."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[str] | None = None
        with suppress(FileNotFoundError):
            path.unlink()

    def tell(self, failure: Failure) -> None:
        """Write one line, at once."""
        try:
            self._file = self._file or self._path.open("w", encoding="utf-8", newline="\n")
            self._file.write(failure.to_json() + "\n")
            self._file.flush()
        except OSError as error:
            raise OutputError(f"{visible_name(str(self._path))}: {reason(error)}") from error

    def close(self) -> None:
        """Close it."""
        if self._file:
            self._file.close()


@dataclass(slots=True)
class Portion:
    """Neighbouring articles and failures, and what is known and promised of them."""

    entries: list[Article | Failure]
    keys: list[bytes]
    known: dict[bytes, bytes]
    promise: Promise | None

    def done(self) -> bool:
        """Whether nothing need be waited for."""
        return self.promise is None or self.promise.done()


class Run:
    """What a run works with."""

    def __init__(
        self,
        engine: Engine,
        exporter: Exporter,
        errors: Errors,
        journal: Journal | NoJournal,
        *,
        run_key: bytes,
        fail_fast: bool = False,
        observe: Callable[[Counts], None] = lambda counts: None,
    ) -> None:
        self.counts = Counts()
        self._engine = engine
        self.exporter = exporter
        self._errors = errors
        self._journal = journal
        self._run_key = run_key
        self._fail_fast = fail_fast
        self._observe = observe

    def go(self, entries: Iterable[Article | Failure]) -> Counts:
        """Read all of ``entries``, a bounded number at a time."""
        pending: deque[Portion] = deque()
        for group in portions(entries):
            pending.append(self._begin(group))
            while pending and (len(pending) >= self._engine.capacity or pending[0].done()):
                self._finish(pending.popleft())
        while pending:
            self._finish(pending.popleft())
        self._journal.forget_unwanted()
        return self.counts

    def _begin(self, entries: list[Article | Failure]) -> Portion:
        """Look what is done already and have the rest read."""
        keys = [article_key(entry, self._run_key) if isinstance(entry, Article) else b"" for entry in entries]
        known = self._journal.find(key for key in keys if key)
        unread = [
            entry for entry, key in zip(entries, keys, strict=True) if isinstance(entry, Article) and key not in known
        ]
        return Portion(entries, keys, known, self._engine.submit(unread) if unread else None)

    def _finish(self, portion: Portion) -> None:
        """Write what has become of the entries, and remember it."""
        outcomes = iter(portion.promise.result() if portion.promise else ())
        fresh: list[tuple[bytes, bytes]] = []
        try:
            for entry, key in zip(portion.entries, portion.keys, strict=True):
                outcome: Outcome
                if isinstance(entry, Failure):
                    outcome = entry
                elif key in portion.known:
                    outcome = portion.known[key]
                    self.counts.reused += 1
                else:
                    outcome = next(outcomes)
                    if isinstance(outcome, bytes):
                        fresh.append((key, outcome))
                self._emit(entry, outcome)
            self.exporter.flush()
        finally:
            self._journal.add(fresh, portion.known)
            self._observe(self.counts)

    def _emit(self, entry: Article | Failure, outcome: Outcome) -> None:
        """Write one outcome."""
        self.counts.read = max(self.counts.read, entry.read)
        if isinstance(outcome, bytes) and isinstance(entry, Article):
            try:
                self.exporter.write(Finished(outcome, entry.stem))
                self.counts.done += 1
                return
            except NameTakenError as error:
                outcome = entry.failure(Kind.DUPLICATE, str(error))
        assert isinstance(outcome, Failure)
        self.counts.failed += 1
        self._errors.tell(outcome)
        if self._fail_fast:
            raise FirstFailureError(f"stopped at {visible_name(outcome.name)}: {outcome.message}")


def read_all(run: Run, entries: Iterable[Article | Failure]) -> Counts:
    """Read ``entries`` and make the output whole if anything of them could be read."""
    try:
        counts = run.go(entries)
        if counts.done or not counts.failed:
            run.exporter.finish()
        else:
            run.exporter.abandon()
        return counts
    except BaseException:  # also Ctrl-C
        run.exporter.abandon()
        raise


def portions(entries: Iterable[Article | Failure]) -> Iterator[list[Article | Failure]]:
    """Neighbouring entries in lists of bounded length."""
    group: list[Article | Failure] = []
    characters = 0
    for entry in entries:
        length = len(entry.content) if isinstance(entry, Article) else 0
        if group and (characters + length > CHARACTERS_AT_ONCE or len(group) >= ARTICLES_AT_ONCE):
            yield group
            group, characters = [], 0
        group.append(entry)
        characters += length
    if group:
        yield group
