"""Votes for a person's country by their own offices and the sentences that they stand in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dipextract.lexicon.geography import country_of
from dipextract.lexicon.institutions import institutions_in
from dipextract.lexicon.offices import office_terms
from dipextract.lexicon.sides import side_terms
from dipextract.lexicon.speech import speech_verbs
from dipextract.pipes.people.office_words import Office
from dipextract.pipes.people.register import Person
from dipextract.pipes.people.runs import Run
from dipextract.pipes.people.votes import Votes
from dipextract.text_view import Text

VERB_REACH = 3  # words from a name to its verb of saying
SAID_REACH = 6  # words from there to the country
OFTENEST = 3  # sentences that begin so count
SENTENCE_REACH = 60  # words from the sentence's start to the name
OPENING = 3  # words of 'In the Nigerian capital'
TITLE_REACH = 30  # words from 'met' to the name
LED_REACH = 12  # words from 'led by' to the name
PLACES = frozenset(("CITY", "REGION", "NATIONALITY", "COUNTRY"))
TRAVEL_REACH = 4  # words from a name to 'visit'
ABROAD_REACH = 8  # words from there to the last country visited
COUNTERPART_REACH = 20


def own_votes(text: Text, person: Person, offices: list[Office], named: set[str]) -> Votes:
    """All votes of the person's own words; ``named`` are the countries that the text names."""
    votes, weights = Votes(), side_terms().person
    for run in person.runs:
        for n in run.titles:
            votes.join(office_votes(text, offices[n], named))
        votes.give(visited_country(text, run), weights.visited)
        for code in abroad(text, run):
            votes.give(code, weights.abroad)
        votes.give(counterpart_country(text, run), weights.counterpart)
    said = Counter(filter(None, (said_country(text, run) for run in person.runs)))
    for code, times in said.items():
        votes.give(code, weights.own_sentence * min(times, OFTENEST))
    delegation = next(filter(None, (delegation_country(text, run) for run in person.runs)), None)
    votes.give(delegation, weights.delegation)
    return votes


def office_votes(text: Text, office: Office, named: set[str]) -> Votes:
    """Institutions and towns named in an office; a hint counts for countries that the text names."""
    votes, weights = Votes(), side_terms().person
    for row in institutions_in(text.spaced(office.first, office.last)):
        hint = weights.hint if row.country in named else weights.faint_hint
        votes.give(row.country, hint if row.weight == "hint" else weights.institution)
    for i in range(office.first, office.last + 1):
        label = text.starting(i, PLACES)
        if label and text.plain(i - 1) in ("to", "for"):
            votes.give(label.code, weights.abroad)
        elif label:
            votes.give(label.code, weights.place)
    return votes


def said_country(text: Text, run: Run) -> str | None:
    """The country that begins what the person says: 'NAME said that the United States will ...'."""
    for i in range(run.last + 1, run.last + 1 + VERB_REACH):
        if text.plain(i) in speech_verbs():
            return first_country(text, i + 1, i + 1 + SAID_REACH)
    return None


def first_country(text: Text, low: int, high: int) -> str | None:
    """The code of the first country, or capital that stands for one, among words ``low`` to ``high``."""
    for i in range(low, min(high, len(text))):
        if text.starts_sentence(i):
            return None
        label = text.labels[i]
        if label and label.code and (label.kind == "COUNTRY" or country_of(text.words[i].text)):
            return label.code
    return None


def visited_country(text: Text, run: Run) -> str | None:
    """Who is met in a country is of it: 'In Nigeria, X met with the Vice President NAME', 'met with NAME in Lagos'."""
    words, low = side_terms().words, text.begins[run.start]
    if run.start - low > SENTENCE_REACH or not any(text.plain(i) in words.meets for i in range(low, run.start)):
        return None
    if text.plain(low) in words.inside:
        for i in range(low + 1, low + 1 + OPENING):
            label = text.labels[i] if i < len(text) else None
            if label and label.kind != "ORG":
                return label.code or None
    if text.plain(run.last + 1) == "in" and met_before(text, run):
        label = text.starting(run.last + 2, frozenset(("CITY", "COUNTRY")))
        return label.code or None if label else None
    return None


def abroad(text: Text, run: Run) -> list[str]:
    """The countries that the person travels to: 'NAME visited Chile and Peru', "NAME's state visit to Chile"."""
    words, end = side_terms().words, min(text.ends[run.last], len(text))
    for i in range(run.last + 1, min(run.last + 1 + TRAVEL_REACH, end)):
        if text.plain(i) in words.travels:
            labels = (text.starting(k) for k in range(i + 1, min(i + 1 + ABROAD_REACH, end)))
            return [label.code for label in labels if label and label.kind == "COUNTRY" and label.code]
    return []


def counterpart_country(text: Text, run: Run) -> str | None:
    """The country of 'his Peruvian counterpart' behind the name, in its sentence."""
    for i in range(run.last + 1, min(run.last + COUNTERPART_REACH, text.ends[run.last])):
        if text.plain(i) in office_terms().counterparts:
            label = text.ending(i - 1)
            return label.code if label else None
    return None


def met_before(text: Text, run: Run) -> bool:
    """Whether 'met', 'talks with' or the like stands right before the name and its titles."""
    words, i = side_terms().words, run.start - 1
    while i >= 0 and run.start - i < TITLE_REACH and (text.capital(i) or text.plain(i) in words.titles):
        if text.starts_sentence(i):
            return False
        if text.plain(i) == "by":
            return text.plain(i - 1) in words.passive
        if text.plain(i) == "on":
            return text.plain(i - 1) in ("called", "call")
        i -= 1
    attends = any(text.plain(k) in words.attends for k in range(i - 4, i))
    return i >= 0 and text.plain(i) in words.meets and not attends


def delegation_country(text: Text, run: Run) -> str | None:
    """'The Romanian delegation included NAME', 'from the Chinese side NAME and NAME': the side named last before."""
    words = side_terms().words
    for i in range(run.start - 2, max(text.begins[run.start], run.start - SENTENCE_REACH) - 1, -1):
        label = text.ending(i)
        if label is None or not label.code:
            continue
        led = run.start - i <= LED_REACH and any(form in words.led for form in plain_words(text, i, run.start))
        if led or text.plain(i + 1) in words.sides:
            return label.code
    return None


def plain_words(text: Text, low: int, high: int) -> Iterator[str]:
    """The plain forms of the words from ``low`` to before ``high``."""
    return (text.plain(i) for i in range(low, high))
