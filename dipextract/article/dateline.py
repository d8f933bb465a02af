"""The dateline: town, day and agency that open an agency story."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from dipextract.article.dates import DATE, FoundDate, find_dates
from dipextract.article.lexicon import DatelineForm, agencies, head_lexicon
from dipextract.article.text import Line
from dipextract.document import DatelineInfo

# Where a dateline is looked for: the first paragraphs, and how far into one that opens with something else.
PARAGRAPHS = 30
REACH = 400

CAPITAL = "A-ZÀ-ÖØ-ÞĀ-ɏ"
# Port Moresby, Dar es Salaam, St. John's, Port-au-Prince
WORD = rf"(?:(?:St|Ste|Ft|Mt|Sta)\.|[{CAPITAL}][\w'’-]*)"
SMALL = r"(?:of|de|da|do|del|la|le|les|los|el|al|es|au|aux|sur|upon|am|an|der|den|e)"
PLACE = rf"(?P<place>{WORD}(?:\s(?:{SMALL}\s){{0,2}}{WORD}){{0,3}})"
CAPITALS = rf"(?P<place>[{CAPITAL}’'-]{{3,20}}(?:\s[{CAPITAL}’'-]{{2,20}}){{0,3}})"
# ..., Kenya; ..., D.C.; ... [India]; .../Cairo
NAMES = rf"{WORD}(?:\s{WORD}){{0,2}}"
REGION = rf"(?:\s?[,/]\s?(?:[A-Z]\.){{2,3}}|(?:\s?[,/]\s?{NAMES}){{1,2}}|\s?\[{NAMES}\])?"
WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?"
NAME = r"[^\W\d_«“\"'][\w.&'’«»“”\"/ -]{1,40}?"
DASH = r"[-–—―_=]{1,4}"

PIECES = {
    "place": PLACE + REGION,
    "date": rf"(?P<date>(?i:{WEEKDAY}{DATE}))",
    "in": rf"(?:\(\s?(?P<round>{NAME})\s?\)|/\s?(?P<slashed>{NAME})\s?/)",
    "sep": r"\s?[,.]?\s{0,2}",
    "stop": rf"\s{{0,2}}(?:{DASH}|[:.](?=\s|$))\s*",
    "dash": rf"\s{{0,2}}(?:{DASH}|:(?=\s|$))\s*",
    "end": rf"(?:\s?[.,]?\s?(?:{DASH}|[:.]))?\s*",
}


class Dateline(NamedTuple):
    """A dateline as it stands in the text."""

    start: int
    end: int
    place: str | None
    date: FoundDate | None
    agency: str | None

    def info(self, year: int | None) -> DatelineInfo:
        """The dateline's parts; ``year`` completes its date."""
        value = self.date.value(year) if self.date else None
        return {"place": self.place, "date": value, "agency": self.agency, "start": self.start, "end": self.end}


class Form(NamedTuple):
    """A form of dateline: at the start of a paragraph, and further on where it must be in capitals."""

    opening: re.Pattern[str]
    inside: re.Pattern[str] | None
    trust: str


def compile_form(form: DatelineForm) -> Form:
    """``form`` with its pieces put in."""
    known = "|".join(re.escape(name) for name in sorted(agencies(), key=len, reverse=True))
    pieces = {**PIECES, "agency": rf"(?P<known>(?:{known})(?![\w-]))"}
    parts = form.form.split()
    opening = "".join(pieces[part.strip("{}")] for part in parts)
    inside = None
    if {"{place}", "{date}", "{in}"} <= set(parts):
        caps = "".join(CAPITALS + REGION if part == "{place}" else pieces[part.strip("{}")] for part in parts)
        inside = re.compile(r"(?<![^\s)–—-])" + caps, re.VERBOSE)
    return Form(re.compile(opening, re.VERBOSE), inside, form.trust)


@cache
def forms() -> tuple[Form, ...]:
    """The forms of head.toml."""
    return tuple(compile_form(form) for form in head_lexicon().dateline)


def find_dateline(paragraphs: Sequence[Sequence[Line]], text: str) -> tuple[int, Dateline] | None:
    """The first dateline and the number of the paragraph that it stands in."""
    for number, paragraph in enumerate(paragraphs[:PARAGRAPHS]):
        start, end = paragraph[0].start, paragraph[-1].end
        found = match_dateline(text[start : min(end, start + REACH)], end - start)
        if found:
            place = found._replace(start=found.start + start, end=found.end + start)
            return number, place
    return None


def match_dateline(opening: str, length: int) -> Dateline | None:
    """The dateline in ``opening``, the beginning of a paragraph of ``length`` characters."""
    for form in forms():
        match = form.opening.match(opening)
        if match and trusted(match, form.trust, length):
            return read(match)
        match = form.inside.search(opening) if form.inside else None
        if match and trusted(match, form.trust, length):
            return read(match)
    return None


def trusted(match: re.Match[str], trust: str, length: int) -> bool:
    """Whether what stands in the form's places is what it should be."""
    parts = match.groupdict()
    place = parts.get("place")
    if place and not is_place(place):
        return False
    if trust == "form":
        return True
    if trust == "agency":
        return agency_name(match) in agencies() or bool(place and place.isupper())
    return bool(place and place.isupper() and length - match.end() > 40)


def is_place(words: str) -> bool:
    """Whether ``words`` may name a town."""
    banned = head_lexicon().not_places.words
    return len(words) > 2 and not any(w.lower().strip(".'’") in banned or w in agencies() for w in words.split())


def agency_name(match: re.Match[str]) -> str | None:
    """The agency as its dateline names it: what is in quotation marks, if anything is."""
    parts = match.groupdict()
    name = parts.get("round") or parts.get("slashed") or parts.get("known")
    if not name:
        return None
    quoted = re.search(r"[«“\"]([^«»“”\"]+)[»”\"]", name)
    return quoted[1] if quoted else name.strip(" .,-")


def read(match: re.Match[str]) -> Dateline:
    """The parts of a dateline."""
    parts = match.groupdict()
    place, date = parts.get("place"), parts.get("date")
    dates = find_dates(date) if date else []
    name = normal_case(place) if place else None
    return Dateline(match.start(), match.end(), name, dates[0] if dates else None, agency_name(match))


def normal_case(place: str) -> str:
    """A town in capitals as it is written elsewhere: PORT-AU-PRINCE is Port-au-Prince."""
    if not place.isupper():
        return place
    small = re.compile(SMALL)
    words = re.split(r"([\s-])", place.lower())
    return "".join(w if i and small.fullmatch(w) else w[:1].upper() + w[1:] for i, w in enumerate(words))
