"""Countries and names listed side by side.

'the Peruvian and Chilean ministers, NAME and NAME'     'the presidents of Peru, NAME, and Chile, NAME'
"""

from __future__ import annotations

from dipextract.lexicon.offices import OfficeTerms, office_terms
from dipextract.pipes.people.office_words import Office, titles_begin
from dipextract.pipes.people.runs import Run
from dipextract.text_view import Label, Text

LISTED = frozenset(("", ",", "-", "–", "—", ":", "("))
STATE_REACH = 4  # words of 'the Islamic Republic of' before the country
PLURAL_TAGS = frozenset(("NNS", "NNPS"))
HEAD_REACH = 6  # words from the last nationality to the names: 'and Chilean foreign ministers'
GAP = 2  # words between two names of a list: 'and', 'the'


def read_lists(text: Text, offices: list[Office], runs: list[Run]) -> None:
    """Set the ``country`` of runs that stand in a list together with their countries."""
    run_at = {run.start: k for k, run in enumerate(runs)}
    for first in range(len(text)):
        label = text.starting(first)
        if label and label.code and not follows_in_list(text, first):
            give_in_order(text, runs, run_at, country_list(text, label))
    alternating(text, offices, runs)


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
    for k in range(i, i + HEAD_REACH):
        if k in run_at and text.mark(k) in LISTED:
            names = name_list(text, runs, run_at[k])
            if plural and len(names) == len(labels):
                for run, label in zip(names, labels, strict=True):
                    run.country = label.code
            return
        if text.mark(k) not in LISTED or k >= len(text):
            return
        plural = plural or text.tags[k] in PLURAL_TAGS


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
    end = -1
    for run in runs:
        start = run.start if text.kind(run.start - 1) == "COUNTRY" else titles_begin(run, offices)
        label = text.ending(start - 1, frozenset(("COUNTRY",)))
        if label is None or not label.code or text.mark(start) not in LISTED or text.possessive(label.last):
            continue
        opening = state_opening(text, label.first, office_terms())
        goes_on = 0 <= opening - end - 1 <= GAP and all(
            text.plain(i) in ("and", "the") for i in range(end + 1, opening)
        )
        opens = text.plain(opening - 1) == "of" and text.tags[opening - 2] in PLURAL_TAGS
        if (opens and opening >= 2) or (end >= 0 and goes_on):
            run.country, end = label.code, run.last


def state_opening(text: Text, first: int, terms: OfficeTerms) -> int:
    """Where 'the Islamic Republic of Iran', whose country begins at word ``first``, begins."""
    low, forms = first - STATE_REACH, terms.complements.state_forms
    while first > low and text.plain(first - 1) in forms and text.adjacent(first):
        if text.plain(first - 1) == "of" and text.plain(first - 2) not in forms:
            break
        first -= 1
    return first
