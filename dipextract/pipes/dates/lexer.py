"""Text to tokens: each token gets a one-character code, so that rules are short regular expressions over codes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from dipextract.pipes.dates.lexicon import BREAK, OTHER, PUNCTUATION, Known, Lexicon

TOKEN = re.compile(
    r"""
      (?P<skip>    (?:https?://|www\.)\S+ )
    | (?P<time>    \d{1,2}:\d{2}(?::\d{2})?(?!\d) )
    | (?P<numeric> (?<![\w/.])(?:
                     \d{4}(?P<iso>[-/.])\d{1,2}(?P=iso)\d{1,2}
                   | \d{1,2}(?P<dmy>[-/.])\d{1,2}(?P=dmy)\d{4}
                   | \d{1,2}/\d{1,2}/\d{2} | \d{2}\.\d{2}\.\d{2}
                   | (?:(?<=day,[ ])|(?<=day\),[ ]))\d{1,2}\.\d{1,2}\.\d{2}  # 'today (Monday), 5.3.98'
                   | (?<=date[ ])\d{4}-(?:0[1-9]|1[0-2])(?!-)  # the month of an archived page
                   )(?![\d/]|\.\d) )
    | (?P<decade>  (?:1[6-9]|20)\d0['’]?s(?!\w) )
    | (?P<code>    (?<!\w)(?-i:[A-Z]{1,5})-\d+(?:[-/]\d+)* )
    | (?P<ordinal> \d{1,2}(?:st|nd|rd|th)(?!\w) )
    | (?P<decimal> \d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)? | \d+\.\d+ )
    | (?P<number>  \d+(?!\w) )
    | (?P<word>    (?:twenty|thirty|forty|fifty)[-\u2010\u2011][a-z]{3,8}(?!\w) | [^\W\d_]+(?!\w) )
    | (?P<other>   \w+ )
    | (?P<break>   \n[^\S\n]*\n\s* )
    | (?P<sign>    [^\w\s] )
    """,
    re.VERBOSE | re.IGNORECASE,
)


NOTHING = Known(OTHER, "", 0)


class Token(NamedTuple):
    """A token: offsets, text, and what the lexicon says about it ('' and 0 when nothing)."""

    start: int
    end: int
    text: str
    field: str = ""
    value: int | str = 0

    @property
    def lower(self) -> str:
        """The text in lower case."""
        return self.text.lower()

    @property
    def capital(self) -> bool:
        """Whether the token begins with a capital."""
        return self.text[:1].isupper()


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text and, of the same length, their codes."""

    tokens: list[Token]
    codes: str

    def __getitem__(self, i: int) -> Token | None:
        """Token ``i``; None outside the text."""
        return self.tokens[i] if 0 <= i < len(self.tokens) else None


def number(lexicon: Lexicon, digits: str) -> Known:
    """A number in digits: a year, a day of a month or a mere number."""
    if len(digits) > 9:
        return Known(OTHER, "", 0)
    value = int(digits)
    if len(digits) == 4 and 1000 <= value < 2200:
        return Known(lexicon.codes["YEAR"], "year", value)
    if len(digits) <= 2 and 1 <= value <= 31:
        return Known(lexicon.codes["DAY"], "day", value)
    return Known(lexicon.codes["NUMBER"], "number", value)


def known(lexicon: Lexicon, group: str, text: str) -> Known:
    """What a token means to the grammar."""
    if group == "word":
        lower = text.lower()
        if not lower.isalpha():
            lower = lower.replace("\u2010", "-").replace("\u2011", "-")
        return (lexicon.capital if text[0].isupper() else lexicon.lower).get(lower, NOTHING)
    if group == "number":
        return number(lexicon, text)
    if group == "ordinal":
        day = int(text[:-2])
        return Known(lexicon.codes["ORDINAL"], "day", day) if 1 <= day <= 31 else Known(OTHER, "", 0)
    if group == "decade":
        return Known(lexicon.codes["DECADE"], "decade", int(text[:4]))
    if group == "numeric":
        return Known(lexicon.codes["NUMERIC"], "numeric", text)
    if group == "sign" and text in PUNCTUATION:
        return Known(lexicon.codes[PUNCTUATION[text]], "", 0)
    return Known(BREAK if group == "break" else OTHER, "", 0)


def lex(text: str, lexicon: Lexicon) -> Tokens:
    """The tokens of ``text``."""
    tokens, codes = [], []
    for match in TOKEN.finditer(text):
        words = match[0]
        meaning = known(lexicon, match.lastgroup or "", words)
        tokens.append(Token(*match.span(), words, meaning.field, meaning.value))
        codes.append(meaning.code)
    return Tokens(tokens, "".join(codes))
