"""References without a name: 'the Chinese president', 'the two ministers', 'he', 'his'."""

from __future__ import annotations

from typing import NamedTuple

from dipextract.lexicon.names import name_terms
from dipextract.pipes.people.office_words import Office
from dipextract.pipes.people.register import Person
from dipextract.pipes.people.titles import Title, singular, title
from dipextract.text_view import Text

REACH = 90  # words: how far back a pronoun looks
MENTIONS = 60  # how many mentions back, or ahead, a reference looks
SENTENCES = 3  # a pronoun's own and those before it
PAIR_REACH = 3  # words from 'both' to the plural


class Reference(NamedTuple):
    """Words ``first`` to ``last`` stand for ``person``; label OFFICE or PRONOUN."""

    first: int
    last: int
    person: int
    label: str


class Mention(NamedTuple):
    """Word ``at`` begins a mention of ``person``; ``topic``: the first of its sentence."""

    at: int
    person: int
    topic: bool


class Resolver:
    """Resolves the references of a text against its persons, in reading order."""

    def __init__(self, text: Text, persons: list[Person], titles: list[list[Title]]) -> None:
        self.text, self.persons, self.titles = text, persons, titles
        self.pronouns = name_terms().pronouns
        self.named = sorted((run.first, n) for n, person in enumerate(persons) for run in person.runs)
        self.passed = 0  # how many of ``named`` stand before the place that is being read
        self.history: list[Mention] = []

    def resolve(self, offices: list[Office], used: set[int]) -> list[Reference]:
        """All references, in order. ``used`` are the offices said of a name."""
        events: list[tuple[int, Office | None]] = [(o.first, o) for n, o in enumerate(offices) if n not in used]
        events += [(i, None) for i, word in enumerate(self.text.words) if word.text.lower() in self.pronouns]
        self.passed, self.history = 0, []
        found: list[Reference] = []
        for i, office in sorted(events, key=lambda event: event[0]):
            self.pass_named(i)
            for reference in self.pronoun(i) if office is None else self.office(office):
                found.append(reference)
                self.note(reference.first, reference.person)
        return found

    def pass_named(self, i: int) -> None:
        """Note the names up to word ``i``."""
        while self.passed < len(self.named) and self.named[self.passed][0] <= i:
            self.note(*self.named[self.passed])
            self.passed += 1

    def note(self, at: int, person: int) -> None:
        """Add a mention to the history."""
        topic = not self.history or self.history[-1].at < self.text.begins[at]
        self.history.append(Mention(at, person, topic))

    def recent(self) -> list[Mention]:
        """The mentions so far, the latest first."""
        return self.history[: -MENTIONS - 1 : -1]

    def office(self, office: Office) -> list[Reference]:
        """Whom an office without a name stands for."""
        if office.plural:
            return self.pair(office)
        person = self.holder(office)
        return [] if person is None else [Reference(office.first, office.last, person, "OFFICE")]

    def holder(self, office: Office) -> int | None:
        """The person whom a bare office names: same head, no other country, named last before (or first after)."""
        before = [mention for mention in self.recent() if self.holds(mention.person, office)]
        if before:
            topics = [mention for mention in before if mention.topic]
            return (topics if topics and office.first == office.last else before)[0].person
        ahead = self.named[self.passed : self.passed + MENTIONS]
        return next((person for _, person in ahead if self.holds(person, office)), None)

    def holds(self, n: int, office: Office) -> bool:
        """Whether person ``n`` can be the holder of ``office``."""
        person, wanted = self.persons[n], title(office.text, office.head)
        if office.code and person.country and office.code != person.country and person.organization is None:
            return False
        content = wanted.content - name_terms().passing
        return any(
            (held.head == wanted.head or (held.head.endswith(f" {wanted.head}") and not content))
            and content <= held.content
            and (wanted.past or not held.past)
            for held in self.titles[n]
        )

    def pair(self, office: Office) -> list[Reference]:
        """'the two ministers', 'both presidents': the last two before who hold such an office."""
        before = {self.text.plain(i) for i in range(office.first - PAIR_REACH, office.first)}
        if before.isdisjoint(name_terms().pairs) and self.text.plain(office.first - 1) != "the":
            return []
        seen: list[int] = []
        bare = office._replace(code="", text=singular(office.text))
        for mention in self.recent():
            if mention.at < office.first and mention.person not in seen and self.holds(mention.person, bare):
                seen.append(mention.person)
            if len(seen) == 2:
                return [Reference(office.first, office.last, n, "OFFICE") for n in reversed(seen)]
        return []

    def pronoun(self, i: int) -> list[Reference]:
        """Whom 'he' stands for: the first person of its own sentence before it, else of the sentence before."""
        gender = self.pronouns[self.text.words[i].text.lower()]
        fitting = [m for m in self.recent() if self.persons[m.person].gender in ("", gender)]
        low, high = self.text.begins[i], i
        for _ in range(SENTENCES):
            here = [mention for mention in fitting if low <= mention.at < high]
            if here:
                return [Reference(i, i, here[-1].person, "PRONOUN")]
            if low == 0:
                break
            low, high = self.text.begins[low - 1], low
        return [Reference(i, i, m.person, "PRONOUN") for m in fitting[:1] if i - REACH <= m.at < i]
