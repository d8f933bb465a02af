"""What completes an office after its head: 'of Foreign Affairs', 'for Europe at the Ministry of ...', 'to Mexico'."""

from __future__ import annotations

from typing import NamedTuple

from dipextract.lexicon.names import name_terms
from dipextract.lexicon.offices import OfficeTerms
from dipextract.pipes.offices.heads import has_rank, match_head
from dipextract.pipes.offices.phrase import PhraseReader
from dipextract.text_view import Text

LONGEST = 30


class Complement(NamedTuple):
    """Index of the last word, the words kept, and the country or organisation read off."""

    last: int
    kept: list[str]
    country: str | None
    organization: str | None


def read_complements(text: Text, j: int, head: str, terms: OfficeTerms) -> Complement:
    """Everything after the head that ends at word ``j``."""
    done = bare_body(text, j, terms)
    while done.last + 1 < len(text) and done.last - j < LONGEST:
        more = read_one(text, done.last, head, terms)
        if more is None:
            break
        done = Complement(
            more.last, done.kept + more.kept, done.country or more.country, done.organization or more.organization
        )
        if more.country and not more.kept and head not in terms.complements.keep_to:
            break
    return done


def bare_body(text: Text, j: int, terms: OfficeTerms) -> Complement:
    """'Speaker National Assembly': a body that follows its head without 'of', as South Asian agencies write."""
    last = j
    if text.adjacent(j + 1) and text.plain(j + 1) in terms.bodies.bare_bodies | terms.bodies.bare_openers:
        while text.adjacent(last + 1) and text.capital(last + 1) and text.plain(last + 1) in terms.portfolio:
            last += 1
    if last > j and text.plain(last) in terms.bodies.bare_bodies and not match_head(text, last + 1, terms):
        return Complement(last, [text.raw(k) for k in range(j + 1, last + 1)], None, None)
    return Complement(j, [], None, None)


def read_one(text: Text, j: int, head: str, terms: OfficeTerms) -> Complement | None:
    """One complement after word ``j``: a numeral, a part behind a slash, or a preposition with its phrase."""
    word = text.words[j + 1]
    if word.gap == "/" and word.capital:
        return Complement(j + 1, ["/", text.raw(j + 1)], None, None)
    if not text.adjacent(j + 1):
        return None
    if word.plain in terms.complements.numerals and word.text.isupper() and word.text.isalpha():
        return Complement(j + 1, [word.text], None, None)
    if [text.plain(k) for k in range(j + 1, j + 4)] == ["in", "charge", "of"]:
        return read_phrase(text, j + 4, "in charge of", head, terms)
    if word.plain not in terms.complements.prepositions or not allowed(text, j, head, terms):
        return None
    return read_phrase(text, j + 2, word.text, head, terms)


def read_phrase(text: Text, k: int, opening: str, head: str, terms: OfficeTerms) -> Complement | None:
    """The noun phrase at word ``k`` behind the preposition ``opening``; None when none follows."""
    reader = PhraseReader(text, k, opening, head, terms)
    if not reader.read():
        return None
    return Complement(reader.last, reader.kept, reader.country, reader.organization)


def allowed(text: Text, j: int, head: str, terms: OfficeTerms) -> bool:
    """Whether the preposition after word ``j`` can open a complement of ``head`` rather than an adverbial."""
    forms, preposition, k = terms.complements, text.plain(j + 1), j + 2
    while text.plain(k) in forms.determiners and text.adjacent(k):
        k += 1
    if not text.adjacent(k) or text.plain(k) in name_terms().calendar:
        return False
    capital, kind = text.capital(k), text.kind(k)
    vocabulary = text.plain(k) in terms.portfolio or has_rank(text, k, terms) or kind == "NATIONALITY"
    base = head.split()[-1]
    diplomat = head in forms.keep_to or base in forms.keep_to
    match preposition:
        case "of":
            return True
        case "to":
            return (diplomat and (kind != "" or capital)) or (base in forms.advisers and capital)
        case "for":
            return capital or (vocabulary and appositive(text, k, terms))
        case "at":
            return vocabulary and capital and kind not in ("CITY", "COUNTRY")
        case "on":
            return vocabulary and base in forms.advisers | forms.envoys_on
        case "in":
            return (head in forms.keep_to and kind != "") or base in ("coordinator", "representative")
    return False


def appositive(text: Text, k: int, terms: OfficeTerms) -> bool:
    """Whether the lower-case phrase from word ``k`` ends at a comma or a name, as an office does."""
    while text.adjacent(k) and text.plain(k) in terms.portfolio | terms.complements.links:
        k += 1
    return k >= len(text) or "," in text.words[k].gap or text.capital(k)
