"""Where organisations of the lexicon stand: by full name, by acronym, by the acronym that the text gives them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from spacy.tokens import Doc

from dipextract.lexicon.keys import is_name_word, names_from
from dipextract.lexicon.organization_words import organization_words
from dipextract.lexicon.organizations import (
    Organization,
    name_beginnings,
    organization_acronyms,
    organization_key,
    organization_names,
    organization_word,
)

# Names of so many words are known even where they are not capitalised ('UN human rights council').
LONG_NAME = 3

# So many words away from an organisation's name a longer name around it begins and ends.
LONGEST_OTHER = 4


@dataclass(slots=True)
class Mention:
    """Tokens ``start`` to ``end`` (exclusive) name ``organization``."""

    start: int
    end: int
    organization: Organization


@dataclass(slots=True)
class Acronyms:
    """What acronyms mean in one Doc: the lexicon's and the text's own."""

    own: dict[str, Organization] = field(default_factory=dict)
    named: set[str] = field(default_factory=set)

    def define(self, acronym: str, organization: Organization) -> None:
        """The text says what ``acronym`` means."""
        self.own[acronym] = organization

    def meaning(self, text: str) -> Organization | None:
        """What an acronym means; one that is doubtful by itself only where the full name is used."""
        if text in self.own:
            return self.own[text]
        known = organization_acronyms()
        found = known.get(text, ())
        for candidate in (*found, *known.get(f"{text}?", ())):
            if candidate.key in self.named:
                return candidate
        return found[0] if found else None


def match_names(doc: Doc) -> list[Mention]:
    """Full names in ``doc``, longest first from the left, never overlapping."""
    texts = [token.text for token in doc]
    found, at = [], 0
    while at < len(texts):
        mention = name_at(texts, at) if starts_name(texts, at) else None
        if mention and (names_office(doc, mention) or in_other_name(doc, mention)):
            mention = None
        if mention:
            found.append(mention)
        at = mention.end if mention else at + 1
    return found


def names_office(doc: Doc, mention: Mention) -> bool:
    """Whether it names an office or a country: 'UN High Commissioner for Refugees X', 'Commonwealth of Dominica'."""
    at = mention.end + (mention.end < len(doc) and doc[mention.end].text == ",")
    if at >= len(doc):
        return False
    if "commissioner" in mention.organization.key:
        return doc[at].text[0].isupper()
    return doc[mention.start].text == "Commonwealth" and at == mention.start + 1 and doc[at].text == "of"


def in_other_name(doc: Doc, mention: Mention) -> bool:
    """Whether it is part of a name that is no organisation's: 'Commonwealth' in 'Foreign and Commonwealth Office'."""
    others = organization_words().no_organizations
    if organization_word(doc[mention.start].text) not in other_name_words():
        return False
    starts = range(max(mention.start - LONGEST_OTHER, 0), mention.start + 1)
    ends = range(mention.end + 1, min(mention.end + LONGEST_OTHER, len(doc)) + 1)
    return any(organization_key(" ".join(t.text for t in doc[i:j])) in others for i in starts for j in ends)


@cache
def other_name_words() -> frozenset[str]:
    """The words of names that are no organisation's."""
    return frozenset(word for name in organization_words().no_organizations for word in name.split())


def starts_name(texts: list[str], at: int) -> bool:
    """Whether a name may begin here: a capital, or a number before + ('5+1')."""
    text = texts[at]
    return text[0].isupper() or (text[0].isdigit() and ("+" in text or texts[at + 1 : at + 2] == ["+"]))


def name_at(texts: list[str], start: int) -> Mention | None:
    """The longest full name that begins at token ``start``."""
    best = None
    for end, key in names_from(texts, start, name_beginnings().__contains__, organization_word):
        organization = organization_names().get(key)
        if organization and (key.count(" ") + 1 >= LONG_NAME or all(map(is_name_word, texts[start:end]))):
            best = Mention(start, end, organization)
    return best


def match_acronyms(doc: Doc, acronyms: Acronyms, taken: set[int]) -> list[Mention]:
    """Acronyms in ``doc`` outside the tokens ``taken``."""
    found = []
    for token in doc:
        text = token.text
        if token.i not in taken and text[0].isupper():
            organization = acronyms.meaning(text)
            if organization and not is_plain_word(doc, token.i):
                found.append(Mention(token.i, token.i + 1, organization))
    return found


def is_plain_word(doc: Doc, at: int) -> bool:
    """Whether an acronym that is also a word ('WHO') stands among words in capitals."""
    if doc[at].lower_ not in organization_words().words:
        return False
    beside = [doc[i] for i in (at - 1, at + 1) if 0 <= i < len(doc)]
    return any(token.is_upper and len(token) > 3 for token in beside)
