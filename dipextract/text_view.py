"""What the grammars of offices and people know of a text: its words, sentences, places, bodies and model entities.

Short asides in brackets, '(SCO)' or '(retd)', are left out: the words around them stand side by side.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

import numpy as np
from spacy.attrs import ENT_TYPE, SENT_START, TAG
from spacy.tokens import Doc, Span

from dipextract.document import ArticleInfo
from dipextract.lexicon.geography import country_names, name_key
from dipextract.lexicon.offices import office_terms
from dipextract.word_view import APOSTROPHES, Word, plain, words

ASIDE = re.compile(r"\(\s*[^()\s]{1,14}(?:\s[^()\s]{1,14}){0,2}\s*\)")
DESK = re.compile(r"\(\s*[^()\s]{1,20}(?:\s[^()\s]{1,20}){0,5}\s*\)")  # '(East Asia and Pacific Division)'
BESIDE = " \n\t" + APOSTROPHES  # white space, and the apostrophe of a plural's possessive
OF_PLURALS = frozenset(f"{apostrophe} " for apostrophe in APOSTROPHES)  # the Workers' Party
COUNTRY_KINDS = frozenset(("COUNTRY", "NATIONALITY"))
FINITE_TAGS = frozenset(("VBD", "VBZ", "VBP", "MD"))  # of verbs that make a sentence


class Label(NamedTuple):
    """A place or organisation over words ``first`` to ``last``: kind COUNTRY, NATIONALITY, CITY, REGION or ORG."""

    kind: str
    code: str
    first: int
    last: int


class Text:
    """The words of a Doc, by index, and what is known of each. Questions about words outside the text are answered.

    ``string`` is the Doc's text; ``begins`` and ``ends`` are the bounds of each word's sentence, ``entity`` the trained
    model's label of its token, ``name_starts`` the words at which a person's name begins for the model.
    """

    def __init__(self, doc: Doc, string: str, kept: list[Word], labels: list[Label | None]) -> None:
        self.doc, self.string, self.words, self.labels = doc, string, kept, labels
        self.plains = [word.plain for word in kept]
        self.capitals = [word.capital for word in kept]
        self.begins, self.ends = sentence_bounds(doc, kept)
        entity, tags = token_strings(doc, ENT_TYPE), token_strings(doc, TAG)
        persons = {ent.start for ent in doc.ents if ent.label_ == "PERSON"}
        self.entity = [entity[word.token] for word in kept]
        self.tags = [tags[word.token] for word in kept]
        self.name_starts = frozenset(i for i, word in enumerate(kept) if word.token in persons)

    def __len__(self) -> int:
        return len(self.words)

    def plain(self, i: int) -> str:
        """The plain form of word ``i``; "" outside the text."""
        return self.plains[i] if 0 <= i < len(self.plains) else ""

    def mark(self, i: int) -> str:
        """What stands between word ``i`` and the one before, without white space; a full stop outside the text.

        The end of a paragraph is a mark of its own.
        """
        gap = self.words[i].gap if 0 <= i < len(self.words) else "."
        return gap.strip() or ("\n\n" if "\n\n" in gap else "")

    def capital(self, i: int) -> bool:
        """Whether word ``i`` begins with a capital."""
        return 0 <= i < len(self.capitals) and self.capitals[i]

    def possessive(self, i: int) -> bool:
        """Whether "'s" follows word ``i``."""
        return 0 <= i < len(self.words) and self.words[i].possessive

    def kind(self, i: int) -> str:
        """The kind of the label at word ``i``, "" when there is none."""
        label = self.labels[i] if 0 <= i < len(self.words) else None
        return label.kind if label else ""

    def starting(self, i: int, kinds: frozenset[str] = COUNTRY_KINDS) -> Label | None:
        """The label of one of ``kinds`` that begins at word ``i``."""
        label = self.labels[i] if 0 <= i < len(self.words) else None
        return label if label and label.first == i and label.kind in kinds else None

    def ending(self, i: int, kinds: frozenset[str] = COUNTRY_KINDS) -> Label | None:
        """The label of one of ``kinds`` that ends at word ``i``."""
        label = self.labels[i] if 0 <= i < len(self.words) else None
        return label if label and label.last == i and label.kind in kinds else None

    def adjacent(self, i: int) -> bool:
        """Whether word ``i`` follows with nothing but white space, or a plural's apostrophe, between them."""
        gap = self.words[i].gap if 0 < i < len(self.words) else ""
        return bool(gap) and not gap.strip(BESIDE) and "\n\n" not in gap

    def starts_sentence(self, i: int) -> bool:
        """Whether word ``i`` is the first of its sentence."""
        return 0 <= i < len(self.words) and self.begins[i] == i

    def same_sentence(self, i: int, k: int) -> bool:
        """Whether two words stand in one sentence."""
        return self.begins[i] == self.begins[k]

    def name_begins(self, i: int) -> bool:
        """Whether the model sees a person's name of two words or more begin at word ``i``."""
        return i in self.name_starts and i + 1 < len(self.words) and self.entity[i + 1] == "PERSON"

    def is_person(self, first: int, last: int) -> bool:
        """Whether the model sees a person in every word from ``first`` to ``last``."""
        return all(self.entity[i] == "PERSON" for i in range(first, last + 1))

    def raw(self, i: int) -> str:
        """Word ``i`` as it stands in the text, with its possessive: "Party's", "Workers'"."""
        word = self.words[i]
        plural = word.text.endswith("s") and self.string[word.end : word.end + 2] in OF_PLURALS
        return self.string[word.start : word.end + (2 if word.possessive else plural)]

    def at_offset(self, offset: int) -> int:
        """Index of the first word that starts at or after a character offset."""
        return bisect_left(self.words, offset, key=lambda word: word.start)

    def spaced(self, first: int, last: int) -> list[str]:
        """The plain forms of words ``first`` to ``last``, hyphens as spaces: as institutions are looked up."""
        return [spaced(word) for word in self.words[first : last + 1]]


