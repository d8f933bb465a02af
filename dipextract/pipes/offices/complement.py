"""What completes an office after its head: 'of Foreign Affairs', 'for Europe at the Ministry of ...', 'to Mexico'."""

from __future__ import annotations

from typing import NamedTuple

from dipextract.lexicon.names import name_terms
from dipextract.lexicon.offices import OfficeTerms
from dipextract.pipes.offices.bounds import QUOTES, odd_capitals, states_end, titles_name
from dipextract.pipes.offices.charge import charge_end
from dipextract.pipes.offices.heads import has_rank, match_head, seat_at, serves, starts_office
from dipextract.pipes.offices.phrase import PhraseReader
from dipextract.text_view import Text, spaced

LONGEST = 30
LONGEST_NAME = 5  # words
LONGEST_OPENING = 4  # words
LONGEST_TALKS = 6  # words of 'to the Lima peace talks'


class Complement(NamedTuple):
    """Index of the last word, the words kept, and the country or organisation read off."""

    last: int
    kept: list[str]
    country: str | None
    organization: str | None


def read_complements(text: Text, j: int, head: str, terms: OfficeTerms) -> Complement:
    """Everything after the head that ends at word ``j``."""
    done = bare_body(text, j, head, terms)
    plural = any(spaced(word) in terms.plurals for word in text.words[j + 1 - len(head.split()) : j + 1])
    while done.last + 1 < len(text) and done.last - j < LONGEST:
        if plural and (group := states_end(text, done.last + 1, terms)):
            return done._replace(last=group)
        more = read_one(text, done.last, head, terms)
        if more is None:
            break
        whole = more.last == done.last
        read_off = bool(more.country and not more.kept)
        done = Complement(
            more.last, done.kept + more.kept, done.country or more.country, done.organization or more.organization
        )
        if whole or (read_off and not goes_on(text, done.last, terms)):
            break
    end = charge_end(text, done.last, head, terms)
    charge = [text.raw(k) for k in range(done.last + 1, end + 1)]
    return done._replace(last=end, kept=done.kept + charge)


def goes_on(text: Text, j: int, terms: OfficeTerms) -> bool:
    """Whether another complement follows a country: 'of Iran for Political Affairs', 'of Norway to Mexico'."""
    preposition, k = text.plain(j + 1), j + 2
    while text.plain(k) in terms.complements.determiners and text.adjacent(k):
        k += 1
    if preposition in ("to", "in"):
        land = text.capital(k) and text.plain(k) in terms.bodies.lands  # 'to the Sultanate'
        return text.kind(k) != "" or text.plain(k) == "charge" or land
    return preposition in ("for", "on") and text.capital(k) and text.plain(k) in terms.portfolio


def bare_body(text: Text, j: int, head: str, terms: OfficeTerms) -> Complement:
    """'Speaker National Assembly': a body that follows its head without 'of', as South Asian agencies write."""
    label = text.starting(j + 1, frozenset(("ORG",)))
    if label and text.adjacent(j + 1):
        return Complement(label.last, [], None, label.code)
    land = bare_country(text, j, terms)
    if land:
        return land
    last, bodies = j, terms.bodies
    if text.adjacent(j + 1) and text.plain(j + 1) in bodies.bare_bodies | bodies.bare_openers:
        k = j + 1
        while text.adjacent(k) and bare_word(text, k, terms):
            last = k if text.plain(k) in bodies.bare_bodies else last
            k += 1
    last = last if last > j else bare_portfolio(text, j, head, terms)
    if last > j and not match_head(text, last + 1, terms):
        label = text.starting(last + 2, frozenset(("COUNTRY",))) if text.plain(last + 1) == "of" else None
        if label and text.plain(last) in bodies.keeps_country:  # 'Governor State Bank of Pakistan'
            return Complement(label.last, [text.raw(k) for k in range(j + 1, label.last + 1)], label.code or None, None)
        return Complement(last, [text.raw(k) for k in range(j + 1, last + 1)], None, None)
    return Complement(j, [], None, None)


