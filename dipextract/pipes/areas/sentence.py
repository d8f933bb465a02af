"""A sentence as the lexicons see it: words in normal form, without those that name offices, bodies and people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc, Span, Token

from dipextract.lexicon.cooperation import joint_bodies
from dipextract.lexicon.wording import normal_word, split_words

POSSESSIVES = ("'s", "’s", "'", "’", "`s", "‘s")
ACRONYMS = frozenset({"AI", "AIDS", "IT", "MERS", "SARS", "SPA"})
"""Acronyms that in small letters are, or may be, another word."""

SPLIT_PREFIX = "co"
SPLIT_STEMS = ("operat", "ordinat")
"""British spelling writes 'co-operation' and 'co-ordination'."""

LONGEST_ASIDE = 10
"""Tokens in brackets behind a name."""

ORGANIZATION = "{organization}"
HIDDEN = "{}"


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a sentence in normal form: ``words[i]`` runs from the doc's token ``first[i]`` to ``tokens[i]``."""

    words: tuple[str, ...]
    tokens: tuple[Token, ...]
    first: tuple[int, ...]


def hidden_tokens(doc: Doc) -> dict[int, str]:
    """The tokens that name offices, organisations and people, with the word that stands in for each."""
    hidden: dict[int, str] = {}
    for group in ("people", "offices"):
        for span in doc.spans.get(group, ()):
            if span.label_ != "PRONOUN":
                hidden.update(dict.fromkeys(range(span.start, _behind_aside(doc, span)), HIDDEN))
    for span in doc.spans.get("organizations", ()):
        if span.start in hidden:
            continue
        hidden.update(dict.fromkeys(range(span.start, _name_end(span)), HIDDEN))
        hidden[span.start] = ORGANIZATION
    return hidden


def _behind_aside(doc: Doc, name: Span) -> int:
    """Where a name ends, with what stands in brackets behind it: 'NAME (Economy and Finance)'."""
    if name.label_ != "NAME" or doc[name.end : name.end + 1].text != "(":
        return name.end
    closing = (token.i for token in doc[name.end : name.end + LONGEST_ASIDE] if token.text == ")")
    return next(closing, name.end)


def _name_end(organization: Span) -> int:
    """Where an organisation's name ends; that of a body of two countries before the field that it is for."""
    words = [normal_word(token.text) for token in organization]
    if not joint_bodies().isdisjoint(words):
        for at, word in enumerate(words):
            if word in ("on", "for"):
                return organization.start + at
    return organization.end


def read_sentence(sent: Span, hidden: Mapping[int, str]) -> Sentence:
    """``sent`` without blanks, hyphens and possessive endings."""
    words: list[str] = []
    tokens: list[Token] = []
    first: list[int] = []
    for token in sent:
        for word in _token_words(token.text):
            if words and words[-1] == SPLIT_PREFIX and word.startswith(SPLIT_STEMS):
                words[-1], tokens[-1] = SPLIT_PREFIX + word, token
                continue
            words.append(hidden.get(token.i, word))
            tokens.append(token)
            first.append(token.i)
    return Sentence(tuple(words), tuple(tokens), tuple(first))


@lru_cache(maxsize=10_000)
def _token_words(text: str) -> tuple[str, ...]:
    if text in POSSESSIVES:
        return ()
    return tuple(word if word in ACRONYMS else normal_word(word) for word in split_words(text))
