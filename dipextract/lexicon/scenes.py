"""How a text tells where a meeting took place: ``scenes.toml``, checked and compiled."""

from __future__ import annotations

from functools import cache

from pydantic import ConfigDict

from dipextract.lexicon.geography import countries
from dipextract.lexicon.load import HERE, Entry, LexiconError, check, line_of, read_toml
from dipextract.lexicon.meetings import Phrases, Table, Words

PATH = HERE / "scenes.toml"


class SceneFile(Entry):
    """The file ``scenes.toml``; what each list is for stands there."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    before_place: Words
    buildings: Words
    posts: Words
    compounds: Words
    not_there: Words
    venue_scene: Words
    welcomes: Words
    arriving: Words
    leaving: Words
    returning: Words
    apart: Words
    leads: Words
    journeys: Words
    towards: Words
    travellers: Words
    visiting: Words
    staying: Words
    purposes: Words
    hosts: Table
    guests: Table
    guest_nouns: Words
    paying: Words
    posted: Words
    stays: Words
    visited_here: Table
    occasions: Words
    programmes: Words
    at_occasion: Words
    home_buildings: Words
    missions: Words
    land: Words
    deeds: Words
    officials: Words
    other_visits: Table
    to_come: Words
    bygone: Table
    in_capital: Table
    occasion_verbs: Table
    held: Table
    venues: dict[str, list[str]]


class Scenes:
    """``scenes.toml``, ready for use: its lists and the country of each building."""

    def __init__(self, file: SceneFile) -> None:
        self.words = file
        self.venues = Phrases((name, code) for code, names in file.venues.items() for name in names)


@cache
def scenes() -> Scenes:
    """The words of scenes.toml."""
    file = check(SceneFile, read_toml(PATH.name), PATH, 1)
    for code in file.venues:
        if code not in countries():
            line = line_of(PATH.read_text("utf-8"), f"\n{code} = ") + 1
            raise LexiconError(f"{PATH}, line {line}: no country {code!r}")
    return Scenes(file)
