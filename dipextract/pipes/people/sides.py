"""Which country somebody speaks for when no adjective says so.

Each person without a country collects votes for the countries that the text names; every vote is a reading habit of
diplomatic news, its weight stands in ``lexicon/sides.toml``. The choices hang together: who stands on one side shares
the country, who faces somebody in a meeting does not, a country has one president. So all are made over and over, each
in view of the others, until none changes. A country found so is marked as inferred.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from dipextract.lexicon.offices import office_terms
from dipextract.lexicon.sides import side_terms
from dipextract.pipes.people.neighbours import MEANT, Neighbours
from dipextract.pipes.people.office_words import Office
from dipextract.pipes.people.origin import origin_votes
from dipextract.pipes.people.own_words import own_votes
from dipextract.pipes.people.references import Reference
from dipextract.pipes.people.register import Person
from dipextract.pipes.people.runs import Run
from dipextract.pipes.people.setting import Setting, article_votes, pairs_named
from dipextract.pipes.people.votes import Votes
from dipextract.text_view import Text

ENOUGH = 0.2  # less is no reading at all
FAINT = 0.1  # unless another country is ruled out
TOLD = 2.5  # of somebody without any office less is none
SURE = 4.0  # how far the first choice is ahead of the second where it does not wait for the others
SURE_HOME = 6.0  # votes by a leader's own words that tell more than who reads of them
SWEEPS = 4
NAMED = 0.2  # a country with more votes has a part in the article
FEW = 3  # countries with a part in the article, of which two are the sides
PAST = ("former", "ex-", "late")


def infer(text: Text, persons: list[Person], offices: list[Office], said: list[Reference], setting: Setting) -> None:
    """Give countries to the persons who have none.

    ``said`` are the references to persons without their names. Who has neither office nor rank needs more than what
    holds for the whole article.
    """
    told = {person.country for person in persons}
    said = [reference for reference in said if not strays(text, reference, persons, told)]
    pairs = pairs_named(text)
    general = article_votes(text, persons, setting, pairs)
    few = sum(weight >= NAMED for weight in general.values()) <= FEW
    neighbours = Neighbours(text, persons, offices, said, setting, pairs if few else Counter())
    own = {
        n: own_votes(text, person, meant_runs(said, n), offices, general, setting)
        for n, person in enumerate(persons)
        if not (person.country or person.organization)
    }
    for n, votes in own.items():
        votes.join(lacking(persons[n], set(general)))
        votes.join(origin_votes(persons[n], {*general, *setting.bodies}, holds_office=official(persons[n])))
    meant = {reference.person for reference in said if reference.label == "OFFICE"}
    for n, votes in own.items():
        votes.join(general if official(persons[n]) or n in meant else {})
    if 0 in own and not any(map(neighbours.unnamed, persons[0].runs)):
        own[0].give(setting.home, side_terms().person.home_first)
    weights = side_terms().person
    for n, code, ahead in {(r.person, r.code, announces(text, r, persons)) for r in said if r.person in own and r.code}:
        own[n].give(code, weights.announced if ahead else weights.referred)
    settle(persons, own, neighbours, domestic=one_country(persons, general))
    for n in own:
        if persons[n].country:
            persons[n].inferred.append("country")


def meant_runs(said: list[Reference], n: int) -> list[Run]:
    """The mentions of person ``n`` without the name."""
    return [Run(r.first, r.last, r.first, MEANT) for r in said if r.person == n]


def settle(persons: list[Person], own: dict[int, Votes], neighbours: Neighbours, *, domestic: bool) -> None:
    """Choose the countries of the persons in ``own``: first those that leave no doubt, then all until nothing changes.

    In a ``domestic`` article people of one country face each other.
    """
    holders = Holders(persons)
    for sweep in range(SWEEPS):
        before = [persons[n].country for n in own]
        for n, person in ((n, persons[n]) for n in own):
            votes = Votes(own[n])
            votes.join(neighbours.votes(n))
            votes.join({} if domestic else neighbours.opposed(n, own[n]))
            votes.join(holders.votes(person))
            votes.give(chief_country(persons, own, n), side_terms().neighbours.chief)
            enough = (ENOUGH if min(votes.values(), default=0.0) >= 0 else FAINT) if official(person) else TOLD
            holders.settle(person, votes.winner(enough, SURE if sweep == 0 else 0.0))
        if sweep and before == [persons[n].country for n in own]:
            break


def chief_country(persons: list[Person], own: dict[int, Votes], n: int) -> str | None:
    """The country of the one leader besides person ``n`` whom the text names without a country: that of its readers.

    Not of one who is said to be at home abroad: 'in Peru, he met President NAME'.
    """
    chiefs = side_terms().words.chiefs
    if persons[n].sole & chiefs:
        return None
    found = [k for k in own if k != n and persons[k].sole & chiefs and not past(persons[k])]
    codes = {persons[k].country for k in found if own[k].get(persons[k].country or "", 0.0) < SURE_HOME}
    return next(iter(codes)) if len(codes) == 1 else None


def one_country(persons: list[Person], general: Votes) -> bool:
    """Whether the article is about one country alone, so that nobody in it is said to be of any."""
    parts = sum(weight >= NAMED for weight in general.values())
    return parts == 1 and not any(person.country for person in persons)


def lacking(person: Person, named: set[str]) -> Votes:
    """Votes against countries, also of those ``named``, that have nobody of the office: a prime minister of the US."""
    terms, ranked = side_terms(), person.heads & office_terms().same.unique
    codes = {code for head in person.sole | (person.heads - ranked) for code in terms.offices_lacking.get(head, ())}
    codes |= {code for head in person.sole & set(terms.offices_only) for code in named - terms.offices_only[head]}
    return Votes(dict.fromkeys(codes, terms.neighbours.no_office))


def official(person: Person) -> bool:
    """Whether the person has an office or a rank."""
    ranks = office_terms().military
    return bool(person.heads) or any(not ranks.isdisjoint(run.honorifics) for run in person.runs)


def strays(text: Text, reference: Reference, persons: list[Person], told: set[str | None]) -> bool:
    """Whether 'the Peruvian minister' is taken for somebody of unknown country where others are of Peru.

    ``told`` are the countries that people are said to be of.
    """
    if reference.label != "OFFICE" or persons[reference.person].country:
        return False
    return bool(reference.code) and reference.code in told and not announces(text, reference, persons)


def announces(text: Text, reference: Reference, persons: list[Person]) -> bool:
    """Whether a reference tells the office of somebody named later: 'Peru's minister said. Minister NAME told'."""
    person, words = persons[reference.person], text.spaced(reference.first, reference.last)
    exact = any(words[-len(office.split()) :] == office.lower().split() for office in person.offices)
    return exact and reference.first < person.places[0]


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
