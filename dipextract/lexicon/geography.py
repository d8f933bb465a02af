"""Countries, nationalities, towns and regions: names and codes.

Where the names come from, and why:

* ``pycountry`` (ISO 3166, kept up by the iso-codes project; LGPL; 3 ms to load): ISO and official names of countries.
* ``countries.csv``: what no package we compared has: nationality words in all their forms, short and former names, acronyms
  and seats of government, former states. ``countrynames`` (names in all languages, no nationalities) needs ICU to be built,
  ``country_converter`` is GPL and loads pandas; neither has nationalities.

Every name is looked up by its *key*: words without accents, case, apostrophes and full stops (see ``name_key``).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Annotated

import pycountry
from pydantic import BeforeValidator, Field

from dipextract.lexicon.load import Entry, read_csv

COUNTRY, NATIONALITY, CITY, REGION = "COUNTRY", "NATIONALITY", "CITY", "REGION"


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


@dataclass(frozen=True, slots=True)
class PlaceName:
    """What a name stands for: kind (COUNTRY, NATIONALITY, CITY, REGION), country code and normal name."""

    kind: str
    code: str
    name: str


@lru_cache(maxsize=65536)
def word_key(word: str) -> str:
    """A word as names are looked up: no accents, no case, letters and digits only; "" for punctuation."""
    if word.isascii():
        folded = word
    else:
        folded = unicodedata.normalize("NFKD", word).translate(SPECIAL_LETTERS)
    return "".join(char for char in folded.casefold() if char.isalnum())


SPECIAL_LETTERS = str.maketrans(
    {"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ı": "i", "æ": "ae", "Æ": "Ae"}
)


def name_key(name: str) -> str:
    """The key of a name of several words; hyphens part words."""
    words = (word_key(word) for word in name.replace("-", " ").replace("–", " ").split())
    return " ".join(word for word in words if word)


@cache
def countries() -> dict[str, CountryEntry]:
    """Countries by code."""
    return {entry.code: entry for entry in read_csv("countries.csv", CountryEntry)}


def iso_names(code: str) -> Iterator[str]:
    """ISO's names of a country, 'Iran, Islamic Republic of' turned round as well."""
    country = pycountry.countries.get(alpha_2=code)
    if country is None:
        return
    for attribute in ("name", "official_name", "common_name"):
        name = getattr(country, attribute, "")
        head, comma, rest = name.partition(", ")
        if comma and rest.endswith((" of", " of the", " The")):
            yield f"{rest} {head}"
        elif name and "(" not in name and not comma:
            yield name.removeprefix("the ")


@cache
def country_names() -> dict[str, PlaceName]:
    """Every name of a country and every nationality word, by key; acronyms are in ``acronyms``."""
    found: dict[str, PlaceName] = {}
    for entry in countries().values():
        country = PlaceName(COUNTRY, entry.code, entry.name)
        for name in (entry.name, *entry.names):
            found[name_key(name)] = country
    for entry in countries().values():
        for name in iso_names(entry.code):
            found.setdefault(name_key(name), PlaceName(COUNTRY, entry.code, entry.name))
    for entry in countries().values():
        nationality = PlaceName(NATIONALITY, entry.code, entry.name)
        for word in entry.nationalities:
            for form in (word, f"{word}s"):
                found.setdefault(name_key(form), nationality)
    return found


@cache
def acronyms() -> dict[str, PlaceName]:
    """Acronyms of countries, in their very case."""
    return {
        acronym: PlaceName(COUNTRY, entry.code, entry.name)
        for entry in countries().values()
        for acronym in entry.acronyms
    }


@cache
def capitals() -> dict[str, PlaceName]:
    """Seats of government by key."""
    found: dict[str, PlaceName] = {}
    for entry in countries().values():
        for name in entry.capital:
            found.setdefault(name_key(name), PlaceName(CITY, entry.code, name))
    return found


def country_of(text: str) -> str | None:
    """The code of the country that ``text``, a name of a country, a nationality word or a capital, belongs to."""
    if text in acronyms():
        return acronyms()[text].code
    key = name_key(text).removeprefix("the ")
    found = country_names().get(key) or capitals().get(key)
    return found.code if found else None


def capital_of(code: str) -> str | None:
    """The capital of a country."""
    entry = countries().get(code)
    return entry.capital[0] if entry and entry.capital else None


def is_capital(name: str, code: str) -> bool:
    """Whether ``name`` is a seat of government of the country ``code``."""
    entry = countries().get(code)
    return entry is not None and name_key(name) in {name_key(capital) for capital in entry.capital}
