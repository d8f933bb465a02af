"""The dateline: town, day and agency that open an agency story."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from dipextract.article.dates import FoundDate, find_dates, find_foreign
from dipextract.article.forms import CLOCK, DAY, SMALL, forms
from dipextract.article.lexicon import agencies, agency_countries, head_lexicon
from dipextract.article.text import Paragraph, is_sentence
from dipextract.document import DatelineInfo
from dipextract.lexicon import gazetteer, geography
from dipextract.lexicon.keys import name_key

# Where a dateline is looked for: the first paragraphs, and how far into one that opens with something else.
PARAGRAPHS = 30
SENTENCES = 3
REACH = 400
# What follows a town and a dash is a story, not the end of a heading.
SHORTEST_STORY = 40
LONGEST_AGENCY_LINE = 80

# The clock of a ticker or a reporter's handle before a dateline: 18:15 | LIMA, ...
# ... a bullet, a monitor's mark, a day in figures: 19980505 LA PAZ, 4 May --
TICKER = re.compile(
    rf"{CLOCK}\s?[|,–-]\s{{0,2}}|\(@\w{{2,30}}\)\s{{1,2}}|[•·*]\s{{1,4}}|\[(?:Text|Excerpts?)\]\s|(?:19|20)\d{{6}}\s"
)
ONLY_DAY = re.compile(rf"{DAY}[.,]?", re.VERBOSE)
# The agency on the line after town and day: By Ana Lopes - Trend:
AGENCY_LINE = re.compile(r"(?:By\s[\w .'’]{3,40}?\s?[-–—]\s?)?(?P<agency>[A-Z][\w. -]{1,30}?)\s?:?")
# Who wrote, at the end of a line of the head: |(UPI); By Associated Press
CREDIT = re.compile(r"(?:\||\b(?:[Bb]y|BY|[Ff]rom|FROM)\b|(?=\())\s?\(?(?P<agency>[A-Z][\w. -]{1,40}?)\)?$")
# ... or that a reseller or monitor names: (MENAFN- Trend News Agency), Text of report by Fijian news agency PACNEWS
RESOLD = re.compile(
    r"^(?:\(MENAFN\s?[-–]\s?|(?:Text|Excerpts?)\b.{0,60}\bnews\sagency\s)(?P<agency>[A-Z][^()\n]{1,40}?)\s?(?:[()]|$)"
)


# Days between a dateline's day and another day of the story.
FEW_DAYS = 7


def days_between(one: FoundDate, other: FoundDate) -> int:
    """The days between two days of a year, whatever their years."""
    first, second = (datetime.date(2000, d.month, min(d.day, 28)).toordinal() for d in (one, other))
    gap = abs(first - second)
    return min(gap, 366 - gap)


class Dateline(NamedTuple):
    """A dateline as it stands in the text."""

    start: int
    end: int
    place: str | None
    date: FoundDate | None
    agency: str | None

    def moved(self, offset: int) -> Dateline:
        """The same dateline, ``offset`` characters further on."""
        return self._replace(start=self.start + offset, end=self.end + offset)

    def opens_story(self, paragraph: str) -> bool:
        """Whether town and agency begin it, so that its date is no date of publication."""
        return bool(self.agency and self.place) and paragraph[:1].isalpha() and not ONLY_DAY.match(paragraph)

    def info(self, published: str | None, named: Sequence[FoundDate] = ()) -> DatelineInfo:
        """The dateline's parts; the day of publication tells the year of its date, or that day with its year."""
        near = (d.value() for d in named if self.date and days_between(d, self.date) <= FEW_DAYS)
        value = self.date.value_near(published or next(near, None)) if self.date else None
        return {"place": self.place, "date": value, "agency": self.agency, "start": self.start, "end": self.end}


def find_dateline(paragraphs: Sequence[Paragraph]) -> Dateline | None:
    """The dateline, at the beginning of the running text or alone on a line before it, which counts less."""
    sentences = 0
    on_line: Dateline | None = None
    for number, (paragraph, following) in enumerate(
        zip_longest(paragraphs[:PARAGRAPHS], paragraphs[1 : PARAGRAPHS + 1])
    ):
        if paragraph is None or sentences >= (1 if on_line else SENTENCES):
            break
        if paragraph.kind in ("litter", "caption"):
            continue
        found = at_paragraph(paragraph, following, first=sentences == 0)
        if found and (found.place or found.date or is_sentence(paragraph.text)):
            if not found.agency and sentences == 0:
                found = found._replace(agency=credit(paragraphs[:number]))
            if paragraph.end - found.end > SHORTEST_STORY:
                return found
            on_line = on_line or found
        sentences += is_sentence(paragraph.text)
    return on_line


