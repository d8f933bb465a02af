"""The offices of a person: which wordings are one office, and which of them is kept."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from dipextract.lexicon.offices import office_terms
from dipextract.word_view import plain

PAST = "former"


class Title(NamedTuple):
    """An office: its wording, its head, the words that tell it from others of that head."""

    text: str
    head: str
    content: frozenset[str]

    @property
    def past(self) -> bool:
        """Whether the office is no longer held."""
        return PAST in self.content


@lru_cache(maxsize=4096)
def title(text: str, head: str) -> Title:
    """``text`` as a Title."""
    same = office_terms().same
    words = [same.spellings.get(word, word) for word in plain(text).replace("-", " ").replace(",", " ").split()]
    phrase = next((p for p in same.phrases if " ".join(words).endswith(p)), "")
    main = same.phrases.get(phrase) or same.heads.get(head, head)
    own = set(words) - same.small - set(main.split()) - set(head.split()) - set(phrase.split())
    return Title(text, main, frozenset(own) | same.content.get(head, frozenset()))


def singular(text: str) -> str:
    """'Foreign Ministers' -> 'Foreign Minister'."""
    heads, plurals = office_terms().heads, office_terms().plurals
    words = text.split()
    for i, word in enumerate(words):
        form = plain(word)
        if form in plurals:
            words[i] = heads[form].title() if word[0].isupper() else heads[form]
    return " ".join(words)


def keep(titles: list[Title], new: Title) -> list[Title]:
    """``titles`` with ``new``, unless one of them says it already; a fuller wording replaces a bare one."""
    same_head = any(new.head == old.head for old in titles)
    if not new.content and not same_head and any(is_end(new.head, old.head) for old in titles):
        return titles
    for i, old in enumerate(titles):
        if not old.content and old.head != new.head and is_end(old.head, new.head):
            return [*titles[:i], new, *titles[i + 1 :]]
        if old.head != new.head:
            continue
        if new.content <= old.content:
            return titles
        if old.content < new.content and new.past == old.past:
            return [*titles[:i], new, *titles[i + 1 :]]
    return [*titles, new]


def is_end(part: str, head: str) -> bool:
    """Whether ``part`` is the first or the last word of ``head``: 'minister' of 'prime minister'."""
    words = head.split()
    return part in (words[0], words[-1])


def of_state(titles: list[Title]) -> Title | None:
    """The office that a counterpart shares: the foreign minister's before others, no party post or rank."""
    state = [t for t in titles if t.head not in office_terms().same.not_of_state]
    foreign = [t for t in state if "foreign" in t.content]
    return next(iter(foreign or state), None)
