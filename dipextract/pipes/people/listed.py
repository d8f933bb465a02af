"""Names listed behind a plural: 'the presidents of Peru, NAME, and Chile, NAME', 'two ministers -- NAME and NAME'."""

from __future__ import annotations

from dipextract.lexicon.offices import office_terms
from dipextract.pipes.people.runs import Run
from dipextract.text_view import Text

LIST_REACH = 12  # words before the first name of a list, and between two of them
JOINTS = frozenset(("and", "&"))
MARKS = frozenset(",-–—:()")
LONGEST_LIST = 20  # names


def names_listed(text: Text, run_at: dict[int, Run], i: int) -> list[Run]:
    """The names listed from word ``i`` on, with their countries, articles and 'and' between them.

    Behind 'are' the seat of each may be told as well: 'The envoys are NAME of Peru with residence in Lima'.
    """
    forms = office_terms()
    small = forms.around.list_words | forms.complements.state_forms
    if text.plain(i) in forms.around.listing:
        small, i = small | forms.around.resident, i + 1
    found: list[Run] = []
    since, closed = 0, False
    while i < len(text) and since <= LIST_REACH and len(found) < LONGEST_LIST and MARKS.issuperset(text.mark(i)):
        run = run_at.get(i)
        joined = text.plain(i - 1) in JOINTS
        if run is not None and joined and closed and not text.mark(i):
            break  # in 'Ministers NAME and NAME and NAME' the third one is no minister
        if run is not None and text.plain(i - 1) != "from":  # 'NAME from Galicia'
            closed = closed or (joined and bool(found))
            found.append(run)
            i, since = run.last + 1, 0
        elif text.kind(i) or text.plain(i) in small:
            i, since = i + 1, since + 1
        else:
            break
    return found
