"""Whether two people stand on the same side: lists, company, greetings carried, a person's own ministers and kin."""

from __future__ import annotations

import re

from dipextract.lexicon.offices import office_terms
from dipextract.lexicon.sides import side_terms
from dipextract.lexicon.speech import speech_verbs
from dipextract.pipes.people.runs import Run
from dipextract.text_view import COUNTRY_KINDS, Text

LIST_REACH = 16  # words between two members of a list
TITLE_REACH = 15  # words from 'accompanied by' to the name
BY_REACH = 6  # words from 'accompanied' to 'by'
VERB_REACH = 3  # words from a name to its verb of saying
SAID_REACH = 10  # words from there to the person spoken of
PLACED = re.compile(r"\s?\((?:\w{1,8}\s(?:from\s)?)?(?:L|R|C|left|right|center|centre)\)", re.IGNORECASE)
LISTED = frozenset(("", ",", "-", ";"))
LIST_WORDS = frozenset(("and", "of", "for", "the", "as", "well"))
COPULAS = frozenset(("was", "is", "were", "be", "been"))
POSSESSIVES = frozenset(("his", "her", "their"))


def in_picture(text: Text, last: int) -> bool:
    """Whether a caption says where in the picture stands who is named up to word ``last``: 'NAME (L)'."""
    return PLACED.match(text.string, text.words[last].end) is not None


def in_one_list(text: Text, closes: int, second: Run, opens: int) -> bool:
    """Whether only commas, 'and' and the second one's titles stand between two names; 'A and B' are often two sides.

    ``closes`` is the last word of the first one's titles, ``opens`` where those of the second one begin.
    """
    between = range(closes + 1, second.start)
    if not (second.titles or second.honorifics) or in_picture(text, closes):
        return False
    if len(between) > LIST_REACH or any(text.mark(i) not in LISTED for i in (*between, second.start)):
        return False
    if any(text.kind(i) in COUNTRY_KINDS for i in between):
        return False
    company = text.plain(closes + 1) == "with"  # 'A, with Minister B'
    return all(text.capital(i) or text.plain(i) in LIST_WORDS for i in between[company:] if i < opens)


def contrasted(text: Text, first: Run, second: Run, opens: int) -> bool:
    """'A and Peru's ambassador B', 'A and the visiting Peruvian minister B'; ``opens``: where the titles of B begin."""
    label = text.ending(opens - 1)
    if label is None or label.first - first.last > LIST_REACH or "," in text.mark(opens):
        return False
    between, small = range(first.last + 1, label.first), LIST_WORDS | side_terms().words.guests
    listed = all(text.mark(i) in LISTED and (text.capital(i) or text.plain(i) in small) for i in between)
    return listed and any(text.plain(i) == "and" for i in between)


def accompanied_at(text: Text, run: Run) -> int:
    """Where the verb of 'accompanied by' or 'travels with' stands before name and titles; -1 if none does."""
    words, i = side_terms().words, run.start - 1
    low = max(text.begins[run.start], run.start - TITLE_REACH)
    while i > low and (text.capital(i) or text.plain(i) in words.titles) and text.plain(i) != "by":
        i -= 1
    if text.plain(i) == "with" and text.plain(i - 1) in words.goes_with:
        return i - 1
    verbs = (k for k in range(i - 1, i - 1 - BY_REACH, -1) if text.plain(k) in words.accompanied)
    return next(verbs, -1) if text.plain(i) == "by" else -1


def opens_company(text: Text, i: int) -> bool:
    """Whether word ``i`` stands before whom others accompany: 'Accompanying him', 'With him', 'Travelling with him'."""
    travelling = text.plain(i - 1) in side_terms().words.together
    return text.plain(i) == "accompanying" or (
        text.plain(i) == "with" and (text.starts_sentence(i) or (travelling and text.starts_sentence(i - 1)))
    )


def company_of(text: Text, run: Run) -> int:
    """Where the word before 'the minister' stands in 'Accompanying the minister were NAME'; -1 if it does not."""
    i, low = run.start - 1, max(text.begins[run.start], run.start - TITLE_REACH)
    while i > low and (text.capital(i) or text.plain(i) in side_terms().words.titles):
        i -= 1
    if text.plain(i) not in COPULAS:
        return -1
    return next((k for k in range(i - 1, max(low, i - 1 - BY_REACH) - 1, -1) if opens_company(text, k)), -1)


def heads_company(text: Text, first: Run, opens: int) -> bool:
    """Whether B is of the delegation of ``first``: 'A led a delegation including B', "A's delegation included B".

    ``opens`` is where the titles of B begin.
    """
    words, low = side_terms().words, first.last + 1
    group = next((i for i in range(low, opens) if text.plain(i) in words.sides), opens)
    if group == opens or not text.same_sentence(first.last, opens):
        return False
    before = {text.plain(i) for i in range(low, group)}
    known = "the" in (text.plain(group - 1), text.plain(group - 2)) and text.plain(group + 1) != "including"
    if not (known or words.faces.isdisjoint(before)):
        return False
    owns = text.tags[first.last] == "PRP$" or text.possessive(first.last)
    behind = [text.plain(i) for i in range(group + 1, opens)]
    held = not words.holds.isdisjoint(behind) and words.faces.isdisjoint(behind)
    return held and (owns or known or not words.heads.isdisjoint(before))


