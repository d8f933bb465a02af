"""Places as a meeting names them: towns, countries, capitals, the dateline's place."""

from __future__ import annotations

from functools import cache

from dipextract.article.lexicon import agency_homes
from dipextract.document import PlaceInfo
from dipextract.lexicon import geography
from dipextract.lexicon.sides import side_terms
from dipextract.pipes.meetings.context import Context

TOWNS = ("CITY", "REGION")


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


def dateline_place(context: Context) -> PlaceInfo | None:
    """The dateline's place."""
    line = context.info["dateline"] if context.info else None
    if not line or not line["place"] or line["place"].lower() in context.monitored_from:
        return None
    for place in context.places:
        if place.start_char > line["end"]:
            break
        if line["start"] <= place.start_char and place.end_char <= line["end"] and place.label_ != "NATIONALITY":
            entry = geography.countries().get(place.kb_id_) if place.label_ == "COUNTRY" else None
            name = line["place"] if entry is None or entry.name in entry.capital else None  # 'UZBEKISTAN, May 17'
            return {"name": name, "country": place.kb_id_ or capital_country(line["place"])}
    agency = (line["agency"] or "").lower()
    homes = agency_homes().get(agency, ()) if agency not in side_terms().words.worldwide else ()
    home = homes[0] if len(homes) == 1 else None  # a small town is in the agency's own country
    return {"name": line["place"], "country": capital_country(line["place"]) or home}


@cache
def capital_country(name: str) -> str | None:
    """The country whose capital a town is today."""
    today = (entry for code, entry in geography.countries().items() if code not in geography.FORMER_CODES)
    codes = [entry.code for entry in today if name in entry.capital]
    return codes[0] if len(codes) == 1 else None
