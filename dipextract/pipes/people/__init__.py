"""Pipe ``dipextract_people``: the persons of an article, their offices and countries, and every mention of them.

Reads groups ``places``, ``organizations``, ``offices``, the trained model's PERSON entities and ``doc._.dip_article``;
writes group ``people`` (label NAME, OFFICE or PRONOUN; kb_id_ the person's key) and ``doc._.dip_people``, and adds to
``offices`` the portfolios that share the head of another office.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

from dipextract.document import PersonInfo
from dipextract.pipes.people.build import Cast, read_cast
from dipextract.pipes.people.register import Person
from dipextract.word_view import word_span


class People:
    """Sets span group ``people``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the persons of ``doc``."""
        cast = read_cast(doc)
        doc._.dip_people = [info(n, person) for n, person in enumerate(cast.persons)]
        doc.spans["people"] = mentions(doc, cast)
        for office in cast.portfolios:
            first, last = cast.text.words[office.first], cast.text.words[office.last]
            span = word_span(doc, first, last, label="OFFICE", kb_id=office.code, span_id=office.text)
            doc.spans["offices"].extend([span] if span else [])
        return doc


def info(n: int, person: Person) -> PersonInfo:
    """Person number ``n`` as JSON-able values."""
    return {
        "key": f"p{n}",
        "name": person.name,
        "country": person.country,
        "organization": person.organization,
        "offices": person.offices,
        "inferred": person.inferred,
    }


def mentions(doc: Doc, cast: Cast) -> list[Span]:
    """The mentions of all persons, in reading order."""
    named = [(run.first, run.last, n, "NAME") for n, person in enumerate(cast.persons) for run in person.runs]
    meant = [(reference.first, reference.last, reference.person, reference.label) for reference in cast.references]
    found: list[Span] = []
    for first, last, n, label in [*named, *meant]:
        start, end = cast.text.words[first], cast.text.words[last]
        span = word_span(doc, start, end, label=label, kb_id=f"p{n}", span_id=cast.persons[n].name)
        if span is not None:
            found.append(span)
    return sorted(found, key=lambda span: (span.start, span.end))


@Language.factory("dipextract_people")
def create(nlp: Language, name: str) -> People:
    """Factory of the pipe."""
    return People()
