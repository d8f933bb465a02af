"""Helpers of the meeting tests."""

from __future__ import annotations

from spacy.language import Language

from dipextract.document import MeetingInfo
from dipextract.pipeline import make_doc


def found_meetings(nlp: Language, text: str) -> tuple[list[MeetingInfo], dict[str, str]]:
    """The meetings of an article and the names of its people by key."""
    doc = nlp(make_doc(nlp, text))
    return doc._.dip_meetings, {person["key"]: person["name"] for person in doc._.dip_people}


def described(meeting: MeetingInfo, names: dict[str, str]) -> str:
    """A meeting as the expectations write it: mode|date|place|participants in alphabetical order."""
    place = meeting["place"] or {"name": None, "country": None}
    people = ";".join(sorted(names[key] for key in meeting["participants"]))
    return "|".join((meeting["mode"], meeting["date"] or "", place["name"] or "", people))


def check_main(nlp: Language, text: str, expected: list[str]) -> None:
    """The article reports just the expected meetings; a date "?" is not looked at."""
    meetings, names = found_meetings(nlp, text)
    got = sorted(described(meeting, names) for meeting in meetings if meeting["main"])
    wanted = sorted(ordered(row) for row in expected)
    open_dates = [row.split("|")[1] == "?" for row in wanted]
    assert [undated(row) if any(open_dates) else row for row in got] == [
        undated(row) if any(open_dates) else row for row in wanted
    ]


def ordered(row: str) -> str:
    """An expectation with its participants in alphabetical order."""
    mode, date, place, people = row.split("|")
    return "|".join((mode, date, place, ";".join(sorted(people.split(";")))))


def undated(row: str) -> str:
    """An expectation without its date."""
    mode, _, place, people = row.split("|")
    return "|".join((mode, place, people))
