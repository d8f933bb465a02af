"""Where a meeting took place by what the text tells besides: a visit, an occasion, who was the host, the dateline."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import takewhile

from dipextract.document import PlaceInfo
from dipextract.lexicon.meetings import vocabulary
from dipextract.lexicon.scenes import scenes
from dipextract.pipes.meetings.buildings import venue_told, venue_town
from dipextract.pipes.meetings.context import Context, Sentence, Site
from dipextract.pipes.meetings.events import Event
from dipextract.pipes.meetings.happenings import is_future, is_scene, takes_place
from dipextract.pipes.meetings.hosts import home_country, host_country, is_posted
from dipextract.pipes.meetings.scenery import names, names_one, tells_occasion
from dipextract.pipes.meetings.spots import capital_country, dateline_place
from dipextract.pipes.meetings.timeline import is_old
from dipextract.pipes.meetings.travels import arrival_word, has_arrived, is_other_visit, is_stay

SOON = 8  # sentences between a meeting and an occasion at which it may have been
LISTED_REACH = 3  # words between two countries visited
CLOSE = 4  # sentences after the meeting's in which an arrival is that of its people
PRESS_REACH = 20
OCCASION_REACH = 8  # words of an occasion's name
LAST_SITES, CLOSING_REACH = 3, 30  # how near its end a text names the place of a release


def background_place(context: Context, events: Sequence[Event], keys: Sequence[str]) -> PlaceInfo | None:
    """The place that follows from the context, what tells most about it first."""
    event, line = events[0], dateline_place(context) or closing_place(context)
    before = visit_before(context, event, keys)
    after = visit_place(context, keys, event.sentence.end, len(context.words))
    press = title_place(context) or press_place(context)
    venue = venue_told(context, events, keys) or home_country(context, events)
    venue = venue or (None if before else host_country(context, events))
    beside = next((town for event in events if (town := town_of_occasion(context, event))), None)
    if beside:
        return beside
    if venue:
        return named_in(venue, (before, venue_town(context), line, press, after, town_of(context, keys, venue)))
    if before:
        return named_in(before["country"], (before, press, after, town_of(context, keys, before["country"])))
    stay = arrival_after(context, event, keys)
    if stay:
        return named_in(stay["country"], (stay, line, press, after, town_of(context, keys, stay["country"])))
    sides = {context.side(key) for key in keys}
    if after and line and after["country"] in sides - {line["country"]}:
        return named_in(after["country"], (after, press, town_of(context, keys, after["country"])))
    if line and at_post_elsewhere(context, keys, line):
        line = None
    if line and line["country"] in sides:
        return press or line
    found = occasion_place(context, event) or press or after or line or scene_near(context, event, keys)
    return found and named_in(found["country"], (found, town_of(context, keys, found["country"])))


def at_post_elsewhere(context: Context, keys: Sequence[str], line: PlaceInfo) -> bool:
    """Whether nobody but an envoy is of the dateline's country: he met the other where he serves, not at home."""
    at_home = [key for key in keys if context.side(key) == line["country"]]
    return bool(at_home) and all(is_posted(context, key) for key in at_home)


def named_in(country: str | None, known: Iterable[PlaceInfo | None]) -> PlaceInfo:
    """The first of some places that is a town of the country; else the country alone."""
    of_country = (place for place in known if place and place["country"] == country)
    return next((place for place in of_country if place["name"]), PlaceInfo(name=None, country=country))


# The visit that frames the meeting


def visit_before(context: Context, event: Event, keys: Sequence[str]) -> PlaceInfo | None:
    """Where the visit led of which the text tells up to the meeting's sentence, not where one went afterwards."""
    start, end = event.sentence.start, event.sentence.end
    return visit_place(context, keys, 0, start) or visit_place(
        context, keys, start, end, lambda site: not is_onward(context, event, site)
    )