def bare_country(text: Text, j: int, terms: OfficeTerms) -> Complement | None:
    """A country or its force that follows without 'of': 'Ambassador Peru to Chad', 'Chief of Staff Omani Navy'."""
    k = j + 2 if text.plain(j + 1) == "royal" else j + 1
    label = text.starting(k)
    if label is None or not (text.capital(j) and text.adjacent(j + 1) and text.adjacent(k)):
        return None
    end = label.last + 1
    while text.adjacent(end) and text.capital(end) and text.plain(end) in terms.portfolio:
        end += 1
    if end > label.last + 1:
        named = " ".join(text.spaced(label.last + 1, end - 1)).endswith(tuple(terms.bodies.country_first))
        return (
            Complement(end - 1, [text.raw(m) for m in range(j + 1, end)], label.code or None, None) if named else None
        )
    accredited = text.plain(end) == "to" and text.kind(end + 1) == "COUNTRY"
    named = text.capital(end) and text.entity[end : end + 1] == ["PERSON"]
    alone = label.kind == "COUNTRY" and k == j + 1 and text.adjacent(end) and (accredited or named)
    return Complement(label.last, [], label.code or None, None) if alone else None


def bare_portfolio(text: Text, j: int, head: str, terms: OfficeTerms) -> int:
    """The last word of a portfolio that follows its head without 'of', before a comma, a name or a body; else ``j``.

    So they write in South Asia and Nigeria: 'the Director Defence Information, NAME', 'Secretary Commerce NAME'.
    """
    if head not in terms.bodies.bare_heads or not text.capital(j):
        return j
    last, k = j, j + 1
    while text.adjacent(k) and text.capital(k) and not text.possessive(last):
        names = text.plain(k) in terms.honorifics or (k in text.name_starts and text.plain(k) in terms.bodies.names_too)
        if text.plain(k) not in terms.portfolio or text.kind(k) == "ORG" or names or match_head(text, k, terms):
            break
        last, k = k, k + (2 if text.plain(k + 1) in ("and", "&") and text.adjacent(k + 1) else 1)
    goes_on = text.adjacent(last + 1) and (text.capital(last + 1) or text.plain(last + 1) in ("of", "at"))
    named = text.mark(last + 1) == "," or goes_on
    return last if named and not text.possessive(last) else j


def bare_word(text: Text, k: int, terms: OfficeTerms) -> bool:
    """Whether word ``k`` can stand in the name of such a body: 'Joint Chiefs of Staff Committee'."""
    joins = text.plain(k) == "of" and text.adjacent(k + 1) and text.capital(k + 1)
    return (text.capital(k) and text.plain(k) in terms.portfolio) or (joins and text.plain(k + 1) in terms.portfolio)


def read_one(text: Text, j: int, head: str, terms: OfficeTerms) -> Complement | None:
    """One complement after word ``j``: a numeral, a part behind a slash, or a preposition with its phrase."""
    word = text.words[j + 1]
    if word.gap == "/" and word.capital and not starts_office(text, j + 1, terms):
        return Complement(j + 1, ["/", text.raw(j + 1)], None, None)
    if word.gap == "-" and word.text.isdigit():
        return Complement(j + 1, ["-", word.text], None, None)  # 'Secretary-1'
    if text.mark(j + 1) == "," and (government := of_government(text, j + 1)):
        return government
    if text.mark(j + 1) == "," and in_ministry(text, j + 1, head, terms):
        return comma_ministry(text, j + 1, head, terms)
    if text.mark(j + 1) == "," and ends_with(text, j, head) and not terms.bodies.of_ministries.isdisjoint(head.split()):
        return comma_portfolio(text, j + 1, terms)
    if not text.adjacent(j + 1):
        return None
    initial = word.plain == "i" and len(text.words[j + 2 : j + 3]) == 1 and len(text.words[j + 2].text) == 1
    if word.plain in terms.complements.numerals and word.text.isupper() and word.text.isalpha() and not initial:
        return Complement(j + 1, [word.text], None, None)
    opening = opening_phrase(text, j + 1, terms)
    if opening:
        return read_phrase(text, j + 1 + len(opening.split()), opening, head, terms)
    negotiated = to_talks(text, j, head, terms)
    if negotiated:
        return Complement(negotiated, [text.raw(k) for k in range(j + 1, negotiated + 1)], None, None)
    if word.plain not in terms.complements.prepositions or not allowed(text, j, head, terms):
        return None
    served = served_by(text, j, head, terms)
    if served:
        return Complement(j, [word.text, *served], None, None)
    return read_phrase(text, j + 2, word.text, head, terms)


