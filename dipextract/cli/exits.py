"""Exit codes: part of the public interface, documented in the README."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """How a command ended."""

    OK = 0
    SOME_FAILED = 1
    USAGE = 2
    MODEL_MISSING = 3
    NOTHING_READABLE = 4
    INTERRUPTED = 130
