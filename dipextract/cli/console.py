"""What reaches the terminal: records to stdout, everything else to stderr, and no control characters from outside."""

from __future__ import annotations

import os
import shutil
import sys
from typing import NoReturn, TextIO

from dipextract.cli.exits import Exit
from dipextract.controls import visible_name
from dipextract.errors import OutputError


class VisibleStream:
    """A text stream that shows control characters instead of sending them to the terminal; line ends pass."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write ``text`` with its control characters made visible."""
        return self._stream.write("\n".join(visible_name(line) for line in text.split("\n")))

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)


def protect_stderr() -> None:
    """From now on no message, whoever writes it, sends control characters to the terminal."""
    if sys.stderr is not None:
        sys.stderr = VisibleStream(sys.stderr)


def report(problem: str) -> None:
    """One line on stderr."""
    print(f"dipextract: {problem}", file=sys.stderr)


def report_file(path: str, problem: str) -> None:
    """One line on stderr about a file, whose name cannot add lines to it."""
    report(f"{visible_name(path)}: {problem}")


def write_stdout(text: str, encoding: str = "utf-8") -> None:
    """Send ``text`` on its way at once: who reads further down the pipe is not kept waiting.

    Records are UTF-8 on every machine; text to be read may take the terminal's ``encoding``.
    """
    if sys.stdout is None:
        raise OutputError("standard output: closed")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode(encoding, "backslashreplace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        discard_stdout()
        raise OutputError(f"standard output: {(error.strerror or str(error)).lower()}") from error


def write_view(text: str) -> None:
    """Write text for people."""
    write_stdout(text, (sys.stdout and sys.stdout.encoding) or "utf-8")


def terminal_width() -> int:
    """Columns to lay text out for: COLUMNS, else the terminal's, else 80."""
    return shutil.get_terminal_size((80, 24)).columns


def wants_color() -> bool:
    """Whether stdout is a terminal whose user has not switched colours off."""
    if sys.stdout is None or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return sys.stdout.isatty()


def discard_stdout() -> None:
    """Send what is still buffered for stdout nowhere, so that Python's own flush at the end cannot fail."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def finish(code: int) -> NoReturn:
    """Flush and exit with ``code``. A reader that has gone is no error, a full disk is one."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as error:
        discard_stdout()
        if not isinstance(error, BrokenPipeError):
            report(f"standard output: {(error.strerror or str(error)).lower()}")
            code = code or Exit.SOME_FAILED
    sys.exit(code)
