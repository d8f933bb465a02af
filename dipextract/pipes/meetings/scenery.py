"""The towns and countries of an article by what the text tells of them, and whose sentences they stand in."""

from __future__ import annotations

from collections.abc import Sequence

from dipextract.lexicon.meetings import vocabulary
from dipextract.lexicon.scenes import scenes
from dipextract.pipes.meetings.buildings import building_country
from dipextract.pipes.meetings.context import Context, Sentence, Site
from dipextract.pipes.meetings.happenings import is_told, takes_place
from dipextract.pipes.meetings.sites import find_sites
from dipextract.pipes.meetings.travels import arrival_word, is_destination, is_left, is_other_visit

LISTED, LIST_GAP = frozenset((",", "and", "the", "to")), 3
OCCASION_REACH = 5  # words of 'on the sidelines of President' before a name
POSSESSIVES = frozenset(("'s", "’s", "'", "’"))


def read_sites(context: Context) -> None:
    """Set the sites of ``context``, those to which somebody went, those of deeds, and where buildings are named."""
    context.sites = find_sites(context)
    current = [site for site in context.sites if not is_other_visit(context, site)]
    for site in current:
        further = bool(context.visits) and is_further(context, context.visits[-1], site)
        if further or is_destination(context, site) or is_left(context, site):
            context.visits.append(site)
    context.scenes = [
        site
        for site in current
        if not context.quoted[site.start] and takes_place(context, site) and is_told(context, site)
    ]
    named = ((sentence, building_country(context, sentence.start, sentence.end)) for sentence in context.sentences)
    context.venues = [(sentence, country) for sentence, country in named if country]


def is_further(context: Context, before: Site, site: Site) -> bool:
    """Whether a country goes on the list of those visited: 'visited Chile, Peru and the Republic of Bolivia'."""
    between = context.words[before.end : site.start]
    return not site.town and not before.town and 0 < len(between) <= LIST_GAP and LISTED.issuperset(between)


def names(context: Context, site: Site, keys: Sequence[str]) -> bool:
    """Whether the sentence that holds a place names one of ``keys``, or nobody and the place is of their countries."""
    sentence = context.sentence_at(site.start)
    if sentence is None:
        return False
    if is_of_another(context, site, keys):
        return False
    if not context.mentions(sentence.start, sentence.end):
        come = not (vocabulary().cues.guests | {"i", "my"}).isdisjoint(context.words[sentence.start : site.start])
        return (site.town or come) and site.place["country"] in {context.side(key) for key in keys}
    return names_one(context, sentence, keys)


def is_of_another(context: Context, site: Site, keys: Sequence[str]) -> bool:
    """Whether somebody else is said to have gone there: "built on NAME's visit to Oslo", not 'met during' it."""
    at = arrival_word(context, site) - 1
    if at < 1 or context.words[at] not in POSSESSIVES or context.person_at[at - 1] < 0:
        return False
    owner = context.person_at[at - 1]
    start = context.people[owner].start
    before = range(max(start - OCCASION_REACH, 0), start)
    beside = any(context.words[i] == "during" or vocabulary().cues.occasion.match(context.words, i) for i in before)
    return not beside and context.key(owner) not in keys


def names_one(context: Context, sentence: Sentence, keys: Sequence[str]) -> bool:
    """Whether a sentence names one of ``keys``."""
    return any(context.key(mention) in keys for mention in context.mentions(sentence.start, sentence.end))


def tells_occasion(context: Context, sentence: Sentence) -> bool:
    """Whether a sentence tells of an occasion or of what people did together."""
    if scenes().words.occasion_verbs.within(context.words, sentence.start, sentence.end):
        return True
    verbs = (vocabulary().verbs.match(context.words, at) for at in range(sentence.start, sentence.end))
    return any(found is not None and found[1].joint for found in verbs)
