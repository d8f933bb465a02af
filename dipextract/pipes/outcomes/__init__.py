"""Pipe ``dipextract_outcomes``: what was concluded.

Reads group ``dates``, the blocks and the parse; writes group ``outcomes``: from the verb, or the subject of a passive,
to the end of the clause. What is said to have been long before the article is history and left out.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from dipextract.document import anchor
from dipextract.lexicon.outcomes import outcome_lexicon
from dipextract.pipes.outcomes.clauses import clause_of
from dipextract.pipes.outcomes.cues import LONGEST_CHAIN, is_outcome

RECENT_MONTHS = 3


class Outcomes:
    """Sets span group ``outcomes``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find them in the running text of ``doc``."""
        found: list[Span] = []
        history = told_as_past(doc)
        for block in (doc._.dip_article or {}).get("blocks", []):
            paragraph = doc.char_span(block["start"], block["end"], alignment_mode="contract")
            if block["kind"] != "body" or paragraph is None:
                continue
            for token in paragraph:
                if token.i not in history and not (found and token.i < found[-1].end) and is_outcome(token):
                    start, end = clause_of(token)
                    start, end = max(start, paragraph.start), min(end, paragraph.end)
                    if start < end:  # the clause of a verb that the parse ties to another paragraph may lie outside
                        found.append(Span(doc, start, end, label="OUTCOME"))
        doc.spans["outcomes"] = found
        return doc


def told_as_past(doc: Doc) -> set[int]:
    """The verbs that a date months before the article's day belongs to."""
    day = anchor(doc)
    if not day or not day[:4].isdigit():
        return set()
    now = months(day)
    return {
        verb_of(span.root)
        for span in doc.spans.get("dates", ())
        if span.kb_id_[:4].isdigit() and months(span.kb_id_.split("/")[-1]) < now - RECENT_MONTHS
    }


def verb_of(word: Token) -> int:
    """The verb that a word belongs to."""
    for _ in range(LONGEST_CHAIN):
        if word.tag_.startswith("VB"):
            break
        word = word.head
    return word.i


def months(day: str) -> int:
    """The months of an EDTF day, month or year since the year 0; a year counts to its end."""
    parts = day.split("-")
    return int(parts[0]) * 12 + (int(parts[1]) if len(parts) > 1 and parts[1].isdigit() else 12)


@Language.factory("dipextract_outcomes")
def create(nlp: Language, name: str) -> Outcomes:
    """Factory of the pipe."""
    outcome_lexicon()
    return Outcomes()
