"""Noun phrases that speak of somebody without a name: 'the visiting Peruvian minister', 'his guest', 'HRH'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from dipextract.lexicon.references import ReferenceTerms, Style, reference_terms
from dipextract.pipes.people.office_words import Office
from dipextract.text_view import Text

MODIFIERS = 4  # words between 'the' and the noun
STYLE_WORDS = 3  # 'His Royal Highness'
LONGEST_NOUN = 3  # words: 'head of state'
NOUN_TAGS = frozenset(("NN", "NNP"))


class Described(NamedTuple):
    """Words ``first`` to ``last`` speak of somebody; ``code`` is the country said with them.

    Of an office, ``office`` tells who it can be; of another noun, ``heads`` and ``honorifics`` do, none meaning anybody
    of office. ``relation``: 'guest' or 'host' of somebody; ``owned``: 'his', "Peru's".
    """

    first: int
    last: int
    code: str = ""
    office: Office | None = None
    heads: frozenset[str] = frozenset()
    honorifics: frozenset[str] = frozenset()
    relation: str = ""
    owned: bool = False
    style: Style | None = None


@cache
def noun_openers() -> frozenset[str]:
    """The first words of the nouns."""
    return frozenset(noun.split()[0] for noun in reference_terms().nouns)


class Phrases:
    """Reads the phrases of one text; ``offices``: those said of no name, ``taken``: the words of names and offices."""

    def __init__(self, text: Text, offices: Sequence[Office], taken: Sequence[bool]) -> None:
        self.text, self.offices, self.taken = text, offices, taken
        self.terms: ReferenceTerms = reference_terms()
        self.introduced: set[str] = set()  # nouns for somebody who is not named: 'a senior official'

    def read(self) -> Iterator[Described]:
        """All phrases but pronouns, those of offices first."""
        for office in self.offices:
            yield self.of_office(office)
        styles, short = self.terms.styles, self.terms.short_styles
        for i in (i for i, taken in enumerate(self.taken) if not taken):
            form, found = self.text.plain(i), None
            if form in noun_openers():
                found = self.of_noun(i)
            elif form in styles:
                found = self.of_style(i, styles[form])
            elif form in short and self.text.words[i].text.isupper() and self.stands_alone(i):
                found = Described(i, i, heads=short[form].heads, style=short[form])
            if found:
                yield found

    def of_office(self, office: Office) -> Described:
        """An office without a name."""
        before = self.modifiers(office.first)
        relation = "guest" if not self.terms.visiting.isdisjoint(before) else ""
        owned = not self.terms.owners.isdisjoint(before)
        heads, _ = reference_terms().nouns.get(office.head, (frozenset[str](), None))
        return Described(office.first, office.last, office.country, office, heads, relation=relation, owned=owned)

    def modifiers(self, first: int) -> list[str]:
        """The words that lead up to the noun at word ``first``, with the one that makes it definite."""
        found: list[str] = []
        for k in range(first - 1, max(first - 1 - MODIFIERS, -1), -1):
            form = self.text.plain(k)
            if not self.text.adjacent(k + 1) or not (self.modifies(k) or form in self.terms.definite):
                break
            found.append(form)
            if form in self.terms.definite - self.terms.visiting:
                break
        return found

    def modifies(self, k: int) -> bool:
        """Whether word ``k`` may stand between 'the' and the noun: an adjective of a few, a country."""
        return self.text.plain(k) in self.terms.qualities or bool(self.text.kind(k))

    def of_noun(self, i: int) -> Described | None:
        """A noun that is no office: 'the Peruvian leader', 'the admiral'."""
        text = self.text
        for size in range(LONGEST_NOUN, 0, -1):
            noun, last = " ".join(text.plains[i : i + size]), i + size - 1
            if noun in reference_terms().nouns and last < len(text) and text.tags[last] in NOUN_TAGS:
                break
        else:
            return None
        before, label = self.modifiers(i), text.ending(i - 1)
        heads, honorifics = reference_terms().nouns[noun]
        definite = not self.terms.definite.isdisjoint(before) or (label is not None and bool(heads))
        if self.goes_on(last):
            return None
        if text.plain(i - 1 - len(before)) in self.terms.indefinite:
            self.introduced.add(noun)
        if not definite or noun in self.introduced:
            return None
        visits = noun in self.terms.guests or not self.terms.visiting.isdisjoint(before)
        relation = "guest" if visits else ""
        relation = "host" if noun in self.terms.hosts else relation
        code = label.code if label and label.kind in ("COUNTRY", "NATIONALITY") else ""
        owned = not self.terms.owners.isdisjoint(before)
        return Described(i, last, code, heads=heads, honorifics=honorifics, relation=relation, owned=owned)

    def goes_on(self, last: int) -> bool:
        """Whether the noun only opens a longer one or stands before a name: 'general assembly', 'Admiral NAME'."""
        after = last + 1
        return (
            after < len(self.text)
            and self.text.adjacent(after)
            and (self.text.capital(after) or self.text.tags[after] in ("NN", "NNS", "NNP", "NNPS", "HYPH"))
        )

    def of_style(self, i: int, style: Style) -> Described | None:
        """'His Majesty', where neither office nor name follows."""
        first = next((k for k in range(i - 1, i - STYLE_WORDS, -1) if self.text.plain(k) in self.terms.owners), -1)
        if first < 0 or not self.stands_alone(i):
            return None
        return Described(first, i, heads=style.heads, style=style)

    def stands_alone(self, i: int) -> bool:
        """Whether nothing follows that the style at word ``i`` belongs to: 'His Majesty the King'."""
        text, after = self.text, i + 1
        if after >= len(text) or not text.adjacent(after):
            return True
        after += text.plain(after) == "the"
        return after < len(text) and not text.capital(after) and not self.taken[after]
