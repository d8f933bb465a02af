"""``dipextract graph``: meetings for programs that draw networks, and for calendars."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import nullcontext
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from dipextract.cli.console import write_stdout
from dipextract.cli.options import Encoding, MaxChars, Model, Published
from dipextract.cli.output import new_file
from dipextract.cli.records import Sources, TextField, collect, settings
from dipextract.errors import OutputError
from dipextract.reading import DEFAULT_MAX_CHARS, STANDARD_INPUT

if TYPE_CHECKING:
    from dipextract.record import Record

    Draw = Callable[[Sequence[Record]], Iterable[str]]


class GraphFormat(StrEnum):
    """What can be written, by the output's suffix."""

    GRAPHML = "graphml"
    GEXF = "gexf"
    ICS = "ics"


def graph(
    records: Sources,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="OUT", help="OUT.graphml, .gexf, .ics; '-' is standard output.")
    ],
    format: Annotated[
        GraphFormat | None, typer.Option(help="What to write, if OUT's name does not tell.", show_default=False)
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite OUT.")] = False,
    text_field: TextField = "text",
    published: Published = None,
    model: Model = None,
    encoding: Encoding = None,
    max_chars: MaxChars = DEFAULT_MAX_CHARS,
) -> None:
    """Write people and countries as a graph whose edges are meetings, or meetings as a calendar.

    \b
    Examples:
      dipextract graph records.jsonl -o meetings.graphml
      dipextract graph records.jsonl -o meetings.ics
    """
    draw = drawing(format or format_of(output))
    reading, extraction = settings(text_field, published, model, encoding, max_chars)
    to_file = output != STANDARD_INPUT
    with new_file(output, force=force) if to_file else nullcontext(write_stdout) as write:
        found = collect(records, reading, extraction)
        if found.records:
            for piece in draw(found.records):
                write(piece)
    if not found.records and not found.failed:
        raise OutputError("no records: nothing to write")
    raise typer.Exit(found.exit_code())


def format_of(output: str) -> GraphFormat:
    """The format that the output's name tells."""
    for format in GraphFormat:
        if output.lower().endswith(f".{format}"):
            return format
    raise typer.BadParameter(f"what is to be written is told by the suffix: .{', .'.join(GraphFormat)}; or --format")


def drawing(format: GraphFormat) -> Draw:
    """What writes a format."""
    if format is GraphFormat.ICS:
        from dipextract.graph.calendar import calendar

        return calendar
    try:
        from dipextract.graph import build
    except ImportError as error:
        raise typer.BadParameter("graphs need an extra: pip install 'dipextract[graph]'") from error
    write = build.graphml if format is GraphFormat.GRAPHML else build.gexf
    return lambda records: write(build.build(records))
