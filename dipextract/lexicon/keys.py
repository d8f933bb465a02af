"""Looking up names of several words in tokenised text, without regard to accents, case and punctuation."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

HYPHENS = frozenset("-–‑")

# What may stand between the words of a name.
JOINTS = HYPHENS | {"'", "’", ",", "/", " "}

# Tokens that belong to the word before them: "People's Republic", "St. John's".
POSSESSIVES = frozenset(("'s", "’s"))

# Words that may stand in lower case inside a name.
# fmt: off
PARTICLES = frozenset((
    "a", "al", "am", "an", "and", "as", "ash", "at", "da", "das", "de", "del", "den", "der", "des", "di", "do",
    "dos", "du", "e", "el", "en", "es", "et", "for", "from", "i", "in", "la", "las", "le", "les", "los", "of",
    "on", "os", "s", "sur", "the", "to", "upon", "van", "with", "y",
))
# fmt: on

SPECIAL_LETTERS = str.maketrans(
    {"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ı": "i", "æ": "ae", "Æ": "Ae", "ß": "ss", "&": "and"}
)

PARTS = str.maketrans({"-": " ", "–": " ", "‑": " ", "/": " "})

# The longest name, in tokens.
LONGEST = 18


@lru_cache(maxsize=8192)
def word_key(word: str) -> str:
    """A word as names are looked up: no accents, no case, letters and digits only; "" for punctuation."""
    if word.isascii() and word.isalnum():
        return word.lower()
    folded = unicodedata.normalize("NFKD", word).translate(SPECIAL_LETTERS)
    return "".join(char for char in folded.casefold() if char.isalnum())


@lru_cache(maxsize=8192)
def name_key(name: str) -> str:
    """The key of a name of several words; hyphens part words."""
    words = (word_key(word) for word in name.translate(PARTS).split())
    return " ".join(word for word in words if word)


def beginnings(keys: Iterable[str]) -> frozenset[str]:
    """Every beginning, in whole words, of the keys; without the keys themselves."""
    found = set()
    for key in keys:
        at = key.find(" ")
        while at > 0:
            found.add(key[:at])
            at = key.find(" ", at + 1)
    return frozenset(found)


def names_from(
    texts: Sequence[str], start: int, begins: Callable[[str], bool], key_of: Callable[[str], str] = word_key
) -> Iterator[tuple[int, str]]:
    """Ends (exclusive) and keys of the sequences of words from token ``start`` that may be names, shortest first.

    ``begins`` tells whether a longer name begins with a key, ``key_of`` makes a token's key.
    """
    key = key_of(texts[start])
    if not key:
        return
    yield start + 1, key
    for at in range(start + 1, min(start + LONGEST, len(texts))):
        if texts[at] in POSSESSIVES and (" " in key or begins(f"{key}s")):
            key = f"{key}s"
            yield at + 1, key
            continue
        part = key_of(texts[at])
        if not part and texts[at] in JOINTS:
            continue
        if not part or not begins(key):
            return
        key = f"{key} {part}"
        yield at + 1, key


def is_name_word(text: str) -> bool:
    """Whether a token may belong to a name as it is written: capitalised, a number or a particle."""
    return not text[0].islower() or text in PARTICLES or text[:2] in ("d'", "d’", "l'", "l’")
