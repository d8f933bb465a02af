"""Offices that a lead states without the name: 'Peru's ambassador to Chile said on Monday ... NAME told reporters'."""

from __future__ import annotations

from itertools import pairwise

from dipextract.lexicon.references import reference_terms
from dipextract.lexicon.speech import speech_verbs
from dipextract.pipes.people.clauses import subject_verb
from dipextract.pipes.people.evidence import acts
from dipextract.pipes.people.office_words import Office
from dipextract.pipes.people.register import Person
from dipextract.pipes.people.runs import Run
from dipextract.text_view import Text

LEAD_WORDS = 120  # how far into the text a lead may reach
OTHER_SUBJECTS = frozenset(("he", "she", "who", "and", "mr", "mrs", "ms", "dr"))
COUNTRIES_REACH = 7  # words from 'foreign ministers' to the countries: 'the foreign ministers of Peru and Oman'
DID = frozenset(("VBD", "VBZ"))
VERB_REACH = 4  # words from the office to its verb of saying
NAME_REACH = 90  # words from the office to the name


def lead_offices(text: Text, offices: list[Office], open_offices: list[int]) -> list[int]:
    """The offices, among those that nobody in the text holds, whose holder the lead lets speak; by number."""
    speaking = [n for n in open_offices if offices[n].first < LEAD_WORDS and speaks(text, offices[n])]
    if not speaking:
        return []
    first = max(speaking, key=lambda n: len(offices[n].text))
    before = offices[first - 1] if first else None
    joined = before is not None and text.plain(offices[first].first - 1) == "and"
    if joined and before is not None and before.last == offices[first].first - 2 and first - 1 in open_offices:
        return [first - 1, first]
    return [first]


def plural_holders(
    text: Text, offices: list[Office], open_offices: list[int], persons: list[Person]
) -> dict[int, tuple[int, str]]:
    """By person, the office of a plural of several countries in the lead, and one of these.

    'Peruvian and Omani ministers met ...': those of these countries of whom no other office is said, one of each. 'The
    ministers of Peru and Oman discussed trade. A and B also ...': else the first two who are named behind it, joined by
    'and', of neither office nor country. So are two offices: 'The minister of Peru met the president of Oman. A and B'.
    """
    for n in (n for n in open_offices if offices[n].plural and offices[n].first < LEAD_WORDS):
        codes = countries_beside(text, offices[n])
        known = {k: person.country for k, person in enumerate(persons) if person.country in codes and not person.heads}
        if len(codes) > 1 and len(known) > 1 and len(known) == len(set(known.values())):
            return {k: (n, code) for k, code in known.items() if code}
        pair = named_pair(text, persons, offices[n].last) if len(codes) == 2 else []
        if pair:
            return {k: (n, code) for k, code in zip(pair, codes, strict=True)}
    for n, m in pairwise(n for n in open_offices if not offices[n].plural and offices[n].first < LEAD_WORDS):
        apart = offices[n].code != offices[m].code and text.same_sentence(offices[n].first, offices[m].first)
        pair = named_pair(text, persons, offices[m].last) if apart else []
        if pair:
            return {k: (n, offices[n].country or "") for k, n in zip(pair, (n, m), strict=True)}
    return {}


def named_pair(text: Text, persons: list[Person], after: int) -> list[int]:
    """The first two who are named behind word ``after``, joined by 'and', if nothing else is known of either."""
    runs = sorted((run.first, k, run) for k, person in enumerate(persons) for run in person.runs if run.first > after)
    pair = runs[:2]
    known = any(persons[k].heads or persons[k].country or persons[k].organization for _, k, _ in pair)
    return [] if known or len(pair) < 2 or not joined_by_and(text, pair[0][2], pair[1][2]) else [k for _, k, _ in pair]


def countries_beside(text: Text, office: Office) -> list[str]:
    """The countries named near an office in its sentence, in order."""
    near = range(max(office.first - COUNTRIES_REACH, 0), min(office.last + COUNTRIES_REACH, len(text)))
    labels = (text.starting(i) for i in near if text.same_sentence(i, office.first))
    return list(dict.fromkeys(label.code for label in labels if label and label.code))


