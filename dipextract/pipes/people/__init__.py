"""Pipe ``dipextract_people``."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc


class People:
    """Sets span group ``people``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find them in ``doc``."""
        doc.spans["people"] = []
        return doc


@Language.factory("dipextract_people")
def create(nlp: Language, name: str) -> People:
    """Factory of the pipe."""
    return People()
