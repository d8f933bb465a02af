"""Doc -> Record: the only reader of the Doc's results."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan

from dipextract import record as r
from dipextract.document import GROUPS, MeetingInfo, PersonInfo
from dipextract.lexicon import areas
from dipextract.summary import summarize


def span(text: str, start: int, end: int) -> r.Span:
    """The run of the article from ``start`` to ``end``."""
    return r.Span(text=text[start:end], start=start, end=end)


class Assembler:
    """Builds the record of one Doc; ``text`` is the article as decoded, of the same length as the Doc's text."""

    def __init__(self, doc: Doc, text: str) -> None:
        self.text = text
        self.info = doc._.dip_article
        self.given_title: str | None = doc._.dip_title
        self.people: list[PersonInfo] = doc._.dip_people or []
        self.found_meetings: list[MeetingInfo] = doc._.dip_meetings or []
        self.found_warnings: list[str] = doc._.dip_warnings or []
        self.groups: dict[str, list[DocSpan]] = {name: list(doc.spans.get(name, ())) for name in GROUPS}
        self.by_key = {person["key"]: person for person in self.people}
        self.names = {key: person["name"] for key, person in self.by_key.items()}
        self.named: dict[str, list[DocSpan]] = {key: [] for key in self.by_key}
        for mention in self.groups["people"]:
            if mention.label_ == "NAME" and mention.kb_id_ in self.named:
                self.named[mention.kb_id_].append(mention)

    def spans(self, found: Iterable[DocSpan]) -> list[r.Span]:
        """Spans of the article, in reading order."""
        unique = sorted({(s.start_char, s.end_char) for s in found})
        return [span(self.text, start, end) for start, end in unique]

    def article(self) -> r.Article:
        """The head."""
        if not self.info:
            return r.Article(title=self.given_title, published=None, dateline=None)
        title, published, line = self.info["title"], self.info["published"], self.info["dateline"]
        dateline = line and r.Dateline(
            place=line["place"],
            country=self.country_at(line["start"], line["end"]) if line["place"] else None,
            date=line["date"],
            agency=line["agency"],
        )
        return r.Article(
            title=" ".join(self.text[title[0] : title[1]].split()) if title else self.given_title,
            published=published and published["value"],
            dateline=dateline,
        )

    def country_at(self, start: int, end: int) -> str | None:
        """The country of the first place named between two offsets."""
        for place in self.groups["places"]:
            if start <= place.start_char and place.end_char <= end and place.label_ != "NATIONALITY":
                return place.kb_id_ or None
        return None

    def participant(self, key: str) -> r.Participant:
        """A person as a meeting lists them."""
        person = self.by_key[key]
        return r.Participant(
            name=person["name"],
            country=person["country"],
            organization=person["organization"],
            offices=person["offices"],
        )

    def meeting(self, m: MeetingInfo) -> r.Meeting:
        """One meeting."""
        return r.Meeting(
            main=m["main"],
            mode=m["mode"],  # type: ignore[arg-type]
            date=m["date"],
            place=r.Place(**m["place"]) if m["place"] else None,
            participants=[self.participant(key) for key in m["participants"]],
            countries=m["countries"],
            areas=m["areas"],
            outcomes=[span(self.text, *offsets) for offsets in m["outcomes"]],
            evidence=span(self.text, *m["evidence"]),
            inferred=m["inferred"],  # type: ignore[arg-type]
        )

    def person(self, person: PersonInfo) -> r.Person:
        """One person with the mentions that name them."""
        return r.Person(
            name=person["name"],
            country=person["country"],
            organization=person["organization"],
            offices=person["offices"],
            mentions=self.spans(self.named[person["key"]]),
            inferred=person["inferred"],  # type: ignore[arg-type]
        )

    def places(self) -> list[r.PlaceEntry]:
        """Towns, regions and countries; nationalities are no places."""
        grouped: dict[tuple[str, str], list[DocSpan]] = {}
        for place in self.groups["places"]:
            if place.label_ != "NATIONALITY":
                grouped.setdefault((place.id_ or place.text, place.kb_id_), []).append(place)
        return [
            r.PlaceEntry(name=name, country=country or None, mentions=self.spans(found))
            for (name, country), found in grouped.items()
        ]

    def organizations(self) -> list[r.Organization]:
        """International organisations, by the key their mentions share; the longest mention names them."""
        grouped: dict[str, list[DocSpan]] = {}
        for org in self.groups["organizations"]:
            grouped.setdefault(org.kb_id_ or org.text, []).append(org)
        return [
            r.Organization(
                name=" ".join(max(found, key=lambda s: len(s.text)).text.split()),
                acronym=next((s.id_ for s in found if s.id_), None),
                mentions=self.spans(found),
            )
            for found in grouped.values()
        ]

    def dates(self) -> list[r.DateMention]:
        """Every calendar expression."""
        return [
            r.DateMention(
                text=self.text[d.start_char : d.end_char], start=d.start_char, end=d.end_char, value=d.kb_id_ or None
            )
            for d in sorted(self.groups["dates"], key=lambda d: d.start_char)
        ]

    def areas(self) -> list[r.Area]:
        """Areas in the vocabulary's order."""
        vocabulary = areas()
        by_id: dict[str, list[r.AreaMention]] = {}
        for found in sorted(self.groups["areas"], key=lambda s: (s.start_char, s.end_char)):
            mention = r.AreaMention(
                text=self.text[found.start_char : found.end_char],
                start=found.start_char,
                end=found.end_char,
                speaker=self.names.get(found.id_),
                status=found.kb_id_,  # type: ignore[arg-type]
            )
            by_id.setdefault(found.label_, []).append(mention)
        return [r.Area(id=a.id, label=a.label, mentions=by_id[a.id]) for a in vocabulary if a.id in by_id]

    def statements(self) -> list[r.Statement]:
        """Who is reported to have said what."""
        return [
            r.Statement(
                text=self.text[s.start_char : s.end_char],
                start=s.start_char,
                end=s.end_char,
                speaker=self.names.get(s.kb_id_),
            )
            for s in sorted(self.groups["statements"], key=lambda s: s.start_char)
        ]


def assemble(
    doc: Doc, text: str, *, path: str | None = None, id: str | None = None, url: str | None = None
) -> r.Record:
    """The record of ``doc``, whose article is ``text``."""
    if len(doc.text) != len(text):
        raise ValueError("the Doc's reading text and the article differ in length")
    a = Assembler(doc, text)
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    meetings = [a.meeting(m) for m in a.found_meetings]
    article = a.article()
    found_areas = a.areas()
    return r.Record(
        source=r.Source(path=path, id=id, url=url, sha256=digest, characters=len(text)),
        article=article,
        summary=summarize(meetings, {area.id: area.label for area in found_areas}),
        meetings=meetings,
        people=[a.person(p) for p in a.people],
        places=a.places(),
        organizations=a.organizations(),
        dates=a.dates(),
        areas=found_areas,
        statements=a.statements(),
        warnings=[*a.found_warnings, *([] if text.strip() else ["empty: there is no text"])],
    )
