"""Which of the matched names are places here, and whose: the evidence of the surrounding text."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Span

from dipextract.document import ArticleInfo
from dipextract.lexicon.geography import CITY, COUNTRY, NATIONALITY, REGION, PlaceName, countries, is_former
from dipextract.lexicon.keys import word_key
from dipextract.lexicon.placewords import place_words
from dipextract.pipes.places.matching import Match

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})

# Thousands of people from which on 'in X' is support enough.
LARGE_ENOUGH = 100

# Thousands of people below which a town is not preferred for being in one of the article's countries.
SMALL = 50

# Tokens between a country and 'city', 'resort' …
REACH = 5

DATELINE_MARKS = frozenset({",", "(", "-", "--", "–", "—", ":", "/"})


@dataclass(frozen=True, slots=True)
class Place:
    """A name that is a place: tokens ``start`` to ``end`` and what it stands for."""

    start: int
    end: int
    sense: PlaceName


class Context:
    """The evidence that one Doc gives about its matches."""

    def __init__(self, doc: Doc, matches: list[Match]) -> None:
        self.doc = doc
        self.texts = [token.text for token in doc]
        self.entities: dict[int, Span] = {i: ent for ent in doc.ents for i in range(ent.start, ent.end)}
        self.matched = {i for match in matches for i in range(match.start, match.end)}
        self.matches = matches
        self.ending = {match.end: match for match in matches}

    @cached_property
    def surnames(self) -> frozenset[str]:
        """Last words of the persons' names of several words, as keys."""
        people = (ent for ent in self.entities.values() if ent.label_ == "PERSON" and len(ent) > 1)
        return frozenset(word_key((ent[-2] if ent[-1].tag_ == "POS" else ent[-1]).text) for ent in people)

    @cached_property
    def countries(self) -> Counter[str]:
        """How often each country is named by a word that can mean no other."""
        ambiguous = place_words().ambiguous
        return Counter(
            match.senses[0].code
            for match in self.matches
            if match.senses and match.senses[0].known and match.key not in ambiguous
        )

    @cached_property
    def alone(self) -> Counter[str]:
        """How often each country is named by a word that can mean no other and does not tell it from a namesake."""
        apart = (match.senses[0].code for match in self.matches if match.key in place_words().told_apart)
        return self.countries - Counter(apart)

    @cached_property
    def keys(self) -> Counter[str]:
        """How often each name stands in the text."""
        return Counter(match.key for match in self.matches)

    def named_besides(self, match: Match, code: str) -> bool:
        """Whether the article names a country by other words than those of ``match``."""
        own = match.senses[0].known and match.senses[0].code == code and match.key not in place_words().ambiguous
        return self.countries[code] > (self.keys[match.key] if own else 0)

    def names_country(self, match: Match, code: str) -> bool:
        """Whether the article names a country; a town of many namesakes does not speak for its own."""
        return self.named_besides(match, code) if match.key in place_words().namesakes else self.countries[code] > 0

    def word(self, at: int) -> str:
        """The key of token ``at``; "" outside the Doc."""
        return word_key(self.texts[at]) if 0 <= at < len(self.texts) else ""

    def text(self, at: int) -> str:
        """Token ``at``; "" outside the Doc."""
        return self.texts[at] if 0 <= at < len(self.texts) else ""

    # What speaks against a place

    def in_other_name(self, match: Match) -> bool:
        """Whether the match is a part of a paper's, an agreement's or a school's name ('Tehran Times')."""
        words = place_words()
        after = self.text(match.end)
        goes_on = self.word(match.end + 1) in words.offices_after
        if after[:1].isupper() and self.word(match.end) in words.heads_after and not goes_on:
            return True
        before = match.start - (2 if self.word(match.start - 1) == "of" else 3)
        of = self.word(before + 1) == "of" and self.word(match.start - 1) in ("of", "the")
        return of and self.text(before)[:1].isupper() and self.word(before) in words.heads_before

    def names_building(self, match: Match) -> bool:
        """Whether a building or a street is named after the town ('Hyderabad House')."""
        return self.text(match.end)[:1].isupper() and self.word(match.end) in place_words().building_heads

    def longer_entity(self, match: Match) -> str:
        """The label of the longer entity that the match is only a part of; "" when there is none.

        A place behind 'in' stands for itself: 'the National Assembly in Oslo'.
        """
        entity = self.entities.get(match.start)
        if entity is None or self.after_journey(match):
            return ""
        start = match.start if self.word(match.start - 1) in ("in", "at") else entity.start
        others = (i for i in range(start, entity.end) if i not in self.matched and not self.is_region_head(i))
        return entity.label_ if any(self.texts[i][:1].isupper() and self.texts[i] != "The" for i in others) else ""

    def names_person(self, match: Match) -> bool:
        """Whether the match is, or is a part of, a person's name."""
        if self.longer_entity(match) == "PERSON":
            return True
        sure = match.senses[0].known and match.key not in place_words().doubtful
        if match.key in self.surnames and not sure and not self.after_preposition(match):
            return True
        return self.word(match.start - 1) in place_words().honorifics and self.text(match.start - 1)[:1].isupper()

    def is_language(self, match: Match) -> bool:
        """Whether a nationality stands for a language: 'translated from Spanish', 'in Thai and English'."""
        if match.senses[0].kind != NATIONALITY or self.word(match.start - 1) not in ("in", "from", "into"):
            return False
        return self.word(match.end) in ("and", "or", "to") or not self.text(match.end)[:1].isalnum()

    # What speaks for a place

    def label(self, match: Match) -> str:
        """The trained label of the match's tokens."""
        entity = self.entities.get(match.start)
        return entity.label_ if entity is not None else ""

    def after_preposition(self, match: Match) -> bool:
        """Whether 'in', 'at', 'from' … stands before."""
        return self.text(match.start - 1) in place_words().place_prepositions

    def after_journey(self, match: Match) -> bool:
        """Whether it is the end of a journey: 'after his visit to Vienna Karl Roth met'."""
        to = self.word(match.start - 1) != "of" and self.word(match.start - 2) in place_words().journeys
        return to and self.after_preposition(match)

    def opens_line(self, match: Match) -> bool:
        """Whether the match stands where a dateline would: first in its line and followed by a mark."""
        first = match.start == 0 or "\n" in self.text(match.start - 1)
        return first and self.text(match.end) in DATELINE_MARKS

    def in_dateline(self, match: Match) -> bool:
        """Whether the match stands in the dateline."""
        info: ArticleInfo | None = self.doc._.dip_article
        line = info["dateline"] if info else None
        return line is not None and line["start"] <= self.doc[match.start].idx < line["end"]

    @cached_property
    def dateline_keys(self) -> frozenset[str]:
        """The names in the dateline."""
        return frozenset(match.key for match in self.matches if self.in_dateline(match))

    def is_region_head(self, at: int) -> bool:
        """Whether token ``at`` is a word such as 'Province'."""
        return self.word(at) in place_words().region_heads

    def noun_before(self, start: int) -> int | None:
        """Where the kind of the place at ``start`` is named before it: 'city' in 'the Egyptian city of X'."""
        at = start - 1
        while at > start - 4 and self.word(at) in place_words().place_links:
            at -= 1
        return at if self.word(at) in place_words().place_nouns else None

    def country_before(self, start: int) -> str:
        """The country whose city, resort or region the place at ``start`` is said to be: 'the Egyptian city of X'."""
        noun = self.noun_before(start)
        if noun is None:
            return ""
        near = (self.ending.get(end) for end in range(noun, max(noun - REACH, 0), -1))
        countries = (m.senses[0].code for m in near if m and m.senses and m.senses[0].kind in (COUNTRY, NATIONALITY))
        return next(countries, "")

    def is_capital_here(self, match: Match) -> bool:
        """Whether this may be the seat of government of a country that the article names, or the dateline's town."""
        first = match.senses[0]
        told = match.key in self.dateline_keys or self.named_besides(match, first.code)
        return first.kind == CITY and first.known and told

    def is_town_here(self, match: Match) -> bool:
        """Whether this may be in a country that the article names: a town of some size, any place behind 'in'."""
        plain = self.text(match.start - 1) == "in" and not self.text(match.end)[:1].isupper()
        senses = (sense for sense in match.senses if plain or (sense.people >= SMALL and sense.kind == CITY))
        return match.key not in place_words().doubtful and any(self.named_besides(match, s.code) for s in senses)

    def is_home(self, match: Match) -> bool:
        """Whether somebody's residence or office in a town is named: 'at his Arequipa residence'."""
        return self.text(match.start - 1) in ("his", "her", "their") and self.word(match.end) in place_words().homes

    def supported(self, match: Match) -> bool:
        """Whether the context says that this is a place."""
        return (
            self.label(match) in PLACE_LABELS
            or self.after_journey(match)
            or self.is_region_head(match.end)
            or self.noun_before(match.start) is not None
            or self.opens_line(match)
            or self.in_dateline(match)
            or self.is_home(match)
            or (
                self.after_preposition(match)
                and self.label(match) in ("", "NORP")
                and match.senses[0].people >= LARGE_ENOUGH
            )
            or (self.after_preposition(match) and (self.is_capital_here(match) or self.is_town_here(match)))
        )


