"""The parts of a Doc that are no part of the story: menus, links, notices."""

from __future__ import annotations

from spacy.tokens import Doc

from dipextract.document import ArticleInfo


def litter_tokens(doc: Doc) -> set[int]:
    """The tokens of the article's blocks of kind litter."""
    info: ArticleInfo | None = doc._.dip_article
    blocks = [block for block in info["blocks"] if block["kind"] == "litter"] if info else []
    spans = (doc.char_span(block["start"], block["end"], alignment_mode="contract") for block in blocks)
    return {at for span in spans if span is not None for at in range(span.start, span.end)}
