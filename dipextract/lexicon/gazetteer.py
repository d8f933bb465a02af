"""Towns and regions of the world: ``gazetteer.tsv``, sorted by key and searched by halving.

Towns come from GeoNames, regions from Unicode CLDR; ``build_gazetteer.py`` beside it writes the file and says why.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from operator import ge

from dipextract.lexicon.load import HERE, LexiconError

PATH = HERE / "gazetteer.tsv"

HEADER = """\
# Written by dipextract/lexicon/build_gazetteer.py. Towns: GeoNames (geonames.org), CC BY 4.0.
# Regions: Unicode CLDR (cldr.unicode.org), Unicode License v3.
# key (see keys.name_key), kind, country, population in thousands
"""


HEADER_LINES = HEADER.count("\n")


@dataclass(frozen=True, slots=True)
class GazetteerEntry:
    """A town or region: kind (CITY, REGION), country and population in thousands (0 for regions)."""

    kind: str
    country: str
    population: int


@cache
def lines() -> list[str]:
    """The table's rows; LexiconError when they are not in order."""
    rows = PATH.read_text("utf-8").removeprefix(HEADER).rstrip("\n").split("\n")
    if any(map(ge, rows, rows[1:])):
        at = next(
            number for number, (row, following) in enumerate(pairwise(rows), HEADER_LINES + 2) if row >= following
        )
        raise LexiconError(f"{PATH}, line {at}: rows must be sorted and differ")
    return rows


@lru_cache(maxsize=8192)
def lookup(key: str) -> tuple[GazetteerEntry, ...]:
    """The towns and regions named ``key``."""
    rows = lines()
    at = bisect_left(rows, f"{key}\t")
    found = []
    while at < len(rows) and rows[at].startswith(f"{key}\t"):
        found.append(parse(rows[at], at))
        at += 1
    return tuple(found)


@lru_cache(maxsize=8192)
def begins(key: str) -> bool:
    """Whether a longer name begins with the words ``key``."""
    rows = lines()
    at = bisect_left(rows, f"{key} ")
    return at < len(rows) and rows[at].startswith(f"{key} ")


def parse(row: str, at: int) -> GazetteerEntry:
    """A row of the table; LexiconError naming its line when it is none."""
    try:
        _, kind, country, population = row.split("\t")
        return GazetteerEntry(kind, country, int(population))
    except ValueError as error:
        raise LexiconError(f"{PATH}, line {at + HEADER_LINES + 1}: {error}") from error
