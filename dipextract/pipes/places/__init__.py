"""Pipe ``dipextract_places``: countries, nationalities, towns and regions.

Label COUNTRY, NATIONALITY, CITY or REGION; ``kb_id_`` the country's code ("" when open). ``id_`` is the country's usual
short name for countries and nationalities ("South Korea" for 'ROK'), the text's own spelling for towns and regions
("Dushanbe" for 'DUSHANBE').
"""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc, Span

from dipextract.lexicon import gazetteer
from dipextract.lexicon.geography import CITY, REGION
from dipextract.lexicon.keys import name_key
from dipextract.lexicon.placewords import place_words
from dipextract.pipes.litter import litter_tokens
from dipextract.pipes.places import matching
from dipextract.pipes.places.context import Context, Place, resolve
from dipextract.pipes.places.meant import meant_places
from dipextract.pipes.places.unlisted import unlisted_places

# A word of a name in capitals; a single letter and an apostrophe before it belong to it ("N'DJAMENA").
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


class Places:
    """Sets span group ``places``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find them in ``doc``."""
        context = Context(doc, matching.match_names(doc))
        listed = resolve(context)
        found = [*listed, *unlisted_places(context, listed)]
        found.sort(key=lambda place: place.start)
        found = sorted([*found, *meant_places(context, found)], key=lambda place: place.start)
        litter = litter_tokens(doc)
        doc.spans["places"] = [place_span(doc, place) for place in found if place.start not in litter]
        return doc


def place_span(doc: Doc, place: Place) -> Span:
    """The span of a place."""
    sense = place.sense
    name = own_spelling(doc[place.start : place.end].text) if sense.kind in (CITY, REGION) else sense.name
    if name_key(name) in place_words().with_article:
        name = f"The {name}"
    return Span(doc, place.start, place.end, label=sense.kind, kb_id=sense.code, span_id=name)


def own_spelling(text: str) -> str:
    """A name as the text spells it, 'NEW DELHI' in mixed case."""
    name = " ".join(text.split())
    return WORD.sub(lambda word: capitalized(word[0]), name) if name.isupper() and len(name) > 3 else name


def capitalized(word: str) -> str:
    """'Dushanbe' for 'DUSHANBE', "N'Djamena" for "N'DJAMENA", "Sana'a" for "SANA'A"."""
    return word[:2] + word[2:].capitalize() if word[1:2] in "'’" else word.capitalize()


@Language.factory("dipextract_places")
def create(nlp: Language, name: str) -> Places:
    """Factory of the pipe."""
    gazetteer.lines()
    matching.prefixes()
    return Places()
