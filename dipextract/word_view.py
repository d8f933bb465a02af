"""A view of a text as words, for grammars that read word order rather than syntax.

spaCy's tokenizer splits 'Secretary-General', "Ng'ang'a" and 'T.Ganzorig' in ways that differ from case to case; here a
word keeps its inner hyphens, apostrophes and initials' dots, and gives up only a possessive "'s".
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from functools import lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

from spacy.attrs import IDX
from spacy.tokens import Doc, Span

from dipextract.article.text import lost_line_ends, lost_spaces

APOSTROPHES = "'’‘`ʼʻ"
LETTER = r"[^\W\d_]"
INNER = rf"(?:[-‑{APOSTROPHES}]{LETTER})"
WORD = re.compile(
    rf"""
    (?:{LETTER}\.-?){{2,5}}                 # U.S., H.E., N.K.
      (?:{LETTER}{{2,}}(?:{LETTER}|{INNER})*)?    # ... written together with a name: R.K.Pillai
  | (?:[A-Z]\.){{1,3}}[A-Z](?![.\w])         # H.E Boateng, U.S President: the last dot is missing
  | {LETTER}{{1,2}}\.(?={LETTER}{{3}})      # T.Ganzorig, Ch.Baasanjav: the initial
      {LETTER}+(?:{LETTER}|{INNER})*
  | {LETTER}\.(?=\s|-|$)                    # an initial alone
  | {LETTER}(?:[\w]|{INNER})*               # a plain word
  | \d+(?:[.,:]\d+)*\w*                     # a number
    """,
    re.VERBOSE,
)
LINE_HYPHEN = re.compile(r"-\s{1,2}")
COORDINATED = frozenset(("and", "or", "to"))  # behind the hyphen of 'Asia- and Europe-wide'
POSSESSIVE = re.compile(rf"[{APOSTROPHES}][sS]$")


class Word(NamedTuple):
    """A word: its text without possessive, its plain form, character offsets, the token it starts in.

    ``gap`` is the text between the word before and this one; ``possessive`` tells that "'s" follows.
    """

    text: str
    plain: str
    start: int
    end: int
    gap: str
    possessive: bool
    token: int

    @property
    def capital(self) -> bool:
        """Whether the word begins with a capital, also behind a particle: al-Assad counts as one."""
        return has_capital(self.text)

    def continued(self, form: str, end: int) -> Word:
        """The word with the part behind a hyphen at the end of its line."""
        whole = f"{self.text}-{form}"
        return self._replace(text=whole, plain=plain(whole), end=end)


@lru_cache(maxsize=10_000)
def has_capital(text: str) -> bool:
    """Whether a word begins with a capital, or a part of it does behind a hyphen or an apostrophe."""
    return text[0].isupper() or (
        any(mark in text for mark in "-'’")
        and any(part[:1].isupper() for part in re.split(rf"[-{APOSTROPHES}]", text)[1:] if len(part) > 1)
    )


@lru_cache(maxsize=10_000)
def plain(text: str) -> str:
    """Lower case without diacritics, dots and apostrophes: the form in which words are compared."""
    text = unicodedata.normalize("NFKD", text.casefold().replace("đ", "d").replace("ø", "o").replace("ł", "l"))
    kept = "".join(c for c in text if not unicodedata.combining(c) and c not in APOSTROPHES and c != ".")
    return kept.replace("‑", "-")


def words(doc: Doc, text: str) -> list[Word]:
    """The words of ``doc``, whose text is ``text``, in order."""
    found: list[Word] = []
    starts = [int(start) for start in doc.to_array([IDX]).reshape(-1).tolist()]
    before, token, last = 0, 0, len(doc) - 1
    cuts, spaces = lost_line_ends(text), set(lost_spaces(text))
    lines = (WORD.finditer(text, first, end) for first, end in pairwise(sorted({0, *cuts, *spaces, len(text)})))
    for match in chain.from_iterable(lines):
        form, start, end = match.group(), match.start(), match.end()
        owner = POSSESSIVE.search(form)
        if owner:
            form, end = form[: owner.start()], start + owner.start()
        elif form == "s" and found and start - before == 1 and text[before] in APOSTROPHES:  # U.K.'s
            found[-1] = found[-1]._replace(possessive=True)
            before = match.end()
            continue
        parted = found and form[0].islower() and found[-1].capital and form not in COORDINATED
        if parted and LINE_HYPHEN.fullmatch(text, before, start):
            found[-1] = found[-1].continued(form, end)  # a name parted at the end of a line
            before = match.end()
            continue
        while token < last and starts[token + 1] <= start:
            token += 1
        cut = bisect_left(cuts, before)
        line_end = "\n\n" if cut < len(cuts) and cuts[cut] <= start else ""
        gap = text[before:start] + line_end + " " * (start in spaces)
        found.append(Word(form, plain(form), start, end, gap, bool(owner), token))
        before = match.end()
    return found


def word_span(doc: Doc, first: Word, last: Word, label: str, kb_id: str, span_id: str) -> Span | None:
    """The tokens from ``first`` to ``last`` as a Span, widened to whole tokens."""
    return doc.char_span(first.start, last.end, label=label, kb_id=kb_id, span_id=span_id, alignment_mode="expand")
