"""Bodies and formats between countries: 'Iran-Oman Joint Economic Committee', 'NATO-Ukraine Council'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from dipextract.lexicon.keys import HYPHENS
from dipextract.lexicon.organization_words import organization_words
from dipextract.lexicon.organizations import organization_word
from dipextract.pipes.organizations.matching import Mention
from dipextract.pipes.organizations.tail import tail_end

# Tokens between the countries and the head.
LONGEST = 10

# What stands between the qualities of a list.
LIST_LINKS = frozenset({"and", "&", ","})


@dataclass(frozen=True, slots=True)
class Joined:
    """Countries or organisations joined by hyphens and what follows them: a body's name, a treaty's or neither.

    Token offsets; ``end`` is the end of the whole name, ``parties_end`` that of the parties.
    """

    start: int
    parties_end: int
    end: int
    body: bool
    treaty: bool


def find_joined(doc: Doc, mentions: list[Mention]) -> Iterator[Joined]:
    """Everything that begins with countries or organisations joined by hyphens, in reading order."""
    organizations = {mention.start for mention in mentions}
    parties = region_parties(doc) | {mention.start: mention.end for mention in mentions}
    parties |= {place.start: place.end for place in doc.spans.get("places", ())}
    at = 0
    for start in sorted(parties):
        end = last_party(doc, parties, start) if start >= at else None
        if end:
            joined = read_head(doc, start, end, not organizations.isdisjoint(range(start, end)))
            yield joined
            at = joined.end


def find_between(doc: Doc) -> Iterator[tuple[int, int]]:
    """Token offsets of bodies whose countries follow, or are those of the text.

    'Intergovernmental Commission between Uzbekistan and Latvia', 'Working Group of Iran and Oman on Fisheries', 'the
    Joint Commission for Cooperation'.
    """
    words = organization_words()
    places = {place.start: place.end for place in doc.spans.get("places", ())}
    for token in doc:
        if (
            token.text[0].isupper()
            and organization_word(token.text) in words.small_heads
            and not head_follows(doc, token.i)
        ):
            start = qualities_start(doc, token.i)
            if start == token.i:
                continue
            tail = tail_end(doc, token.i + 1)
            if end := two_parties(doc, places, token.i + 1) or two_parties(doc, places, tail):
                yield start, tail_end(doc, end)
            elif is_joint(doc, start, token.i):
                yield start, tail


def is_joint(doc: Doc, start: int, head: int) -> bool:
    """Whether the qualities from ``start`` to the token ``head`` are those of a body of two countries."""
    keys = [organization_word(quality.text) for quality in doc[start:head]]
    joint = organization_words().joint
    return not joint.isdisjoint(keys) or " ".join(filter(None, keys)) in joint


def qualities_start(doc: Doc, head: int) -> int:
    """Where the capitalised qualities before the token ``head`` begin: 'Joint Economic', 'Trade and Economic'."""
    qualities, start = organization_words().qualities, head
    for at in range(head - 1, max(head - LONGEST, -1), -1):
        text = doc[at].text
        if text[0].isupper() and organization_word(text) in qualities:
            start = at
        elif text not in HYPHENS and text not in LIST_LINKS:
            break
    return start


def two_parties(doc: Doc, places: dict[int, int], at: int) -> int | None:
    """The end of 'between X and Y' or 'of X and Y' at token ``at``."""
    if at + 3 >= len(doc) or doc[at].lower_ not in ("between", "of"):
        return None
    first = at + 1 + (doc[at + 1].lower_ == "the")
    link = places.get(first)
    if link is None or link + 1 >= len(doc) or doc[link].lower_ != "and":
        return None
    return places.get(link + 1 + (doc[link + 1].lower_ == "the"))


def region_parties(doc: Doc) -> dict[int, int]:
    """Words such as 'Africa' and 'Central Asia' that stand in for countries: start and end."""
    found = {}
    regions = organization_words().regions
    for token in doc:
        if token.text[0].isupper():
            word = organization_word(token.text)
            pair = f"{word} {organization_word(doc[token.i + 1].text)}" if token.i + 1 < len(doc) else ""
            if pair in regions:
                found[token.i] = token.i + 2
            elif word in regions:
                found[token.i] = token.i + 1
    return found


def last_party(doc: Doc, parties: dict[int, int], start: int) -> int | None:
    """The end of the last party joined by hyphens or dashes to the one at ``start``; None when there is none."""
    end, count = parties[start], 1
    while end + 1 < len(doc) and doc[end].text in HYPHENS and end + 1 in parties and not opens_story(doc, start, end):
        end, count = parties[end + 1], count + 1
    return end if count > 1 else None


def opens_story(doc: Doc, start: int, end: int) -> bool:
    """Whether the dash at ``end`` closes a dateline: behind a name in capitals, first in its line, and a space."""
    first = start == 0 or "\n" in doc[start - 1].text
    return first and bool(doc[end - 1].whitespace_) and doc[start].text.isupper()


def read_head(doc: Doc, start: int, parties_end: int, summits: bool) -> Joined:
    """What the words behind the parties make of them; ``summits``: a summit counts as a body."""
    words = organization_words()
    heads = words.heads | words.summits if summits else words.heads
    capitals = False
    for at in range(parties_end, min(parties_end + LONGEST, len(doc))):
        text, word = doc[at].text, organization_word(doc[at].text)
        capital = text[0].isupper()
        if word in words.treaties:
            return Joined(start, parties_end, at + 1, body=False, treaty=True)
        if word in heads and not head_follows(doc, at) and is_body(doc, at, qualified=at > parties_end):
            return Joined(name_start(doc, start), parties_end, tail_end(doc, at + 1), body=True, treaty=False)
        capitals |= capital
        part = capital or word in words.qualities or text in HYPHENS or (capitals and word == "and")
        if not part or word in words.occasions:
            break
    return Joined(start, parties_end, parties_end, body=False, treaty=False)


def name_start(doc: Doc, start: int) -> int:
    """Where the name begins: a 'Joint' before the countries belongs to it."""
    return start - 1 if start and doc[start - 1].text == "Joint" else start


def is_body(doc: Doc, at: int, qualified: bool) -> bool:
    """Whether the head at ``at`` names a body and not a relation; ``qualified``: words part it from the parties."""
    words = organization_words()
    word = organization_word(doc[at].text)
    if not doc[at].text[0].isupper():
        return word in words.small_heads and (qualified or word not in words.no_bodies)
    last_two = f"{organization_word(doc[at - 1].text)} {word}"
    return last_two not in words.no_bodies and (qualified or word not in words.no_bodies)


def head_follows(doc: Doc, at: int) -> bool:
    """Whether the name goes on to another noun: 'Council' in 'Council Secretariat', 'Dialogue' in '… Relations'."""
    following = doc[at + 1].text if at + 1 < len(doc) else ""
    words = organization_words()
    return following[:1].isupper() and organization_word(following) in words.heads | words.treaties | words.relations
