"""``dipextract export``: records into another form."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from dipextract.cli import formats
from dipextract.cli.console import report_file
from dipextract.cli.exits import Exit
from dipextract.controls import visible_name
from dipextract.errors import OutputError

if TYPE_CHECKING:
    from dipextract.export.base import Exporter, Finished
    from dipextract.export.stored import Unreadable


def export(
    output: formats.OutputName,
    records: Annotated[
        list[str], typer.Argument(metavar="RECORDS...", help="Records as JSON lines (.jsonl, .jsonl.gz, .jsonl.zst).")
    ],
    format: formats.FormatName = None,
    rows: formats.TableRows = None,
    raw_csv: formats.RawCsv = False,
    force: formats.Force = False,
) -> None:
    """Turn records into a table, a database or a folder.

    \b
    Examples:
      dipextract export records.jsonl -o records.db
      dipextract export records.jsonl -o people.csv --rows people
    """
    from dipextract.export.stored import read_records

    target = formats.choose_output(output, format, rows, raw_csv=raw_csv)
    if target.is_taken() and not force:
        raise OutputError(f"{visible_name(output)}: exists; --force overwrites it")
    exporter = target.open(formats.StdoutSink)
    try:
        done, failed = write_all(exporter, read_records(records))
        if done or not failed:
            exporter.finish()
        else:
            exporter.abandon()
    except BaseException:  # also Ctrl-C
        exporter.abandon()
        raise
    raise typer.Exit(Exit.OK if not failed else Exit.SOME_FAILED if done else Exit.NOTHING_READABLE)


def write_all(exporter: Exporter, records: Iterable[Finished | Unreadable]) -> tuple[int, int]:
    """Write all records, tell what is none, and count both."""
    from dipextract.export.base import Finished, NameTakenError

    done = failed = 0
    for found in records:
        if isinstance(found, Finished):
            try:
                exporter.write(found)
                done += 1
            except NameTakenError as error:
                failed += 1
                report_file(found.stem, str(error))
        else:
            failed += 1
            report_file(found.name, found.problem)
    return done, failed
