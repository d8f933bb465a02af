"""What stands on a page beside the article: links to others, shares, credits, sign-offs. And the texts of photos."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from dipextract.article.lexicon import agencies, litter_lexicon

# Nobody writes a line of litter at greater length.
LONGEST_LINE = 300
LONGEST_CAPTION = 450
# A sign-off stands in the last characters of its paragraph.
SIGN_OFF_REACH = 60

# Who stands where in a photo: (L), (2nd R), (front C), (centre)
POSITION = re.compile(
    r"""\((?:(?:front|back|rear|top|bottom|upper|lower|[1-9](?:st|nd|rd|th))\W?\s?)?
    (?:[LRC]|left|right|cent(?:er|re)|from\ (?:left|right))(?:,?\s?(?:front|back|rear))?\)""",
    re.VERBOSE | re.IGNORECASE,
)
CAPTION_INSIDE = re.compile(r"(?<=[.!?”\"’/A-Z)])\s+(?=Photos?(?:\sby|\scredit)?:\s)")


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of ``words``, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def litter_line() -> re.Pattern[str]:
    """A line that is no part of the article."""
    lexicon = litter_lexicon()
    return re.compile(
        rf"(?:{alternatives(lexicon.labels)})\s?:(?!//)|(?:{alternatives(lexicon.openings)})"
        rf"|(?:{alternatives(lexicon.whole)})\s*$|https?://\S+\s*$|\W+$",
        re.IGNORECASE,
    )


@cache
def list_heading() -> re.Pattern[str]:
    """A line that begins a list of other articles."""
    return re.compile(rf"\W{{0,3}}(?:{alternatives(litter_lexicon().lists)})\s?[:>»]?\s*$", re.IGNORECASE)


@cache
def credit() -> re.Pattern[str]:
    """A photo's credit at the end of its caption: (Xinhua/Li Xin), (AP Photo/Pool), (Photo: VNA), VNA Photo."""
    known = alternatives(agencies())
    return re.compile(
        rf"""[(\[](?:(?:{known})\s?(?:Photo)?/[^()\[\]]{{2,60}}
            |(?:{known})\s(?:file\s)?photo
            |(?:photo|file\sphoto|picture|image|pic)s?\b[^()\[\]]{{0,80}})[)\]]\.?$
        |\w\s?/\s?(?:{known})(?:\sphoto)?$""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def caption_opening() -> re.Pattern[str]:
    """How a photo's caption begins."""
    lexicon = litter_lexicon()
    return re.compile(
        rf"(?:{alternatives(lexicon.captions)})\s?:|(?:{alternatives(lexicon.caption_openings)})", re.IGNORECASE
    )


@cache
def sign_off() -> re.Pattern[str]:
    """How agencies end a story."""
    known = alternatives(name for name in agencies() if name[0].isupper())
    initials, marks = "[A-Z]{1,4}", r"[-–—./()\[\]*\s]{0,6}"
    after_sentence = "(?:(?<=[.!?”\"’')])\\s*|^)"
    forms = (
        rf"(?<=[.!?”\"’')\s]){initials}/(?:{initials}(?:/{initials})?)?",  # EF/MA
        rf"{after_sentence}{marks}(?:{known})(?:\s{initials}){{0,5}}{marks}",  # -- BERNAMA; (PNA); PTI KRS TDN
        rf"^(?:{known})/[^\W\d_][\w .'-]{{1,40}}",  # WAM/Tariq Ali
        r"(?<=[.!?”\"’])\s+(?!TV|AI|IT|UN|EU|US|UK)[A-Z]{2,3}",  # NA
        rf"{after_sentence}(?:-0-|-30-|\#{{1,5}}|\./\.|-{{0,2}}\s?ENDS?\s?-{{0,2}})",
        rf"{after_sentence}\((?:[Ee]nds?|ENDS?|[Mm]ore|MORE)\)(?:\s[a-z]{{1,4}}(?:\.[a-z]{{1,4}}){{0,2}})?",  # (end) x.y
        rf"{after_sentence}\((?:[Ss]ource\b|[Ww]ith\s\w+\sinputs?|[Aa]gencies)[^()]{{0,40}}\)",  # (Source: Tasnim)
    )
    return re.compile(rf"(?:{'|'.join(forms)})\s*$")


def is_litter(line: str) -> bool:
    """Whether a line is no part of the article."""
    return len(line) <= LONGEST_LINE and bool(litter_line().match(line.lstrip("*•- ")))


def is_list_heading(line: str) -> bool:
    """Whether a line begins a list of other articles."""
    return len(line) < 60 and bool(list_heading().match(line))


def is_caption(line: str) -> bool:
    """Whether a line is the text of a photo."""
    if len(line) > LONGEST_CAPTION:
        return False
    return bool(caption_opening().match(line) or credit().search(line) or len(POSITION.findall(line)) > 1)


def tail(paragraph: str) -> int:
    """Where the sign-off of a paragraph begins; its length when it has none."""
    end = len(paragraph.rstrip())
    while True:
        reach = max(0, end - SIGN_OFF_REACH)
        found = sign_off().search(paragraph[:end], reach)
        if not found or found.start() == found.end():
            return end
        end = len(paragraph[: found.start()].rstrip())
