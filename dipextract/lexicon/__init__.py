"""The lexicons: TOML and CSV files beside this module, validated when they are first read."""

from __future__ import annotations

from dipextract.lexicon.load import AreaEntry, LexiconError, areas

__all__ = ["AreaEntry", "LexiconError", "areas"]
