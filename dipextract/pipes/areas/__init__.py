"""Pipe ``dipextract_areas``."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc


class Areas:
    """Sets span group ``areas``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find them in ``doc``."""
        doc.spans["areas"] = []
        return doc


@Language.factory("dipextract_areas")
def create(nlp: Language, name: str) -> Areas:
    """Factory of the pipe."""
    return Areas()
