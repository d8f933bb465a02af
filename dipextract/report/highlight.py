"""A text cut into runs that are each covered by the same findings: then crossing ones need no nesting."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import pairwise

from dipextract.report.findings import Finding, Kind

# A passage shows this many characters around the words that it is about.
BEFORE, AFTER = 160, 240


@dataclass(frozen=True, slots=True)
class Run:
    """A run of the text. ``start`` is where it stands; kinds and what is told are empty where nothing was found."""

    start: int
    text: str
    kinds: tuple[Kind, ...] = ()
    told: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of the text; ``cut_before`` and ``cut_after`` tell whether there is more."""

    runs: tuple[Run, ...]
    cut_before: bool
    cut_after: bool


def whole(text: str, found: Sequence[Finding]) -> list[Passage]:
    """All of ``text`` but white space at its ends."""
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    return [Passage(tuple(runs(text, found, start, end)), False, False)] if start < end else []


def passages(text: str, found: Sequence[Finding], about: Iterable[tuple[int, int]]) -> list[Passage]:
    """The parts of ``text`` around the runs that they are ``about``."""
    cut = merged((word_start(text, start - BEFORE), word_end(text, end + AFTER)) for start, end in about)
    return [Passage(tuple(runs(text, found, start, end)), start > 0, end < len(text)) for start, end in cut]


def merged(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ranges in their order, those that overlap or touch as one."""
    done: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if done and start <= done[-1][1]:
            done[-1] = (done[-1][0], max(end, done[-1][1]))
        else:
            done.append((start, end))
    return done


def word_start(text: str, at: int) -> int:
    """The start of a word near ``at``."""
    if at <= 0:
        return 0
    space = text.find(" ", at, at + BEFORE // 2)
    return at if space < 0 else space + 1


def word_end(text: str, at: int) -> int:
    """The end of a word near ``at``."""
    if at >= len(text):
        return len(text)
    space = text.rfind(" ", at - AFTER // 2, at)
    return at if space < 0 else space


def runs(text: str, found: Iterable[Finding], start: int, end: int) -> Iterable[Run]:
    """``text[start:end]`` in runs, cut wherever a finding begins or ends."""
    inside = sorted((f for f in found if f.start < end and f.end > start), key=lambda f: (f.start, -f.end, f.kind))
    cuts = sorted({start, end, *(max(f.start, start) for f in inside), *(min(f.end, end) for f in inside)})
    ending: list[tuple[int, int]] = []  # (end, place in `inside`) of the findings that cover the present run
    covering: set[int] = set()
    upcoming = 0
    for left, right in pairwise(cuts):
        while ending and ending[0][0] <= left:
            covering.discard(heappop(ending)[1])
        while upcoming < len(inside) and inside[upcoming].start <= left:
            heappush(ending, (inside[upcoming].end, upcoming))
            covering.add(upcoming)
            upcoming += 1
        yield run(text[left:right], left, [inside[place] for place in sorted(covering)])


def run(text: str, start: int, covering: Sequence[Finding]) -> Run:
    """One run and what covers it: the kinds in the order of the page's classes, what is told once each."""
    kinds = {finding.kind for finding in covering}
    told = dict.fromkeys(finding.told for finding in covering)
    return Run(start, text, tuple(kind for kind in Kind if kind in kinds), "; ".join(told))
