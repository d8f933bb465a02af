"""Highlights: whatever crosses, the text stays whole and every run knows what covers it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dipextract.report.findings import Finding, Kind
from dipextract.report.highlight import merged, passages, whole

TEXT = "abcdefghij"


def cut(*found: tuple[Kind, int, int]) -> list[tuple[str, tuple[Kind, ...]]]:
    findings = [Finding(kind, start, end, kind) for kind, start, end in found]
    return [(run.text, run.kinds) for passage in whole(TEXT, findings) for run in passage.runs]


def test_nothing_found() -> None:
    assert cut() == [(TEXT, ())]


def test_nested() -> None:
    assert cut((Kind.STATEMENT, 0, 10), (Kind.PERSON, 2, 4)) == [
        ("ab", (Kind.STATEMENT,)),
        ("cd", (Kind.STATEMENT, Kind.PERSON)),
        ("efghij", (Kind.STATEMENT,)),
    ]


def test_crossing() -> None:
    assert cut((Kind.MEETING, 0, 6), (Kind.STATEMENT, 4, 10)) == [
        ("abcd", (Kind.MEETING,)),
        ("ef", (Kind.MEETING, Kind.STATEMENT)),
        ("ghij", (Kind.STATEMENT,)),
    ]


def test_the_same_words_twice() -> None:
    assert cut((Kind.PLACE, 1, 3), (Kind.PLACE, 1, 3))[1] == ("bc", (Kind.PLACE,))


def test_neighbours() -> None:
    assert [text for text, _ in cut((Kind.PLACE, 0, 3), (Kind.DATE, 3, 5))] == ["abc", "de", "fghij"]


def test_empty_text() -> None:
    assert whole("", []) == []
    assert whole(" \n", []) == []


def test_white_space_at_the_ends_is_left_out() -> None:
    (passage,) = whole("\n\n text \n", [])
    assert [(run.start, run.text) for run in passage.runs] == [(3, "text")]


spans = st.tuples(st.sampled_from(Kind), st.integers(0, 9), st.integers(1, 6)).map(
    lambda f: Finding(f[0], f[1], min(10, f[1] + f[2]), f[0])
)


@given(st.lists(spans, max_size=12))
def test_any_findings(found: list[Finding]) -> None:
    runs = [run for passage in whole(TEXT, found) for run in passage.runs]
    assert "".join(run.text for run in runs) == TEXT
    for run in runs:
        covering = {f.kind for f in found if f.start <= run.start and run.start + len(run.text) <= f.end}
        assert set(run.kinds) == covering


def test_merged() -> None:
    assert merged([(5, 9), (0, 3), (2, 4), (9, 10)]) == [(0, 4), (5, 10)]


def test_passages_are_cut_between_words() -> None:
    text = "word " * 400
    (passage,) = passages(text, [], [(1000, 1004)])
    shown = "".join(run.text for run in passage.runs)
    assert passage.cut_before
    assert passage.cut_after
    assert 200 < len(shown) < 600
    assert set(shown.split()) == {"word"}


def test_passages_of_a_short_text() -> None:
    (passage,) = passages(TEXT, [], [(2, 4)])
    assert (passage.runs[0].text, passage.cut_before, passage.cut_after) == (TEXT, False, False)
