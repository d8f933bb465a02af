"""Where the text says that somebody was, went or met: the towns and countries of an article as places of action."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from dipextract.document import PlaceInfo
from dipextract.lexicon.geography import REGION, name_key
from dipextract.lexicon.meetings import vocabulary
from dipextract.lexicon.placewords import place_words
from dipextract.lexicon.scenes import scenes
from dipextract.pipes.meetings.context import Context, Site
from dipextract.pipes.meetings.spots import TOWNS, capital_of, dateline_place, place_info
from dipextract.pipes.meetings.when import governing
from dipextract.pipes.places.matching import senses

OCCASION_WORDS = 7  # before 'Conference'
TOWN_WORDS = 3  # of the name of a town
STAY_REACH = 8  # tokens after a place in which the purpose of a stay is told
ARRIVAL_REACH = 14  # tokens between 'arrived' or 'visit' and the place
WELCOME_REACH = 10
LED_REACH = 4  # words of 'leading a high-level delegation'
BUILDING_REACH = 12  # tokens of a building's name
MODAL_REACH = 20
BUILDING_TAGS = ("NNP", "NNPS", "NN", "NNS", "DT", "JJ", "PRP$", "POS", "FW", "HYPH", "CD")
POST_TAGS = ("NN", "JJ", "DT", "CD")


def find_sites(context: Context) -> list[Site]:
    """The towns and countries of an article in reading order, a capital by its country, 'here' by the dateline."""
    found = [*named_sites(context), *sites_here(context), *occasion_sites(context)]
    return sorted(found, key=lambda site: site.start)


def sites_here(context: Context) -> Iterator[Site]:
    """'here' in the text's own words."""
    place = dateline_place(context)
    for at, word in enumerate(context.words) if place else ():
        if place and word == "here" and not context.quoted[at]:
            yield Site(at, at + 1, town=True, kind="here", place=place, lead=at - 1)


def occasion_sites(context: Context) -> Iterator[Site]:
    """The town by which an occasion is called: 'on the sidelines of the Oslo Security Conference'."""
    tags = context.tags
    for last, word in enumerate(context.words):
        if word not in scenes().words.occasions or not tags[last].startswith("NNP"):
            continue
        start = last
        while start > max(last - OCCASION_WORDS, 0) and tags[start - 1].startswith("NNP"):
            start -= 1
        texts = [token.text for token in context.doc[start:last]]
        towns = ((end, country_of_town(name_key(" ".join(texts[:end])))) for end in range(TOWN_WORDS, 0, -1))
        end, country = next(((end, code) for end, code in towns if code and end <= len(texts)), (0, ""))
        if end and context.place_at[start] < 0:
            place = PlaceInfo(name=" ".join(texts[:end]), country=country)
            yield Site(start, start + end, town=True, kind="occasion", place=place, lead=lead_of(context, start))


def country_of_town(key: str) -> str:
    """The country of a town or region that its name is enough to tell; "" for none."""
    first = (senses(key) or ())[:1] if key not in place_words().doubtful else ()
    return first[0].code if first and first[0].kind in TOWNS and (first[0].known or first[0].kind == REGION) else ""


def named_sites(context: Context) -> Iterator[Site]:
    """Towns, countries and capitals by name; a country behind its town belongs to the town."""
    words = context.words
    for index, place in enumerate(context.places):
        start, end = place.start, place.end
        capital = capital_end(context, start, end) if place.label_ not in TOWNS else 0
        if capital:
            known = None if names_town(context, capital) else capital_of(context, place.kb_id_)
            if known:
                yield Site(start, max(capital, end), town=True, kind="named", place=known, lead=lead_of(context, start))
        elif place.label_ in TOWNS:
            after = context.places[index + 1] if index + 1 < len(context.places) else None
            if after and after.label_ == "COUNTRY" and words[end : after.start] in ([], [","], ["("]):
                end = after.end
            yield Site(start, end, True, kind_of(context, end), place_info(context, index), lead_of(context, start))
        elif place.label_ == "COUNTRY" and not behind_town(context, index):
            info = place_info(context, index)
            yield Site(start, end, town=False, kind="named", place=info, lead=lead_of(context, start))


