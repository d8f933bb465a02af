"""Pipe ``dipextract_statements``: who is reported to have said what.

Reads group ``people``, the blocks and the parse; writes group ``statements``, a span for each sentence or clause:
``kb_id_`` is the speaker's key, ``id_`` the kind of saying (see speech.toml; "" where speech goes on without a verb).
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

from dipextract.lexicon.speech import speech_verbs
from dipextract.pipes.statements.paragraph import read_paragraph
from dipextract.pipes.statements.speakers import Mentions


class Statements:
    """Sets span group ``statements``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find them in the running text of ``doc``."""
        mentions = Mentions(doc)
        found: list[Span] = []
        blocks = (doc._.dip_article or {}).get("blocks", [])
        for block in blocks:
            if block["kind"] == "body" and mentions.keys:
                paragraph = doc.char_span(block["start"], block["end"], alignment_mode="contract")
                found += read_paragraph(paragraph, mentions, found[-1] if found else None) if paragraph else []
        doc.spans["statements"] = found
        return doc


@Language.factory("dipextract_statements")
def create(nlp: Language, name: str) -> Statements:
    """Factory of the pipe."""
    speech_verbs()
    return Statements()
