"""The official who writes of himself: 'I' and 'my' outside direct speech, his name and office above his text."""

from __future__ import annotations

from dipextract.lexicon.references import reference_terms
from dipextract.pipes.people.references import Reference
from dipextract.pipes.people.register import Person
from dipextract.text_view import Text

HEAD_REACH = 60  # words in which the author is named
SIGNED_REACH = 600  # words in which he says 'I'
TIMES = 2  # that he says it at least
MARKS = frozenset('"“”')


def author_references(text: Text, persons: list[Person]) -> list[Reference]:
    """'I' and 'my' as references to the author, where there is one."""
    own = reference_terms().first_person
    said = [i for i, form in enumerate(text.plains) if form in own]
    if sum(text.plain(i) == "i" for i in said if i < SIGNED_REACH) < TIMES:
        return []
    heads = sorted((person.runs[0].first, n) for n, person in enumerate(persons) if person.offices)
    author = next((n for first, n in heads if first < min(HEAD_REACH, said[0])), None)
    if author is None:
        return []
    spoken = direct_speech(text)
    return [Reference(i, i, author, "PRONOUN") for i in said if not spoken[i]]


def direct_speech(text: Text) -> list[bool]:
    """For each word whether it stands between quotation marks; a paragraph's end ends the quotation."""
    found, inside = [False] * len(text), False
    for i, word in enumerate(text.words):
        inside = inside and "\n\n" not in word.gap
        for mark in word.gap:
            if mark in MARKS:
                inside = mark == "“" or (mark == '"' and not inside)
        found[i] = inside
    return found