def visit_place(
    context: Context,
    keys: Sequence[str],
    start: int,
    end: int,
    suits: Callable[[Site], bool] = lambda site: True,
) -> PlaceInfo | None:
    """Where a visit of one of ``keys`` led that the text tells of between two tokens: 'traveled to Mexico City'."""
    found: PlaceInfo | None = None
    sides, listed = {context.side(key) for key in keys}, -1
    for site in context.visits:
        if start <= site.start < end and names(context, site, keys) and suits(site):
            goes_on = 0 <= site.start - listed <= LISTED_REACH  # 'visited Chile and Peru', where a Peruvian met them
            known = goes_on and found is not None and found["country"] not in sides and site.place["country"] in sides
            found = site.place if not found or known or is_closer(site.place, found) else found
            listed = site.end
    line = dateline_place(context)
    if found and not found["name"] and line and line["country"] == found["country"]:
        return line
    return found


def is_closer(place: PlaceInfo, known: PlaceInfo) -> bool:
    """Whether a place is a town in the country that is known."""
    return bool(place["name"] and not known["name"] and place["country"] == known["country"])


def is_onward(context: Context, event: Event, site: Site) -> bool:
    """Whether somebody went there after the meeting: 'met the King and flew to Amman'."""
    at = arrival_word(context, site)
    if at < event.end or context.words[at] not in scenes().words.arriving:
        return False
    return vocabulary().cues.relatives.isdisjoint(context.words[event.end : at]) and context.words[at - 1] != "after"


def arrival_after(context: Context, event: Event, keys: Sequence[str]) -> PlaceInfo | None:
    """Where somebody is said to stay or to have come, soon after the telling: 'He is in Oslo to attend a fair'."""
    last = min(event.sentence.index + CLOSE, len(context.sentences) - 1)
    start, end = event.sentence.end, context.sentences[last].end
    return visit_place(context, keys, start, end, lambda site: is_stay(context, site) or has_arrived(context, site))


# Occasions and other scenes


def occasion_place(context: Context, event: Event) -> PlaceInfo | None:
    """The place of an occasion told in the sentence before: 'A seminar was held in Riga. The ministers met there.'"""
    for sentence in context.sentences[max(event.sentence.index - 1, 0) : event.sentence.index]:
        if not tells_occasion(context, sentence):
            continue
        sites = context.sites_in(sentence.start, sentence.end)
        scene = [site for site in sites if is_scene(context, site) and not is_future(context, site)]
        if sentence.kind == "body" and scene:
            return min(scene, key=lambda site: not site.town).place
    return None


def town_of_occasion(context: Context, event: Event) -> PlaceInfo | None:
    """Where the occasion beside which they met was held, by another sentence: 'The Caspian talks opened in Baku.'"""
    name = occasion_words(context, event)
    for site in context.scenes if name else ():
        told = context.sentence_at(site.start) if site.town else None
        if told is None or told == event.sentence or not name.issubset(context.words[told.start : told.end]):
            continue
        if len(name) > 1 or tells_occasion(context, told):
            return site.place
    return None


def occasion_words(context: Context, event: Event) -> set[str]:
    """The words by which an occasion is called: 'astana', 'format' of 'on the sidelines of the Astana format talks'."""
    found = (vocabulary().cues.occasion.match(context.words, at) for at in event.around())
    start = next((one[0] for one in found if one), event.sentence.end)
    phrase = range(start, min(start + OCCASION_REACH, event.sentence.end))
    named = takewhile(lambda at: context.tags[at].startswith(("NN", "JJ", "HYPH", "DT", "CD", "POS")), phrase)
    telling = (at for at in named if context.tags[at].startswith(("NN", "JJ")))
    return {context.words[at] for at in telling if not vocabulary().nouns.match(context.words, at)}


