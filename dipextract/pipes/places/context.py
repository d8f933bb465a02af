"""Which of the matched names are places here, and whose: the evidence of the surrounding text."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Span, Token

from dipextract.lexicon.geography import CITY, COUNTRY, NATIONALITY, REGION, PlaceName, countries
from dipextract.lexicon.keys import word_key
from dipextract.lexicon.placewords import place_words
from dipextract.pipes.places.matching import Match

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})

# Entities of other kinds: a town's name inside a longer one of these is a part of that name.
NAME_LABELS = frozenset({"PERSON", "ORG", "WORK_OF_ART", "EVENT", "LAW", "PRODUCT"})

# Thousands of people from which on 'in X' is support enough.
LARGE_ENOUGH = 100

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

    @cached_property
    def countries(self) -> Counter[str]:
        """How often each country is named by a word that can mean no other."""
        ambiguous = place_words().ambiguous
        return Counter(
            match.senses[0].code
            for match in self.matches
            if match.senses and match.senses[0].known and match.key not in ambiguous
        )

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
        if after[:1].isupper() and self.word(match.end) in words.heads_after:
            return True
        before = match.start - (2 if self.word(match.start - 1) == "of" else 3)
        of = self.word(before + 1) == "of" and self.word(match.start - 1) in ("of", "the")
        return of and self.text(before)[:1].isupper() and self.word(before) in words.heads_before

    def in_longer_entity(self, match: Match) -> str:
        """The label of the longer entity, of another kind, that the match is a part of; "" when there is none."""
        entity = self.entities.get(match.start)
        if entity is None or entity.label_ not in NAME_LABELS:
            return ""
        others = (i for i in range(entity.start, entity.end) if i not in self.matched)
        return entity.label_ if any(self.texts[i][:1].isupper() for i in others) else ""

    def names_person(self, match: Match) -> bool:
        """Whether the match is, or is a part of, a person's name."""
        if self.in_longer_entity(match) == "PERSON":
            return True
        return self.word(match.start - 1) in place_words().honorifics and self.text(match.start - 1)[:1].isupper()

    # What speaks for a place

    def label(self, match: Match) -> str:
        """The trained label of the match's tokens."""
        entity = self.entities.get(match.start)
        return entity.label_ if entity is not None else ""

    def after_preposition(self, match: Match) -> bool:
        """Whether 'in', 'at', 'from' … stands before."""
        return self.text(match.start - 1) in place_words().place_prepositions

    def opens_line(self, match: Match) -> bool:
        """Whether the match stands where a dateline would: first in its line and followed by a mark."""
        first = match.start == 0 or "\n" in self.text(match.start - 1)
        return first and self.text(match.end) in DATELINE_MARKS

    def is_region_name(self, match: Match) -> bool:
        """Whether a word such as 'Province' follows."""
        return self.word(match.end) in place_words().region_heads

    def noun_before(self, match: Match) -> Token | None:
        """The kind of place named before: 'city' in 'the Egyptian city of X'."""
        at = match.start - 1
        while at > match.start - 4 and self.word(at) in place_words().place_links:
            at -= 1
        return self.doc[at] if at >= 0 and self.word(at) in place_words().place_nouns else None

    def supported(self, match: Match) -> bool:
        """Whether the context says that this is a place."""
        return (
            self.label(match) in PLACE_LABELS
            or self.is_region_name(match)
            or self.noun_before(match) is not None
            or self.opens_line(match)
            or (self.after_preposition(match) and not self.label(match) and match.senses[0].people >= LARGE_ENOUGH)
        )


def resolve(doc: Doc, matches: list[Match]) -> list[Place]:
    """The places among the matches, in reading order."""
    context = Context(doc, matches)
    found: list[Place] = []
    following: Place | None = None
    for match in reversed(matches):
        place = resolve_one(context, match, following)
        if place:
            found.append(place)
        following = place
    return found[::-1]


def resolve_one(context: Context, match: Match, following: Place | None) -> Place | None:
    """What ``match`` is, given the place that follows it; None when it is no place."""
    if not match.senses or context.in_other_name(match):
        return None
    doubtful = match.key in place_words().doubtful
    first = match.senses[0]
    if first.kind in (COUNTRY, NATIONALITY):
        if doubtful and context.names_person(match):
            return None
        return Place(match.start, match.end, choose_country(context, match, following))
    qualifier = qualified_by(context, match, following)
    senses = [sense for sense in match.senses if sense.code == qualifier] if qualifier else []
    if not senses:
        if context.in_longer_entity(match) and not (first.known and context.in_longer_entity(match) != "PERSON"):
            return None
        if context.names_person(match) or not ((first.known and not doubtful) or context.supported(match)):
            return None
        senses = list(match.senses)
    return Place(match.start, match.end, choose_town(context, match, senses))


def qualified_by(context: Context, match: Match, following: Place | None) -> str:
    """The country that stands beside a town: 'London, Ontario', 'Alexandria (Egypt)', 'the Syrian city of X'."""
    if following and following.sense.kind != NATIONALITY:
        between = context.texts[match.end : following.start]
        if between in ([","], ["("], [",", "in"], ["in"], [",", "the"]):
            return following.sense.code
    noun = context.noun_before(match)
    if noun is not None:
        for earlier in reversed([m for m in context.matches if noun.i - 4 <= m.start and m.end <= noun.i]):
            if earlier.senses and earlier.senses[0].kind in (COUNTRY, NATIONALITY):
                return earlier.senses[0].code
    return ""


def choose_country(context: Context, match: Match, following: Place | None) -> PlaceName:
    """The country meant: one name in several countries goes to the one that the article names otherwise."""
    first = match.senses[0]
    codes = place_words().ambiguous.get(match.key)
    if codes:
        code = max(codes, key=lambda code: (context.countries[code] > 0, -codes.index(code)))
        return PlaceName(first.kind, code, countries()[code].name, known=True)
    states = [sense for sense in match.senses if sense.kind == REGION]
    if states and follows_town_of(context, match, states[0].code):
        return states[0]
    return first


def follows_town_of(context: Context, match: Match, code: str) -> bool:
    """Whether a town of the country ``code`` and a comma stand before: 'Atlanta, Georgia'."""
    if context.text(match.start - 1) != ",":
        return False
    towns = [m for m in context.matches if m.end == match.start - 1]
    return any(sense.code == code and sense.kind == CITY for town in towns for sense in town.senses)


def choose_town(context: Context, match: Match, senses: list[PlaceName]) -> PlaceName:
    """The town or region meant: one of the article's countries before others, then the known, then the largest."""
    region = context.is_region_name(match)

    def rank(sense: PlaceName) -> tuple[bool, bool, bool, int]:
        return (
            (sense.kind == REGION) == region if region else False,
            context.countries[sense.code] > 0 and (sense.known or sense.people >= 50 or sense.kind == REGION),
            sense.known,
            sense.people,
        )

    return max(senses, key=rank)
