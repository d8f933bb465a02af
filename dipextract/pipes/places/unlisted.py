"""Places that no table has: names that the trained pipeline takes for places, where the text says whose they are."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span

from dipextract.lexicon.geography import CITY, COUNTRY, NATIONALITY, REGION, PlaceName
from dipextract.lexicon.placewords import place_words
from dipextract.pipes.places.context import PLACE_LABELS, Context, Place

# Tokens of 'in the province of'.
KIND_REACH = 5

# What may follow a country that is said behind a town's name; not "'s" and not a word ('X, Peru's new minister').
CLOSING = frozenset({",", ".", ")", ";", ":", "(", "-", "–", "—", "--", ""})


def unlisted_places(context: Context, listed: list[Place]) -> Iterator[Place]:
    """Places outside the matches; ``listed`` are those found among the matches."""
    starts = {place.start: place for place in listed}
    lands = {place.end for place in listed if place.sense.kind == COUNTRY}  # 'Peru, NAME, Chile, NAME'
    taken = {at for place in listed for at in range(place.start, place.end)}
    taken |= {at for match in context.matches if not match.senses for at in range(match.start, match.end)}
    for entity in context.doc.ents:
        if entity.label_ in PLACE_LABELS and is_new(context, entity, taken):
            start = entity.start + (entity[0].lower_ == "the")
            code = country_beside(context, starts, start, entity.end)
            region = context.is_region_head(entity.end)
            if (code is not None or region) and not (start - 1 in lands and context.text(start - 1) == ","):
                kind = REGION if region else CITY
                yield Place(start, entity.end + region, PlaceName(kind, code or ""))


def is_new(context: Context, entity: Span, taken: set[int]) -> bool:
    """Whether an entity may be a place's name: capitalised words outside the tokens ``taken`` that are no person's."""
    words = [token for token in entity if token.lower_ != "the"]
    return (
        bool(words)
        and all(token.text[0].isupper() and token.i not in taken for token in words)
        and len(words[0].text) > 2
        and not any(context.word(token.i) in context.surnames for token in words)
    )


def behind_kind(context: Context, at: int) -> int:
    """Where the name of a region begins whose kind is told before it: 'X, in the province of Y'."""
    words, end = place_words(), at
    while end < at + KIND_REACH and context.word(end) in words.place_links | words.place_nouns | {"in"}:
        end += 1
    return end if context.word(end - 1) == "of" else at


def country_beside(context: Context, listed: dict[int, Place], start: int, end: int) -> str | None:
    """The country that the text gives a place: 'X, Anhui Province', 'the Egyptian resort of X'; None for none."""
    following = listed.get(behind_kind(context, end + 1))
    if following and context.text(end) in (",", "(") and following.sense.kind != NATIONALITY:
        return following.sense.code if context.text(following.end) in CLOSING else None
    return context.country_before(start) or None