def scene_near(context: Context, event: Event, keys: Sequence[str]) -> PlaceInfo | None:
    """The town nearest to the telling where something took place, told of one of ``keys``, or of an occasion nearby."""
    found: list[tuple[int, int, PlaceInfo]] = []
    for site in context.scenes:
        sentence = context.sentence_at(site.start) if site.town else None
        if sentence and is_of_some(context, sentence, site, keys):
            distance = abs(sentence.index - event.sentence.index)
            if distance <= SOON or names_one(context, sentence, keys):
                found.append((distance, site.start, site.place))
    return min(found)[-1] if found else None


def is_of_some(context: Context, sentence: Sentence, site: Site, keys: Sequence[str]) -> bool:
    """Whether the sentence of a scene is on one of ``keys`` or tells of an occasion, not of one years ago."""
    if any(is_old(context, span.kb_id_) for span in context.dates if sentence.start <= span.start < sentence.end):
        return False
    return names_one(context, sentence, keys) or tells_occasion(context, sentence)


def town_of(context: Context, keys: Sequence[str], country: str | None) -> PlaceInfo | None:
    """The first town of a country in which the text says that something took place with one of ``keys``.

    In its capital it may be anything: 'laid a wreath at a monument in Oslo'.
    """
    for sites, suits in ((context.scenes, is_of_some), (context.sites, is_seen)):
        for site in sites:
            sentence = context.sentence_at(site.start) if site.town and site.place["country"] == country else None
            if sentence and suits(context, sentence, site, keys):
                return site.place
    return None


def is_seen(context: Context, sentence: Sentence, site: Site, keys: Sequence[str]) -> bool:
    """Whether a sentence on nobody but ``keys`` tells anything of a capital that is no plan."""
    if capital_country(site.place["name"] or "") != site.place["country"] or not is_scene(context, site):
        return False
    if site.lead > 0 and context.words[site.lead - 1] in scenes().words.buildings and not takes_place(context, site):
        return False
    named = {context.key(mention) for mention in context.mentions(sentence.start, sentence.end)}
    return named <= set(keys) and not context.quoted[site.start] and not is_other_visit(context, site)


def title_place(context: Context) -> PlaceInfo | None:
    """The town where the title says that they met."""
    title = next((s for s in context.sentences if s.kind == "title"), None)
    if title is None:
        return None
    towns = (site for site in context.sites_in(title.start, title.end) if site.town)
    return next((site.place for site in towns if is_scene(context, site) or is_set_apart(context, site)), None)


def is_set_apart(context: Context, site: Site) -> bool:
    """Whether a town stands by itself in a title: 'Oslo: A meets B', 'A meets B, Oslo, 3 May 2012'."""
    before, behind = (site.start and context.words[site.start - 1]), context.words[site.end : site.end + 1]
    dated = behind == [","] and any(index >= 0 for index in context.date_at[site.end + 1 : site.end + 2])
    if site.start == 0 or "\n" in str(before):
        return behind == [":"]
    return before in (",", "(") and (dated or behind == [")"])


def closing_place(context: Context) -> PlaceInfo | None:
    """The town of a release's last line: 'Oslo, 3 March 2021'."""
    for site in context.sites[-LAST_SITES:]:
        behind = context.words[site.end : site.end + 2]
        opens = site.start == 0 or "\n" in context.words[site.start - 1]
        dated = behind[:1] == [","] and len(behind) > 1 and context.date_at[site.end + 1] >= 0
        if site.town and opens and dated and len(context.words) - site.end < CLOSING_REACH:
            return site.place
    return None


def press_place(context: Context) -> PlaceInfo | None:
    """The town of a joint press conference, or where somebody 'told journalists in Oslo'."""
    words = context.words
    for at in range(1, len(words) - 1):
        told = words[at - 1] == "told" and words[at] in vocabulary().cues.press
        if told or (words[at] == "conference" and "joint" in words[max(at - 3, 0) : at]):
            for site in context.sites_in(at + 1, min(at + PRESS_REACH, len(words))):
                if {".", "after"} & set(words[at + 1 : site.start]):
                    break
                if site.town and is_scene(context, site):
                    return site.place
    return None
