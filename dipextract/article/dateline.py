"""The dateline: town, day and agency that open an agency story."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

from dipextract.article.dates import DATE, FoundDate, find_dates
from dipextract.article.lexicon import DatelineForm, agencies, head_lexicon
from dipextract.article.text import Paragraph, is_sentence
from dipextract.document import DatelineInfo
from dipextract.lexicon import gazetteer
from dipextract.lexicon.keys import name_key
from dipextract.lexicon.load import HERE, LexiconError, line_of

# Where a dateline is looked for: the first paragraphs, and how far into one that opens with something else.
PARAGRAPHS = 30
SENTENCES = 3
REACH = 400
# What follows a town and a dash is a story, not the end of a heading.
SHORTEST_STORY = 40

# A capital letter, roughly: what is no small letter of ASCII.
CAPITAL = r"[^\W\d_a-z]"
# Port Moresby, Dar es Salaam, St. John's, Port-au-Prince
WORD = rf"(?:(?:S[Tt][Ee]?|F[Tt]|M[Tt])\.|{CAPITAL}[\w'’]*(?:-[\w'’]+)*)"
SMALL = r"(?:of|de|da|do|del|la|le|les|los|el|al|es|au|aux|sur|upon|am|an|der|den|e)"
PLACE = rf"(?P<place>{WORD}(?:\s(?:{SMALL}\s){{0,2}}{WORD}){{0,3}})"
CAPITALS = r"(?P<place>(?:(?![a-z\d_])[\w’'-]){3,20}(?:\s(?:(?![a-z\d_])[\w’'-]){2,20}){0,3})"
# ..., Kenya; ..., D.C.; .../Cairo; ..., the Republic of Kenya; ... [India]; ... (V/R),
NAMES = rf"{CAPITAL}[\w.'’-]*(?:\s(?:of\s)?{CAPITAL}[\w.'’-]*){{0,2}}"
REGION = rf"(?:(?:\s?[,/]\s?(?:the\s)?{NAMES}){{1,2}}|\s?\[{NAMES}\]|\s?\([A-Z][\w./ ]{{0,12}}\)(?=,\s))?"
WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?"
NAME = r"[^\W\d_«“\"'][\w.&'’«»“”\"/ -]{1,40}?"
DASH = r"(?::?[-–—―_=]{1,4}|//)"
# A day of the Hijri year before the other: Shawwal 21, 1443 H, May 22, 2022
HIJRI = r"(?:[A-Z][\w' -]{2,20}\s\d{1,2},\s?14\d\d(?:\s?[HA]H?\b)?,?\s{1,2}(?:corresponding\sto\s)?)?"

PIECES = {
    "place": PLACE + REGION,
    "label": r"DATELINE\s?:\s{0,9}",
    "agency": rf"(?<!\w)(?P<known>{CAPITAL}\w+(?:[.-]\w+){{0,3}})",
    "date": rf"{HIJRI}(?P<date>(?i:{WEEKDAY}{DATE}))",
    "dated": rf"\((?P<date>(?i:{DATE}))\)",
    "in": rf"(?:\(\s?(?P<round>{NAME})\s?\)|/\s?(?P<slashed>{NAME})\s?/|\|\s?(?P<piped>{NAME})\s?\|)",
    "both": rf"\((?:{NAME}\s?/\s?)?(?P<round>{NAME})\s?[-–,]\s?(?P<date>(?i:{DATE}))\)",
    "sep": r"\s?(?:[,.]|[-–—])?\s{0,2}",
    "stop": rf"\s{{0,2}}(?:{DASH}|[:.](?=\s|$)|:(?=[A-Z]))\s*",
    "dash": rf"\s{{0,2}}(?:{DASH}|:(?=\s|$))\s*",
    "point": r"\.\s",
    "line": r"\s*[.:–—-]?\s*$",
    "end": rf"(?:\s?[.,]?\s?(?:{DASH}|[:.]))?\s*",
}


# In place of a piece that does not exist: it fits nothing.
UNKNOWN = r"(?!)"


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

    def info(self, published: str | None) -> DatelineInfo:
        """The dateline's parts; the day of publication tells the year of its date."""
        value = self.date.value_near(published) if self.date else None
        return {"place": self.place, "date": value, "agency": self.agency, "start": self.start, "end": self.end}


