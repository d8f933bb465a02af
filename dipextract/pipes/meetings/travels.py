"""Whether the text says of a town or country that somebody went or stayed there, on the journey that it reports."""

from __future__ import annotations

from itertools import pairwise

from dipextract.document import anchor
from dipextract.lexicon.meetings import vocabulary
from dipextract.lexicon.scenes import scenes
from dipextract.pipes.meetings.context import Context, Site
from dipextract.pipes.meetings.happenings import is_future
from dipextract.pipes.meetings.when import UNITS, is_later

JOURNEY_REACH = 6  # tokens of 'a week after his trip to' before a place
RETURN_REACH = 3  # tokens of 'returned home on Monday' before 'from'
STAY_REACH = 8  # tokens after a place in which the purpose of a stay is told
ARRIVAL_REACH = 14  # tokens between 'arrived' or 'visit' and the place
WELCOME_REACH = 16
LED_REACH = 4  # words of 'leading a high-level delegation'
VISIT_REACH = 10  # words before a destination that tell whether the visit is the one reported
BEFORE_ARRIVAL = 8  # words before 'visit' or 'arrived' that tell it too
STAYS_PUT = frozenset({"VB", "NN", "JJ"})  # tags of what is no leaving: 'to back Kyiv', 'the left Oslo parties'
BEHIND = 3  # words behind a destination that tell of a visit to come


def is_destination(context: Context, site: Site) -> bool:
    """Whether the words around a place tell that somebody had gone there."""
    return not is_over(context, site) and (
        is_visited(context, site) or is_stay(context, site) or is_arrival(context, site)
    )


def is_over(context: Context, site: Site) -> bool:
    """Whether a journey was over before: 'a week after his trip to Oslo'."""
    before = pairwise(context.words[max(site.start - JOURNEY_REACH, 0) : site.start])
    return any(unit in UNITS and after == "after" for unit, after in before)


def is_origin(context: Context, site: Site) -> bool:
    """Whether somebody left a place: 'left Oslo', 'returned home from Oslo'."""
    words, lead, leaving = context.words, site.lead, scenes().words.leaving | scenes().words.returning
    if site.kind == "here" or lead < 1 or words[lead] != "from":
        return words[site.start - 1 if site.kind == "here" else lead] in leaving
    return not leaving.isdisjoint(words[max(lead - RETURN_REACH, 0) : lead])


def is_left(context: Context, site: Site) -> bool:
    """Whether guests left a place at the end of their stay: 'flew home from Oslo', not 'left Oslo for Lima'."""
    sentence = context.sentence_at(site.start)
    if sentence is None or not is_origin(context, site) or context.tags[max(site.lead, 0)] in STAYS_PUT:
        return False
    guests = {context.side(context.key(mention)) for mention in context.mentions(sentence.start, site.start)}
    goes_on = any(is_destination(context, other) for other in context.sites_in(site.end, sentence.end))
    return bool(guests) and site.place["country"] not in guests and not goes_on


def is_visited(context: Context, site: Site) -> bool:
    """'visited Oslo', 'during his Oslo visit'; 'visiting UK minister' tells no visit to the UK."""
    words, lead = context.words, site.lead
    if words[site.end : site.end + 1] and is_journey(context, site.end):
        return words[site.start - 1] in ("his", "her", "their", "the", "'s")
    if lead < 0 or words[lead] not in scenes().words.visiting:
        return False
    after = context.tags[site.end : site.end + 1]
    return words[lead] != "visiting" or not after or after[0] in (",", ".", "IN", "CC", "_SP")


def is_stay(context: Context, site: Site) -> bool:
    """'is in Oslo on a visit', 'are in Oslo to attend', 'while in Oslo', 'is here for talks'."""
    words = context.words
    first = site.start if site.kind == "here" else site.lead
    if first < 1 or not (site.kind == "here" or words[first] in ("in", "at")):
        return False
    if words[first - 1] in ("while", "whilst"):
        return True
    if words[first - 1] not in scenes().words.staying and context.date_at[first - 1] < 0:
        return False
    return not scenes().words.purposes.isdisjoint(until_verb(context, site.end, STAY_REACH))


def is_journey(context: Context, at: int) -> bool:
    """Whether a word is one for a visit, not the end of a body's name: 'the Observer Mission in Oslo'."""
    return context.words[at] in scenes().words.journeys and not context.tags[at].startswith("NNP")


def until_verb(context: Context, start: int, reach: int) -> list[str]:
    """The words after a place up to the next finite verb or the end of the sentence."""
    found: list[str] = []
    for at in range(start, min(start + reach, len(context.words))):
        if context.words[at] == "." or context.is_finite(at):
            break
        found.append(context.words[at])
    return found


