"""From runs to persons: which runs the evidence makes a name, and which of them name the same person."""

from __future__ import annotations

import re
from itertools import pairwise

from dipextract.lexicon.offices import office_terms
from dipextract.lexicon.sides import side_terms
from dipextract.pipes.people.evidence import Evidence
from dipextract.pipes.people.office_words import Office
from dipextract.pipes.people.register import Person, Register
from dipextract.pipes.people.runs import Run, name_of
from dipextract.pipes.people.spelling import Parts, name_parts
from dipextract.pipes.people.titles import title
from dipextract.text_view import Text
from dipextract.word_view import Word, plain

ALIAS = re.compile(r"""\s?\(["“']?([^\W\d_]{3,20})["”']?\)""")
QUOTATION_MARKS = '"“”'
SMALL = 4  # letters of words that titles write small as well
SHORT = 2  # letters of a given name cut short, which keeps its dot: 'Ts.'


def gather(text: Text, runs: list[Run], offices: list[Office]) -> list[Person]:
    """The persons whom the runs name, in the order of their first mention.

    Full names of the body come first, then its shorter forms; the title's words only name whom the body knows, or who
    has an office that nobody there holds; lone surnames without one come last. What the evidence does not make a name
    of its own may still be a short form of one.
    """
    register, known_as = Register(), aliases(text, runs)
    evidence = Evidence(text, runs, offices)
    accepted = evidence.accepted()
    body = [run for run, named in zip(runs, accepted, strict=True) if named and run.block != "title"]
    others = [(run, named) for run, named in zip(runs, accepted, strict=True) if not named or run.block == "title"]
    late: list[Run] = []
    for run in sorted(body, key=lambda run: -run.size):
        parts = parts_of(text, run, known_as)
        if len(parts) > 1 or run.titles or run.honorifics or register.candidates(parts):
            enter(register, text, run, parts, offices)
        else:
            late.append(run)
    for run, named in others:
        if run.block == "title":
            shorten(register, text, run)
        parts = parts_of(text, run, known_as)
        own = named and bool(run.titles or run.honorifics or opens_title(text, run))
        if run.block == "title":  # 'Ambassador Bids Farewell' names nobody where the body names an ambassador
            known = text.is_person(run.first, run.last) or register.knows(parts[-1:], longer=False)
            own = own and not is_held(register, run, offices) and (known or closes_title(text, run, offices))
        longer = is_sentence(text, run) if run.block == "title" else not evidence.barred(run)
        if own or register.knows(parts, longer=longer):
            enter(register, text, run, parts, offices)
    for run in late:
        enter(register, text, run, parts_of(text, run, known_as), offices)
    return sorted(register.persons, key=lambda person: person.places[0])


def opens_title(text: Text, run: Run) -> bool:
    """Whether a title begins with a full name and what its bearer did: 'NAME meets NAME'."""
    meets = text.plain(run.last + 1) in side_terms().words.meets
    return run.block == "title" and run.size > 1 and meets and text.starts_sentence(run.start)


def closes_title(text: Text, run: Run, offices: list[Office]) -> bool:
    """Whether a title ends with a run behind some country's office: 'Meeting with Fijian Minister NAME'."""
    return run.last + 1 == text.ends[run.first] and any(offices[n].code for n in run.titles)


def is_sentence(text: Text, run: Run) -> bool:
    """Whether a title is written like a sentence, and the run in it is a person in every word."""
    words = text.words[text.begins[run.first] : text.ends[run.first]]
    small = sum(len(word.text) > SMALL and not word.capital for word in words)
    return small > 1 and text.is_person(run.first, run.last)


def heads_of(run: Run, offices: list[Office]) -> set[str]:
    """The heads of the offices that are said of a run."""
    return {title(offices[n].text, offices[n].head).head for n in run.titles}


def countries_of(runs: list[Run], offices: list[Office]) -> set[str]:
    """The countries of the offices that are said of some runs."""
    return {offices[n].country for run in runs for n in run.titles} - {""}


def is_held(register: Register, run: Run, offices: list[Office]) -> bool:
    """Whether somebody known holds an office that is said of a run, as far as both their countries are told."""
    heads, own = heads_of(run, offices), countries_of([run], offices)
    holders = (countries_of(person.runs, offices) for person in register.persons if heads & person.heads)
    return any(not own or not others or own & others for others in holders)


def shorten(register: Register, text: Text, run: Run) -> None:
    """Leave the words of a title behind a known name out of the run: 'Chairman Lindt Call with Counterparts'."""
    if text.is_person(run.first, run.last):
        return
    for last in range(run.last, run.first - 1, -1):
        if register.knows(name_parts(text.words[run.first : last + 1]), longer=False):
            run.last = last
            return


def aliases(text: Text, runs: list[Run]) -> dict[Parts, Parts]:
    """Names given in brackets, and whose they are: 'President Budi Santoso (Budisan)'."""
    found: dict[Parts, Parts] = {}
    for run in runs:
        aside = ALIAS.match(text.string, text.words[run.last].end) if run.size > 1 and run.block != "title" else None
        if aside:
            found.setdefault((plain(aside[1]),), name_parts(name_of(text, run)))
    return found


def parts_of(text: Text, run: Run, known_as: dict[Parts, Parts]) -> Parts:
    """The parts of the name that a run is, or stands for."""
    parts = name_parts(name_of(text, run))
    return known_as.get(parts, parts)


def enter(register: Register, text: Text, run: Run, parts: Parts, offices: list[Office]) -> None:
    """Put one run, whose name has these parts, into the register."""
    heads = heads_of(run, offices)
    person = register.put(run, parts, written(text, run), heads)
    person.heads |= heads
    person.gender = person.gender or gender_of(text, run)


def written(text: Text, run: Run) -> str:
    """The name as it stands in the text, on one line.

    A given name cut short keeps its dot, a nickname its quotation marks.
    """
    words = name_of(text, run)
    parts = [words[0].text]
    for word, after in pairwise(words):
        gap = after.gap
        kept = gap if any(mark in gap for mark in QUOTATION_MARKS) else ". " if cut_short(word, gap) else " "
        parts += [kept, after.text]
    return " ".join("".join(parts).split())


def cut_short(word: Word, gap: str) -> bool:
    """Whether ``word``, in front of ``gap``, is a given name cut short."""
    return len(word.text) <= SHORT and gap.startswith(".")


def gender_of(text: Text, run: Run) -> str:
    """'m' or 'f' by the honorifics, "" when they do not tell, as in 'Mr and Mrs NAME'."""
    terms = office_terms()
    if text.plain(run.start - 1) == "and" and text.plain(run.start - 2) in terms.honorifics:
        return ""
    if terms.female.intersection(run.honorifics):
        return "f"
    return "m" if terms.male.intersection(run.honorifics) else ""