class Form(NamedTuple):
    """A form of dateline: at the start of a paragraph, and further on where it must be in capitals."""

    opening: re.Pattern[str]
    inside: re.Pattern[str] | None
    trust: str


def compile_form(form: DatelineForm) -> Form:
    """``form`` with its pieces put in; LexiconError when it does not fit its own example."""
    parts = [part.strip("{}") for part in form.form.split()]
    opening = re.compile("".join(PIECES.get(part, UNKNOWN) for part in parts), re.VERBOSE)
    if not opening.match(form.example):
        line = line_of((HERE / "head.toml").read_text("utf-8"), f'"{form.form}"')
        raise LexiconError(f"{HERE / 'head.toml'}, line {line}: the dateline form does not fit its example")
    inside = None
    if {"place", "date", "in"} <= set(parts):
        in_capitals = "".join(CAPITALS + REGION if part == "place" else PIECES[part] for part in parts)
        inside = re.compile(r"(?<![^\s)–—-])" + in_capitals, re.VERBOSE)
    return Form(opening, inside, form.trust)


@cache
def forms() -> tuple[Form, ...]:
    """The forms of head.toml."""
    return tuple(compile_form(form) for form in head_lexicon().dateline)


def find_dateline(paragraphs: Sequence[Paragraph]) -> Dateline | None:
    """The dateline, at the beginning of the running text or alone on the line before it."""
    sentences = 0
    for paragraph, following in zip_longest(paragraphs[:PARAGRAPHS], paragraphs[1 : PARAGRAPHS + 1]):
        if sentences >= SENTENCES:
            return None
        if paragraph is None or paragraph.kind in ("litter", "caption"):
            continue
        before_text = sentences == 0 and following is not None and is_sentence(following.text)
        if found := match_dateline(paragraph.text, alone=before_text, first=sentences == 0):
            return found.moved(paragraph.start)
        sentences += is_sentence(paragraph.text)
    return None


def match_dateline(paragraph: str, *, alone: bool, first: bool) -> Dateline | None:
    """The dateline that opens ``paragraph``; ``alone``: it may be all of it; ``first``: no running text precedes."""
    opening = paragraph[:REACH]
    for form in forms():
        if form.trust == "line" and not alone:
            continue
        for pattern in (form.opening, form.inside):
            match = (pattern.match if pattern is form.opening else pattern.search)(opening) if pattern else None
            if match and trusted(match, form.trust if first else LATER.get(form.trust, form.trust), len(paragraph)):
                return read(match)
    return None


# What must hold for a form after the first sentence of the running text.
LATER = {"town": "town in capitals"}


def trusted(match: re.Match[str], trust: str, length: int) -> bool:
    """Whether what stands in the form's places is what it should be, in a paragraph of ``length`` characters."""
    parts = match.groupdict()
    place = parts.get("place")
    if place and not is_place(place):
        return False
    if parts.get("known") and parts["known"] not in agencies():
        return False
    if trust == "form":
        return True
    if trust == "agency" and (agency := agency_name(match) or ""):
        return agency.upper() in agencies() or bool(place and place.isupper() and not re.search(r"\d", agency))
    if not place:
        return False
    if trust == "line":
        return match.end() == length and is_town(place)
    in_capitals = place.isupper() and ":" not in match[0]
    known = in_capitals or is_town(place) or bool(parts.get("date"))
    parted = match[0][-1:].isspace() or place.isupper()
    if trust == "capitals":
        return in_capitals
    if trust == "town in capitals" and not (place.isupper() and is_town(place)):
        return False
    return known and parted and length - match.end() > SHORTEST_STORY


def is_town(name: str) -> bool:
    """Whether the gazetteer has a town or region of this name."""
    return bool(gazetteer.lookup(name_key(name)))


def is_place(words: str) -> bool:
    """Whether ``words`` may name a town."""
    banned = head_lexicon().not_places.words
    return len(words) > 2 and not any(w.lower().strip(".'’") in banned or w in agencies() for w in words.split())


def agency_name(match: re.Match[str]) -> str | None:
    """The agency as its dateline names it: what is in quotation marks, if anything is."""
    parts = match.groupdict()
    name = parts.get("round") or parts.get("slashed") or parts.get("piped") or parts.get("known")
    if not name:
        return None
    quoted = re.search(r"[«“\"]([^«»“”\"]+)[»”\"]", name)
    name = name.rsplit(" / ")[-1]
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
