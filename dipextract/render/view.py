"""The reading view of a record: who met whom, where and when first, then what is known about it, then what is not.

Article text is data here: every string passes ``visible`` and enters Rich as ``Text``, so neither markup nor control
characters in an article do anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from dipextract.controls import visible, visible_name
from dipextract.record import Area, AreaMention, Meeting, Participant, Person, PlaceEntry, Record, Span, Status
from dipextract.render.evidence import words_of
from dipextract.render.layout import layout
from dipextract.summary import headline, side
from dipextract.words import country_name, date_words

INDENT = 2
LABEL_WIDTH = 13
MENTION_LABEL_WIDTH = 28

# A name and where the text says so.
Entry = tuple[str, Iterable[str]]

# An area counts by the furthest it got in this article.
STATUSES: tuple[Status, ...] = ("agreed", "existing", "proposed")

NO_MEETING = "No meeting between countries or international organisations is reported."


def view(
    record: Record,
    *,
    width: int = 80,
    color: bool = False,
    full: bool = False,
    evidence: bool = False,
    text: str | None = None,
) -> str:
    """The record to read, ending in a line end; without ``color`` it has no escape codes at all.

    ``full`` adds all mentions, ``evidence`` the words that each finding about a meeting rests on. For those of offices
    the article's ``text`` is needed.
    """
    parts = [*head(record), *main_meetings(record, evidence, text), *rest(record)]
    return layout(Group(*parts, *(mentions(record) if full else ())), width=width, color=color)


def main_meetings(record: Record, evidence: bool, text: str | None) -> Iterator[RenderableType]:
    """The meetings that the article reports."""
    main = [m for m in record.meetings if m.main]
    if not main:
        yield Text(f"\n{NO_MEETING}")
    for meeting in main:
        yield Text(f"\n{visible(plain_headline(meeting))}", style="bold")
        yield facts(meeting_rows(meeting, record))
        if evidence:
            yield Text(f"\n{' ' * (INDENT + 1)}Rests on", style="cyan")
            yield words_of(meeting, record, text)


def rest(record: Record) -> Iterator[RenderableType]:
    """What else the article tells."""
    table = facts(article_rows(record, [m for m in record.meetings if m.main]))
    if table.row_count:
        yield Text("")
        yield table


def head(record: Record) -> Iterator[RenderableType]:
    """A rule, the file's name, title, dateline and publication date."""
    yield Rule(style="dim")
    yield Text(visible_name(record.source.path or "standard input"), style="dim", overflow="fold")
    if record.article.title:
        yield Text(visible(record.article.title), style="bold cyan")
    origin = []
    if line := record.article.dateline:
        parts = [line.agency, line.place, line.date and date_words(line.date)]
        origin.append(visible(", ".join(part for part in parts if part)))
    if record.article.published:
        origin.append(f"published {date_words(record.article.published)}")
    if origin:
        yield Text("; ".join(origin), style="dim")


def plain_headline(meeting: Meeting) -> str:
    """Who met, where and when, by name only."""
    return headline(meeting, [person.name for person in meeting.participants])


def facts(rows: Iterable[tuple[str, RenderableType]]) -> Table:
    """Labels at the left, what they tell at the right."""
    table = Table.grid(padding=(0, 1), pad_edge=False)
    table.add_column(width=INDENT)
    table.add_column(width=LABEL_WIDTH, style="cyan")
    table.add_column(overflow="fold")
    for label, value in rows:
        table.add_row("", Text(label), value)
    return table


def meeting_rows(meeting: Meeting, record: Record) -> Iterator[tuple[str, RenderableType]]:
    """What is known about one meeting."""
    if meeting.participants:
        yield "Participants", people_table(meeting.participants)
    by_id = {area.id: area for area in record.areas}
    if areas := [by_id[area] for area in meeting.areas if area in by_id]:
        yield "Areas", areas_table(areas)
    if meeting.outcomes:
        yield "Outcomes", quotes(meeting.outcomes)
    if meeting.inferred:
        yield "Inferred", Text(", ".join(meeting.inferred), style="yellow")


