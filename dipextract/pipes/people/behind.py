"""Offices that the words behind the name complete: 'Chairman NAME of the Trade Committee'."""

from __future__ import annotations

from dipextract.lexicon.offices import office_terms
from dipextract.pipes.offices.complement import read_phrase
from dipextract.pipes.people.office_words import Office
from dipextract.pipes.people.runs import Run
from dipextract.text_view import Text

TOWNS = frozenset(("CITY", "REGION"))


def complete_offices(text: Text, offices: list[Office], runs: list[Run]) -> None:
    """Complete, in place, the bare offices before the names that 'of' and a body follow."""
    for run in runs:
        n = next((n for n in run.titles if offices[n].last == run.start - 1), None)
        of = run.last + 1
        if n is None or text.plain(of) != "of" or not text.adjacent(of) or text.possessive(run.last):
            continue
        town = text.kind(of + 1) in TOWNS  # 'Speaker NAME of Arequipa': whose office it is
        bare = is_bare(text, offices[n]) and not town
        body = read_phrase(text, of + 1, "of", offices[n].head, office_terms()) if bare else None
        if body and body.kept and not body.country:  # 'of the Peruvian Foreign Ministry' tells the side
            words = " ".join([offices[n].text, *body.kept]).replace(" ,", ",")
            offices[n] = offices[n]._replace(text=words)


def is_bare(text: Text, office: Office) -> bool:
    """Whether an office says nothing but its head and a rank: 'Deputy Director'; lawmakers are of their states."""
    terms = office_terms()
    if office.plural or office.head in terms.same.stations | terms.same.seats:
        return False
    words = set(text.spaced(office.first, office.last))
    return words <= {*office.head.split(), *terms.before.ranks}
