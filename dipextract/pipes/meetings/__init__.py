"""Pipe ``dipextract_meetings``."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc


class Meetings:
    """Sets span group ``meetings``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find them in ``doc``."""
        doc.spans["meetings"] = []
        return doc


@Language.factory("dipextract_meetings")
def create(nlp: Language, name: str) -> Meetings:
    """Factory of the pipe."""
    return Meetings()
