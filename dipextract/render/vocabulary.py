"""The controlled vocabulary of cooperation areas as a table."""

from __future__ import annotations

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from dipextract.lexicon import AreaEntry
from dipextract.render.layout import layout


def vocabulary(areas: Iterable[AreaEntry], *, width: int = 80, color: bool = False) -> str:
    """Id, label and what belongs there, an area a row."""
    table = Table.grid(padding=(0, 2), pad_edge=False)
    table.add_column(style="bold", no_wrap=True)
    table.add_column(ratio=1)
    for area in areas:
        table.add_row(Text(area.id), Text.assemble(area.label, "\n", (area.covers, "dim")))
    return layout(table, width=width, color=color)
