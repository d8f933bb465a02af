"""The name finder's vocabulary: ``names.toml``, checked."""

from __future__ import annotations

from functools import cache
from typing import Literal

from dipextract.lexicon.load import Entry
from dipextract.lexicon.plain_words import PlainWord, PlainWords, read_words


class NameTerms(Entry):
    """The file ``names.toml``."""

    particles: PlainWords
    suffixes: PlainWords
    things: PlainWords
    surnames_too: PlainWords
    acts: PlainWords
    no_people: PlainWords
    reports: PlainWords
    before_places: PlainWords
    goes_to: PlainWords
    before_persons: PlainWords
    attributes: PlainWords
    calendar: PlainWords
    after_article: PlainWords
    generations: PlainWords
    openers: PlainWords
    pairs: PlainWords
    passing: PlainWords
    pronouns: dict[PlainWord, Literal["m", "f"]]


@cache
def name_terms() -> NameTerms:
    """The name finder's vocabulary. Raises LexiconError when the file does not hold together."""
    return read_words("names.toml", NameTerms)
