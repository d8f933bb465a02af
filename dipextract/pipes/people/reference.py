"""References without a name: 'the Chinese president', 'the two ministers', 'he', 'his'."""

from __future__ import annotations

from typing import NamedTuple

from dipextract.pipes.offices.text import Text, first_at
from dipextract.pipes.people.link import Office
from dipextract.pipes.people.persons import Person
from dipextract.pipes.people.titles import Title, title

PRONOUNS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
PAIRS = frozenset(("two", "both"))
REACH = 90  # words: how far back a pronoun or a bare office looks


class Reference(NamedTuple):
    """Words ``first`` to ``last`` stand for ``person``; label OFFICE or PRONOUN."""

    first: int
    last: int
    person: int
    label: str


class Resolver:
    """Resolves the references of a text against its persons."""

    def __init__(self, text: Text, persons: list[Person], titles: list[list[Title]]) -> None:
        self.text, self.persons, self.titles = text, persons, titles
        self.sentences = sorted(text.sentence_starts)
        self.named = sorted((run.first, n) for n, person in enumerate(persons) for run in person.runs)

    def resolve(self, offices: list[Office], used: set[int]) -> list[Reference]:
        """All references, in order. ``used`` are the offices said of a name."""
        open_offices = [office for n, office in enumerate(offices) if n not in used]
        found: list[Reference] = []
        events = sorted(
            [(office.first, office) for office in open_offices]
            + [(i, None) for i, word in enumerate(self.text.words) if word.text.lower() in PRONOUNS],
            key=lambda event: event[0],
        )
        for i, office in events:
            mentions = sorted([*self.named, *((r.first, r.person) for r in found)])
            if office is None:
                found += self.pronoun(i, mentions)
            elif office.plural:
                found += self.plural(office, mentions)
            else:
                person = self.office(office, mentions)
                if person is not None:
                    found.append(Reference(office.first, office.last, person, "OFFICE"))
        return found

    def office(self, office: Office, mentions: list[tuple[int, int]]) -> int | None:
        """The person whom a bare office names: same head, no other country, named last before (or first after)."""
        fitting = {n for n in range(len(self.persons)) if self.holds(n, office)}
        if not fitting:
            return None
        before = [(i, n) for i, n in mentions if i <= office.first and n in fitting]
        if before:
            topics = [n for i, n in before if self.is_topic(i, mentions)]
            return topics[-1] if topics and office.first == office.last else before[-1][1]
        after = [n for i, n in mentions if i > office.first and n in fitting]
        return after[0] if after else None

    def is_topic(self, i: int, mentions: list[tuple[int, int]]) -> bool:
        """Whether the mention at word ``i`` is the first person of its sentence."""
        low = max((s for s in self.sentences if s <= i), default=0)
        return not any(low <= at < i for at, _ in mentions)

    def holds(self, n: int, office: Office) -> bool:
        """Whether person ``n`` can be the holder of ``office``."""
        person, wanted = self.persons[n], title(office.text, office.head)
        if office.code and person.country and office.code != person.country and person.organization is None:
            return False
        content = wanted.content - {"visiting", "new"}
        return any(
            (t.head == wanted.head or (t.head.endswith(f" {wanted.head}") and not content))
            and content <= t.content
            and "former" not in t.content - content
            for t in self.titles[n]
        )

    def plural(self, office: Office, mentions: list[tuple[int, int]]) -> list[Reference]:
        """'the two ministers', 'both presidents': the last two before who hold such an office."""
        before = [w.plain for w in self.text.words[max(0, office.first - 3) : office.first]]
        if not (PAIRS & set(before) or "the" in before[-1:]):
            return []
        seen: list[int] = []
        bare = office._replace(code="")
        for i, n in reversed(mentions):
            if i < office.first and n not in seen and self.holds(n, bare):
                seen.append(n)
            if len(seen) == 2:
                return [Reference(office.first, office.last, n, "OFFICE") for n in reversed(seen)]
        return []

    def pronoun(self, i: int, mentions: list[tuple[int, int]]) -> list[Reference]:
        """Whom 'he' stands for: the first person of its own sentence before it, else of the sentence before."""
        gender = PRONOUNS[self.text.words[i].plain]
        bounds = [s for s in self.sentences if s <= i][-3:]
        high = i
        for low in reversed(bounds):
            here = [n for at, n in mentions if low <= at < high and self.persons[n].gender in ("", gender)]
            if here:
                return [Reference(i, i, here[0], "PRONOUN")]
            high = low
        recent = [n for at, n in mentions if i - REACH <= at < i and self.persons[n].gender in ("", gender)]
        return [Reference(i, i, recent[-1], "PRONOUN")] if recent else []


def word_at(text: Text, offset: int) -> int:
    """Index of the word at a character offset."""
    return first_at(text.words, offset)