def article_rows(record: Record, main: Sequence[Meeting]) -> Iterator[tuple[str, RenderableType]]:
    """What the article tells beside its meetings, and what stayed open."""
    passing = [m for m in record.meetings if not m.main]
    if passing:
        yield "In passing", lines(plain_headline(m) for m in passing)
    told = {area for m in main for area in m.areas}
    if areas := [area for area in record.areas if area.id not in told]:
        yield "Other areas" if told else "Areas", areas_table(areas)
    taking_part = {p.name for m in main for p in m.participants}
    if others := [p for p in record.people if p.name not in taking_part]:
        yield "Other people", people_table(others)
    if open_questions := list(uncertain(record)):
        yield "Uncertain", lines(open_questions, style="yellow")


def people_table(people: Sequence[Participant | Person]) -> Table:
    """Name, offices, country or organisation."""
    table = Table.grid(padding=(0, 2), pad_edge=False)
    table.add_column(overflow="fold", max_width=32)
    table.add_column(overflow="fold")
    table.add_column(overflow="fold", max_width=28)
    for person in people:
        table.add_row(
            Text(visible(person.name), style="bold"), lines(person.offices or "-"), lines([side(person) or "-"])
        )
    return table


def areas_table(areas: Sequence[Area]) -> Table:
    """Areas by status, one row a status."""
    table = Table.grid(padding=(0, 2), pad_edge=False)
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for status in STATUSES:
        labels = [area.label for area in areas if furthest(area) == status]
        if labels:
            table.add_row(Text(status), Text(visible("; ".join(labels))))
    return table


def furthest(area: Area) -> Status:
    """The furthest status that the mentions of an area have."""
    found = {mention.status for mention in area.mentions}
    return next((status for status in STATUSES if status in found), "proposed")


def uncertain(record: Record) -> Iterator[str]:
    """Warnings, and whose country, organisation or offices follow from the context only."""
    yield from record.warnings
    found: dict[str, list[str]] = {}
    for person in record.people:
        if person.inferred:
            found.setdefault(", ".join(person.inferred), []).append(person.name)
    for what, names in found.items():
        yield f"{what} inferred: {', '.join(names)}"


def quotes(spans: Sequence[Span]) -> Text:
    """The article's own words, one quotation a line."""
    return lines(f"“{span.text}”" for span in spans)


def lines(items: Iterable[str], style: str = "") -> Text:
    """One item a line."""
    return Text("\n".join(visible(item) for item in items), style=style)


def mentions(record: Record) -> Iterator[RenderableType]:
    """Everything that stands somewhere in the text, with its character offsets."""
    groups: tuple[tuple[str, Iterable[Entry]], ...] = (
        ("Meetings", ((plain_headline(m), wordings([m.evidence])) for m in record.meetings)),
        ("People", ((p.name, wordings(p.mentions)) for p in record.people)),
        ("Places", ((place_label(p), wordings(p.mentions)) for p in record.places)),
        ("Organizations", ((o.name, wordings(o.mentions)) for o in record.organizations)),
        ("Dates", ((date_words(d.value) if d.value else "open", wordings([d])) for d in record.dates)),
        ("Areas", ((a.label, (area_mention(m) for m in a.mentions)) for a in record.areas)),
        ("Statements", ((s.speaker or "unknown speaker", wordings([s])) for s in record.statements)),
    )
    for title, entries in groups:
        table = Table.grid(padding=(0, 1), pad_edge=False)
        table.add_column(width=INDENT)
        table.add_column(width=MENTION_LABEL_WIDTH, overflow="fold", style="cyan")
        table.add_column(overflow="fold")
        for name, details in entries:
            table.add_row("", Text(visible(name)), lines(details))
        if table.row_count:
            yield Text(f"\n{title}", style="bold")
            yield table


def wordings(spans: Iterable[Span]) -> Iterator[str]:
    """Each wording once, with all the places where it stands."""
    found: dict[str, list[str]] = {}
    for span in spans:
        found.setdefault(span.text, []).append(f"{span.start}-{span.end}")
    for text, offsets in found.items():
        yield f"{text}  [{', '.join(offsets)}]"


def area_mention(mention: AreaMention) -> str:
    """The wording of an area, its status and who says so."""
    said = ", ".join(part for part in (mention.status, mention.speaker) if part)
    return f"{mention.text}  [{mention.start}-{mention.end}]  {said}"


def place_label(place: PlaceEntry) -> str:
    """A place with its country."""
    country = country_name(place.country) if place.country else place.name
    return place.name if country == place.name else f"{place.name} ({country})"
