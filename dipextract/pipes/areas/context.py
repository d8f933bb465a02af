"""What a text is about, as far as areas are concerned: two countries or one, their contacts or something else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from spacy.tokens import Doc, Span

from dipextract.lexicon.cooperation import contact_words, cues, international_words
from dipextract.pipes.areas.evidence import FoundCue
from dipextract.pipes.areas.sentence import ORGANIZATION, Sentence, read_sentence

PARTIES = ("COUNTRY", "NATIONALITY")
FEW_PEOPLE = 3
"""From this many people of known country on, all of one country, a text is taken for a domestic one."""

MANY_PARTIES = 3
"""From this many countries and bodies on, a text is about more than one country whoever its people are."""

LEAD = 200
"""In so many words from its start on a text tells what it is about."""

FEW_CONTACTS = 2
"""So many different words of contact in its lead tell that a text is about one; a single one between two countries."""

STRIFE = "conflict"
MUCH_STRIFE, STRIFE_TO_PLAIN = 4, 1.5
"""So many words of strife, and for each word that speaks of two parties so many, make a text one about strife."""

PLAIN_KINDS = ("cooperation", "agreement", "relation")
"""The kinds of cues that by themselves speak of two parties."""


def people_parties(doc: Doc) -> list[str]:
    """The countries and bodies of the people of ``doc``, as far as known."""
    found = (person["country"] or person["organization"] for person in doc._.dip_people or ())
    return [party for party in found if party]


def is_international(doc: Doc, hidden: Mapping[int, str]) -> bool:
    """Whether ``doc`` is about more than one country.

    It is when its people are of two countries, or when it names many parties outside offices and names. It is when it
    names places in two countries, or speaks of ambassadors and the like, unless it is a domestic text, whose people are
    all of one country and in which no international body stands: there such words count outside offices only.
    """
    places = [place for place in doc.spans.get("places", ()) if place.start not in hidden]
    bodies = [body for body in doc.spans.get("organizations", ()) if hidden.get(body.start) == ORGANIZATION]
    known = people_parties(doc)
    domestic = len(known) >= FEW_PEOPLE and len(set(known)) == 1 and not bodies
    parties = {span.kb_id_ for span in [*places, *bodies] if span.label_ in (*PARTIES, "ORG")}
    scenes = parties.union(place.kb_id_ for place in places)
    if len(set(known)) > 1 or len(parties) >= MANY_PARTIES or (len(scenes) > 1 and not domestic):
        return True
    unread = hidden if domestic else {}
    return any(True for sent in doc.sents for _ in international_words().find(read_sentence(sent, unread).words))


def tells_contact(doc: Doc, sents: Iterable[Span]) -> bool:
    """Whether the lead of ``doc``, of ``sents``, tells of a meeting, visit, call, signing or the like."""
    words: list[str] = []
    end = 0
    for sent in sents:
        words += read_sentence(sent, {}).words
        end = sent.end
        if len(words) >= LEAD:
            break
    two = any(True for _ in international_words().find(words[:LEAD]))
    if at_home(doc, end) and not two:
        return False
    found = {contact for _, _, contact in contact_words().find(words[:LEAD])}
    few = 1 if len(set(people_parties(doc))) > 1 else FEW_CONTACTS
    return len(found) >= few and any(contact.plain for contact in found)


def at_home(doc: Doc, end: int) -> bool:
    """Whether everybody of known country is of one, which is the only one named up to token ``end``."""
    known = set(people_parties(doc))
    named = {place.kb_id_ for place in doc.spans.get("places", ()) if place.start < end and place.label_ in PARTIES}
    bodies = any(body.start < end for body in doc.spans.get("organizations", ()))
    return len(known) == 1 and named <= known and not bodies


def tells_strife(sentences: Iterable[Sentence]) -> bool:
    """Whether ``sentences`` speak of war, attacks and the like more than of two parties that work together or agree."""
    kinds = Counter(cue.kind for sentence in sentences for _, _, cue in cues().find(sentence.words))
    return kinds[STRIFE] >= MUCH_STRIFE and kinds[STRIFE] > STRIFE_TO_PLAIN * sum(kinds[kind] for kind in PLAIN_KINDS)


class Parties:
    """The countries and bodies that stand in a sentence, by name or with their people."""

    def __init__(self, doc: Doc) -> None:
        country = {person["key"]: person["country"] or person["organization"] for person in doc._.dip_people or ()}
        self._at: dict[int, str] = {}
        for span in [*doc.spans.get("places", ()), *doc.spans.get("organizations", ())]:
            if span.label_ in (*PARTIES, "ORG"):
                self._at[span.start] = str(span.kb_id_)
        for span in doc.spans.get("people", ()):
            if party := country.get(str(span.kb_id_)):
                self._at[span.start] = party

    def of(self, sent: Span) -> set[str]:
        """The parties of ``sent``."""
        return {self._at[at] for at in range(sent.start, sent.end) if at in self._at}


def plain_cues(found: Iterable[FoundCue], sentence: Sentence, parties: set[str]) -> list[FoundCue]:
    """The cues that count in a text which is about no contact: those of two parties that work together or agree."""
    two = len(parties) > 1 or any(True for _ in international_words().find(sentence.words))
    return [cue for cue in found if cue.cue.weight <= 0 or (two and cue.cue.kind in PLAIN_KINDS)]
