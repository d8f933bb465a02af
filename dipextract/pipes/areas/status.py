"""Whether cooperation in an area exists, is proposed or was agreed."""

from __future__ import annotations

from dipextract.lexicon.cooperation import status_words
from dipextract.pipes.areas.sentence import Sentence

PROPOSED = "proposed"


def find_status(sentence: Sentence) -> list[tuple[int, str]]:
    """The status words of ``sentence``: position and status."""
    return [(start, status) for start, _, status in status_words().find(sentence.words)]


def status_at(found: list[tuple[int, str]], start: int) -> str:
    """The status at word ``start``: that of the nearest status word before it, else of the first behind it."""
    before = [status for at, status in found if at <= start]
    behind = [status for at, status in found if at > start]
    return before[-1] if before else behind[0] if behind else PROPOSED
