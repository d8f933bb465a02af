"""How far a batch is: a line on the terminal that moves, and a closing line wherever stderr goes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

from dipextract.cli.console import report

if TYPE_CHECKING:
    from dipextract.batch.run import Counts

Observe = Callable[["Counts"], None]


def is_shown(quiet: bool) -> bool:
    """Whether there is a terminal to show progress on."""
    return not quiet and sys.__stderr__ is not None and sys.__stderr__.isatty() and os.environ.get("TERM") != "dumb"


def moving_line(total: int) -> tuple[AbstractContextManager[object], Observe]:
    """A progress line, over ``total`` bytes of sources, and what moves it."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    # Not sys.stderr, which shows control characters instead of sending them. No text from outside is in this line.
    console = Console(file=sys.__stderr__, markup=False, highlight=False)
    progress = Progress(
        BarColumn(bar_width=24),
        TextColumn("{task.fields[told]}", markup=False),
        TimeElapsedColumn(),
        TextColumn("left", markup=False),
        TimeRemainingColumn(),
        console=console,
        transient=True,
    )
    task = progress.add_task("", total=total or None, told="starting")

    def observe(counts: Counts) -> None:
        told = f"{counts.done:,} done  {counts.failed:,} failed  {counts.rate:.1f}/s"
        progress.update(task, completed=counts.read, told=told)

    return progress, observe


def silence() -> tuple[AbstractContextManager[object], Observe]:
    """No progress line."""
    return nullcontext(), lambda counts: None


def closing_line(counts: Counts, errors: str | None) -> None:
    """The closing line."""
    before = f" ({counts.reused:,} of them before)" if counts.reused else ""
    failed = f"{counts.failed:,} failed" + (f" (see {errors})" if counts.failed and errors else "")
    seconds = int(counts.seconds)
    took = f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    report(f"{counts.done:,} done{before}, {failed}; {took}, {counts.rate:.1f} articles/s")
