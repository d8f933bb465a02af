"""The grammar of calendar expressions: text and anchor in, expressions with EDTF values out. No spaCy here.

>>> [(e.text, e.value) for e in find("They met on Monday and again on May 3-5.", "2020-06-10")]
[('Monday', '2020-06-08'), ('May 3-5', '2020-05-03/2020-05-05')]
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import pairwise

from dipextract.lexicon.load import HERE, LexiconError
from dipextract.pipes.dates import edtf, numeric
from dipextract.pipes.dates.edtf import Partial
from dipextract.pipes.dates.guards import GUARDS
from dipextract.pipes.dates.lexer import Tokens, lex
from dipextract.pipes.dates.lexicon import FILE, Lexicon, Rule, load
from dipextract.pipes.dates.model import Context, Fields, Tense, Value
from dipextract.pipes.dates.tense import CueTense
from dipextract.pipes.dates.values import KINDS

YEAR = re.compile(r"\b\d{4}$")
DAYS_OF_NO_YEAR = frozenset(("month and day", "day and month"))
# From 'today' to the day on which it was said: '… in Oslo," she told reporters '.
SAID = re.compile(r"""[^"“”.\n]{0,80}[,!?]["”]\s[^"“”.\n]{2,60}""")
JOINERS = frozenset(("and", "or", ","))  # a rule reads them, the expression begins after them
LEAD = 400  # characters from the beginning in which a day with its year is the story's own
QUOTE_REACH = 2000  # characters looked back for an opening quotation mark


@dataclass(frozen=True, slots=True)
class Expression:
    """A calendar expression: offsets, EDTF value ('' when it cannot be told), granularity, the rule that found it.

    The granularity is day, part (of a day), week, month, quarter, season, year or interval. ``dates`` are the dates
    that the value consists of: two for an interval.
    """

    start: int
    end: int
    text: str
    value: str
    granularity: str
    rule: str
    dates: tuple[Partial, ...] = ()


def find(text: str, anchor: str | None = None, *, tense: Tense | None = None) -> list[Expression]:
    """The calendar expressions of ``text``, in reading order.

    ``anchor`` is the day that relative expressions count from, in EDTF ('2020-06-10', 'XXXX-06-10'); ``tense``
    tells for the offsets of an expression whether its clause is past (-1), future (1) or either (0); where it does
    not know (None), or without it, word cues decide.
    """
    lexicon = checked()
    tokens = lex(text, lexicon)
    base = edtf.parse(anchor)
    digits = [str(t.value) for t in tokens.tokens if t.field == "numeric"]
    order = numeric.order(digits, text, base) if digits else "DMY"
    cues = CueTense(tokens, lexicon.words)
    context = Context(
        base,
        lambda start, end: cues(start, end) if (told := tense and tense(start, end)) is None else told,
        partial(in_quotes, text),
        order,
    )
    found, i = [], 0
    codes = tokens.codes
    while begun := lexicon.begins.search(codes, i):
        i = begun.start()
        hit = longest(tokens, i, lexicon, context)
        if hit is None:
            i += 1
            continue
        rule, end, value = hit
        span = tokens.tokens[i].start, tokens.tokens[end - 1].end
        if rule.kind != "context" or context.tense(*span) <= 0:  # not 'which he planned to do the following day'
            context.remember(value, leads=span[0] < LEAD)
        first = i + (tokens.tokens[i].lower in JOINERS)
        start_at, end_at = tokens.tokens[first].start, tokens.tokens[end - 1].end
        found.append(
            Expression(start_at, end_at, text[start_at:end_at], value.edtf, value.granularity, rule.name, value.dates)
        )
        i = end
    return said_on(share_years(found, text), text, base)


def said_on(found: list[Expression], text: str, anchor: Partial) -> list[Expression]:
    """'today' in quotation marks as the day on which it was said: '"We met today," she told reporters Monday.'"""
    told = found[:]
    for i, (one, day) in enumerate(pairwise(found)):
        quoted = SAID.fullmatch(text, one.end, day.start) and in_quotes(text, one.start)
        if quoted and day.rule == "weekday" and day.value < one.value == anchor.edtf:
            told[i] = replace(one, value=day.value, dates=day.dates)
    return told


def share_years(found: list[Expression], text: str) -> list[Expression]:
    """Days with the year that the next one of their list has: 'on May 26 and November 30, 1966'."""
    shared = found[:]
    for i in range(len(found) - 2, -1, -1):
        one, following = shared[i], shared[i + 1]
        if one.rule in DAYS_OF_NO_YEAR and YEAR.search(following.text) and is_listed(one, following, text):
            dates = tuple(Partial(following.dates[0].year, d.month, d.day) for d in one.dates)
            shared[i] = replace(one, value=dates[0].edtf, dates=dates)
    return shared


def is_listed(one: Expression, following: Expression, text: str) -> bool:
    """Whether a day and the next one stand in one list."""
    same = one.granularity == following.granularity == "day" and bool(one.dates and following.dates)
    return same and text[one.end : following.start].strip() in ("and", ",", "&", ", and", "and on")


@cache
def checked() -> Lexicon:
    """The lexicon, whose rules name only kinds and guards that there are."""
    lexicon = load()
    for rule in lexicon.rules:
        if rule.kind not in KINDS or (rule.guard and rule.guard not in GUARDS):
            raise LexiconError(f"{HERE / FILE}, line {rule.line}: rule '{rule.name}': no such kind or guard")
    return lexicon


def in_quotes(text: str, at: int) -> bool:
    """Whether offset ``at`` stands in quotation marks that its paragraph opens."""
    before = text[text.rfind("\n", max(0, at - QUOTE_REACH), at) + 1 : at]
    if "“" in before or "”" in before:
        return before.rfind("“") > before.rfind("”")
    return before.count('"') % 2 == 1


def longest(tokens: Tokens, i: int, lexicon: Lexicon, context: Context) -> tuple[Rule, int, Value] | None:
    """The longest match at token ``i`` that passes its guard and has a value: rule, end, value."""
    rules = lexicon.by_first.get(tokens.codes[i], ())
    matches = [(m.end(), rule) for rule in rules if (m := rule.regex.match(tokens.codes, i))]
    matches.sort(key=lambda match: -match[0])
    for end, rule in matches:
        if rule.guard and not GUARDS[rule.guard](tokens, i, end, lexicon.words):
            continue
        value = KINDS[rule.kind](Fields(tokens.tokens[i:end]), context)
        if value is not None:
            return rule, end, value
    return None
