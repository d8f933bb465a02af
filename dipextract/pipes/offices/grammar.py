"""The grammar of offices: a head ('Minister'), what stands before it and what completes it.

    [country] [ranks and portfolio] HEAD [of|for|to|at|on portfolio, body, country ...]

Ranks, portfolios and heads are the vocabulary of ``lexicon/offices.toml``. The country is read off and left out of the
office's normal form, as a coder writes it: 'Tajik Justice Minister' is the Justice Minister, of Tajikistan.
"""

from __future__ import annotations

from typing import NamedTuple

from dipextract.lexicon.offices import OfficeTerms, office_terms
from dipextract.pipes.offices.complement import Complement, keeps_body, read_complements
from dipextract.pipes.offices.text import CALENDAR, Text, match_head, spaced

LONGEST_LEFT = 12
POSSESSIVE_PARTS = frozenset(["region", "people", "peoples", "workers", "women", "children"])
BODIES = frozenset(("ORG", "GPE", "NORP", "LOC", "FAC"))
BEFORE_COUNTRY = frozenset(["former", "ex", "acting", "interim", "deputy", "vice", "senior", "top", "special"])
MONARCHS = frozenset(
    [
        "king",
        "queen",
        "sultan",
        "emir",
        "amir",
        "pope",
        "patriarch",
        "mufti",
        "taoiseach",
        "tanaiste",
        "emperor",
        "empress",
    ]
)
PLACES_OF_OFFICE = frozenset(
    ["office", "press", "residence", "palace", "house", "cabinet", "department", "secretariat", "service"]
)


class Office(NamedTuple):
    """An office over words ``first`` to ``last``; ``text`` is its normal form, ``head`` its head in the singular."""

    first: int
    last: int
    text: str
    head: str
    country: str | None
    organization: str | None
    plural: bool


class Left(NamedTuple):
    """What stands before a head: index of the first word, the words kept, country and organisation read off."""

    first: int
    kept: list[int]
    country: str | None
    organization: str | None


def find_offices(text: Text, terms: OfficeTerms | None = None) -> list[Office]:
    """All offices of ``text``, in order, none overlapping."""
    terms = terms or office_terms()
    found: list[Office] = []
    i = 0
    while i < len(text.words):
        head = match_head(text, i, terms)
        office = read_office(text, i, *head, terms, found[-1].last if found else -1) if head else None
        if office:
            found.append(office)
            i = office.last + 1
        else:
            i = head[0] + 1 if head else i + 1
    return found


def read_office(text: Text, i: int, j: int, head: str, terms: OfficeTerms, floor: int) -> Office | None:
    """The office whose head is words ``i`` to ``j``; nothing at or before word ``floor`` belongs to it."""
    if inside_organization(text, i, j) and not led_organization(text, i):
        return None
    if head in terms.names_too and within_name(text, i):
        return None
    phrase = " ".join(spaced(text.words[k]) for k in range(i, j + 1))
    plural = phrase in terms.plurals
    left = read_left(text, i, terms, floor)
    if text.words[j].possessive and next_plain(text, j) in PLACES_OF_OFFICE:
        return None
    right = Complement(j, [], None, None)
    if not text.words[j].possessive:
        right = read_complements(text, j, head, terms)
    if head in terms.ranks and head in terms.weak and not right.kept:
        return None
    if head in terms.weak and not (left.kept or right.kept or right.organization or left.organization):
        title = text.words[i].capital and j + 1 < len(text.words) and text.adjacent(j + 1)
        if not (title and text.words[j + 1].capital and i not in text.sentence_starts):
            return None
    head_words = " ".join(text.words[k].text if k < j else text.words[k].text for k in range(i, j + 1))
    parts = [*render(text, left.kept), head_words, *right.kept]
    return Office(
        first=left.first,
        last=right.last,
        text=" ".join(parts).replace(" ,", ",").replace(" /", "/").replace("/ ", "/"),
        head=head,
        country=left.country or right.country,
        organization=left.organization or right.organization,
        plural=plural,
    )


def inside_organization(text: Text, i: int, j: int) -> bool:
    """Whether the head at ``i`` to ``j`` is only a word of an organisation's name: 'Council of Foreign Ministers'."""
    label = text.labels[i]
    return label is not None and label.kind == "ORG" and label.first < i and label.last >= j


def led_organization(text: Text, i: int) -> bool:
    """Whether the name is an office as well: 'United Nations High Commissioner for Refugees'."""
    return text.words[i].plain == "commissioner" and text.words[i - 1].plain == "high"


def within_name(text: Text, i: int) -> bool:
    """Whether word ``i`` stands between name words: 'Hossein Amir Abdollahian' is no emir."""
    words = text.words
    if i == 0 or i + 1 >= len(words) or not (text.adjacent(i) and text.adjacent(i + 1)):
        return False
    around = words[i - 1].capital and words[i + 1].capital and not words[i - 1].possessive
    known = text.kind(i - 1) or words[i - 1].plain in office_terms().portfolio | office_terms().honorifics
    return around and not known and i - 1 not in text.sentence_starts