def at_paragraph(paragraph: Paragraph, following: Paragraph | None, *, first: bool) -> Dateline | None:
    """The dateline that opens ``paragraph``; its day and agency may stand on the line after it."""
    next_line = following.text if following and first else ""
    day, agency = day_alone(next_line), agency_alone(next_line)
    alone = bool(day or agency) or is_sentence(next_line) or next_line.startswith("[01]")
    found = match_dateline(paragraph.text, alone=alone, first=first)
    if found and found.end == len(paragraph.text):
        found = found._replace(date=found.date or day, agency=found.agency or agency)
    return found.moved(paragraph.start) if found else None


def day_alone(line: str) -> FoundDate | None:
    """The date that is all of ``line``."""
    return next(iter(find_dates(line) or find_foreign(line)), None) if ONLY_DAY.fullmatch(line) else None


def agency_alone(line: str) -> str | None:
    """The agency that ``line`` names, perhaps with the reporter, and nothing else."""
    found = AGENCY_LINE.fullmatch(line) if len(line) < LONGEST_AGENCY_LINE else None
    return found["agency"] if found and all(part in agencies() for part in parts_of(found["agency"])) else None


def parts_of(agency: str) -> list[str]:
    """The name of an agency, or those of the two that a story is from: NZPA-Reuter."""
    return [agency] if agency in agencies() else agency.split("-")


def credit(head: Sequence[Paragraph]) -> str | None:
    """The agency that a line of the head credits with the story; alone it stands right above the dateline."""
    for paragraph in head:
        pattern = CREDIT if paragraph.kind in ("head", "byline") else RESOLD
        found = pattern.search(paragraph.text)
        if found and (found["agency"] in agencies() or found["agency"].lower() in agency_countries()):
            return found["agency"]
    return agency_alone(head[-1].text) if head else None


def match_dateline(paragraph: str, *, alone: bool, first: bool) -> Dateline | None:
    """The dateline that opens ``paragraph``; ``alone``: it may be all of it; ``first``: no running text precedes."""
    ticker = TICKER.match(paragraph)
    begin = ticker.end() if ticker else 0
    opening = paragraph[:REACH]
    for form in forms():
        if (form.trust == "line" and not alone) or (form.trust in ONLY_FIRST and not first):
            continue
        for pattern in form.patterns(opening, begin):
            match = (pattern.match if pattern is form.opening else pattern.search)(opening, begin)
            if match is None or (match.end() == len(paragraph) and not (alone or match.re.groupindex.get("place"))):
                continue
            if form.trust == "run-in":
                if found := run_in(match):
                    return found
            elif trusted(match, form.trust if first else LATER.get(form.trust, form.trust), len(paragraph)):
                return read(match)
    return None


# What must hold for a form after the first sentence of the running text; forms that stand only before it.
LATER = {"town": "town in capitals"}
ONLY_FIRST = ("known", "run-in", "day")


def run_in(match: re.Match[str]) -> Dateline | None:
    """Agency and town that the story follows without a mark: 'NZPA Suva The minister ...'."""
    agency, words = match["known"], match["place"].split(" ")
    parts = agency.split("-")
    if not parts[0].isupper() or (agency not in agencies() and any(part not in agencies() for part in parts)):
        return None
    for count in range(len(words) - 1, 0, -1):
        place = " ".join(words[:count])
        if is_town(place):
            end = match.start("place") + len(place)
            return Dateline(match.start(), end, normal_case(place), None, agency)
    return None


