"""Checks on what stands around a match: is 'May', '2015' or 'the 25th' a date here?"""

from __future__ import annotations

import re
from collections.abc import Callable

from dipextract.pipes.dates.lexer import Token, Tokens
from dipextract.pipes.dates.lexicon import BREAK, Words

HYPHENS = frozenset("-‐‑")
APOSTROPHES = frozenset("'’")
LONGEST_ABBREVIATION = 4  # 'Sept'; 'May' and 'June' are names as well
SENTENCE_ENDS = frozenset(".!?")
# a plural noun, not 'was', 'his', 'this', 'across'
PLURAL = re.compile(r"[a-z]{3,}[^aius\W]s|[a-z]{0,12}(?:people|children|men|women)")


def word(tokens: Tokens, i: int) -> str:
    """The token at ``i`` in lower case, '' outside the text."""
    token = tokens[i]
    return token.lower if token else ""


def name_like(token: Token | None) -> bool:
    """Whether a token is a capitalised word that is no mere abbreviation letter."""
    return bool(token and token.capital and token.text.isalpha())


def lone_month(tokens: Tokens, start: int, end: int, words: Words) -> bool:
    """A month that is also a name or a verb counts only after a preposition or a determiner."""
    token, before, after = tokens[start], word(tokens, start - 1), tokens[end]
    if token is None or before in words.repeated or not month_day(tokens, start, end + 1, words):
        return False
    if before in HYPHENS:
        before = word(tokens, start - 2)
    if before in words.clear_time_prepositions:
        return True
    opened = before in words.time_prepositions | words.determiners or (before == "s" and owns(tokens, start - 2))
    if token.text.islower() or name_like(after):
        return token.lower not in words.months_too and before in words.time_prepositions | words.determiners
    if len(token.text) <= LONGEST_ABBREVIATION:
        return opened
    return token.lower not in words.months_too or opened


def owns(tokens: Tokens, i: int) -> bool:
    """Whether the token at ``i`` is the apostrophe of "the minister's May visit"."""
    return word(tokens, i) in APOSTROPHES


def month_day(tokens: Tokens, start: int, end: int, words: Words) -> bool:
    """'the March 8 Alliance' is no date."""
    after = tokens[end]
    return not (after and after.capital and after.lower in words.after_eponym)


def lone_weekday(tokens: Tokens, start: int, end: int, words: Words) -> bool:
    """'Friday', not 'Good Friday', 'every Friday' or 'Friday prayers'."""
    before, after = word(tokens, start - 1), word(tokens, end)
    named = before in words.before_weekday_name or after in words.after_weekday_name
    return not named and before not in words.repeated


def after_day(tokens: Tokens, start: int, end: int, words: Words) -> bool:
    """The second number of 'on June 3 and 8'; what follows must not be counted by it."""
    day, month, after = tokens[start - 1], tokens[start - 2], tokens[end]
    return bool(
        day and month and day.field == "day" and month.field == "month" and not (after and after.text[:1].islower())
    )


def after_weekday(tokens: Tokens, start: int, end: int, words: Words) -> bool:
    """The second of 'Monday and Tuesday'."""
    previous = tokens[start - 1]
    return bool(previous and previous.field == "weekday")


def lone_year(tokens: Tokens, start: int, end: int, words: Words) -> bool:
    """A four-digit number is a year where time is spoken of, not where things are counted or numbered."""
    token, previous, following = tokens[start], tokens[start - 1] if start else None, tokens[end]
    if token is None or not is_year(token.value):
        return False
    if previous is None or previous.text in SENTENCE_ENDS or tokens.codes[start - 1] == BREAK:
        return bool(following and following.lower in words.after_first_year)
    if previous.text in HYPHENS:
        return word(tokens, start - 2) in ("mid", "early", "late")
    if previous.text == "," and following and following.text in (",", "and") and is_listed(tokens, start - 2):
        return True
    if previous.text in "$€£¥#:/+*=" or previous.lower in words.numbered:
        return False
    if following and following.capital and following.lower in words.after_year_name:
        return False
    if following and (following.lower in words.counted or following.text in "%$€£°" or is_unit(tokens, end)):
        return False
    if previous.lower in words.determiners or (previous.lower in words.events and not name_like(following)):
        return True
    if following and counts(token) and PLURAL.fullmatch(following.lower):
        return False
    return previous.lower in words.time_prepositions or year_elsewhere(previous, following)


