"""Dates as days."""

from __future__ import annotations

from datetime import date

import pytest

from dipextract.report.when import days


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-05-03", date(2024, 5, 3), date(2024, 5, 3)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("1992", date(1992, 1, 1), date(1992, 12, 31)),
        ("2024-08-27/2024-09-02", date(2024, 8, 27), date(2024, 9, 2)),
    ],
)
def test_known(value: str, first: date, last: date) -> None:
    assert days(value) == (first, last)


@pytest.mark.parametrize("value", [None, "", "XXXX-04-25", "2024-13", "2024-02-30", "0000", "soon"])
def test_open(value: str | None) -> None:
    assert days(value) is None