def kind_of(context: Context, end: int) -> Literal["named", "occasion"]:
    """Whether a town's name that ends at ``end`` opens that of an occasion: 'Crete Balkan Summit'."""
    at = end
    while at < min(end + OCCASION_WORDS, len(context.words)) and context.tags[at].startswith("NNP"):
        if context.words[at] in scenes().words.occasions:
            return "occasion"
        at += 1
    return "named"


def capital_end(context: Context, start: int, end: int) -> int:
    """Behind 'capital' of 'the Kazakh capital' or 'the capital of Kazakhstan'; 0 where the country is meant."""
    words = context.words
    after = end + (words[end : end + 1] == ["'s"])
    if words[after : after + 1] == ["capital"]:
        return after + 1
    return end if words[max(start - 2, 0) : start] == ["capital", "of"] else 0


def names_town(context: Context, at: int) -> bool:
    """Whether the capital's name follows: 'the Kazakh capital Astana', 'the Fijian capital city of Suva'."""
    while at < len(context.words) and context.words[at] in ("city", "of", ",", "("):
        at += 1
    place = context.place_at[at] if at < len(context.words) else -1
    return place >= 0 and context.places[place].label_ in TOWNS


def behind_town(context: Context, index: int) -> bool:
    """Whether a country only says where the town before it lies: 'Lusaka, Zambia'."""
    before = context.places[index - 1] if index else None
    between = context.words[before.end : context.places[index].start] if before else []
    return before is not None and before.label_ in TOWNS and between in ([], [","], ["("])


def lead_of(context: Context, start: int) -> int:
    """The preposition or verb before a place: 'in' of 'in the Georgian capital of Tbilisi'; -1 for none."""
    at = start - 1
    if at > 0 and context.tags[at] in ("PRP$", "POS"):  # 'at his Oslo residence'
        return building_start(context, at)
    while at > 0 and (context.words[at] in scenes().words.before_place or context.place_at[at] >= 0):
        at -= 1
    return before_building(context, at)


def before_building(context: Context, at: int) -> int:
    """The token before a building's name that ends at ``at``: 'at' of 'at State House Nairobi'; else ``at``."""
    if at < 0 or context.words[at] not in scenes().words.buildings | scenes().words.compounds:
        return at
    start = building_start(context, at)
    return start if start >= 0 else at


def building_start(context: Context, at: int) -> int:
    """The preposition before the building whose name ends at ``at``: 'at the Ministry, Ship House'; else -1."""
    words, lexicon = context.words, scenes().words
    first, last = max(at - BUILDING_REACH, -1), at
    while at > first and (context.tags[at] in BUILDING_TAGS or words[at] in (",", "of", "'s")):
        if words[at] == ",":
            last = at
        at -= 1
    if at <= first or words[at] not in lexicon.venue_scene:
        return -1
    named = lexicon.buildings | lexicon.home_buildings | lexicon.compounds
    return at if "," not in words[at : last + 1] or not named.isdisjoint(words[at:last]) else -1


# Something took place there


def is_scene(context: Context, site: Site) -> bool:
    """Whether a place follows 'in' or 'at' and is neither in an office nor in a building's name."""
    if site.kind == "here":
        return True
    words, lead = context.words, site.lead
    if site.kind == "occasion":
        return lead >= 0 and words[lead] in scenes().words.at_occasion
    named = not scenes().words.buildings.isdisjoint(words[site.start : site.end + 1])
    if lead < 0 or (named and context.tags[site.start - 1] not in ("PRP$", "POS")):  # but 'at his Oslo residence'
        return False
    if words[lead - 1] in scenes().words.not_there or names_post(context, lead - 1):
        return False
    office = context.office_at[lead]
    held = office >= 0 and (not site.town or context.person_at[context.offices[office].end] >= 0)
    on_land = words[lead] == "on" and not scenes().words.land.isdisjoint(words[lead : site.start])
    return (words[lead] in vocabulary().cues.scene or on_land) and not held and context.person_at[lead] < 0


