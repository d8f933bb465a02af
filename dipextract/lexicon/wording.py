"""Wordings compared in a normal form: lower case, singular, American spelling, hyphens apart."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Annotated, Any, Generic, TypeVar

from pydantic import BeforeValidator

V = TypeVar("V")

AMERICAN = {
    "isation": "ization",
    "ising": "izing",
    "ised": "ized",
    "our": "or",
    "ence": "ense",
    "programme": "program",
    "centre": "center",
    "theatre": "theater",
    "travell": "travel",
}
BRITISH = re.compile("|".join(AMERICAN))
NO_PLURAL = ("ss", "us", "is", "ics")
PLURAL_ES = ("ches", "shes", "sses", "xes", "gases", "puses", "viruses")
SINGULAR = {"buses": "bus", "minibuses": "minibus", "trolleybuses": "trolleybus"}
OWN_PLURAL = frozenset({"customs", "goods", "developments", "economies", "waters", "securities", "marines"})
"""Plurals that are words of their own: customs are duties, developments events, economies countries, waters seas,
securities shares, marines soldiers."""
HYPHENS = str.maketrans({"-": " ", "‐": " ", "‑": " ", "–": " ", "—": " ", "/": " "})


def split_wordings(text: Any) -> Any:
    """The wordings that semicolons part: one long string is read many times faster than a list of short ones."""
    return tuple(wording for part in text.split(";") if (wording := part.strip())) if isinstance(text, str) else text


Wordings = Annotated[tuple[str, ...], BeforeValidator(split_wordings)]


@lru_cache(maxsize=10_000)
def normal_word(word: str) -> str:
    """The normal form of one word."""
    word = word.lower()
    if len(word) > 3 and BRITISH.search(word):
        word = BRITISH.sub(lambda match: AMERICAN[match.group()], word)
    if word in OWN_PLURAL:
        return word
    if word in SINGULAR:
        return SINGULAR[word]
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(PLURAL_ES):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(NO_PLURAL):
        return word[:-1]
    return word


def split_words(text: str) -> list[str]:
    """``text`` at blanks and hyphens."""
    return text.translate(HYPHENS).split()


def variants(phrase: str) -> Iterable[tuple[str, ...]]:
    """The wordings of a lexicon's phrase in normal form; words in capitals, such as AI and IT, are kept.

    'joint naval|air exercise' stands for 'joint naval exercise' and 'joint air exercise'.
    """
    slots = [_lexicon_words(word) for word in phrase.split()]
    return itertools.product(*slots) if "|" in phrase else (tuple(word for (word,) in slots),)


@cache
def _lexicon_words(slot: str) -> tuple[str, ...]:
    return tuple(word if word.isupper() else normal_word(word) for word in slot.split("|"))


class Phrases(Generic[V]):
    """Phrases over words, each with a value; ``find`` gives the longest phrases of a text."""

    def __init__(self) -> None:
        self._values: dict[tuple[str, ...], V] = {}
        self._lengths: dict[str, int] = {}

    def setdefault(self, words: tuple[str, ...], value: V) -> V:
        """The value of a phrase; ``value`` becomes it when there is none."""
        if len(words) > self._lengths.get(words[0], 0):
            self._lengths[words[0]] = len(words)
        return self._values.setdefault(words, value)

    def find(self, words: Sequence[str]) -> Iterator[tuple[int, int, V]]:
        """The longest phrases from left to right, without overlap: start, end, value."""
        at, words = 0, tuple(words)
        while at < len(words):
            longest = min(at + self._lengths.get(words[at], 0), len(words))
            for end in range(longest, at, -1):
                value = self._values.get(words[at:end])
                if value is not None:
                    yield at, end, value
                    at = end
                    break
            else:
                at += 1
