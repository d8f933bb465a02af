"""The forms of datelines in head.toml, compiled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property, lru_cache

from dipextract.article.dates import DATE, FOREIGN, MONTH, YEAR
from dipextract.article.lexicon import DatelineForm, agencies, head_lexicon
from dipextract.lexicon.load import HERE, LexiconError, line_of

# A capital letter, roughly: what is no small letter of ASCII.
CAPITAL = r"[^\W\d_a-z]"
# Port Moresby, Dar es Salaam, St. John's, Port-au-Prince
WORD = rf"(?:(?:S[Tt][Ee]?|F[Tt]|M[Tt])\.|{CAPITAL}[\w'’]*(?:-[\w'’]+)*)"
SMALL = r"(?:of|de|da|do|del|la|le|les|los|el|al|es|au|aux|sur|upon|am|an|der|den|e|pri|na|nad|pod|bei|ob)"
PLACE = rf"(?P<place>{WORD}(?:\s(?:{SMALL}\s){{0,2}}{WORD}){{0,3}})"
CAPITALS = r"(?P<place>(?:(?![a-z\d_])[\w’'-]){3,20}(?:\s(?:(?![a-z\d_])[\w’'-]){2,20}){0,3})"
# ..., Kenya; ..., D.C.; .../Cairo; ..., the Republic of Kenya; ... [India]; ... (V/R), or , (Volta Region) before a day
NAMES = rf"{CAPITAL}[\w.'’-]*(?:\s(?:of\s)?{CAPITAL}[\w.'’-]*){{0,2}}"
BRACKETED = rf"\s?\([A-Z][\w./ ]{{0,30}}\)(?=,\s)|,\s\([A-Z][\w./ ]{{0,20}}\)(?=\s(?i:{MONTH})\s\d)"
REGION = rf"(?P<region>(?:\s?[,/]\s?(?:the\s)?{NAMES}){{1,2}}|\s?\[{NAMES}\]|{BRACKETED})?"
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s)?"
WORDS = rf"{CAPITAL}[\w.'’-]*(?:\s(?:{CAPITAL}[\w.'’-]*|and)){{1,5}}"
NAME = r"[^\W\d_«“\"'][\w.&'’«»“”\"/ –-]{1,40}?"
DASH = r"(?::?[-–—―_=]{1,4}|//)"
# A day of the Hijri year before the other: Shawwal 21, 1443 H, May 22, 2022; 21 Shawwal 1443 / 22 May 2022
HIJRI = r"""(?:(?:[A-Z][\w' -]{2,20}\s\d{1,2}|\d{1,2}\s[A-Z][\w' -]{2,20}),?\s?14\d\d(?:\s?[HA]H?\b)?
    ,?\s{1,2}(?:/\s|corresponding\sto\s)?)?"""
DAY = rf"(?:(?i:{WEEKDAY}{DATE})|{FOREIGN})"
CLOCK = r"\d{1,2}[:.]\d\d(?:\s?(?i:[ap]\.?m)\b\.?)?(?:\s(?!PM|AM)[A-Z]{2,4}\b)?"
RELEASE = r"(?:(?:press|media|news)\s(?:release|statement|communique|communiqué)|communique|communiqué|statement)"
# With what a story goes on after a town and a comma alone: Suva, President Ana Lopes ...
OPENERS = (
    r"President|Prime|Premier|Foreign|Vice|Deputy|Minister|Chairman|Speaker|King|Secretary|Ambassador|Visiting|His|Her"
)
# TEMPO.CO, Island24.com.fj
SITE = r"[A-Za-z][\w-]{1,20}\.(?i:com|co|net|org|news)(?:\.[a-z]{2})?\b"

PIECES = {
    "place": PLACE + REGION,
    "label": r"DATELINE\s?[:=]\s{0,9}",
    "date": rf"{HIJRI}(?:(?:the|on)\s)?(?P<date>{DAY})",
    "dated": rf"\((?P<date>(?i:{DATE}))\)",
    "in": rf"""(?:[({{]\s?(?P<round>{NAME}|24\.kg)\s?[)}}]|/\s?(?P<slashed>{NAME}|24\.kg)(?:,[^/\n]{{0,40}})?\s?/
        |\|\s?(?P<piped>{NAME})\s?\|)""",
    "both": rf"\((?P<round>{NAME})\s?[-–,/]\s?(?P<date>(?i:{DATE}))\s?\)",
    "sold": rf"\({NAME}\s?[-–,]\s?\d{{1,2}}(?:st|nd|rd|th)?\s[A-Z][a-z]{{2,8}},?\s{YEAR}\s?\)",
    "credited": rf"\((?P<round>{NAME})\s?/\s?{PLACE}{REGION},\s?(?P<date>{DAY})\s?\)",
    "number": rf"\s[-–]\s{CLOCK},?\s[A-Z ]{{0,12}}(?:ID|No|Nr)\b\.?:?\s?[\w/-]{{1,20}}\s*$",
    "caps": r"(?P<round>(?:(?![a-z\d_])\w){4,16})",
    "equals": rf"\[{PLACE}\s?=\s?(?P<piped>{NAME})\](?:\s(?:Reporter\s)?{NAMES}\s?=)?",
    "state": rf"(?P<state>{NAMES}),\s",
    "issuer": rf"{CAPITAL}[\w.&'’/-]*(?:\s{{1,2}}(?:of\s|and\s|the\s|for\s){{0,2}}{CAPITAL}[\w.&'’/-]*){{0,6}}",
    "release": rf"(?i:{RELEASE})",
    "slash": r"\s{0,4}/\s{1,4}",
    "opener": rf",\s(?=(?:{OPENERS})\s)",
    "bracketed": rf"\({PLACE}{REGION}\)",
    "where": rf"[(\[]\s?{PLACE}{REGION}\s?[,.;–-]?\s{{0,2}}(?P<date>{DAY})\s?[)\]]",
    "turned": rf"\(\s?(?P<date>{DAY}),\s{{0,2}}{PLACE}{REGION}\s?\)",
    "upper": CAPITALS,
    "reporter": rf"(?!B[yY]\b){WORD}(?:\s{WORD}){{1,2}}",
    "land": rf"\s\({NAMES}\)",
    "writer": rf"(?:[Ff]rom|FROM|[Bb]y|BY)\s(?:{WORDS}?|our\s(?:\w+\s)?correspondent)(?:,\s|\sin\s)",
    "stamp": rf"(?:[A-Z][A-Za-z ]{{2,20}}\s?[:|–-]\s{{0,2}})?(?i:{DATE}),?\s{{1,2}}{CLOCK}\s?[|–-]\s{{0,2}}",
    "site": rf"(?P<piped>{SITE})",
    "name": rf"(?P<round>{CAPITAL}[\w.&'’ -]{{2,50}}?)",
    "mark": r"\s{0,4}[:,./|–—-]\s{0,4}",
    "apart": r"\s{0,4}[,./|–-]?\s{0,4}",
    "space": r"\s",
    "staff": r"\s(?:(?:staff|special|own)\s(?:correspondent|reporter)\s(?:in\s)?)?",
    "sep": r"\s?(?:[,.:;|]|[-–—]{1,2})?\s{0,4}",
    "clock": CLOCK,
    "stop": rf"\s{{0,4}}(?:\.?{DASH}|[:.](?=\s|$)|:(?=[A-Z]))\s*",
    "dash": rf"\s{{0,4}}(?:{DASH}|:(?=\s|$))\s*",
    "point": r"\.\s",
    "line": r"\s*[.,:/–—-]?\s*$",
    "end": rf"(?:\s?[.,]?\s?(?:{DASH}|[:.]))?\s*",
}


# No dateline is longer.
LONGEST = 160

# In place of a piece that does not exist: it fits nothing.
UNKNOWN = r"(?!)"


# Forms are long to compile: these quick tests tell what a text must hold where a form has one of these pieces, ...
DIGIT = re.compile(r"\d")
HOLDS = {
    **dict.fromkeys(("date", "dated", "both", "where", "turned", "stamp", "sold", "credited", "other"), DIGIT),
    **dict.fromkeys(("bracketed", "sold", "credited"), re.compile(r"\(")),
    "in": re.compile(r"[(/|{]"),
    "slash": re.compile(r"/"),
    "opener": re.compile(OPENERS),
    "dash": re.compile(DASH + "|:"),
    "stop": re.compile(rf"{DASH}|[:.]"),
    "point": re.compile(r"\."),
    "site": re.compile(SITE),
}
# ... and how it must begin where the form begins with one of these.
BEGINS = {
    **dict.fromkeys(("place", "agency", "state", "issuer"), re.compile(CAPITAL)),
    **dict.fromkeys(("turned", "dated", "bracketed", "credited"), re.compile(r"\(")),
    "where": re.compile(r"[(\[]"),
    **dict.fromkeys(("date", "stamp"), re.compile(r".{0,40}?\d", re.DOTALL)),
    "in": re.compile(r"[(/|{]"),
    "equals": re.compile(r"\["),
    "label": re.compile("DATELINE"),
    "writer": re.compile("[FfBb]"),
    "release": re.compile(RELEASE, re.IGNORECASE),
}
WORDS_OF_NAMES = re.compile(rf"{CAPITAL}\w+(?:[.-]\w+){{0,3}}")


@lru_cache(maxsize=16)
def names_agency(text: str) -> bool:
    """Whether a word of ``text`` is an agency's name or begins one."""
    words = WORDS_OF_NAMES.findall(text)
    return any(part in first_words() for word in words for part in (word, *word.split("-")))


