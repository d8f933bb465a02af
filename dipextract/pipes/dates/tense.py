"""Tense by word cues alone: is a date's clause about the past or about what is to come?"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from dipextract.pipes.dates.lexer import Token, Tokens
from dipextract.pipes.dates.lexicon import BREAK, Words

REACH = 25  # tokens looked at on either side
STOPS = frozenset(".!?;")
PRESENT_BE = frozenset(("is", "are", "am", "was", "were"))
BARE_BE = frozenset(("be", "remain", "stay"))
BEFORE_BE = frozenset(("will", "would", "shall", "should", "to"))  # 'to be held', 'will be held'
PERFECT = frozenset(("has", "have"))
UP_TO = frozenset(("until", "till"))


class CueTense:
    """The tense around an expression: the nearest cue before it in the sentence, else the nearest after it."""

    def __init__(self, tokens: Tokens, words: Words) -> None:
        self.tokens = tokens
        self.starts = [token.start for token in tokens.tokens]
        self.words = words
        self.to_come = words.future_auxiliaries | words.awaited | words.departures_in_text

    def __call__(self, start: int, end: int) -> int:
        """-1 past, 1 future, 0 unknown, for the expression from ``start`` to ``end``."""
        first, after = bisect_left(self.starts, start), bisect_left(self.starts, end)
        preposition = self.lower(first - 1)
        if preposition == "since":
            return -1
        if cue := self.nearest(range(first - 1, first - REACH, -1), first):
            return 1 if cue < 0 and preposition in UP_TO and self.perfect(first) else cue
        if preposition in UP_TO and self.lower(first - 2) not in STOPS | {""}:
            return 1  # 'who is here until Friday, had met'
        if cue := self.nearest(range(after, after + REACH), first):
            return cue
        return 1 if preposition in UP_TO or preposition == "by" else 0

    def perfect(self, first: int) -> bool:
        """Whether 'has' or 'have' stands shortly before: 'has been closed until Friday'."""
        return any(self.lower(i) in PERFECT for i in range(first - REACH // 2, first))

    def lower(self, i: int) -> str:
        """Token ``i`` in lower case, '' outside the text."""
        token = self.tokens[i]
        return token.lower if token else ""

    def nearest(self, side: Iterable[int], expression: int) -> int:
        """The first cue on one side of the expression."""
        for i in side:
            token = self.tokens[i]
            if token is None or token.text in STOPS or self.tokens.codes[i] == BREAK:
                return 0
            if cue := self.cue(token, i, expression):
                return cue
        return 0

    def cue(self, token: Token, i: int, expression: int) -> int:
        """What one word says about tense."""
        lower = token.lower
        if token.field:  # 'May'
            return 0
        if lower == "due" and self.lower(i + 1) == "to" and self.lower(i + 2) in self.words.determiners:
            return 0
        if lower in self.to_come:
            return 1
        if lower == "to" and self.lower(i - 1) in PRESENT_BE:
            return 1
        infinitive = any(self.lower(k) == "to" for k in range(i + 1, expression))
        if lower in self.words.volition and infinitive:
            return 1
        if lower in self.words.past_forms or (lower.endswith("ed") and len(lower) > 4 and not token.capital):
            before = [self.lower(k) for k in range(i - 3, i)]
            to_come = not BARE_BE.isdisjoint(before) and not BEFORE_BE.isdisjoint([*before, self.lower(i - 4)])
            return 1 if to_come else -1
        return 0
