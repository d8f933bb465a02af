"""What stands beside a name and tells its side: 'his Tajik counterpart NAME', 'President NAME of Poland'."""

from __future__ import annotations

import re
from collections import defaultdict

from dipextract.lexicon.geography import COUNTRY, country_names, name_key
from dipextract.lexicon.names import name_terms
from dipextract.lexicon.offices import OfficeTerms, office_terms
from dipextract.lexicon.organizations import country_code
from dipextract.lexicon.sides import side_terms
from dipextract.pipes.people.in_order import country_list, read_lists, state_opening
from dipextract.pipes.people.link import APPOSITION
from dipextract.pipes.people.office_words import Office, titles_begin
from dipextract.pipes.people.runs import Run
from dipextract.text_view import Label, Text

ASIDE = 7  # words of ', of the Republic of Peru,'
OWN_REACH = 8  # words from an organisation to 'its'
COUNTERPART_REACH = 20  # words from 'her counterpart' to 'the Togolese'
ASSURED_REACH = 4  # words from 'assured' to the name
NATIONAL_REACH = 4  # words from an article to the nationality: 'a young Bangladeshi lawyer'
NOUN_TAGS = frozenset(("NN", "NNP", "JJ", "VBN", "VBG"))
PORTFOLIO_REACH = 7  # words of 'of Foreign Affairs and International Cooperation'
PHRASE_REACH = 8  # words from a nationality to the title or name
TRAIL_REACH = 14  # words from an office to the country at the end
TRAIL_WORDS = frozenset(("of", "and", "for", "the", "on", "in"))
BRACKETS = re.compile(r"\s?\(([^()\n]{3,40})\)")
SEAT = re.compile(r"(?:,\s|\s\()[DRI]-[A-Z][A-Za-z.]{1,6}(?=[,) ])")
STATE_WORDS = frozenset(("the", "sisterly", "brotherly", "friendly", "neighbouring", "neighboring", "state", "of"))
STATE_REACH = 8  # words from an office to the country it is held in
ASSURES = frozenset(("assured", "informed", "reminded", "convinced", "apprised", "assures", "assuring"))
COPULAS = frozenset(("is", "was"))
CLAUSE_WORDS = frozenset(("of", "to", "in", "for", "on", "who"))


def read_beside(text: Text, offices: list[Office], runs: list[Run]) -> None:
    """Set ``counterpart`` and ``country`` of the runs whose neighbours tell them."""
    terms = office_terms()
    for run in runs:
        counterpart(text, offices, run, terms)
        told = any(offices[n].country for n in run.titles)
        run.country = run.country or country_after(text, run, terms, told) or country_before(text, run)
        run.country = run.country or counterpart_after(text, run, terms) or trailing_country(text, offices, run)
        run.country = run.country or phrase_country(text, offices, run) or country_in_brackets(text, run)
        run.country = run.country or represented(text, run, terms) or compatriot(text, run)
        run.organization = run.organization or (own_body(text, offices, run) if run.titles else None)
    read_lists(text, offices, runs)
    share_plural(text, offices, runs)


def own_body(text: Text, offices: list[Office], run: Run) -> str | None:
    """The organisation that 'its' means before an office: 'a delegation of the OSCE led by its head NAME'."""
    opens = titles_begin(run, offices)
    if text.plain(opens - 1) != "its":
        return None
    before = (text.labels[i] for i in range(opens - 2, max(text.begins[opens - 1], opens - OWN_REACH) - 1, -1))
    label = next((label for label in before if label and label.code), None)
    return label.code if label and label.kind == "ORG" else None


def share_plural(text: Text, offices: list[Office], runs: list[Run]) -> None:
    """The countries of those who share an office.

    'Ministers NAME and NAME of Peru': one behind the last is that of all. 'Ministers NAME and NAME of Peru and Chile',
    'the ministers NAME, Peru, and NAME, Chile': as many as names are told in their order.
    """
    by_office: dict[int, list[Run]] = defaultdict(list)
    for run in runs:
        for n in run.titles:
            by_office[n].append(run)
    for n, holders in by_office.items():
        if not offices[n].plural or any(run.country for run in holders[:-1]):
            continue
        codes = [label.code for label in apposed_countries(text, holders)]
        last = holders[-1].country
        if len(codes) != len(holders):
            codes = [last] * len(holders) if last else []
        for run, code in zip(holders, codes, strict=False):
            run.country = code


def apposed_countries(text: Text, holders: list[Run]) -> list[Label]:
    """The countries behind the last of ``holders``, or behind each between commas."""
    after = text.starting(holders[-1].last + 2, frozenset(("COUNTRY",)))
    if after and text.plain(after.first - 1) == "of" and text.adjacent(after.first - 1):
        return country_list(text, after)
    between = (text.starting(run.last + 1, frozenset(("COUNTRY",))) for run in holders)
    return [label for label in between if label and text.mark(label.first) == "," and not text.possessive(label.last)]


