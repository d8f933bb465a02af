"""Pipe ``dipextract_outcomes``."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc


class Outcomes:
    """Sets span group ``outcomes``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find them in ``doc``."""
        doc.spans["outcomes"] = []
        return doc


@Language.factory("dipextract_outcomes")
def create(nlp: Language, name: str) -> Outcomes:
    """Factory of the pipe."""
    return Outcomes()
