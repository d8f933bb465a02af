"""Whom the words of a description fit, by office, honorifics and country."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection
from typing import NamedTuple

from dipextract.lexicon.offices import office_terms
from dipextract.lexicon.references import reference_terms
from dipextract.pipes.people.described import Described
from dipextract.pipes.people.office_words import Office, titles_begin
from dipextract.pipes.people.register import Person
from dipextract.pipes.people.titles import Title, title
from dipextract.text_view import Text

COUNTERPARTS = 3  # names back from a counterpart to whom he is the counterpart of
STYLE_REACH = 5  # words before a name or office that hold 'Majesty'


class Named(NamedTuple):
    """Words ``first`` to ``last`` name ``person``; the titles before the name begin at word ``start``."""

    first: int
    last: int
    person: int
    start: int


class Holders:
    """The persons of a text with the offices they hold, and questions whether a description can mean one of them."""

    def __init__(self, text: Text, persons: list[Person], titles: list[list[Title]], offices: list[Office]) -> None:
        self.text, self.persons, self.titles, self.offices = text, persons, titles, offices
        self.terms = reference_terms()
        self.named = sorted(
            Named(run.first, run.last, n, titles_begin(run, offices))
            for n, person in enumerate(persons)
            for run in person.runs
        )
        self.held = [found or self.shared_titles(person) for found, person in zip(titles, persons, strict=True)]
        self.styles: list[set[str]] = [set() for _ in persons]
        self.names = [False] * len(text)
        for name in self.named:
            self.names[name.first : name.last + 1] = [True] * (name.last + 1 - name.first)
            self.styles[name.person] |= self.titles_before(name.start)
        for n, person in enumerate(persons):
            self.styles[n].update(*(run.honorifics for run in person.runs))

    def shared_titles(self, person: Person) -> list[Title]:
        """The titles of the person named before 'his counterpart, NAME', which are told of him alone."""
        at = next((run.first for run in person.runs if run.counterpart), -1)
        before = bisect_left(self.named, at, key=lambda name: name.first)
        titled = (self.titles[name.person] for name in reversed(self.named[max(before - COUNTERPARTS, 0) : before]))
        return next(filter(None, titled), [])

    def exact(self, n: int, phrase: Described) -> bool:
        """Whether somebody holds just the office that the phrase names: a minister rather than the Prime Minister.

        Of 'His Majesty' it is whether somebody was called so.
        """
        if phrase.style:
            return self.styled(n, phrase.style.words)
        if not phrase.office:
            return False
        wanted = title(phrase.office.text, phrase.office.head)
        return any(held.head == wanted.head for held in self.held[n])

    def literal(self, n: int, phrase: Described) -> bool:
        """Whether somebody's office has the very head that the phrase has: an envoy rather than an ambassador."""
        return phrase.office is not None and any(held.head == phrase.office.head for held in self.held[n])

    def fits(self, n: int, phrase: Described) -> bool:
        """Whether a phrase can mean somebody, by office or honorifics and by country."""
        person = self.persons[n]
        if phrase.code and person.country and phrase.code != person.country and person.organization is None:
            return False
        if phrase.office and (not phrase.heads or self.holds(n, phrase.office)):
            return self.holds(n, phrase.office)
        if phrase.style and self.styled(n, phrase.style.words):
            return True
        if phrase.honorifics:
            return any(not phrase.honorifics.isdisjoint(run.honorifics) for run in person.runs)
        held = [t for t in self.held[n] if not t.past]
        if not phrase.heads:
            return bool(held) and (phrase.style is None)
        official = any(t.head not in office_terms().same.consorts for t in held)  # who is no first lady
        return any(t.head in phrase.heads for t in held) or (
            bool(phrase.code and official) and phrase.code == person.country
        )

    def styled(self, n: int, words: Collection[str]) -> bool:
        """Whether 'His Majesty' or the like stands before the titles of somebody's name."""
        return not self.styles[n].isdisjoint(words)

    def titles_before(self, start: int) -> set[str]:
        """The words of titles directly before the title or name at word ``start``, with its first word."""
        text, k, found = self.text, start, set[str]()
        while start - k <= STYLE_REACH and (text.capital(k) or text.plain(k) == "the"):
            found.add(text.plain(k))
            if not text.adjacent(k):
                break
            k -= 1
        return found

    def holds(self, n: int, office: Office) -> bool:
        """Whether person ``n`` can be the holder of ``office``."""
        person, wanted = self.persons[n], title(office.text.split(" at ")[0], office.head)
        if office.code and person.country and office.code != person.country and person.organization is None:
            return False
        content = wanted.content - self.terms.passing
        lesser = self.terms.lesser - content if wanted.head in office_terms().same.unique else frozenset()
        return any(
            (held.head in (wanted.head, office.head) or (held.head.endswith(f" {wanted.head}") and not content))
            and content <= held.content
            and (wanted.past or not held.past)
            and lesser.isdisjoint(held.content)
            for held in self.held[n]
        )

    def differ(self, a: int, b: int) -> bool:
        """Whether two people can be of two countries."""
        return self.persons[a].country is None or self.persons[a].country != self.persons[b].country