def joined_by_and(text: Text, first: Run, second: Run) -> bool:
    """Whether nothing but 'and' stands between two names."""
    return second.start == first.last + 2 and text.plain(first.last + 1) == "and" and not text.mark(second.start)


def speaks(text: Text, office: Office) -> bool:
    """Whether a verb of saying, or of doing where the office tells its country, follows an office of one person."""
    if office.plural or text.possessive(office.last):
        return False
    for i in range(office.last + 1, min(office.last + 1 + VERB_REACH, text.ends[office.last])):
        if not text.adjacent(i) or text.plain(i) in OTHER_SUBJECTS:
            return False
        if text.tags[i][:2] == "VB" and (text.plain(i) in speech_verbs() or (office.country and text.tags[i] in DID)):
            return True
    return False


def holder_named_later(text: Text, persons: list[Person], office: Office) -> int | None:
    """The number of the person who is named first behind ``office``, if no office is said of them and they act.

    Officials of other countries may be named before: 'The President of Peru received the Norwegian Minister X'.
    """
    ours = [
        (n, person)
        for n, person in enumerate(persons)
        if not (office.country and person.heads and person.country not in (None, office.country))
    ]
    ahead = ((run.first, n, run) for n, person in ours for run in person.runs if run.first > office.last)
    found = min(ahead, key=lambda mention: mention[:2], default=None)
    if found is None:
        return None
    at, n, run = found
    fresh = not persons[n].heads and not persons[n].country and persons[n].places[0] == at
    apposed = text.mark(run.last + 1) == "," and text.plain(run.last + 1) in ("a", "an", "the", "who")
    does = acts(text, run) or subject_verb(text, run.first, run.last) >= 0
    return n if fresh and not apposed and at - office.last <= NAME_REACH and does else None


def bare_host(
    text: Text, persons: list[Person], offices: list[Office], open_offices: list[int]
) -> tuple[int, int] | None:
    """Who meets people in the lead under the bare name, and the office by which alone the text speaks of him later.

    'During his visit to Lima, NAME met with Minister X. As part of the visit, the Chadian Foreign Minister met Y': the
    only person of no office and country, and the first office of a country that nobody holds.
    """
    bare = [n for n, person in enumerate(persons) if not (person.heads or person.country or person.organization)]
    if len(bare) != 1 or not meets_in_lead(text, persons[bare[0]]):
        return None
    named = persons[bare[0]].places[0]
    later = (n for n in open_offices if offices[n].first > named and offices[n].country and not offices[n].plural)
    indefinite, titled = reference_terms().indefinite, {person.country for person in persons if person.heads}
    later = (n for n in later if indefinite.isdisjoint(text.plain(offices[n].first - k) for k in (1, 2)))
    later = (n for n in later if offices[n].code not in titled)
    return next(((bare[0], n) for n in later), None)


def bare_minister(persons: list[Person], offices: list[Office], open_offices: list[int]) -> tuple[int, int] | None:
    """Who is only called 'Minister NAME', and the fuller office of a country, which nobody holds and which he has.

    'He hosted a lunch for the Peruvian Minister for Fisheries. Minister NAME thanked': the only such person and the
    only such office.
    """
    bare = [n for n, person in enumerate(persons) if not person.country and plain_heads(person) == {"minister"}]
    fuller = [n for n in open_offices if offices[n].country and offices[n].head == "minister" and not offices[n].plural]
    if len(bare) != 1 or len({offices[n].text.lower() for n in fuller}) != 1:
        return None
    return bare[0], fuller[0]


def plain_heads(person: Person) -> set[str]:
    """The offices of a person of whom nothing but these is said."""
    return person.sole if {office.lower() for office in person.offices} == person.sole else set()


def meets_in_lead(text: Text, person: Person) -> bool:
    """Whether somebody is, where named first, the subject of a verb of meeting in the lead."""
    run = person.runs[0]
    if run.first >= LEAD_WORDS or run.size < 2 or text.mark(run.last + 1) == ",":  # 'NAME, an analyst'
        return False
    verb = subject_verb(text, run.first, run.last)
    return verb >= 0 and text.doc[verb].lower_ in reference_terms().meets.difference(speech_verbs())
