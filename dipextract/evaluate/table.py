"""The measure in lines to print."""

from __future__ import annotations

from collections.abc import Iterator

from dipextract.evaluate.measure import Scores


def table(scores: Scores) -> Iterator[str]:
    """A row a field, the mean, and the counts behind."""
    yield f"{'field':20}{'P':>7}{'R':>7}{'F1':>7}{'gold':>7}{'pred':>7}"
    for name, row in scores.rows.items():
        yield f"{name:20}{row.precision:7.3f}{row.recall:7.3f}{row.f1:7.3f}{row.gold:7}{row.given:7}"
    yield f"{'mean F1':20}{'':14}{scores.mean_f1:7.3f}"
    yield f"articles: {scores.articles}"
    yield f"articles without a record: {scores.without_record}"
    yield f"articles with no main meeting: {scores.without_meeting}"
    yield f"of them, given a main meeting all the same: {scores.given_one_all_the_same}"
    yield f"spans: {scores.spans}"
    yield f"spans that do not match the text: {scores.spans_off}"


def error_lines(scores: Scores, most: int) -> Iterator[str]:
    """What is missing and what is wrong, field by field, at most ``most`` lines of each kind."""
    for name, row in scores.rows.items():
        for kind, errors in (("missed", row.missed), ("wrong", row.wrong)):
            if errors:
                yield f"\n{name}, {kind}: {len(errors)}"
                yield from (f"  {error}" for error in errors[:most])
