"""Charts as SVG, drawn by Vega-Lite without a network or a browser, from the specifications in ``charts/``.

``vl-convert-python`` (BSD) holds Vega itself, which is kept up by the University of Washington's Interactive Data Lab:
crisp SVG, the same bytes for the same data, one package and nothing to download. Compared with it, Altair would only
write the specifications that stand in ``charts/`` as data; Plotly and Bokeh need megabytes of JavaScript on the page;
Matplotlib draws heat maps less well and brings more packages. It is large (34 MB to download), so it is an extra:
without it a report has the numbers as tables.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dipextract.controls import visible
from dipextract.report.overview import Bars, Grid, Overview

HERE = Path(__file__).parent / "charts"
VEGA_LITE = "https://vega.github.io/schema/vega-lite/v5.json"

# The width of a timeline's bar, and of all of them together at most.
BAR, TIMELINE = 44, 720

# Numbers in cells that are darker than this part of the darkest are white.
DARK = 0.6


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart with its title, what it tells in words, and its numbers; ``image`` is a data URI or empty."""

    id: str
    title: str
    alt: str
    note: str
    image: str
    head: tuple[str, ...]
    numbers: tuple[tuple[str | int, ...], ...]


class Drawing:
    """Draws charts if the package that does is installed."""

    def __init__(self) -> None:
        try:
            import vl_convert
        except ImportError:
            self._draw = None
        else:
            self._draw = vl_convert.vegalite_to_svg

    @property
    def is_possible(self) -> bool:
        """Whether there will be charts."""
        return self._draw is not None

    def image(self, name: str, values: list[dict[str, Any]], width: int | None = None, **sort: list[str]) -> str:
        """The chart of ``values`` by the specification ``name``, as a data URI; ``sort`` orders encodings' values."""
        if self._draw is None or not values:
            return ""
        spec = read(name) | {"$schema": VEGA_LITE, "config": read("config"), "data": {"values": values}}
        if width:
            spec["width"] = width
        for channel, order in sort.items():
            spec["encoding"][channel]["sort"] = order
        svg: str = self._draw(spec, allowed_base_urls=[])
        return f"data:image/svg+xml;base64,{b64encode(svg.encode('utf-8')).decode('ascii')}"

    def bars(self, name: str, bars: Bars) -> str:
        """A bar chart; a timeline is as long as its time."""
        width = min(TIMELINE, BAR * len(bars.counts)) if name == "timeline" else None
        return self.image(name, [{"name": visible(label), "count": count} for label, count in bars.counts], width)

    def grid(self, grid: Grid) -> str:
        """A heat map with the numbers in its cells."""
        most = max((cell.count for cell in grid.cells), default=0)
        values = [
            {"column": c.column, "row": c.row, "count": c.count, "dark": c.count > DARK * most} for c in grid.cells
        ]
        shown = {(c.column, c.row) for c in grid.cells}
        columns = [name for name in grid.columns if any(column == name for column, _ in shown)]
        rows = [name for name in grid.rows if any(row == name for _, row in shown)]
        return self.image("grid", values, x=columns, y=rows)


def read(name: str) -> dict[str, Any]:
    """A specification."""
    specification: dict[str, Any] = json.loads((HERE / f"{name}.json").read_text("utf-8"))
    return specification


def figures(overview: Overview, drawing: Drawing) -> list[Figure]:
    """The charts of a report; those without anything to show are left out."""
    unit = overview.unit
    made = [
        bar_figure(
            "timeline",
            f"Meetings by {unit}",
            f"{overview.undated} without a date that could be told" if overview.undated else "",
            unit,
            overview.timeline,
            drawing,
        ),
        grid_figure(
            "matrix", "Who met whom", "countries", ("country", "country", "meetings"), overview.matrix, drawing
        ),
        grid_figure(
            "pairs",
            "Areas of cooperation by pair of countries",
            "pairs",
            ("countries", "area", "meetings"),
            overview.pairs,
            drawing,
        ),
        grid_figure(
            "areas",
            f"Areas of cooperation by {unit}",
            f"{unit}s",
            (unit, "area", "meetings"),
            overview.over_time,
            drawing,
        ),
        bar_figure(
            "places", "Where they met", left_out(overview.places.left_out, "places"), "place", overview.places, drawing
        ),
    ]
    return [figure for figure in made if figure.numbers]


def bar_figure(id: str, title: str, note: str, what: str, bars: Bars, drawing: Drawing) -> Figure:
    """A bar chart with its words and numbers."""
    name = "timeline" if id == "timeline" else "places"
    most = max(bars.counts, key=lambda entry: entry[1], default=("", 0))
    alt = f"Bar chart: {title.lower()}. Most: {most[0]}, {meetings(most[1])}."
    numbers = tuple((label, count) for label, count in bars.counts if count)
    return Figure(id, title, alt, note, drawing.bars(name, bars), (what, "meetings"), numbers)


def grid_figure(id: str, title: str, what: str, head: tuple[str, ...], grid: Grid, drawing: Drawing) -> Figure:
    """A heat map with its words and numbers."""
    ordered = sorted(grid.cells, key=lambda cell: (-cell.count, cell.row, cell.column))
    told = (f"{cell.row} and {cell.column}, {meetings(cell.count)}" for cell in ordered[:1])
    alt = f"Heat map: {title.lower()}. Most: {next(told, 'none')}."
    once = unordered(ordered) if id == "matrix" else ((c.column, c.row, c.count) for c in ordered)
    return Figure(id, title, alt, left_out(grid.left_out, what), drawing.grid(grid), head, tuple(once))


def unordered(cells: Iterable[Any]) -> Iterable[tuple[str, str, int]]:
    """Each pair of countries once."""
    return ((c.column, c.row, c.count) for c in cells if c.column < c.row)


def left_out(number: int, what: str) -> str:
    """What is told about what a chart leaves out."""
    return f"{number:,} more {what} with fewer meetings are left out" if number > 0 else ""


def meetings(number: int) -> str:
    """A number of meetings."""
    return f"{number:,} meeting{'' if number == 1 else 's'}"
