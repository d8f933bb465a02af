"""What the text says of single places: whether something took place there or somebody went there."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Span

from dipextract.document import PlaceInfo
from dipextract.lexicon import geography
from dipextract.lexicon.meetings import vocabulary
from dipextract.lexicon.scenes import scenes
from dipextract.pipes.meetings.context import Context

TOWNS = ("CITY", "REGION")
VENUE_REACH = 8
POST_TAGS = ("NN", "JJ", "DT", "CD")
WELCOME_REACH = 10


def is_scene(context: Context, index: int) -> bool:
    """Whether a place follows 'in' or 'at' and is neither in an office nor in a building's name."""
    vocab, place = vocabulary(), context.places[index]
    if scenes().words.buildings & set(context.words[place.start : place.end + 1]):
        return False
    at = place.start - 1
    while at > 0 and (context.words[at] in scenes().words.before_place or context.place_at[at] >= 0):
        at -= 1
    at = before_building(context, at)
    if context.words[at - 1] in scenes().words.not_there:
        return False
    office = context.office_at[at]
    held = office >= 0 and (place.label_ not in TOWNS or context.person_at[context.offices[office].end] >= 0)
    if names_post(context, at - 1):
        return False
    return context.words[at] in vocab.cues.scene and not held and context.person_at[at] < 0


def before_building(context: Context, at: int) -> int:
    """The token before a building's name that ends at ``at``: 'at' of 'at State House Nairobi'; else ``at``."""
    if context.words[at] not in scenes().words.buildings | scenes().words.compounds:
        return at
    while at > 0 and context.tags[at].startswith(("NNP", "DT")):
        at -= 1
    return at


def names_post(context: Context, at: int) -> bool:
    """Whether the word before 'in' ends what somebody heads: 'Head of the Centre in Nairobi'."""
    if at < 0 or context.words[at] not in scenes().words.posts:
        return False
    while at > 0 and context.tags[at].startswith(POST_TAGS):
        at -= 1
    return context.words[at] == "of"


def with_town(context: Context, index: int) -> int:
    """The town before a country: 'Lusaka, Zambia'; else the place itself."""
    place, before = context.places[index], context.places[index - 1] if index else None
    if place.label_ != "COUNTRY" or before is None or before.label_ not in TOWNS or before.kb_id_ != place.kb_id_:
        return index
    return index - 1 if context.words[before.end : place.start] in ([","], []) else index


def place_info(context: Context, index: int) -> PlaceInfo:
    """A place as a meeting names it."""
    place = context.places[index]
    name: str | None = place.id_ or place.text
    if place.label_ == "COUNTRY":
        entry = geography.countries().get(place.kb_id_)
        name = entry.name if entry and entry.name in entry.capital else None  # Singapore, Luxembourg
        line = dateline_place(context)
        if name and line and line["country"] == place.kb_id_:  # 'KUWAIT CITY' before 'in Kuwait'
            return line
    return {"name": name, "country": place.kb_id_ or None}


def capital_of(context: Context, code: str) -> PlaceInfo | None:
    """The capital of a country, as the dateline names it where that is in the country."""
    line, entry = dateline_place(context), geography.countries().get(code)
    if line and line["country"] == code:
        return line
    return {"name": entry.capital[0], "country": code} if entry and entry.capital else None


def building_country(context: Context, start: int, end: int) -> str | None:
    """The country of a well-known building named between two tokens: 'at the White House'."""
    for at in range(start, end):
        known = scenes().venues.match(context.words, at)
        if known and scenes().words.venue_scene & set(context.words[max(at - VENUE_REACH, start) : at]):
            return known[1]
    return None


def institution_country(context: Context, start: int, end: int) -> str | None:
    """The country of a building named between two tokens: 'at the Foreign Ministry of Cuba'."""
    for at in range(start, end):
        if context.words[at] not in scenes().words.buildings:
            continue
        for near in range(at + 1, min(at + 6, end)):
            place = context.place_at[near]
            if place >= 0 and context.places[place].label_ == "COUNTRY":
                return context.places[place].kb_id_ or None
            if context.words[near] in (",", "between", "with", "and"):
                break
    return None


def dateline_place(context: Context) -> PlaceInfo | None:
    """The dateline's place."""
    line = context.info["dateline"] if context.info else None
    if not line or not line["place"]:
        return None
    for place in context.places:
        if line["start"] <= place.start_char and place.end_char <= line["end"] and place.label_ != "NATIONALITY":
            return {"name": line["place"], "country": place.kb_id_ or capital_country(line["place"])}
    return {"name": line["place"], "country": capital_country(line["place"])}


@cache
def capital_country(name: str) -> str | None:
    """The country whose capital a town is."""
    codes = [code for code, entry in geography.countries().items() if name in entry.capital]
    return codes[0] if len(codes) == 1 else None


def is_destination(context: Context, place: Span) -> bool:
    """Whether the words before a place tell of an arrival there; 'visiting Dutch minister' tells none."""
    start = place.start - (context.words[place.start - 1] == "the" and place.start > 0)  # 'the Republic of Ghana'
    before = context.words[max(start - 4, 0) : start]
    if (
        context.words[place.end : place.end + 1][:1] in (["visit"], ["trip"], ["tour"])
        and place.label_ != "NATIONALITY"
    ):
        return context.words[place.start - 1] in ("his", "her", "their", "the", "'s")  # 'during his Oslo visit'
    if before[-1:] == ["visiting"] and context.tags[place.end : place.end + 1][:1] not in (
        [","],
        ["."],
        ["IN"],
        ["CC"],
    ):
        return False
    welcomed = context.words[max(place.start - WELCOME_REACH, 0) : place.start]
    if before[-1:] == ["to"] and scenes().words.welcomes & set(welcomed):
        return True
    return before[-1:] in (["to"], ["into"], ["in"], ["visited"], ["visiting"], ["visits"]) and bool(
        vocabulary().cues.arrivals & set(before)
    )
