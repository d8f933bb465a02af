"""Who writes: the country of the agency, newspaper or ministry that an article comes from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Token

from dipextract.article.lexicon import agencies, agency_countries, agency_homes
from dipextract.lexicon.geography import COUNTRY, countries, country_names, country_of, name_key
from dipextract.lexicon.institutions import institutions_in
from dipextract.lexicon.sides import side_terms
from dipextract.text_view import Text

SEATS = ("home", "title")
HEAD_TOKENS = 60
FOOT_TOKENS = 40
HEAD_WORDS = 25
FOOT_WORDS = 30
ISSUER_REACH = 9  # words from 'Ministry' to the country's name
ISSUER_LINKS = frozenset(("of", "the"))
NAME_LETTERS = 5  # of an agency that is not written in capitals
NAME_WORDS = 4  # of 'Trinidad and Tobago'
HOUR = re.compile(r"\d|^[ap]\.?m\b|^noon$|^midnight$", re.IGNORECASE)
OUTLET = re.compile(r"[^\n()]{3,60}\(([^\n()]{3,30})\)\s*")  # 'Daily Herald (Windhoek)'
SITE = re.compile(r"(?:\bwww\.|://|@)([\w-]{1,40}(?:\.[\w-]{1,40}){0,3}\.([a-z]{2}))\b(?!\.?\w)")  # 'www.mfa.gov.pe'


def home_of(text: Text) -> str | None:
    """The writer's country: the dateline's agency's; else an agency's, a newspaper's or a ministry's at head or foot.

    Agencies of the whole world have no home. Without a dateline the seat of government named most tells it too.
    """
    info = text.doc._.dip_article
    line = info["dateline"] if info else None
    named = line["agency"] if line else None
    if named:
        words = named.lower().split() if named.lower() not in agency_countries() else [named.lower()]
        return None if words[0] in side_terms().words.worldwide else country_of_agency(text, words[0])
    found = titled_country(text) or next(agencies_at_edges(text), None) or outlet_country(text)
    found = found or issuer_country(text) or site_country(text) or clock_country(text)
    if found or (line and line["place"]):
        return found
    seats = Counter(row.country for row in institutions_in(text.spaced(0, len(text))) if row.weight in SEATS)
    return seats.most_common(1)[0][0] if seats else None


def titled_country(text: Text) -> str | None:
    """The country whose releases begin so: 'Readout of the President's call'."""
    rows = institutions_in(text.spaced(0, min(HEAD_WORDS, len(text)) - 1))
    return next((row.country for row in rows if row.weight == "title"), None)


def agencies_at_edges(text: Text) -> Iterator[str]:
    """The countries of the agencies named in the first or last lines: 'Source: ANDINA'."""
    for token in (*text.doc[:HEAD_TOKENS], *text.doc[-FOOT_TOKENS:]):
        form = token.text
        known = form in agencies() and (form.isupper() or len(form) >= NAME_LETTERS)
        if known and len(form) > 2 and form.lower() not in side_terms().words.worldwide and not abbreviates(token):
            country = country_of_agency(text, form.lower())
            if country:
                yield country


def abbreviates(token: Token) -> bool:
    """Whether a word in brackets is made of the initials of the capitalised ones before: 'Naval Staff (NS)'."""
    low = token.i - 2 * len(token.text) - 1
    if token.i == 0 or token.nbor(-1).text != "(":
        return False
    initials = [word.text[0] for word in token.doc[max(low, 0) : token.i - 1] if word.text[0].isupper()]
    return "".join(initials[-len(token.text) :]) == token.text


def country_of_agency(text: Text, name: str) -> str | None:
    """The country of an agency; of namesakes the one whose country the text names."""
    found = agency_homes().get(name, ())
    if len(found) < 2:
        return found[0] if found else None
    named = Counter(place.kb_id_ for place in text.doc.spans.get("places", ()) if place.kb_id_ in found)
    return named.most_common(1)[0][0] if named else None


def site_country(text: Text) -> str | None:
    """The country in whose domain the addresses in the text are: 'www.mfa.gov.pe', 'desk@daily.co.ug'."""
    words = side_terms().words
    found = Counter(
        words.domains.get(m[2], m[2].upper())
        for m in SITE.finditer(text.string)
        if m[2] not in words.open_domains and m[1] not in words.shorteners
    )
    code = found.most_common(1)[0][0] if found else None
    return code if code in countries() else None


def clock_country(text: Text) -> str | None:
    """The country by whose clock the text tells the hours: 'at 7PM Peruvian time'."""
    for i in range(1, len(text)):
        label = text.ending(i - 1) if text.plain(i) == "time" else None
        if label and HOUR.search(text.words[label.first - 1].text):
            return label.code or None
    return None


def outlet_country(text: Text) -> str | None:
    """The country of the town in a line of the head: 'Daily Herald (Windhoek)'."""
    info, content = text.doc._.dip_article, text.string
    for block in info["blocks"] if info else ():
        if block["kind"] in ("head", "title"):
            line = OUTLET.fullmatch(content[block["start"] : block["end"]])
            if line:
                return country_of(line[1])
    return None


def issuer_country(text: Text) -> str | None:
    """The country of a ministry whose name opens or closes the text: 'Source: Ministry of Foreign Affairs of Peru'."""
    ends = [*range(min(HEAD_WORDS, len(text))), *range(max(HEAD_WORDS, len(text) - FOOT_WORDS), len(text))]
    info = text.doc._.dip_article
    body = [(b["start"], b["end"]) for b in info["blocks"] if b["kind"] == "body"] if info else []
    for i in ends:
        if text.plain(i) not in side_terms().words.issuers or not text.capital(i):
            continue
        source = text.plain(i - 1) in ("source", "by") or text.mark(i) == ":"
        source = source or text.kind(i - 1) == "COUNTRY"
        if not source and any(low <= text.words[i].start < high for low, high in body):
            continue
        named = text.ending(i - 1) if text.mark(i) == "" else None
        headed = named is not None and (
            ":" in text.mark(named.first) or text.plain(named.first - 1) in ("source", "by")
        )
        found = (named.code if named and headed else None) or country_behind(text, i)
        if found:
            return found
    return None


def country_behind(text: Text, i: int) -> str | None:
    """The country that ends the name which begins at word ``i``: 'Ministry of Foreign Affairs of the State of Peru'."""
    for k in range(i + 1, min(i + ISSUER_REACH, len(text))):
        if (text.plain(k), text.plain(k + 1)) == ("and", "the"):
            return None  # 'The Chilean Government and the Republic of Peru'
        if text.mark(k) in (".", "\n\n") or not (text.capital(k) or text.plain(k) in ("of", "the", "and", "for")):
            return None
        for last in range(min(k + NAME_WORDS, len(text)) - 1, k - 1, -1):
            name = country_names().get(name_key(" ".join(word.text for word in text.words[k : last + 1])))
            linked = text.plain(k - 1) in ISSUER_LINKS or "\n" in text.words[k].gap
            if name and ((name.kind == COUNTRY and linked) or text.mark(k) == ","):
                return name.code
    return None
