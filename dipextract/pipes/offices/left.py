"""What stands before a head: ranks, portfolio and body, which it keeps, and the country, which is read off."""

from __future__ import annotations

from typing import NamedTuple

from dipextract.article.lexicon import agencies
from dipextract.lexicon.geography import country_of
from dipextract.lexicon.names import name_terms
from dipextract.lexicon.offices import OfficeTerms
from dipextract.lexicon.organizations import country_code, organization_acronyms, organization_key, organization_names
from dipextract.pipes.offices.heads import RANK_PREFIXES, owner_before, owns_office, seat_before
from dipextract.text_view import Text, spaced

LONGEST_LEFT = 12
BODY_WORDS = 2  # of 'United Nations', 'European Union'
BODIES = frozenset(("ORG", "GPE", "NORP", "LOC", "FAC"))
NOMINAL_TAGS = frozenset(("NNP", "NNPS", "NN", "JJ", "NNS"))
LINKS = frozenset(("and", "&", "of"))
EMPTY_LINKS = frozenset(("and", "&", "of", "for"))
GROUPS = frozenset(("ORG", "NORP"))
LONGEST_BODY = 5  # capitalised words of a body named behind a nationality
ACRONYM = range(2, 7)  # letters
PARTY_WITHIN = 3  # words from the start of a party's name to 'Party'


class Left(NamedTuple):
    """What stands before a head: index of the first word, the words kept, country and organisation read off."""

    first: int
    kept: list[int]
    country: str | None
    organization: str | None


def keeps_body(organization: str) -> bool:
    """Whether an office keeps the body in front: 'European Commission President', whose side is the Union.

    What stands as the official's organisation or, for the UN and the EU, as the country, is left out of the office.
    """
    return country_code(organization) is not None and organization not in ("united nations", "european union")


def is_organ(text: Text, last: int, terms: OfficeTerms) -> bool:
    """Whether the organisation that ends at word ``last`` is the organ of another: 'ECOWAS Commission'."""
    label = text.labels[last]
    if label is None or text.plain(last) not in terms.bodies.organs:
        return False
    parent = " ".join(text.words[k].text for k in range(label.first, last))
    return organization_key(parent) in organization_names() or parent in organization_acronyms()


def read_left(text: Text, i: int, terms: OfficeTerms, floor: int) -> Left:
    """What stands before the head at word ``i``; nothing at or before word ``floor`` belongs to it."""
    return LeftReader(text, i, terms, floor).read()