def resolve(context: Context) -> list[Place]:
    """The places among the matches, in reading order."""
    found: list[Place] = []
    following: Place | None = None
    for match in reversed(context.matches):
        place = resolve_one(context, match, following)
        if place:
            found.append(place)
        following = place
    return found[::-1]


def resolve_one(context: Context, match: Match, following: Place | None) -> Place | None:
    """What ``match`` is, given the place that follows it; None when it is no place."""
    if not match.senses or context.in_other_name(match) or context.is_language(match):
        return None
    doubtful = match.key in place_words().doubtful
    first = match.senses[0]
    if (doubtful or first.kind in (CITY, REGION)) and context.names_person(match):
        return None
    if first.kind in (COUNTRY, NATIONALITY):
        return Place(match.start, match.end, choose_country(context, match))
    if context.names_building(match):
        return None
    qualifier = qualified_by(context, match, following)
    senses = [sense for sense in match.senses if sense.code == qualifier] if qualifier else []
    if not senses and context.country_before(match.start):
        senses = [PlaceName(first.kind, qualifier)]
    if not senses:
        known = first.known and not doubtful
        if not known and (context.longer_entity(match) or not context.supported(match)):
            return None
        senses = list(match.senses)
    return Place(match.start, match.end + context.is_region_head(match.end), choose_town(context, match, senses))


