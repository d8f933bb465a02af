"""The record's summary: who met whom, where, when and on what, in a sentence or two a meeting.

Made from the record's own values only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dipextract.record import Meeting, Participant, Person
from dipextract.words import country_in_sentence, country_name, date_phrase, listed, place_phrase

VERBS = {"in-person": "met", "phone": "spoke by phone", "video": "spoke by video link", "unknown": "held talks"}


def summarize(meetings: list[Meeting], labels: Mapping[str, str]) -> str:
    """The reported meetings in words; ``labels`` maps area ids to labels."""
    return " ".join(sentences(meeting, labels) for meeting in meetings if meeting.main)


def sentences(meeting: Meeting, labels: Mapping[str, str]) -> str:
    """One meeting in words, with the areas it covered."""
    told = f"{headline(meeting, [described(p) for p in meeting.participants])}."
    covered = [labels[area] for area in meeting.areas if area in labels]
    return f"{told} Areas of cooperation: {'; '.join(covered)}." if covered else told


def headline(meeting: Meeting, names: Sequence[str]) -> str:
    """Who met, where and when: 'A and B met in Dushanbe, Tajikistan, on 1 August 2022'."""
    who = listed(names) or parties(meeting)
    where, when = place_phrase(meeting.place), date_phrase(meeting.date)
    comma = "," if where and when and ", " in where else ""
    return " ".join(part for part in (who, VERBS[meeting.mode], where + comma, when) if part)


def parties(meeting: Meeting) -> str:
    """The sides of a meeting that names nobody."""
    sides = listed([country_in_sentence(code) for code in meeting.countries])
    return f"Representatives of {sides}" if sides else "Unnamed parties"


def described(person: Participant | Person) -> str:
    """A participant with offices and country: 'Wang Yi (State Councilor and Foreign Minister, China)'."""
    facts = [listed(person.offices), side(person)]
    known = ", ".join(fact for fact in facts if fact)
    return f"{person.name} ({known})" if known else person.name


def side(person: Participant | Person) -> str:
    """The country or organisation somebody speaks for, or nothing."""
    if person.organization and person.country not in ("EU", "UN"):
        return person.organization
    return country_name(person.country) if person.country else ""
