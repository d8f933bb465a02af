"""Pipe ``dipextract_statements``."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc


class Statements:
    """Sets span group ``statements``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find them in ``doc``."""
        doc.spans["statements"] = []
        return doc


@Language.factory("dipextract_statements")
def create(nlp: Language, name: str) -> Statements:
    """Factory of the pipe."""
    return Statements()
