"""The wordings of the cooperation areas."""

from __future__ import annotations

from functools import cache
from typing import Literal, get_args

from dipextract.lexicon.load import HERE, Entry, LexiconError, areas, check, line_of, read_toml
from dipextract.lexicon.wording import Phrases, Wordings, variants

FILE = "area_terms.toml"
NO_AREA = "none"

Strength = Literal["adjective", "loose", "field", "named", "joint"]
"""How plainly a wording names cooperation, from weak to strong."""

Term = dict[str, Strength]
"""What a wording may name: area -> strength; empty for wordings that name no area."""


class AreaWordings(Entry):
    """One table of the lexicon."""

    joint: Wordings = ()
    named: Wordings = ()
    field: Wordings = ()
    loose: Wordings = ()
    adjective: Wordings = ()


@cache
def area_terms() -> Phrases[Term]:
    """All wordings. One that stands under an area twice has the stronger of its strengths."""
    path = HERE / FILE
    text = path.read_text("utf-8")
    known = {area.id for area in areas()} | {NO_AREA}
    found: Phrases[Term] = Phrases()
    for area, table in read_toml(FILE).items():
        line = line_of(text, f"[{area}]")
        if area not in known:
            raise LexiconError(f"{path}, line {line}: no area has the id {area!r}")
        wordings = check(AreaWordings, table, path, line)
        for strength in get_args(Strength):
            for phrase in getattr(wordings, strength):
                for words in variants(phrase):
                    term = found.setdefault(words, {})
                    if area != NO_AREA:
                        term[area] = strength
    return found
