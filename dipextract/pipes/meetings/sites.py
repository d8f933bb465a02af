"""The towns and countries of an article where something may have taken place, with the word that leads to each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from dipextract.document import PlaceInfo
from dipextract.lexicon.geography import REGION, name_key
from dipextract.lexicon.placewords import place_words
from dipextract.lexicon.scenes import scenes
from dipextract.pipes.meetings.context import Context, Site
from dipextract.pipes.meetings.leads import lead_of
from dipextract.pipes.meetings.spots import TOWNS, capital_of, dateline_place, place_info
from dipextract.pipes.places.matching import senses

OCCASION_WORDS = 7  # before 'Conference'
TOWN_WORDS = 3  # of the name of a town


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
        venue = scenes().venues.match(words, start)
        if venue and venue[1] != place.kb_id_ and place.label_ in TOWNS:  # a palace with a namesake elsewhere
            continue
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
    while at < min(end + OCCASION_WORDS, len(context.words)):
        if context.words[at] in scenes().words.occasions:
            return "occasion"
        if not context.tags[at].startswith("NNP"):
            break
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
