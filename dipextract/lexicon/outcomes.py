"""The vocabulary of outcomes: ``outcomes.toml``, checked and inflected."""

from __future__ import annotations

from functools import cache
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

from dipextract.lexicon.inflection import forms_of
from dipextract.lexicon.load import HERE, Entry, check, read_toml

FILE = "outcomes.toml"


def inflected(verbs: list[str]) -> frozenset[str]:
    """All forms of ``verbs``."""
    return frozenset(form for verb in verbs for form in forms_of(verb))


Verbs = Annotated[frozenset[str], BeforeValidator(inflected)]
Words = Annotated[frozenset[str], AfterValidator(frozenset)]


class Papers(Entry):
    """Papers, and what is done to them when they are concluded."""

    verbs: Verbs
    nouns: Words
    signing: Verbs
    loose_nouns: Words
    loose_verbs: Verbs
    joint_nouns: Words


class Binding(Entry):
    """Verbs by which parties bind themselves."""

    verbs: Verbs
    together: Verbs
    links: Words
    empty: Words


class Founding(Entry):
    """Verbs that bring something into being, and what."""

    verbs: Verbs
    nouns: Words


class Ceremonies(Entry):
    """Nouns of signing, and the verbs of those who are there."""

    verbs: Verbs
    nouns: Words


class General(Entry):
    """Word lists."""

    circumstances: Words
    parties: Words
    not_done: Words
    modals: Words


class OutcomeLexicon(Entry):
    """outcomes.toml."""

    papers: Papers
    binding: Binding
    founding: Founding
    ceremonies: Ceremonies
    words: General


@cache
def outcome_lexicon() -> OutcomeLexicon:
    """outcomes.toml, checked."""
    return check(OutcomeLexicon, read_toml(FILE), HERE / FILE, 1)
