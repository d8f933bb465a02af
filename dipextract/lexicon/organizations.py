"""International organisations: ``organizations.csv``.

No package that we know of lists them under a licence that lets them be copied; the table is ours, from what the
organisations publish about themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from pydantic import Field

from dipextract.lexicon.geography import Names
from dipextract.lexicon.keys import beginnings, word_key
from dipextract.lexicon.load import HERE, Entry, LexiconError, read_csv

FILE = "organizations.csv"


class OrganizationEntry(Entry):
    """A row of organizations.csv."""

    name: str = Field(min_length=2)
    acronyms: Names
    names: Names
    of: str
    code: Literal["", "EU", "UN"]


@dataclass(frozen=True, slots=True)
class Organization:
    """An organisation: ``key`` is shared by its names, ``code`` stands for a country (EU, UN) or is empty."""

    key: str
    name: str
    acronym: str
    code: str


# British spellings, by the end of the word.
SPELLINGS = (
    ("isation", "ization"),
    ("isations", "izations"),
    ("centre", "center"),
    ("centres", "centers"),
    ("defence", "defense"),
    ("programme", "program"),
    ("labour", "labor"),
    ("armour", "armor"),
)

BRITISH = tuple(british for british, _ in SPELLINGS)

# Where one token holds several words: 'G-20', 'ASEAN+3'.
PARTS = re.compile(r"[-–‑/]|(\+)")


@lru_cache(maxsize=8192)
def organization_word(word: str) -> str:
    """The key of a token of an organisation's name: American spelling, 'plus' for +; its parts as words."""
    if word.isalnum():
        return spelling(word_key(word))
    parts = [spelling(word_key(part)) if part != "+" else "plus" for part in PARTS.split(word) if part]
    return " ".join(part for part in parts if part)


def spelling(word: str) -> str:
    """A word's American spelling."""
    if word.endswith(BRITISH):
        for british, american in SPELLINGS:
            if word.endswith(british):
                return word.removesuffix(british) + american
    return word


def organization_key(name: str) -> str:
    """The key of a whole name."""
    return " ".join(filter(None, map(organization_word, name.split()))).replace("co operation", "cooperation")


@cache
def entries() -> tuple[OrganizationEntry, ...]:
    """The rows of organizations.csv; LexiconError when a parent is unknown."""
    rows = tuple(read_csv(FILE, OrganizationEntry))
    known = {acronym for row in rows for acronym in row.acronyms}
    for row in rows:
        if row.of and row.of not in known:
            raise LexiconError(f"{HERE / FILE}: {row.name}: no organisation {row.of!r}")
    return rows


@cache
def parents() -> dict[str, OrganizationEntry]:
    """Organisations by acronym."""
    return {acronym: row for row in reversed(entries()) for acronym in row.acronyms}


def full_names(row: OrganizationEntry) -> Iterator[str]:
    """The names of an organisation, its usual name first."""
    if row.of:
        parent = parents()[row.of]
        yield f"{parent.name} {row.name}"
        for acronym in parent.acronyms:
            yield f"{acronym} {row.name}"
    else:
        yield row.name
    yield from row.names
    yield from (acronym for acronym in row.acronyms if not is_word(acronym))


def is_word(acronym: str) -> bool:
    """Whether an acronym is a single run of letters and digits, looked up in its very case."""
    return not set(acronym) & set("+- ")


def organization(row: OrganizationEntry) -> Organization:
    """The organisation of a row."""
    name = next(full_names(row))
    acronym = row.acronyms[0].rstrip("?") if row.acronyms else ""
    return Organization(organization_key(name), name, acronym, row.code)


@cache
def listed() -> tuple[tuple[OrganizationEntry, Organization], ...]:
    """The rows and their organisations."""
    return tuple((row, organization(row)) for row in entries())


@cache
def organization_names() -> dict[str, Organization]:
    """Organisations by the keys of all their names."""
    found: dict[str, Organization] = {}
    for row, body in listed():
        for name in full_names(row):
            key = organization_key(name)
            found.setdefault(key, body)
            if "cooperation" in key:
                found.setdefault(key.replace("cooperation", "co operation"), body)
    return found


@cache
def name_beginnings() -> frozenset[str]:
    """Beginnings of the keys of ``organization_names``."""
    return beginnings(organization_names())


@cache
def organization_acronyms() -> dict[str, tuple[Organization, ...]]:
    """Organisations by acronym, in its very case; those that need the full name beside them end in '?'."""
    found: dict[str, tuple[Organization, ...]] = {}
    for row, body in listed():
        for acronym in filter(is_word, row.acronyms):
            found[acronym] = (*found.get(acronym, ()), body)
    return found


@lru_cache(maxsize=1024)
def body_code(name: str) -> str:
    """What an organisation's officials have as their side, by its name, acronym or key: EU, UN, else its key."""
    key = organization_key(name)
    acronyms = organization_acronyms().get(name.replace(".", "").strip(), ())
    found = organization_names().get(key) or next(iter(acronyms), None)
    return (found.code or found.key) if found else key


def country_code(key: str) -> str | None:
    """The code that officials of the organisation ``key``, or of its organs, have as their country: EU, UN or none."""
    words = key.split()
    for end in range(len(words), 0, -1):
        name = " ".join(words[:end])
        found = organization_names().get(name) or next(iter(organization_acronyms().get(name.upper(), ())), None)
        if found:
            return found.code or None
    return None
