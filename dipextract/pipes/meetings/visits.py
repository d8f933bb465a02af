"""Where a meeting took place by what the text tells besides: a visit, an occasion, who was the host, the dateline."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span

from dipextract.document import PlaceInfo
from dipextract.lexicon.meetings import vocabulary
from dipextract.lexicon.scenes import scenes
from dipextract.pipes.meetings.context import Context, Sentence
from dipextract.pipes.meetings.events import Event
from dipextract.pipes.meetings.hosts import host_country
from dipextract.pipes.meetings.spots import (
    TOWNS,
    VENUE_REACH,
    building_country,
    dateline_place,
    is_destination,
    is_scene,
    place_info,
)

VISIT_REACH = 10  # words before a destination that tell whether the visit is the one reported


def background_place(context: Context, events: Sequence[Event], keys: Sequence[str]) -> PlaceInfo | None:
    """The place that follows from the context, what tells most about it first."""
    event, line = events[0], dateline_place(context)
    before = visit_place(context, keys, 0, event.sentence.end)
    after = visit_place(context, keys, event.sentence.end, len(context.words))
    press = title_place(context) or press_place(context)
    venue = venue_told(context, events, keys)
    if venue or (not before and (venue := host_country(context, events))):
        known = (
            place for place in (before, venue_town(context), line, press, after) if place and place["country"] == venue
        )
        return next((place for place in known if place["name"]), PlaceInfo(name=None, country=venue))
    if before:
        named = (place for place in (before, press, after) if place and place["name"])
        return next((place for place in named if place["country"] == before["country"]), before)
    if line and line["country"] in {context.side(key) for key in keys}:
        return press or line
    return occasion_place(context, event) or press or after or line


def venue_told(context: Context, events: Sequence[Event], keys: Sequence[str]) -> str | None:
    """The country of a building named where the text tells the meeting, or in another sentence on one of ``keys``."""
    told = next((event.venue for event in events if event.venue), None)
    if told:
        return told
    sides = {context.side(key) for key in keys}
    for sentence in context.sentences:
        named = [context.key(mention) for mention in context.mentions(sentence.start, sentence.end)]
        country = building_country(context, sentence.start, sentence.end)
        if country in sides and (not named or any(key in keys for key in named)):
            return country
    return None


def venue_town(context: Context) -> PlaceInfo | None:
    """The town where a well-known building is said to stand: 'at the Chigi Palace in Rome'."""
    for index, place in enumerate(context.places):
        start = max(place.start - VENUE_REACH, 0)
        if place.label_ in TOWNS and is_scene(context, index) and building_country(context, start, place.start):
            return place_info(context, index)
    return None


def occasion_place(context: Context, event: Event) -> PlaceInfo | None:
    """The place of an occasion told in the sentence before: 'A seminar was held in Riga. The ministers met there.'"""
    for sentence in context.sentences[max(event.sentence.index - 1, 0) : event.sentence.index]:
        if not tells_occasion(context, sentence):
            continue
        scene = [i for i in context.places_in(sentence.start, sentence.end) if is_scene(context, i)]
        towns = [i for i in scene if context.places[i].label_ in TOWNS]
        if sentence.kind == "body" and scene:
            return place_info(context, (towns or scene)[0])
    return None


def tells_occasion(context: Context, sentence: Sentence) -> bool:
    """Whether a sentence tells of an occasion or of what people did together."""
    if scenes().words.occasion_verbs.within(context.words, sentence.start, sentence.end):
        return True
    verbs = (vocabulary().verbs.match(context.words, at) for at in range(sentence.start, sentence.end))
    return any(found is not None and found[1].joint for found in verbs)


def visit_place(context: Context, keys: Sequence[str], start: int, end: int) -> PlaceInfo | None:
    """Where a visit of one of ``keys`` led that the text tells of between two tokens: 'traveled to Mexico City'."""
    found: PlaceInfo | None = None
    for index in context.places_in(start, end):
        place = context.places[index]
        if place.label_ == "NATIONALITY" or not is_destination(context, place) or not names(context, place, keys):
            continue
        if is_other_visit(context, place):
            continue
        info = place_info(context, index)
        if not found or (info["name"] and not found["name"] and info["country"] == found["country"]):
            found = info
    line = dateline_place(context)
    if found and not found["name"] and line and line["country"] == found["country"]:
        return line
    return found


def is_other_visit(context: Context, place: Span) -> bool:
    """Whether the visit is one to come, wished for or remembered: 'the upcoming visit to', 'recalled his visit to'."""
    sentence = context.sentence_at(place.start)
    start = max(place.start - VISIT_REACH, sentence.start if sentence else 0)
    return not scenes().words.other_visits.isdisjoint(context.words[start : place.start])


def names(context: Context, place: Span, keys: Sequence[str]) -> bool:
    """Whether the sentence that holds a place names one of ``keys``."""
    sentence = context.sentence_at(place.start)
    return sentence is not None and any(
        context.key(mention) in keys for mention in context.mentions(sentence.start, sentence.end)
    )


def title_place(context: Context) -> PlaceInfo | None:
    """The town where the title says that they met."""
    title = next((s for s in context.sentences if s.kind == "title"), None)
    if title is None:
        return None
    towns = [i for i in context.places_in(title.start, title.end) if context.places[i].label_ in TOWNS]
    return next((place_info(context, i) for i in towns if is_scene(context, i)), None)


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
