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
TOLD = 2.5  # of somebody without any office less is none
SURE = 4.0  # how far the first choice is ahead of the second where it does not wait for the others
SWEEPS = 4
CODE_LETTERS = 2  # of a country; organisations have longer keys
PAST = ("former", "ex-", "late")


def infer(text: Text, persons: list[Person], offices: list[Office], said: list[Reference], setting: Setting) -> None:
    """Give countries to the persons who have none, all together: each choice weighs in those of the people beside.

    Who leaves no doubt is decided first; then all are, over and over, until nothing changes. ``said`` are the
    references to persons without their names.
    """
    said = [reference for reference in said if not strays(reference, persons, offices)]
    general = article_votes(text, persons, setting)
    neighbours = Neighbours(text, persons, offices, said, setting.home)
    unsettled = [n for n, person in enumerate(persons) if not (person.country or person.organization)]
    own = {n: own_votes(text, persons[n], offices, set(general), setting) for n in unsettled}
    for n in unsettled:
        own[n].join(general if persons[n].heads else {})
        own[n].join(referred(n, offices, said))
    holders = Holders(persons)
    for sweep in range(SWEEPS):
        before = [persons[n].country for n in unsettled]
        for n in unsettled:
            votes = Votes(own[n])
            votes.join(neighbours.votes(n))
            votes.join(holders.votes(persons[n]))
            enough = ENOUGH if persons[n].heads else TOLD
            holders.settle(persons[n], votes.winner(enough, SURE if sweep == 0 else 0.0))
        if sweep and before == [persons[n].country for n in unsettled]:
            break
    for n in unsettled:
        if persons[n].country:
            persons[n].inferred.append("country")


def strays(reference: Reference, persons: list[Person], offices: list[Office]) -> bool:
    """Whether 'the Peruvian minister' is taken for somebody of unknown country where others are of Peru."""
    if reference.label != "OFFICE" or persons[reference.person].country:
        return False
    code = next((office.code for office in offices if office.first == reference.first), "")
    return bool(code) and any(person.country == code for person in persons)


def referred(n: int, offices: list[Office], said: list[Reference]) -> Votes:
    """Votes by references to person ``n`` with a country: 'the Peruvian minister'."""
    places = {reference.first for reference in said if reference.person == n and reference.label == "OFFICE"}
    codes = {office.code for office in offices if office.first in places and len(office.code) == CODE_LETTERS}
    return Votes(dict.fromkeys(codes, side_terms().person.referred))


class Holders:
    """Who holds an office that each country gives to one person at a time."""

    def __init__(self, persons: list[Person]) -> None:
        self.countries: dict[str, Counter[str]] = defaultdict(Counter)
        for person in persons:
            self.count(person, 1)

    def count(self, person: Person, times: int) -> None:
        """Note, or with -1 forget, the offices of somebody whose country is known."""
        if person.country and not past(person):
            for head in person.sole & office_terms().same.unique:
                self.countries[head][person.country] += times

    def settle(self, person: Person, country: str | None) -> None:
        """Give ``person`` this country instead of the one so far."""
        self.count(person, -1)
        person.country = country
        self.count(person, 1)

    def votes(self, person: Person) -> Votes:
        """Votes against the countries in which somebody else holds the person's office."""
        votes = Votes()
        if past(person):
            return votes
        for head in person.sole & office_terms().same.unique:
            for code, n in self.countries[head].items():
                others = n - (code == person.country)
                votes.give(code, side_terms().neighbours.same_office * others)
        return votes


def past(person: Person) -> bool:
    """Whether the person only held the office."""
    late = any("late" in run.honorifics for run in person.runs)
    return late or any(office.lower().startswith(PAST) for office in person.offices)
