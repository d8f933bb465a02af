"""Title, publication date and byline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from dipextract.article.dateline import Dateline, days_between
from dipextract.article.dates import MONTHS, YEAR, FoundDate, find_dates, find_foreign, full_year
from dipextract.article.lexicon import head_lexicon
from dipextract.article.text import SENTENCE_END, Paragraph, is_sentence
from dipextract.document import HeadDate
from dipextract.lexicon import gazetteer, geography
from dipextract.lexicon.keys import name_key

HEAD_PARAGRAPHS = 25
FOOT_PARAGRAPHS = 8
LONGEST_DATED_LINE = 160
LONGEST_BYLINE = 90
LABELLED = 15  # words beside a date that a label marks
SHORT = 3
LETTERHEAD = 7  # words; more of them make a heading,
ISSUER = 5  # unless so few besides 'of the' do
SMALL_WORDS = frozenset({"of", "for", "the", "and", "in", "to", "at", "on"})
# ' date 2022-08-02 Title': the form of web archives
ARCHIVED = re.compile(r"\s*date\s+(?=\d{4}-\d\d(?:-\d\d)?\b)", re.IGNORECASE)
ZONES = "GMT|UTC|EDT|EST|PDT|PST|CET|CEST|IST|MSK|BST|JST|KST|HKT|SGT|WIB|WAT|EAT|CAT|PKT|NPT"
CLOCK = re.compile(
    rf"""\b\d{{1,2}}(?:[:.]|h)\d\d(?:[:.]\d\d)?\s?(?:[ap]\.?m\b\.?)?      # 17:45, 6.30 pm
    |\bT?\d\d:\d\d:\d\d(?:\.\d+)?Z?                              # of a time stamp
    |\b(?:{ZONES})\b(?:\s?[+-]\s?\d+(?::?\d\d)?)?                 # GMT +6""",
    re.VERBOSE | re.IGNORECASE,
)
# Who made the page, at the end of its date's line: ... | Editor: ana
EDITOR = re.compile(r"\|?\s?\b(?:[Ee]ditor|[Aa]uthor|[Ww]riter|[Rr]eporter)\s?:")
WEEKDAY = re.compile(r"\b(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b\.?", re.IGNORECASE)
# A label that the page's layout joins to the weekday: 'Publish dateThursday 5 May 2020'
GLUED = re.compile(r"(?<=[a-z])(?=[A-Z])")
# 'No: 123, 5 May 2020, Regarding ...'
NUMBERED = re.compile(r"(?:(?:No|Nr|PR)\b[.:]{0,2}\s?(?:No\b[.:]?\s?)?\d{1,5}(?:[/-]\d{2,4})?,?)?", re.IGNORECASE)
RANGE = re.compile(r"\d\s?[-–]$")
# At the end of a text, perhaps of its last paragraph: The Island Press, 8 April 1989, Page 10
NEWSPAPER = re.compile(
    rf"(?:^|[.!?”\"]\s)(?:The\s)?(?:[A-Z][\w'’&-]*\s){{0,3}}[A-Z][\w'’&-]*,\s(?P<date>\d{{1,2}}\s[A-Z][a-z]+\s{YEAR})(?:,\s[Pp]age\s\d+)?\.?$"
)
# Of who wrote it: DW staff (kl)November 6, 2005
INITIALS = re.compile(r"\([a-z]{2,4}(?:/[a-z]{2,4}){0,2}\)")
# Of a wire's story, its number and hour: a214  1402  12 Dec 88
SLUG = re.compile(r"^[a-z]\d{3,4}\s{1,3}\d{4}\s{1,3}")
NEWSPAPER_LINES = 3
# Day, hour and zone before the month: 241032 MET nov 94
TELEX = re.compile(
    rf"\b(?P<day>\d\d)\d{{4}}\s?[A-Z]{{1,4}}\s(?P<month>{'|'.join(MONTHS)})\s(?P<year>\d\d)\b", re.IGNORECASE
)
# The press release issued by the Ministry of Ports on 12 March 2024.
RELEASED = re.compile(
    r"(?:The\s)?(?:press|news|media)\s(?:release|statement)\s(?:was\s)?(?:issued|released|published)\s[^.\n]{0,90}\d{4}\.?$",
    re.I,
)
# A bulletin's name and day: Island News Agency: News in English (AM), 98-02-17
BULLETIN = re.compile(r"[A-Z][^\n]{4,80},\s\d\d-\d\d-\d\d$")
MONTH = 30  # days
# How far a date can be trusted to be the day of publication; a page may carry its own day besides, which is later.
RANK = {"published": 0, "archived": 1, "bare": 1, "updated": 1, "foot": 2, "title": 3}


