"""The vocabulary of references: ``references.toml``, checked and compiled into lookups."""

from __future__ import annotations

from functools import cache, cached_property
from typing import Literal

from pydantic import Field

from dipextract.lexicon.load import Entry
from dipextract.lexicon.plain_words import PlainWord, PlainWords, read_words


class Role(Entry):
    """Nouns for the holders of some offices; of any office where no heads are given."""

    nouns: PlainWords = Field(min_length=1)
    heads: PlainWords


class Rank(Entry):
    """Nouns for the bearers of some honorifics."""

    nouns: PlainWords = Field(min_length=1)
    honorifics: PlainWords


class Style(Entry):
    """'His Majesty': the word, its short forms, the offices that go with it."""

    words: PlainWords = Field(min_length=1)
    short: PlainWords
    heads: PlainWords


class ReferenceTerms(Entry):
    """The file ``references.toml``."""

    pairs: PlainWords
    lesser: PlainWords
    passing: PlainWords
    definite: PlainWords
    indefinite: PlainWords
    owners: PlainWords
    first_person: PlainWords
    qualities: PlainWords
    visiting: PlainWords
    guests: PlainWords
    hosts: PlainWords
    meets: PlainWords
    further: PlainWords
    pronouns: dict[PlainWord, Literal["m", "f"]]
    role: list[Role]
    rank: list[Rank]
    style: list[Style]

    @cached_property
    def nouns(self) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
        """By noun: the heads and the honorifics of those for whom it stands."""
        roles = {noun: (role.heads, frozenset[str]()) for role in self.role for noun in role.nouns}
        return roles | {noun: (frozenset[str](), rank.honorifics) for rank in self.rank for noun in rank.nouns}

    @cached_property
    def styles(self) -> dict[str, Style]:
        """By word of a style: the style."""
        return {word: style for style in self.style for word in style.words}

    @cached_property
    def short_styles(self) -> dict[str, Style]:
        """By a style's short form: the style."""
        return {form: style for style in self.style for form in style.short}


@cache
def reference_terms() -> ReferenceTerms:
    """The vocabulary of references. Raises LexiconError when the file does not hold together."""
    return read_words("references.toml", ReferenceTerms)
