"""The offices of the text by word index, as the links between offices and names read them."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Span

from dipextract.lexicon.offices import OfficeTerms, office_terms
from dipextract.pipes.offices.heads import match_head
from dipextract.pipes.people.runs import Run
from dipextract.text_view import Text, spaced

COUNTRY_CODE = 2  # letters


class Office(NamedTuple):
    """An office of the text by word index. ``code`` is a country's code or an organisation's key."""

    first: int
    last: int
    text: str
    code: str
    head: str
    plural: bool
    full: str = ""  # with the organisation that ``text`` leaves out

    @property
    def country(self) -> str:
        """The code where it is a country's, else "": organisations have other keys."""
        return self.code if is_country(self.code) else ""

    def foreign_to(self, other: Office) -> bool:
        """Whether the two are offices of two countries."""
        return bool(self.country and other.country) and self.country != other.country


def is_country(code: str) -> bool:
    """Whether an office's code is a country's rather than an organisation's key."""
    return len(code) == COUNTRY_CODE and code.isupper()


def read_offices(text: Text, spans: list[Span]) -> list[Office]:
    """The spans of group ``offices`` by word index, with their heads."""
    terms, found = office_terms(), []
    for span in spans:
        first, last = text.at_offset(span.start_char), text.at_offset(span.end_char) - 1
        head, plural = head_of(text, first, last, terms)
        full = with_organization(text, first, last, span.id_)
        found.append(Office(first, last, span.id_, span.kb_id_, head, plural, full))
    return found


def with_organization(text: Text, first: int, last: int, normal: str) -> str:
    """The office over words ``first`` to ``last`` with its organisation: 'ASEAN Chair', 'chairman of the ...'."""
    label = text.ending(first - 1, frozenset(("ORG",)))
    if label and text.adjacent(first):
        return " ".join([*(text.raw(k) for k in range(label.first, label.last + 1)), normal])
    return " ".join(text.raw(k) for k in range(first, last + 1)) if text.kind(last) == "ORG" else normal


def head_of(text: Text, first: int, last: int, terms: OfficeTerms) -> tuple[str, bool]:
    """The head of the office over words ``first`` to ``last``, and whether it is a plural."""
    weak = ("", False)
    for i in range(first, last + 1):
        match = match_head(text, i, terms)
        if not match:
            continue
        phrase = " ".join(spaced(text.words[k]) for k in range(i, match[0] + 1))
        found = (match[1], phrase in terms.plurals)
        if match[1] not in terms.weak or text.plain(match[0] + 1) == "of":  # 'member of the Council of Ministers'
            return found
        weak = weak if weak[0] else found
    return weak


def is_portfolio(text: Text, office: Office) -> bool:
    """Whether a minister's portfolio is all that an office is: 'the Premier and Minister of Finance' is one."""
    return office.head == text.plain(office.first) == "minister" and office.last > office.first


def is_feat(text: Text, office: Office, skipped: list[int]) -> bool:
    """Whether an office only tells what somebody was first to do: 'NAME, the first Omani envoy to visit'.

    ``skipped`` are the words between the name and the office.
    """
    after = office.last + 1
    deed = text.plain(after) == "to" and text.tags[after + 1 : after + 2] == ["VB"]
    return deed and "first" in map(text.plain, skipped)


def titles_begin(run: Run, offices: list[Office]) -> int:
    """Where the titles before a name begin, else the name; a plural is that of the first name behind it."""
    before = (offices[n] for n in run.titles if offices[n].first < run.start)
    return min((o.first for o in before if not o.plural or o.last == run.start - 1), default=run.start)


def titles_end(run: Run, offices: list[Office]) -> int:
    """The last word of the titles behind a name, else of the name."""
    return max(run.last, *(offices[n].last for n in run.titles)) if run.titles else run.last
