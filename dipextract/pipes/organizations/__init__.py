"""Pipe ``dipextract_organizations``."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc


class Organizations:
    """Sets span group ``organizations``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find them in ``doc``."""
        doc.spans["organizations"] = []
        return doc


@Language.factory("dipextract_organizations")
def create(nlp: Language, name: str) -> Organizations:
    """Factory of the pipe."""
    return Organizations()