def counterpart(text: Text, offices: list[Office], run: Run, terms: OfficeTerms) -> None:
    """'his Tajik counterpart, NAME'; also 'his counterpart from Tajikistan, NAME', with titles between or not."""
    i, country = run.start - 1, None
    before = [offices[n].first for n in run.titles if offices[n].first < run.start]
    if before:
        first = min(before)
        i = first - 1 if text.mark(first) in (",", "") else -1
    label = text.ending(i, frozenset(("COUNTRY",)))
    opening = state_opening(text, label.first, terms) if label else i
    if label and text.plain(opening - 1) in ("from", "of", "in"):
        country, i = label.code, opening - 2
    i = before_portfolio(text, i, terms)
    if i < 1 or text.mark(run.start) not in ("", ","):
        return
    two_words = f"{text.plain(i - 1)} {text.plain(i)}" in terms.counterparts
    if text.plain(i) not in terms.counterparts and not two_words:
        return
    run.counterpart = True
    named = text.ending(i - 2 if two_words else i - 1)
    run.country = run.country or (named.code if named else country) or None


def before_portfolio(text: Text, i: int, terms: OfficeTerms) -> int:
    """The word before the portfolio that ends at word ``i``: 'his Peruvian colleague of Foreign Affairs, NAME'."""
    k = i
    while i - k < PORTFOLIO_REACH and text.adjacent(k) and text.plain(k) in terms.portfolio | terms.complements.links:
        k -= 1
        if text.plain(k + 1) in ("of", "for") and text.plain(k) in terms.counterparts:
            return k
    return i


def counterpart_after(text: Text, run: Run, terms: OfficeTerms) -> str | None:
    """'NAME was his Peruvian counterpart'."""
    i = run.last + 1
    if text.plain(i) not in COPULAS or text.plain(i + 1) not in ("his", "her", "their"):
        return None
    label = text.starting(i + 2)
    return label.code or None if label and text.plain(label.last + 1) in terms.counterparts else None


def trailing_country(text: Text, offices: list[Office], run: Run) -> str | None:
    """'NAME, Director General, Ministry of Trade, Peru': the country that ends what is said of the name."""
    after = [offices[n].last for n in run.titles if offices[n].first > run.last]
    if not after or any(offices[n].code for n in run.titles):
        return None
    opening = range(max(after) + 2, max(after) + STATE_REACH)
    inside = next((i for i in opening if text.plain(i) not in STATE_WORDS or text.starting(i)), opening.start)
    label = text.starting(inside, frozenset(("COUNTRY",)))
    if label and text.plain(max(after) + 1) == "in" and text.adjacent(max(after) + 1):
        return label.code or None  # 'NAME, director of the Customs in Peru', 'in the sisterly Republic of Peru'
    for i in range(max(after) + 1, min(max(after) + TRAIL_REACH, len(text))):
        if text.mark(i) not in ("", ",") or not (text.capital(i) or text.plain(i) in TRAIL_WORDS):
            return None
        label = text.starting(i, frozenset(("COUNTRY",)))
        if label:
            closed = text.mark(label.last + 1)[:1] in (".", ";", ")", "\n", ",") or label.last + 1 >= len(text)
            return label.code or None if text.mark(i) == "," and closed and not text.possessive(label.last) else None
    return None


def phrase_country(text: Text, offices: list[Office], run: Run) -> str | None:
    """The nationality or possessive that opens the words before a name: "Peru's Trade Council deputy head NAME"."""
    if any(offices[n].code for n in run.titles) or run.counterpart:
        return None
    i = min((offices[n].first for n in run.titles if offices[n].first < run.start), default=run.start) - 1
    if text.mark(i + 1).strip('"-”“') or (i + 1 == run.start and not text.mark(i + 1) and text.plain(i) in TRAIL_WORDS):
        return None
    for k in range(i, max(i - PHRASE_REACH, -1), -1):
        if text.starts_sentence(k + 1) and "\n" in text.words[k + 1].gap:
            return None  # a heading stands before
        label = text.ending(k)
        if label:
            told = label.kind == "NATIONALITY" or text.possessive(label.last)
            return label.code or None if told else None
        noun = text.capital(k) or text.tags[k] in NOUN_TAGS
        appointed = text.tags[k] in ("RB", "VBN", "JJ") and text.plain(k) in office_terms().before.dropped
        if not (noun or appointed) or text.possessive(k) or text.mark(k).strip('"-”“') or text.plain(k) in CLAUSE_WORDS:
            return None
    return None


