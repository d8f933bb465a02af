"""Whether two people of a sentence stand on the two sides of a meeting: 'A called on B', 'talks between A and B'."""

from __future__ import annotations

from dipextract.lexicon.names import name_terms
from dipextract.lexicon.offices import office_terms
from dipextract.lexicon.sides import side_terms
from dipextract.pipes.people.runs import Run
from dipextract.text_view import COUNTRY_KINDS, FINITE_TAGS, Text

REACH = 30  # words before 'A and B' that hold 'between'
TITLE_REACH = 25  # words from 'met' to the name and its titles
PARTY_REACH = 12  # words of a delegation before 'led by'
ASIDE_REACH = 12  # words between two commas behind 'A and B'
VERB_REACH = 3  # words from 'A and B' to 'discussed'
WITH_REACH = 4  # words from there to 'with C'
BY_REACH = 4  # words from 'hosted' to 'by': 'hosted to lunch by'
ATTENDS_REACH = 4  # words from 'attended' to 'with': 'attended the talks with'
TOGETHER_REACH = 2  # words from 'together' to 'with'


def faced_at(text: Text, run: Run, opens: int) -> int:
    """Where 'met', 'talks with', 'called on' or the like stands before a name and its titles; -1 if it does not.

    ``opens`` is where the titles begin.
    """
    words, i = side_terms().words, opens - 1
    if opens_clause(text, run, opens):
        return -1
    low = max(text.begins[run.start], run.start - TITLE_REACH)
    while i >= low and in_title(text, i):
        if text.plain(i) == "by" and text.plain(i - 1) in words.led:
            i = party_begins(text, i - 2)
            continue
        verb = verb_before(text, i)
        if verb >= low:
            return verb
        i -= 1
    if i < low or text.plain(i) not in words.faces or text.words[i + 1].gap.strip(" \n,"):
        return -1
    beside = {text.plain(k) for k in range(i - TOGETHER_REACH, i)}
    attends = any(text.plain(k) in words.attends for k in range(i - ATTENDS_REACH, i))
    named = text.capital(i - 1) and not text.kind(i - 1) and text.plain(i - 1) not in name_terms().calendar
    company = text.mark(i) == "," and named  # 'was headed by A, with Minister B'
    return -1 if text.plain(i) == "with" and (attends or company or beside & words.together) else i


def verb_before(text: Text, i: int) -> int:
    """Where the verb of 'called on', 'received here by', 'hosted to lunch by' stands; its preposition is word ``i``."""
    verbs = side_terms().words.faces_by.get(text.plain(i), frozenset())
    reach = BY_REACH if text.plain(i) == "by" else 1
    for k in range(i - 1, i - 1 - reach, -1):
        if text.plain(k) in verbs:
            return k
        if text.capital(k):
            break
    return -1


def in_title(text: Text, i: int) -> bool:
    """Whether word ``i`` may belong to the titles of a name."""
    if text.capital(i) or text.kind(i) in COUNTRY_KINDS:
        return True
    return text.plain(i) in side_terms().words.titles or text.plain(i) in office_terms().counterparts


def governor(text: Text, opens: int) -> int:
    """The word before the titles that begin at word ``opens``: the 'by' of 'attended by Peru's envoy NAME'."""
    while opens > 0 and (text.kind(opens - 1) in COUNTRY_KINDS or text.plain(opens - 1) == "the"):
        opens -= 1
    return opens - 1


def is_within_phrase(text: Text, opens: int) -> bool:
    """Whether the name whose titles begin at ``opens`` only completes a phrase: 'who before meeting NAME had met'."""
    i = governor(text, opens)
    return i > 0 and text.tags[i] == "VBG" and text.tags[i - 1] == "IN"


def opens_clause(text: Text, run: Run, opens: int) -> bool:
    """Whether a name behind a comma is the subject of the main clause: 'During the talks with X, NAME said'."""
    after = run.last + 1
    return text.mark(opens) == "," and text.adjacent(after) and text.tags[after] in FINITE_TAGS


def party_begins(text: Text, i: int) -> int:
    """The word before the party that ends at word ``i``: 'a delegation of the Peruvian army (led by)'."""
    words, low = side_terms().words, max(text.begins[i], i - PARTY_REACH)
    return next((k - 1 for k in range(i, low - 1, -1) if text.plain(k) in words.sides), i)


def between(text: Text, first: Run, second: Run) -> list[int]:
    """Where 'between' and each 'and' of 'between A and B' stand; nothing if the two are not named so."""
    low = max(text.begins[first.start], first.start - REACH)
    opened = next((i for i in range(first.start - 1, low - 1, -1) if text.plain(i) == "between"), -1)
    if opened < 0 or any(text.tags[i] in FINITE_TAGS for i in range(opened, first.start)):
        return []
    joints = [i for i in range(opened, second.start) if text.plain(i) == "and"]
    return [opened, *joints] if joints and joints[-1] > first.last else []


def jointly(text: Text, first: Run, second: Run) -> bool:
    """'A and B discussed trade', but not 'A and B discussed trade with C'."""
    words = side_terms().words
    joint = [i for i in range(first.last + 1, second.start) if text.plain(i) == "and"]
    if not joint or not all(in_title(text, i) or text.plain(i) == "and" for i in range(first.last + 1, second.start)):
        return False
    low = second.last + 1
    if text.mark(low) == ",":  # 'A and B, joined by their ministers, discussed'
        low = next(
            (i for i in range(low + 1, min(low + ASIDE_REACH, text.ends[second.last])) if text.mark(i) == ","), low
        )
    for i in range(low, min(low + VERB_REACH, text.ends[second.last])):
        if text.plain(i) == "met" and (text.capital(i + 1) or text.kind(i + 1)):
            return False  # 'A and B met Minister C'
        if text.plain(i) in words.joint:
            after = range(i + 1, min(i + 1 + WITH_REACH, text.ends[i]))
            return not any(text.plain(k) in ("with", "by") for k in after)
    return False
