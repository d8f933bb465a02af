"""Where the head of an office stands."""

from __future__ import annotations

from dipextract.lexicon.offices import OfficeTerms
from dipextract.text_view import Text, spaced

LONGEST_LEAD = 6


def match_head(text: Text, i: int, terms: OfficeTerms) -> tuple[int, str] | None:
    """The longest head of an office that starts at word ``i``: index of its last word, and its singular."""
    if i >= len(text) or text.words[i].plain.partition("-")[0] not in terms.first_words:
        return None
    best, phrase = None, ""
    for j in range(i, min(i + terms.longest, len(text))):
        if j > i and not (text.adjacent(j) or text.words[j].gap == "-"):
            break
        phrase = f"{phrase} {spaced(text.words[j])}".strip()
        if phrase in terms.heads:
            best = (j, terms.heads[phrase])
        if text.words[j].possessive:
            break
    return best


def starts_office(text: Text, k: int, terms: OfficeTerms) -> bool:
    """Whether an office starts at word ``k``: portfolio words that lead up to a head ('Foreign Minister')."""
    for m in range(k, min(k + LONGEST_LEAD, len(text))):
        if m > k and not (text.adjacent(m) or text.words[m].gap == "-"):
            return False
        if match_head(text, m, terms):
            return True
        if not (text.plain(m) in terms.portfolio or spaced(text.words[m]) in terms.before.ranks or text.kind(m)):
            return False
    return False


def has_rank(text: Text, i: int, terms: OfficeTerms) -> bool:
    """Whether word ``i`` is a rank or quality before a head: 'deputy', 'first'."""
    return spaced(text.words[i]) in terms.before.ranks