def country_after(text: Text, run: Run, terms: OfficeTerms, told: bool) -> str | None:
    """The country behind the name: 'President NAME of Poland', 'NAME, a Bangladeshi convict living abroad'.

    Where the office has ``told`` it, an apposition is somebody else.
    """
    i = run.last + 1
    preposition = text.plain(i)
    named = bool(run.titles or run.honorifics or run.model)
    aside = text.mark(i) == "," and any(text.mark(k) == "," for k in range(i + 2, i + ASIDE))  # 'NAME, of Peru, said'
    adjacent = text.adjacent(i) or aside
    adjacent = adjacent or (text.mark(i) == "." and text.plain(run.last) in name_terms().generations)
    if adjacent and not text.possessive(run.last) and (preposition == "from" or (preposition == "of" and named)):
        k = i + 2 if text.plain(i + 1) == "the" else i + 1
        while text.plain(k) in terms.complements.state_forms and text.adjacent(k + 1) and not text.kind(k):
            k += 1
        label = text.starting(k, frozenset(("COUNTRY", "ORG", "NATIONALITY")))
        if label and label.kind == "NATIONALITY":
            # 'NAME of the Peruvian side', 'NAME from the Peruvian Trade Ministry'
            body = label.last + 1
            side = text.plain(body) in side_terms().words.sides or text.capital(body)
            return label.code or None if side and text.adjacent(body) else None
        if label and label.kind == "ORG":
            run.organization = label.code if run.titles else None
            return country_code(label.code) if run.titles else None
        if label is None:  # in the text's own small letters: 'King NAME of eSwatini'
            place = country_names().get(name_key(text.words[k].text)) if k < len(text) else None
            return place.code if place and place.kind == COUNTRY else None
        told_of = ASSURES & {text.plain(i) for i in range(run.start - ASSURED_REACH, run.start)}
        return None if told_of and text.possessive(label.last) else label.code or None  # 'assured NAME of Peru's help'
    return national_after(text, i) if text.mark(i) in APPOSITION and not told else None


def national_after(text: Text, i: int) -> str | None:
    """The nationality in an apposition without an office."""
    if text.plain(i) not in ("a", "an", "the"):
        return None
    for k in range(i + 1, i + NATIONAL_REACH):
        if not text.adjacent(k) or text.plain(k) in CLAUSE_WORDS:
            return None
        label = text.labels[k]
        if label and label.kind == "NATIONALITY":
            return label.code or None
    return None


def represented(text: Text, run: Run, terms: OfficeTerms) -> str | None:
    """'the representative of Peru, Her Excellency NAME'."""
    label = text.ending(run.start - 1, frozenset(("COUNTRY",)))
    if label is None or text.mark(run.start) != ",":
        return None
    opening = state_opening(text, label.first, terms)
    stands_for = text.plain(opening - 1) == "of" and text.plain(opening - 2) in side_terms().words.representing
    return label.code or None if stands_for else None


def compatriot(text: Text, run: Run) -> str | None:
    """'spoke with her counterpart, A, as well as the Togolese, NAME': another counterpart."""
    label = text.ending(run.start - 1, frozenset(("NATIONALITY",)))
    if label is None or run.titles or text.mark(run.start) != "," or text.plain(label.first - 1) != "the":
        return None
    before = range(max(text.begins[run.start], label.first - COUNTERPART_REACH), label.first)
    run.counterpart = run.counterpart or any(text.plain(k) in office_terms().counterparts for k in before)
    return label.code or None


def country_in_brackets(text: Text, run: Run) -> str | None:
    """'NAME (Norway)'; also the party and state of American lawmakers, 'NAME (D-Ohio)', 'NAME, R-Minn.'."""
    end = text.words[run.last].end
    if SEAT.match(text.string, end):
        return "US"
    aside = BRACKETS.match(text.string, end)
    place = country_names().get(name_key(aside[1])) if aside else None
    return place.code if place and place.kind == COUNTRY else None


def country_before(text: Text, run: Run) -> str | None:
    """The country whose nationality or possessive stands before a name without title."""
    if run.titles or not text.adjacent(run.start):
        return None
    i = run.start - 1
    if i >= 0 and text.tags[i] == "NN" and not text.capital(i):  # 'Peruvian nuclear scientist NAME'
        low = i - NATIONAL_REACH
        while i > low and text.tags[i] in NOUN_TAGS and text.adjacent(i) and not text.kind(i):
            i -= 1
    label = text.ending(i)
    if label is None:
        return None
    return label.code or None if label.kind == "NATIONALITY" or text.possessive(label.last) else None
