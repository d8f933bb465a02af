"""The date lexicon: every rule's examples, and what is refused."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dipextract.lexicon.load import LexiconError
from dipextract.pipes.dates import lexicon
from dipextract.pipes.dates.grammar import checked, find
from dipextract.pipes.dates.patterns import PatternError

LEXICON = checked()


@pytest.mark.parametrize(
    ("rule", "text", "value"), [(rule.name, text, value) for rule in LEXICON.rules for text, value in rule.examples]
)
def test_example(rule: str, text: str, value: str) -> None:
    found = find(text, LEXICON.anchor)[-1]
    assert (found.rule, found.value) == (rule, value)


@pytest.mark.parametrize(
    "pattern", ["MONTH (DAY", "MONTH )", "NOSUCHCLASS", "today", "MONTH *", "( | DAY)", "", "MONTH ? ?"]
)
def test_bad_pattern(pattern: str) -> None:
    with pytest.raises(PatternError):
        LEXICON.compile(pattern, {})


def test_alias_of_itself() -> None:
    with pytest.raises(PatternError):
        LEXICON.compile("A", {"A": "(A | DAY)"})


@pytest.fixture
def changed(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, object]]:
    """The lexicon file's data, to be spoilt before it is loaded."""
    data = lexicon.read_toml(lexicon.FILE)
    monkeypatch.setattr(lexicon, "read_toml", lambda name: data)
    for cached in (lexicon.load, checked):
        cached.cache_clear()
    yield data
    for cached in (lexicon.load, checked):
        cached.cache_clear()


RULE = {"name": "spoilt", "pattern": "MONTH", "kind": "month", "examples": {}}


@pytest.mark.parametrize(
    "rule",
    [
        RULE | {"pattern": "MONTH ("},
        RULE | {"pattern": "MONTH?"},
        RULE | {"kind": "x"},
        RULE | {"guard": "x"},
        RULE | {"x": 1},
    ],
)
def test_bad_rule(changed: dict[str, list[object]], rule: dict[str, object]) -> None:
    changed["rule"].append(rule)
    with pytest.raises(LexiconError, match=r"dates\.toml, line \d+"):
        checked()


def test_unknown_word_list(changed: dict[str, dict[str, object]]) -> None:
    changed["words"]["no_such_list"] = ["x"]
    with pytest.raises(LexiconError, match="no_such_list"):
        checked()
