"""Institutions that belong to one country: ``institutions.csv``, checked."""

from __future__ import annotations

from functools import cache
from typing import Literal

from pydantic import Field

from dipextract.lexicon.load import Entry, read_csv
from dipextract.word_view import plain


class Institution(Entry):
    """An institution, national office or party; ``weight`` tells where its name counts."""

    name: str = Field(min_length=2)
    country: str = Field(pattern=r"^[A-Z]{2}$")
    weight: Literal["office", "hint", "bare", "home", "title"]


@cache
def institutions() -> dict[str, Institution]:
    """Institutions by plain name, hyphens as spaces."""
    return {plain(row.name).replace("-", " "): row for row in read_csv("institutions.csv", Institution)}


@cache
def first_words() -> dict[str, tuple[int, ...]]:
    """The first word of each institution's name and the lengths, in words, of the names that begin with it."""
    lengths: dict[str, set[int]] = {}
    for name in institutions():
        parts = name.split()
        lengths.setdefault(parts[0], set()).add(len(parts))
    return {word: tuple(sorted(found, reverse=True)) for word, found in lengths.items()}


def institutions_in(words: list[str]) -> list[Institution]:
    """The institutions named in a list of plain words, the longest at each place."""
    return [row for _, row in institution_spots(words)]


def institution_spots(words: list[str]) -> list[tuple[int, Institution]]:
    """The same, each with the word at which it begins."""
    found, starts = [], first_words()
    parts = [(i, part) for i, word in enumerate(words) for part in word.split()]  # 'secretary general' is one word
    for at, (i, part) in enumerate(parts):
        for length in starts.get(part, ()):
            row = institutions().get(" ".join(name for _, name in parts[at : at + length]))
            if row:
                found.append((i, row))
                break
    return found
