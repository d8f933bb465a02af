"""The article's own words for each finding about a meeting."""

from __future__ import annotations

from collections.abc import Iterator

from rich.table import Table
from rich.text import Text

from dipextract.controls import visible
from dipextract.record import AreaMention, Meeting, Participant, Record, Span
from dipextract.support import areas_of, date_words_of, office_words, person_of, place_words
from dipextract.words import date_words, place_phrase

LABEL_WIDTH = 28
INDENT = 2

# What is found, what kind of thing it is, and the words it rests on.
Row = tuple[str, str, list[Span]]

NO_WORDS = "from the context"


def words_of(meeting: Meeting, record: Record, text: str | None) -> Table:
    """A row for each finding; offices need the ``text``, since records do not say where they stand."""
    table = Table.grid(padding=(0, 1), pad_edge=False)
    table.add_column(width=INDENT)
    table.add_column(width=LABEL_WIDTH, overflow="fold")
    table.add_column(overflow="fold")
    for told, style, words in rows(meeting, record, text):
        table.add_row("", Text(visible(told), style=style), quoted(words))
    return table


def rows(meeting: Meeting, record: Record, text: str | None) -> Iterator[Row]:
    """The findings, from who to what."""
    yield "the meeting", "cyan", [meeting.evidence]
    if meeting.date:
        yield date_words(meeting.date), "cyan", present(date_words_of(meeting, record))
    if meeting.place:
        yield place_phrase(meeting.place), "cyan", present(place_words(meeting, record))
    for participant in meeting.participants:
        yield from person_rows(participant, record, text)
    for area in areas_of(meeting, record):
        yield area.label, "", [*area.mentions]
    for outcome in meeting.outcomes:
        yield "outcome", "", [outcome]


def person_rows(participant: Participant, record: Record, text: str | None) -> Iterator[Row]:
    """A participant's name and offices."""
    entry = person_of(participant, record)
    yield participant.name, "bold", [*entry.mentions[:1]] if entry else []
    if text is not None and entry:
        for office in participant.offices:
            yield f"  {office}", "", present(office_words(office, entry, text))


def present(span: Span | None) -> list[Span]:
    """The span, if there is one."""
    return [span] if span else []


def quoted(spans: list[Span]) -> Text:
    """Words in quotation marks and where they stand, one a line."""
    if not spans:
        return Text(NO_WORDS, style="yellow")
    done = Text()
    for number, span in enumerate(spans):
        done.append("\n" if number else "")
        done.append(f"“{visible(span.text)}”")
        done.append(f"  [{span.start}-{span.end}]", style="dim")
        if isinstance(span, AreaMention):
            done.append("  " + ", ".join(visible(part) for part in (span.status, span.speaker) if part), style="dim")
    return done
