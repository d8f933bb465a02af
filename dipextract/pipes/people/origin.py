"""Votes for a person's country by where the name is at home."""

from __future__ import annotations

from collections.abc import Iterable

from dipextract.lexicon.geography import ORGANIZATION_CODES
from dipextract.lexicon.sides import side_terms
from dipextract.origins import odds
from dipextract.origins.groups import read_groups
from dipextract.pipes.people.register import Person
from dipextract.pipes.people.votes import Votes


def origin_votes(person: Person, countries: Iterable[str], *, holds_office: bool) -> Votes:
    """Votes for and against those of ``countries`` in which the person's name is at home and is not.

    A name at home in none of them tells only the differences; so does that of who holds no office: a name alone makes
    nobody a speaker for a country.
    """
    terms, found = side_terms().origin, Votes()
    for code in countries:
        near = None if code in ORGANIZATION_CODES else odds(person.name, code)
        least = terms.least_mixed if code in read_groups().mixed else terms.least
        found.give(code, terms.weight * (terms.unknown if near is None else min(max(near, least), terms.most)))
    best = max(found.values(), default=0.0)
    above = min(best, 0.0) if holds_office else best
    return Votes({code: vote - above for code, vote in found.items()})
