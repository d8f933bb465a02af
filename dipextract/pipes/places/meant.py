"""Countries that are meant without their names: 'that country', the one named last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dipextract.lexicon.geography import COUNTRY, NATIONALITY, PlaceName, countries
from dipextract.lexicon.placewords import place_words
from dipextract.pipes.places.context import Context, Place

# Tokens from 'that country' back to its name.
REACH = 60


def meant_places(context: Context, named: Sequence[Place]) -> Iterator[Place]:
    """The countries meant by 'that country'; ``named`` are the places with names, in reading order."""
    lands = [place for place in named if place.sense.kind in (COUNTRY, NATIONALITY) and place.sense.code]
    last = 0
    for at in range(1, len(context.texts)):
        while last < len(lands) and lands[last].end <= at:
            last += 1
        noun = context.texts[at - 1] in ("that", "That") and context.texts[at] in place_words().lands
        if noun and last and lands[last - 1].end >= at - REACH:
            code = lands[last - 1].sense.code
            yield Place(at - 1, at + 1, PlaceName(COUNTRY, code, countries()[code].name, known=True))
