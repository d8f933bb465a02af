"""Pipe ``dipextract_places``: countries, nationalities, towns and regions.

Label COUNTRY, NATIONALITY, CITY or REGION; ``kb_id_`` the country's code ("" when open). ``id_`` is the country's usual
short name for countries and nationalities ("South Korea" for 'ROK'), the text's own spelling for towns and regions
("Dushanbe" for 'DUSHANBE').
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

from dipextract.lexicon import geography
from dipextract.lexicon.geography import CITY, REGION, PlaceName
from dipextract.pipes.places.matching import match_names


class Places:
    """Sets span group ``places``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find them in ``doc``."""
        doc.spans["places"] = [place_span(doc, start, end, found) for start, end, found in match_names(doc)]
        return doc


def place_span(doc: Doc, start: int, end: int, found: PlaceName) -> Span:
    """The span of a place."""
    name = own_spelling(doc[start:end].text) if found.kind in (CITY, REGION) else found.name
    return Span(doc, start, end, label=found.kind, kb_id=found.code, span_id=name)


def own_spelling(text: str) -> str:
    """A name as the text spells it, 'NEW DELHI' in mixed case."""
    name = " ".join(text.split())
    return name.title() if name.isupper() and len(name) > 3 else name


@Language.factory("dipextract_places")
def create(nlp: Language, name: str) -> Places:
    """Factory of the pipe."""
    geography.country_names()
    return Places()
