"""``dipextract report``: many records as one page."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import Annotated

import typer

from dipextract.cli.console import report as tell
from dipextract.cli.console import write_stdout
from dipextract.cli.options import Encoding, MaxChars, Model, Published
from dipextract.cli.output import new_file
from dipextract.cli.records import Sources, TextField, collect, settings
from dipextract.errors import OutputError
from dipextract.reading import DEFAULT_MAX_CHARS, STANDARD_INPUT
from dipextract.report.shown import TextShown


def report(
    records: Sources,
    output: Annotated[
        str,
        typer.Option("--output", "-o", metavar="PAGE", help="The page to write, PAGE.html; '-' is standard output."),
    ],
    title: Annotated[str, typer.Option(metavar="TITLE", help="The page's title.")] = "Diplomatic meetings",
    text: Annotated[
        TextShown | None,
        typer.Option(help="How much of the articles to show; as much as makes a page of 15 MB.", show_default=False),
    ] = None,
    articles: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PLACE", help="Where the articles of the records are now, if elsewhere; may be given again."
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite PAGE.")] = False,
    text_field: TextField = "text",
    published: Published = None,
    model: Model = None,
    encoding: Encoding = None,
    max_chars: MaxChars = DEFAULT_MAX_CHARS,
) -> None:
    """Make one page of many records: overview, charts, each meeting beside its article's text.

    \b
    Examples:
      dipextract report records.jsonl -o report.html
      dipextract report news/ -o report.html
    """
    from dipextract.report.articles import find_texts, items
    from dipextract.report.page import render

    if missing := [place for place in articles or () if not Path(place).exists()]:
        raise typer.BadParameter(f"{missing[0]}: there is nothing of this name", param_hint="--articles")
    reading, extraction = settings(text_field, published, model, encoding, max_chars)
    to_file = output != STANDARD_INPUT
    with new_file(output, force=force) if to_file else nullcontext(write_stdout) as write:
        found = collect(records, reading, extraction)
        if found.records:
            texts = {} if text is TextShown.NONE else find_texts(found.records, articles or (), reading)
            for piece in render(items(found.records, texts), title=title, shown=text):
                write(piece)
    if not found.records:
        raise OutputError("no records: nothing to report") if not found.failed else typer.Exit(found.exit_code())
    if to_file:
        tell(f"{output}: {len(found.records):,} articles, {sum(len(r.meetings) for r in found.records):,} meetings")
    raise typer.Exit(found.exit_code())
