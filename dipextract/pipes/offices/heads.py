"""Where the head of an office stands."""

from __future__ import annotations

from dipextract.lexicon.institutions import first_words, institutions
from dipextract.lexicon.offices import OfficeTerms
from dipextract.text_view import Text, spaced

LONGEST_LEAD = 6
RANK_PREFIXES = ("vice-", "deputy-")
LONGEST_SEAT = 4  # words of an institution's name
HYPHENS = frozenset(("-", "- ", "-\n", "-\r\n"))  # 'Secretary- General', parted at the end of a line or not


def match_head(text: Text, i: int, terms: OfficeTerms) -> tuple[int, str] | None:
    """The longest head of an office that starts at word ``i``: index of its last word, and its singular.

    'ex-' in front and '-designate' behind are read with their head.
    """
    if i >= len(text) or text.words[i].plain.removeprefix("ex-").partition("-")[0] not in terms.first_words:
        return None
    best, phrase = None, ""
    for j in range(i, min(i + terms.longest + 1, len(text))):
        if j > i and not (text.adjacent(j) or text.words[j].gap in HYPHENS):
            break
        phrase = f"{phrase} {spaced(text.words[j])}".strip()
        head = terms.heads.get(phrase) or terms.heads.get(without_state(phrase, terms))
        if not head and text.words[i].plain.startswith(RANK_PREFIXES):
            head = terms.heads.get(phrase.partition(" ")[2])  # 'Vice-Chancellor'
        if head and not (head in terms.weak and "." in text.words[j].text):  # 'S.M. Rao' has initials
            best = (j, head)
        if text.words[j].possessive:
            break
    return best


def without_state(phrase: str, terms: OfficeTerms) -> str:
    """``phrase`` without what says that the office is no more or not yet held: 'ex president', 'minister designate'."""
    words = phrase.split()
    if words[0] == "ex":
        del words[0]
    if len(words) > 1 and words[-1] in terms.before.behind:
        del words[-1]
    return " ".join(words)


def seat_at(text: Text, k: int, terms: OfficeTerms) -> int | None:
    """The last word of the well-known institution whose name begins at word ``k``: 'Jatiya Sangsad'."""
    for size in first_words().get(spaced(text.words[k]), ()) if text.capital(k) else ():
        if is_seat(text, k, k + size - 1, terms):
            return k + size - 1
    return None


def seat_before(text: Text, k: int, terms: OfficeTerms) -> int | None:
    """The first word of the well-known institution whose name ends at word ``k``: 'White House'."""
    first = max(k - LONGEST_SEAT + 1, 0)
    return next((m for m in range(first, k + 1) if text.capital(m) and is_seat(text, m, k, terms)), None)


def is_seat(text: Text, first: int, last: int, terms: OfficeTerms) -> bool:
    """Whether words ``first`` to ``last`` are the whole name of an institution, and no office themselves."""
    if last >= len(text) or " ".join(text.spaced(first, last)) not in institutions():
        return False
    return not any(match_head(text, m, terms) for m in range(first, last + 1))


def starts_office(text: Text, k: int, terms: OfficeTerms) -> bool:
    """Whether an office starts at word ``k``: portfolio words that lead up to a head ('Foreign Minister')."""
    for m in range(k, min(k + LONGEST_LEAD, len(text))):
        if m > k and not (text.adjacent(m) or text.words[m].gap == "-"):
            return False
        if found := match_head(text, m, terms):
            return m == k or found[1] not in terms.same.stations  # 'Minister of Trade Senator NAME'
        if not (text.plain(m) in terms.portfolio or spaced(text.words[m]) in terms.before.ranks or text.kind(m)):
            return False
    return False


def owner_before(text: Text, i: int, k: int, terms: OfficeTerms) -> int | None:
    """The first word of the office that ends at word ``k`` and whose holder the head at ``i`` serves.

    "the Prime Minister's adviser": the possessive is a part of the adviser's office.
    """
    found = match_head(text, i, terms) if text.possessive(k) else None
    served = found is not None and keeps_owner(found[1], terms)
    return next((m for m in range(max(k - 2, 0), k + 1) if served and owns_to(text, m, k, terms)), None)


def owns_to(text: Text, m: int, k: int, terms: OfficeTerms) -> bool:
    """Whether words ``m`` to ``k`` are a head."""
    found = match_head(text, m, terms)
    return found is not None and found[0] == k


def owned(text: Text, j: int, terms: OfficeTerms) -> bool:
    """Whether the head that ends at word ``j`` only says whom the next office serves."""
    k = j + 1
    while text.possessive(j) and k < min(j + LONGEST_LEAD, len(text)) and text.adjacent(k):
        found = match_head(text, k, terms)
        if found:
            return keeps_owner(found[1], terms) or owns_office(text, j)
        if text.plain(k) not in terms.portfolio and spaced(text.words[k]) not in terms.before.ranks:
            return False
        k += 1
    return False


def owns_office(text: Text, k: int) -> bool:
    """Whether the office of whoever is named up to word ``k`` follows: "King's Office Director"."""
    return text.possessive(k) and text.plain(k + 1) == "office" and text.capital(k) and text.capital(k + 1)


def keeps_owner(head: str, terms: OfficeTerms) -> bool:
    """Whether a head is one to which it belongs whom it serves: "the King's envoy", but a president's spokesman."""
    return not terms.before.keep_owner.isdisjoint(head.split())


def serves(head: str, terms: OfficeTerms) -> bool:
    """Whether a head is that of somebody who serves another: an envoy, adviser or spokesman."""
    return not (terms.complements.advisers | terms.complements.envoys_on | terms.bodies.speaks).isdisjoint(head.split())


def has_rank(text: Text, i: int, terms: OfficeTerms) -> bool:
    """Whether word ``i`` is a rank or quality before a head: 'deputy', 'first'."""
    return spaced(text.words[i]) in terms.before.ranks