class Published(NamedTuple):
    """A candidate for the publication date and how the text marks it."""

    date: FoundDate
    kind: str


def words_beside(line: str, date: FoundDate) -> list[str]:
    """The words of a line that are not its date, clock or weekday."""
    rest = CLOCK.sub(
        " ", f"{INITIALS.sub(' ', SLUG.sub('', line[: date.start]))} | {EDITOR.split(line[date.end :])[0]}"
    )
    return re.findall(r"[^\W\d_][\w.'’-]*", WEEKDAY.sub(" ", rest))


def label_of(line: str, date: FoundDate) -> str | None:
    """'published' or 'updated' when the words before the date say so."""
    words = WEEKDAY.sub("", GLUED.sub(" ", line[: date.start]))
    for part in (words, words.rsplit("|", 1)[-1], words.split(":", 1)[0], words.split(",", 1)[0]):
        label = " ".join(part.strip(" :|-–,.•*").lower().split())
        if label in head_lexicon().published.labels:
            return "published"
        if label in head_lexicon().published.updated:
            return "updated"
    return None


def dated_line(line: str, *, foreign: bool = False) -> Published | None:
    """The date of a line that holds little else; ``foreign``: its month may be named in another language."""
    if RELEASED.match(line) and (dates := find_dates(line)):
        return Published(dates[-1], "published")
    if len(line) > LONGEST_DATED_LINE or (len(line.split()) > 8 and SENTENCE_END.search(line)):
        return None
    for date in find_dates(line) or (find_foreign(line) if foreign else ()):
        if not date.year:
            continue
        label = label_of(line, date)
        beside = head_lexicon().published.beside
        words = [w for w in words_beside(line, date) if w.lower().strip(".0123456789") not in beside]
        if label and len(words) <= LABELLED:
            return Published(date, label)
        if BULLETIN.match(line):
            return Published(date, "bare")
        opens = not line[: date.start].strip() and line[date.end :].lstrip().startswith(
            "|"
        )  # June 15, 1989|By Ana Lopes
        if opens or (len(words) <= 6 and not any(w[0].islower() for w in words)):
            return Published(date, "bare")
    return None


def is_byline(line: str) -> bool:
    """Whether a line says only who wrote the article."""
    words = line.strip(" .:-*")
    lexicon = head_lexicon().byline
    if words.lower() in lexicon.whole:
        return True
    parts = words.lower().split()
    if 1 < len(parts) <= SHORT and parts[-1] in lexicon.last and words[:1].isupper():
        return True
    opening = next((o for o in lexicon.openings if words.lower().startswith(f"{o} ")), None)
    if opening is None or len(line) > LONGEST_BYLINE or line.rstrip().endswith((".", "!", "?")):
        return False
    name = words[len(opening) :].strip()
    return name[:1].isupper() and not name.startswith("The ")


def is_writer(line: str, date: FoundDate) -> bool:
    """Whether a dated line names its writer besides: '3 May 2019 Ana Lopes', 'Published ... By Ana Lopes - Suva'."""
    words = (w for w in words_beside(line, date) if w.lower() not in head_lexicon().published.beside)
    return is_name(" ".join(w for w in words if not gazetteer.lookup(name_key(w))))


def is_letterhead(line: str) -> bool:
    """Whether a line of the head only names the issuer."""
    words = line.split()
    long = len(words) > LETTERHEAD and sum(word not in SMALL_WORDS for word in words) > ISSUER
    if long or not line.lower().startswith(head_lexicon().letterhead.openings):
        return False
    return all(word in SMALL_WORDS or word[:1].isupper() for word in words[1:])


def is_name(line: str) -> bool:
    """Whether a line of the head is nothing but the name of a person, as far as its form tells."""
    words = line.split()
    titled = len(words) in (2, 3) and all(w.isalpha() and w.istitle() for w in words)
    return titled and not any(is_known_word(part) for part in (line, *words))


def is_known_word(words: str) -> bool:
    """Whether ``words`` name a place, a section, or what else stands in headings."""
    lexicon = head_lexicon()
    key = name_key(words)
    known = key in lexicon.not_places.words or key in lexicon.genre.whole or key in geography.country_names()
    return known or bool(gazetteer.lookup(key))


