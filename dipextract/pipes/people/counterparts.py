"""'His Tajik counterpart' has the office of the other, who is named nearby or stood for by an office or 'he'."""

from __future__ import annotations

from bisect import bisect_left

from dipextract.lexicon.offices import office_terms
from dipextract.lexicon.sides import side_terms
from dipextract.pipes.people.in_order import country_list
from dipextract.pipes.people.link import APPOSITION
from dipextract.pipes.people.listed import names_listed
from dipextract.pipes.people.own_words import met_before
from dipextract.pipes.people.references import Reference
from dipextract.pipes.people.register import Person
from dipextract.pipes.people.runs import Run
from dipextract.pipes.people.titles import Title, keep, of_state
from dipextract.text_view import Text

SUBJECTS = frozenset(("he", "she"))
OTHERS = 50  # mentions among which the other of a counterpart is looked for
OWNER_REACH = 6  # words from 'his' to the counterpart's name
NAMED_LATER = 200  # words from 'counterparts from Peru and Chile' to their names
AFTER = frozenset(("from", "of"))

COPULAS = frozenset(("is", "was"))
OWNERS = frozenset(("his", "her", "their", "its"))

Mentions = list[tuple[int, int, bool]]  # word, person, whether somebody meets them there


def mark_counterparts(text: Text, runs: list[Run]) -> None:
    """Set ``counterpart`` of runs behind a plural, or in front of the word."""
    words, run_at = office_terms().counterparts, {run.start: run for run in runs}
    for run in runs:
        counterpart_behind(text, run)
        word = text.plain(run.start - 1)
        of_several = word.endswith("s") or (
            (label := text.ending(run.start - 2)) and text.plain(label.first - 1) == "and"
        )
        if run.counterpart and word in words and of_several:  # 'his Peruvian and Chilean counterparts, NAME and NAME'
            for other in names_listed(text, run_at, run.start):
                other.counterpart = other.counterpart or not other.titles


def counterpart_behind(text: Text, run: Run) -> None:
    """'NAME, her Peruvian counterpart', 'NAME was his Peruvian counterpart'."""
    i = run.last + 1
    if text.mark(i) not in APPOSITION and text.plain(i) not in COPULAS:
        return
    i += text.plain(i) in COPULAS
    label = text.starting(i + 1)
    word = label.last + 1 if label else i + 1
    if text.plain(i) in OWNERS and text.plain(word) in office_terms().counterparts:
        behind = word + 2 + (text.plain(word + 2) == "the")  # 'her counterpart in the Republic of Peru'
        label = label or (text.starting(behind) if text.plain(word + 1) in ("in", *AFTER) else None)
        run.counterpart = True
        run.country = run.country or (label.code if label else None) or None


def give_counterparts(text: Text, persons: list[Person], titles: list[list[Title]], said: list[Reference]) -> None:
    """Give counterparts the office that they share.

    A counterpart whose own office of that kind is stated has that alone.
    """
    named = [(run.first, n, met_before(text, run)) for n, person in enumerate(persons) for run in person.runs]
    meant = [(r.first, r.person, False) for r in said if r.label == "OFFICE" or text.plain(r.first) in SUBJECTS]
    mentions = sorted([*named, *meant])
    owners = {r.first: r.person for r in said if text.plain(r.first) in OWNERS}
    place = {(at, n): k for k, (at, n, _) in enumerate(mentions)}
    for n, person in enumerate(persons):
        for run in (run for run in person.runs if run.counterpart):
            shared = office_of_owner(text, run, owners, titles)
            shared = shared or office_of_other(text, mentions, place[run.first, n], titles)
            if shared is None or holds_highest(person, run, shared) or is_envoys(run, shared):
                continue
            if not any(own_of_kind(own, shared, run) for own in titles[n]):
                give(person, titles, n, shared)
    named_later(text, persons, titles, mentions)


def office_of_owner(text: Text, run: Run, owners: dict[int, int], titles: list[list[Title]]) -> Title | None:
    """The office of whom 'his' means in front of the counterpart: 'his Tajik counterpart'."""
    for i in range(run.start - 1, max(run.start - 1 - OWNER_REACH, -1), -1):
        if i in owners:
            return of_state(titles[owners[i]])
        if not (text.plain(i) in office_terms().counterparts or text.kind(i) or text.tags[i][:2] in ("JJ", "NN")):
            break
    return None


def holds_highest(person: Person, run: Run, shared: Title) -> bool:
    """Whether a counterpart has another office that each country has once: 'his counterpart, President NAME'."""
    return bool(run.titles and person.sole & office_terms().same.unique - {shared.head})


def is_envoys(run: Run, shared: Title) -> bool:
    """Whether an envoy names somebody of another office his colleague: 'his colleague, Minister NAME'."""
    return bool(run.titles) and shared.head in side_terms().words.residents


def own_of_kind(own: Title, shared: Title, run: Run) -> bool:
    """Whether a counterpart's own office is stated in other words."""
    portfolio = own.head == shared.head and bool(own.content) and bool(shared.content)  # 'Power Minister'
    near = bool(own.content & shared.content) and bool(run.titles)
    return (portfolio or near) and not own.alias


def give(person: Person, titles: list[list[Title]], n: int, shared: Title) -> None:
    """Say the office ``shared`` of ``person``, who is number ``n``."""
    titles[n] = keep(titles[n], shared)
    person.heads.add(shared.head)


def office_of_other(text: Text, mentions: Mentions, k: int, titles: list[list[Title]]) -> Title | None:
    """The office that the counterpart in mention ``k`` shares with the other.

    That is somebody named before in the sentence, rather not one who is met himself; else after it; else earlier.
    """
    at, n, _ = mentions[k]
    before = mentions[max(0, k - OTHERS) : k][::-1]
    here = sorted((met, -i, m) for i, m, met in before if i >= text.begins[at])
    after = [m for i, m, _ in mentions[k + 1 : k + 1 + OTHERS] if i < text.ends[at]]
    earlier = [m for i, m, _ in before if i < text.begins[at]]
    shared = (of_state(titles[m]) for m in (*(m for _, _, m in here), *after, *earlier) if m != n)
    return next(filter(None, shared), None)


def named_later(text: Text, persons: list[Person], titles: list[list[Title]], mentions: Mentions) -> None:
    """'met his counterparts from Peru and Chile', who are named further on as 'NAME of Peru' without an office."""
    seen: set[str] = set()
    for i in range(len(text)):
        if text.plain(i) not in office_terms().counterparts or text.plain(i + 1) not in AFTER:
            continue
        label = text.starting(i + 3 if text.plain(i + 2) == "the" else i + 2)
        codes = {country.code for country in country_list(text, label)} if label else set()
        if codes <= seen:
            continue
        seen |= codes
        low = bisect_left(mentions, (i,))
        before = [m for _, m, _ in mentions[max(0, low - OTHERS) : low]][::-1]
        shared = next(filter(None, (of_state(titles[m]) for m in before)), None) if codes else None
        if shared is None:
            continue
        for n, person in enumerate(persons):
            first = person.runs[0]
            if not titles[n] and first.country in codes and i < person.places[0] <= i + NAMED_LATER:
                give(person, titles, n, shared)
