"""The vocabulary of reported speech: ``speech.toml``, checked and inflected."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pydantic import Field

from dipextract.lexicon.inflection import forms_of
from dipextract.lexicon.load import HERE, Entry, check, line_of, read_toml

FILE = "speech.toml"


class VerbEntry(Entry):
    """Verbs of one kind of saying."""

    kind: str = Field(alias="class")
    forms: list[str] = Field(min_length=1)
    clause: bool = False
    infinitive: bool = False
    particle: str = Field(default="", alias="with")


class Words(Entry):
    """Word lists."""

    contrast: frozenset[str]
    going_on: frozenset[str]
    quoted: frozenset[str]
    modals: frozenset[str]


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """A verb that reports what somebody says."""

    kind: str
    clause: bool
    infinitive: bool
    particle: str


@cache
def speech_verbs() -> dict[str, tuple[SpeechVerb, ...]]:
    """The verbs by inflected form."""
    text = (HERE / FILE).read_text("utf-8")
    found: dict[str, tuple[SpeechVerb, ...]] = {}
    for row in read_toml(FILE)["verb"]:
        first = row.get("forms", [""])[0] if isinstance(row.get("forms"), list) else ""
        entry = check(VerbEntry, row, HERE / FILE, line_of(text, f'"{first}"'))
        verb = SpeechVerb(entry.kind, entry.clause, entry.infinitive, entry.particle)
        for form in (form for verb_forms in entry.forms for form in forms_of(verb_forms)):
            found[form] = (*found.get(form, ()), verb)
    return found


@cache
def speech_words() -> Words:
    """The word lists."""
    return check(Words, read_toml(FILE)["words"], HERE / FILE, 1)