def to_talks(text: Text, j: int, head: str, terms: OfficeTerms) -> int:
    """The last word of 'to the Lima talks' behind an envoy or negotiator that ends at word ``j``; 0 if none."""
    forms, k = terms.complements, j + 2
    if text.plain(j + 1) not in ("to", "in", "at") or forms.of_talks.isdisjoint(head.split()):
        return 0
    if text.plain(k) not in forms.determiners or not text.adjacent(k):
        return 0
    while k - j < LONGEST_TALKS and text.adjacent(k + 1) and text.plain(k) not in forms.talks:
        k += 1
    return k if text.plain(k) in forms.talks else 0


def opening_phrase(text: Text, k: int, terms: OfficeTerms) -> str:
    """The words at ``k`` that together stand for a preposition: 'in charge of', 'with responsibility for'."""
    for size in range(LONGEST_OPENING, 1, -1):
        words = range(k, min(k + size, len(text)))
        if " ".join(map(text.plain, words)) in terms.complements.phrases and all(map(text.adjacent, words)):
            return " ".join(map(text.raw, words))
    return ""


def read_phrase(text: Text, k: int, opening: str, head: str, terms: OfficeTerms) -> Complement | None:
    """The noun phrase at word ``k`` behind the preposition ``opening``; None when none follows."""
    reader = PhraseReader(text, k, opening, head, terms)
    if not reader.read():
        return None
    return Complement(reader.last, reader.kept, reader.country, reader.organization)


def of_government(text: Text, k: int) -> Complement | None:
    """The country of the government that word ``k`` opens behind a comma: 'Minister of Mines, Government of India'."""
    first = k + (text.plain(k) == "royal")
    label = text.starting(first + 2 + (text.plain(first + 2) == "the"), frozenset(("COUNTRY",)))
    named = text.plain(first) in ("government", "govt") and text.plain(first + 1) == "of"
    return Complement(label.last, [], label.code or None, None) if named and label else None


def in_ministry(text: Text, k: int, head: str, terms: OfficeTerms) -> bool:
    """Whether a ministry stands behind a comma at word ``k``: 'Permanent Secretary, Ministry of Trade'."""
    serves = not terms.bodies.of_ministries.isdisjoint((head, *head.split()))
    return serves and text.capital(k) and text.plain(k) in terms.bodies.inside and text.plain(k + 1) in ("of", "for")


def comma_ministry(text: Text, k: int, head: str, terms: OfficeTerms) -> Complement | None:
    """The ministry at word ``k``."""
    phrase = read_phrase(text, k + 2, text.raw(k + 1), head, terms)
    return phrase._replace(kept=[",", text.raw(k), *phrase.kept]) if phrase and phrase.kept else None


def ends_with(text: Text, j: int, head: str) -> bool:
    """Whether the capitalised word ``j`` is the last of ``head``."""
    return text.capital(j) and spaced(text.words[j]).split()[-1:] == head.split()[-1:]


def comma_portfolio(text: Text, k: int, terms: OfficeTerms) -> Complement | None:
    """A portfolio between commas from word ``k`` on: 'NAME, Director, Bilateral Relations, and ...'.

    Nothing but its words, written with capitals, may stand there.
    """
    last = k - 1
    while last + 1 < len(text) and (last < k or text.adjacent(last + 1)):
        m = last + 1 + (last >= k and text.plain(last + 1) in ("and", "&"))
        if not (text.capital(m) and text.plain(m) in terms.portfolio) or starts_office(text, m, terms):
            break
        if m > k and not text.adjacent(m):
            break
        last = m
    if last < k or text.possessive(last) or text.mark(last + 1)[:1] not in tuple(",;.)"):
        return None
    return Complement(last, [",", *(text.raw(m) for m in range(k, last + 1))], None, None)


