"""Delegations and who belongs to them: 'The Romanian delegation included NAME', 'a delegation led by NAME'."""

from __future__ import annotations

from dipextract.lexicon.offices import office_terms
from dipextract.lexicon.sides import side_terms
from dipextract.pipes.people.facing import faced_at, in_title
from dipextract.pipes.people.runs import Run
from dipextract.text_view import FINITE_TAGS, Text

SENTENCE_REACH = 200  # words from the sentence's start to the name
LED_REACH = 20  # words from 'led by' to the titles
PARTY_REACH = 4  # words from a delegation to 'met'
OF_REACH = 8  # words from a delegation to its country: 'delegation of the State Security Council of Peru'
NOUN_REACH = 4  # words from the nationality to the delegation
NOUN_TAGS = frozenset(("NN", "NNP", "JJ", "NNPS"))
PARTY_KINDS = frozenset(("COUNTRY", "NATIONALITY", "CITY"))
SIDE_OPENERS = frozenset(("on", "from"))
CONTRASTS = frozenset(("while", "whereas", "whilst", "accompanied"))


def delegations(text: Text) -> dict[int, str]:
    """The country of each delegation by its word; one without a country is the one that was named last."""
    found: dict[int, str] = {}
    last = ""
    for i in range(len(text)):
        about = office_terms().bodies.relations  # 'the Peru friendship group' is of another country
        if text.plain(i) not in side_terms().words.sides or text.plain(i - 1) in about:
            continue
        code = country_at(text, i)
        if text.plain(i) == "delegation" or (text.plain(i) != "side" and text.plain(i - 1) == "the"):
            last = code or last
            code = last
        if code:
            found[i] = code
    return found


def country_at(text: Text, i: int) -> str:
    """The country named with the delegation at word ``i``: 'Peruvian delegation', 'delegation of Peru'."""
    k = i - 1
    while k > i - NOUN_REACH and text.adjacent(k + 1) and not text.ending(k) and text.tags[k] in NOUN_TAGS:
        k -= 1  # 'Peruvian parliament delegation'
    label = text.ending(k)
    if label and text.adjacent(k + 1):
        return label.code
    for k in range(i + 1, min(i + OF_REACH, text.ends[i])):
        label = text.starting(k, PARTY_KINDS)
        if label:
            return label.code
        if text.mark(k) or not (text.capital(k) or in_title(text, k) or text.plain(k) == "from"):
            return ""
    return ""


def delegation_country(text: Text, run: Run, opens: int, known: dict[int, str]) -> str | None:
    """The country of the delegation of which the person is said to be.

    ``opens`` is where the titles begin, ``known`` are the delegations of the text.
    """
    low = max(text.begins[run.start], run.start - SENTENCE_REACH)
    high = min(text.ends[run.last], run.last + SENTENCE_REACH)
    behind = next((i for i in range(run.last + 1, high) if i in known), None)
    if behind is not None and trails(text, behind):
        return known[behind]
    led = led_at(text, opens, low)
    met = -1 if led >= 0 else faced_at(text, run, opens)
    for i in range((led if led >= 0 else run.start) - 1, low - 1, -1):
        next_side = text.mark(i + 1) == ";" and any(text.kind(k) in PARTY_KINDS for k in range(i + 1, run.start))
        if next_side or met > i or text.plain(i) in CONTRASTS:
            return None  # the next side of a list; the delegation met NAME
        if i in known:
            if trails(text, i):
                return None  # the names before it are of that side
            return known[i] if led >= 0 or lists(text, i, run.start) else None
        if led >= 0 and i < led - 1 and text.tags[i] in FINITE_TAGS:
            led = -1  # 'Peru's minister called a meeting led by NAME'
        label = text.ending(i, PARTY_KINDS) if led >= 0 else None
        if label and label.code:
            return label.code
    return None


def included_country(text: Text, run: Run, opens: int) -> str | None:
    """The country of whose officials the person is one: 'met with senior officials of Peru, including NAME'."""
    words, low = side_terms().words, max(text.begins[run.start], run.start - SENTENCE_REACH)
    opening = next((i for i in range(opens - 1, low, -1) if text.plain(i) in words.examples), low)
    if any(text.plain(k) in words.faces for k in range(opening, opens)):
        return None
    for i in range(opening - 1, low, -1):
        if text.plain(i) in words.faces:
            return None
        label = text.ending(i, PARTY_KINDS)
        if label and text.plain(label.first - 1) not in ("in", "at"):
            return label.code or None if any(text.plain(k) in words.faces for k in range(low, i)) else None
    return None


def lists(text: Text, i: int, high: int) -> bool:
    """Whether the delegation at word ``i`` is said to hold who is named up to word ``high``.

    'The delegation included NAME', 'on the Peruvian side, NAME', 'the delegation, to which NAME belongs'.
    """
    words = side_terms().words.holds
    named = any(text.plain(k) in words for k in range(i + 1, high)) or ":" in text.mark(i + 1)
    before = {text.plain(k) for k in range(max(text.begins[i], i - PARTY_REACH), i)}
    named = named or text.plain(i + 1) == "by"  # 'and the Peruvian side by NAME'
    return named or (text.plain(i) == "side" and bool(before & SIDE_OPENERS)) or bool(before & words)


def trails(text: Text, i: int) -> bool:
    """Whether the side at word ``i`` stands behind its names: 'ministers NAME and NAME on the Peruvian side'."""
    opening = next((k for k in range(i - 1, i - 1 - PARTY_REACH, -1) if text.plain(k) in SIDE_OPENERS), 0)
    named = opening > 0 and text.adjacent(opening) and text.capital(opening - 1)
    apart = text.mark(opening) == "," and (text.plain(i + 1) == "and" or text.mark(i + 1)[:1] in (".", ";"))
    return text.plain(i) == "side" and (named or (opening > 0 and apart))


def led_at(text: Text, opens: int, low: int) -> int:
    """Where 'led' or 'headed by' stands before the titles, which begin at word ``opens``; -1 if it does not."""
    led = opens - 1
    while led > max(low, opens - LED_REACH) and in_title(text, led) and text.plain(led) not in side_terms().words.led:
        led -= 1
    return led if text.plain(led) in side_terms().words.led else -1


def receiving_country(text: Text, run: Run, opens: int, known: dict[int, str]) -> str | None:
    """The country whose delegation the person is not of: 'the Romanian delegation also met with NAME'."""
    met = faced_at(text, run, opens)
    parties = (known.get(i) for i in range(met - 1, max(text.begins[run.start], met - PARTY_REACH) - 1, -1))
    return next(filter(None, parties), None)
