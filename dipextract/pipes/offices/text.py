"""What the office grammar knows of each word: its place or organisation, and whether a person's name begins there."""

from __future__ import annotations

import re
from typing import NamedTuple

from spacy.tokens import Doc, Span

from dipextract.lexicon.geography import country_of
from dipextract.lexicon.offices import OfficeTerms
from dipextract.word_view import Word, words

ASIDE = re.compile(r"\(\s*[^()\s]{1,12}(?:\s[^()\s]{1,12})?\s*\)")
CALENDAR = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "today",
        "yesterday",
        "tomorrow",
    ]
)


PLURAL_POSSESSIVE = " \n\t'’"


class Label(NamedTuple):
    """A place or organisation over words ``first`` to ``last``: kind COUNTRY, NATIONALITY, CITY, REGION or ORG."""

    kind: str
    code: str
    first: int
    last: int


class Text(NamedTuple):
    """The words of a Doc without short asides in brackets, and what is known of them, by index."""

    doc: Doc
    words: list[Word]
    labels: list[Label | None]
    name_starts: frozenset[int]
    sentence_starts: frozenset[int]

    def kind(self, i: int) -> str:
        """The kind of the label at word ``i``, "" when there is none."""
        label = self.labels[i]
        return label.kind if label else ""

    def adjacent(self, i: int) -> bool:
        """Whether word ``i`` follows with nothing but white space, or a plural's apostrophe, between them."""
        gap = self.words[i].gap
        return bool(gap) and not gap.strip(PLURAL_POSSESSIVE) and "\n\n" not in gap

    def name_begins(self, i: int) -> bool:
        """Whether the trained model sees a person's name of two words or more begin at word ``i``."""
        if i not in self.name_starts or i + 1 >= len(self.words):
            return False
        return self.doc[self.words[i + 1].token].ent_type_ == "PERSON"

    def raw(self, i: int) -> str:
        """Word ``i`` as it stands in the text, with its possessive."""
        word = self.words[i]
        return self.doc.text[word.start : word.end + 2] if word.possessive else word.text


def read_text(doc: Doc) -> Text:
    """``doc`` as the office grammar reads it."""
    kept = without_asides(doc.text, words(doc))
    labels: list[Label | None] = [None] * len(kept)
    for group, organization in (("places", False), ("organizations", True)):
        for span in doc.spans.get(group, ()):
            lay(labels, kept, span, organization)
    starts = {ent.start for ent in doc.ents if ent.label_ == "PERSON"}
    sentences = {token.i for token in doc if token.is_sent_start}
    return Text(
        doc,
        kept,
        labels,
        frozenset(i for i, word in enumerate(kept) if word.token in starts),
        frozenset(i for i, word in enumerate(kept) if word.token in sentences),
    )


def without_asides(text: str, found: list[Word]) -> list[Word]:
    """``found`` without words in short brackets such as '(SCO)' and '(retd)', whose gap closes up."""
    asides = [(m.start(), m.end()) for m in ASIDE.finditer(text)]
    kept: list[Word] = []
    at, closed_end = 0, -1
    for word in found:
        while at < len(asides) and asides[at][1] <= word.start:
            closed_end = asides[at][1]
            at += 1
        if at < len(asides) and asides[at][0] <= word.start < asides[at][1]:
            continue
        if kept and closed_end > kept[-1].end:
            word = word._replace(gap=text[closed_end : word.start] or " ")
        kept.append(word)
    return kept


def lay(labels: list[Label | None], kept: list[Word], span: Span, organization: bool) -> None:
    """Write the label of ``span`` on its words; an organisation of several words goes over the places in its name."""
    low = first_at(kept, span.start_char)
    high = first_at(kept, span.end_char) - 1
    if low > high or low >= len(kept):
        return
    if organization and labels[low] is not None and labels[low].kind == "COUNTRY" and labels[low].last >= high:  # type: ignore[union-attr]
        return
    kind = "ORG" if organization else span.label_
    code = span.kb_id_ if not organization else (span.text if not span.kb_id_ else span.kb_id_)
    if kind == "REGION" and high > low and country_of(kept[low].text) and not kept[low].possessive:
        labels[low] = Label("NATIONALITY", code, low, low)  # 'Iraqi Kurdistan'
        low += 1
    label = Label(kind, code, low, high)
    for i in range(low, high + 1):
        labels[i] = label


def first_at(kept: list[Word], offset: int) -> int:
    """Index of the first word that starts at or after ``offset``."""
    low, high = 0, len(kept)
    while low < high:
        middle = (low + high) // 2
        if kept[middle].start < offset:
            low = middle + 1
        else:
            high = middle
    return low


def spaced(word: Word) -> str:
    """The form in which a word is looked up: plain, hyphens as spaces."""
    return word.plain.replace("-", " ")


def match_head(text: Text, i: int, terms: OfficeTerms) -> tuple[int, str] | None:
    """The longest head of an office that starts at word ``i``: index of its last word, and its singular."""
    best, phrase = None, ""
    for j in range(i, min(i + terms.longest, len(text.words))):
        if j > i and not (text.adjacent(j) or text.words[j].gap == "-"):
            break
        phrase = f"{phrase} {spaced(text.words[j])}".strip()
        if phrase in terms.heads:
            best = (j, terms.heads[phrase])
        if text.words[j].possessive:
            break
    return best
