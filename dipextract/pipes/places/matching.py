"""Where known names stand: longest matches in one pass over the capitalised tokens."""

from __future__ import annotations

from collections.abc import Iterator
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
    word_key,
)
from dipextract.lexicon.placewords import place_words

# Words that may stand in lower case inside a name.
PARTICLES = frozenset(
    "a al am an and as ash da das de del den der des di do dos du e el en es et i la las le les los of on os sur the upon"
    " van y".split()
)

HYPHENS = frozenset("-–‑")

# What may stand between the words of a name; a comma only in names of countries and capitals ('Washington, D.C.').
JOINTS = HYPHENS | {"&", "’", "'"}

LONGEST = 8


@dataclass(frozen=True, slots=True)
class Match:
    """A known name from token ``start`` to ``end`` (exclusive), its key and all it may stand for; none: no place."""

    start: int
    end: int
    key: str
    senses: tuple[PlaceName, ...]


@cache
def prefixes() -> frozenset[str]:
    """Beginnings, in whole words, of the names that are not in the gazetteer."""
    found = set()
    for source in (country_names(), towns(), place_words().not_places):
        for key in source:
            words = key.split()
            found |= {" ".join(words[:count]) for count in range(1, len(words))}
    return frozenset(found)


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
    found, at = [], 0
    while at < len(texts):
        match = match_at(texts, at)
        if match:
            found.append(match)
        at = match.end if match else at + 1
    return found


def match_at(texts: list[str], start: int) -> Match | None:
    """The longest name that begins at token ``start``."""
    word = texts[start]
    if not word[0].isupper():
        return None
    if word in acronyms():
        place = acronyms()[word]
        return Match(start, start + 1, word, () if place.code in ORGANIZATION_CODES else (place,))
    if len(word) < 3 and not word.endswith("."):
        return None
    best = None
    for end, key in names_from(texts, start):
        meaning = senses(key)
        if meaning is not None and (
            meaning == () or end == start + 1 or not_comma(texts, start, end) or meaning[0].known
        ):
            best = Match(start, end, key, meaning)
    return best or compound(texts, start)


def not_comma(texts: list[str], start: int, end: int) -> bool:
    """Whether no comma stands inside a name."""
    return "," not in texts[start:end]


def names_from(texts: list[str], start: int) -> Iterator[tuple[int, str]]:
    """Ends and keys of the word sequences from ``start`` that may be names, shortest first."""
    key = word_key(texts[start])
    if not key:
        return
    yield start + 1, key
    for at in range(start + 1, min(start + LONGEST, len(texts))):
        text = texts[at]
        part = word_key(text)
        if not part:
            if text in JOINTS or text == "," or text == " ":
                continue
            return
        if not begins(key) or not (text[0].isupper() or text in PARTICLES or text[:2] in ("d'", "d’")):
            return
        key = f"{key} {part}"
        yield at + 1, key


def compound(texts: list[str], start: int) -> Match | None:
    """A first part such as 'Sino-'."""
    if start + 1 < len(texts) and texts[start + 1] in HYPHENS:
        key = f"{word_key(texts[start])}-"
        place = country_names().get(key)
        if place:
            return Match(start, start + 1, key, (place,))
    return None
