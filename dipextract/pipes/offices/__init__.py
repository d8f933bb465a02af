"""Pipe ``dipextract_offices``."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc


class Offices:
    """Sets span group ``offices``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find them in ``doc``."""
        doc.spans["offices"] = []
        return doc


@Language.factory("dipextract_offices")
def create(nlp: Language, name: str) -> Offices:
    """Factory of the pipe."""
    return Offices()
