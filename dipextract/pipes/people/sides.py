"""Which country somebody speaks for when no adjective says so.

Each person of office without a country collects votes for the countries that the text names; every vote is a reading
habit of diplomatic news, its weight stands in ``lexicon/sides.toml``. The sum decides, and a country found so is marked
as inferred.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from dipextract.lexicon.offices import office_terms
from dipextract.lexicon.sides import side_terms
from dipextract.pipes.people.neighbours import Neighbours
from dipextract.pipes.people.office_words import Office
from dipextract.pipes.people.own_words import own_votes
from dipextract.pipes.people.references import Reference
from dipextract.pipes.people.register import Person
from dipextract.pipes.people.setting import Setting, article_votes
from dipextract.pipes.people.votes import Votes
from dipextract.text_view import Text

ENOUGH = 0.1  # less is no reading at all
PAST = ("former", "ex-", "late")


def infer(text: Text, persons: list[Person], offices: list[Office], said: list[Reference], setting: Setting) -> None:
    """Give a country to every person of office who has none, in the order of the text.

    ``said`` are the references to persons without their names.
    """
    general = article_votes(text, persons, setting)
    neighbours = Neighbours(text, persons, said)
    holders = Holders(persons)
    for n, person in enumerate(persons):
        if person.country or person.organization or not person.heads:
            continue
        votes = Votes(general)
        votes.join(own_votes(text, person, offices, set(general)))
        votes.join(neighbours.votes(n))
        votes.join(holders.votes(person))
        person.country = votes.winner(ENOUGH)
        if person.country:
            person.inferred.append("country")
            holders.add(person)


class Holders:
    """Who holds an office that each country gives to one person at a time."""

    def __init__(self, persons: list[Person]) -> None:
        self.countries: dict[str, Counter[str]] = defaultdict(Counter)
        for person in persons:
            self.add(person)

    def add(self, person: Person) -> None:
        """Note the offices of somebody whose country is known."""
        if person.country and not past(person):
            for head in person.sole & office_terms().same.unique:
                self.countries[head][person.country] += 1

    def votes(self, person: Person) -> Votes:
        """Votes against the countries in which somebody else holds the person's office."""
        votes = Votes()
        if past(person):
            return votes
        for head in person.sole & office_terms().same.unique:
            for code, n in self.countries[head].items():
                votes.give(code, side_terms().neighbours.same_office * n)
        return votes


def past(person: Person) -> bool:
    """Whether the person only held the office."""
    return any(office.lower().startswith(PAST) for office in person.offices)
