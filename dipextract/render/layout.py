"""From something Rich can lay out to text, plain or with colours."""

from __future__ import annotations

import io

from rich.console import Console, RenderableType

# Longer lines are tiring to read, however wide the terminal is.
WIDEST = 120


def layout(content: RenderableType, *, width: int, color: bool) -> str:
    """``content`` as lines of at most ``width`` columns; without ``color`` there are no escape codes at all."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=min(width, WIDEST),
        color_system="standard" if color else None,
        force_terminal=color,
        legacy_windows=False,
        markup=False,
        highlight=False,
        emoji=False,
    )
    console.print(content)
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().split("\n"))
