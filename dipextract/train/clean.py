"""What an article's names say of each other: the last touch to its silver annotation."""

from __future__ import annotations

from typing import NamedTuple

from dipextract.lexicon.geography import country_names, name_key

Entity = tuple[int, int, str]

EDGES = frozenset(("-", "–", "—", "--", "'s", "’s", "'", "’", ",", ".", ";", ":", "(", ")", "/"))
SURNAME = 4  # letters; shorter ones are also words


class Text(NamedTuple):
    """Words, whether a space follows each, and the names among them."""

    words: list[str]
    spaces: list[bool]
    entities: list[Entity]


def cleaned(text: Text) -> Text:
    """``text`` with its names trimmed, and with those that are surnames of its people."""
    entities = [trimmed(text.words, entity) for entity in text.entities]
    entities = [entity for entity in entities if entity[0] < entity[1]]
    surnames = {text.words[end - 1] for start, end, label in entities if label == "PERSON" and end - start > 1}
    surnames = {word for word in surnames if len(word) >= SURNAME and word.isalpha() and is_free(word)}
    told = [(s, e, "PERSON") if e - s == 1 and text.words[s] in surnames else (s, e, label) for s, e, label in entities]
    taken = {at for start, end, _ in told for at in range(start, end)}
    missed = [(at, at + 1, "PERSON") for at, word in enumerate(text.words) if word in surnames and at not in taken]
    return text._replace(entities=sorted(told + missed))


def is_free(word: str) -> bool:
    """Whether a surname is no country's name as well."""
    return word[:1].isupper() and name_key(word) not in country_names()


def trimmed(words: list[str], entity: Entity) -> Entity:
    """A name without marks at its ends; what stands in capitals before a dash is a dateline's town."""
    start, end, label = entity
    while start < end and (words[start] in EDGES or words[start].isspace()):
        start += 1
    while start < end and (words[end - 1] in EDGES or words[end - 1].isspace()):
        end -= 1
    dashed = end < entity[1] and words[end] in ("-", "–", "—", "--")
    town = dashed and label == "ORG" and end - start == 1 and words[start].isupper() and len(words[start]) > 4
    return start, end, "GPE" if town else label