def qualified_by(context: Context, match: Match, following: Place | None) -> str:
    """The country that stands beside a town: 'London, Ontario', 'Alexandria (Egypt)', 'the Syrian city of X'."""
    if following and following.sense.kind != NATIONALITY:
        between = context.texts[match.end : following.start]
        if between in ([","], ["("], [",", "in"], ["in"], [",", "the"]):
            return following.sense.code
    return context.country_before(match.start)


def choose_country(context: Context, match: Match) -> PlaceName:
    """The country meant: a name of several countries goes to the one that the article names oftener in other words."""
    first = match.senses[0]
    codes = place_words().ambiguous.get(match.key)
    if codes:
        code = max(codes, key=lambda code: (context.alone[code], -codes.index(code)))
        return PlaceName(first.kind, code, countries()[code].name, known=True)
    for state in match.senses:
        if state.kind == REGION and is_state(context, match, state.code):
            return state
    return first


def is_state(context: Context, match: Match, code: str) -> bool:
    """Whether a country's name means a state of the country ``code``: 'Atlanta, Georgia', 'the state of Georgia'."""
    noun = context.noun_before(match.start)
    if noun is not None and context.word(noun) == "state":
        return True
    town = context.ending.get(match.start - 1)
    return bool(
        town and context.text(match.start - 1) == "," and any(s.code == code and s.kind == CITY for s in town.senses)
    )


def choose_town(context: Context, match: Match, senses: list[PlaceName]) -> PlaceName:
    """The town or region meant.

    The region after a town in it ('London, Ontario') before others, then what a word such as 'Province' asks for, then
    one of the article's countries, the known, the largest. Today's countries come before those that are no more.
    """
    is_region = context.is_region_head(match.end)
    town = context.ending.get(match.start - 1) if context.text(match.start - 1) == "," else None
    of_town = {sense.code for sense in town.senses if sense.kind == CITY} if town else set()

    def rank(sense: PlaceName) -> tuple[bool, bool, bool, bool, int]:
        return (
            sense.kind == REGION and sense.code in of_town,
            is_region and sense.kind == REGION,
            context.names_country(match, sense.code) and (sense.known or sense.people >= SMALL or sense.kind == REGION),
            sense.known,
            sense.people,
        )

    return max([sense for sense in senses if not is_former(sense.code)] or senses, key=rank)
