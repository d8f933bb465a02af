"""From name mentions to persons: full names first, then their short forms, other spellings and initials."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import Counter
from dataclasses import dataclass, field

from dipextract.lexicon.offices import office_terms
from dipextract.pipes.people.runs import Run
from dipextract.pipes.people.spelling import Parts, content, fits, fuller, joined, same_part, spelling_keys

SHARED = 2  # name parts that two names of several parts share if they are one
BUSY = 8  # persons of one name part that a mention is compared with, the latest first


@dataclass
class Person:
    """A person: name parts in plain form, mentions in reading order."""

    parts: Parts
    name: str
    runs: list[Run] = field(default_factory=list)
    country: str | None = None
    organization: str | None = None
    offices: list[str] = field(default_factory=list)
    heads: set[str] = field(default_factory=set)
    sole: set[str] = field(default_factory=set)  # heads of offices without any rank: 'President', not 'Vice President'
    inferred: list[str] = field(default_factory=list)
    gender: str = ""
    places: list[int] = field(default_factory=list)  # where the runs begin, in order

    def add(self, run: Run) -> None:
        """One more mention."""
        self.runs.append(run)
        insort(self.places, run.first)

    def before(self, at: int) -> int:
        """Where the last mention at or before word ``at`` begins; -1 when there is none."""
        k = bisect_right(self.places, at)
        return self.places[k - 1] if k else -1


class Register:
    """The persons of an article, found again by the spellings of their names' parts."""

    def __init__(self) -> None:
        self.persons: list[Person] = []
        self.by_key: dict[str, list[Person]] = {}
        self.by_whole: dict[str, list[Person]] = {}

    def candidates(self, parts: Parts) -> list[Person]:
        """Persons whom ``parts`` can name: of just this name, else with all these parts, else of a like name."""
        exact = self.by_whole.get(joined(parts))
        if exact:
            return exact
        near = self.near(parts)
        tight = [p for p in near if fits(parts, p.parts) and all(part in p.parts for part in parts)]
        return tight or [p for p in near if fits(parts, p.parts) or fits(p.parts, parts)]

    def knows(self, parts: Parts, *, longer: bool) -> bool:
        """Whether ``parts`` are the name of somebody known or a short form of it, or a ``longer`` one."""
        found = self.candidates(parts)
        return bool(found) if longer else any(fits(parts, person.parts) for person in found)

    def near(self, parts: Parts, least: int = SHARED) -> list[Person]:
        """Persons who share ``least`` name parts, or all that one of the names has, in the order of registration."""
        found: dict[int, Person] = {}
        shared: Counter[int] = Counter()
        telling = content(parts)
        for part in telling:
            like = {id(p): p for key in spelling_keys(part) for p in self.by_key.get(key, [])[-BUSY:]}
            found |= like
            shared.update(like.keys())
        return [p for k, p in found.items() if shared[k] >= min(least, len(telling), len(content(p.parts)))]

    def by_office(self, parts: Parts, heads: set[str]) -> list[Person]:
        """Persons of the same office whose names begin alike and end alike: 'Yusuf Alavi', 'Yousef Allawi'."""
        if not heads or len(parts) < 2:
            return []
        return [
            person
            for person in self.near(parts, least=1)
            if person.heads & heads
            and len(person.parts) > 1
            and same_part(parts[-1], person.parts[-1])
            and parts[0][0] == person.parts[0][0]
        ]

    def put(self, run: Run, parts: Parts, name: str, heads: set[str]) -> Person:
        """The person whom ``run`` names, new if nobody fits; a fuller form becomes their name."""
        found = self.candidates(parts) or self.by_office(parts, heads)
        if heads & office_terms().same.by_first_name:  # 'King Nasser' is not Faisal bin Nasser
            found = [person for person in found if person.heads & heads or same_part(person.parts[0], parts[0])]
        if not found:
            person = Person(parts, name)
            person.add(run)
            self.persons.append(person)
            self.index(person)
            return person
        person = best(found, run, heads)
        person.add(run)
        if fuller(parts, person.parts):
            person.parts, person.name = parts, name
            self.index(person)
        return person

    def index(self, person: Person) -> None:
        """Make ``person`` known by the name that they have now."""
        self.by_whole.setdefault(joined(person.parts), []).append(person)
        for part in content(person.parts):
            for key in spelling_keys(part):
                known = self.by_key.setdefault(key, [])
                if not known or known[-1] is not person:
                    known.append(person)


def best(found: list[Person], run: Run, heads: set[str]) -> Person:
    """Among several who fit: the one with the same office, else the one named last before, rather no first lady."""
    with_office = [person for person in found if heads & person.heads]
    if not with_office and office_terms().female.isdisjoint(run.honorifics):
        with_office = [person for person in found if office_terms().same.consorts.isdisjoint(person.heads)]
    return max(with_office or found, key=lambda person: person.before(run.first))