def owned(text: Text, first: Run, second: Run) -> int:
    """Where 'his' in 'A and his foreign minister B', 'envoy of' or 'succeeds' tie B to somebody; -1 if nothing does.

    Whoever is named last before that word is meant. 'A and his counterpart B' are not of one side.
    """
    low = max(first.last, text.begins[second.start], second.start - TITLE_REACH)
    words = side_terms().words
    others = office_terms().counterparts | words.others
    for i in range(second.start - 1, low - 1, -1):
        if text.plain(i) in others or (i + 1 < second.start and text.mark(i + 1)):
            return -1
        if text.plain(i) in ("of", "from") and text.plain(i - 1) in words.serves:
            return i - 1
        if text.plain(i) in words.succeeds or (text.plain(i) in POSSESSIVES and not text.capital(i)):
            return i  # 'His Excellency' is nobody's
        if i == first.last and text.possessive(i):
            return i
        if not (text.capital(i) or text.tags[i][:2] in ("NN", "JJ") or text.plain(i) in LIST_WORDS) or text.kind(i):
            return -1
    return -1


def served(text: Text, first: Run, opens: int, after: int) -> bool:
    """'a special envoy of A, B', 'On behalf of A, Speaker B'; A's titles begin at ``opens``, B's at ``after``."""
    after -= text.plain(after - 1) == "the"
    apposed = first.last == after - 1 and text.mark(after) == ","
    i = next((k for k in range(opens - 1, opens - 1 - BY_REACH, -1) if text.plain(k) in ("of", "from")), -1)
    return apposed and text.plain(i - 1) in side_terms().words.serves


def asked_to_convey(text: Text, run: Run) -> bool:
    """Whether somebody is asked to carry another's word home: 'asked NAME to convey his greetings to'."""
    words, ahead = side_terms().words, range(run.last + 1, min(run.last + 1 + BY_REACH, text.ends[run.last]))
    asked = text.plain(run.last + 1) == "to" and text.plain(run.last + 2) in words.carries
    return asked and any(text.plain(i) in words.greetings for i in ahead)


def greeting(text: Text, first: Run, second: Run, opens: int) -> float:
    """A vote for the side of who conveys the greetings of ``second``; against it, if they go to that person.

    ``opens`` is where the titles of ``second`` begin.
    """
    words, weights = side_terms().words, side_terms().neighbours
    between = [text.plain(i) for i in range(first.last + 1, min(opens, second.start))]
    if text.possessive(second.last) and text.plain(second.last + 1) in words.greetings:  # "conveyed NAME's regards"
        return 0.0 if words.conveys.isdisjoint(between) else weights.greeted
    if asked_to_convey(text, first):
        return weights.greeted
    carried = next((k for k, form in enumerate(between) if form in words.greetings), None)
    if carried is None or words.conveys.isdisjoint(between[:carried]):
        return 0.0
    last = next((form for form in reversed(between[carried:]) if form in ("to", "of", "from")), None)
    if last == "to":
        return weights.across
    return weights.greeted if last else 0.0


def sent(text: Text, first: Run, second: Run) -> bool:
    """Whether 'greetings of A to B' sets the two on two sides."""
    before = {text.plain(i) for i in range(max(text.begins[first.start], first.start - BY_REACH), first.start)}
    to = [i for i in range(first.last + 1, second.start) if text.plain(i) == "to"]
    direct = bool(to) and all(text.capital(i) or i in to for i in range(first.last + 1, second.start))
    return direct and not before.isdisjoint(side_terms().words.greetings)


def speaks_of(text: Text, first: Run, second: Run, opens: int) -> bool:
    """Whether ``second`` is named first in what ``first`` says: 'Wang said that President Xi ...'.

    ``opens`` is where the titles of the second one begin.
    """
    said = says_at(text, first)
    if said is None or text.possessive(second.last) or not said < opens <= said + SAID_REACH:
        return False
    return text.same_sentence(said, opens) and all(text.plain(i) in ("that", "the") for i in range(said + 1, opens))


def tells(form: str) -> bool:
    """Whether a verb only tells: 'said', 'noted', not 'held' or 'urged'."""
    verbs = speech_verbs().get(form, ())
    return any(verb.kind in side_terms().words.telling and not verb.clause for verb in verbs)


def says_at(text: Text, run: Run) -> int | None:
    """Where a verb of saying stands right behind a name."""
    words = side_terms().words
    ahead = range(run.last + 1, min(run.last + 1 + VERB_REACH, text.ends[run.last]))
    said = next((i for i in ahead if tells(text.plain(i))), None)
    faced = said is not None and (
        text.plain(said) in words.faces or text.plain(said) in words.faces_by.get(text.plain(said + 1), ())
    )
    if said is None or not faced:
        return said
    high = min(said + TITLE_REACH, text.ends[run.last])
    told = next((i for i in range(said + 1, high) if text.plain(i) == "that"), said)
    return told if any(map(text.capital, range(said + 1, told))) else None  # 'NAME told Minister X that'


def reports(text: Text, run: Run, at: int) -> bool:
    """Whether what stands at word ``at`` is what the person only tells: 'NAME said that ...', 'according to NAME'."""
    if text.plain(run.start - 1) == "to" and text.plain(run.start - 2) == "according":
        return True
    said = says_at(text, run)
    return said is not None and said < at
