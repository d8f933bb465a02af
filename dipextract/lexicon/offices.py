"""The office grammar's vocabulary: ``offices.toml``, checked and compiled into lookups."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from pydantic import Field

from dipextract.lexicon.load import Entry
from dipextract.lexicon.plain_words import PlainWord, PlainWords, read_words

FILE = "offices.toml"


class Before(Entry):
    """Words before a head."""

    ranks: PlainWords
    dropped: PlainWords
    before_country: PlainWords
    foreigners: PlainWords
    behind: PlainWords
    possessive_parts: PlainWords
    possessive_bodies: PlainWords
    keep_owner: PlainWords
    small_ranks: PlainWords


class Portfolio(Entry):
    """Words of portfolios and bodies."""

    words: PlainWords
    names_too: PlainWords
    given_names: PlainWords
    endings: tuple[PlainWord, ...]
    keeps_country: PlainWords
    lands: PlainWords
    country_first: PlainWords
    named_by_country: PlainWords
    relations: PlainWords
    desks: PlainWords
    small_bodies: PlainWords
    bare_bodies: PlainWords
    bare_openers: PlainWords
    bare_heads: PlainWords
    of_ministries: PlainWords
    missions: PlainWords
    inside: PlainWords
    speaks: PlainWords
    company_forms: PlainWords
    companies: PlainWords
    organs: PlainWords
    of_places: PlainWords
    places_of_office: PlainWords


class Complements(Entry):
    """What follows a head, and which heads keep it or give it up."""

    prepositions: PlainWords
    phrases: PlainWords
    links: PlainWords
    before_comma: PlainWords
    determiners: PlainWords
    numerals: PlainWords
    state_forms: PlainWords
    state_groups: PlainWords
    advisers: PlainWords
    envoys_on: PlainWords
    keep_to: PlainWords
    placed: PlainWords
    of_talks: PlainWords
    talks: PlainWords
    settings: PlainWords
    leads_organization: PlainWords


class Around(Entry):
    """Words between names and offices."""

    determiners: PlainWords
    ordinals: PlainWords
    numbers: PlainWords
    becoming: PlainWords
    into: PlainWords
    past: PlainWords
    list_words: PlainWords
    listing: PlainWords
    resident: PlainWords
    styles: PlainWords
    doubled: PlainWords


class Same(Entry):
    """Which wordings of an office are one, and what an office tells of its holder."""

    heads: dict[PlainWord, PlainWord]
    bare_heads: dict[PlainWord, PlainWord]
    written: dict[PlainWord, str]
    phrases: dict[PlainWord, PlainWord]
    content: dict[PlainWord, PlainWords]
    spellings: dict[PlainWord, PlainWord]
    vague: PlainWords
    small: PlainWords
    not_of_state: PlainWords
    chairs: PlainWords
    seats: PlainWords
    stations: PlainWords
    state_posts: PlainWords
    consorts: PlainWords
    by_first_name: PlainWords
    unique: PlainWords


class Counterparts(Entry):
    """'His Tajik counterpart'."""

    words: PlainWords


class Honorifics(Entry):
    """Titles that are neither office nor name."""

    words: PlainWords
    phrases: PlainWords
    military: PlainWords
    peers: PlainWords
    female: PlainWords
    male: PlainWords


class OfficeFile(Entry):
    """The file ``offices.toml``."""

    heads: PlainWords = Field(min_length=1)
    weak_heads: PlainWords
    names_too: PlainWords
    before_names: PlainWords
    given_too: PlainWords
    monarchs: PlainWords
    plurals: dict[PlainWord, PlainWord]
    before: Before
    portfolio: Portfolio
    complements: Complements
    around: Around
    same: Same
    counterparts: Counterparts
    honorifics: Honorifics


class OfficeTerms(NamedTuple):
    """The vocabulary as lookups. ``heads`` maps a head's words (hyphens as spaces) to its singular."""

    heads: dict[str, str]
    first_words: frozenset[str]
    longest: int
    weak: frozenset[str]
    names_too: frozenset[str]
    before_names: frozenset[str]
    given_too: frozenset[str]
    monarchs: frozenset[str]
    plurals: frozenset[str]
    portfolio: frozenset[str]
    before: Before
    bodies: Portfolio
    complements: Complements
    around: Around
    same: Same
    counterparts: frozenset[str]
    honorifics: frozenset[str]
    honorific_phrases: frozenset[str]
    phrase_openers: frozenset[str]
    military: frozenset[str]
    peers: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]


@cache
def office_terms() -> OfficeTerms:
    """The office grammar's vocabulary. Raises LexiconError when the file does not hold together."""
    file = read_words(FILE, OfficeFile)
    heads = {head.replace("-", " "): head.replace("-", " ") for head in (*file.heads, *file.weak_heads)}
    heads |= file.plurals
    return OfficeTerms(
        heads=heads,
        first_words=frozenset(head.split()[0] for head in heads),
        longest=max(head.count(" ") + 1 for head in heads),
        weak=file.weak_heads - file.heads,
        names_too=file.names_too,
        before_names=file.before_names,
        given_too=file.given_too,
        monarchs=file.monarchs,
        plurals=frozenset(file.plurals),
        portfolio=file.portfolio.words,
        before=file.before,
        bodies=file.portfolio,
        complements=file.complements,
        around=file.around,
        same=file.same,
        counterparts=file.counterparts.words,
        honorifics=file.honorifics.words,
        honorific_phrases=file.honorifics.phrases,
        phrase_openers=frozenset(phrase.split()[0] for phrase in file.honorifics.phrases),
        military=file.honorifics.military,
        peers=file.honorifics.peers,
        female=file.honorifics.female,
        male=file.honorifics.male,
    )
