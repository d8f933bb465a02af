"""Votes for a person's country by the people beside them: lists, greetings, the two sides of a meeting."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from dipextract.lexicon.offices import office_terms
from dipextract.lexicon.sides import side_terms
from dipextract.lexicon.speech import speech_verbs
from dipextract.pipes.people.own_words import met_at
from dipextract.pipes.people.references import Reference
from dipextract.pipes.people.register import Person
from dipextract.pipes.people.runs import Run
from dipextract.pipes.people.votes import Votes
from dipextract.text_view import COUNTRY_KINDS, Text

REACH = 30  # words between two people who stand on the two sides of a meeting
LIST_REACH = 16  # words between two members of a list
TITLE_REACH = 15  # words from 'accompanied by' to the name
VERB_REACH = 3  # words from a name to its verb of saying
SAID_REACH = 10  # words from there to the person spoken of
SUBJECTS = frozenset(("he", "she"))
LISTED = frozenset(("", ",", "-"))
LIST_WORDS = frozenset(("and", "of", "for", "the"))


class Pair(NamedTuple):
    """Two mentions of two persons, by their numbers; ``first`` stands before ``second``, within reach."""

    first: Run
    second: Run
    a: int
    b: int


class Neighbours:
    """What the people of a text tell about each other's countries."""

    def __init__(self, text: Text, persons: list[Person], said: list[Reference]) -> None:
        self.text, self.persons = text, persons
        self.lists: dict[int, list[int]] = defaultdict(list)  # by person: those named before in the same list
        self.others: dict[int, list[Run]] = defaultdict(list)  # by person: the mentions behind them in a list
        self.leaders: dict[int, list[int]] = defaultdict(list)  # by person: whom they accompany
        self.across: dict[int, set[int]] = defaultdict(set)
        self.greets: dict[int, dict[int, float]] = defaultdict(dict)  # by greeted person: who conveys it, the vote
        self.spoken_of: dict[int, set[int]] = defaultdict(set)
        self.person_of: dict[int, int] = {}
        self.counterparts: dict[int, set[str]] = defaultdict(set)  # by person: countries of 'his Peruvian counterpart'
        for reference in said:
            self.read_pronoun(reference)
        self.met = {run.start: met_at(text, run) for person in persons for run in person.runs}
        for pair in pairs(mentions(text, persons, said)):
            self.read(pair)

    def read_pronoun(self, reference: Reference) -> None:
        """Note the country of 'his Peruvian counterpart'."""
        label = self.text.starting(reference.last + 1) if reference.label == "PRONOUN" else None
        if label and label.code and self.text.plain(label.last + 1) in office_terms().counterparts:
            self.counterparts[reference.person].add(label.code)

    def read(self, pair: Pair) -> None:
        """Note what one pair tells."""
        if in_one_list(self.text, pair.first, pair.second):
            self.lists[pair.b].append(pair.a)
            self.others[pair.a].append(pair.second)
            self.person_of[id(pair.second)] = pair.b
        if accompanies(self.text, pair.second):
            self.leaders[pair.b].append(pair.a)
        if speaks_of(self.text, pair.first, pair.second):
            self.spoken_of[pair.b].add(pair.a)
        if not self.text.same_sentence(pair.first.last, pair.second.start):
            return
        if self.stand_across(pair.first, pair.second):
            self.across[pair.a].add(pair.b)
            self.across[pair.b].add(pair.a)
        vote = greeting(self.text, pair.first, pair.second)
        if vote:
            self.greets[pair.b].setdefault(pair.a, vote)

    def stand_across(self, first: Run, second: Run) -> bool:
        """Whether two stand on two sides: 'A met with B', 'A and his counterpart B', 'between A and B'."""
        if second.counterpart or self.met.get(second.start, -1) > first.last:
            return True
        text, low = self.text, max(self.text.begins[first.start], first.start - REACH)
        between = any(text.plain(i) == "between" for i in range(low, first.start))
        return between and any(text.plain(i) == "and" for i in range(first.last + 1, second.start))

    def by_list(self, run: Run) -> tuple[str | None, float]:
        """The vote for who stands before ``run`` in a list: of one side, unless 'of Peru' tells them apart."""
        weights = side_terms().neighbours
        if run.country:
            return run.country, weights.told_apart
        return self.persons[self.person_of[id(run)]].country, weights.listed_before

    def votes(self, n: int) -> Votes:
        """The votes for person ``n`` by the countries that the others have by now."""
        votes, weights, persons = Votes(), side_terms().neighbours, self.persons
        votes.give(next((persons[m].country for m in self.lists[n] if persons[m].country), None), weights.listed)
        for run in self.others[n]:
            votes.give(*self.by_list(run))
        leaders = (persons[m].country for m in reversed(self.leaders[n]))
        votes.give(next(filter(None, leaders), None), weights.companion)
        for m in sorted(self.across[n]):
            votes.give(persons[m].country, weights.across)
        for code in sorted(self.counterparts[n]):
            votes.give(code, weights.across)
        for m in sorted(self.spoken_of[n]):
            votes.give(persons[m].country, weights.own_person)
        for m, vote in self.greets[n].items():
            votes.give(persons[m].country, vote)
        votes.give(persons[0].country if n else None, weights.protagonist)
        return votes


