"""``dipextract parse``: articles in, records or summaries out."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import nullcontext
from typing import TYPE_CHECKING, Annotated

import typer

from dipextract.cli.console import report_file, terminal_width, wants_color, write_stdout, write_view
from dipextract.cli.exits import Exit
from dipextract.cli.loading import pipeline
from dipextract.cli.options import Encoding, MaxChars, Model, Published
from dipextract.cli.output import Write, new_file
from dipextract.errors import ReadError
from dipextract.reading import DEFAULT_MAX_CHARS, STANDARD_INPUT, read_text

if TYPE_CHECKING:
    from dipextract.record import Record

# Layout of a summary that goes into a file.
FILE_WIDTH = 80

Show = Callable[["Record", str], str]


def parse(
    files: Annotated[
        list[str] | None, typer.Argument(metavar="FILE...", help="Articles as plain text; '-' is standard input.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print the record: an object a file, one a line.")] = False,
    pretty: Annotated[bool, typer.Option("--pretty", help="Like --json, indented.")] = False,
    full: Annotated[bool, typer.Option("--full", help="Add to the summary all mentions and where they stand.")] = False,
    evidence: Annotated[
        bool, typer.Option("--evidence", help="Add to the summary the article's own words for each finding.")
    ] = False,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, whole or not at all.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Let --output overwrite FILE.")] = False,
    published: Published = None,
    model: Model = None,
    encoding: Encoding = None,
    max_chars: MaxChars = DEFAULT_MAX_CHARS,
) -> None:
    """Print a summary of each article, or its record.

    \b
    Examples:
      dipextract parse article.txt
      dipextract parse --json *.txt > records.jsonl
      pdftotext story.pdf - | dipextract parse --published 2024-05-03
    """
    paths = inputs(files or [])
    to_file = output is not None and output != STANDARD_INPUT
    records_wanted = json or pretty
    show: Show = (
        (lambda record, text: as_json(record, pretty)) if records_wanted else as_view(full, evidence, to_file=to_file)
    )
    to_stdout: Write = write_stdout if records_wanted else write_view
    failed = False
    with new_file(output, force=force) if output and to_file else nullcontext(to_stdout) as write:
        for path in paths:
            try:
                text = read_text(path, encoding=encoding, max_chars=max_chars)
            except ReadError as error:
                report_file(path, str(error))
                failed = True
                continue
            write(show(read(text, path, published, model), text))
    if failed:
        raise typer.Exit(Exit.SOME_FAILED)


def inputs(files: list[str]) -> list[str]:
    """The files to read; standard input if none is named and something is piped in."""
    if files.count(STANDARD_INPUT) > 1:
        raise typer.BadParameter("standard input can be read once only", param_hint="FILE")
    if not files and (sys.stdin is None or sys.stdin.isatty()):
        raise typer.BadParameter("none given, and nothing is piped in", param_hint="FILE")
    return files or [STANDARD_INPUT]


def read(text: str, path: str, published: str | None, model: str | None) -> Record:
    """The record of one text."""
    import dipextract

    if not text.strip():
        report_file(path, "empty: there is no text")
    nlp = pipeline(model)
    nlp.max_length = max(nlp.max_length, len(text) + 1)  # --max-chars has had its say
    return dipextract.extract(text, published=published, model=model, path=None if path == STANDARD_INPUT else path)


def as_json(record: Record, pretty: bool) -> str:
    """The record as JSON."""
    return record.to_json(pretty=pretty) + "\n"


def as_view(full: bool, evidence: bool, *, to_file: bool) -> Show:
    """How to lay out summaries, for the terminal or for a file."""
    from dipextract.render.view import view

    width = FILE_WIDTH if to_file else terminal_width()
    color = wants_color() and not to_file
    return lambda record, text: view(record, width=width, color=color, full=full, evidence=evidence, text=text)
