"""The words that tell whether a sentence speaks of cooperation, and whether it exists, is wanted or was agreed."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple, TypeVar

from pydantic import Field

from dipextract.lexicon.load import HERE, Entry, check, read_toml
from dipextract.lexicon.wording import Phrases, variants

FILE = "cooperation.toml"
TOPIC = "topic"
BRIEFING = "briefing"
GIVING = "giving"
WISH = "wish"
NEUTRAL = "neutral"

V = TypeVar("V")


class CueClass(Entry):
    """Cues of one kind: what each is worth and their words."""

    weight: float = Field(gt=0)
    words: tuple[str, ...]


class StatusWords(Entry):
    """The words of each status."""

    agreed: tuple[str, ...]
    existing: tuple[str, ...]
    proposed: tuple[str, ...]


class CooperationTables(Entry):
    """The whole lexicon."""

    adjective_heads: tuple[str, ...]
    other_heads: tuple[str, ...]
    office_heads: tuple[str, ...]
    list_openers: tuple[str, ...]
    course_heads: tuple[str, ...]
    institution_heads: tuple[str, ...]
    general_heads: tuple[str, ...]
    international: tuple[str, ...]
    contact: tuple[str, ...]
    contact_signs: tuple[str, ...]
    joint_bodies: tuple[str, ...]
    only_nouns: tuple[str, ...]
    topic: tuple[str, ...]
    briefing: tuple[str, ...]
    neutral: tuple[str, ...]
    status: StatusWords
    cue: dict[str, CueClass]
    against: dict[str, CueClass]


class Cue(NamedTuple):
    """A cue's kind and what it is worth; less than nothing for a cue against."""

    kind: str
    weight: float


class Contact(NamedTuple):
    """An entry of contact, by number; ``plain`` where it tells of contact by itself."""

    number: int
    plain: bool


@cache
def cooperation() -> CooperationTables:
    """The lexicon, checked."""
    return check(CooperationTables, read_toml(FILE), HERE / FILE, 1)


@cache
def cues() -> Phrases[Cue]:
    """All cues."""
    tables = cooperation()
    listed = [(found.words, Cue(kind, found.weight)) for kind, found in tables.cue.items()]
    listed += [(found.words, Cue(kind, -found.weight)) for kind, found in tables.against.items()]
    talk = [(tables.topic, Cue(TOPIC, 0.0)), (tables.briefing, Cue(BRIEFING, 0.0)), (tables.neutral, Cue(NEUTRAL, 0.0))]
    return _phrases([*listed, *talk])


@cache
def status_words() -> Phrases[str]:
    """The words that tell an area's status."""
    words = cooperation().status
    return _phrases([(words.agreed, "agreed"), (words.existing, "existing"), (words.proposed, "proposed")])


@cache
def adjective_heads() -> frozenset[str]:
    """Nouns before which an adjective names an area."""
    return _words(cooperation().adjective_heads)


@cache
def other_heads() -> frozenset[str]:
    """Nouns before which a word names no area."""
    return _words(cooperation().other_heads)


@cache
def office_heads() -> frozenset[str]:
    """Nouns of offices and bodies."""
    return _words(cooperation().office_heads)


@cache
def list_openers() -> frozenset[str]:
    """Nouns that open a list of areas."""
    return _words(cooperation().list_openers)


@cache
def course_heads() -> frozenset[str]:
    """Nouns of courses and degrees, whose subject is no area."""
    return _words(cooperation().course_heads)


@cache
def institution_heads() -> frozenset[str]:
    """Nouns that end the names of single institutions."""
    return _words(cooperation().institution_heads)


@cache
def general_heads() -> frozenset[str]:
    """Nouns whose area is that of the field before them."""
    return _words(cooperation().general_heads)


@cache
def joint_bodies() -> frozenset[str]:
    """Words by which a body is one of two countries."""
    return _words(cooperation().joint_bodies)


@cache
def only_nouns() -> frozenset[str]:
    """Words that name an area as nouns only."""
    return _words(cooperation().only_nouns)


@cache
def international_words() -> Phrases[bool]:
    """Wordings by which a text is about two countries."""
    return _phrases([(cooperation().international, True)])


@cache
def contact_words() -> Phrases[Contact]:
    """Wordings of contact."""
    tables = cooperation()
    plain = [((phrase,), Contact(number, True)) for number, phrase in enumerate(tables.contact)]
    signs = [((phrase,), Contact(-1 - number, False)) for number, phrase in enumerate(tables.contact_signs)]
    return _phrases(plain + signs)


def _words(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(word for phrase in phrases for words in variants(phrase) for word in words)


def _phrases(listed: Iterable[tuple[tuple[str, ...], V]]) -> Phrases[V]:
    found: Phrases[V] = Phrases()
    for phrases, value in listed:
        for phrase in phrases:
            for words in variants(phrase):
                found.setdefault(words, value)
    return found
