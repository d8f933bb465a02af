"""Lines and paragraphs of an article, and its reading text.

A paragraph is a run of lines that read on: a hard-wrapped paragraph is one, a heading or a list item is one.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from dipextract.article.lexicon import head_lexicon

# What ends a line; the same set as str.splitlines, of which spaCy's models know only the first.
LINE_ENDS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
LINE = re.compile(r"[^\n]+")

# Characters that the pipeline should read as another one.
SAME_LENGTH = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u202f\u2007\u2009\u200a\u3000\t\0\ufeff\u200b\u200e\u200f", " "),
        **dict.fromkeys(LINE_ENDS, "\n"),
        "`": "'",
        "\u060c": ",",
        "\u061b": ";",
        "\u00b4": "'",
        "\u2032": "'",
        "\u2033": '"',
        "\u02bc": "\u2019",
    }
)
SURROGATE = re.compile("[\ud800-\udfff]")
# Markdown: the target of a link, the bracket before its words, the marks of emphasis and headings.
LINK_TARGET = re.compile(r"\]\((?:https?:|/|mailto:)[^\s()]{0,500}\)")
LINK_WORDS = re.compile(r"!?\[(?=[^\[\]\n]{0,300}\]\((?:https?:|/|mailto:))")
EMPHASIS = re.compile(r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?m:^#{1,6}(?= ))")
NON_BREAKING = re.compile(r"&nbsp;")
TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,300}>")
# ``quoted'' as typewriters did
QUOTES = re.compile(r"``|''")

# Where pages that lost their line ends begin a line: at the items of a bulletin, '[02] ...'; behind its day, 98-02-17,
# or a release's, 19980608The Council; at a rule of dashes;
# behind a heading in capitals, 'A GATE ON THE BORDERForeign Minister', or a title, 'Premier Meets GuestsPremier';
# at a dateline, 'In LimaQuito, Oct 3 (ANA)', 'NEWSQuito, 3 October 1998'.
MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
MONTH = rf"(?:{MONTHS})[a-z]{{0,6}}\.?"
LOST_LINE_END = re.compile(
    rf"""(?=\[(?:0\d\]\s?[A-Z]|\d\d\]\s?[A-Z]{{3}}))  # no footnote, [12] The
      | (?<=\d-[01]\d-[0-3]\d)(?=[A-Z][a-z])
      | (?<=\b(?:19|20)\d\d[01]\d[0-3]\d)(?=[A-Z])
      | (?<=\s)(?=-{{12}})|(?<=-{{12}}\s)(?=\w)
      | (?:(?<=[a-z])|(?<=[A-Z]{{3}}))(?=[A-Z][a-z]{{2,15}}(?:\s[A-Z][a-z]{{2,15}})?,\s
            (?:{MONTH}\s\d{{1,2}}|\d{{1,2}}\s{MONTH})(?:\s\(|,?\s(?:19|20)\d\d))
      | (?P<heading>(?<=[A-Z]{{4}})(?=[A-Z][a-z]{{2}}))
      | (?P<title>(?<=[a-z]{{3}})(?=[A-Z][a-z]{{2}}[^\n]{{80}}))""",
    re.VERBOSE,
)
CAPITALS = re.compile(r"(?:[A-Z][A-Z'’-]+\s){2}[A-Z]{4,}$")
TITLE = re.compile(r"\s*(?:[A-Z][\w'’.-]*,?\s|(?!are|were|has|have|had|said)[a-z]{1,4}\s){3,18}[A-Z][a-z]{3,}")
LONGEST_TITLE = 160
LIST_ITEM = re.compile(r"\s*(?:[-*•·‣▪–—●○■]\s|\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)]\s)")
OPENS_WORD = re.compile(r"[\"'“‘«(\[]*\w")
LINE_END = re.compile(r"[.!?:;…][\"'”’»)\]]{0,3}$")
SENTENCE_END = re.compile(r"(?<!\b[A-Z])[.!?…,;:][\"'”’»)\]]{0,3}$")
# '… left for Lima. His deputy has stayed at home', but not '… in Lima. Photo: Ana Lopes'
NEXT_SENTENCE = re.compile(r"[a-z]{5}[.!?][\"'”’»)\]]{0,3}\s[A-Z][a-z][^:]{20,600}$")

# What begins a paragraph of its own in a wrapped text: a byline, a dateline of a newspaper
OPENING = re.compile(rf"(?:B[yY]|Special\sto|From)\s[A-Z]|[A-Z][A-Z.'’ -]{{2,30}}(?:,\s[A-Z][a-z]+)?,\s{MONTH}\s\d")
# 'by Ana Lopes', 'by admin | May 3, 2019', 'admin1 – May 3, 2019' under a heading
BYLINE = re.compile(rf"by\s(?:(?:[A-Z][\w.'’-]+\s?){{2,4}}$|[^|]{{2,30}}\s\|)|\w{{2,20}}\s[–|-]\s{MONTH}\s\d")

# What no line of its own ends with: 'between the First Deputy', 'the greetings of Peruvian Foreign'
OPEN_END = re.compile(
    r"""[\s(](?:
        the | an? | of | and | to | in | on | at | by | for | from | with | between | that | which
      | his | her | their | its | Deputy | Vice | First | Prime | Foreign | (?:Mr|Mrs|Ms|Dr)\.?
    )$""",
    re.VERBOSE,
)

# A text is hard-wrapped when enough of its lines stop at one width and go on in the next line.
WIDEST_WRAP = 130
NARROWEST_WRAP = 30
RAGGED = 15
BROKEN_WORDS = 6  # of the shortest line that is taken for the beginning of a sentence


class Line(NamedTuple):
    """A line without its end and outer white space, as offsets into the text."""

    start: int
    end: int
    text: str


class Paragraph(NamedTuple):
    """A paragraph and what it is: head, byline, caption, litter; body when it is nothing else."""

    start: int
    end: int
    text: str
    kind: str


def reading_text(text: str) -> str:
    """The text as the pipeline reads it: the same length, code point by code point.

    Line ends inside a paragraph, odd spaces and link targets become spaces, so that hard-wrapped sentences read on.
    """
    plain = plain_text(text)
    chars = list(plain)
    for paragraph in joined_lines(plain):
        for left, right in pairwise(paragraph):
            chars[left.end : right.start] = " " * (right.start - left.end)
    return "".join(chars)


def plain_text(text: str) -> str:
    """``text`` with the same lines, but without markup and characters that trained pipes do not know."""
    text = QUOTES.sub(typewriter_quote, SURROGATE.sub("?", text.replace("\r\n", " \n"))).translate(SAME_LENGTH)
    for pattern in (LINK_WORDS, LINK_TARGET, EMPHASIS, NON_BREAKING, TAG):
        text = pattern.sub(lambda found: " " * len(found[0]), text)
    return text


def typewriter_quote(found: re.Match[str]) -> str:
    """The quotation mark for two accents, on the side of the words that it quotes."""
    return ' "' if found[0] == "``" else '" '


def lines(text: str) -> list[Line]:
    """The lines of a plain text that hold anything."""
    found = []
    for line in LINE.finditer(text):
        for start, end in pairwise([line.start(), *lost_line_ends(text, line.start(), line.end()), line.end()]):
            words = text[start:end]
            if stripped := words.strip():
                at = start + words.index(stripped)
                found.append(Line(at, at + len(stripped), stripped))
    return found


def lost_line_ends(text: str, start: int = 0, end: int | None = None) -> list[int]:
    """Where a line begins between ``start`` and ``end`` though no line end is left."""
    found = LOST_LINE_END.finditer(text, start, len(text) if end is None else end)
    return [place.start() for place in found if place.start() > start and begins_line(place)]


def lost_spaces(text: str) -> list[int]:
    """Where a name begins though no space is left before it: 'ChairmanIvo', 'inLima'."""
    return [found.end() for found in joined_word().finditer(text)]


@cache
def joined_word() -> re.Pattern[str]:
    """A word that pages join to the name behind it."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, head_lexicon().joined.words))})(?=[A-Z][a-z]{{2}})")


def begins_line(place: re.Match[str]) -> bool:
    """Whether a line begins there, by the words before it on its own line where only they tell."""
    if place.lastgroup is None:
        return True
    text, at = place.string, place.start()
    if place.lastgroup == "heading":
        return CAPITALS.search(text, max(at - 80, 0), at) is not None
    line = text.rfind("\n", max(at - LONGEST_TITLE, 0), at) + 1
    return TITLE.fullmatch(text, line, at) is not None


def joined_lines(text: str) -> list[list[Line]]:
    """The lines of a plain text, those that read on together."""
    found: list[list[Line]] = []
    all_lines = lines(text)
    width = wrap_width(all_lines, text)
    running = False  # behind the heads
    for line in all_lines:
        left = found[-1][-1] if found else None
        if left and (reads_on(left, line, width, text) or (running and breaks_off(left, line, text))):
            found[-1].append(line)
            running = running or width > 0
        else:
            found.append([line])
    return found


def adjacent(left: Line, right: Line, text: str) -> bool:
    """Whether no blank line stands between."""
    return text.count("\n", left.end, right.start) < 2


def wrap_width(all_lines: list[Line], text: str) -> int:
    """The width at which the text is hard-wrapped, whatever longer lines it has besides; 0 when it is not."""
    broken = [
        left.end - left.start
        for left, right in pairwise(all_lines)
        if not LINE_END.search(left.text) and right.text[0].islower() and adjacent(left, right, text)
    ]
    widths = sorted(width for width in broken if NARROWEST_WRAP <= width <= WIDEST_WRAP)
    within = [bisect_right(widths, width) - bisect_left(widths, width - RAGGED) for width in widths]
    most = max(within, default=0)
    return max(width for width, count in zip(widths, within, strict=True) if count == most) if most >= 2 else 0


def reads_on(left: Line, right: Line, width: int, text: str) -> bool:
    """Whether ``right`` goes on with the paragraph of ``left``: the next word would not have fitted there."""
    if not adjacent(left, right, text) or LIST_ITEM.match(right.text) or "\n" not in text[left.end : right.start]:
        return False
    own, length = left.end - left.start, left.end - text.rfind("\n", 0, left.start) - 1  # without and with its indent
    next_word = len(right.text.split(None, 1)[0])
    fitting = width // 2 < length and own <= width + 2 < length + next_word + 5
    open_end = own >= NARROWEST_WRAP and OPEN_END.search(left.text) is not None
    opens = OPENS_WORD.match(right.text) and not OPENING.match(right.text)
    if opens and ((width and fitting) or open_end):
        return True
    small = right.text[0].islower() and not BYLINE.match(right.text)
    return own >= NARROWEST_WRAP and small and not LINE_END.search(left.text)


def breaks_off(left: Line, right: Line, text: str) -> bool:
    """Whether a line of wrapped text stops early in the middle of a sentence, as it does in front of a link."""
    words = left.text.split()
    small = sum(word[0].islower() for word in words)
    written = len(words) >= BROKEN_WORDS and small * 2 > len(words) and not LINE_END.search(left.text)
    begins = LIST_ITEM.match(right.text) or OPENING.match(right.text) or not OPENS_WORD.match(right.text)
    return written and not begins and adjacent(left, right, text)


def is_sentence(text: str) -> bool:
    """Whether a paragraph reads as running text rather than as a heading."""
    words = len(text.split())
    end = text.rstrip()
    closed = (words >= 8 and bool(SENTENCE_END.search(end))) or (words >= 15 and end.endswith("."))
    return words > 60 or closed or (words >= 15 and bool(NEXT_SENTENCE.search(end)))
