"""Pipe ``dipextract_places``."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc


class Places:
    """Sets span group ``places``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find them in ``doc``."""
        doc.spans["places"] = []
        return doc


@Language.factory("dipextract_places")
def create(nlp: Language, name: str) -> Places:
    """Factory of the pipe."""
    return Places()
