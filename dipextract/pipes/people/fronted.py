"""Names behind a fronted phrase, which begin the main clause: 'Following a meeting with the King, NAME said'."""

from __future__ import annotations

from dipextract.lexicon.offices import office_terms
from dipextract.pipes.people.office_words import Office, titles_end
from dipextract.pipes.people.runs import Run
from dipextract.text_view import FINITE_TAGS, Text

ADVERBIAL_TAGS = frozenset(("IN", "VBG", "VBN", "RB"))


def begins_main_clause(text: Text, run: Run, offices: list[Office], office: Office) -> bool:
    """Whether a name behind a comma begins the main clause, so that ``office`` before the comma is somebody else's.

    So does one with an apposition of its own: 'In a meeting with the King, NAME, the Minister of Trade, said'.
    """
    after = titles_end(run, offices) + 1
    closed = text.adjacent(after) if after == run.last + 1 else text.mark(after) == ","
    after += text.tags[after : after + 1] == ["RB"]  # 'NAME also said'
    if not closed or after >= len(text) or text.tags[after] not in FINITE_TAGS:
        return False
    return text.tags[text.begins[run.start]] in ADVERBIAL_TAGS and not opens_subject(text, office)


def opens_subject(text: Text, office: Office) -> bool:
    """Whether an office opens the subject: 'On May 2, the President, NAME met', 'As President of Peru, NAME met'.

    So does one that opens the sentence: 'Newly appointed Ambassador to Peru, NAME called on'.
    """
    terms, k = office_terms(), office.first
    before = terms.around.determiners | terms.before.dropped
    while not text.starts_sentence(k) and text.mark(k) == "" and (text.plain(k - 1) in before or text.kind(k - 1)):
        k -= 1
    return text.mark(k) == "," or text.starts_sentence(k) or "as" in (text.plain(k), text.plain(k - 1))
