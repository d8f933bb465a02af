"""Checks on what stands around a match: is 'May', '2015' or 'the 25th' a date here?"""

from __future__ import annotations

from collections.abc import Callable

from dipextract.pipes.dates.lexer import Token, Tokens
from dipextract.pipes.dates.lexicon import Lexicon

NAMES_TOO = frozenset(("april", "may", "june", "august", "march"))
DETERMINERS = frozenset(("the", "a", "an", "its", "their", "his", "her", "our", "this", "that", "each", "every"))


def word(tokens: Tokens, i: int) -> str:
    """The token at ``i`` in lower case, '' outside the text."""
    token = tokens[i]
    return token.lower if token else ""


def name_like(token: Token | None) -> bool:
    """Whether a token is a capitalised word that is no mere abbreviation letter."""
    return bool(token and token.capital and token.text.isalpha())


def lone_month(tokens: Tokens, start: int, end: int, lexicon: Lexicon) -> bool:
    """A month that is also a name or a verb counts only after a preposition or a determiner."""
    token, before, after = tokens[start], word(tokens, start - 1), tokens[end]
    if token is None or token.lower not in NAMES_TOO:
        return not (token and token.text.islower()) or before in lexicon.lists["time_prepositions"]
    if before == "-":
        before = word(tokens, start - 2)
    if before in lexicon.lists["time_prepositions"]:
        return True
    return before in DETERMINERS and not name_like(after)


def month_day(tokens: Tokens, start: int, end: int, lexicon: Lexicon) -> bool:
    """'the March 8 Alliance' is no date."""
    after = tokens[end]
    return not (after and after.capital and after.lower in lexicon.lists["after_eponym"])


def lone_year(tokens: Tokens, start: int, end: int, lexicon: Lexicon) -> bool:
    """A four-digit number is a year where time is spoken of, not where things are counted or numbered."""
    token, previous, following = tokens[start], tokens[start - 1] if start else None, tokens[end]
    if token is None or not isinstance(token.value, int) or not 1700 <= token.value <= 2100:
        return False
    if following and (following.lower in lexicon.lists["counted"] or following.text in "%$€£°"):
        return False
    if previous is None:
        return False
    if previous.text in "$€£¥#:/+*=" or previous.lower in lexicon.lists["numbered"]:
        return False
    if previous.lower in lexicon.lists["time_prepositions"] or previous.lower in DETERMINERS:
        return True
    return lone_year_elsewhere(previous, following)


def lone_year_elsewhere(previous: Token, following: Token | None) -> bool:
    """Without a preposition: after a lower-case word and not before what it would count; in brackets."""
    if previous.text == "(" and following is not None and following.text == ")":
        return True
    if previous.capital or not previous.text.isalpha():
        return False
    return following is None or not following.text.islower() or not following.lower.endswith("s")


def year_range(tokens: Tokens, start: int, end: int, lexicon: Lexicon) -> bool:
    """Two years of our age."""
    years = [t.value for t in tokens.tokens[start:end] if t.field == "year"]
    joined_by_and = any(t.lower == "and" for t in tokens.tokens[start:end])
    if joined_by_and and word(tokens, start) != "between":
        return False
    return all(isinstance(y, int) and 1700 <= y <= 2100 for y in years)


def short_range(tokens: Tokens, start: int, end: int, lexicon: Lexicon) -> bool:
    """'2019-20', not the beginning of something longer in digits."""
    last = tokens[end - 1]
    return (
        bool(last and len(last.text) == 2)
        and word(tokens, end) not in ("-", "/", ".")
        and year_range(tokens, start, end, lexicon)
    )


def bare_ordinal(tokens: Tokens, start: int, end: int, lexicon: Lexicon) -> bool:
    """'on the 25th' at a clause's end or before a function word; 'on the 25th anniversary' is none."""
    after = tokens[end]
    return after is None or not after.text.isalnum() or after.lower in (
        "and", "at", "in", "by", "for", "with", "to", "after", "when", "that", "as", "before", "instant",
    )  # fmt: skip


def nowadays(tokens: Tokens, start: int, end: int, lexicon: Lexicon) -> bool:
    """ "today's world" is no day."""
    if word(tokens, start) != "today" or word(tokens, end) not in ("'", "’"):
        return True
    return not any(word(tokens, i) in lexicon.lists["today_as_nowadays"] for i in range(end + 2, end + 5))


def that_day(tokens: Tokens, start: int, end: int, lexicon: Lexicon) -> bool:
    """'that day', not 'that days of talks'; 'the same day' not before 'as'."""
    return not word(tokens, end - 1).endswith("s")


GUARDS: dict[str, Callable[[Tokens, int, int, Lexicon], bool]] = {
    "lone_month": lone_month,
    "month_day": month_day,
    "lone_year": lone_year,
    "year_range": year_range,
    "short_range": short_range,
    "bare_ordinal": bare_ordinal,
    "nowadays": nowadays,
    "that_day": that_day,
}