def next_plain(text: Text, j: int) -> str:
    """The plain form of the word after ``j``."""
    return text.words[j + 1].plain if j + 1 < len(text.words) else ""


def render(text: Text, kept: list[int]) -> list[str]:
    """The words of ``kept`` as they stand, with the commas of a list."""
    parts: list[str] = []
    for k in kept:
        if parts and text.words[k].gap.strip() == ",":
            parts.append(",")
        parts.append(text.raw(k))
    return parts


def read_left(text: Text, i: int, terms: OfficeTerms, floor: int) -> Left:
    """Walk left from the head at word ``i`` over ranks, portfolio and country."""
    kept: list[int] = []
    first, country, organization = i, None, None
    k, in_list = i - 1, False
    while k > max(floor, i - LONGEST_LEFT) and joined(text, k + 1, in_list):
        label = text.labels[k]
        if label and label.kind in ("COUNTRY", "NATIONALITY") and not inside_portfolio(text, k, kept, terms):
            if country is None:
                country = label.code or None
            if kept and label.kind == "NATIONALITY" and names_party(text, kept, terms):
                kept[:0] = range(label.first, k + 1)  # 'Chinese Communist Party Politburo Member'
                first = label.first
                break
            k = label.first - 1
            if not former_before(text, k):
                break
            continue
        if label and label.kind == "ORG" and label.last < i:
            organization = label.code if label.first > floor else None
            if organization and keeps_body(organization):
                kept[:0] = range(label.first, k + 1)
                first = label.first
            break
        step = left_step(text, k, i, terms)
        if step == "stop":
            break
        in_list = in_list or step == "and"
        if not (step == "and" and not connects(text, k, floor, terms)):
            kept.insert(0, k)
            first = k
            k -= 1
        else:
            break
    while kept and text.words[kept[0]].plain in ("and", "of", "for"):
        kept.pop(0)
        first = kept[0] if kept else i
    return Left(first, kept, country, organization)


def joined(text: Text, k: int, in_list: bool) -> bool:
    """Whether word ``k`` goes on from the word before: by white space, a hyphen, or a comma inside a list."""
    gap = text.words[k].gap
    return text.adjacent(k) or gap == "-" or (in_list and gap.strip() == ",")


def inside_portfolio(text: Text, k: int, kept: list[int], terms: OfficeTerms) -> bool:
    """Whether the nationality at ``k`` belongs to the portfolio: 'African Affairs Minister' speaks for no country."""
    label = text.labels[k]
    return bool(label and not label.code and kept and text.words[kept[0]].plain in terms.portfolio)


def names_party(text: Text, kept: list[int], terms: OfficeTerms) -> bool:
    """Whether the words kept begin with a party's name, which its nationality belongs to."""
    return any(text.words[k].plain == "party" and text.words[k].capital for k in kept[:3])


def former_before(text: Text, k: int) -> bool:
    """Whether a rank stands before the country: 'former Iraqi prime minister', 'acting U.S. secretary'."""
    return k >= 0 and text.adjacent(k + 1) and text.words[k].plain in BEFORE_COUNTRY and not text.words[k].possessive


def left_step(text: Text, k: int, i: int, terms: OfficeTerms) -> str:
    """Whether word ``k`` belongs before the head at ``i``: 'word', 'and' or 'stop'."""
    word, head = text.words[k], text.words[i]
    form = word.plain
    if form in ("and", "&", "of"):
        return "and"
    if word.possessive:
        return "word" if text.kind(k) in ("REGION", "CITY") or form in POSSESSIVE_PARTS else "stop"
    if form in terms.ranks or form in terms.portfolio or spaced(word) in terms.ranks:
        small = word.capital or not head.capital or form in ("former", "acting", "deputy", "then", "vice", "ex")
        return "word" if small else "stop"
    if form in terms.dropped or form in CALENDAR or form in terms.honorifics:
        return "stop"
    if text.kind(k) in ("CITY", "REGION"):
        return "word"
    acronym = word.text.isupper() and 2 <= len(word.text) <= 6
    if word.capital and head.capital and head.plain not in MONARCHS and not word.text[0].islower():
        proper = text.doc[word.token].tag_ in ("NNP", "NNPS", "NN", "JJ", "NNS")
        person = text.doc[word.token].ent_type_ == "PERSON" and text.doc[head.token].ent_type_ != "PERSON"
        body = acronym or text.doc[word.token].ent_type_ in BODIES or text.doc[head.token].ent_type_ in BODIES
        return "word" if proper and not person and body and k not in text.sentence_starts else "stop"
    return "stop"


def connects(text: Text, k: int, floor: int, terms: OfficeTerms) -> bool:
    """Whether the 'and' at ``k`` joins two portfolios ('Finance and Economic Affairs Minister'), not two offices."""
    if k - 1 <= floor or not text.adjacent(k):
        return False
    before = text.words[k - 1]
    if spaced(before) in terms.heads or before.possessive or text.kind(k - 1) == "ORG":
        return False
    if text.words[k].plain == "of" and not (before.capital and text.words[k + 1].plain in terms.portfolio):
        return False
    return before.plain in terms.portfolio and before.capital == text.words[k + 1].capital
