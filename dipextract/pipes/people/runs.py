"""Runs of words that may be a person's name.

A run is made of capitalised words that are no office, place, organisation, day or month, with the particles between
them (bin, van der, de la) and without the honorifics before them.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from dipextract.lexicon.names import name_terms
from dipextract.lexicon.offices import office_terms
from dipextract.text_view import Text

FUNCTION_TAGS = frozenset(["DT", "IN", "PRP", "PRP$", "CC", "WDT", "WP", "WRB", "TO", "MD", "EX", "PDT", "CD"])
VERB_TAGS = frozenset(["VBD", "VBZ", "VBP", "VB", "VBG", "VBN", "RB"])
UNREAD_BLOCKS = frozenset(("litter", "byline"))
LONGEST = 14
LONGEST_HONORIFIC = 4
LONGEST_INNER = 4  # particles and honorifics inside a name
ABBREVIATION = 5  # letters of the longest honorific that ends in a full stop


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
    country: str | None = None  # said directly of this mention: 'President X of Poland'
    organization: str | None = None  # 'Secretary-General X of the Arab League'

    @property
    def size(self) -> int:
        """Number of words."""
        return self.last - self.first + 1


class Finder:
    """Finds the runs of one text. ``taken`` tells which words belong to an office."""

    def __init__(self, text: Text, taken: list[bool], blocks: list[tuple[int, int, str]]) -> None:
        self.text, self.taken, self.blocks = text, taken, blocks
        self.names, self.offices = name_terms(), office_terms()
        self.person = [False] * len(text)
        for ent in text.doc.ents:
            if ent.label_ == "PERSON":
                self.trust(text.at_offset(ent.start_char), text.at_offset(ent.end_char))
        self.name = [self.name_word(i) for i in range(len(text))]

    def trust(self, low: int, high: int) -> None:
        """Note what the model calls a person, unless it is nothing but a place: 'Saint Lucia'."""
        text = self.text
        place = text.labels[low] if low < high else None
        if place and place.first <= low and place.last >= high - 1 and place.kind != "NATIONALITY":
            return
        self.person[low:high] = [True] * (high - low)

    def find(self) -> list[Run]:
        """All runs, in order."""
        found: list[Run] = []
        i, block = 0, 0
        while i < len(self.text):
            while block + 1 < len(self.blocks) and self.blocks[block][1] <= self.text.words[i].start:
                block += 1
            kind = self.blocks[block][2] if self.blocks else "body"
            run = self.read(i, kind) if kind not in UNREAD_BLOCKS and self.begins(i) else None
            if run:
                found.append(run)
            i = max(run.last if run else i, i) + 1
        return found

    def honorific(self, i: int) -> bool:
        """Whether word ``i`` is an honorific: written with a capital, or short for one."""
        form = self.text.plain(i)
        if i >= len(self.text) or self.taken[i] or self.text.kind(i):
            return False
        if form == "the":  # 'the Hon. NAME', 'the late NAME'
            return self.text.plain(i + 1) in self.names.after_article
        return form in self.offices.honorifics and (self.text.capital(i) or form == "late")

    def begins(self, i: int) -> bool:
        """Whether a run can begin at word ``i``, honorifics included."""
        return self.name[i] or self.honorific_words(i) > 0 or self.leading_particle(i)

    def honorific_words(self, i: int) -> int:
        """The number of words of the honorific at word ``i``: 'Air Chief Marshal' three, 'H E' two; 0 if none."""
        text, phrase, longest = self.text, self.text.plain(i), 1 if self.honorific(i) else 0
        for k in range(i + 1, min(i + LONGEST_HONORIFIC, len(text))):
            if not text.adjacent(k) or not text.capital(k) or self.taken[k]:
                break
            phrase = f"{phrase} {text.plain(k)}"
            if phrase in self.offices.honorific_phrases and text.capital(i) and not self.taken[i]:
                longest = k - i + 1
        return longest

    def leading_particle(self, i: int) -> bool:
        """'al-Assad' is one word; 'van der Veen', 'Al Marri' and 'ould Ahmedou' begin with a particle."""
        text = self.text
        if text.plain(i) not in self.names.particles or not text.capital(i) or self.taken[i]:
            return False
        return text.adjacent(i + 1) and self.name[i + 1] and (not text.starts_sentence(i) or self.person[i])

    def name_word(self, i: int) -> bool:
        """Whether word ``i`` can be part of a name."""
        word, text = self.text.words[i], self.text
        if self.taken[i] or not word.capital or word.text[0].isdigit():
            return False
        kind = text.kind(i)
        if kind in ("NATIONALITY", "ORG") or (kind and not self.person[i]):
            return False
        if word.plain in self.names.calendar or any(map(str.isdigit, word.text)):
            return False
        if word.plain in self.names.things and not self.surname_first(i):
            return False
        if len(word.text) == 1 and not self.bare_initial(i):
            return False
        if self.person[i]:
            return True
        if text.tags[i] in FUNCTION_TAGS and not (len(word.text) <= LONGEST_INNER and "." in word.text):
            return False
        if text.starts_sentence(i) and (text.tags[i] in VERB_TAGS or text.doc[word.token].is_stop):
            return False
        return word.plain not in self.offices.portfolio

    def surname_first(self, i: int) -> bool:
        """Whether the name of a thing is a surname here: 'President Park Jin', not 'Hyde Park'."""
        text = self.text
        if text.plain(i) not in self.names.surnames_too or not (text.adjacent(i + 1) and text.capital(i + 1)):
            return False
        return self.person[i] or (i > 0 and self.taken[i - 1] and text.adjacent(i))

    def bare_initial(self, i: int) -> bool:
        """Whether a single capital is an initial without its dot: 'A K M Rashid'."""
        text = self.text
        if not (text.adjacent(i + 1) and text.capital(i + 1)):
            return False
        return (text.adjacent(i) and text.capital(i - 1)) or len(text.words[i + 1].text) == 1

    def read(self, i: int, kind: str) -> Run | None:
        """The run that begins at word ``i``."""
        text, start = self.text, i
        titles: list[str] = []
        while (size := self.honorific_words(i) if i < len(text) else 0) and (i == start or self.close(i)):
            titles += map(text.plain, range(i, i + size))
            i += size
        if i >= len(text) or (i > start and not self.close(i)):
            return None
        if not (self.name[i] or self.leading_particle(i) or (titles and self.after_honorific(i))):
            return None
        first = last = i
        while last - first < LONGEST and not text.possessive(last):
            step = self.step(last)
            if step == 0:
                break
            last += step
        return Run(first, last, start, kind, tuple(titles), model=any(self.person[first : last + 1]))

    def after_honorific(self, i: int) -> bool:
        """Behind 'Mr' or 'Dr' any capitalised word is a name, even one that is also a place's."""
        if self.text.kind(i) in ("NATIONALITY", "ORG") or self.text.plain(i) in self.names.calendar | self.names.things:
            return False
        return self.text.capital(i) and not self.taken[i]

    def close(self, i: int) -> bool:
        """Whether word ``i`` follows with white space alone, or after an abbreviation's dot."""
        short = len(self.text.words[i - 1].text) <= ABBREVIATION
        return self.text.adjacent(i) or (short and self.text.mark(i) in (".", ".,"))

    def step(self, last: int) -> int:
        """How many words the run grows behind word ``last``: a name word, or particles and a name word."""
        text, k = self.text, last + 1
        if k >= len(text):
            return 0
        if text.mark(k) in (",", ".") and text.plain(k) in self.names.generations:
            return 1
        short = text.mark(k) == "." and len(text.words[last].text) <= 2  # 'Ma. Lourdes', 'Md. Shahriar'
        quoted = text.words[k].gap[:1] in "'’" and not self.person[k]
        if quoted or not (text.adjacent(k) or short):
            return 0
        if self.name[k] or (text.plain(k) in self.names.suffixes and text.words[k].text.isupper()):
            return 1
        return self.inner(last)

    def inner(self, last: int) -> int:
        """How many words lead from word ``last`` over particles and honorifics to another name word."""
        text, k = self.text, last + 1
        while text.adjacent(k) and k - last <= LONGEST_INNER and not self.taken[k]:
            form = text.plain(k)
            if form in self.names.openers or not (
                form in self.names.particles or (form in self.offices.honorifics and text.capital(k))
            ):
                break
            k += 1
        return k - last if k > last + 1 and text.adjacent(k) and self.name[k] else 0
