"""How much of the articles' text a report shows; by itself, since the command's help needs it and nothing heavier."""

from __future__ import annotations

from enum import StrEnum


class TextShown(StrEnum):
    """How much of the articles' text a report shows."""

    FULL = "full"
    PASSAGES = "passages"
    NONE = "none"
