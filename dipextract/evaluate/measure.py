"""The measure: which values of a field are the same in gold and record, counted over all articles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dipextract.evaluate import normal
from dipextract.evaluate.gold import GoldArticle, GoldDateline, GoldMeeting, GoldPerson, GoldPlace
from dipextract.record import Dateline, Meeting, Participant, Person, Place, Record, spans

MEETINGS = "meeting (main)"
FIELDS = (
    MEETINGS,
    "mode",
    "date",
    "place",
    "place country",
    "participants",
    "people",
    "country of person",
    "office",
    "organizations",
    "areas",
    "dates",
    "dateline",
)

# Two meetings can be the same one if their participants' names have this share of words in common.
LEAST_SIMILARITY = 0.3

# Between two candidates alike in participants, the one of the same date is preferred.
SAME_DATE_BONUS = 0.01

COUNTRY_CODE = re.compile("[A-Z]{2}")
HERE = re.compile(r"\bhere\b")

Values = set[str]
Comparison = tuple[str, Values, Values]


@dataclass
class Row:
    """One field: how many values gold has, how many were given, how many of them are right, and what is wrong."""

    gold: int = 0
    given: int = 0
    hits: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def add(self, gold: Values, given: Values, stem: str) -> None:
        """Count the values of one article, or of one meeting in it."""
        self.gold += len(gold)
        self.given += len(given)
        self.hits += len(gold & given)
        self.missed += [f"{stem}: {value}" for value in sorted(gold - given)]
        self.wrong += [f"{stem}: {value}" for value in sorted(given - gold)]

    @property
    def precision(self) -> float:
        """The share of the given values that are right."""
        return self.hits / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold values that were given."""
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass
class Scores:
    """The measure of a set of articles."""

    rows: dict[str, Row] = field(default_factory=lambda: {name: Row() for name in FIELDS})
    articles: int = 0
    without_record: int = 0
    without_meeting: int = 0
    given_one_all_the_same: int = 0
    spans: int = 0
    spans_off: int = 0

    @property
    def mean_f1(self) -> float:
        """The mean over the fields that gold or records have values of."""
        used = [row.f1 for row in self.rows.values() if row.gold or row.given]
        return sum(used) / len(used) if used else 0.0


def evaluate(articles: Iterable[GoldArticle], records: Mapping[str, Record]) -> Scores:
    """The measure of ``records``, which are found by the articles' stems."""
    scores = Scores()
    for article in articles:
        scores.articles += 1
        record = records.get(article.stem)
        if record is None:
            scores.without_record += 1
        else:
            found = [article.text[span.start : span.end] == span.text for span in spans(record)]
            scores.spans += len(found)
            scores.spans_off += found.count(False)
        count_article(scores, article, record)
    return scores


def count_article(scores: Scores, article: GoldArticle, record: Record | None) -> None:
    """Add one article; one without a record counts as given nothing."""
    gold, given = article.annotation.meetings, record.meetings if record else []
    if not any(meeting.main for meeting in gold):
        scores.without_meeting += 1
        scores.given_one_all_the_same += any(meeting.main for meeting in given)
    pairs = pair(gold, given)
    count_meetings(scores.rows[MEETINGS], gold, given, pairs, article.stem)
    for i, meeting in enumerate(gold):
        if meeting.main:
            partner = given[pairs[i]] if i in pairs else None
            for name, wanted, found in compare_meeting(meeting, partner, article):
                scores.rows[name].add(wanted, found, article.stem)
    for name, wanted, found in compare_article(article, record):
        scores.rows[name].add(wanted, found, article.stem)


def names(people: Iterable[GoldPerson | Participant | Person]) -> Values:
    """The normal forms of people's names."""
    return {normal.person_name(person.name) for person in people}


def similarity(gold: GoldMeeting, given: Meeting) -> float:
    """The share of the words in the participants' names that both meetings have."""
    wanted = {word for name in names(gold.participants) for word in name.split()}
    found = {word for name in names(given.participants) for word in name.split()}
    return len(wanted & found) / len(wanted | found) if wanted | found else 0.0


