"""What is done: finished records beside the output, by a hash of everything they depend on.

The output is always written from its beginning, with the records that are here and those that are not yet. So whatever
an interrupted run has left of it, the end is the same, and a changed article, option, lexicon or version is read anew.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from dipextract.controls import visible_name
from dipextract.errors import OutputError

APPLICATION_ID = 0x64697031  # "dip1"
# A faster level takes a third of the time, and a tenth more space.
COMPRESSION = 1

SCHEMA = """
CREATE TABLE IF NOT EXISTS records (
    key BLOB NOT NULL PRIMARY KEY,   -- SHA-256 of article, options and version
    run INTEGER NOT NULL,            -- the last run that wanted it
    record BLOB NOT NULL             -- its line, compressed by zlib
)
"""


class Journal:
    """The finished records of a run and, unless it starts ``anew``, of those before it."""

    def __init__(self, path: Path, *, anew: bool = False) -> None:
        self._name = visible_name(str(path))
        with self._errors():
            self._db = sqlite3.connect(path, isolation_level=None, timeout=1)
            # One run at a time; commits stand also when the power goes.
            self._db.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = FULL")
            self._db.execute("BEGIN IMMEDIATE")
            self._check()
            self._db.execute(SCHEMA)
            if anew:
                self._db.execute("DELETE FROM records")
            self._run: int = self._db.execute("SELECT coalesce(max(run), 0) + 1 FROM records").fetchone()[0]
            self._db.execute("COMMIT")

    def find(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The records that are there, by their keys."""
        with self._errors():
            select = "SELECT record FROM records WHERE key = ?"
            rows = ((key, self._db.execute(select, (key,)).fetchone()) for key in keys)
            return {key: zlib.decompress(row[0]) for key, row in rows if row}

    def add(self, records: Iterable[tuple[bytes, bytes]], reused: Iterable[bytes]) -> None:
        """Remember finished records, and that older ones are still wanted."""
        packed = [(key, self._run, zlib.compress(record, COMPRESSION)) for key, record in records]
        with self._errors():
            self._db.execute("BEGIN")
            self._db.executemany("INSERT OR REPLACE INTO records VALUES (?, ?, ?)", packed)
            self._db.executemany("UPDATE records SET run = ? WHERE key = ?", [(self._run, key) for key in reused])
            self._db.execute("COMMIT")

    def forget_unwanted(self) -> None:
        """At the end of a complete run: drop what it had no use for."""
        with self._errors():
            self._db.execute("DELETE FROM records WHERE run <> ?", (self._run,))

    def is_empty(self) -> bool:
        """Whether nothing is done."""
        with self._errors():
            return self._db.execute("SELECT 1 FROM records LIMIT 1").fetchone() is None

    def close(self) -> None:
        """Let others have it."""
        self._db.close()

    def _check(self) -> None:
        """That this is a journal, or an empty file that becomes one."""
        found = self._db.execute("PRAGMA application_id").fetchone()[0]
        tables = self._db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if found != APPLICATION_ID and tables:
            raise OutputError(f"{self._name}: no journal of dipextract")
        self._db.execute(f"PRAGMA application_id = {APPLICATION_ID}")

    @contextmanager
    def _errors(self) -> Iterator[None]:
        """SQLite's errors as ours."""
        try:
            yield
        except sqlite3.OperationalError as error:
            told = "another run is at work on it" if "locked" in str(error) else str(error)
            raise OutputError(f"{self._name}: {told}") from error
        except (sqlite3.DatabaseError, zlib.error) as error:
            raise OutputError(f"{self._name}: no journal, or damaged ({error}); delete it to start anew") from error


class NoJournal:
    """For output that cannot be resumed."""

    def find(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """Nothing."""
        return {}

    def add(self, records: Iterable[tuple[bytes, bytes]], reused: Iterable[bytes]) -> None:
        """Forget it."""

    def forget_unwanted(self) -> None:
        """There is nothing."""
