"""The weights and words that tell a person's country: ``sides.toml``, checked."""

from __future__ import annotations

from functools import cache
from typing import Annotated

from pydantic import StringConstraints

from dipextract.lexicon.load import Entry
from dipextract.lexicon.plain_words import PlainWord, PlainWords, read_words

CountryCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]


class ArticleVotes(Entry):
    """Votes that hold for everybody in the article."""

    mention: float
    early: float
    envoys: float
    unattached: float
    paired: float
    host: float
    faint_host: float
    faint_home: float
    home: float


class PersonVotes(Entry):
    """Votes by the person's own office and sentences."""

    institution: float
    place: float
    hint: float
    body: float
    faint_hint: float
    faint_honorific: float
    own_sentence: float
    spoken_for: float
    pledged: float
    addressed: float
    invitation: float
    apposition: float
    visited: float
    abroad: float
    counterpart: float
    home_first: float
    owner: float
    left: float
    guest: float
    conveyed: float
    thanked: float
    hosting: float
    honorific: float
    bearer: float
    referred: float
    announced: float
    delegation: float
    resident: float
    seat: float
    mission: float


class OriginVotes(Entry):
    """Votes by where the person's name is at home."""

    weight: float
    most: float
    least: float
    least_mixed: float
    unknown: float


class NeighbourVotes(Entry):
    """Votes by the people beside the person."""

    listed: float
    listed_before: float
    told_apart: float
    companion: float
    greeted: float
    unnamed: float
    paired: float
    paired_first: float
    own_person: float
    protagonist: float
    speaks: float
    chief: float
    same_office: float
    accredited: float
    no_office: float
    across: float
    contrast: float
    jointly: float
    owned: float
    partner: float


class SideWords(Entry):
    """Words around people that tell their sides."""

    travels: PlainWords
    journeys: PlainWords
    sets_out: PlainWords
    leaves: PlainWords
    comes_back: PlainWords
    reaches: PlainWords
    missions: PlainWords
    representing: PlainWords
    residents: frozenset[str]
    signing: PlainWords
    telling: frozenset[str]
    paired_heads: frozenset[str]
    chiefs: frozenset[str]
    accompanied: PlainWords
    goes_with: PlainWords
    invites: PlainWords
    accepts: PlainWords
    receives: PlainWords
    meets: PlainWords
    addressing: PlainWords
    pledges: PlainWords
    praised: PlainWords
    arrives: PlainWords
    attends: PlainWords
    titles: PlainWords
    matters: PlainWords
    topics: PlainWords
    conveys: PlainWords
    carries: PlainWords
    greetings: PlainWords
    sides: PlainWords
    led: PlainWords
    heads: PlainWords
    holds: PlainWords
    examples: PlainWords
    inside: PlainWords
    guests: PlainWords
    worldwide: frozenset[str]
    issuers: PlainWords
    open_domains: frozenset[str]
    shorteners: frozenset[str]
    domains: dict[str, CountryCode]
    formerly: dict[str, CountryCode]
    serves: PlainWords
    succeeds: PlainWords
    margins: PlainWords
    currencies: PlainWords
    constituencies: frozenset[str]
    stands_for: dict[PlainWord, CountryCode]
    faces: PlainWords
    faces_by: dict[str, PlainWords]
    together: PlainWords
    joint: PlainWords
    others: PlainWords


class SideTerms(Entry):
    """The file ``sides.toml``."""

    article: ArticleVotes
    person: PersonVotes
    origin: OriginVotes
    neighbours: NeighbourVotes
    words: SideWords
    offices_lacking: dict[str, frozenset[CountryCode]]
    offices_only: dict[str, frozenset[CountryCode]]
    honorifics: dict[PlainWord, CountryCode]


@cache
def side_terms() -> SideTerms:
    """Weights and words. Raises LexiconError when the file does not hold together."""
    return read_words("sides.toml", SideTerms)