def trusted(match: re.Match[str], trust: str, length: int) -> bool:
    """Whether what stands in the form's places is what it should be, in a paragraph of ``length`` characters."""
    parts = match.groupdict()
    place = parts.get("place")
    if place and not is_place(place) and not (parts.get("region") and is_town(place)):
        return False
    if parts.get("known") and parts["known"] not in agencies():
        return False
    if place and is_heading_of_country(match, place, length):
        return False
    if trust == "state":
        return place is not None and is_town(place) and name_key(parts["state"]) in geography.country_names()
    if trust == "form":
        return True
    if trust == "agency" and (agency := agency_name(match) or ""):
        named = place and (place.isupper() or is_town(place))
        return is_agency(agency) or bool(named and not NUMBER.search(agency) and not find_dates(agency))
    if trust == "day" and not FULL_YEAR.search(parts["date"] or ""):
        return False
    if trust in ("story", "day"):
        return length - match.end() > SHORTEST_STORY
    if not place:
        return False
    if trust in ("line", "known"):
        return match.end() == length and is_town(place)
    in_capitals = place.isupper() and ":" not in match[0]
    known = in_capitals or is_town(place) or bool(parts.get("date"))
    parted = match[0][-1:].isspace() or place.isupper() or bool(parts.get("date") and is_town(place))
    if trust == "capitals":
        return in_capitals
    if trust == "town in capitals" and not (is_town(place) and (place.isupper() or ":" in match[0])):
        return False
    return known and parted and length - match.end() > SHORTEST_STORY


def is_heading_of_country(match: re.Match[str], place: str, length: int) -> bool:
    """Whether a country and a colon open a heading, as of allAfrica: 'Liberia: Envoy Presents Letters of Credence'."""
    colon = match[0].rstrip().endswith(":") and not match.groupdict().get("date")
    return colon and not place.isupper() and name_key(place) in geography.country_names() and length < LONGEST_HEADING


LONGEST_HEADING = 120
FULL_YEAR = re.compile(r"\d{4}")
# No name begins with a number or has a long one.
NUMBER = re.compile(r"^\d|\d{3}")


def is_agency(name: str) -> bool:
    """Whether an agency has this name, or a name that begins with this word: ANTARA News."""
    return name.upper() in agencies() or name.upper().split()[0] in agencies()


def is_town(name: str) -> bool:
    """Whether the gazetteer has a town or region of this name."""
    return bool(gazetteer.lookup(name_key(name)))


def is_place(words: str) -> bool:
    """Whether ``words`` may name a town."""
    if " " in words and is_town(words):
        return True
    banned = head_lexicon().not_places.words
    parts = [w.lower().strip(".'’") for w in re.split(r"[\s-]", words)]
    return (len(words) > 2 or words[1:].islower()) and banned.isdisjoint(parts) and agencies().isdisjoint(words.split())


# No agency: Juliaca (Puno region), Jun. 24
REGION_WORDS = re.compile(r"\b(?:[Rr]egion|[Pp]rovince|[Dd]istrict|[Cc]ounty|[Ss]tate|[Dd]epartment)$")
# /UzA correspondent Ana Lopes/
REPORTER = re.compile(r"\s(?:correspondent|reporter)\b")


def agency_name(match: re.Match[str]) -> str | None:
    """The agency as its dateline names it: what is in quotation marks, if anything is; none in 'Staff Report'."""
    parts = match.groupdict()
    name = parts.get("round") or parts.get("slashed") or parts.get("piped") or parts.get("known")
    if not name:
        return None
    if quoted := re.search(r"[«“\"]([^«»“”\"]+)[»”\"]", name):
        return quoted[1]
    name = REPORTER.split(name)[0]
    if name.strip() in agencies():
        return name.strip()  # 'RFE/RL'
    names = [part.strip(" .,-") for part in re.split(r"/|\s[-–]\s", name)]
    known = [part for part in names if part and is_agency(part)]
    other = name.strip(" .,-")
    none = geography.country_of(other) or REGION_WORDS.search(other) or other.lower() in head_lexicon().byline.whole
    return known[-1] if known else None if none else other


def read(match: re.Match[str]) -> Dateline:
    """The parts of a dateline."""
    parts = match.groupdict()
    place, date = parts.get("place"), parts.get("date")
    dates = (find_dates(date) or find_foreign(date)) if date else []
    name = normal_case(without_country(place)) if place else None
    return Dateline(match.start(), match.end(), name, dates[0] if dates else None, agency_name(match))


def without_country(place: str) -> str:
    """A town without the country that no comma parts from it: Apia Samoa."""
    words = [] if is_town(place) else place.split()
    ends = (i for i in range(1, len(words)) if name_key(" ".join(words[i:])) in geography.country_names())
    return " ".join(words[: next(ends, None)]) or place


def normal_case(place: str) -> str:
    """A town in capitals as it is written elsewhere: PORT-AU-PRINCE is Port-au-Prince."""
    if not place.isupper():
        return place
    small = re.compile(SMALL)
    words = re.split(r"([\s-]|(?<=\b\w)['’])", place.lower())
    return "".join(w if i and small.fullmatch(w) else w[:1].upper() + w[1:] for i, w in enumerate(words))
