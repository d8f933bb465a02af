"""The forms of English verbs."""

from __future__ import annotations

import re

SIBILANT = re.compile(r"(?:s|sh|ch|x|z)$")
CONSONANT_Y = re.compile(r"[^aeiou]y$")


def forms_of(words: str) -> tuple[str, ...]:
    """The forms that a lexicon means: all words as they stand, or those of one regular verb."""
    parts = tuple(words.split())
    return parts if len(parts) > 1 else inflect(words)


def inflect(verb: str) -> tuple[str, ...]:
    """A regular verb's forms: note, notes, noted, noting."""
    if CONSONANT_Y.search(verb):
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    if verb.endswith("e"):
        return verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    return verb, f"{verb}{'es' if SIBILANT.search(verb) else 's'}", f"{verb}ed", f"{verb}ing"
