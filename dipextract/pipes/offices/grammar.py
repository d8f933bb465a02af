"""The grammar of offices: a head ('Minister'), what stands before it and what completes it.

    [country] [ranks and portfolio] HEAD [of|for|to|at|on portfolio, body, country ...]

Ranks, portfolios and heads are the vocabulary of ``lexicon/offices.toml``. The country is read off and left out of the
office's normal form, as a coder writes it: 'Tajik Justice Minister' is the Justice Minister, of Tajikistan.
"""

from __future__ import annotations

from typing import NamedTuple

from dipextract.document import ArticleInfo
from dipextract.lexicon.names import name_terms
from dipextract.lexicon.offices import OfficeTerms, office_terms
from dipextract.lexicon.organizations import country_code
from dipextract.pipes.offices.complement import Complement, read_complements
from dipextract.pipes.offices.heads import has_rank, match_head, owned, starts_office
from dipextract.pipes.offices.left import Left, read_left
from dipextract.text_view import Label, Text, spaced


class Office(NamedTuple):
    """An office over words ``first`` to ``last``; ``text`` is its normal form, without country and organisation."""

    first: int
    last: int
    text: str
    country: str | None
    organization: str | None


def find_offices(text: Text) -> list[Office]:
    """All offices of ``text``, in order, none overlapping."""
    terms = office_terms()
    names = names_with_heads(text, terms)
    found: list[Office] = []
    i, opening = 0, dateline_end(text)
    while i < len(text):
        head = match_head(text, i, terms)
        if head and ((text.plain(i), text.plain(i + 1)) in names or owned(text, head[0], terms)):
            head = None
        floor = max(found[-1].last if found else -1, opening if i > opening else -1)
        office = read_office(text, i, *head, terms, floor) if head else None
        if office:
            found.append(office)
            i = office.last + 1
        else:
            i = head[0] + 1 if head else i + 1
    return found


def dateline_end(text: Text) -> int:
    """The last word of the dateline; -1 when there is none."""
    info: ArticleInfo | None = text.doc._.dip_article
    line = info["dateline"] if info else None
    return text.at_offset(line["end"]) - 1 if line else -1


def read_office(text: Text, i: int, j: int, head: str, terms: OfficeTerms, floor: int) -> Office | None:
    """The office whose head is words ``i`` to ``j``; nothing at or before word ``floor`` belongs to it."""
    label = text.labels[i]
    if label and label.kind == "ORG" and label.first < i and is_commissioner(text, i, floor):
        return commissioner(text, label)
    if inside_organization(text, i, j):
        return None
    if text.possessive(j) and text.plain(j + 1) in terms.bodies.places_of_office:
        return None
    if text.plain(i) == "pm" and i and text.words[i - 1].text[0].isdigit():
        return None  # '5 p.m.'
    if head.endswith("marshal") and text.plain(j + 1) != "of":
        return None  # 'Field Marshal NAME', but 'Marshal of the Sejm'
    left = read_left(text, i, terms, floor)
    if spaced(text.words[j]) in terms.plurals and any(text.plain(k) == "of" for k in left.kept):
        return None  # 'Council of Foreign Ministers'
    right = Complement(j, [], None, None) if text.possessive(j) else read_complements(text, j, head, terms)
    if head in terms.weak and not supported(text, i, j, left, right, terms):
        return None
    parts = [*render(text, left.kept), *(text.words[k].text for k in range(i, j + 1)), *right.kept]
    return Office(
        first=left.first,
        last=right.last,
        text=" ".join(parts).replace(" ,", ",").replace(" /", "/").replace("/ ", "/").replace(" - ", "-"),
        country=left.country or right.country,
        organization=left.organization or right.organization,
    )


