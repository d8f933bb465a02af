"""Countries and names listed side by side.

'the Peruvian and Chilean ministers, NAME and NAME'     'the presidents of Peru, NAME, and Chile, NAME'
"""

from __future__ import annotations

from bisect import bisect_left

from dipextract.lexicon.offices import OfficeTerms, office_terms
from dipextract.lexicon.sides import side_terms
from dipextract.pipes.people.office_words import Office, titles_begin
from dipextract.pipes.people.runs import Run
from dipextract.text_view import Label, Text

LISTED = frozenset(("", ",", "-", "--", "–", "—", ":", "("))
STATE_REACH = 4  # words of 'the Islamic Republic of' before the country
PLURAL_TAGS = frozenset(("NNS", "NNPS"))
HEAD_REACH = 6  # words from the last nationality to the names: 'and Chilean foreign ministers'
LISTING_REACH = 8  # words of 'of a number of foreign states'
GAP = 2  # words between two names of a list: 'and', 'the'
LED_REACH = 3  # words from the last country to 'led by'


def read_lists(text: Text, offices: list[Office], runs: list[Run]) -> None:
    """Set the ``country`` of runs that stand in a list together with their countries."""
    run_at = {run.start: k for k, run in enumerate(runs)}
    for first in range(len(text)):
        label = text.starting(first)
        if label and label.code and not follows_in_list(text, first):
            labels = country_list(text, label)
            give_in_order(text, runs, run_at, labels)
            give_to_heads(text, offices, runs, labels)
    alternating(text, offices, runs)
    each_of_own(text, runs)
    signers(text, runs)


def follows_in_list(text: Text, i: int) -> bool:
    """Whether another country stands right before the one at word ``i``."""
    joint = text.plain(i - 1) == "and"
    return text.ending(i - 2 if joint else i - 1) is not None and (joint or text.mark(i) == ",")


def country_list(text: Text, label: Label) -> list[Label]:
    """The countries listed from ``label`` on: 'Peruvian, Chilean and Bolivian'."""
    found = [label]
    while True:
        i = found[-1].last + 1
        if text.mark(i) not in ("", ","):
            return found
        i += text.plain(i) == "and"
        i += text.plain(i) == "the"
        following = text.starting(i)
        if following is None or not following.code or (i == found[-1].last + 1 and text.mark(i) != ","):
            return found
        found.append(following)


def give_in_order(text: Text, runs: list[Run], run_at: dict[int, int], labels: list[Label]) -> None:
    """Give each of the countries to one of as many names behind them."""
    if len(labels) < 2:
        return
    i, plural = labels[-1].last + 1, text.plain(labels[0].first - 1) in ("of", "from", "the")
    if i in run_at and text.possessive(i - 1):
        return  # 'NAME of Peru, Chile's NAME'
    for k in range(i, i + HEAD_REACH):
        if k in run_at and text.mark(k) in LISTED:
            names = name_list(text, runs, run_at[k])
            if plural and len(names) == len(labels):
                for run, label in zip(names, labels, strict=True):
                    run.country = label.code
            return
        if text.mark(k) not in LISTED or k >= len(text):
            return
        plural = plural or is_plural(text, k)


def give_to_heads(text: Text, offices: list[Office], runs: list[Run], labels: list[Label]) -> None:
    """Give each country to one of the heads: 'between Peru and Chile, led by Minister NAME and Ambassador NAME'."""
    i = labels[-1].last + 1
    led = next((k for k in range(i, min(i + LED_REACH, len(text))) if text.plain(k) in side_terms().words.led), None)
    if len(labels) < 2 or led is None or text.plain(labels[0].first - 1) not in ("between", "of", "the"):
        return
    heads: list[Run] = []
    end = led + (text.plain(led + 1) == "by")
    for run in runs[bisect_left(runs, led, key=lambda run: run.start) :]:
        between = range(end + 1, titles_begin(run, offices))
        if len(between) > GAP or any(text.plain(k) not in ("and", "the", "by") for k in between):
            break
        heads.append(run)
        end = run.last
    if len(heads) == len(labels) and not any(run.country for run in heads):
        for run, label in zip(heads, labels, strict=True):
            run.country = label.code


