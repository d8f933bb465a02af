"""Where a meeting took place, by its own sentence and the dateline."""

from __future__ import annotations

from dipextract.document import PlaceInfo
from dipextract.lexicon.scenes import scenes
from dipextract.pipes.meetings.buildings import building_country, home_building, institution_country
from dipextract.pipes.meetings.clause import Clause
from dipextract.pipes.meetings.context import Context, Site
from dipextract.pipes.meetings.events import Event
from dipextract.pipes.meetings.happenings import is_future, is_scene, takes_place
from dipextract.pipes.meetings.spots import TOWNS, dateline_place, place_info
from dipextract.pipes.meetings.travels import is_destination, is_origin
from dipextract.pipes.meetings.when import governing

OPENING = 8  # tokens at the beginning of a clause
SENTENCE_REACH = 120  # tokens of an event's sentence that are looked at, however long it is
NEAR = 8  # tokens after an event that names not both sides


def tell_where(context: Context, event: Event, clause: Clause) -> None:
    """Set the event's place from its sentence; calls have none, nor have talks of which somebody only spoke."""
    if event.mode in ("phone", "video") or (event.bare and context.quoted[event.trigger.start]):
        return
    event.place = (
        place_here(context, event, clause)
        or hosting_town(context, event)
        or named_place(context, event, clause, town=True)
        or gone_to(context, event)
        or named_place(context, event, clause, town=False)
    )
    start = max(clause.start, event.start - SENTENCE_REACH)
    end = min(max(clause.end, event.sentence.end), event.end + SENTENCE_REACH)
    event.venue = building_country(context, start, end) or institution_country(context, start, min(clause.end, end))
    event.building = home_building(context, start, end)


def place_here(context: Context, event: Event, clause: Clause) -> PlaceInfo | None:
    """'here': the dateline's place; not where somebody 'said here that' they met, or to which somebody returned."""
    found = (at for at in range(max(clause.start, event.start), clause.end) if context.words[at] == "here")
    elsewhere = scenes().words.apart | {"that"}  # 'returned here after', 'said here that'
    told = any(elsewhere.isdisjoint(context.words[at : event.trigger.start]) for at in found)
    return dateline_place(context) if told else None


def hosting_town(context: Context, event: Event) -> PlaceInfo | None:
    """The town that is said to have hosted them: 'Oslo hosted a meeting between', 'the Oslo talks between'."""
    for at in (event.trigger.noun, event.trigger.verb):
        place = context.place_at[at - 1] if at else -1
        if at is None or place < 0 or context.places[place].label_ not in TOWNS:
            continue
        first = context.places[place].start
        opens = first == event.sentence.start or context.tags[first - 1] in ("DT", "IN", "CD")
        if (opens and at == event.trigger.noun) or scenes().words.hosts.match(context.words, at):
            return place_info(context, place)
    return None


def named_place(context: Context, event: Event, clause: Clause, town: bool) -> PlaceInfo | None:
    """The place named with 'in' or 'at', nearest after the trigger first."""
    found = [
        (site.start < event.trigger.end, abs(site.start - event.trigger.end), site.start, site.place)
        for site in context.sites_in(clause.start, clause.end)
        if site.town == town
        and (takes_place if event.bare or not town else is_scene)(context, site)
        and is_of_clause(context, event, clause, site)
        and not (event.bare and is_future(context, site))
    ]
    return min([row for row in found if row[-2] in event.own] or found)[-1] if found else None


def is_of_clause(context: Context, event: Event, clause: Clause, site: Site) -> bool:
    """Whether a place belongs to the event's verb; before its people, or far from it, it may belong to another's."""
    reach = NEAR if event.bare else len(context.words)
    if event.start <= site.start < event.end + reach or site.start < clause.start + OPENING:
        return True
    root = context.doc[site.start : site.end].root.i
    verb = next((i for i in governing(context, root) if context.tags[i].startswith("VB")), None)
    return verb is None or verb in clause.own or context.words[verb] == "held"


def gone_to(context: Context, event: Event) -> PlaceInfo | None:
    """'flew to Doha and met the Emir': where the sentence says somebody had gone before; or left after the meeting."""
    start, at, apart = event.sentence.start, event.trigger.start, scenes().words.apart
    found = [
        site.place
        for site in context.sites_in(start, at)
        if (is_destination if apart.isdisjoint(context.words[site.end : at]) else is_origin)(context, site)
        and not {"who", "which"} & set(context.words[start : site.start])
    ]
    return found[-1] if found else None
