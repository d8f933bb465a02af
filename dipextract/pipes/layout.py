"""Pipe ``dipextract_layout``: the article's head and blocks; a block's first token starts a sentence.

Reads the text; writes ``doc._.dip_article`` and sentence starts. Stands before the parser, which respects them.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from dipextract.article import read_article


class Layout:
    """Sets the layout of a Doc."""

    def __call__(self, doc: Doc) -> Doc:
        """Read the head and blocks of ``doc``, unless the caller has set them, and start a sentence at each block."""
        info = doc._.dip_article or read_article(doc.text)
        doc._.dip_article = info
        starts = [block["start"] for block in info["blocks"]]
        at = 0
        for token in doc:
            while at < len(starts) and token.idx >= starts[at] and not token.is_space:
                token.is_sent_start = True
                at += 1
        return doc


@Language.factory("dipextract_layout")
def create(nlp: Language, name: str) -> Layout:
    """Factory of the pipe."""
    return Layout()
