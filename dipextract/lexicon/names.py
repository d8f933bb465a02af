"""The name finder's vocabulary: ``names.toml``, checked."""

from __future__ import annotations

from functools import cache

from dipextract.lexicon.load import HERE, Entry, check, read_toml


class NameTerms(Entry):
    """The file ``names.toml``."""

    particles: frozenset[str]
    suffixes: frozenset[str]
    things: frozenset[str]
    speech: frozenset[str]
    attributes: frozenset[str]


@cache
def name_terms() -> NameTerms:
    """The name finder's vocabulary. Raises LexiconError when the file does not hold together."""
    return check(NameTerms, read_toml("names.toml"), HERE / "names.toml", 1)
