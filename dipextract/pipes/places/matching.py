"""Longest matches of known names, in one pass over the capitalised tokens."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from dipextract.lexicon.geography import PlaceName, acronyms, capitals, country_names, word_key

Match = tuple[int, int, PlaceName]


@cache
def names() -> dict[str, PlaceName]:
    """All names by key, countries before capitals."""
    return capitals() | country_names()


@cache
def longest() -> dict[str, int]:
    """The number of words of the longest name, by its first word."""
    found: dict[str, int] = {}
    for key in names():
        first, _, rest = key.partition(" ")
        found[first] = max(found.get(first, 0), rest.count(" ") + 2 if rest else 1)
    return found


def match_names(doc: Doc) -> Iterator[Match]:
    """The names in ``doc``, longest first from the left, never overlapping."""
    texts = [token.text for token in doc]
    at = 0
    while at < len(texts):
        found = match_at(texts, at)
        if found:
            yield at, *found
            at = found[0]
        else:
            at += 1


def match_at(texts: list[str], start: int) -> tuple[int, PlaceName] | None:
    """The longest name that begins at token ``start``: its end and what it stands for."""
    word = texts[start]
    if not word[:1].isupper():
        return None
    if word in acronyms():
        return start + 1, acronyms()[word]
    first = word_key(word)
    size = longest().get(first, 0)
    if not size or (word.isupper() and len(word) < 3):
        return None
    key, best, end = first, names().get(first), start + 1
    count = 1
    for at in range(start + 1, min(start + 2 * size, len(texts))):
        part = word_key(texts[at])
        if not part:
            if texts[at] not in "-–&,":
                break
            continue
        key, count = f"{key} {part}", count + 1
        if count > size:
            break
        if key in names():
            best, end = names()[key], at + 1
    return (end, best) if best else None
