"""What an envoy is charged with, told in plain words before the name: 'envoy on the settlement in the east NAME'."""

from __future__ import annotations

from dipextract.lexicon.names import name_terms
from dipextract.lexicon.offices import OfficeTerms
from dipextract.pipes.offices.heads import match_head
from dipextract.text_view import Text

LONGEST = 14  # words
PREPOSITIONS = frozenset(("on", "for", "of", "to", "in"))
PLAIN_TAGS = ("NN", "JJ", "VBN", "VBG")


def charge_end(text: Text, j: int, head: str, terms: OfficeTerms) -> int:
    """The last word of the charge that goes on behind word ``j`` up to a name; ``j`` when no name follows it."""
    forms = terms.complements
    if (
        not (forms.envoys_on | forms.keep_to | forms.of_talks) & set(head.split())
        or text.plain(j + 1) not in PREPOSITIONS
    ):
        return j
    links = forms.links | forms.determiners
    for k in range(j + 1, min(j + LONGEST, len(text) - 1)):
        if not text.adjacent(k) or text.plain(k) in name_terms().calendar | forms.settings:
            return j
        if k > j + 2 and text.plain(k - 1) not in links and is_name(text, k, terms):
            return k - 1
        plain = text.tags[k].startswith(PLAIN_TAGS) and not text.capital(k)
        if not (plain or text.plain(k) in links or text.labels[k] or names_kind(text, k)) or match_head(text, k, terms):
            return j
    return j


def is_name(text: Text, k: int, terms: OfficeTerms) -> bool:
    """Whether two capitalised words that name nothing known begin at word ``k``."""
    return text.adjacent(k + 1) and all(
        text.capital(m) and not text.labels[m] and text.plain(m) not in terms.portfolio and text.tags[m] == "NNP"
        for m in (k, k + 1)
    )


def names_kind(text: Text, k: int) -> bool:
    """Whether a capitalised word stands before a small one: 'the Transdniestrian settlement'."""
    return text.capital(k) and text.adjacent(k + 1) and not text.capital(k + 1)
