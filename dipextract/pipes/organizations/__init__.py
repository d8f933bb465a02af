"""Pipe ``dipextract_organizations``: international organisations, forums and formats.

``kb_id_`` is the key that the mentions of an organisation share, ``id_`` its acronym.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc, Span

from dipextract.lexicon import organizations
from dipextract.lexicon.organization_words import organization_words
from dipextract.lexicon.organizations import Organization, organization_key, organization_word
from dipextract.pipes.litter import litter_tokens
from dipextract.pipes.organizations.bilateral import find_between, find_joined
from dipextract.pipes.organizations.definitions import defined_acronyms
from dipextract.pipes.organizations.grammar import find_generic, find_ministers, find_organs, names_treaty
from dipextract.pipes.organizations.matching import Acronyms, Mention, match_acronyms, match_names


class Organizations:
    """Sets span group ``organizations``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find them in ``doc``."""
        acronyms = Acronyms()
        named = match_names(doc)
        acronyms.named = {mention.organization.key for mention in named}
        places = tokens_in((place.start, place.end) for place in doc.spans.get("places", ()))
        mentions = [*named, *match_acronyms(doc, acronyms, tokens_of(named) | places)]
        mentions = override(mentions, new_mentions(doc, find_organs(doc, mentions)))
        joined = list(find_joined(doc, mentions))
        treaties = tokens_in((found.start, found.end) for found in joined if found.treaty)
        treaties |= tokens_of(mention for mention in mentions if names_treaty(doc, mention))
        mentions = [mention for mention in mentions if mention.start not in treaties]
        mentions = override(mentions, beyond(mentions, new_mentions(doc, find_between(doc))))
        mentions = override(mentions, new_mentions(doc, ((found.start, found.end) for found in joined if found.body)))
        mentions = override(mentions, new_mentions(doc, find_ministers(doc)))
        mentions += new_mentions(doc, find_generic(doc, tokens_of(mentions)))
        mentions = override(mentions, defined_acronyms(doc, mentions, acronyms))
        mentions += match_acronyms(doc, acronyms, tokens_of(mentions) | treaties | places)
        mentions.sort(key=lambda mention: mention.start)
        join_short_names(doc, mentions)
        litter = litter_tokens(doc)
        kept = (mention for mention in mentions if mention.start not in litter)
        doc.spans["organizations"] = [organization_span(doc, mention) for mention in kept]
        return doc


def tokens_of(mentions: Iterable[Mention]) -> set[int]:
    """The tokens of mentions."""
    return tokens_in((mention.start, mention.end) for mention in mentions)


def tokens_in(offsets: Iterable[tuple[int, int]]) -> set[int]:
    """The tokens between offsets."""
    return {at for start, end in offsets for at in range(start, end)}


def new_mentions(doc: Doc, offsets: Iterable[tuple[int, int]]) -> list[Mention]:
    """Mentions of organisations that are known from the text alone; the lexicon's where the name is one of its."""
    known = organizations.organization_names()
    found = []
    for start, end in offsets:
        name = doc[start:end].text
        key = organization_key(name)
        found.append(Mention(start, end, known.get(key) or Organization(key, name, "", "")))
    return found


def join_short_names(doc: Doc, mentions: list[Mention]) -> None:
    """A short name is that of the longer name before it: 'Joint Iran-Oman Commission', 'the Joint Commission'.

    It begins as the longer one does, with a word such as 'joint', and all of its words stand in that.
    """
    joint = organization_words().joint
    named: list[tuple[list[str], Organization]] = []
    for mention in mentions:
        words = [organization_word(token.text) for token in doc[mention.start : mention.end]]
        if words[0] not in joint:
            continue
        longer = (body for of, body in named if len(of) > len(words) and of[0] == words[0] and set(words) <= set(of))
        mention.organization = next(longer, mention.organization)
        named.append((words, mention.organization))


def override(mentions: list[Mention], others: list[Mention]) -> list[Mention]:
    """``others``, and the mentions that do not overlap them."""
    taken = tokens_of(others)
    return [mention for mention in mentions if taken.isdisjoint(range(mention.start, mention.end))] + others


def beyond(mentions: list[Mention], others: list[Mention]) -> list[Mention]:
    """Those of ``others`` that are not only a part of a mention: not 'Joint Commission' in 'JCPOA Joint Commission'."""
    around = {at: mention for mention in mentions for at in range(mention.start, mention.end)}
    wholes = ((other, around.get(other.start), around.get(other.end - 1)) for other in others)
    return [
        other
        for other, first, last in wholes
        if first is None or first is not last or last.end - first.start <= other.end - other.start
    ]


def organization_span(doc: Doc, mention: Mention) -> Span:
    """The span of a mention."""
    found = mention.organization
    return Span(doc, mention.start, mention.end, label="ORG", kb_id=found.key, span_id=found.acronym)


@Language.factory("dipextract_organizations")
def create(nlp: Language, name: str) -> Organizations:
    """Factory of the pipe."""
    organizations.name_beginnings()
    organizations.organization_acronyms()
    return Organizations()