def token_strings(doc: Doc, attribute: int) -> list[str]:
    """An attribute of all tokens as strings."""
    values = [int(value) for value in doc.to_array([attribute]).reshape(-1).tolist()]
    strings = {value: doc.vocab.strings[value] for value in set(values)}
    return [strings[value] for value in values]


def spaced(word: Word) -> str:
    """The form in which a word is looked up: plain, hyphens as spaces."""
    return word.plain.replace("-", " ")


def read_text(doc: Doc) -> Text:
    """``doc`` as the grammars read it."""
    string = doc.text  # a Doc joins its tokens anew each time
    kept = parted(doc, without_asides(string, words(doc, string), person_ends(doc)))
    labels: list[Label | None] = [None] * len(kept)
    starts = [word.start for word in kept]
    for span in doc.spans.get("places", ()):
        lay_place(labels, kept, span, *words_of(starts, span))
    for span in doc.spans.get("organizations", ()):
        lay_organization(labels, span, *words_of(starts, span))
    return Text(doc, string, kept, labels)


def parted(doc: Doc, found: list[Word]) -> list[Word]:
    """``found`` with an end of paragraph below the title, also where the text goes on upon the very next line."""
    info: ArticleInfo | None = doc._.dip_article
    title = info["title"] if info else None
    at = bisect_left(found, title[1], key=lambda word: word.start) if title else len(found)
    if at < len(found) and "\n" in found[at].gap:
        found[at] = found[at]._replace(gap=found[at].gap.replace("\n", "\n\n", 1))
    return found


def sentence_bounds(doc: Doc, kept: list[Word]) -> tuple[list[int], list[int]]:
    """For each word the index of its sentence's first word, and of the first word after it."""
    begins: list[int] = []
    last_token = -1
    starts: list[int] = np.flatnonzero(doc.to_array([SENT_START]).reshape(-1) == 1).tolist()
    at = 0
    for i, word in enumerate(kept):
        fresh = not begins
        while at < len(starts) and starts[at] <= word.token:
            fresh = fresh or (starts[at] > last_token and can_open(word))
            at += 1
        begins.append(i if fresh else begins[-1])
        last_token = word.token
    ends = [len(kept)] * len(kept)
    for i in range(len(kept) - 2, -1, -1):
        ends[i] = i + 1 if begins[i + 1] == i + 1 else ends[i + 1]
    return begins, ends


