"""Tense by the parse: the verb that a date depends on, its auxiliaries and what governs it."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from dipextract.pipes.dates.lexicon import Words
from dipextract.pipes.dates.offsets import Offsets
from dipextract.pipes.dates.tense import UP_TO

CLIMB = 12  # heads looked at above a date
VERBS = frozenset(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"))
NOW = frozenset(("VBZ", "VBP"))
BE_NOW = frozenset(("is", "are", "am", "'s", "’s"))
ATTRIBUTES = frozenset(("compound", "amod", "nmod", "nummod"))
BE = BE_NOW | {"was", "were"}


class ClauseTense:
    """The tense of the clause around an expression of ``doc``; 0 where the parse does not tell."""

    def __init__(self, offsets: Offsets, words: Words) -> None:
        self.offsets = offsets
        self.doc = offsets.doc
        self.words = words

    def __call__(self, start: int, end: int) -> int | None:
        """-1 past, 1 future, 0 either, None unknown, for the expression from ``start`` to ``end``."""
        span = self.offsets.span(start, end)
        if span is None:
            return None
        if span.start and self.doc[span.start - 1].lower_ == "since":
            return -1
        if self.is_of_saying(span.start - 1):
            return -1
        up_to = span.start > 0 and self.doc[span.start - 1].lower_ in UP_TO
        for token in self.heads(span.root):
            if tense := self.of(token):
                return 0 if tense < 0 and self.is_attribute(span.root) else tense
            if up_to and token.tag_ in NOW:  # 'who is here until Friday, had met'
                return 1
        return None

    def is_of_saying(self, before: int) -> bool:
        """Whether a date stands behind what was said on it: 'his statement here Thursday that his country will'."""
        while before > 0 and self.doc[before].lower_ in ("here", "on", "late", "early"):
            before -= 1
        return before >= 0 and self.doc[before].lower_ in self.words.said

    def is_attribute(self, token: Token) -> bool:
        """Whether a date names an occasion: 'sat down to plan the November summit' tells nothing of its tense."""
        return token.dep_ in ATTRIBUTES and token.head.i > token.i and token.head.tag_.startswith("NN")

    def heads(self, token: Token) -> Iterator[Token]:
        """The tokens above ``token``, nearest first."""
        for _ in range(CLIMB):
            if token.head.i == token.i:
                return
            token = token.head
            yield token

    def of(self, token: Token) -> int:
        """What one head says: the tense of a verb, the adjective of a noun."""
        if token.tag_ in VERBS:
            return self.of_verb(token)
        if token.lower_ == "due" and not self.to_happen(token):
            return 0
        modifiers = {child.lower_ for child in token.children if child.dep_ in ("amod", "advmod", "nmod", "compound")}
        if token.lower_ in self.words.awaited or not modifiers.isdisjoint(self.words.awaited):
            return 1
        return 0

    def to_happen(self, due: Token) -> bool:
        """'due on Monday', 'due to open'; not 'due to the storm'."""
        following = [token.tag_ for token in self.doc[due.i + 1 : due.i + 3]]
        return following[:1] != ["TO"] or following[1:] == ["VB"]

    def of_verb(self, verb: Token) -> int:
        """The tense of a verb with its auxiliaries."""
        auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
        words = {child.lower_ for child in auxiliaries}
        if any(child.tag_ == "MD" and child.lower_ not in ("could", "might") for child in auxiliaries):
            return 1
        if verb.lower_ in self.words.awaited:
            return 1
        if any(child.tag_ == "TO" for child in auxiliaries):
            return -1 if "have" in words else self.of_infinitive(verb)  # 'were to have met in April'
        if any(child.lower_ == "forward" for child in verb.rights):  # 'looked forward to the session in June'
            return 1
        if verb.tag_ == "VBD" or not words.isdisjoint(("was", "were", "had", "has", "have", "been")):
            return -1
        if verb.tag_ == "VBN":
            if verb.dep_ == "acl" and verb.lower_ in self.words.timeless:
                return 0
            return 0 if words & BE_NOW else -1
        if verb.lower_ in self.words.departures and (verb.tag_ != "VBG" or words & BE_NOW):
            return 1
        return 0

    def of_infinitive(self, verb: Token) -> int:
        """'agreed to meet', 'is to meet', 'plans for him to meet' look forward, 'came to meet' does not."""
        governor = verb.head
        if any(child.lower_ == "for" and child.dep_ in ("mark", "prep") for child in verb.lefts):
            return 1
        if governor.lower_ in self.words.volition or governor.lower_ in self.words.awaited:
            return 1
        return 1 if governor.lower_ in BE and governor.i != verb.i else 0
