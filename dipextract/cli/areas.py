"""``dipextract areas``."""

from __future__ import annotations

from typing import Annotated

import typer


def areas(json: Annotated[bool, typer.Option("--json", help="Print a JSON array.")] = False) -> None:
    """Print the controlled vocabulary of cooperation areas."""
    from dipextract import lexicon
    from dipextract.cli.console import terminal_width, wants_color, write_stdout, write_view

    entries = lexicon.areas()
    if json:
        from json import dumps

        write_stdout(dumps([area.model_dump() for area in entries], indent=2, ensure_ascii=False) + "\n")
        return
    from dipextract.render.vocabulary import vocabulary

    write_view(vocabulary(entries, width=terminal_width(), color=wants_color()))
