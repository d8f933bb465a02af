"""Tense by word cues alone: is a date's clause about the past or about what is to come?"""

from __future__ import annotations

from bisect import bisect_left

from dipextract.pipes.dates.lexer import Token, Tokens
from dipextract.pipes.dates.lexicon import BREAK, Lexicon

REACH = 25  # tokens looked at on either side
STOPS = frozenset(".!?;")


class CueTense:
    """The tense around an expression: the nearest cue before it in the sentence, else the nearest after it."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon) -> None:
        self.tokens = tokens
        self.starts = [token.start for token in tokens.tokens]
        self.future = lexicon.lists["future"]
        self.past = lexicon.lists["past"]

    def __call__(self, start: int, end: int) -> int:
        """-1 past, 1 future, 0 unknown, for the expression from ``start`` to ``end``."""
        first, after = bisect_left(self.starts, start), bisect_left(self.starts, end)
        for side in (range(first - 1, first - REACH, -1), range(after, after + REACH)):
            for i in side:
                token = self.tokens[i]
                if token is None or token.text in STOPS or self.tokens.codes[i] == BREAK:
                    break
                if cue := self.cue(token):
                    return cue
        return 0

    def cue(self, token: Token) -> int:
        """What one word says about tense."""
        lower = token.lower
        if lower in self.future:
            return 1
        if lower in self.past or (lower.endswith("ed") and len(lower) > 4 and not token.capital):
            return -1
        return 0
