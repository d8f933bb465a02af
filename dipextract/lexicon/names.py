"""The name finder's vocabulary: ``names.toml``, checked."""

from __future__ import annotations

from functools import cache

from dipextract.lexicon.load import Entry
from dipextract.lexicon.plain_words import PlainWords, read_words


class NameTerms(Entry):
    """The file ``names.toml``."""

    particles: PlainWords
    kin: PlainWords
    suffixes: PlainWords
    things: PlainWords
    headline_verbs: PlainWords
    surnames_too: PlainWords
    last_names: PlainWords
    short_names: PlainWords
    capitals: PlainWords
    postnominals: PlainWords
    contacts: PlainWords
    cut_short: PlainWords
    inquiries: PlainWords
    months_too: PlainWords
    prefixes: PlainWords
    place_openers: PlainWords
    countries_too: PlainWords
    nationalities_too: PlainWords
    acts: PlainWords
    no_people: PlainWords
    reports: PlainWords
    before_places: PlainWords
    goes_to: PlainWords
    before_persons: PlainWords
    before_by: PlainWords
    before_of: PlainWords
    attributes: PlainWords
    before_things: PlainWords
    media: PlainWords
    credits: PlainWords
    reporting: PlainWords
    calendar: PlainWords
    after_article: PlainWords
    generations: PlainWords
    openers: PlainWords
    styled: PlainWords


@cache
def name_terms() -> NameTerms:
    """The name finder's vocabulary. Raises LexiconError when the file does not hold together."""
    return read_words("names.toml", NameTerms)
