"""Where a meeting took place, by its own sentence and the dateline."""

from __future__ import annotations

from dipextract.document import PlaceInfo
from dipextract.lexicon.scenes import scenes
from dipextract.pipes.meetings.clause import Clause
from dipextract.pipes.meetings.context import Context
from dipextract.pipes.meetings.events import Event
from dipextract.pipes.meetings.spots import (
    TOWNS,
    building_country,
    capital_of,
    dateline_place,
    institution_country,
    is_destination,
    is_scene,
    place_info,
    with_town,
)
from dipextract.pipes.meetings.when import governing

OPENING = 8  # tokens at the beginning of a clause
NEAR = 8  # tokens after an event that names not both sides


def tell_where(context: Context, event: Event, clause: Clause) -> None:
    """Set the event's place from its sentence; calls have none, nor have talks of which somebody only spoke."""
    if event.mode in ("phone", "video") or (event.bare and context.quoted[event.trigger.start]):
        return
    event.place = (
        place_here(context, clause)
        or hosting_town(context, event)
        or named_place(context, event, clause, TOWNS)
        or capital_place(context, clause)
        or where_clause(context, clause)
        or gone_to(context, event)
        or named_place(context, event, clause, ("COUNTRY",))
    )
    event.venue = building_country(context, clause.start, clause.end) or institution_country(
        context, clause.start, clause.end
    )


def place_here(context: Context, clause: Clause) -> PlaceInfo | None:
    """'here': the dateline's place."""
    return dateline_place(context) if "here" in context.words[clause.start : clause.end] else None


def hosting_town(context: Context, event: Event) -> PlaceInfo | None:
    """The town that is said to have hosted them: 'Oslo hosted a meeting between'."""
    verb = event.trigger.verb
    place = context.place_at[verb - 1] if verb else -1
    if verb is None or place < 0 or context.places[place].label_ not in TOWNS:
        return None
    return place_info(context, place) if scenes().words.hosts.match(context.words, verb) else None


def named_place(context: Context, event: Event, clause: Clause, kinds: tuple[str, ...]) -> PlaceInfo | None:
    """The place named with 'in' or 'at', nearest after the trigger first."""
    found = [
        (context.places[i].start < event.trigger.end, abs(context.places[i].start - event.trigger.end), i)
        for i in context.places_in(clause.start, clause.end)
        if context.places[i].label_ in kinds and is_scene(context, i) and is_of_clause(context, event, clause, i)
    ]
    return place_info(context, min(found)[2]) if found else None


def is_of_clause(context: Context, event: Event, clause: Clause, index: int) -> bool:
    """Whether a place belongs to the event's verb; before its people, or far from it, it may belong to another's."""
    place = context.places[index]
    reach = NEAR if event.bare else len(context.words)
    if event.start <= place.start < event.end + reach or place.start < clause.start + OPENING:
        return True
    verb = next((i for i in governing(context, place.root.i) if context.tags[i].startswith("VB")), None)
    return verb is None or verb in clause.own or context.words[verb] == "held"


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


def where_clause(context: Context, clause: Clause) -> PlaceInfo | None:
    """'to Copenhagen on Monday, where she met': the place before 'where'."""
    at = clause.start - 1
    if at < 2 or context.words[at] != "where":
        return None
    at -= 1
    while at > 0 and (context.words[at] in (",", "on") or context.date_at[at] >= 0):
        at -= 1
    place = context.place_at[at]
    if place < 0 or context.places[place].label_ == "NATIONALITY":
        return None
    return place_info(context, with_town(context, place))


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
    return place_info(context, with_town(context, found[-1])) if found else None
