"""The page: templates, style and script become one file that needs nothing else and lets nothing else in."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from dipextract.controls import visible_name
from dipextract.lexicon import areas
from dipextract.report.articles import Item
from dipextract.report.cards import article_card, flag, heading
from dipextract.report.charts import Drawing, figures
from dipextract.report.findings import LEGEND
from dipextract.report.overview import named, overview, person_key, place_name
from dipextract.report.shown import TextShown
from dipextract.words import country_name, date_words

HERE = Path(__file__).parent

# A page with up to so many articles shows them unfolded.
UNFOLDED = 30

# Browsers open pages of 10 MB at once. That is about so many characters of article text with all that is found in it,
# or so many meetings with the passages about them; beyond that a page has the words that records rest on.
FULL_TEXT = 2_000_000
MOST_PASSAGES = 3_000

# Areas that a row of the table names; the meeting's card has them all.
MOST_AREAS = 6

# Pieces of the page, of a few words each, that are handed on together.
PIECES_AT_ONCE = 2_000


def render(items: Sequence[Item], *, title: str, shown: TextShown | None = None) -> Iterator[str]:
    """The page in pieces. ``shown`` is how much of the texts it has, by default as much as a browser opens at once."""
    left_out = shown is not None or any(item.text for item in items)
    shown = shown or how_much(items)
    drawing = Drawing()
    whole = overview(items)
    page = environment().get_template("report.html")
    stream = page.stream(
        title=title,
        overview=whole,
        figures=figures(whole, drawing),
        charts=drawing.is_possible,
        cards=(article_card(item, shown) for item in items if is_told(item, shown)),
        untold=[heading(item) for item in items if not is_told(item, shown)],
        folded=len(items) > UNFOLDED,
        shown=shown,
        left_out=left_out,
        missing=sum(item.text is None for item in items),
        most_areas=MOST_AREAS,
        areas={area.id: area.label for area in areas()},
        legend=LEGEND,
        style=asset("style.css"),
        script=asset("script.js"),
        policy=policy(),
    )
    stream.enable_buffering(PIECES_AT_ONCE)
    yield from stream


def how_much(items: Sequence[Item]) -> TextShown:
    """Whole texts or passages as long as the page stays small."""
    characters = sum(len(item.text or "") for item in items)
    if characters <= FULL_TEXT:
        return TextShown.FULL if characters else TextShown.NONE
    meetings = sum(len(item.record.meetings) for item in items)
    return TextShown.PASSAGES if meetings <= MOST_PASSAGES else TextShown.NONE


def is_told(item: Item, shown: TextShown) -> bool:
    """Whether an article has a part of its own: with whole texts all do, else those with a meeting."""
    return shown is TextShown.FULL or bool(item.record.meetings)


@cache
def environment() -> Environment:
    """Jinja with everything escaped, and control characters made visible in all that is put into the page."""
    made = Environment(
        loader=FileSystemLoader(HERE / "templates", encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shown_text,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    helpers: dict[str, Callable[..., Any]] = {
        "country": country_name,
        "flag": flag,
        "date": date_words,
        "place": place_name,
        "named": lambda person: named(person_key(person)),
    }
    made.filters.update(helpers)
    return made


def shown_text(value: object) -> object:
    """Text from articles without anything that a browser would obey: bidirectional controls are shown as escapes."""
    if not isinstance(value, str) or isinstance(value, Markup) or value.isprintable():
        return value
    lines = value.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join("\t".join(map(visible_name, line.split("\t"))) for line in lines)


@cache
def asset(name: str) -> Markup:
    """The style or the script: files of ours, not escaped."""
    return Markup((HERE / name).read_text("utf-8"))


def policy() -> str:
    """The Content-Security-Policy: our style and our script by their hashes, images inside the page, nothing else."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{source_hash('style.css')}'",
            f"script-src '{source_hash('script.js')}'",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def source_hash(name: str) -> str:
    """The hash of an inline style or script as a policy names it."""
    return f"sha256-{b64encode(hashlib.sha256(asset(name).encode('utf-8')).digest()).decode('ascii')}"
