"""The grammar's expressions as TIMEX3."""

from __future__ import annotations

import pytest

from dipextract.pipes.dates.timex import timexes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on Monday.", ["2012-10-08"]),
        ("They met this morning.", ["2012-10-08TMO"]),
        ("It closed at 12:00 UTC Friday.", ["2012-10-05T12:00Z"]),
        ("It was signed in the summer of 2011.", ["2011-SU"]),
        ("They stayed from May 3 to 5.", ["2012-05-03", "2012-05-05"]),
        ("They met last week.", [None]),
        ("Sales rose in the first quarter of 2011.", [None]),
    ],
)
def test_value(text: str, expected: list[str | None]) -> None:
    assert [timex["value"] for timex in timexes(text, "2012-10-08")] == expected


def test_interval_offsets() -> None:
    first, last = timexes("from 1996 to 2001", None)
    assert (first["start"], last["end"]) == (0, 17)
    assert first["end"] == last["start"]
