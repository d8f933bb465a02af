"""Normal forms: what is equal for the measure, however it is spelled."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Any

from dipextract.lexicon.load import read_toml

IN_BRACKETS = re.compile(r"\([^)]*\)")
NO_WORD = re.compile(r"[^\w]+")
POSSESSIVES = ("'s", "’s")
THE = re.compile(r"^the ")
CITY = re.compile(r" (?:d c|dc|city)$")


@cache
def lexicon() -> dict[str, Any]:
    """The lexicon evaluate.toml."""
    return read_toml("evaluate.toml")


@cache
def honorifics() -> frozenset[str]:
    """Words that are left out of names."""
    return frozenset(lexicon()["honorifics"].split())


def plain(text: str | None) -> str:
    """Small letters and digits without accents, brackets, punctuation or possessives, in one spelling."""
    decomposed = unicodedata.normalize("NFKD", text or "")
    folded = "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()
    folded = IN_BRACKETS.sub(" ", folded)
    for spelling, common in lexicon()["spellings"].items():
        folded = folded.replace(spelling, common)
    for possessive in POSSESSIVES:
        folded = folded.replace(possessive, "")
    return " ".join(NO_WORD.sub(" ", folded).split())


def person_name(name: str) -> str:
    """A person's name without honorifics."""
    return " ".join(word for word in plain(name).split() if word not in honorifics())


def organization_name(name: str) -> str:
    """An organisation's name without its article."""
    return THE.sub("", plain(name))


def place_name(name: str | None) -> str:
    """'Washington, D.C.' is 'Washington', 'Ha Noi' is 'Hanoi'."""
    return CITY.sub("", plain(name)).replace(" ", "")