def find_published(
    text: str, paragraphs: Sequence[Paragraph], title: Paragraph | None, dateline: Dateline | None
) -> FoundDate | None:
    """The publication date that the head states, or the foot, or the end of the title.

    Of two years that of the dateline's own day is the story's; the other one is the page's.
    """
    archived = archive_date(text)
    candidates = [*archived, *title_date(title)]
    sentences = 0
    for number, paragraph in enumerate(paragraphs):
        sentences += is_sentence(paragraph.text)
        in_head, in_foot = number < HEAD_PARAGRAPHS, number >= len(paragraphs) - FOOT_PARAGRAPHS
        if paragraph.kind not in ("head", "byline") or not (in_head or in_foot):
            continue
        if dateline and paragraph.start <= dateline.start < paragraph.end and dateline.opens_story(paragraph.text):
            continue
        found = (
            None
            if archived and paragraph.start < archived[0].date.start
            else dated_line(paragraph.text, foreign=in_head)
        )
        if found:
            kind = "foot" if found.kind == "bare" and sentences > 1 else found.kind
            candidates.append(Published(found.date.moved(paragraph.start), kind))
    candidates = (
        [c for c in candidates if not is_of_page(c, dateline)] + paper_date(paragraphs) + telex_date(paragraphs)
    )
    if title and any(c.kind == "bare" and c.date.start > title.end for c in candidates):  # a release states its day
        candidates = [c for c in candidates if c.kind != "archived"]
    candidates.sort(key=lambda c: (RANK[c.kind], "" if c.kind == "published" else c.date.value(), c.date.start))
    day = dateline.date if dateline else None
    same = [c for c in candidates if day and not day.year and (c.date.month, c.date.day) == (day.month, day.day)]
    best = candidates[:1] if not same or candidates[0].date.year == same[0].date.year else same
    return best[0].date if best else None


def is_of_page(candidate: Published, dateline: Dateline | None) -> bool:
    """Whether a bare date is the page's own, as it was read: the story's dateline has quite another day."""
    day = dateline.date if dateline else None
    if candidate.kind != "bare" or candidate.date.either_order:
        return False
    return bool(day and not day.year and days_between(day, candidate.date) > MONTH)


def paper_date(paragraphs: Sequence[Paragraph]) -> list[Published]:
    """The day of the newspaper that the last lines name: 'The Island Press, 8 April 1989, Page 10'."""
    for paragraph in paragraphs[-NEWSPAPER_LINES:]:
        found = NEWSPAPER.search(paragraph.text, max(0, len(paragraph.text) - LONGEST_DATED_LINE))
        dates = find_dates(found["date"], paragraph.start + found.start("date")) if found else []
        if dates:
            return [Published(dates[0], "foot")]
    return []


def telex_date(paragraphs: Sequence[Paragraph]) -> list[Published]:
    """When a wire's story was sent, by its last lines: '241032 MET nov 94'."""
    for paragraph in paragraphs[-NEWSPAPER_LINES:]:
        for found in TELEX.finditer(paragraph.text, max(0, len(paragraph.text) - LONGEST_DATED_LINE)):
            year, month = full_year(int(found["year"])), MONTHS.index(found["month"].lower()) + 1
            date = FoundDate(*found.span(), year, month, int(found["day"])).moved(paragraph.start)
            if date.value():
                return [Published(date, "foot")]
    return []


def archive_date(text: str) -> list[Published]:
    """The date that a web archive puts before the text."""
    found = ARCHIVED.match(text)
    dates = find_dates(text[found.end() : found.end() + 10], found.end()) if found else []
    return [Published(date, "archived") for date in dates]


def title_date(title: Paragraph | None) -> list[Published]:
    """The date that a title begins with, after a number or in brackets, or that stands apart at its end."""
    if title is None:
        return []
    for date in find_dates(title.text):
        before, after = title.text[: date.start].rstrip(), title.text[date.end :].strip()
        numbered = NUMBERED.fullmatch(before) and after.startswith((",", ":", "-", "–"))
        bracketed = before in ("[", "(") and after.startswith(("]", ")"))
        apart = before.endswith((":", ",", "(", "–", "-", "|")) and after in ("", ")") and not RANGE.search(before)
        if date.year and (numbered or bracketed or apart):
            return [Published(date.moved(title.start), "title")]
    return []


def settle(date: FoundDate, others: Sequence[FoundDate]) -> FoundDate:
    """Day and month of a date in figures in the order that a date with a month's name nearby bears out."""
    if not date.either_order:
        return date
    for order in (date, date.turned()):
        if any(o.month == order.month and abs(o.day - order.day) <= 2 for o in others):
            return order
    return date


def head_date(date: FoundDate) -> HeadDate | None:
    """A publication date as the Doc keeps it."""
    value = date.value()
    return {"value": value, "start": date.start, "end": date.end} if value else None
