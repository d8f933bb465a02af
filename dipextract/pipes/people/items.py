"""Lists of items with bullets: '- NAME, Press Secretary, Office of Outreach'; parties behind names."""

from __future__ import annotations

import re
from collections.abc import Container

from dipextract.pipes.people.office_words import Office
from dipextract.text_view import Text

PARTY = re.compile(r"[DRI]-[A-Z][A-Za-z.]{0,4}")  # of a member of Congress, with the state
ORDER = re.compile(r"(?:[A-Z]\.){2,5}")  # of a monk: 'NAME, O.F.M., prefect of'

LONGEST_ITEM = 20  # words
BULLETS = frozenset(("-", "–", "—", "•", "*", "·"))


def to_item_end(text: Text, start: int, office: Office, openings: Container[int]) -> Office:
    """The office of a name that opens an item at word ``start``, to the item's end.

    ``openings`` are the words at which offices begin.
    """
    k = office.last + 1
    if not bullet(text, start) or text.mark(k) != ",":
        return office
    end = next((m for m in range(k, min(k + LONGEST_ITEM, len(text))) if bullet(text, m)), None)
    end = len(text) if end is None and len(text) - k < LONGEST_ITEM else end
    if end is None or any(m in openings or text.starts_sentence(m) for m in range(k, end)):
        return office
    words = [("," if "," in text.words[m].gap else "") + " " + text.raw(m) for m in range(k, end)]
    return office._replace(text=office.text + "".join(words))


def bullet(text: Text, i: int) -> bool:
    """Whether word ``i`` begins an item of a list: a bullet and more than one blank stand before it."""
    gap = text.words[i].gap if 0 <= i < len(text) else ""
    mark = gap.strip()
    return bool(mark) and mark[-1] in BULLETS and gap.endswith(("  ", "\t"))


def behind_party(text: Text, i: int) -> int:
    """The word behind the party and state of a lawmaker that stand at word ``i``: 'NAME, D-R.I., chairman of'."""
    k = i
    if k + 1 < len(text) and ORDER.fullmatch(text.words[k].text) and text.mark(k + 1) == ",":
        return k + 1
    if k < len(text) and PARTY.fullmatch(text.words[k].text):
        k += 1
        while k < len(text) and len(text.words[k].plain) == 1 and text.mark(k) in ("", "."):
            k += 1
    return k
