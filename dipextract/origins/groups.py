"""Which countries have their names together: ``lexicon/origins.toml``, checked."""

from __future__ import annotations

from functools import cache

from pydantic import Field

from dipextract.lexicon.load import HERE, Entry, check, read_toml
from dipextract.lexicon.sides import CountryCode

FILE = "origins.toml"


class Groups(Entry):
    """The file: ``groups`` of countries by name, ``also`` the further classes of a country, ``mixed`` countries."""

    groups: dict[str, tuple[CountryCode, ...]]
    also: dict[CountryCode, tuple[str, ...]]
    mixed: frozenset[CountryCode] = Field(description="where people of all origins hold offices")

    def own_class(self, code: str) -> str:
        """The class in which the names of a country are learnt: its group or itself."""
        return next((name for name, codes in self.groups.items() if code in codes), code)

    def classes_of(self, code: str) -> tuple[str, ...]:
        """All classes whose names are at home in a country."""
        return (self.own_class(code), *self.also.get(code, ()))


@cache
def read_groups() -> Groups:
    """The groups. Raises LexiconError when the file does not hold together."""
    return check(Groups, read_toml(FILE), HERE / FILE, 1)