def is_year(value: int | str) -> bool:
    """Whether a number may be a year that news speak of."""
    return isinstance(value, int) and 1700 <= value <= 2100


def is_listed(tokens: Tokens, i: int) -> bool:
    """Whether a year stands at ``i``."""
    token = tokens[i]
    return bool(token and token.field == "year")


def counts(token: Token) -> bool:
    """Whether a number before a plural is more likely a quantity: '1709 schools', not '2019 elections'."""
    return token.value == 2000 or (isinstance(token.value, int) and token.value < 1950)


def is_unit(tokens: Tokens, i: int) -> bool:
    """Whether a unit of time stands at ``i``, perhaps after a hyphen: 'a 2000-year history'."""
    token = tokens[i + 1] if word(tokens, i) == "-" else tokens[i]
    return bool(token and token.field == "unit")


def year_elsewhere(previous: Token, following: Token | None) -> bool:
    """Without a preposition: in brackets, between a comma and a clause's end, after a lower-case word."""
    closing = following.text if following else "."
    if previous.text == "(":
        return closing in "),;"
    if previous.text == ",":
        return closing in ".,;)"
    return previous.text.isalpha() and not previous.capital


def year_range(tokens: Tokens, start: int, end: int, words: Words) -> bool:
    """Two years of our age."""
    years = [token.value for token in tokens.tokens[start:end] if token.field == "year"]
    joined_by_and = any(t.lower == "and" for t in tokens.tokens[start:end])
    if joined_by_and and word(tokens, start) != "between":
        return False
    return all(map(is_year, years))


def short_range(tokens: Tokens, start: int, end: int, words: Words) -> bool:
    """'2019-20', not the beginning of something longer in digits."""
    last = tokens[end - 1]
    return (
        bool(last and len(last.text) == 2)
        and word(tokens, end) not in ("-", "/", ".")
        and year_range(tokens, start, end, words)
    )


def day_alone(tokens: Tokens, start: int, end: int, words: Words) -> bool:
    """'Saturday 23' at a clause's end or before a function word; 'on Monday 12 people' and 'Monday 10 am' are none."""
    last, after = tokens[end - 1], tokens[end]
    if last and last.text[-1:].isalpha():
        return bare_ordinal(tokens, start, end, words)
    return after is None or after.text in ".,;)]" or after.lower in words.after_bare_ordinal


def bare_ordinal(tokens: Tokens, start: int, end: int, words: Words) -> bool:
    """'on the 25th' at a clause's end or before a function word; 'on the 25th anniversary' is none."""
    after = tokens[end]
    return after is None or not after.text.isalnum() or after.lower in words.after_bare_ordinal


def nowadays(tokens: Tokens, start: int, end: int, words: Words) -> bool:
    """No day is meant by "today's world" or 'as strong today as ever'."""
    if word(tokens, start) != "today":
        return True
    if word(tokens, end) == "as":
        return False
    possessive = word(tokens, end) in ("'", "’")
    return not (possessive and any(word(tokens, i) in words.nowadays for i in range(end + 2, end + 5)))


def no_duration(tokens: Tokens, start: int, end: int, words: Words) -> bool:
    """'last year', not 'over the last year'."""
    return word(tokens, start - 1) != "the" or word(tokens, start - 2) not in words.during


def ends_there(tokens: Tokens, start: int, end: int, words: Words) -> bool:
    """'the day before' alone, not 'the day before the summit'."""
    after = tokens[end]
    return after is None or not after.text.isalnum() or after.lower in words.after_clause


def not_of(tokens: Tokens, start: int, end: int, words: Words) -> bool:
    """'in the evening', not 'in the evening of May 3', where the day follows."""
    return word(tokens, end) != "of"


def no_comparison(tokens: Tokens, start: int, end: int, words: Words) -> bool:
    """'three days later', not 'three days later than planned'."""
    return word(tokens, end) not in ("than", "the", "a")


GUARDS: dict[str, Callable[[Tokens, int, int, Words], bool]] = {
    "lone_month": lone_month,
    "month_day": month_day,
    "lone_weekday": lone_weekday,
    "after_day": after_day,
    "after_weekday": after_weekday,
    "lone_year": lone_year,
    "year_range": year_range,
    "short_range": short_range,
    "bare_ordinal": bare_ordinal,
    "day_alone": day_alone,
    "nowadays": nowadays,
    "no_duration": no_duration,
    "not_of": not_of,
    "ends_there": ends_there,
    "no_comparison": no_comparison,
}