def mentions(text: Text, persons: list[Person], said: list[Reference]) -> list[tuple[int, int, Run]]:
    """The mentions of persons by name, and by 'he' and 'she' as if these were names, in order."""
    named = [(run.first, n, run) for n, person in enumerate(persons) for run in person.runs]
    meant = [
        (r.first, r.person, Run(r.first, r.last, r.first, "body")) for r in said if text.plain(r.first) in SUBJECTS
    ]
    return sorted([*named, *meant], key=lambda mention: mention[:2])


def pairs(runs: list[tuple[int, int, Run]]) -> Iterator[Pair]:
    """The mentions of different persons that stand within reach of each other."""
    for k, (_, a, first) in enumerate(runs):
        for _, b, second in runs[k + 1 : k + 1 + REACH]:
            if second.start - first.last > REACH:
                break
            if a != b and second.start > first.last:
                yield Pair(first, second, a, b)


def in_one_list(text: Text, first: Run, second: Run) -> bool:
    """Whether only commas, 'and' and the second one's titles stand between two names; 'A and B' are often two sides."""
    between = range(first.last + 1, second.start)
    if not second.titles:
        return False
    if not 0 < len(between) <= LIST_REACH or any(text.mark(i) not in LISTED for i in between):
        return False
    if any(text.kind(i) in COUNTRY_KINDS for i in between):
        return False
    return all(text.capital(i) or text.plain(i) in LIST_WORDS for i in between)


def accompanies(text: Text, run: Run) -> bool:
    """Whether 'accompanied by' or 'joined by' stands before the name and its titles."""
    words, i = side_terms().words, run.start - 1
    low = max(text.begins[run.start], run.start - TITLE_REACH)
    while i > low and (text.capital(i) or text.plain(i) in words.titles) and text.plain(i) != "by":
        i -= 1
    return text.plain(i) == "by" and text.plain(i - 1) in words.accompanied


def greeting(text: Text, first: Run, second: Run) -> float:
    """A vote for the side of who conveys the greetings of ``second``; against it, if they go to that person."""
    words, weights = side_terms().words, side_terms().neighbours
    between = [text.plain(i) for i in range(first.last + 1, second.start)]
    carried = next((k for k, form in enumerate(between) if form in words.greetings), None)
    if carried is None or words.conveys.isdisjoint(between[:carried]):
        return 0.0
    if "to" in between[carried:]:
        return weights.across
    return weights.greeted if {"of", "from"} & set(between[carried:]) else 0.0


def speaks_of(text: Text, first: Run, second: Run) -> bool:
    """Whether ``second`` is named first in what ``first`` says: 'Wang said that President Xi ...'."""
    verbs = (i for i in range(first.last + 1, first.last + 1 + VERB_REACH) if text.plain(i) in speech_verbs())
    said = next(verbs, None)
    return said is not None and said < second.first <= said + SAID_REACH
