"""Bodies and formats between countries: 'Iran-Oman Joint Economic Committee', 'NATO-Ukraine Council'."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from dipextract.lexicon.keys import HYPHENS
from dipextract.lexicon.organization_words import organization_words
from dipextract.lexicon.organizations import organization_word
from dipextract.pipes.organizations.matching import Mention
from dipextract.pipes.organizations.tail import tail_end

# Tokens between the countries and the head.
LONGEST = 10


def find_bilateral(doc: Doc, mentions: list[Mention]) -> Iterator[tuple[int, int]]:
    """Token offsets of the names that begin with countries or organisations joined by hyphens."""
    organizations = {mention.start for mention in mentions}
    parties = region_parties(doc) | {mention.start: mention.end for mention in mentions}
    parties |= {place.start: place.end for place in doc.spans["places"]}
    at = 0
    for start in sorted(parties):
        if start < at:
            continue
        joined = last_party(doc, parties, start)
        end = body_end(doc, joined, not organizations.isdisjoint(range(start, joined))) if joined else None
        if end:
            yield name_start(doc, start), end
            at = end


def region_parties(doc: Doc) -> dict[int, int]:
    """Words such as 'Africa' and 'Arab States' that stand in for countries: start and end."""
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
    """The end of the last of at least two parties joined by hyphens or dashes, the first of which begins at ``start``."""
    end, count = parties[start], 1
    while end + 1 < len(doc) and doc[end].text in HYPHENS and parties.get(end + 1) and not opens_story(doc, start, end):
        end, count = parties[end + 1], count + 1
    whole = count == 1 and any(hyphen in doc[start].text[1:-1] for hyphen in HYPHENS)
    return end if count > 1 or whole else None


def opens_story(doc: Doc, start: int, end: int) -> bool:
    """Whether the dash at ``end`` closes a dateline: a name in capitals, first in its line, and a space before the dash."""
    first = start == 0 or "\n" in doc[start - 1].text
    return first and bool(doc[end - 1].whitespace_) and doc[start].text.isupper()


def name_start(doc: Doc, start: int) -> int:
    """Where the name begins: a 'Joint' before the countries belongs to it."""
    return start - 1 if start and doc[start - 1].text == "Joint" else start


def body_end(doc: Doc, start: int, summits: bool) -> int | None:
    """The end of a body's name whose parties end at ``start``; None when no body follows.

    ``summits``: a summit is a body as well.
    """
    words = organization_words()
    heads = words.heads | words.summits if summits else words.heads
    capitals = 0
    for at in range(start, min(start + LONGEST, len(doc))):
        text = doc[at].text
        word = organization_word(text)
        capitals += text[0].isupper()
        if word in words.treaties:
            return None
        last = f"{organization_word(doc[at - 1].text)} {word}"
        if word in heads and is_body(word, last, text[0].isupper(), at > start) and not head_follows(doc, at):
            return tail_end(doc, at + 1)
        if not (text[0].isupper() or word in words.qualities or text in HYPHENS or (capitals and word == "and")):
            return None
    return None


def is_body(word: str, last_two: str, capital: bool, qualified: bool) -> bool:
    """Whether a head, alone or with the word before it, names a body rather than a relation."""
    words = organization_words()
    if not capital:
        return word in words.small_heads
    return word not in words.no_bodies or (qualified and last_two not in words.no_bodies and word != "alliance")


def head_follows(doc: Doc, at: int) -> bool:
    """Whether the next word goes on with the name up to another head: 'Council' in 'Council Secretariat'."""
    following = doc[at + 1].text if at + 1 < len(doc) else ""
    return following[:1].isupper() and organization_word(following) in organization_words().heads
