"""What stands on a page beside the article: links to others, shares, credits, sign-offs. And the texts of photos."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from dipextract.article.dates import find_dates
from dipextract.article.lexicon import agencies, litter_lexicon

# Nobody writes a line of litter at greater length.
LONGEST_LINE = 300
LONGEST_CAPTION = 450
# A sign-off stands in the last characters of its paragraph; in more where it names who worked on the story.
SIGN_OFF_REACH, CREDITS_REACH = 60, 250

# Who stands where in a photo: (L), (2nd R), (front C), (centre)
POSITION = re.compile(
    r"""\((?:(?:front|back|rear|top|bottom|upper|lower|[1-9](?:st|nd|rd|th))\W?\s?)?
    (?:[LRC]|left|right|cent(?:er|re)|from\ (?:left|right))(?:,?\s?(?:front|back|rear))?\)""",
    re.VERBOSE,
)
# A Republican's mark too.
DOUBTFUL_POSITION = "(R)"
MORE_FOLLOWS = re.compile(r"\b(?:more|source|inputs?)\b", re.IGNORECASE)
CAPTION_INSIDE = re.compile(r"(?<=[.!?”\"’/A-Z)])\s+(?=Photos?(?:\sby|\scredit)?:\s)")

# A photo's credit at the end of its caption: (Xinhua/Li Xin), (AP Photo/Pool), [WAM photo], /VNA Photo; (Photo: VNA)
AGENCY = r"(?P<agency>[A-ZČ]\w+(?:[.-]\w+){0,3}(?:\s[A-Z][a-z]+){0,2}?)"
CREDITS = (
    re.compile(rf"[(\[]{AGENCY}(?:\s[Pp]hoto)?/[^()\[\]]{{2,60}}[)\]]\.?$"),
    re.compile(rf"[(\[]{AGENCY}\s(?:[Ff]ile\s)?[Pp]hoto[)\]]\.?$"),
    re.compile(rf"(?<=\w)\s?/\s?{AGENCY}\s[Pp]hoto$"),
)
# Ana Lopes / AFP: a photographer, at the end of running text perhaps the reporter; not the initials of EF/MA
PHOTOGRAPHER = re.compile(
    rf"(?<=[a-z])\s?/\s?{AGENCY}$|(?<=[A-Z]{{4}})\s?/\s?{AGENCY.replace('agency', 'of_capitals')}$"
)
WITHIN_SENTENCES = re.compile(r"[.!?][\"”’']?\s")
PHOTO_CREDIT = re.compile(r"[(\[](?:file\s)?(?:photo|picture|image|pic)s?\b[^()\[\]]{0,80}[)\]]\.?$", re.IGNORECASE)

# How agencies end a story. What an agency does not sign stands after the end of a sentence.
INITIALS = "[A-Z]{1,4}"
AFTER_SENTENCE = "(?:(?<=[.!?”\"’')])\\s*|^)"
MARKS = r"[-–—./()\[\]*\s]{0,6}"
SIGN_OFFS = tuple(
    re.compile(rf"{form}\s*$")
    for form in (
        rf"(?<=[.!?”\"’')\s]){INITIALS}/(?:{INITIALS}(?:/{INITIALS})?)?",  # EF/MA
        rf"{AFTER_SENTENCE}{MARKS}{AGENCY}(?:\s{INITIALS}){{0,5}}{MARKS}",  # -- BERNAMA; (PNA); PTI KRS TDN
        rf"^{AGENCY}/[^\W\d_][\w .'-]{{1,40}}",  # WAM/Tariq Ali
        rf"(?<=[.!?”\"’'])\s+(?:[A-Z][\w'’-]+\s){{1,3}}/\s?{AGENCY}",  # Ana Lopes / AFP
        r"(?<=[.!?”\"’])\s+(?!TV|AI|IT|UN|EU|US|UK)[A-Z]{2,3}",  # NA
        rf"{AFTER_SENTENCE}(?:-0-|-30-|\#{{1,5}}|\./\.|-{{0,2}}\s?ENDS?\s?-{{0,2}})",
        rf"{AFTER_SENTENCE}\((?:[Ee]nds?|ENDS?|[Mm]ore)\)(?:\s[a-z]{{1,4}}(?:\.[a-z]{{1,4}}){{0,2}})?",  # (end) x.y
        # (Reporting by Ana Lopes and Ivo Kranz; Editing by Rosa Lindt)
        rf"{AFTER_SENTENCE}\(?(?:Additional\s)?(?:Reporting|Writing|Editing|Compiled)\sby\s[A-Z][^().]*\)?",
        rf"{AFTER_SENTENCE}\((?:[Ss]ource\b|[Ww]ith\s\w+\sinputs?|[Aa]gencies)[^()]{{0,40}}\)",  # (Source: Tasnim)
    )
)

# A line without a single Latin letter is not of an English article.
NO_LATIN = "[^A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]+"
# A menu: Home - News - Contact us - Calendar
SEPARATOR = re.compile(r"(?<=\S)\s[-–|»›>·•]\s(?=\S)")
MENU_ITEMS, WORDS_OF_ITEM = 4, 4


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of ``words``, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def litter_line() -> re.Pattern[str]:
    """A line that is no part of the article."""
    lexicon = litter_lexicon()
    return re.compile(
        rf"(?:{alternatives(lexicon.labels)})\s?[:|](?!//)|(?:{alternatives(lexicon.openings)})"
        rf"|(?:{alternatives(lexicon.whole)})\s*$|https?://\S+\s*$|{NO_LATIN}$",
        re.IGNORECASE,
    )


@cache
def list_heading() -> re.Pattern[str]:
    """A line that begins a list of other articles."""
    return re.compile(rf"\W{{0,3}}(?:{alternatives(litter_lexicon().lists)})\s?[:>»]?\s*$", re.IGNORECASE)


@cache
def caption_opening() -> re.Pattern[str]:
    """How a photo's caption begins."""
    lexicon = litter_lexicon()
    return re.compile(
        rf"(?:{alternatives(lexicon.captions)})\s?:|(?:{alternatives(lexicon.caption_openings)})", re.IGNORECASE
    )


