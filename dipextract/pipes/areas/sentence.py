"""A sentence as the lexicons see it: normal words, each with its token."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Span, Token

from dipextract.lexicon.wording import normal_word, split_words

POSSESSIVES = ("'s", "’s", "'", "’", "`s")
ACRONYM = 4
"""Words in capitals of up to this length are acronyms: AI, IT; longer ones are words of a headline."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a sentence in normal form; ``tokens[i]`` is the token that holds ``words[i]``."""

    words: tuple[str, ...]
    tokens: tuple[Token, ...]


def read_sentence(sent: Span, acronyms: frozenset[str]) -> Sentence:
    """``sent`` without blanks, hyphens and possessive endings; words among ``acronyms`` keep their capitals."""
    words: list[str] = []
    tokens: list[Token] = []
    for token in sent:
        for word in _token_words(token.text, acronyms):
            words.append(word)
            tokens.append(token)
    return Sentence(tuple(words), tuple(tokens))


@lru_cache(maxsize=50_000)
def _token_words(text: str, acronyms: frozenset[str]) -> tuple[str, ...]:
    if text in POSSESSIVES:
        return ()
    return tuple(word if word in acronyms else normal_word(word) for word in split_words(text))
