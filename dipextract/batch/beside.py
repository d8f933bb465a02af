"""The files beside an output: what is being written, the journal, the errors. What is there already is not lost."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from dipextract.batch.journal import Journal
from dipextract.controls import visible_name
from dipextract.errors import OutputError
from dipextract.export.files import check_target, part_path
from dipextract.export.formats import Format, Output


@dataclass(frozen=True, slots=True)
class Beside:
    """An output and the files that go with it."""

    output: Output
    out: Path
    part: Path
    journal: Path
    errors: Path

    @classmethod
    def of(cls, output: Output, errors: str | None) -> Beside | None:
        """The files beside ``output``; None for standard output, which has none."""
        out = output.path
        if out is None:
            return None
        return cls(
            output=output,
            out=out,
            part=part_path(out),
            journal=out.with_name(out.name + ".journal"),
            errors=Path(errors) if errors else out.with_name(out.name + ".errors.jsonl"),
        )

    @property
    def paths(self) -> frozenset[str]:
        """Real paths of all that is output, and therefore no source."""
        logs = [Path(f"{self.journal}{suffix}") for suffix in ("", "-wal", "-shm", "-journal")]
        return frozenset(os.path.realpath(path) for path in (self.out, self.part, self.errors, *logs))

    def check(self, *, resume: bool, force: bool) -> None:
        """Raise if the output cannot be written, or would replace what is there against the user's will."""
        name = visible_name(str(self.out))
        if not self.out.absolute().parent.is_dir():
            raise OutputError(f"{name}: there is no such folder")
        if self.output.format is not Format.FOLDER:
            check_target(self.out)
        if force:
            return
        if resume:
            if self.output.is_taken() and not self.journal.exists():
                raise OutputError(f"{name}: exists without a journal to resume from; --force overwrites it")
        elif self.output.is_taken():
            raise OutputError(f"{name}: exists; --resume goes on with it, --force overwrites it")
        elif self.journal.exists():
            raise OutputError(f"{name}: an interrupted run; --resume goes on with it, --force starts anew")
        elif self.errors.exists():
            raise OutputError(f"{visible_name(str(self.errors))}: exists; --force overwrites it")

    @contextmanager
    def open_journal(self, *, resume: bool) -> Iterator[Journal]:
        """The journal; without ``resume`` what is in it is dropped. Nothing is left of a run that came to nothing."""
        journal = Journal(self.journal, anew=not resume)
        empty = False
        try:
            yield journal
        finally:
            with suppress(OutputError):
                empty = journal.is_empty()
            journal.close()
            for path in (self.part, self.journal) if empty and not self.output.is_taken() else ():
                with suppress(OSError):
                    path.unlink()
