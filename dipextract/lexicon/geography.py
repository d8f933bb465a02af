"""Countries, nationalities and towns: what a name stands for.

Where the names come from, and why:

* ``pycountry`` (ISO 3166, kept up by the iso-codes project; LGPL; 5 ms): ISO and official names of countries.
* ``countries.csv``: what no package we compared has: nationality words in all their forms, short and former names,
  acronyms, seats of government, former states. ``countrynames`` (names in all languages) needs ICU to be built,
  ``country_converter`` is GPL and loads pandas, ``countryinfo`` has one nationality word a country.
* ``gazetteer.tsv``: towns and regions (see ``gazetteer``); ``towns.csv``: what it lacks.

Every name is looked up by its *key*: words without accents, case, apostrophes and full stops (see ``keys.name_key``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Annotated, Literal

import pycountry
from pydantic import BeforeValidator, Field

from dipextract.lexicon import gazetteer
from dipextract.lexicon.keys import name_key as name_key
from dipextract.lexicon.load import Entry, read_csv

COUNTRY, NATIONALITY, CITY, REGION = "COUNTRY", "NATIONALITY", "CITY", "REGION"

# Not looked for in texts as countries: organisations with a code of their own.
ORGANIZATION_CODES = ("EU", "UN")
# States that are no more.
FORMER_CODES = frozenset(("SU", "YU", "CS", "DD", "YD"))


def split_list(cell: str) -> list[str]:
    """The parts of a CSV cell that lists names."""
    return [part.strip() for part in cell.split(";") if part.strip()]


Names = Annotated[tuple[str, ...], BeforeValidator(split_list)]


class CountryEntry(Entry):
    """A row of countries.csv."""

    code: str = Field(pattern="^[A-Z]{2}$")
    name: str = Field(min_length=1)
    capital: Names
    names: Names
    acronyms: Names
    nationalities: Names


class TownEntry(Entry):
    """A row of towns.csv."""

    name: str = Field(min_length=1)
    kind: Literal["CITY", "REGION"]
    country: str = Field(pattern="^[A-Z]{2}$")


@dataclass(frozen=True, slots=True)
class PlaceName:
    """What a name may stand for.

    ``kind`` is COUNTRY, NATIONALITY, CITY or REGION, ``code`` the country's, ``name`` the normal name of countries and
    nationalities, ``people`` a town's inhabitants in thousands; ``known`` when the name alone is enough to tell.
    """

    kind: str
    code: str
    name: str = ""
    people: int = 0
    known: bool = False


@cache
def countries() -> dict[str, CountryEntry]:
    """Countries by code."""
    return {entry.code: entry for entry in read_csv("countries.csv", CountryEntry)}


@cache
def is_former(code: str) -> bool:
    """Whether a country exists no more: 'SU'."""
    return code not in ("XK", *ORGANIZATION_CODES) and pycountry.countries.get(alpha_2=code) is None


def iso_names(code: str) -> Iterator[str]:
    """ISO's names of a country, 'Iran, Islamic Republic of' turned round."""
    country = pycountry.countries.get(alpha_2=code)
    for attribute in ("name", "official_name", "common_name"):
        name: str = getattr(country, attribute, "")
        head, comma, rest = name.partition(", ")
        if comma and rest.endswith((" of", " of the")):
            yield f"{rest} {head}"
        elif name and "(" not in name and not comma:
            yield name.removeprefix("the ")


@cache
def country_names() -> dict[str, PlaceName]:
    """Every name of a country and every nationality word, by key; acronyms are in ``acronyms``.

    A first part of compounds keeps its hyphen: 'sino-'.
    """
    found: dict[str, PlaceName] = {}
    named = {entry.code: PlaceName(COUNTRY, entry.code, entry.name, known=True) for entry in countries().values()}
    for entry in countries().values():
        found |= {name_key(name): named[entry.code] for name in (entry.name, *entry.names)}
    for code, country in named.items():
        for name in iso_names(code):
            found.setdefault(name_key(name), country)
    for entry in countries().values():
        nationality = PlaceName(NATIONALITY, entry.code, entry.name, known=True)
        for word in entry.nationalities:
            key = name_key(word) + "-" * word.endswith("-")
            found.setdefault(key, nationality)
            found.setdefault(f"{key}s", nationality)
    return found


@cache
def acronyms() -> dict[str, PlaceName]:
    """Acronyms of countries, in their very case."""
    return {
        acronym: PlaceName(COUNTRY, entry.code, entry.name, known=True)
        for entry in countries().values()
        for acronym in entry.acronyms
    }


@cache
def towns() -> dict[str, tuple[PlaceName, ...]]:
    """Seats of government and the places of towns.csv, by key."""
    found: dict[str, tuple[PlaceName, ...]] = {}
    for town in read_csv("towns.csv", TownEntry):
        found[name_key(town.name)] = (PlaceName(town.kind, town.country, known=True),)
    for country in countries().values():
        for name in country.capital:
            key = name_key(name)
            found[key] = (*found.get(key, ()), PlaceName(CITY, country.code, known=True))
    return found


# A town of this many thousand people is known by its name alone.
LARGE = 500

# Among namesakes a region counts as a town of so many thousand people.
REGION_SIZE = 30


@lru_cache(maxsize=8192)
def places_named(key: str) -> tuple[PlaceName, ...]:
    """Everything that the name with this key stands for; the likeliest first."""
    country = country_names().get(key)
    known = towns().get(key, ())
    listed = (
        PlaceName(
            entry.kind,
            entry.country,
            people=entry.population if entry.kind == CITY else REGION_SIZE,
            known=entry.population >= LARGE,
        )
        for entry in gazetteer.lookup(key)
    )
    capitals = {(place.kind, place.code) for place in known}
    others = sorted((p for p in listed if (p.kind, p.code) not in capitals), key=lambda p: -p.people)
    return (*((country,) if country else ()), *known, *others)


def country_of(text: str) -> str | None:
    """The code of the country that ``text`` names: a country, a nationality word or a known town."""
    if text in acronyms():
        return acronyms()[text].code
    found = places_named(name_key(text).removeprefix("the "))
    return found[0].code if found and found[0].known else None


def capital_of(code: str) -> str | None:
    """The capital of a country."""
    entry = countries().get(code)
    return entry.capital[0] if entry and entry.capital else None
