"""The offices of a person: which wordings are one office, and which of them is kept."""

from __future__ import annotations

from typing import NamedTuple

from dipextract.lexicon.offices import office_terms
from dipextract.word_view import plain

SMALL = frozenset(["of", "for", "the", "and", "&", "to", "at", "on", "in", "affairs", "s"])
SAME_HEAD = {
    "fm": "minister",
    "premier": "prime minister",
    "pm": "prime minister",
    "amir": "emir",
    "envoy": "ambassador",
}
OWN_WORDS = {"fm": ("foreign",)}
SPELLINGS = {
    "defense": "defence",
    "councillor": "councilor",
    "adviser": "advisor",
    "vice": "deputy",
    "external": "foreign",
}
# Ranks of a party or of the service are not what 'his counterpart' shares.
NOT_OF_STATE = frozenset(("member", "secretary general", "general secretary", "senator", "adviser", "advisor"))


class Title(NamedTuple):
    """An office: its wording, its head, the words that tell it from others of that head."""

    text: str
    head: str
    content: frozenset[str]


def title(text: str, head: str) -> Title:
    """``text`` as a Title."""
    words = [SPELLINGS.get(word, word) for word in plain(text).replace("-", " ").replace(",", " ").split()]
    own = set(words) - SMALL - set(SAME_HEAD.get(head, head).split()) - set(head.split())
    own.update(OWN_WORDS.get(head, ()))
    return Title(text, SAME_HEAD.get(head, head), frozenset(own))


def singular(text: str) -> str:
    """'Foreign Ministers' -> 'Foreign Minister'."""
    heads, plurals = office_terms().heads, office_terms().plurals
    words = text.split()
    for i, word in enumerate(words):
        form = plain(word)
        if form in plurals:
            base = heads[form]
            words[i] = base.title() if word[0].isupper() else base
    return " ".join(words)


def keep(titles: list[Title], new: Title) -> list[Title]:
    """``titles`` with ``new``, unless one of them says it already; a fuller wording replaces a bare one."""
    bare = not new.content and any(new.head in (old.head.split()[0], old.head.split()[-1]) for old in titles)
    if bare and new.head not in {old.head for old in titles}:
        return titles
    for i, old in enumerate(titles):
        if not old.content and old.head in (new.head.split()[0], new.head.split()[-1]) and old.head != new.head:
            return [*titles[:i], new, *titles[i + 1 :]]
        if old.head != new.head:
            continue
        if new.content <= old.content:
            return titles
        if old.content < new.content and ("former" in new.content) == ("former" in old.content):
            return [*titles[:i], new, *titles[i + 1 :]]
    return [*titles, new]


def of_state(titles: list[Title]) -> Title | None:
    """The office that a counterpart shares: the foreign minister's before others, no party post or rank."""
    state = [t for t in titles if t.head not in NOT_OF_STATE]
    foreign = [t for t in state if "foreign" in t.content]
    return (foreign or state or [None])[0]
