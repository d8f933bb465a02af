"""From name mentions to persons: full names first, then their short forms, other spellings and initials."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import lru_cache

from dipextract.lexicon.names import name_terms
from dipextract.pipes.people.names import Run
from dipextract.word_view import Word, plain


@dataclass
class Person:
    """A person: name parts in plain form, mentions in reading order."""

    parts: tuple[str, ...]
    name: str
    runs: list[Run] = field(default_factory=list)
    country: str | None = None
    organization: str | None = None
    offices: list[str] = field(default_factory=list)
    heads: set[str] = field(default_factory=set)
    sole: set[str] = field(default_factory=set)  # heads of offices without any rank: 'President', not 'Vice President'
    inferred: list[str] = field(default_factory=list)
    gender: str = ""


def name_parts(words: list[Word]) -> tuple[str, ...]:
    """The parts of a name in plain form; hyphens part them, suffixes do not count, initials stay single letters."""
    suffixes = name_terms().suffixes
    parts: list[str] = []
    for word in words:
        for piece in word.text.replace(".", ". ").replace("-", " ").split():
            form = plain(piece)
            if form and not (form in suffixes and piece.isupper() and parts and len(form) > 1):
                parts.append(form)
    return tuple(parts)


@lru_cache(maxsize=20_000)
def same_part(a: str, b: str) -> bool:
    """Whether two name parts are one: equal, an initial of the other, or spelt a little differently."""
    if a == b:
        return True
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    if min(len(a), len(b)) < 4:
        return (
            min(len(a), len(b)) >= 2
            and max(len(a), len(b)) > 4
            and (a.startswith(b) or b.startswith(a))
            and len(a) != 3
        )
    alike = SequenceMatcher(None, a, b).ratio()
    return alike >= (0.85 if a[0] == b[0] else 0.87) or (min(len(a), len(b)) >= 6 and alike >= 0.8)


def fits(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether ``short`` is a shorter form of ``full``: its parts are found there, in order, one of them at an end."""
    if len(short) > len(full):
        return False
    particles = name_terms().particles
    content = [part for part in short if part not in particles and len(part) > 1]
    if not content:
        return False
    at, hits = 0, []
    for part in short:
        while at < len(full) and not same_part(part, full[at]):
            at += 1
        if at == len(full):
            return False
        hits.append(at)
        at += 1
    if len(short) == 1 or len(content) > 1:
        return True
    last_content = max(i for i, part in enumerate(full) if len(part) > 1)
    return hits[-1] >= last_content or hits[0] == 0


def joined(parts: tuple[str, ...]) -> str:
    """A name written together: 'fatemi amin' and 'fatemiamin' are one."""
    return "".join(parts)


class Register:
    """The persons of an article."""

    def __init__(self) -> None:
        self.persons: list[Person] = []

    def candidates(self, parts: tuple[str, ...]) -> list[Person]:
        """Persons whom ``parts`` can name."""
        whole = joined(parts)
        exact = [p for p in self.persons if joined(p.parts) == whole]
        if exact:
            return exact
        tight = [p for p in self.persons if fits(parts, p.parts) and all(part in p.parts for part in parts)]
        return tight or [p for p in self.persons if fits(parts, p.parts) or fits(p.parts, parts)]

    def add(self, run: Run, parts: tuple[str, ...], name: str) -> Person:
        """A new person."""
        person = Person(parts, name, [run])
        self.persons.append(person)
        return person

    def put(self, run: Run, parts: tuple[str, ...], name: str, heads: set[str]) -> Person:
        """The person whom ``run`` names, new if nobody fits; a fuller form becomes their name."""
        found = self.candidates(parts)
        if not found and heads:
            found = [
                p
                for p in self.persons
                if p.heads & heads
                and len(parts) > 1
                and same_part(parts[-1], p.parts[-1])
                and len(p.parts) > 1
                and parts[0][0] == p.parts[0][0]
            ]
        if not found:
            return self.add(run, parts, name)
        person = self.best(found, run, heads)
        person.runs.append(run)
        if fuller(parts, name, person):
            person.parts, person.name = parts, name
        return person

    def best(self, found: list[Person], run: Run, heads: set[str]) -> Person:
        """Among several who fit: the one with the same office, else the one named last before."""
        with_office = [p for p in found if heads & p.heads]
        pool = with_office or found
        return max(pool, key=lambda p: max((r.first for r in p.runs if r.first <= run.first), default=-1))


def fuller(parts: tuple[str, ...], name: str, person: Person) -> bool:
    """Whether ``parts`` say more than the person's name: more parts, or an initial written out."""
    if len(parts) != len(person.parts):
        return len(parts) > len(person.parts)
    return len(joined(parts)) > len(joined(person.parts)) and any(len(p) == 1 for p in person.parts)
