"""Buildings that tell where a meeting took place: palaces known by name, ministries named with their country."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dipextract.document import PlaceInfo
from dipextract.lexicon.scenes import scenes
from dipextract.lexicon.sides import side_terms
from dipextract.pipes.meetings.context import Context
from dipextract.pipes.meetings.events import Event
from dipextract.pipes.meetings.happenings import is_scene
from dipextract.pipes.meetings.leads import building_start
from dipextract.pipes.meetings.spots import TOWNS

VENUE_REACH = 8
INSTITUTION_REACH = 6
BODY_REACH = 4
PLACES = (*TOWNS, "COUNTRY")
OF_STATE = ("of", "the", "foreign", "affairs", "for")  # between a ministry and its country


def building_country(context: Context, start: int, end: int) -> str | None:
    """The country of a well-known building named between two tokens: 'at the White House'."""
    for at in range(start, end):
        known = scenes().venues.match(context.words, at)
        if known and building_start(context, at - 1) >= start:
            return country_apposed(context, known[0]) or known[1]
    return None


def country_apposed(context: Context, at: int) -> str | None:
    """The country of the town behind a building's name, which has namesakes: 'the Istana Negara, Jakarta'."""
    place = context.place_at[at + 1] if context.words[at : at + 1] == [","] and at + 1 < len(context.words) else -1
    return context.places[place].kb_id_ or None if place >= 0 and context.places[place].label_ in PLACES else None


def institution_country(context: Context, start: int, end: int) -> str | None:
    """The country of a building named between two tokens: 'at the Foreign Ministry of Cuba', 'at Cuba's Parliament'."""
    for at in buildings_in(context, start, end):
        behind = range(at + 1, min(at + INSTITUTION_REACH, end))
        stop = next((i for i in behind if context.words[i] not in OF_STATE and context.tags[i] != "NNP"), behind.stop)
        for near in (*range(at + 1, stop), *range(at - 1, building_start(context, at), -1)):
            place = context.place_at[near]
            if place >= 0 and context.places[place].label_ not in TOWNS:
                return context.places[place].kb_id_ or None
    return None


def buildings_in(context: Context, start: int, end: int) -> Iterator[int]:
    """The words for buildings between two tokens at which something took place: 'at the Foreign Ministry'."""
    words = scenes().words
    for at in range(start, end):
        if context.words[at] not in words.buildings | words.home_buildings or context.words[at] in words.missions:
            continue
        first = building_start(context, at)
        served = (
            context.office_at[first] >= 0 or context.office_at[at] >= 0 or context.words[first - 1] in words.officials
        )
        if first >= start and context.words[first] != "from" and not served:
            yield at


def home_building(context: Context, start: int, end: int) -> int | None:
    """Where a building of the host's state is named between two tokens: 'at the ministry', 'at his office'."""
    for at in buildings_in(context, start, end):
        first, last = building_start(context, at), min(at + BODY_REACH, end)
        if context.words[at] not in scenes().words.home_buildings:
            continue
        if all(context.body_at[i] < 0 for i in range(first, last)):
            return at
    return None


def venue_told(context: Context, events: Sequence[Event], keys: Sequence[str]) -> str | None:
    """The country of a building named where the text tells the meeting, or in another sentence on one of ``keys``."""
    told = next((event.venue for event in events if event.venue), None)
    sides = {context.side(key) for key in keys}
    before = {code: then for code, then in side_terms().words.formerly.items() if then in sides}  # of the Kremlin
    if told:
        return before.get(told, told)
    for sentence, country in ((one, before.get(code, code)) for one, code in context.venues):
        named = [context.key(mention) for mention in context.mentions(sentence.start, sentence.end)]
        if country in sides and (not named or any(key in keys for key in named)):
            return country
    return None


def venue_town(context: Context) -> PlaceInfo | None:
    """The town where a well-known building is said to stand: 'at the Chigi Palace in Rome'."""
    for site in context.sites:
        start = max(site.start - VENUE_REACH, 0)
        if site.town and is_scene(context, site) and building_country(context, start, site.start):
            return site.place
    return None
