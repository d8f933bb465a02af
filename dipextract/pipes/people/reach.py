"""Where the person of a pronoun is looked for."""

from __future__ import annotations

from dipextract.lexicon.speech import speech_verbs
from dipextract.text_view import Text

SENTENCES = 3  # a pronoun's own and those before it
OPENING, CLOSING = frozenset('"“'), frozenset('"”')


def windows(text: Text, i: int) -> list[tuple[int, int]]:
    """The stretches in which the person of a pronoun is looked for: its own sentence before it, those before."""
    found = [(text.begins[i], i)]
    while found[-1][0] and len(found) < SENTENCES:
        low = found[-1][0]
        found.append((text.begins[low - 1], low))
    return found


def quotation_end(text: Text, low: int, high: int) -> int:
    """Where the speaker is told behind direct speech that opens words ``low`` to ``high``; ``low`` if none does."""
    if OPENING.isdisjoint(text.words[low].gap):
        return low
    closes = (k for k in range(high - 1, low, -1) if not CLOSING.isdisjoint(text.words[k].gap))
    return next(closes, low)


def ends_saying(text: Text, i: int) -> bool:
    """Whether what somebody says stands before word ``i``: 'The dam, he said, is safe' names no speaker."""
    said = text.plain(i + 1) in speech_verbs() and text.mark(i + 2)[:1] in (",", ".", ";", ":", "\n", "")
    return said and bool(text.mark(i)) and (bool(text.mark(i + 2)) or i + 2 >= len(text))
