"""``dipextract show``: records in the terminal."""

from __future__ import annotations

from typing import Annotated

import typer

from dipextract.cli.console import terminal_width, wants_color, write_view
from dipextract.cli.options import Encoding, MaxChars, Model, Published
from dipextract.cli.records import Sources, TextField, collect, settings
from dipextract.errors import OutputError
from dipextract.reading import DEFAULT_MAX_CHARS


def show(
    records: Sources,
    article: Annotated[
        int | None, typer.Option("--article", "-n", metavar="N", min=1, help="Only article N, in full.")
    ] = None,
    evidence: Annotated[
        bool, typer.Option("--evidence", help="With --article: the article's own words for each finding.")
    ] = False,
    text_field: TextField = "text",
    published: Published = None,
    model: Model = None,
    encoding: Encoding = None,
    max_chars: MaxChars = DEFAULT_MAX_CHARS,
) -> None:
    """Print a table of the meetings in records, or one record in full.

    \b
    Examples:
      dipextract show records.jsonl
      dipextract show records.jsonl --article 12 --evidence
    """
    from dipextract.render.listing import listing
    from dipextract.render.view import view

    if evidence and article is None:
        raise typer.BadParameter("--evidence needs --article: one article's words at a time")
    reading, extraction = settings(text_field, published, model, encoding, max_chars)
    found = collect(records, reading, extraction)
    width, color = terminal_width(), wants_color()
    if article is None:
        write_view(listing(enumerate(found.records, 1), width=width, color=color) if found.records else "")
    elif article <= len(found.records):
        from dipextract.report.articles import find_texts

        record = found.records[article - 1]
        text = find_texts([record], (), reading).get(record.source.sha256) if evidence else None
        write_view(view(record, width=width, color=color, full=not evidence, evidence=evidence, text=text))
    else:
        raise OutputError(f"there is no article {article}: the records are {len(found.records):,}")
    raise typer.Exit(found.exit_code())
