"""Many records as one table in the terminal: a row a meeting."""

from __future__ import annotations

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from dipextract.controls import visible
from dipextract.record import Meeting, Record
from dipextract.render.layout import layout
from dipextract.summary import parties, side
from dipextract.words import country_name, date_words

# Areas that a row names, by id; the record in full has them all.
MOST_AREAS = 6


def listing(records: Iterable[tuple[int, Record]], *, width: int = 80, color: bool = False) -> str:
    """The reported meetings of numbered records; articles without one are told by their title."""
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="cyan")
    table.add_column("N", justify="right", style="dim", no_wrap=True)
    table.add_column("date", no_wrap=True)
    table.add_column("place", overflow="fold", max_width=20)
    table.add_column("who", overflow="fold", ratio=3)
    table.add_column("areas", overflow="fold", ratio=3)
    for number, record in records:
        main = [meeting for meeting in record.meetings if meeting.main]
        for meeting in main:
            table.add_row(str(number), *(Text(visible(cell)) for cell in cells(meeting)))
        if not main:
            table.add_row(
                str(number), "-", "-", Text(visible(f"no meeting: {record.article.title or '-'}"), style="dim"), ""
            )
    return layout(table, width=width, color=color)


def cells(meeting: Meeting) -> tuple[str, str, str, str]:
    """Date, place, people and areas of a meeting."""
    place = meeting.place
    people = [f"{p.name} ({side(p)})" if side(p) else p.name for p in meeting.participants]
    where = place and (place.name or (country_name(place.country) if place.country else ""))
    more = len(meeting.areas) - MOST_AREAS
    areas = ", ".join(meeting.areas[:MOST_AREAS]) + (f", {more} more" if more > 0 else "")
    return date_words(meeting.date) if meeting.date else "-", where or "-", ", ".join(people) or parties(meeting), areas
