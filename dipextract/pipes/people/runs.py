"""Runs of words that may be a person's name.

A run is made of capitalised words that are no office, place, organisation, day or month, with the particles between
them (bin, van der, de la) and without the honorifics before them.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from dipextract.lexicon.names import name_terms
from dipextract.pipes.people.name_words import NameWords
from dipextract.text_view import Text
from dipextract.word_view import Word

UNREAD_BLOCKS = frozenset(("litter", "byline", "dateline"))
LONGEST = 14
LONGEST_NICKNAME = 2  # words
OPENING, CLOSING = frozenset(('"', "“", "''", "``")), frozenset('"”')
LONGEST_INNER = 4  # particles and honorifics inside a name
ABBREVIATION = 5  # letters of the longest honorific that ends in a full stop
INITIAL = 2  # letters of a given name cut short: 'Ma.', 'Ts.'


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
        self.words = NameWords(text, taken)
        self.name, self.person = self.words.name, self.words.person
        self.names, self.offices = self.words.names, self.words.offices

    def find(self) -> list[Run]:
        """All runs, in order."""
        found: list[Run] = []
        i, block = 0, 0
        while i < len(self.text):
            while block + 1 < len(self.blocks) and self.blocks[block][1] <= self.text.words[i].start:
                block += 1
            start, _, kind = self.blocks[block] if self.blocks else (0, 0, "body")
            unread = kind in UNREAD_BLOCKS and self.text.plain(self.text.at_offset(start)) not in self.names.inquiries
            run = self.read(i, kind) if not unread and self.begins(i) else None
            if run:
                found.append(run)
            i = max(run.last if run else i, i) + 1
        return found

    def begins(self, i: int) -> bool:
        """Whether a run can begin at word ``i``, honorifics included."""
        if self.name[i]:
            return True
        opens = self.text.capital(i) or self.text.plain(i) in ("the", "late")
        return opens and (self.words.honorific_words(i) > 0 or self.words.leading_particle(i))

    def read(self, i: int, kind: str) -> Run | None:
        """The run that begins at word ``i``."""
        text, start = self.text, i
        titles: list[str] = []
        high = min(len(text), i + LONGEST)
        while (size := self.words.honorific_words(i) if i < high else 0) and (i == start or self.close(i)):
            titles += map(text.plain, range(i, i + size))
            i += size
        if i >= len(text) or (i > start and not self.close(i)):
            return None
        if not (self.name[i] or self.words.leading_particle(i) or (titles and self.words.after_honorific(i))):
            return None
        first = last = i
        while last - first < LONGEST and not text.possessive(last):
            step = self.step(first, last)
            if step == 0:
                break
            last += step
        if first == last and not self.offices.peers.isdisjoint(titles) and text.plain(last + 1) == "of":
            last += 2 if text.adjacent(last + 2) and text.capital(last + 2) else 0  # 'Lord Lindt of Highgate'
        return Run(first, last, start, kind, tuple(titles), model=any(self.person[first : last + 1]))

    def close(self, i: int) -> bool:
        """Whether word ``i`` follows with white space alone, or after an abbreviation's dot."""
        short = len(self.text.words[i - 1].text) <= ABBREVIATION
        styled = self.text.plain(i - 1) in self.names.styled and self.text.mark(i) == ","  # 'His Excellency, NAME'
        return self.text.adjacent(i) or styled or (short and self.text.mark(i) in (".", ".,", ".-"))

    def step(self, first: int, last: int) -> int:
        """How many words the run grows behind word ``last``: a name word, or particles and a name word."""
        text, k = self.text, last + 1
        if k >= len(text):
            return 0
        if text.mark(k) in (",", ".") and text.words[k].text.lower().rstrip(".") in self.names.generations:
            return 1
        if nickname := self.nickname(k):
            return nickname + 1
        if "\n" in text.words[k].gap and text.plain(k) in text.plains[first:k]:  # a caption above 'Lopes said'
            return 0
        if last > first and text.plains[k : k + 2] == text.plains[first : first + 2]:  # a caption behind its own title
            return 0
        quoted = text.words[k].gap[:1] in "'’" and not self.person[k]
        if quoted or not (text.adjacent(k) or self.cut_short(first, last)) or self.ranked(k):
            return 0
        if (
            self.name[k]
            or postnominal(text, k)
            or (text.plain(k) in self.names.suffixes and text.words[k].text.isupper() and not self.leads_on(k))
        ):
            return 1
        return self.inner(last)

    def leads_on(self, k: int) -> bool:
        """Whether a name word follows word ``k``: 'Labour MP NAME'."""
        return k + 1 < len(self.text) and self.text.adjacent(k + 1) and self.name[k + 1]

    def nickname(self, k: int) -> int:
        """The number of words of the nickname in quotation marks at word ``k`` inside a name: 'Ana "Pinky" Reyes'."""
        text = self.text
        if text.mark(k) not in OPENING or not text.words[k].gap.startswith(" "):
            return 0
        for end in range(k, min(k + LONGEST_NICKNAME, len(text) - 1)):
            after = text.words[end + 1].gap
            if not text.capital(end):
                break
            if after[:1] in CLOSING and after[1:].isspace():
                return end + 1 - k if self.words.after_honorific(end + 1) else 0
        return 0

    def cut_short(self, first: int, last: int) -> bool:
        """Whether the first word of a run is a given name cut short, with a dot: 'Ma. Lourdes', 'Md. Shahriar'."""
        text, k = self.text, last + 1
        if first != last or text.mark(k) != "." or "\n" in text.words[k].gap:
            return False
        known = text.plain(last) in self.names.cut_short
        return known or (len(text.words[last].text) <= INITIAL and not text.starts_sentence(k))

    def ranked(self, k: int) -> bool:
        """Whether a military rank at word ``k`` begins another name: 'Lankan Vice Admiral NAME'."""
        size = self.words.honorific_words(k)
        return size > 0 and any(self.text.plain(m) in self.offices.military for m in range(k, k + size))

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
        town = text.kind(k) == "CITY" and text.capital(k)  # 'Rui dos Santos'
        return k - last if k > last + 1 and text.adjacent(k) and (self.name[k] or town) else 0


def name_of(text: Text, run: Run) -> list[Word]:
    """The words of a run that are the name, without the letters of orders and degrees behind it."""
    last = run.last
    while last > run.first and postnominal(text, last):
        last -= 1
    return text.words[run.first : last + 1]


def may_be_apposed(text: Text, run: Run) -> bool:
    """Whether a run may be set off behind an office: in a title, 'Foreign Minister, Envoy Meet', it must be a name.

    It is where the model sees a person in every word, or the body has the last one too.
    """
    if run.block != "title":
        return True
    return run.size > 1 and (text.is_person(run.first, run.last) or text.plains.count(text.plain(run.last)) > 1)


def postnominal(text: Text, i: int) -> bool:
    """Whether word ``i`` is the letters of an order, a degree or a seat behind a name: 'NAME KCMG'."""
    word, before = text.words[i], text.words[i - 1].text if i else ""
    return (
        word.plain in name_terms().postnominals
        and word.text.isupper()
        and (len(word.plain) > 2 or not before.isupper())
    )
