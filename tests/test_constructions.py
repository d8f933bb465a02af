"""The constructions of ``constructions.toml``, each read with several casts."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest
from spacy.language import Language

from tests.meetings import found_meetings

CONSTRUCTIONS = tomllib.loads(Path(__file__).with_name("constructions.toml").read_text("utf-8"))


class Country(NamedTuple):
    """A country as texts name it."""

    code: str
    name: str
    adjective: str
    capital: str


COUNTRIES = [
    Country("NO", "Norway", "Norwegian", "Oslo"),
    Country("PE", "Peru", "Peruvian", "Lima"),
    Country("SN", "Senegal", "Senegalese", "Dakar"),
    Country("VN", "Vietnam", "Vietnamese", "Hanoi"),
    Country("HU", "Hungary", "Hungarian", "Budapest"),
    Country("KE", "Kenya", "Kenyan", "Nairobi"),
]
PEOPLE = [
    ("Kari Solberg", "Solberg"),
    ("Alvaro Quispe Huaman", "Quispe"),
    ("Mamadou Lamine Diop", "Diop"),
    ("Batbold Ganzorig", "Ganzorig"),
    ("Hamad bin Jaber Al Marri", "Al Marri"),
    ("Rasa Kazlauskaite", "Kazlauskaite"),
    ("Wanjiru Kamau-Otieno", "Kamau-Otieno"),
]
OFFICES = [
    "Foreign Minister",
    "Minister of Energy and Mines",
    "Deputy Prime Minister",
    "Minister for Foreign Affairs",
    "Speaker of the National Assembly",
    "Trade Minister",
    "Chief of the General Staff",
]
CASTS = 2


def filling(cast: int) -> dict[str, str]:
    """What the placeholders stand for in one cast."""
    words = {}
    for n in range(4):
        country = COUNTRIES[(2 * cast + n) % len(COUNTRIES)]
        name, last = PEOPLE[(2 * cast + n) % len(PEOPLE)]
        office = OFFICES[(3 * cast + n) % len(OFFICES)]
        words |= {f"C{n + 1}": country.name, f"A{n + 1}": country.adjective, f"T{n + 1}": country.capital}
        words |= {f"P{n + 1}": name, f"S{n + 1}": last, f"O{n + 1}": office}
    return words


def expected(row: str, cast: int) -> tuple[str, str, str, list[str]]:
    """A meeting as the file writes it: mode, day, country, people."""
    mode, day, country, people = (part.strip() for part in row.split("|"))
    code = COUNTRIES[(2 * cast + int(country[1:]) - 1) % len(COUNTRIES)].code if country[1:].isdigit() else country
    return mode, day, code, sorted(filling(cast)[key] for key in people.split())


@pytest.mark.parametrize("cast", range(CASTS))
@pytest.mark.parametrize("name", CONSTRUCTIONS)
def test_who_met_whom(nlp: Language, name: str, cast: int) -> None:
    meetings, names = found_meetings(nlp, CONSTRUCTIONS[name]["text"].format(**filling(cast)))
    rows = [expected(row, cast) for row in CONSTRUCTIONS[name]["meetings"]]
    got = []
    for meeting in meetings:
        place = (meeting["place"] or {"country": ""})["country"] or ""
        people = sorted(names[key] for key in meeting["participants"])
        told = next((row for row in rows if row[3] == people), None)
        got.append((meeting["mode"], meeting["date"] or "", place if told and told[2] else "", people))
    assert sorted(got) == sorted(rows)
