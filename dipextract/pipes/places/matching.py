"""Where known names stand: longest matches in one pass over the capitalised tokens.

Names of international organisations are passed over whole: 'Shanghai Cooperation Organization' names no town.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from dipextract.lexicon import gazetteer
from dipextract.lexicon.geography import (
    ORGANIZATION_CODES,
    PlaceName,
    acronyms,
    country_names,
    places_named,
    towns,
)
from dipextract.lexicon.keys import HYPHENS, beginnings, is_name_word, names_from, word_key
from dipextract.lexicon.placewords import place_words
from dipextract.pipes.organizations import matching as organizations

# The shortest word that is a name by itself.
SHORTEST = 3

COMPASS = frozenset({"north", "south", "east", "west"})


@dataclass(frozen=True, slots=True)
class Match:
    """A known name from token ``start`` to ``end`` (exclusive), its key and all it may stand for; none: no place."""

    start: int
    end: int
    key: str
    senses: tuple[PlaceName, ...]


@cache
def prefixes() -> frozenset[str]:
    """Beginnings of the names that are not in the gazetteer."""
    return beginnings([*country_names(), *towns(), *place_words().not_places])


def begins(key: str) -> bool:
    """Whether a longer name begins with ``key``."""
    return key in prefixes() or gazetteer.begins(key)


def senses(key: str) -> tuple[PlaceName, ...] | None:
    """What the name with this key stands for: () for names of no place, None when it is unknown."""
    if key in place_words().not_places:
        return ()
    found = places_named(key)
    if found and found[0].code in ORGANIZATION_CODES:
        return ()
    return found or None


def match_names(doc: Doc) -> list[Match]:
    """The names in ``doc``, longest first from the left, never overlapping."""
    texts = [token.text for token in doc]
    bodies = {body.start: body.end for body in organizations.match_names(doc)}
    found, at = [], 0
    while at < len(texts):
        match = Match(at, bodies[at], "", ()) if at in bodies else match_at(texts, at)
        if match:
            found.append(match)
        at = match.end if match else at + 1
    return found


def match_at(texts: list[str], start: int) -> Match | None:
    """The longest name that begins at token ``start``."""
    word = texts[start]
    if word in COMPASS:
        return compass(texts, start)
    if not word[0].isupper():
        return None
    if word in acronyms():
        place = acronyms()[word]
        return Match(start, start + 1, word, () if place.code in ORGANIZATION_CODES else (place,))
    best = None
    for end, key in names_from(texts, start, begins):
        if not all(is_name_word(text) for text in texts[start + 1 : end]):
            break
        meaning = senses(key) if end > start + 1 or len(word) >= SHORTEST else None
        if meaning is not None and (not meaning or meaning[0].known or "," not in texts[start:end]):
            best = Match(start, end, key, meaning)
    return best or compound(texts, start)


def compass(texts: list[str], start: int) -> Match | None:
    """A country's name whose first word is written small: 'south Korea'."""
    if start + 1 < len(texts) and texts[start + 1][0].isupper():
        key = f"{texts[start]} {word_key(texts[start + 1])}"
        place = country_names().get(key)
        if place:
            return Match(start, start + 2, key, (place,))
    return None


def compound(texts: list[str], start: int) -> Match | None:
    """A first part such as 'Sino-'."""
    if start + 1 < len(texts) and texts[start + 1] in HYPHENS:
        key = f"{word_key(texts[start])}-"
        place = country_names().get(key)
        if place:
            return Match(start, start + 1, key, (place,))
    return None