def is_litter(line: str) -> bool:
    """Whether a line is no part of the article."""
    return len(line) <= LONGEST_LINE and (is_menu(line) or bool(litter_line().match(line.lstrip("*•- "))))


def is_menu(line: str) -> bool:
    """Whether a line lists the sections of a site, and not items behind bullets."""
    if not line[0].isalnum():
        return False
    items = SEPARATOR.split(line)
    return len(items) >= MENU_ITEMS and len(line.split()) < WORDS_OF_ITEM * len(items) and not find_dates(line)


def is_list_heading(line: str) -> bool:
    """Whether a line begins a list of other articles."""
    return len(line) < 60 and bool(list_heading().match(line))


def is_caption(line: str, *, in_head: bool) -> bool:
    """Whether a line is the text of a photo; ``in_head``: no running text stands before it."""
    if len(line) > LONGEST_CAPTION or CAPTION_INSIDE.search(line):
        return False
    positions = POSITION.findall(line)
    placed = len(positions) > 1 or any(position != DOUBTFUL_POSITION for position in positions)
    return (
        placed
        or bool(caption_opening().match(line) or PHOTO_CREDIT.search(line))
        or any(is_by_agency(pattern.search(line)) for pattern in CREDITS)
        or is_photographed(line, in_head)
    )


def is_photographed(line: str, in_head: bool) -> bool:
    """Whether a line ends with a photographer and an agency; after running text that may be the end of the story."""
    found = PHOTOGRAPHER.search(line)
    if found is None or (found["agency"] or found["of_capitals"]) not in agencies():
        return False
    return len(WITHIN_SENTENCES.findall(line, 0, found.start())) <= in_head


def is_by_agency(found: re.Match[str] | None) -> bool:
    """Whether what was found names an agency, where it names anybody."""
    return found is not None and found.groupdict().get("agency", "AP") in agencies()


def is_signed(paragraph: str) -> bool:
    """Whether a paragraph ends with an agency's sign-off or the end mark of a story."""
    ending = paragraph.rstrip()
    signed = ending[tail(ending) :]
    return len(signed) > 2 and not MORE_FOLLOWS.search(signed)


def tail(paragraph: str) -> int:
    """Where the sign-off of a paragraph begins; its length when it has none."""
    end = len(paragraph.rstrip())
    while end:
        reach = max(0, end - (CREDITS_REACH if "ing by " in paragraph else SIGN_OFF_REACH))
        matches = (pattern.search(paragraph[:end], reach) for pattern in SIGN_OFFS)
        start = min((m.start() for m in matches if m and is_by_agency(m)), default=end)
        if start == end:
            break
        end = len(paragraph[:start].rstrip())
    return end