def each_of_own(text: Text, runs: list[Run]) -> None:
    """'NAME of Peru, NAME of Chile and NAME of Bolivia': one that is a person to the model makes the others persons."""
    listed: list[tuple[Run, Label]] = []
    for run in runs:
        follows = listed and listed[-1][1].last + 1 + (text.plain(run.start - 1) == "and") == run.start
        if listed and not follows:
            give_own(listed)
            listed = []
        label = text.starting(run.last + 2, frozenset(("COUNTRY",)))
        if label and text.plain(run.last + 1) == "of" and text.adjacent(run.last + 1) and run.size > 1:
            listed.append((run, label))
    give_own(listed)


def give_own(listed: list[tuple[Run, Label]]) -> None:
    """Set the countries of the runs of a list."""
    if len(listed) > 1 and any(run.model for run, _ in listed):
        for run, label in listed:
            run.country = run.country or label.code or None


def signers(text: Text, runs: list[Run]) -> None:
    """'signed by Minister NAME for Peru and Ambassador NAME on behalf of Chile'."""
    for run in runs:
        i = run.last + 1
        if text.plain(i) not in ("for", "on") or not text.adjacent(i) or run.country:
            continue
        i += 3 if text.plain(i) == "on" and text.plain(i + 1) == "behalf" else 1
        i += text.plain(i) == "the"
        label = text.starting(i, frozenset(("COUNTRY",)))
        sentence = range(text.begins[run.start], run.start)
        if label and label.code and any(text.plain(k) in side_terms().words.signing for k in sentence):
            run.country = label.code


def name_list(text: Text, runs: list[Run], k: int) -> list[Run]:
    """The names listed from run number ``k`` on, with nothing but commas and 'and' between them."""
    found = [runs[k]]
    for run in runs[k + 1 :]:
        between = range(found[-1].last + 1, run.start)
        if len(between) > 1 or any(text.plain(i) != "and" for i in between) or text.mark(run.start) not in ("", ","):
            break
        found.append(run)
    return found


def alternating(text: Text, offices: list[Office], runs: list[Run]) -> None:
    """'the presidents of Peru NAME, the Republic of Chile NAME and Bolivia, NAME'."""
    end, counterparts = -1, False
    plurals = {office.last for office in offices if office.plural}
    for run in runs:
        start = run.start if text.kind(run.start - 1) == "COUNTRY" else titles_begin(run, offices)
        label = text.ending(start - 1, frozenset(("COUNTRY",)))
        if label is None or not label.code or text.mark(start) not in LISTED or text.possessive(label.last):
            continue
        opening = state_opening(text, label.first, office_terms())
        goes_on = 0 <= opening - end - 1 <= GAP and all(
            text.plain(i) in ("and", "the") for i in range(end + 1, opening)
        )
        plural = plural_before(text, opening, plurals)
        if plural is not None:
            counterparts = text.plain(plural) in office_terms().counterparts
        if plural is not None or (end >= 0 and goes_on):
            run.country, end, run.counterpart = label.code, run.last, run.counterpart or counterparts


def plural_before(text: Text, opening: int, plurals: set[int]) -> int | None:
    """The plural whose list begins at word ``opening``: 'presidents of', 'Ambassadors of a number of states -'.

    ``plurals`` are the last words of offices in the plural.
    """
    i, small = opening - 1, office_terms().around.list_words
    while i > opening - LISTING_REACH and text.plain(i) in small:
        i -= 1
    linked = text.plain(i + 1) in ("of", "from") and i >= 0
    people = is_plural(text, i) and text.plain(i) not in office_terms().portfolio - office_terms().plurals
    return i if linked and (i in plurals or people) else None


def is_plural(text: Text, i: int) -> bool:
    """Whether word ``i`` is a plural; the model may take 'Ambassadors' with its capital for a name."""
    word, terms = text.plain(i), office_terms()
    return text.tags[i] in PLURAL_TAGS or word in terms.plurals or word in terms.counterparts


def state_opening(text: Text, first: int, terms: OfficeTerms) -> int:
    """Where 'the Islamic Republic of Iran', whose country begins at word ``first``, begins."""
    low, forms = first - STATE_REACH, terms.complements.state_forms
    while first > low and text.plain(first - 1) in forms and text.adjacent(first):
        if text.plain(first - 1) == "of" and text.plain(first - 2) not in forms:
            break
        first -= 1
    return first
