"""Telling names apart, however many there are."""

from __future__ import annotations

import os
import sqlite3


class Names:
    """Names that have been met; SQLite puts them on disk when they take much memory."""

    def __init__(self) -> None:
        self._names = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._names.execute("CREATE TABLE met (name BLOB PRIMARY KEY) WITHOUT ROWID")
        self._names.execute("BEGIN")

    def is_new(self, name: str) -> bool:
        """Whether ``name`` is met for the first time."""
        row = (os.fsencode(name),)
        return self._names.execute("INSERT OR IGNORE INTO met VALUES (?)", row).rowcount == 1