class LeftReader:
    """Walks left from a head, word by word or label by label."""

    def __init__(self, text: Text, i: int, terms: OfficeTerms, floor: int) -> None:
        self.text, self.i, self.terms, self.floor = text, i, terms, floor
        self.kept: list[int] = []
        self.first = i
        self.k = i - 1
        self.country: str | None = None
        self.organization: str | None = None
        self.in_list = False  # behind an 'and', commas too go on with a list of portfolios

    def read(self) -> Left:
        """Walk as far as the office goes."""
        while self.k > max(self.floor, self.i - LONGEST_LEFT) and self.joined(self.k + 1) and self.step():
            pass
        body = organization_key(" ".join(self.text.words[k].text for k in self.kept[:BODY_WORDS]))
        if self.organization is None and country_code(body) and not keeps_body(body):
            self.organization = body  # 'United Nations High Commissioner', unlabelled since it is an office
            del self.kept[:BODY_WORDS]
        while self.kept and self.text.plain(self.kept[0]) in EMPTY_LINKS:
            self.kept.pop(0)
            self.first = self.kept[0] if self.kept else self.i
        return Left(self.first, self.kept, self.country, self.organization)

    def joined(self, k: int) -> bool:
        """Whether word ``k`` goes on from the word before: by white space, a hyphen, or a comma inside a list."""
        gap = self.text.words[k].gap
        if "\n" in gap and self.text.starts_sentence(k):
            return False
        return self.text.adjacent(k) or gap == "-" or (self.in_list and self.text.mark(k) == ",")

    def step(self) -> bool:
        """Read the word or label that ends at ``k``; False when the office begins after it."""
        text, label = self.text, self.text.labels[self.k]
        bank = (label.first if label else self.k) - 2
        if text.plain(bank) == "bank" and text.plain(bank + 1) == "of" and bank > self.floor:
            self.country = self.country or (label.code if label else None) or None
            return self.keep(bank)  # 'Bank of Ghana Governor'
        if label and label.kind in ("COUNTRY", "NATIONALITY") and not self.inside_portfolio():
            return self.country_word()
        if label and label.kind == "ORG" and label.last < self.i:
            if label.first > self.floor:
                self.organization = label.code
                if keeps_body(label.code) or is_organ(text, label.last, self.terms):
                    self.keep(label.first)
                self.k = label.first - 1
                return text.plain(self.k) in self.terms.before.before_country and text.adjacent(self.k + 1)
            return False
        seat = seat_before(text, self.k, self.terms)
        whole = owner_before(text, self.i, self.k, self.terms) if seat is None else seat
        if whole is not None and whole > self.floor:
            return self.keep(whole)
        form = text.plain(self.k)
        if form in LINKS:
            self.in_list = True
            return self.connects() and self.keep(self.k)
        return self.belongs(form) and self.keep(self.k)

    def keep(self, first: int) -> bool:
        """Keep the words from ``first`` to ``k``."""
        self.kept[:0] = range(first, self.k + 1)
        self.first, self.k = first, first - 1
        return True

    def country_word(self) -> bool:
        """Read a country off; a rank may still stand before it, and a party's name keeps its nationality."""
        text, label = self.text, self.text.labels[self.k]
        assert label is not None
        self.country = self.country or label.code or None
        if self.kept and label.kind == "COUNTRY" and not text.possessive(label.last) and self.force_follows():
            self.keep(label.first)
            return False
        if self.kept and label.kind == "NATIONALITY" and self.party_follows():
            self.keep(label.first)
            return False
        self.k = label.first - 1
        ranked = text.plain(self.k) in self.terms.before.before_country and not text.possessive(self.k)
        return ranked and text.adjacent(self.k + 1)

    def force_follows(self) -> bool:
        """Whether the words kept are the name of a force, which its country belongs to: 'Ghana Navy commander'."""
        force = " ".join(self.text.plain(k) for k in self.kept)
        return force in self.terms.bodies.country_first

    def inside_portfolio(self) -> bool:
        """Whether the nationality belongs to the portfolio: 'African Affairs Minister' speaks for no country."""
        label = self.text.labels[self.k]
        return bool(label and not label.code and self.kept and self.text.plain(self.kept[0]) in self.terms.portfolio)

    def party_follows(self) -> bool:
        """Whether the words kept begin with a party's name, which its nationality belongs to."""
        return any(self.text.plain(k) == "party" and self.text.capital(k) for k in self.kept[1:PARTY_WITHIN])

    def belongs(self, form: str) -> bool:
        """Whether the word at ``k`` is a part of the office."""
        text, k, head = self.text, self.k, self.text.words[self.i]
        word = text.words[k]
        if word.possessive:
            return self.owns(k) and not self.capital_of_state(k)
        if form == "foreign" and head.plain in self.terms.before.foreigners and not text.possessive(k + 1):
            return False
        if form == "de" and text.plain(k + 1) == "facto":
            return True
        ranked = form.startswith(RANK_PREFIXES) and form.partition("-")[2] in self.terms.portfolio  # 'Vice-Foreign'
        if form in self.terms.portfolio or ranked or spaced(word) in self.terms.before.ranks:
            return word.capital or not head.capital or form in self.terms.before.small_ranks or self.small(k)
        if form in self.terms.before.dropped or form in name_terms().calendar or form in self.terms.honorifics:
            return False
        if text.kind(k) in ("CITY", "REGION"):
            return not self.only_where(k)
        if head.plain in self.terms.same.seats:
            return False  # 'NAME MP'
        return self.unknown_body(k) or self.framed(k) or self.town(k)

    def town(self, k: int) -> bool:
        """Whether an unknown town or region stands before its mayor or governor: 'Qorvat Mayor'."""
        text, i = self.text, self.i
        if k != i - 1 or text.plain(i) not in self.terms.bodies.of_places or text.starts_sentence(k):
            return False
        named = text.capital(k) and text.capital(i) and text.tags[k] == "NNP" and text.entity[k] != "ORG"
        return named and text.plain(k) not in self.terms.before.dropped

    def owns(self, k: int) -> bool:
        """Whether the possessive at ``k`` belongs to the office: "the region's governor", "Foreign Ministry's ..."."""
        text, forms = self.text, self.terms.before
        if text.kind(k) in ("REGION", "CITY") or text.plain(k) in forms.possessive_parts or owns_office(text, k):
            return True
        in_full = text.plain(k - 1) in self.terms.portfolio and text.adjacent(k) and text.capital(k - 1)
        return text.plain(k) in forms.possessive_bodies and text.capital(k) and in_full

    def capital_of_state(self, k: int) -> bool:
        """Read off the capital that stands for its country: "Lima's top negotiator", but "Lima's mayor"."""
        label = self.text.labels[k]
        if label is None or label.kind != "CITY" or self.text.plain(self.i) in self.terms.bodies.of_places:
            return False
        if country_of(self.text.words[k].text) is None:
            return False
        self.country = self.country or label.code or None
        return True

    def small(self, k: int) -> bool:
        """Whether a portfolio is written small before its capitalised head: 'the defence Minister'."""
        text = self.text
        if k != self.i - 1 or text.plain(k) not in self.terms.portfolio:
            return False
        return text.kind(k - 1) in ("COUNTRY", "NATIONALITY") or text.possessive(k - 1) or text.plain(k - 1) == "the"

    def only_where(self, k: int) -> bool:
        """Whether the town that ends at ``k`` only says where: 'in Lima Acting President NAME arrived'."""
        label = self.text.labels[k]
        return label is not None and self.text.plain(label.first - 1) in name_terms().before_places

    def unknown_body(self, k: int) -> bool:
        """Whether an unknown capitalised word names a body: 'MAPNA Group Director'."""
        text, word, head = self.text, self.text.words[k], self.text.words[self.i]
        group = text.entity[k] in GROUPS and k == self.i - 1  # 'a Taliban spokesman'
        if (
            not (word.capital and (head.capital or group))
            or head.plain in self.terms.monarchs
            or word.text[0].islower()
        ):
            return False
        acronym = word.text.isupper() and len(word.text) in ACRONYM and not text.words[self.i].text.isupper()
        acronym = acronym and word.text not in agencies()  # '(KUNA) Deputy Prime Minister'
        one_body = bool(self.kept) and text.entity[k] == text.entity[k + 1] and text.entity[k] in GROUPS
        if text.tags[k] not in NOMINAL_TAGS or (text.starts_sentence(k) and not (acronym or one_body)):
            return False
        if text.entity[k] == "PERSON" and text.entity[self.i] != "PERSON":
            return False
        return acronym or text.entity[k] in BODIES or text.entity[self.i] in BODIES

    def framed(self, k: int) -> bool:
        """Whether capitals from a nationality on lead up to word ``k``: 'Iraqi Popular Mobilization Unit commander'."""
        text = self.text
        for m in range(k, k - LONGEST_BODY, -1):
            if not (text.adjacent(m) and text.capital(m)) or text.entity[m] == "PERSON" or text.possessive(m):
                return False
            label = text.ending(m - 1)
            if label:
                return label.kind == "NATIONALITY" and (m < k or bool(self.kept))
        return False

    def connects(self) -> bool:
        """Whether the link at ``k`` joins two portfolios ('Finance and Economic Affairs Minister'), not two offices."""
        text, k = self.text, self.k
        last_of_list = text.mark(k) == "," and text.plain(k - 1) in self.terms.portfolio  # 'Mines, and Trade Minister'
        if k - 1 <= self.floor or not (text.adjacent(k) or last_of_list):
            return False
        before = text.words[k - 1]
        if not self.kept or spaced(before) in self.terms.heads or before.possessive or text.kind(k - 1) == "ORG":
            return False
        if text.plain(k) == "of" and not (before.capital and text.plain(k + 1) in self.terms.portfolio):
            return False
        return before.plain in self.terms.portfolio and before.capital == text.capital(k + 1)