def pair(gold: Sequence[GoldMeeting], given: Sequence[Meeting]) -> dict[int, int]:
    """Which given meeting is which gold one: the most similar first; ties by date, then by reading order."""
    candidates = [
        (alike + SAME_DATE_BONUS * (wanted.date == found.date), -i - j, i, j)
        for i, wanted in enumerate(gold)
        for j, found in enumerate(given)
        if (alike := similarity(wanted, found)) >= LEAST_SIMILARITY
    ]
    pairs: dict[int, int] = {}
    for _, _, i, j in sorted(candidates, reverse=True):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def count_meetings(
    row: Row, gold: Sequence[GoldMeeting], given: Sequence[Meeting], pairs: Mapping[int, int], stem: str
) -> None:
    """Reported meetings: a gold one is found if any given one is its pair, a given one is right likewise."""
    for i, meeting in enumerate(gold):
        if meeting.main:
            row.gold += 1
            row.hits += i in pairs
            if i not in pairs:
                row.missed.append(f"{stem}: {', '.join(sorted(names(meeting.participants)))}")
    for j, found in enumerate(given):
        if found.main:
            row.given += 1
            if j not in pairs.values():
                row.wrong.append(f"{stem}: {', '.join(sorted(names(found.participants)))}")
    row.hits = min(row.hits, row.given)


def one(value: str | None) -> Values:
    """A field of one value, as a set."""
    return {value} if value else set()


def compare_meeting(gold: GoldMeeting, given: Meeting | None, article: GoldArticle) -> Iterator[Comparison]:
    """The fields of a reported meeting and of its pair."""
    yield "mode", one(gold.mode) - {"unknown"}, one(given.mode if given else None) - {"unknown"}
    yield "date", one(gold.date), one(given.date if given else None)
    yield from compare_place(gold.place or GoldPlace(), given.place if given else None, article)
    yield "participants", names(gold.participants), names(given.participants) if given else set()


def compare_place(gold: GoldPlace, given: Place | None, article: GoldArticle) -> Iterator[Comparison]:
    """Town and country. Where nothing but the dateline tells them, they are right with or without."""
    line = article.annotation.dateline
    town = normal.plain(line.place) if line else ""
    told = {normal.plain(gold.name), normal.plain(given.name if given else None)}
    only_dateline = town and normal.plain(article.text).count(town) == 1 and not HERE.search(article.text)
    if only_dateline and told <= {town, ""}:
        return
    if gold.name or not gold.country:
        yield "place", one(normal.place_name(gold.name)), one(normal.place_name(given.name if given else None))
    yield "place country", one(gold.country), one(given.country if given else None)


def compare_article(article: GoldArticle, record: Record | None) -> Iterator[Comparison]:
    """The fields of a whole article."""
    gold = article.annotation
    yield from compare_people(gold.people, record.people if record else [])
    organizations = {normal.organization_name(o.name) for o in record.organizations} if record else set()
    doubtful = {normal.organization_name(name) for name in gold.organizations_optional}
    yield "organizations", {normal.organization_name(name) for name in gold.organizations}, organizations - doubtful
    areas = {area.id for area in record.areas} if record else set()
    yield "areas", set(gold.areas), areas - set(gold.areas_optional)
    dates = {date.value for date in record.dates if date.value} if record else set()
    yield "dates", {date.value for date in gold.dates if date.value}, dates
    line = record.article.dateline if record else None
    yield "dateline", dateline_parts(gold.dateline), dateline_parts(line)


def compare_people(gold: Sequence[GoldPerson], given: Sequence[Person]) -> Iterator[Comparison]:
    """Who is named, and of those that gold names: country, if the text tells it, and offices."""
    yield "people", names(gold), names(given)
    by_name = {normal.person_name(person.name): person for person in given}
    for name, wanted in {normal.person_name(person.name): person for person in gold}.items():
        found = by_name.get(name)
        if COUNTRY_CODE.fullmatch(wanted.country or ""):
            country = found.country if found else None
            yield "country of person", {f"{name} = {wanted.country}"}, one(country and f"{name} = {country}")
        yield "office", offices(name, wanted.offices), offices(name, found.offices if found else [])


def offices(name: str, told: Iterable[str]) -> Values:
    """The offices of the person of that name."""
    return {f"{name} = {normal.plain(office)}" for office in told}


def dateline_parts(line: Dateline | GoldDateline | None) -> Values:
    """Town, day and agency, as far as they are there."""
    parts = {key: getattr(line, key, None) for key in ("place", "date", "agency")}
    return {f"{key} = {normal.plain(value)}" for key, value in parts.items() if value}
