"""Pipe ``dipextract_dates``."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc


class Dates:
    """Sets span group ``dates``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find them in ``doc``."""
        doc.spans["dates"] = []
        return doc


@Language.factory("dipextract_dates")
def create(nlp: Language, name: str) -> Dates:
    """Factory of the pipe."""
    return Dates()
