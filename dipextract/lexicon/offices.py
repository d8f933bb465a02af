"""The office grammar's vocabulary: ``offices.toml``, checked and compiled into lookups."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from pydantic import Field

from dipextract.lexicon.load import HERE, Entry, check, read_toml


class Modifiers(Entry):
    """Words before a head."""

    ranks: list[str]
    dropped: list[str]


class Portfolio(Entry):
    """Words of portfolios and bodies."""

    words: list[str]
    prepositions: list[str]
    keeps_country: list[str]


class Complements(Entry):
    """Which heads keep or give up what follows them."""

    keep_to: list[str]
    leads_organization: list[str]


class Counterparts(Entry):
    """'His Tajik counterpart'."""

    words: list[str]


class Honorifics(Entry):
    """Titles that are neither office nor name."""

    words: list[str]
    military: list[str]


class OfficeFile(Entry):
    """The file ``offices.toml``."""

    heads: list[str] = Field(min_length=1)
    weak_heads: list[str]
    names_too: list[str]
    plurals: dict[str, str]
    modifiers: Modifiers
    portfolio: Portfolio
    complements: Complements
    counterparts: Counterparts
    honorifics: Honorifics


class OfficeTerms(NamedTuple):
    """The vocabulary as lookups. ``heads`` maps a head's words (hyphens as spaces) to its singular."""

    heads: dict[str, str]
    longest: int
    weak: frozenset[str]
    names_too: frozenset[str]
    plurals: frozenset[str]
    ranks: frozenset[str]
    dropped: frozenset[str]
    portfolio: frozenset[str]
    prepositions: frozenset[str]
    keeps_country: frozenset[str]
    keep_to: frozenset[str]
    leads_organization: frozenset[str]
    counterparts: frozenset[str]
    honorifics: frozenset[str]
    military: frozenset[str]


@cache
def office_terms() -> OfficeTerms:
    """The office grammar's vocabulary. Raises LexiconError when the file does not hold together."""
    file = check(OfficeFile, read_toml("offices.toml"), HERE / "offices.toml", 1)
    spaced = {head.replace("-", " "): head.replace("-", " ") for head in (*file.heads, *file.weak_heads)}
    spaced |= file.plurals
    return OfficeTerms(
        heads=spaced,
        longest=max(head.count(" ") + 1 for head in spaced),
        weak=frozenset(file.weak_heads) - frozenset(file.heads),
        names_too=frozenset(file.names_too),
        plurals=frozenset(file.plurals),
        ranks=frozenset(file.modifiers.ranks),
        dropped=frozenset(file.modifiers.dropped),
        portfolio=frozenset(file.portfolio.words),
        prepositions=frozenset(file.portfolio.prepositions),
        keeps_country=frozenset(file.portfolio.keeps_country),
        keep_to=frozenset(file.complements.keep_to),
        leads_organization=frozenset(file.complements.leads_organization),
        counterparts=frozenset(file.counterparts.words),
        honorifics=frozenset(file.honorifics.words),
        military=frozenset(file.honorifics.military),
    )
