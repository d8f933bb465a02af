"""Votes for countries."""

from __future__ import annotations

from collections.abc import Mapping


class Votes(dict[str, float]):
    """The sum of votes by country code."""

    def give(self, code: str | None, weight: float) -> None:
        """Add ``weight`` to the votes of a country; an open one gets none."""
        if code:
            self[code] = self.get(code, 0.0) + weight

    def join(self, others: Mapping[str, float]) -> None:
        """Add other votes."""
        for code, weight in others.items():
            self.give(code, weight)

    def winner(self, enough: float) -> str | None:
        """The country with most votes, if they are at least ``enough``."""
        best = max(self, key=lambda code: (self[code], code), default=None)
        return best if best is not None and self[best] >= enough else None
