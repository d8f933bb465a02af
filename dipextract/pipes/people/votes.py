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

    def winner(self, enough: float, ahead: float = 0.0) -> str | None:
        """The country with most votes, if they are at least ``enough`` and so many more than the next one's."""
        ranked = sorted(self, key=lambda code: (self[code], code), reverse=True)
        if not ranked or self[ranked[0]] < enough:
            return None
        second = max(self[ranked[1]], 0.0) if len(ranked) > 1 else 0.0
        return ranked[0] if self[ranked[0]] - second >= ahead else None