def served_by(text: Text, j: int, head: str, terms: OfficeTerms) -> list[str]:
    """Whom an envoy or adviser serves by name: 'Special Envoy of President NAME'.

    Office and name behind the preposition at ``j + 1`` belong to that person; the words are kept all the same.
    """
    k = j + 2
    if not serves(head, terms) or not text.adjacent(k):
        return []
    nation = text.starting(k, frozenset(("NATIONALITY",)))
    at = k = nation.last + 1 if nation else k  # 'of French President NAME'
    while text.capital(at) and text.plain(at) in terms.honorifics and text.adjacent(at + 1):
        at += 1  # 'of His Excellency President NAME'
    if (text.plain(j + 1), text.plain(at)) == ("of", "the") and text.plain(at + 1) in terms.monarchs:
        at += 1  # 'of His Highness the Amir Sheikh NAME'
    found = match_head(text, at, terms)
    if found is None:
        named = text.name_begins(k) and text.plain(k) not in terms.portfolio and not text.kind(k)
        first = k if named else len(text)
    else:
        first = len(text) if text.plain(j + 1) == "to" and text.capital(j) else found[0] + 1
    last = first - 1
    while last - first < LONGEST_NAME and text.adjacent(last + 1) and text.capital(last + 1):
        if text.possessive(last) or text.kind(last + 1):
            break
        last += 1
    return [text.raw(m) for m in range(k, last + 1)] if last >= first else []


def allowed(text: Text, j: int, head: str, terms: OfficeTerms) -> bool:
    """Whether the preposition after word ``j`` can open a complement of ``head`` rather than an adverbial."""
    forms, preposition, k = terms.complements, text.plain(j + 1), j + 2
    while text.plain(k) in forms.determiners and text.adjacent(k):
        k += 1
    quoted = text.mark(k) in QUOTES and text.capital(k)
    if not (text.adjacent(k) or quoted) or text.plain(k) in name_terms().calendar:
        return False
    capital, kind = text.capital(k), text.kind(k)
    vocabulary = text.plain(k) in terms.portfolio or has_rank(text, k, terms) or kind == "NATIONALITY"
    base = head.split()[-1]
    diplomat = head in forms.keep_to or any(part in forms.keep_to for part in head.split())
    match preposition:
        case "of":
            return base != "head" or not titles_name(text, k, terms)  # 'at the head of NATO of President NAME'
        case "to":
            served = capital or match_head(text, k, terms) is not None
            return (diplomat and (kind != "" or capital)) or (not forms.advisers.isdisjoint(head.split()) and served)
        case "for":
            return capital or (vocabulary and appositive(text, k, terms))
        case "at":
            known = vocabulary or seat_at(text, k, terms) is not None or odd_capitals(text.words[k].text)
            small = (
                text.plain(k) in terms.bodies.inside and text.adjacent(k + 1) and text.capital(k + 1)
            )  # 'ministry NAME'
            if base == "minister" and text.plain(k) == "ministry" and text.plain(j) != base:
                return False  # 'met with the Minister for Trade at the Ministry'
            of_mission = kind == "COUNTRY" and text.plain(k + 1) in terms.bodies.missions  # 'at the US Embassy'
            return of_mission or (known and (capital or small) and kind not in ("CITY", "COUNTRY"))
        case "on":
            return (vocabulary or kind != "") and base in forms.advisers | forms.envoys_on
        case "in" | "within":
            inside = text.plain(k) in terms.bodies.inside and (capital or text.plain(k - 1) in forms.determiners)
            return (diplomat and kind != "") or base in forms.placed or inside
    return False


def appositive(text: Text, k: int, terms: OfficeTerms) -> bool:
    """Whether the lower-case phrase from word ``k`` ends at a comma or a name, as an office does."""
    while text.adjacent(k) and text.plain(k) in terms.portfolio | terms.complements.links:
        k += 1
    return k >= len(text) or "," in text.words[k].gap or text.capital(k)
