"""An article as the page shows it: its meetings as cards, each value with the words that support it, and its text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from dipextract.record import Area, AreaMention, Meeting, Participant, Person, Record, Span
from dipextract.report.articles import Item
from dipextract.report.findings import findings
from dipextract.report.highlight import Passage, merged, passages, whole
from dipextract.report.shown import TextShown
from dipextract.summary import headline, side
from dipextract.support import areas_of, date_words_of, office_words, person_of, place_words
from dipextract.words import country_name, date_words

MODES = {"in-person": "in person", "phone": "by phone", "video": "by video link", "unknown": "not told"}

# A field links to no more mentions than these; all of them are marked in the text.
MOST_LINKS = 4


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the article that support a value; ``anchor`` is where they stand on the page, if they do."""

    text: str
    start: int
    end: int
    anchor: str | None


@dataclass(frozen=True, slots=True)
class Value:
    """A value to read, the words that support it, and whether it follows from the context only."""

    told: str
    words: tuple[Words, ...] = ()
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class PersonCard:
    """Somebody, for whom they speak, and in which offices."""

    name: Value
    flag: str
    side: Value | None
    offices: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class AreaCard:
    """An area, the furthest status it has in the article, and its words."""

    area: Value
    status: str


@dataclass(frozen=True, slots=True)
class MeetingCard:
    """A meeting."""

    id: str
    headline: str
    main: bool
    mode: Value
    date: Value | None
    place: Value | None
    participants: tuple[PersonCard, ...]
    areas: tuple[AreaCard, ...]
    outcomes: tuple[Value, ...]
    evidence: Words


@dataclass(frozen=True, slots=True)
class Heading:
    """What names an article."""

    title: str
    origin: str
    source: str


@dataclass(frozen=True, slots=True)
class ArticleCard:
    """An article with its meetings, the other people in it, what stayed open, and its text as far as it is shown.

    ``targets`` are the anchors of those runs of the text that values lead to.
    """

    id: str
    heading: Heading
    meetings: tuple[MeetingCard, ...]
    others: tuple[PersonCard, ...]
    warnings: tuple[str, ...]
    text: tuple[Passage, ...]
    targets: frozenset[str]
    shown: TextShown


def flag(code: str | None) -> str:
    """The flag of a country as the two regional indicators that fonts draw it from."""
    if code is None or len(code) != 2 or not (code.isascii() and code.isupper()):
        return ""
    return "".join(chr(0x1F1E6 + ord(letter) - ord("A")) for letter in code)


def article_card(item: Item, shown: TextShown) -> ArticleCard:
    """The card of one article."""
    return Builder(item, shown).card()


class Builder:
    """Builds the card of one article."""

    def __init__(self, item: Item, shown: TextShown) -> None:
        self.item = item
        self.record = item.record
        self.text = item.text
        self.targets: set[str] = set()
        self.id = f"a{item.number}"
        self.shown = shown if item.text is not None else TextShown.NONE
        self.about = self._about()

    def _about(self) -> list[tuple[int, int]]:
        """What passages are about: the words of meetings and outcomes."""
        spans = [span for meeting in self.record.meetings for span in (meeting.evidence, *meeting.outcomes)]
        length = len(self.text or "")
        return merged((span.start, span.end) for span in spans if 0 <= span.start < span.end <= length)

    def card(self) -> ArticleCard:
        """The card."""
        record = self.record
        text = self._text()
        self.visible = [(p.runs[0].start, p.runs[-1].start + len(p.runs[-1].text)) for p in text if p.runs]
        taking_part = {p.name for m in record.meetings for p in m.participants}
        others = [p for p in record.people if p.name not in taking_part]
        return ArticleCard(
            id=self.id,
            heading=heading(self.item),
            meetings=tuple(self._meeting(number, meeting) for number, meeting in enumerate(record.meetings, 1)),
            others=tuple(self._person(p, p) for p in others) if self.shown is TextShown.FULL else (),
            warnings=tuple(record.warnings),
            text=text,
            targets=frozenset(self.targets),
            shown=self.shown,
        )

    def _text(self) -> tuple[Passage, ...]:
        if self.text is None or self.shown is TextShown.NONE:
            return ()
        found = findings(self.record, self.text)
        if self.shown is TextShown.FULL:
            return tuple(whole(self.text, found))
        return tuple(passages(self.text, found, self.about))

    def _meeting(self, number: int, meeting: Meeting) -> MeetingCard:
        inferred = set(meeting.inferred)
        place = meeting.place and (
            ", ".join(dict.fromkeys(filter(None, (meeting.place.name, country_name(meeting.place.country or "")))))
        )
        return MeetingCard(
            id=f"{self.id}m{number}",
            headline=headline(meeting, [person.name for person in meeting.participants]),
            main=meeting.main,
            mode=Value(MODES[meeting.mode], inferred="mode" in inferred),
            date=Value(date_words(meeting.date), self._words(date_words_of(meeting, self.record)), "date" in inferred)
            if meeting.date
            else None,
            place=Value(place, self._words(place_words(meeting, self.record)), "place" in inferred) if place else None,
            participants=tuple(self._person(p, person_of(p, self.record)) for p in meeting.participants),
            areas=tuple(
                area_card(area, self._words(*area.mentions[:MOST_LINKS])) for area in areas_of(meeting, self.record)
            ),
            outcomes=tuple(Value(outcome.text, self._words(outcome)) for outcome in meeting.outcomes),
            evidence=self._words(meeting.evidence)[0],
        )

    def _person(self, shown: Participant | Person, entry: Person | None) -> PersonCard:
        inferred = set(entry.inferred) if entry else set()
        told = side(shown)
        return PersonCard(
            name=Value(shown.name, self._words(*(entry.mentions[:MOST_LINKS] if entry else ()))),
            flag=flag(shown.country),
            side=Value(told, inferred=bool(inferred & {"country", "organization"})) if told else None,
            offices=tuple(
                Value(office, self._words(self._office(office, entry)), "offices" in inferred)
                for office in shown.offices
            ),
        )

    def _office(self, office: str, entry: Person | None) -> Span | None:
        return office_words(office, entry, self.text) if entry and self.text is not None else None

    def _words(self, *spans: Span | None) -> tuple[Words, ...]:
        """Words with their anchors, which only those have that stand on the page."""
        return tuple(Words(span.text, span.start, span.end, self._anchor(span)) for span in spans if span is not None)

    def _anchor(self, span: Span) -> str | None:
        if not any(start <= span.start < end for start, end in self.visible):
            return None
        anchor = f"{self.id}t{span.start}"
        self.targets.add(anchor)
        return anchor


def heading(item: Item) -> Heading:
    """What names an article."""
    source = item.record.source
    return Heading(
        item.record.article.title or (source.path and Path(source.path).name) or source.id or "Without a title",
        origin(item.record),
        ", ".join(part for part in (source.path, source.id, source.url) if part),
    )


def area_card(area: Area, words: Sequence[Words]) -> AreaCard:
    """An area with some of its words."""
    return AreaCard(Value(area.label, tuple(words)), furthest(area.mentions))


def furthest(mentions: Iterable[AreaMention]) -> str:
    """The furthest status among mentions."""
    found = {mention.status for mention in mentions}
    return next((status for status in ("agreed", "existing", "proposed") if status in found), "")


def origin(record: Record) -> str:
    """The dateline and the publication date in words."""
    parts = []
    if line := record.article.dateline:
        parts.append(", ".join(part for part in (line.agency, line.place, line.date and date_words(line.date)) if part))
    if record.article.published:
        parts.append(f"published {date_words(record.article.published)}")
    return "; ".join(part for part in parts if part)
