"""Votes for a person's country by the people beside them: lists, greetings, the two sides of a meeting."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from dipextract.lexicon.geography import ORGANIZATION_CODES
from dipextract.lexicon.offices import office_terms
from dipextract.lexicon.sides import side_terms
from dipextract.pipes.people.facing import between, faced_at, jointly
from dipextract.pipes.people.office_words import Office
from dipextract.pipes.people.own_words import titles_begin
from dipextract.pipes.people.references import Reference
from dipextract.pipes.people.register import Person
from dipextract.pipes.people.runs import Run
from dipextract.pipes.people.together import accompanies, greeting, in_one_list, owned, reports, speaks_of
from dipextract.pipes.people.votes import Votes
from dipextract.text_view import Text

REACH = 30  # words between two people who stand on the two sides of a meeting
MEANT = "meant"  # instead of a block: no name
SUBJECTS = frozenset(("he", "she"))


class Pair(NamedTuple):
    """Two mentions of two persons, by their numbers; ``first`` stands before ``second``, within reach."""

    first: Run
    second: Run
    a: int
    b: int


class Neighbours:
    """What the people of a text tell about each other's countries."""

    def __init__(self, text: Text, persons: list[Person], offices: list[Office], said: list[Reference]) -> None:
        self.text, self.persons, self.offices = text, persons, offices
        self.lists: dict[int, list[int]] = defaultdict(list)  # by person: those named before in the same list
        self.others: dict[int, list[Run]] = defaultdict(list)  # by person: the mentions behind them in a list
        self.leaders: dict[int, list[int]] = defaultdict(list)  # by person: whom they accompany
        self.across: dict[int, dict[int, float]] = defaultdict(dict)  # by person: whom they face, the vote
        self.owners: dict[int, set[int]] = defaultdict(set)  # by person: whose minister or wife they are
        self.greets: dict[int, dict[int, float]] = defaultdict(dict)  # by greeted person: who conveys it, the vote
        self.spoken_of: dict[int, set[int]] = defaultdict(set)
        self.person_of: dict[int, int] = {}
        self.counterparts: dict[int, set[str]] = defaultdict(set)  # by person: countries of 'his Peruvian counterpart'
        for reference in said:
            self.read_pronoun(reference)
        self.faced = {run.start: faced_at(text, run, self.opens(run)) for person in persons for run in person.runs}
        for pair in pairs(mentions(text, persons, said)):
            self.read(pair)

    def read_pronoun(self, reference: Reference) -> None:
        """Note the country of 'his Peruvian counterpart'."""
        label = self.text.starting(reference.last + 1) if reference.label == "PRONOUN" else None
        if label and label.code and self.text.plain(label.last + 1) in office_terms().counterparts:
            self.counterparts[reference.person].add(label.code)

    def opens(self, run: Run) -> int:
        """Where the titles before a name begin, else the name."""
        return titles_begin(run, self.offices)

    def read(self, pair: Pair) -> None:
        """Note what one pair tells."""
        text, first, second = self.text, pair.first, pair.second
        if accompanies(text, second):
            self.leaders[pair.b].append(pair.a)
        if speaks_of(text, first, second):
            self.spoken_of[pair.b].add(pair.a)
        joint = jointly(text, first, second) and self.faced.get(first.start, -1) < 0
        listed = first.block != MEANT and in_one_list(text, first, second, self.opens(second))
        if not joint and (listed or self.faced_together(first, second)):
            self.lists[pair.b].append(pair.a)
            self.others[pair.a].append(second)
            self.person_of[id(second)] = pair.b
        if not text.same_sentence(first.last, second.start):
            return
        if owned(text, first, second):
            self.owners[pair.b].add(pair.a)
            self.owners[pair.a].add(pair.b)
        self.oppose(pair, joint)
        vote = greeting(text, first, second)
        if vote:
            self.greets[pair.b].setdefault(pair.a, vote)

    def faced_together(self, first: Run, second: Run) -> bool:
        """'met with A and with the ministers B and C'."""
        at = self.faced.get(second.start, -1)
        return at >= 0 and at == self.faced.get(first.start, -1)

    def oppose(self, pair: Pair, joint: bool) -> None:
        """Note whether the two stand on two sides: 'A met with B', 'A and his counterpart B', 'A and B discussed'."""
        text, first, second = self.text, pair.first, pair.second
        weights, vote = side_terms().neighbours, 0.0
        faced = self.faced.get(second.start, -1) > first.last
        if ((second.counterpart or faced) and not reports(text, first, second.start)) or between(text, first, second):
            vote = weights.across
        elif joint:
            vote = weights.jointly
        if vote:
            self.across[pair.a][pair.b] = min(vote, self.across[pair.a].get(pair.b, 0.0))
            self.across[pair.b][pair.a] = self.across[pair.a][pair.b]

    def by_list(self, run: Run) -> tuple[str | None, float]:
        """The vote for who stands before ``run`` in a list: of one side, unless 'of Peru' tells them apart."""
        weights, country = side_terms().neighbours, run.country or self.persons[self.person_of[id(run)]].country
        if run.country and self.faced.get(run.start, -1) < 0:
            return country, weights.told_apart
        apposed = any(self.offices[n].code for n in run.titles if self.offices[n].first > run.last)
        return None if apposed else country, weights.listed_before

    def votes(self, n: int) -> Votes:
        """The votes for person ``n`` by the countries that the others have by now."""
        votes, weights, persons = Votes(), side_terms().neighbours, self.persons
        listed = (persons[m].country for m in self.lists[n] if persons[m].country not in (None, *ORGANIZATION_CODES))
        votes.give(next(listed, None), weights.listed)
        for run in self.others[n]:
            votes.give(*self.by_list(run))
        leaders = (persons[m].country for m in reversed(self.leaders[n]))
        votes.give(next(filter(None, leaders), None), weights.companion)
        for m, vote in sorted(self.across[n].items()):
            votes.give(persons[m].country, vote)
        for m in sorted(self.owners[n]):
            votes.give(persons[m].country, weights.owned)
        for code in sorted(self.counterparts[n]):
            votes.give(code, weights.across)
        for m in sorted(self.spoken_of[n]):
            votes.give(persons[m].country, weights.own_person)
        for m, vote in self.greets[n].items():
            votes.give(persons[m].country, vote)
        votes.give(persons[0].country if n else None, weights.protagonist)
        return votes


def mentions(text: Text, persons: list[Person], said: list[Reference]) -> list[tuple[int, int, Run]]:
    """The mentions of persons by name, and by 'he' or 'the minister' as if these were names, in order."""
    named = [(run.first, n, run) for n, person in enumerate(persons) for run in person.runs]
    meant = [
        (r.first, r.person, Run(r.first, r.last, r.first, MEANT))
        for r in said
        if r.label == "OFFICE" or text.plain(r.first) in SUBJECTS
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
