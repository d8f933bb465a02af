"""The overview counts what the records say."""

from __future__ import annotations

from dipextract.report.articles import items
from dipextract.report.overview import Overview, overview
from tests.report.making import record


def made() -> Overview:
    records = [
        record(date="2024-05-03"),
        record(date="2024-07"),
        record(date=None, countries=("NO", "KE")),
        record(main=False),
    ]
    return overview(items(records, {}))


def test_counts() -> None:
    seen = made()
    assert (seen.articles, seen.with_meetings, seen.meetings, seen.in_passing) == (4, 3, 3, 1)
    assert (seen.people, seen.undated, seen.unit) == (3, 1, "month")
    assert seen.countries == (("NO", 3), ("CL", 2), ("KE", 1))


def test_timeline_has_months_without_meetings() -> None:
    assert made().timeline.counts == (("2024-05", 1), ("2024-06", 0), ("2024-07", 1))


def test_timeline_of_many_years() -> None:
    seen = overview(items([record(date="1999-05-03"), record(date="2004")], {}))
    assert seen.timeline.counts == (("1999", 1), ("2000", 0), ("2001", 0), ("2002", 0), ("2003", 0), ("2004", 1))


def test_matrix_has_each_pair_both_ways() -> None:
    cells = {(cell.column, cell.row): cell.count for cell in made().matrix.cells}
    assert cells == {
        ("Chile", "Norway"): 2,
        ("Norway", "Chile"): 2,
        ("Kenya", "Norway"): 1,
        ("Norway", "Kenya"): 1,
    }


def test_areas_by_pair() -> None:
    cells = {(cell.column, cell.row): cell.count for cell in made().pairs.cells}
    assert cells == {("Chile – Norway", "Trade"): 2, ("Kenya – Norway", "Trade"): 1}


def test_people_who_met() -> None:
    assert made().met[0] == ("Kari Dahl (Norway)", "Pedro Rojas (Chile)", 2)


def test_rows_in_the_order_of_time_and_open_dates_last() -> None:
    assert [row.first for row in made().rows] == ["2024-05-03", "2024-07-01", ""]


def test_no_records() -> None:
    seen = overview([])
    assert (seen.meetings, seen.timeline.counts, seen.matrix.cells) == (0, (), ())
