"""What all exporters have in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from dipextract.errors import DipextractError

if TYPE_CHECKING:
    from dipextract.record import Record


class NameTakenError(DipextractError):
    """A record whose file would take the place of another record's."""


@dataclass(frozen=True, slots=True)
class Finished:
    """A record as a line of JSON with its line end. ``stem`` is its relative path in a folder, without suffix."""

    json: bytes
    stem: str
    parsed: Record | None = None

    def record(self) -> Record:
        """The record itself."""
        from dipextract.record import Record

        return self.parsed or Record.model_validate_json(self.json)


class Exporter(Protocol):
    """Writes records in one format. Errors of the file system are ``OutputError``; the message names the output."""

    def write(self, finished: Finished) -> None:
        """Take one more record; raises ``NameTakenError`` where each record has a file of its own."""

    def flush(self) -> None:
        """Send on what was written so far, if that is of use to anybody."""

    def finish(self) -> None:
        """Make the output whole; until then there is none of its name."""

    def abandon(self) -> None:
        """Leave off; what is whole for itself stays in a file beside the output."""