def supported(text: Text, i: int, j: int, left: Left, right: Complement, terms: OfficeTerms) -> bool:
    """Whether a weak head is an office here: completed, ranked, or a title before a name."""
    if has_rank(text, i, terms) and not right.kept:  # 'the chief aim', 'deputy chief minister'
        served = left.kept or ((left.organization or left.country) and text.capital(j + 1))
        if not served or starts_office(text, j + 1, terms):
            return False
    of_side = left.organization or left.country
    if text.capital(i) and text.mark(i) == text.mark(j + 1) == "," and text.entity[i - 1] == "PERSON":
        return True  # 'NAME, Director, and'
    if not (left.kept or right.kept or of_side) and spaced(text.words[i]) in terms.honorifics:
        return False
    if left.kept or right.kept or right.organization or left.organization:
        return True
    if text.mark(j + 1) == "," and left.country:
        k = j + 2 if text.plain(j + 1) in terms.honorifics else j + 1
        return text.entity[k : k + 1] == ["PERSON"]  # 'the Turkish Cypriot leader, NAME', "Peru's leader, Gen. NAME"
    if not (text.adjacent(j + 1) and text.capital(j + 1)) or text.kind(j + 1):
        return False
    if text.capital(i):
        short = len(text.words[i].text) > 1 and text.words[i].text.isupper() and not text.words[j + 1].text.isupper()
        return not text.starts_sentence(i) or text.entity[j + 1] == "PERSON" or short  # 'SG NAME said'
    if text.plain(i - 1) in terms.complements.determiners - {"the"} or text.possessive(i - 1):
        return text.entity[j + 1] == "PERSON"  # 'its leader NAME', "the bloc's leader NAME"
    return left.country is not None


def inside_organization(text: Text, i: int, j: int) -> bool:
    """Whether the head at ``i`` to ``j`` is only a word of an organisation's name: 'Council of Foreign Ministers'."""
    label = text.labels[i]
    return label is not None and label.kind == "ORG" and label.first < i and label.last >= j


def is_commissioner(text: Text, i: int, floor: int) -> bool:
    """Whether a body's name is an office as well: 'United Nations High Commissioner for Refugees'."""
    label, at = text.labels[i], i if text.plain(i) == "high" else i - 1
    return (
        label is not None and label.first > floor and [text.plain(at), text.plain(at + 1)] == ["high", "commissioner"]
    )


def commissioner(text: Text, label: Label) -> Office:
    """The office that the body ``label`` is named after, without the United Nations in front."""
    k = label.first
    while text.plain(k) != "high":
        k += 1
    name = " ".join(text.raw(m) for m in range(k, label.last + 1))
    return Office(label.first, label.last, name, country_code(label.code), label.code)


def names_with_heads(text: Text, terms: OfficeTerms) -> set[tuple[str, str]]:
    """Heads that are names here, with the word behind them: 'Amir Golestani' after 'Bahram Amir Golestani'."""
    return {
        (text.plain(i), text.plain(i + 1))
        for i, word in enumerate(text.words)
        if word.plain in terms.names_too and within_name(text, i, terms)
    }


def within_name(text: Text, i: int, terms: OfficeTerms) -> bool:
    """Whether word ``i`` is a part of a name: 'Bahram Amir Golestani', 'Prince Sultan bin Saad'."""
    before, after = text.plain(i - 1), text.plain(i + 1)
    kin = name_terms().kin
    if text.capital(i) and ((text.adjacent(i) and before in kin) or (text.adjacent(i + 1) and after in kin)):
        return True  # 'bin Sultan Al Nahyan', 'Sultan bin Saad'
    if not (text.adjacent(i) and text.adjacent(i + 1) and text.capital(i - 1)) or text.possessive(i - 1):
        return given_name(text, i, terms)
    if before in terms.before_names and (text.capital(i + 1) or after in name_terms().particles):
        return True
    known = text.kind(i - 1) or before in terms.portfolio | terms.honorifics | terms.before.ranks
    person = text.entity[i - 1] == "PERSON"
    opens = (text.starts_sentence(i - 1) or text.plain(i) in terms.monarchs) and not person
    return text.capital(i + 1) and not known and not opens


def given_name(text: Text, i: int, terms: OfficeTerms) -> bool:
    """Whether word ``i`` is a given name that begins a name: 'with Amir Karimi', not 'the Amir'."""
    if text.plain(i) not in terms.given_too or not (text.capital(i) and text.adjacent(i + 1) and text.capital(i + 1)):
        return False
    before = text.plain(i - 1) if text.adjacent(i) else ""
    titled = (
        before in terms.honorifics | terms.before.dropped | terms.around.determiners
        or text.kind(i - 1)
        or before == "highness"
    )
    descent = any(text.plain(k) in name_terms().kin for k in range(i + 2, i + 4))
    return not titled and not descent and text.plain(i + 1) not in terms.honorifics and not text.kind(i + 1)


def render(text: Text, kept: list[int]) -> list[str]:
    """The words of ``kept`` as they stand, with the commas of a list."""
    parts: list[str] = []
    for k in kept:
        if parts and text.mark(k) == ",":
            parts.append(",")
        parts.append(text.raw(k))
    return parts