def is_arrival(context: Context, site: Site) -> bool:
    """'arrived on Monday in Oslo', 'a visit by the minister to Oslo'; not 'asked the guest to come to Oslo'."""
    at = arrival_word(context, site)
    return at >= 0 and not (context.words[at] in scenes().words.arriving and context.words[at - 1] == "to")


def arrival_word(context: Context, site: Site) -> int:
    """The word that tells of the arrival at a place or of the way there; -1 for none."""
    words, lexicon = context.words, scenes().words
    last = site.start - 1 if site.kind == "here" else site.lead - 1
    prep = "here" if site.kind == "here" else words[max(site.lead, 0)]
    if prep == "for" and words[last] in lexicon.leaving:
        return last
    if last < 0 or prep not in lexicon.towards or (context.office_at[site.lead] >= 0 and site.kind != "here"):
        return -1
    for at in range(last, max(last - ARRIVAL_REACH, -1), -1):
        if words[at] in lexicon.arriving or (is_journey(context, at) and (prep in ("to", "here") or at == last)):
            return at
        if prep == "to" and words[at] == "delegation" and lexicon.leads & set(words[max(at - LED_REACH, 0) : at]):
            return at
        if prep == "to" and words[at] in lexicon.welcomes and last - at < WELCOME_REACH:
            return at
        if context.is_finite(at) or words[at] in ('"', "“", "”", ";", "."):
            break
        if at == last and prep == "to" and is_goal(context, at):
            break
    return -1


def is_goal(context: Context, at: int) -> bool:
    """Whether the word before 'to' is a noun of its own: 'aid to Oslo', 'a message to Oslo'."""
    if context.person_at[at] >= 0 or context.date_at[at] >= 0 or context.office_at[at] >= 0:
        return False
    return context.tags[at] in ("NN", "NNS") and context.words[at] not in scenes().words.travellers


def has_arrived(context: Context, site: Site) -> bool:
    """Whether a finite verb tells the visit: 'arrived in Oslo', 'is on a visit there', not 'praised his visit'."""
    at = arrival_word(context, site)
    if at < 0:
        return is_visited(context, site) and context.words[site.lead - 1] in vocabulary().cues.be | {"who"}
    verb = next((i for i in range(at, max(at - BEFORE_ARRIVAL, -1), -1) if context.is_finite(i)), -1)
    return verb == at or (verb >= 0 and context.words[verb] in vocabulary().cues.be | scenes().words.paying)


def is_dated_otherwise(context: Context, site: Site) -> bool:
    """Whether the visit's day, told right behind it, is still to come or in a year gone by.

    'leads a delegation to Oslo in November'     'the historic visit to Lima in 1988'
    """
    behind = (context.date_at[at] for at in range(site.end, min(site.end + BEHIND, len(context.words))))
    told = next((context.dates[index].kb_id_ for index in behind if index >= 0), "")
    day = anchor(context.doc) or ""
    year = told[:4] < day[:4] if day[:4].isdigit() else len(told) == len("2019")
    gone = told[:4].isdigit() and len(told) <= len("2019-05") and year
    return gone or is_later(told, day)


def is_way_home(context: Context, site: Site, start: int) -> bool:
    """Whether somebody only left for the own country: 'Peru's minister told a news conference and left for Lima'."""
    leaves = site.lead > 0 and context.words[site.lead] == "for" and site.kind == "named"
    keys = {context.key(mention) for mention in context.mentions(start, site.start)}
    sides = {context.side(key) for key in keys if "country" not in context.persons[key]["inferred"]}
    return leaves and context.words[site.lead - 1] in scenes().words.leaving and site.place["country"] in sides


def is_other_visit(context: Context, site: Site) -> bool:
    """Whether the visit is one to come, wished for or remembered: 'the upcoming visit to', 'recalled his visit to'."""
    sentence = context.sentence_at(site.start)
    arrival = arrival_word(context, site)
    start = min(site.start - VISIT_REACH, arrival - BEFORE_ARRIVAL if arrival >= 0 else site.start)
    start = max(start, sentence.start if sentence else 0)
    if is_way_home(context, site, start) or is_dated_otherwise(context, site):
        return True
    if is_future(context, site) or scenes().words.other_visits.within(context.words, start, site.start):
        return True
    if scenes().words.bygone.within(context.words, site.end, min(site.end + VISIT_REACH, len(context.words))):
        return True
    return arrival >= 0 and not scenes().words.to_come.isdisjoint(context.words[site.end : site.end + BEHIND])
