"""Files that appear whole: written beside their place, then renamed."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Protocol

from dipextract.controls import visible_name
from dipextract.errors import OutputError
from dipextract.reading import reason

PART = ".part"


@contextlib.contextmanager
def output_errors(name: str) -> Iterator[None]:
    """Errors of the file system as errors about the output of this name; a reader that has gone is none."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"{visible_name(name)}: {reason(error)}") from error


class Sink(Protocol):
    """Where an exporter's bytes go."""

    def write(self, data: bytes) -> None:
        """Take more."""

    def flush(self) -> None:
        """Send on what was written so far."""

    def finish(self) -> None:
        """There will be no more."""

    def abandon(self, *, keep: bool) -> None:
        """Leave off; ``keep`` what there is if it is of use."""


def part_path(path: Path) -> Path:
    """Where a file is written before it has its name."""
    return path.with_name(path.name + PART)


class FileSink:
    """A file that gets its name when it is whole."""

    def __init__(self, path: Path) -> None:
        self.path = Path(os.path.realpath(path))
        self.name = str(path)
        self.part = part_path(self.path)
        with output_errors(self.name):
            check_target(self.path)
            self.file = open_part(self.part)

    def write(self, data: bytes) -> None:
        """Take more."""
        with output_errors(self.name):
            self.file.write(data)

    def flush(self) -> None:
        """Send on what was written so far."""
        with output_errors(self.name):
            self.file.flush()

    def finish(self) -> None:
        """Bring it to the disk and give it its name."""
        with output_errors(self.name):
            self.file.flush()
            os.fsync(self.file.fileno())
            self.file.close()
            self.part.replace(self.path)

    def abandon(self, *, keep: bool) -> None:
        """Close it; what is not kept is removed."""
        with contextlib.suppress(OSError):
            self.file.close()
        if not keep:
            with contextlib.suppress(OSError):
                self.part.unlink()


def check_target(path: Path) -> None:
    """Raise if what is there cannot be replaced by a file."""
    if path.exists() and not path.is_file():
        raise OutputError(f"{visible_name(str(path))}: not a regular file; '-' is standard output")


def open_part(path: Path) -> IO[bytes]:
    """A new file at ``path``, in place of an older one; a link there is not followed."""
    flags = os.O_CREAT | os.O_WRONLY | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)
    return os.fdopen(os.open(path, flags, 0o666), "wb")