@cache
def first_words() -> frozenset[str]:
    """How the names of agencies begin."""
    return frozenset(name.split()[0] for name in agencies())


class Form:
    """A form of dateline: at the start of a paragraph, and further on where it must be in capitals."""

    def __init__(self, form: DatelineForm) -> None:
        self._form = form
        self._parts = [part.strip("{}") for part in form.form.split()]
        self._holds = list(dict.fromkeys(HOLDS[part] for part in self._parts if part in HOLDS))
        self._begins = BEGINS.get(self._parts[0])
        self.trust = form.trust

    def patterns(self, text: str, begin: int) -> Iterator[re.Pattern[str]]:
        """The patterns that may fit: at ``begin``, and further on in ``text``."""
        head = text[begin : begin + LONGEST]
        if self._may_hold(head) and (self._begins is None or self._begins.match(head)):
            yield self.opening
        if self._is_inside and self._may_hold(text):
            yield self.inside

    def _may_hold(self, text: str) -> bool:
        """Whether ``text`` holds what the form cannot do without."""
        if "agency" in self._parts and not names_agency(text):
            return False
        return all(need.search(text) for need in self._holds)

    @property
    def _is_inside(self) -> bool:
        """Whether the form may stand further on: it tells place and agency."""
        return self._parts[0] == "place" and "in" in self._parts and "sold" not in self._parts

    @cached_property
    def opening(self) -> re.Pattern[str]:
        """The pattern at the start; LexiconError when it does not fit the form's own example."""
        found = re.compile("".join(map(piece, self._parts)), re.VERBOSE)
        if not found.match(self._form.example):
            line = line_of((HERE / "head.toml").read_text("utf-8"), f'"{self._form.form}"')
            raise LexiconError(f"{HERE / 'head.toml'}, line {line}: the dateline form does not fit its example")
        return found

    @cached_property
    def inside(self) -> re.Pattern[str]:
        """The pattern further on, of forms that tell place and agency and perhaps the date."""
        if "date" not in self._parts:  # right behind a photo's credit
            return re.compile(r"(?<=\w\))" + PIECES["place"] + r"\s" + piece("in") + PIECES["dash"], re.VERBOSE)
        in_capitals = (CAPITALS + REGION if part == "place" else piece(part) for part in self._parts)
        return re.compile(r"(?<![^\s)–—-])" + "".join(in_capitals), re.VERBOSE)


def piece(name: str) -> str:
    """The pattern of a piece; one that fits nothing when there is no such piece."""
    if name == "outlet":
        last = "|".join(head_lexicon().outlets.words)
        return rf"(?P<piped>(?:{CAPITAL}[\w.'’-]*\s){{1,4}}(?:{last})\b|{SITE})"
    if name == "other":
        months = "|".join(head_lexicon().other_calendars.words)
        return rf"(?i:\d{{1,2}}\s(?:{months})\b|(?:{months})\s\d{{1,2}}\b)(?:,?\s\d{{4}}(?!\d))?"
    if name == "agency":
        of_words = "|".join(re.escape(form) for form in sorted(agencies()) if " " in form)
        return rf"(?<!\w)(?P<known>(?:{of_words})\b|{CAPITAL}\w+(?:[.-]\w+){{0,3}})"
    return PIECES.get(name, UNKNOWN)


@cache
def forms() -> tuple[Form, ...]:
    """The forms of head.toml."""
    return tuple(map(Form, head_lexicon().dateline))
