"""places.toml: the words around and inside place names."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import field_validator

from dipextract.lexicon.geography import countries
from dipextract.lexicon.keys import name_key
from dipextract.lexicon.load import HERE, Entry, LexiconError, check, line_of, read_toml

PATH = HERE / "places.toml"


class PlaceWords(Entry):
    """The lists of places.toml, as keys (see ``keys.name_key``)."""

    doubtful: frozenset[str]
    namesakes: frozenset[str]
    not_places: frozenset[str]
    heads_after: frozenset[str]
    offices_after: frozenset[str]
    building_heads: frozenset[str]
    heads_before: frozenset[str]
    with_article: frozenset[str]
    homes: frozenset[str]
    place_prepositions: frozenset[str]
    journeys: frozenset[str]
    honorifics: frozenset[str]
    region_heads: frozenset[str]
    place_nouns: frozenset[str]
    place_links: frozenset[str]
    lands: frozenset[str]
    told_apart: frozenset[str]
    ambiguous: dict[str, tuple[str, ...]]

    @field_validator("*", mode="before")
    @classmethod
    def keys(cls, value: Any) -> Any:
        """Names as keys."""
        if isinstance(value, dict):
            return {name_key(name): tuple(codes) for name, codes in value.items()}
        return frozenset(map(name_key, value)) if isinstance(value, list) else value


@cache
def place_words() -> PlaceWords:
    """The lists of places.toml."""
    words = check(PlaceWords, read_toml(PATH.name), PATH, 1)
    for name, codes in words.ambiguous.items():
        for code in codes:
            if code not in countries():
                raise LexiconError(
                    f"{PATH}, line {line_of(PATH.read_text('utf-8'), code)}: {name}: no country {code!r}"
                )
    return words
