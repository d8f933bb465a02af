"""Step 1: a corpus annotated by a trained pipeline, corrected by what our own pipes know of its articles.

The annotation goes to shards of a few hundred articles in the work folder; a shard that is there is not made again.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TypeVar

from spacy.language import Language
from spacy.tokens import Doc, Span

from dipextract.batch.pipes import run_pipes
from dipextract.controls import without_surrogates
from dipextract.pipeline import make_doc
from dipextract.train.clean import Text, cleaned

T = TypeVar("T")

SHARD = 200  # articles
AT_ONCE = 10
MAX_CHARS = 30_000  # of an article; a longer one is no news

# The entities our pipes ask for. What else the trained pipeline knows (dates, numbers, money) is left out; names of
# events, works, laws, products and languages count alike: they are no persons, places or bodies.
KEPT = frozenset(("PERSON", "GPE", "LOC", "FAC", "NORP", "ORG"))
MISC = "MISC"
AS_MISC = frozenset(("EVENT", "WORK_OF_ART", "LAW", "PRODUCT", "LANGUAGE"))

# What our own pipes are sure of, the surest first: span group, label there, entity.
OURS = (
    ("people", "NAME", "PERSON"),
    ("organizations", "ORG", "ORG"),
    ("places", "COUNTRY", "GPE"),
    ("places", "NATIONALITY", "NORP"),
    ("places", "CITY", "GPE"),
    ("places", "REGION", "GPE"),
)
# A longer entity of the trained pipeline may hold one of ours as a part: 'the University of Vienna'.
HOLDERS = {
    "GPE": frozenset(("ORG", "FAC", "LOC", "GPE", MISC)),
    "NORP": frozenset(("ORG", "NORP", MISC)),
    "ORG": frozenset(("ORG", "FAC", MISC)),
    "PERSON": frozenset(("FAC", "ORG", MISC)),
}


def batched(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """``items`` in portions of ``size``."""
    rest = iter(items)
    while portion := list(islice(rest, size)):
        yield portion


def articles(files: Iterable[Path]) -> Iterator[tuple[str, str | None]]:
    """Text and date of all articles in JSON-lines files."""
    for file in files:
        with gzip.open(file, "rt", encoding="utf-8") if file.suffix == ".gz" else file.open(encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                if len(row["text"]) <= MAX_CHARS:
                    yield without_surrogates(row["text"]), row.get("published")


def annotate(nlp: Language, files: Iterable[Path], work: Path) -> None:
    """Write the shards that are missing in ``work``: a text a line."""
    work.mkdir(parents=True, exist_ok=True)
    for number, portion in enumerate(batched(articles(files), SHARD)):
        shard = work / f"{number:04}.jsonl"
        if shard.exists():
            continue
        part = shard.with_suffix(".part")
        with part.open("w", encoding="utf-8") as lines:
            for some in batched(portion, AT_ONCE):
                for doc in run_pipes(nlp, [make_doc(nlp, text, published) for text, published in some]):
                    print(json.dumps(cleaned(text_of(doc)), ensure_ascii=False), file=lines)
        part.rename(shard)
        print(f"{shard}: {len(portion)} articles", flush=True)


def text_of(doc: Doc) -> Text:
    """The words and names of ``doc``."""
    found = [(span.start, span.end, span.label_) for span in entities(doc)]
    return Text([token.text for token in doc], [bool(token.whitespace_) for token in doc], found)


def entities(doc: Doc) -> list[Span]:
    """The entities of ``doc``: those our pipes found, and the trained pipeline's beside and around them."""
    trained = [relabelled(ent) for ent in doc.ents if ent.label_ in KEPT | AS_MISC]
    holders = {at: ent for ent in trained for at in range(ent.start, ent.end)}
    chosen: dict[int, Span] = {}
    for group, label, entity in OURS:
        for span in doc.spans.get(group, ()):
            if span.label_ == label:
                keep(chosen, held(Span(doc, span.start, span.end, entity), holders))
    agreed = wordings(chosen.values(), trained)
    for ent in trained:
        keep(chosen, Span(doc, ent.start, ent.end, agreed.get(ent.text, ent.label_)))
    unique = {(span.start, span.end): span for span in chosen.values()}
    return sorted(unique.values(), key=lambda span: span.start)


def relabelled(ent: Span) -> Span:
    """An entity of the trained pipeline under the label it has here."""
    return Span(ent.doc, ent.start, ent.end, MISC) if ent.label_ in AS_MISC else ent


def held(span: Span, holders: dict[int, Span]) -> Span:
    """The trained pipeline's entity around ``span``, if it may well hold it; else ``span``."""
    around = holders.get(span.start)
    larger = around is not None and around.start <= span.start and around.end >= span.end
    return around if around is not None and larger and around.label_ in HOLDERS[span.label_] else span


def keep(chosen: dict[int, Span], span: Span) -> None:
    """Choose ``span`` unless one of its tokens is taken; spaces at its ends are no part of it."""
    while len(span) and span[0].is_space:
        span = span[1:] if len(span) > 1 else span[:0]
    if len(span) and all(at not in chosen for at in range(span.start, span.end)):
        chosen.update(dict.fromkeys(range(span.start, span.end), span))


def wordings(ours: Iterable[Span], trained: Iterable[Span]) -> dict[str, str]:
    """The label of each wording on which the article agrees: as our pipes have it, else as most of its mentions are.

    The last word of a person's name is that person's.
    """
    counts: dict[str, Counter[str]] = {}
    for ent in trained:
        counts.setdefault(ent.text, Counter())[ent.label_] += 1
    found = {text: count.most_common(1)[0] for text, count in counts.items()}
    agreed = {text: label for text, (label, most) in found.items() if most >= 3 and most > 2 * counts[text].total() / 3}
    for span in ours:
        agreed[span.text] = span.label_
        if span.label_ == "PERSON":
            agreed[span[-1].text] = "PERSON"
    return agreed
