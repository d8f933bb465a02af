"""Runs of words that may be a person's name, and the evidence that each is one.

A run is made of capitalised words that are no office, place, organisation, day or month, with the particles between
them (bin, van der, de la) and without the honorifics before them.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from dipextract.lexicon.names import NameTerms, name_terms
from dipextract.lexicon.offices import OfficeTerms, office_terms
from dipextract.pipes.offices.text import CALENDAR, Text, first_at

FUNCTION_TAGS = frozenset(["DT", "IN", "PRP", "PRP$", "CC", "WDT", "WP", "WRB", "TO", "MD", "EX", "PDT", "CD"])
VERB_TAGS = frozenset(["VBD", "VBZ", "VBP", "VB", "VBG", "VBN", "RB"])
LONGEST = 14


@dataclass
class Run:
    """A candidate: words ``first`` to ``last``; ``start`` is the first word with the honorifics before it."""

    first: int
    last: int
    start: int
    block: str
    honorifics: tuple[str, ...] = ()
    titles: list[int] = field(default_factory=list)  # indices of the offices that are said of it
    model: bool = False  # the trained model calls it a person
    counterpart: bool = False
    person: int = -1
    country: str | None = None  # said directly of this mention: 'President X of Poland'

    @property
    def size(self) -> int:
        """Number of words."""
        return self.last - self.first + 1


class Finder:
    """Finds the runs of one text. ``taken`` tells which words belong to an office."""

    def __init__(self, text: Text, taken: list[bool], blocks: list[tuple[int, int, str]]) -> None:
        self.text, self.taken, self.blocks = text, taken, blocks
        self.names: NameTerms = name_terms()
        self.offices: OfficeTerms = office_terms()
        self.person = [False] * len(text.words)
        for ent in text.doc.ents:
            if ent.label_ == "PERSON":
                low, high = first_at(text.words, ent.start_char), first_at(text.words, ent.end_char)
                for i in range(low, high):
                    self.person[i] = True

    def find(self) -> list[Run]:
        """All runs, in order."""
        found: list[Run] = []
        i, block = 0, 0
        while i < len(self.text.words):
            while block + 1 < len(self.blocks) and self.blocks[block][1] <= self.text.words[i].start:
                block += 1
            kind = self.blocks[block][2] if self.blocks else "body"
            if kind in ("litter", "byline") or not self.begins(i):
                i += 1
                continue
            run = self.read(i, kind)
            if run:
                found.append(run)
            i = max(run.last if run else i, i) + 1
        return found

    def honorific(self, i: int) -> bool:
        """Whether word ``i`` is an honorific: written with a capital, or short for one."""
        word = self.text.words[i]
        if self.taken[i] or self.text.kind(i):
            return False
        if word.plain == "the":  # 'the Hon. NAME', 'the late NAME'
            following = self.text.words[i + 1].plain if i + 1 < len(self.text.words) else ""
            return following in ("hon", "honourable", "honorable", "right", "rt", "late")
        return word.plain in self.offices.honorifics and (word.capital or word.plain == "late")

    def begins(self, i: int) -> bool:
        """Whether a run can begin at word ``i``, honorifics included."""
        return self.honorific(i) or self.name_word(i) or self.leading_particle(i)

    def leading_particle(self, i: int) -> bool:
        """'al-Assad' is one word; 'van der Veen', 'Al Marri' and 'ould Ahmedou' begin with a particle."""
        if i + 1 >= len(self.text.words) or not self.text.adjacent(i + 1):
            return False
        word = self.text.words[i]
        if word.plain not in self.names.particles or not (word.capital and self.name_word(i + 1)):
            return False
        return not self.taken[i] and (i not in self.text.sentence_starts or self.person[i])

    def name_word(self, i: int) -> bool:
        """Whether word ``i`` can be part of a name."""
        word, text = self.text.words[i], self.text
        if self.taken[i] or not word.capital or word.text[0].isdigit():
            return False
        label = text.labels[i]
        if label and label.kind in ("NATIONALITY", "ORG"):
            return False
        if label and not self.person[i]:
            return False
        if word.plain in CALENDAR or word.plain in self.names.things:
            return False
        if len(word.text) == 1 and not self.bare_initial(i):
            return False
        tag = text.doc[word.token].tag_
        if tag in FUNCTION_TAGS and not self.person[i] and not (len(word.text) <= 4 and "." in word.text):
            return False
        if i in text.sentence_starts and not self.person[i]:
            lexeme = text.doc.vocab[text.doc[word.token].lower_]
            if lexeme.is_stop or tag in VERB_TAGS:
                return False
        return not (word.plain in self.offices.portfolio and not self.person[i])

    def bare_initial(self, i: int) -> bool:
        """Whether a single capital is an initial without its dot: 'A K M Rashid'."""
        words = self.text.words
        if i + 1 >= len(words) or not self.text.adjacent(i + 1) or not words[i + 1].capital:
            return False
        before = i > 0 and self.text.adjacent(i) and words[i - 1].capital
        return before or len(words[i + 1].text) == 1

    def read(self, i: int, kind: str) -> Run | None:
        """The run that begins at word ``i``."""
        text, start = self.text, i
        titles: list[str] = []
        while i < len(text.words) and self.honorific(i) and (i == start or self.close(i)):
            titles.append(text.words[i].plain)
            i += 1
        if i >= len(text.words) or (i > start and not self.close(i)):
            return None
        if not (self.name_word(i) or self.leading_particle(i) or (titles and self.after_honorific(i))):
            return None
        first = last = i
        while last - first < LONGEST and not text.words[last].possessive:
            step = self.step(last)
            if step == 0:
                break
            last += step
        run = Run(first, last, start, kind, tuple(titles))
        run.model = any(self.person[k] for k in range(first, last + 1))
        return run

    def after_honorific(self, i: int) -> bool:
        """Behind 'Mr' or 'Dr' any capitalised word is a name, even one that is also a place's."""
        word = self.text.words[i]
        allowed = self.text.kind(i) not in ("NATIONALITY", "ORG") and word.plain not in CALENDAR
        return word.capital and not self.taken[i] and allowed

    def close(self, i: int) -> bool:
        """Whether word ``i`` follows with white space alone, or after an abbreviation's dot."""
        gap = self.text.words[i].gap
        return self.text.adjacent(i) or (gap.strip() in (".", ".,") and len(self.text.words[i - 1].text) <= 5)

    def step(self, last: int) -> int:
        """How many words the run grows behind word ``last``: a name word, or particles and a name word."""
        text, n = self.text, len(self.text.words)
        if last + 1 >= n:
            return 0
        following = text.words[last + 1]
        if following.gap.strip() in (",", ".") and following.plain in ("jr", "sr"):
            return 1
        short = following.gap.strip() == "." and len(text.words[last].text) <= 2  # 'Ma. Lourdes', 'Md. Shahriar'
        if not (text.adjacent(last + 1) or short):
            return 0
        if following.gap[:1] in "'’" and not self.person[last + 1]:
            return 0
        if following.plain in self.names.suffixes and following.text.isupper() and last + 1 < n:
            return 1
        if self.name_word(last + 1):
            return 1
        inner = self.offices.honorifics | self.names.particles
        k = last + 1
        while k < n and k - last <= 4 and text.adjacent(k) and text.words[k].plain in inner and not self.taken[k]:
            if not text.words[k].capital and text.words[k].plain not in self.names.particles:
                return 0
            k += 1
        if k > last + 1 and k < n and text.adjacent(k) and self.name_word(k) and not self.boundary(last, k):
            return k - last
        return 0

    def boundary(self, last: int, k: int) -> bool:
        """Whether an honorific between two name words begins another name: 'Qureshi Sheikh ...' hardly ever does."""
        between = [self.text.words[m] for m in range(last + 1, k)]
        return any(word.plain in ("mr", "mrs", "ms", "dr", "he") for word in between)
