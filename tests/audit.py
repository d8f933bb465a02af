"""Count what looks wrong in the records of many articles without gold: a look for kinds of errors, not a measure.

FILES are JSON lines (also gzipped) with "text" and, if known, "id", "title", "published". A sample of them, the same
one each time, goes through the pipeline; each check prints how often it struck, of how many, with a few examples.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

import dipextract
from dipextract import lexicon
from dipextract.assemble import assemble
from dipextract.controls import visible
from dipextract.document import anchor
from dipextract.lexicon.geography import country_of
from dipextract.pipeline import make_doc
from dipextract.record import Record

SEED = 20240503

MEETING_WORDS = re.compile(
    r"""\b(?: met\ (?:with|his|her|their)\b
        | (?:held|holds|holding|had)\ (?:\w+\ ){0,3}(?:talks|meetings?|discussions|consultations)\b
        | talks\ (?:with|between)\b | meeting\ (?:with|between)\b
        | received\ (?:the\ )?(?:visiting\ )?\w+\ (?:\w+\ ){0,2}(?:minister|president|ambassador|envoy|delegation)\b
        | (?:spoke|talked)\ (?:by\ (?:tele)?phone\ )?with\b | (?:phone|video)\ call\b | courtesy\ call\b
        )""",
    re.VERBOSE | re.IGNORECASE,
)

NOT_A_NAME = re.compile(
    r"\b(?:Ministry|Council|Committee|Embassy|University|Agency|Bank|Party|Organi[sz]ation|Union|Forum|Summit|Hotel|Palace"
    r"|Street|Airport|City|Province|Republic|Kingdom|Office|Department|Agreement|Treaty|Day|House)\b"
)

# A check yields one value for each thing it looks at: what is odd about it, or None.
Check = Callable[[Doc, Record], Iterator[str | None]]


def people_without_a_country(doc: Doc, record: Record) -> Iterator[str | None]:
    for person in record.people:
        yield None if person.country or person.organization else person.name


def offices_without_a_person(doc: Doc, record: Record) -> Iterator[str | None]:
    held = {office.casefold() for person in record.people for office in person.offices}
    mentions = {token.i for mention in doc.spans.get("people", ()) for token in mention}
    for office in doc.spans.get("offices", ()):
        free = office.id_.casefold() not in held and not mentions & set(range(office.start, office.end))
        yield office.sent.text if free else None


def meeting_sentences_without_a_meeting(doc: Doc, record: Record) -> Iterator[str | None]:
    for sentence in doc.sents:
        if MEETING_WORDS.search(sentence.text):
            yield None if record.meetings else sentence.text


def meetings_with_one_participant(doc: Doc, record: Record) -> Iterator[str | None]:
    for meeting in record.meetings:
        yield meeting.evidence.text if len(meeting.participants) < 2 else None


def people_that_are_places_or_organizations(doc: Doc, record: Record) -> Iterator[str | None]:
    organizations = {name.casefold() for o in record.organizations for name in (o.name, o.acronym or o.name)}
    for person in record.people:
        odd = country_of(person.name) or person.name.casefold() in organizations or NOT_A_NAME.search(person.name)
        yield person.name if odd else None


def dates_unresolved_beside_an_anchor(doc: Doc, record: Record) -> Iterator[str | None]:
    if anchor(doc):
        for date in record.dates:
            yield None if date.value else date.text


def statements_without_a_speaker(doc: Doc, record: Record) -> Iterator[str | None]:
    for statement in record.statements:
        yield None if statement.speaker else statement.text


CHECKS: tuple[Check, ...] = (
    people_without_a_country,
    offices_without_a_person,
    meeting_sentences_without_a_meeting,
    meetings_with_one_participant,
    people_that_are_places_or_organizations,
    dates_unresolved_beside_an_anchor,
    statements_without_a_speaker,
)


def articles(files: list[Path]) -> Iterator[dict[str, Any]]:
    """The articles of all files."""
    for file in files:
        with gzip.open(file, "rt", encoding="utf-8") if file.suffix == ".gz" else file.open(encoding="utf-8") as lines:
            yield from (json.loads(line) for line in lines if line.strip())


def sample(files: list[Path], number: int) -> list[dict[str, Any]]:
    """``number`` articles, the same ones each time."""
    found = list(articles(files))
    return random.Random(SEED).sample(found, min(number, len(found)))


def report(name: str, of: int, examples: list[str], shown: int) -> None:
    """A counter's line and some of its examples."""
    share = f"{100 * len(examples) / of:.1f} %" if of else "-"
    print(f"{name.replace('_', ' '):42}{len(examples):7} of {of:7}  {share}")
    for example in random.Random(SEED).sample(examples, min(shown, len(examples))):
        print(f"    {visible(example)[:160]}")


def main() -> None:
    """Print the counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--articles", type=int, default=200, metavar="N", help="how many articles to sample (200)")
    parser.add_argument("--examples", type=int, default=5, metavar="K", help="how many examples of each to show (5)")
    args = parser.parse_args()
    nlp = dipextract.load()
    subjects: Counter[str] = Counter()
    odd: defaultdict[str, list[str]] = defaultdict(list)
    areas: Counter[str] = Counter()
    chosen = sample(args.files, args.articles)
    for article in chosen:
        doc = nlp(make_doc(nlp, article["text"], article.get("published"), article.get("title")))
        record = assemble(doc, article["text"])
        areas.update(area.id for area in record.areas)
        for check in CHECKS:
            for example in check(doc, record):
                subjects[check.__name__] += 1
                if example is not None:
                    odd[check.__name__].append(f"{article.get('id', '?')}: {example}")
    print(f"{len(chosen)} articles")
    for check in CHECKS:
        report(check.__name__, subjects[check.__name__], odd[check.__name__], args.examples)
    print("\nareas, by the articles that have them")
    for area in lexicon.areas():
        print(f"    {area.id:28}{areas[area.id]:6}")


if __name__ == "__main__":
    main()
