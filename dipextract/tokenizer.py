"""spaCy's tokenizer with a few rules for news text, loaded once and linear in time.

spaCy makes a tokenizer for English, then reads the trained pipeline's; each time, and again for each rule that is set
later, it works out all special cases. This one starts empty, and gets the pipeline's rules and ours in one go.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path
from typing import Any

import srsly
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import registry

from dipextract.article.text import lost_line_ends, lost_spaces

NAME = "dipextract.NewsTokenizer.v1"

# Where news text parts words and spaCy's rules do not: 'U.S.-Mexico', 'DUSHANBE(Xinhua)', 'TEHRAN--'.
INFIXES = (r"(?<=[A-Z]\.)[-–—](?=[A-Za-z]{2})", r"(?<=[A-Z]{3})\((?=[A-Z])")
SUFFIXES = (r"(?<=[A-Z]{3})[-–—]+$",)

# The tokenizer's time grows with the square of a word's length.
NO_WORD = re.compile(r"\S{500}(?=\S)")


class NewsTokenizer(Tokenizer):  # type: ignore[misc]  # spaCy ships no types for it
    """spaCy's tokenizer; whatever rules it reads, ours are added."""

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> NewsTokenizer:
        """Read the rules from a trained pipeline's file."""
        return self.from_bytes(Path(path).read_bytes(), exclude=exclude)

    def from_bytes(self, bytes_data: bytes, *, exclude: Iterable[str] = ()) -> NewsTokenizer:
        """Read the rules as spaCy serialises them: patterns as text, by name."""
        rules: dict[str, Any] = srsly.msgpack_loads(bytes_data)
        for name, added in (("infix_finditer", INFIXES), ("suffix_search", SUFFIXES)):
            known = rules.get(name) or ""
            rules[name] = "|".join(filter(None, [known, *(pattern for pattern in added if pattern not in known)]))
        super().from_bytes(srsly.msgpack_dumps(rules), exclude=exclude)
        return self

    def __call__(self, text: str) -> Doc:
        """The tokens of ``text``, cut first within runs longer than any word and where a line end or space was lost."""
        cuts = sorted({*(found.end() for found in NO_WORD.finditer(text)), *lost_line_ends(text), *lost_spaces(text)})
        if not cuts:
            return self.tokens(text)
        pieces = [self.tokens(text[start:end]) for start, end in pairwise([0, *cuts, len(text)])]
        whole: Doc = Doc.from_docs(pieces, ensure_whitespace=False)
        return whole

    def tokens(self, text: str) -> Doc:
        """The tokens by spaCy's algorithm."""
        doc: Doc = super().__call__(text)
        return doc


@registry.tokenizers(NAME)  # type: ignore[untyped-decorator]
def create() -> Callable[[Language], NewsTokenizer]:
    """What makes the tokenizer of a pipeline, empty as yet."""
    return lambda nlp: NewsTokenizer(nlp.vocab)
