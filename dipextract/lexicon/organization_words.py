"""organization_words.toml: how organisations that organizations.csv does not list are named."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import field_validator

from dipextract.lexicon.load import HERE, Entry, check, read_toml
from dipextract.lexicon.organizations import organization_key

PATH = HERE / "organization_words.toml"


class OrganizationWords(Entry):
    """The lists of organization_words.toml, as keys."""

    heads: frozenset[str]
    summits: frozenset[str]
    occasions: frozenset[str]
    small_heads: frozenset[str]
    qualities: frozenset[str]
    joint: frozenset[str]
    ordinals: frozenset[str]
    meeting_links: frozenset[str]
    no_bodies: frozenset[str]
    relations: frozenset[str]
    no_organizations: frozenset[str]
    scenes: frozenset[str]
    regions: frozenset[str]
    international: frozenset[str]
    members: frozenset[str]
    others: frozenset[str]
    links: frozenset[str]
    link_words: frozenset[str]
    treaties: frozenset[str]
    organs: frozenset[str]
    dates: frozenset[str]
    words: frozenset[str]

    @field_validator("*", mode="before")
    @classmethod
    def keys(cls, value: Any) -> Any:
        """Words as keys."""
        return frozenset(map(organization_key, value)) if isinstance(value, list) else value


@cache
def organization_words() -> OrganizationWords:
    """The lists of organization_words.toml."""
    return check(OrganizationWords, read_toml(PATH.name), PATH, 1)
