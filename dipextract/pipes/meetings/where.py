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
ANTECEDENT = 4  # tokens before 'which' in which the occasion stands
OCCASION_REACH = 12
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
        or where_clause(context, clause)
        or occasion_clause(context, event, clause)
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
    told = any(
        not is_before(context, event, at) and "that" not in context.words[at : event.trigger.start] for at in found
    )
    return dateline_place(context) if told else None


def is_before(context: Context, event: Event, at: int) -> bool:
    """Whether the event is told as what was before: 'left Oslo after', 'returned here after'."""
    return not scenes().words.apart.isdisjoint(context.words[at : event.trigger.start])


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


def where_clause(context: Context, clause: Clause) -> PlaceInfo | None:
    """'to Copenhagen on Monday, where she met': the place before 'where'."""
    at = clause.start - 1
    if at < 2 or context.words[at] != "where":
        return None
    at -= 1
    while at > 0 and (context.words[at] in (",", "on") or context.date_at[at] >= 0):
        at -= 1
    return next((site.place for site in context.sites if site.start <= at < site.end), None)


def occasion_clause(context: Context, event: Event, clause: Clause) -> PlaceInfo | None:
    """'as part of the forum, which is under way in Oslo': where the occasion of a meeting was held."""
    words = context.words
    for at in range(clause.end, min(event.sentence.end, clause.end + SENTENCE_REACH)):
        if words[at] in ("which", "that") and scenes().words.occasions & set(words[max(at - ANTECEDENT, 0) : at]):
            sites = context.sites_in(at, min(at + OCCASION_REACH, event.sentence.end))
            held = (site for site in sites if is_scene(context, site) and not is_future(context, site))
            return next((site.place for site in held if site.town), None)
    return None


def gone_to(context: Context, event: Event) -> PlaceInfo | None:
    """'flew to Doha and met the Emir': where the sentence says somebody had gone before."""
    start = event.sentence.start
    found = [
        site.place
        for site in context.sites_in(start, event.trigger.start)
        if (is_origin if is_before(context, event, site.end) else is_destination)(context, site)
        and not {"who", "which"} & set(context.words[start : site.start])
    ]
    return found[-1] if found else None
