"""The words that tell whether a sentence speaks of cooperation."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from pydantic import Field

from dipextract.lexicon.load import HERE, Entry, check, read_toml
from dipextract.lexicon.wording import Trie, alternatives, normal_words

FILE = "cooperation.toml"
TOPIC = "topic"


class CueClass(Entry):
    """Cues of one kind: what each is worth and their words."""

    weight: float = Field(gt=0)
    words: tuple[str, ...]


class CooperationTables(Entry):
    """The whole lexicon."""

    adjective_heads: tuple[str, ...]
    topic: tuple[str, ...]
    cue: dict[str, CueClass]
    against: dict[str, CueClass]


class Cue(NamedTuple):
    """A cue's kind and what it is worth; less than nothing for a cue against."""

    kind: str
    weight: float


@cache
def cooperation() -> CooperationTables:
    """The lexicon, checked."""
    return check(CooperationTables, read_toml(FILE), HERE / FILE, 1)


@cache
def cues() -> Trie[Cue]:
    """All cues."""
    tables = cooperation()
    listed = [(Cue(kind, found.weight), found.words) for kind, found in tables.cue.items()]
    listed += [(Cue(kind, -found.weight), found.words) for kind, found in tables.against.items()]
    listed.append((Cue(TOPIC, 0.0), tables.topic))
    trie: Trie[Cue] = Trie()
    for cue, phrases in listed:
        for phrase in phrases:
            for variant in alternatives(phrase):
                trie.setdefault(normal_words(variant), cue)
    return trie


@cache
def adjective_heads() -> frozenset[str]:
    """Nouns before which an adjective names an area."""
    return frozenset(word for phrase in cooperation().adjective_heads for word in normal_words(phrase))
