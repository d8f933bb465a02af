"""The lexicon of heads: agencies.csv, head.toml and litter.toml."""

from __future__ import annotations

from functools import cache
from typing import Literal

from dipextract.lexicon.load import HERE, Entry, check, read_csv, read_toml


class Agency(Entry):
    """A news agency."""

    name: str
    forms: str
    full: str
    country: str


class DatelineForm(Entry):
    """A form of dateline with an example of it."""

    form: str
    example: str
    trust: Literal["form", "story", "agency", "town", "line", "known", "capitals", "run-in", "state", "day"]


class Labels(Entry):
    """Words beside a publication date."""

    labels: frozenset[str]
    updated: frozenset[str]
    beside: frozenset[str]
    languages: list[str]


class Byline(Entry):
    """Openings of bylines, and bylines without a name."""

    openings: tuple[str, ...]
    whole: frozenset[str]
    last: frozenset[str]


class Outlets(Entry):
    """Last words of the names of newspapers and other media."""

    words: tuple[str, ...]


class Whole(Entry):
    """Lines, whole."""

    whole: frozenset[str]


class Words(Entry):
    """Single words."""

    words: frozenset[str]


class Openings(Entry):
    """How lines begin."""

    openings: tuple[str, ...]


class HeadLexicon(Entry):
    """head.toml."""

    dateline: tuple[DatelineForm, ...]
    published: Labels
    byline: Byline
    letterhead: Openings
    genre: Whole
    outlets: Outlets
    other_calendars: Outlets
    joined: Outlets
    not_places: Words


@cache
def head_lexicon() -> HeadLexicon:
    """head.toml, checked."""
    return check(HeadLexicon, read_toml("head.toml"), HERE / "head.toml", 1)


class LitterLexicon(Entry):
    """litter.toml."""

    labels: frozenset[str]
    openings: frozenset[str]
    whole: frozenset[str]
    lists: frozenset[str]
    captions: frozenset[str]
    caption_openings: frozenset[str]


@cache
def litter_lexicon() -> LitterLexicon:
    """litter.toml, checked."""
    return check(LitterLexicon, read_toml("litter.toml"), HERE / "litter.toml", 1)


@cache
def agency_countries() -> dict[str, str]:
    """The country of each wording of an agency, in lower case."""
    return {
        form.lower(): agency.country
        for agency in read_csv("agencies.csv", Agency)
        for form in [agency.name, agency.full, *agency.forms.split("|")]
        if form
    }


@cache
def agency_homes() -> dict[str, tuple[str, ...]]:
    """The countries of the agencies of each wording, in lower case; several share 'CNA', or 'APS' and 'APS-Senegal'."""
    homes: dict[str, dict[str, None]] = {}
    for agency in read_csv("agencies.csv", Agency):
        shared, _, _ = agency.name.partition("-")
        for form in {agency.name, agency.full, *agency.forms.split("|"), shared if shared.isupper() else ""}:
            if form and agency.country:
                homes.setdefault(form.lower(), {})[agency.country] = None
    return {form: tuple(found) for form, found in homes.items()}


@cache
def agencies() -> frozenset[str]:
    """The wordings of all agencies: as in the table and in capitals."""
    names: set[str] = set()
    for agency in read_csv("agencies.csv", Agency):
        for form in [agency.name, *agency.forms.split("|")]:
            names |= {form, form.upper()} if form else set()
    return frozenset(names)
