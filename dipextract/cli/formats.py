"""Options about what is written and how, shared by ``batch`` and ``export``."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from dipextract.cli.console import discard_stdout
from dipextract.errors import OutputError
from dipextract.export.formats import Format, FormatError, Output
from dipextract.export.tables import Rows

OutputName = Annotated[
    str,
    typer.Option(
        "--output",
        "-o",
        metavar="OUT",
        help="OUT.jsonl, .jsonl.gz, .csv, .parquet, .db (SQLite), a folder, or '-' for standard output.",
    ),
]
FormatName = Annotated[
    Format | None, typer.Option("--format", help="What to write, if OUT's name does not tell.", show_default=False)
]
TableRows = Annotated[
    Rows | None,
    typer.Option(
        "--rows", help="A row of a CSV or Parquet file (meetings in CSV; whole records in Parquet).", show_default=False
    ),
]
RawCsv = Annotated[
    bool, typer.Option("--raw-csv", help="Leave CSV cells as they are that a spreadsheet would run as formulas.")
]
Force = Annotated[bool, typer.Option("--force", help="Overwrite OUT.")]


def choose_output(name: str, format: Format | None, rows: Rows | None, *, raw_csv: bool) -> Output:
    """The output that the options describe."""
    try:
        return Output.choose(name, format, rows, raw_csv=raw_csv)
    except FormatError as error:
        raise typer.BadParameter(str(error)) from error


class StdoutSink:
    """Standard output for exporters."""

    def write(self, data: bytes) -> None:
        """Take more."""
        self._try(data)

    def flush(self) -> None:
        """Send it on."""
        self._try(b"")

    def finish(self) -> None:
        """Send on the rest."""
        self._try(b"")

    def abandon(self, *, keep: bool) -> None:
        """What is on its way cannot be taken back."""

    def _try(self, data: bytes) -> None:
        if sys.stdout is None:
            raise OutputError("standard output: closed")
        try:
            sys.stdout.buffer.write(data)
            if not data:
                sys.stdout.buffer.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            discard_stdout()
            raise OutputError(f"standard output: {(error.strerror or str(error)).lower()}") from error
