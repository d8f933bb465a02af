"""Where a meeting took place, by its own sentence, the visit and the dateline."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Span

from dipextract.document import PlaceInfo
from dipextract.lexicon import geography
from dipextract.lexicon.meetings import vocabulary
from dipextract.pipes.meetings.clause import Clause
from dipextract.pipes.meetings.context import Context
from dipextract.pipes.meetings.events import Event

WELCOME_REACH = 10
TOWNS = ("CITY", "REGION")


def tell_where(context: Context, event: Event, clause: Clause) -> None:
    """Set the event's place from its sentence; calls have none."""
    if event.mode in ("phone", "video"):
        return
    event.place = (
        place_here(context, clause)
        or named_place(context, event, clause, TOWNS)
        or capital_place(context, clause)
        or where_clause(context, clause)
        or gone_to(context, event)
        or named_place(context, event, clause, ("COUNTRY",))
    )
    event.venue = venue_country(context, clause)


def place_here(context: Context, clause: Clause) -> PlaceInfo | None:
    """'here': the dateline's place."""
    return dateline_place(context) if "here" in context.words[clause.start : clause.end] else None


def named_place(context: Context, event: Event, clause: Clause, kinds: tuple[str, ...]) -> PlaceInfo | None:
    """The place named with 'in' or 'at', nearest after the trigger first."""
    found = [
        (context.places[i].start < event.trigger.end, abs(context.places[i].start - event.trigger.end), i)
        for i in context.places_in(clause.start, clause.end)
        if context.places[i].label_ in kinds and is_scene(context, i)
    ]
    return place_info(context, min(found)[2]) if found else None


def is_scene(context: Context, index: int) -> bool:
    """Whether a place follows 'in' or 'at' and is neither in an office nor in a building's name."""
    vocab, place = vocabulary(), context.places[index]
    if vocab.cues.buildings & set(context.words[place.start : place.end + 1]):
        return False
    at = place.start - 1
    while at > 0 and (context.words[at] in vocab.cues.before_place or context.place_at[at] >= 0):
        at -= 1
    office = context.office_at[at]
    held = office >= 0 and (place.label_ not in TOWNS or context.person_at[context.offices[office].end] >= 0)
    return context.words[at] in vocab.cues.scene and not held and context.person_at[at] < 0


def place_info(context: Context, index: int) -> PlaceInfo:
    """A place as a meeting names it."""
    place = context.places[index]
    name: str | None = place.id_ or place.text
    if place.label_ == "COUNTRY":
        entry = geography.countries().get(place.kb_id_)
        name = entry.name if entry and entry.name in entry.capital else None  # Singapore, Luxembourg
    return {"name": name, "country": place.kb_id_ or None}


def capital_place(context: Context, clause: Clause) -> PlaceInfo | None:
    """'in the Kazakh capital', 'the capital of Kazakhstan': the dateline's town there, else the capital by name."""
    for at in range(clause.start, clause.end):
        if context.words[at] != "capital":
            continue
        for near in (at - 1, at + 2):
            place = context.place_at[near] if 0 <= near < clause.end else -1
            if place >= 0 and context.places[place].label_ in ("NATIONALITY", "COUNTRY"):
                return capital_of(context, context.places[place].kb_id_)
    return None


def capital_of(context: Context, code: str) -> PlaceInfo | None:
    """The capital of a country, as the dateline names it where that is in the country."""
    line, entry = dateline_place(context), geography.countries().get(code)
    if line and line["country"] == code:
        return line
    return {"name": entry.capital[0], "country": code} if entry and entry.capital else None


def where_clause(context: Context, clause: Clause) -> PlaceInfo | None:
    """'to Copenhagen, where she met': the place before 'where'."""
    at = clause.start - 1
    if at < 2 or context.words[at] != "where":
        return None
    place = context.place_at[at - 2] if context.words[at - 1] == "," else context.place_at[at - 1]
    return place_info(context, place) if place >= 0 and context.places[place].label_ != "NATIONALITY" else None


