"""The letters of a name as the features of the model of origins."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from dipextract.lexicon.keys import name_key

LENGTHS = (2, 3, 4)  # letters of a piece
ENDING = 3  # letters of an ending that is told apart by the word's place in the name


def features(name: str) -> Iterator[str]:
    """Words, pieces of words, and endings of the first, the last and the other words, of ``name``.

    'Ana Lis' gives among others 'ana', '^an', 'na$', 'first:ana$' and 'last:lis$'.
    """
    words = [word for word in name_key(name).split() if len(word) > 1 and word.isascii() and word.isalpha()]
    for k, word in enumerate(words):
        yield f"word:{word}"
        bounded = f"^{word}$"
        for length in LENGTHS:
            yield from (bounded[i : i + length] for i in range(len(bounded) - length + 1))
        if len(words) > 1:
            place = "first" if k == 0 else "last" if k == len(words) - 1 else "other"
            yield f"{place}:{bounded[-ENDING - 1 :]}"
    yield from (mark for mark in "'-" if mark in name)


def row_of(feature: str, rows: int) -> int:
    """The row of a feature in a table of so many rows; features may share one."""
    return zlib.crc32(feature.encode()) % rows