def can_open(word: Word) -> bool:
    """Whether a sentence may begin with a word: none does in small letters behind a comma."""
    return word.capital or word.gap.strip() != ","


def person_ends(doc: Doc) -> frozenset[int]:
    """The offsets at which what the model sees as persons ends."""
    return frozenset(ent.end_char for ent in doc.ents if ent.label_ == "PERSON")


def without_asides(text: str, found: list[Word], persons: frozenset[int]) -> list[Word]:
    """``found`` without words in short brackets such as '(SCO)' and '(retd)', whose gap closes up.

    One of the ``persons``, known by their ends, stays with the full name: 'of Peru (Ana Quispe) and Chile (Luz Rojas)'.
    """
    ends = {word.end: word.plain for word in found}
    brackets = (m for m in DESK.finditer(text) if m.end() - 1 not in persons or not m.group().strip("() ").count(" "))
    asides = [(m.start(), m.end()) for m in brackets if is_aside(m, ends.get(m.start() - 1, ""))]
    kept: list[Word] = []
    at, closed_end = 0, -1
    for word in found:
        while at < len(asides) and asides[at][1] <= word.start:
            closed_end = asides[at][1]
            at += 1
        if at < len(asides) and asides[at][0] <= word.start < asides[at][1]:
            continue
        if kept and closed_end > kept[-1].end:
            before = text[kept[-1].end + 2 * kept[-1].possessive : word.start].partition("(")[0]  # "Peru's (GP) Navy"
            parted = before if before.strip() or "\n" in before else ""  # '... Peru.\n\n(2) The minister'
            word = word._replace(gap=parted + text[closed_end : word.start] or " ")
        kept.append(word)
    return kept


def is_aside(found: re.Match[str], before: str) -> bool:
    """Whether words in brackets behind the word ``before`` may be left out: short ones, and the desk of an office."""
    return not names_office(found) and (ASIDE.fullmatch(found.group()) is not None or before in office_terms().heads)


def names_office(aside: re.Match[str]) -> bool:
    """Whether an aside says somebody's office, as of 'NAME (Minister of Trade)': no acronym, and nothing goes on."""
    parts = plain(aside.group().strip("() ")).replace(",", "").split()
    goes_on = aside.string[aside.end() : aside.end() + len(" of ")].split()[:1]
    return len(parts) > 1 and not office_terms().heads.keys().isdisjoint(parts) and goes_on not in (["of"], ["for"])


def words_of(starts: list[int], span: Span) -> tuple[int, int]:
    """Indices of the first and the last word that begin within ``span``."""
    return bisect_left(starts, span.start_char), bisect_left(starts, span.end_char) - 1


def lay(labels: list[Label | None], label: Label) -> None:
    """Write ``label`` on its words."""
    for i in range(label.first, label.last + 1):
        labels[i] = label


def lay_place(labels: list[Label | None], kept: list[Word], span: Span, low: int, high: int) -> None:
    """Label the words of a place; of 'Iraqi Kurdistan' the first word is a nationality of its own."""
    national = high > low and not kept[low].possessive and name_key(kept[low].text) in country_names()
    if span.label_ == "REGION" and national:
        lay(labels, Label("NATIONALITY", span.kb_id_, low, low))
        low += 1
    lay(labels, Label(span.label_, span.kb_id_, low, high))


def lay_organization(labels: list[Label | None], span: Span, low: int, high: int) -> None:
    """Label the words of an organisation, over the places in its name, but not over a country of the same words."""
    present = labels[low] if low <= high else None
    if present is None or present.kind != "COUNTRY" or present.last < high:
        lay(labels, Label("ORG", span.kb_id_ or span.text, low, high))