def names_post(context: Context, at: int) -> bool:
    """Whether the word before 'in' ends what somebody heads: 'Head of the Centre in Nairobi'."""
    if at < 0 or context.words[at] not in scenes().words.posts:
        return False
    while at > 0 and context.tags[at].startswith(POST_TAGS):
        at -= 1
    return context.words[at] == "of"


def takes_place(context: Context, site: Site) -> bool:
    """Whether a scene is one of deeds and occasions: 'met in Oslo', 'a forum in Oslo', not 'the situation in Oslo'."""
    before = site.start - 1 if site.kind == "here" else site.lead - 1
    if not is_scene(context, site):
        return False
    if (
        site.kind == "occasion"
        or before < 0
        or context.person_at[before] >= 0
        or context.date_at[before] >= 0
        or context.place_at[before] >= 0
    ):
        return True
    words = scenes().words
    if context.words[before] in words.buildings | words.compounds:
        return building_start(context, before) >= 0
    if context.words[before] in words.occasions | vocabulary().cues.sides:
        return True
    if context.words[max(before - 1, 0) : before + 1] in (["took", "place"], ["taking", "place"], ["taken", "place"]):
        return True
    return not context.tags[before].startswith("NN") or bool(vocabulary().nouns.match(context.words, before))


def is_told(context: Context, site: Site) -> bool:
    """Whether the verb above a place tells that one met, spoke or came there: not 'studied in', 'plans to meet in'."""
    root = context.doc[site.start : site.end].root.i
    verb = next((i for i in governing(context, root) if context.tags[i].startswith("VB")), None)
    if verb is None:
        return True
    aux = {context.words[child.i] for child in context.doc[verb].lefts if child.dep_ in ("aux", "neg")}
    if "to" in aux or aux & vocabulary().cues.not_real:
        return False
    if (
        context.tags[verb] == "VBG"
        and context.tags[verb - 1] == "IN"
        and context.words[verb - 1] not in ("after", "while")
    ):
        return False
    return is_deed(context, verb)


def is_deed(context: Context, verb: int) -> bool:
    """Whether a verb is one of meeting, holding talks, attending, arriving or saying."""
    cues, lexicon, word = vocabulary().cues, scenes().words, context.words[verb]
    if word in cues.speech | cues.be | lexicon.arriving | lexicon.visiting | lexicon.deeds:
        return True
    return any(
        table.match(context.words, verb)
        for table in (
            vocabulary().verbs,
            vocabulary().light_for,
            cues.light,
            cues.took_place,
            lexicon.occasion_verbs,
            lexicon.hosts,
        )
    )


def is_future(context: Context, site: Site) -> bool:
    """Whether the last finite verb before a place is a modal: 'will arrive in Oslo'."""
    for at in range(site.start - 1, max(site.start - MODAL_REACH, -1), -1):
        if context.words[at] in (".", ";"):
            return False
        if context.is_finite(at):
            return context.tags[at] == "MD"
    return False


# Somebody went there


def is_destination(context: Context, site: Site) -> bool:
    """Whether the words around a place tell that somebody had gone there."""
    return is_visited(context, site) or is_stay(context, site) or is_arrival(context, site)


def is_visited(context: Context, site: Site) -> bool:
    """'visited Oslo', 'during his Oslo visit'; 'visiting UK minister' tells no visit to the UK."""
    words, lead = context.words, site.lead
    if words[site.end : site.end + 1] and words[site.end] in vocabulary().cues.visits:
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


def until_verb(context: Context, start: int, reach: int) -> list[str]:
    """The words after a place up to the next finite verb or the end of the sentence."""
    found: list[str] = []
    for at in range(start, min(start + reach, len(context.words))):
        if context.words[at] == "." or context.is_finite(at):
            break
        found.append(context.words[at])
    return found


def is_arrival(context: Context, site: Site) -> bool:
    """'arrived on Monday in Oslo', 'a three-day visit by the minister to Oslo', 'welcomed her guest to Oslo'."""
    return arrival_word(context, site) >= 0


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
        if words[at] in lexicon.arriving or (words[at] in lexicon.journeys and (prep in ("to", "here") or at == last)):
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
