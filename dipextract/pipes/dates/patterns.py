"""The pattern language of the date lexicon, compiled to regular expressions over token codes.

A pattern is a sequence of parts: a name in capitals (a word class or an alias), a literal word in lower case, or
alternatives in brackets, ``(a | b c)``; ``?`` makes a part optional. There is no repetition, so matching is linear.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

PART = re.compile(r"\s*(?:(?P<name>[A-Z_]+)|(?P<word>[a-z]+)|(?P<sign>[()|?]))\s*")


class PatternError(ValueError):
    """A pattern that cannot be read."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern: its regular expression, the codes it can begin with, and whether it matches nothing."""

    regex: str
    first: frozenset[str]
    empty: bool = False


def code(char: str) -> Pattern:
    """The pattern of one token code."""
    return Pattern(re.escape(char), frozenset(char))


def sequence(parts: list[Pattern]) -> Pattern:
    """Patterns one after the other."""
    first: frozenset[str] = frozenset()
    for part in parts:
        first |= part.first
        if not part.empty:
            break
    return Pattern("".join(part.regex for part in parts), first, all(part.empty for part in parts))


def either(parts: list[Pattern]) -> Pattern:
    """Any of the patterns."""
    first = frozenset().union(*(part.first for part in parts))
    return Pattern(f"(?:{'|'.join(part.regex for part in parts)})", first, any(part.empty for part in parts))


def optional(part: Pattern) -> Pattern:
    """The pattern or nothing."""
    return Pattern(f"(?:{part.regex})?", part.first, True)


class Parser:
    """Reads one pattern; ``of_name`` and ``of_word`` give the patterns of names and literal words."""

    def __init__(self, text: str, of_name: Callable[[str], Pattern], of_word: Callable[[str], Pattern]) -> None:
        self.text, self.at = text, 0
        self.of_name, self.of_word = of_name, of_word

    def parse(self) -> Pattern:
        """The whole pattern."""
        found = self.alternatives()
        if self.at < len(self.text):
            raise PatternError(f"cannot read the pattern from '{self.text[self.at :]}' on")
        return found

    def sign(self, char: str) -> bool:
        """Whether ``char`` stands here; steps over it."""
        found = PART.match(self.text, self.at)
        if not found or found["sign"] != char:
            return False
        self.at = found.end()
        return True

    def alternatives(self) -> Pattern:
        """Sequences between bars."""
        parts = [self.parts()]
        while self.sign("|"):
            parts.append(self.parts())
        return parts[0] if len(parts) == 1 else either(parts)

    def parts(self) -> Pattern:
        """One sequence."""
        found: list[Pattern] = []
        while part := self.part():
            found.append(optional(part) if self.sign("?") else part)
        if not found:
            raise PatternError(f"nothing stands at '{self.text[self.at :]}'")
        return sequence(found)

    def part(self) -> Pattern | None:
        """One name, word or bracket; None at the end of a sequence."""
        if self.sign("("):
            inner = self.alternatives()
            if not self.sign(")"):
                raise PatternError("a bracket is not closed")
            return either([inner])
        found = PART.match(self.text, self.at)
        if not found or found["sign"]:
            return None
        self.at = found.end()
        return self.of_name(found["name"]) if found["name"] else self.of_word(found["word"])