def gone_to(context: Context, event: Event) -> PlaceInfo | None:
    """'flew to Doha and met the Emir': where the sentence says somebody had gone before."""
    start = event.sentence.start
    found = [
        i
        for i in context.places_in(start, event.trigger.start)
        if context.places[i].label_ != "NATIONALITY"
        and is_destination(context, context.places[i])
        and not {"who", "which"} & set(context.words[start : context.places[i].start])
    ]
    return place_info(context, found[-1]) if found else None


def venue_country(context: Context, clause: Clause) -> str | None:
    """The country of a building that the clause names: 'at the White House', 'at the Foreign Ministry of Cuba'."""
    vocab = vocabulary()
    for at in range(clause.start, clause.end):
        known = vocab.venues.match(context.words, at)
        if known:
            return known[1]
        if context.words[at] in vocab.cues.buildings:
            for near in range(at + 1, min(at + 6, clause.end)):
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


def visit_place(context: Context, keys: Sequence[str], start: int, end: int) -> PlaceInfo | None:
    """Where a visit of one of ``keys`` led that the text tells of between two tokens: 'traveled to Mexico City'."""
    found: PlaceInfo | None = None
    for index in context.places_in(start, end):
        place = context.places[index]
        if place.label_ == "NATIONALITY" or not is_destination(context, place) or not names(context, place, keys):
            continue
        info = place_info(context, index)
        if not found or (info["name"] and not found["name"] and info["country"] == found["country"]):
            found = info
    line = dateline_place(context)
    if found and not found["name"] and line and line["country"] == found["country"]:
        return line
    return found


def names(context: Context, place: Span, keys: Sequence[str]) -> bool:
    """Whether the sentence that holds a place names one of ``keys``."""
    sentence = context.sentence_at(place.start)
    return sentence is not None and any(
        context.key(mention) in keys for mention in context.mentions(sentence.start, sentence.end)
    )


def background_place(context: Context, event: Event, keys: Sequence[str]) -> PlaceInfo | None:
    """Where a visit told before had led, a press conference was held, the host writes from, or a visit led later."""
    before = visit_place(context, keys, 0, event.sentence.end)
    after = visit_place(context, keys, event.sentence.end, len(context.words))
    if before:
        return (
            after
            if after and after["name"] and not before["name"] and after["country"] == before["country"]
            else before
        )
    line = dateline_place(context)
    if line and line["country"] in {context.side(key) for key in keys}:
        return press_place(context) or line
    return press_place(context) or after or line


def press_place(context: Context) -> PlaceInfo | None:
    """The town of a joint press conference."""
    words = context.words
    for at in range(1, len(words) - 1):
        if words[at] == "conference" and "joint" in words[max(at - 3, 0) : at]:
            for near in range(at + 1, min(at + 20, len(words))):
                place = context.place_at[near]
                if place >= 0 and context.places[place].label_ in TOWNS and is_scene(context, place):
                    return place_info(context, place)
                if words[near] in (".", "after"):
                    break
    return None


def is_destination(context: Context, place: Span) -> bool:
    """Whether the words before a place tell of an arrival there; 'visiting Dutch minister' tells none."""
    before = context.words[max(place.start - 4, 0) : place.start]
    if (
        context.words[place.end : place.end + 1][:1] in (["visit"], ["trip"], ["tour"])
        and place.label_ != "NATIONALITY"
    ):
        return before[-1:] in (["his"], ["her"], ["their"], ["the"], ["'s"])  # 'during his Oslo visit'
    if before[-1:] == ["visiting"] and context.tags[place.end : place.end + 1][:1] not in (
        [","],
        ["."],
        ["IN"],
        ["CC"],
    ):
        return False
    welcomed = context.words[max(place.start - WELCOME_REACH, 0) : place.start]
    if before[-1:] == ["to"] and vocabulary().cues.welcomes & set(welcomed):
        return True
    return before[-1:] in (["to"], ["in"], ["visited"], ["visiting"], ["visits"]) and bool(
        vocabulary().cues.arrivals & set(before)
    )
