"""The cast of an article, step by step: runs, links, persons, offices, countries, references."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from dipextract.lexicon.offices import office_terms
from dipextract.lexicon.organization_words import organization_words
from dipextract.lexicon.organizations import country_code
from dipextract.pipes.people import sides
from dipextract.pipes.people.author import author_references
from dipextract.pipes.people.behind import complete_offices
from dipextract.pipes.people.beside import read_beside
from dipextract.pipes.people.counterparts import give_counterparts, mark_counterparts
from dipextract.pipes.people.gather import gather
from dipextract.pipes.people.lead import (
    bare_host,
    bare_minister,
    holder_named_later,
    lead_offices,
    plural_holders,
)
from dipextract.pipes.people.link import Linker
from dipextract.pipes.people.office_words import Office, is_country, read_offices
from dipextract.pipes.people.portfolios import read_brackets, share_heads
from dipextract.pipes.people.references import Reference, Resolver
from dipextract.pipes.people.register import Person
from dipextract.pipes.people.runs import Finder
from dipextract.pipes.people.setting import read_setting
from dipextract.pipes.people.titles import Title, keep, singular, title
from dipextract.text_view import Text, read_text
from dipextract.word_view import plain


@dataclass
class Cast:
    """The persons of a text, what refers to them without a name, and offices that state their portfolio alone."""

    text: Text
    persons: list[Person]
    references: list[Reference]
    portfolios: list[Office]


def read_cast(doc: Doc) -> Cast:
    """The cast of ``doc``."""
    text = read_text(doc)
    offices = read_offices(text, list(doc.spans.get("offices", ())))
    info = doc._.dip_article
    blocks = sorted((b["start"], b["end"], b["kind"]) for b in info["blocks"]) if info else []
    runs = Finder(text, words_of(offices, len(text)), blocks).find()
    linker = Linker(text, offices, runs)
    linker.link()
    portfolios = share_heads(text, linker)
    read_brackets(text, linker, runs)
    complete_offices(text, linker.offices, runs)
    read_beside(text, linker.offices, runs)
    mark_counterparts(text, runs)
    persons = gather(text, runs, linker.offices)
    names = organization_names(doc)
    titles = [give_offices(person, linker.offices, names) for person in persons]
    setting = read_setting(text)
    resolver = Resolver(text, persons, titles, linker.offices, setting)
    said = resolver.resolve(linker.used)
    if give_lead(text, persons, titles, linker, said, names):
        said = resolver.resolve(linker.used)
    give_counterparts(text, persons, titles, said)
    written = author_references(text, persons)
    sides.infer(text, persons, linker.offices, [*said, *written], setting)
    for person, found in zip(persons, titles, strict=True):
        person.offices = [t.text for t in found]
    return Cast(text, persons, [*resolver.resolve(linker.used), *written], portfolios)


def words_of(offices: list[Office], length: int) -> list[bool]:
    """For each word of the text whether it belongs to an office."""
    taken = [False] * length
    for office in offices:
        taken[office.first : office.last + 1] = [True] * (office.last + 1 - office.first)
    return taken


def give_offices(person: Person, offices: list[Office], names: dict[str, str]) -> list[Title]:
    """The person's offices in the order of the text; country and organisation are read off them."""
    found: list[Title] = []
    same = office_terms().same
    heads = {offices[n].head for run in person.runs for n in run.titles}
    of_state = not same.unique.isdisjoint(same.heads.get(head, head) for head in heads)
    for run in sorted(person.runs, key=lambda r: (r.block == "title", r.first)):
        person.country = person.country or run.country
        if run.organization:
            give_side(person, run.organization, names)
        for n in sorted(run.titles):
            office = offices[n]
            if office.head in same.seats and office.first > run.last and len(heads) > 1:
                continue  # 'Minister NAME, MP'
            if office.head in same.stations and not heads.isdisjoint(same.state_posts):
                continue  # 'the Minister of Trade, Senator NAME'
            text = singular(office.text) if office.plural else office.text
            text = same.written.get(plain(text), text)
            led = office.head in same.vague and text.lower() == office.head and bool(found)
            text = office.full if led and office.full else text  # 'Head of ATMIS' beside another office
            in_turn = of_state and office.head in same.chairs  # 'ASEAN Chair', who is a prime minister
            found = keep(found, title(office.full if in_turn and office.full else text, office.head))
            if not in_turn or office.country:
                give_side(person, office.code, names)
    person.heads = {t.head for t in found}
    person.sole = {t.head for t in found if not t.content}
    person.offices = [t.text for t in found]
    return found


def give_side(person: Person, code: str, names: dict[str, str]) -> None:
    """Country or organisation by an office's code; ``names`` are the organisations' names in the text by key."""
    if is_country(code):
        person.country = person.country or code
    elif code and not between_countries(names.get(code, code)):
        person.organization = person.organization or names.get(code, code)
        person.country = person.country or country_code(code)


def between_countries(name: str) -> bool:
    """Whether a body's members speak for their own countries: 'Parliamentary Friendship Group', 'Joint Commission'."""
    words = {plain(word) for word in name.split()}
    return not words.isdisjoint(office_terms().bodies.relations | organization_words().joint)


def give_lead(
    text: Text,
    persons: list[Person],
    titles: list[list[Title]],
    linker: Linker,
    said: list[Reference],
    names: dict[str, str],
) -> bool:
    """Say the offices that the lead states of whom the text names later; whether there are any."""
    known = {reference.first for reference in said} | {linker.offices[n].first for n in linker.used}
    unheld = [n for n, office in enumerate(linker.offices) if office.first not in known]
    shared = plural_holders(text, linker.offices, unheld, persons)
    for k, (n, code) in shared.items():
        persons[k].country = code or None
        linker.attach(persons[k].runs[0], n)
        titles[k] = give_offices(persons[k], linker.offices, names)
    found = lead_offices(text, linker.offices, unheld)
    holder = holder_named_later(text, persons, linker.offices[found[-1]]) if found else None
    bare = None
    if holder is None:
        bare = bare_host(text, persons, linker.offices, unheld) or bare_minister(persons, linker.offices, unheld)
    if bare:
        holder, found = bare[0], [bare[1]]
    if holder is None:
        return bool(shared)
    for n in found:
        linker.attach(next(run for run in persons[holder].runs if run.first == persons[holder].places[0]), n)
    titles[holder] = give_offices(persons[holder], linker.offices, names)
    return True


def organization_names(doc: Doc) -> dict[str, str]:
    """The fullest name of each organisation in the text, by key."""
    names: dict[str, str] = {}
    for span in doc.spans.get("organizations", ()):
        name = " ".join(span.text.split())
        if len(name) > len(names.get(span.kb_id_, "")):
            names[span.kb_id_] = name
    return names
