"""Portfolios listed behind one head: 'the ministers of Trade, NAME; of Health, NAME; and Public Works, NAME'."""

from __future__ import annotations

from typing import NamedTuple

from dipextract.lexicon.offices import office_terms
from dipextract.pipes.people.beside import BRACKETS
from dipextract.pipes.people.link import Linker
from dipextract.pipes.people.office_words import Office
from dipextract.pipes.people.runs import Run
from dipextract.pipes.people.titles import singular
from dipextract.text_view import Text
from dipextract.word_view import plain

LONGEST = 12  # words between two names of such a list
BEFORE_NAME = frozenset(("", ",", ":"))
SEPARATORS = frozenset((",", ";"))
JOINTS = frozenset(("and", "also", "the"))
PREPOSITIONS = ("of", "for")
MINISTERS = frozenset(("minister", "vice minister", "deputy minister"))
NOUN_TAGS = frozenset(("NN", "NNS", "VBG"))


class Item(NamedTuple):
    """The portfolio from word ``first`` on is that of ``run``."""

    first: int
    run: Run


def share_heads(text: Text, linker: Linker) -> list[Office]:
    """Give those named behind the further portfolios of a list the head that only the first one has; their offices.

    'The ministers of Trade, NAME; Health, NAME'; behind a singular each says 'of': 'the Minister of Trade, NAME; of
    Health, NAME'.
    """
    stated = len(linker.offices)
    following = dict(zip([run.start for run in linker.runs], linker.runs[1:], strict=False))
    for n, office in enumerate(list(linker.offices)):
        run, stem = linker.run_at.get(office.last + 1), stem_of(office)
        if run is None or not stem or text.mark(run.start) not in BEFORE_NAME:
            continue
        if not (office.plural or n in run.titles):
            continue
        items: list[Item] = []
        last: Run | None = run
        while last is not None and (item := read_item(text, linker, last, following.get(last.start), office)):
            items.append(item)
            last = item.run
        if items:
            linker.offices[n] = office._replace(text=singular(office.text), plural=False)
            linker.attach(run, n)
        for item in items:
            words = " ".join(text.string[text.words[item.first].start : text.words[item.run.start - 1].end].split())
            linker.offices.append(
                Office(item.first, item.run.start - 1, f"{stem} {words}", office.code, office.head, False)
            )
            linker.attach(item.run, len(linker.offices) - 1)
    return linker.offices[stated:]


def read_brackets(text: Text, linker: Linker, runs: list[Run]) -> None:
    """Give each his portfolio in brackets: 'Ministers NAME (Foreign Affairs) and NAME (Economy and Finance)'."""
    small, offices = office_terms().portfolio | office_terms().complements.links | {"prime"}, linker.offices
    for run in runs:
        aside = BRACKETS.match(text.string, text.words[run.last].end)
        bare = next((n for n in run.titles if singular(offices[n].text).lower() in MINISTERS), None)
        if aside is None or bare is None or not small.issuperset(plain(aside[1]).replace(",", "").split()):
            continue
        office, stem = offices[bare], singular(offices[bare].text)
        title = f"{aside[1]} {stem}" if plain(aside[1]) == "prime" else f"{stem} of {aside[1]}"
        offices.append(office._replace(first=run.last, last=run.last, text=title, plural=False))
        run.titles.remove(bare)
        linker.attach(run, len(offices) - 1)


def stem_of(office: Office) -> str:
    """The head of an office with its preposition, in the singular: 'Minister of'; empty where it has none."""
    words = singular(office.text).split()
    at = next((k for k, word in enumerate(words) if word in PREPOSITIONS), 0)
    return " ".join(words[: at + 1]) if at else ""


def read_item(text: Text, linker: Linker, run: Run, following: Run | None, office: Office) -> Item | None:
    """The portfolio between ``run`` and the name that follows it, unless something else stands there.

    Behind a singular head each portfolio needs its preposition. Names without a comma follow 'ministers of Trade NAME'.
    """
    k = run.last + 1
    if following is None or following.titles or not 0 < following.start - k <= LONGEST:
        return None
    if not (text.mark(k) in SEPARATORS or (text.adjacent(k) and text.plain(k) == "and")):
        return None
    while text.plain(k) in JOINTS:
        k += 1
    prepared = text.plain(k) in PREPOSITIONS
    k += prepared + (prepared and text.plain(k + 1) == "the")
    body = range(k, following.start)
    if not body or not (office.plural or prepared) or text.plain(k) not in office_terms().portfolio:
        return None
    small = office_terms().portfolio | office_terms().complements.links
    if any(m in linker.starting or text.mark(m) not in ("", ",", "/") for m in body[1:]):
        return None
    if any(text.plain(m) not in small and (text.capital(m) or text.tags[m] not in NOUN_TAGS) for m in body):
        return None
    bare = prepared or text.adjacent(office.last + 1)
    ends = text.mark(following.start) in (BEFORE_NAME if bare else BEFORE_NAME - {""})
    return Item(k, following) if ends else None
