"""Wordings compared in a normal form: lower case, singular, American spelling, hyphens apart."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, Generic, TypeVar

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
PLURAL_ES = ("ches", "shes", "sses", "xes")
OWN_PLURAL = frozenset({"goods", "developments", "economies", "waters"})
"""Plurals that are words of their own: developments are events, economies countries, waters seas."""
HYPHENS = str.maketrans({"-": " ", "‐": " ", "‑": " ", "–": " ", "—": " ", "/": " "})
END = ""


@lru_cache(maxsize=10_000)
def normal_word(word: str) -> str:
    """The normal form of one word."""
    word = word.lower()
    if len(word) > 3 and BRITISH.search(word):
        word = BRITISH.sub(lambda match: AMERICAN[match.group()], word)
    if word in OWN_PLURAL:
        return word
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


def variants(phrase: str) -> Iterator[tuple[str, ...]]:
    """The wordings of a lexicon's phrase in normal form; words in capitals, such as AI and IT, are kept.

    'joint naval|air exercise' stands for 'joint naval exercise' and 'joint air exercise'.
    """
    if "|" not in phrase:
        yield tuple(map(_lexicon_word, phrase.split()))
        return
    yield from itertools.product(*(tuple(map(_lexicon_word, word.split("|"))) for word in phrase.split()))


@lru_cache(maxsize=10_000)
def _lexicon_word(word: str) -> str:
    return word if word.isupper() else normal_word(word)


class Trie(Generic[V]):
    """Phrases over words, each with a value; ``find`` gives the longest phrases of a text."""

    def __init__(self) -> None:
        self._root: dict[str, Any] = {}

    def setdefault(self, words: Iterable[str], value: V) -> V:
        """The value of a phrase; ``value`` becomes it when there is none."""
        node = self._root
        for word in words:
            node = node.setdefault(word, {})
        kept: V = node.setdefault(END, value)
        return kept

    def find(self, words: Sequence[str]) -> Iterator[tuple[int, int, V]]:
        """The longest phrases from left to right, without overlap: start, end, value."""
        at = 0
        while at < len(words):
            node, end = self._root, at
            for position in range(at, len(words)):
                below = node.get(words[position])
                if below is None:
                    break
                node = below
                if END in node:
                    end, value = position + 1, node[END]
            if end > at:
                yield at, end, value
            at = max(end, at + 1)
