"""The offices of a person: which wordings are one office, and which of them is kept."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from dipextract.lexicon.offices import office_terms
from dipextract.word_view import plain

PAST = "former"
ACRONYM = range(2, 6)  # letters
MINISTRY = frozenset("MD")  # first letters of ministries and departments: 'DFA Secretary', 'Foreign Affairs Secretary'
LONGEST_PLURAL = 3  # words: 'heads of state'


class Title(NamedTuple):
    """An office: its wording, its head, the words that tell it from others of that head."""

    text: str
    head: str
    content: frozenset[str]
    alias: bool  # whether the head has a fuller name: 'FM', 'Premier'

    @property
    def past(self) -> bool:
        """Whether the office is no longer held."""
        return PAST in self.content


@lru_cache(maxsize=4096)
def title(text: str, head: str) -> Title:
    """``text`` as a Title."""
    same = office_terms().same
    words = [same.spellings.get(word, word) for word in plain(text).replace("-", " ").replace(",", " ").split()]
    phrase = next((p for p in same.phrases if f" {p} " in f" {' '.join(words)} "), "")
    names = same.heads | same.bare_heads if words[:1] == [head] else same.heads
    main = same.phrases.get(phrase) or names.get(head, head)
    main = " ".join(same.spellings.get(word, word) for word in main.split())
    said = {*main.split(), *head.split(), *phrase.split()}
    own = set(words) - same.small - said
    content = same.content.get(head, frozenset()) | same.content.get(phrase, frozenset())
    return Title(text, main, frozenset(own) | content, head in names)


def singular(text: str) -> str:
    """'Foreign Ministers' -> 'Foreign Minister', 'Heads of State' -> 'Head of State'."""
    heads, plurals, words = office_terms().heads, office_terms().plurals, text.split()
    links = office_terms().complements.links
    for size in range(LONGEST_PLURAL, 0, -1):
        for i in range(len(words) - size + 1):
            form = plain(" ".join(words[i : i + size])).replace("-", " ")
            if form in plurals:
                single, great = heads[form].split(), words[i][0].isupper()
                written = str.upper if words[i][:2].isupper() else str.capitalize  # 'MPs'
                words[i : i + size] = [written(w) if great and w not in links else w for w in single]
    return " ".join(words)


def keep(titles: list[Title], new: Title) -> list[Title]:
    """``titles`` with ``new``, unless one of them says it already; a fuller wording replaces a bare one."""
    if vague(new) and titles:
        return titles
    titles = [old for old in titles if not vague(old)]
    same_head = any(new.head == old.head for old in titles)
    if not same_head and any(is_end(new.head, old.head) and new.content <= old.content for old in titles):
        return titles
    for i, old in enumerate(titles):
        fuller = [*titles[:i], new, *titles[i + 1 :]]
        if spells_out(new, old):
            return fuller
        if spells_out(old, new):
            return titles
        if old.head != new.head:
            if is_end(old.head, new.head) and old.content <= new.content and old.past == new.past:
                return fuller
            continue
        if new.content == old.content and old.alias and not new.alias:
            return fuller
        if new.content <= old.content:
            return titles
        if old.content < new.content and new.past == old.past:
            return fuller
    return [*titles, new]


def spells_out(full: Title, short: Title) -> bool:
    """Whether ``short`` says with acronyms what ``full`` spells out: 'NA Speaker', 'National Assembly Speaker'."""
    if full.head != short.head:
        return False
    acronyms = {word for word in short.text.split() if word.isupper() and len(word) in ACRONYM}
    initials = "".join(word[0] for word in full.text.replace("-", " ").split() if word[0].isupper())
    rest = short.content - {plain(word) for word in acronyms}
    said = all(word in initials or (word[0] in MINISTRY and word[1:] in initials) for word in acronyms)
    return bool(acronyms) and rest <= full.content and said


def vague(held: Title) -> bool:
    """Whether the office only says that somebody leads: 'the UN chief', 'their leader'."""
    return held.head in office_terms().same.vague and not held.content


def is_end(part: str, head: str) -> bool:
    """Whether ``part`` is the first or the last word of ``head``: 'minister' of 'prime minister'."""
    words = head.split()
    return part in (words[0], words[-1])


def of_state(titles: list[Title]) -> Title | None:
    """The office that a counterpart shares: the foreign minister's before others, no party post or rank."""
    state = [t for t in titles if t.head not in office_terms().same.not_of_state]
    foreign = [t for t in state if "foreign" in t.content]
    return next(iter(foreign or state), None)
