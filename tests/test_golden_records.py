"""The records of the seeds, byte for byte. ``make golden`` writes them anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.records.write import HERE, SEEDS, golden


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_golden_record(seed: Path) -> None:
    assert golden(seed) == (HERE / f"{seed.stem}.json").read_bytes().decode("utf-8")


def test_there_is_none_without_a_seed() -> None:
    assert {file.stem for file in HERE.glob("*.json")} == {seed.stem for seed in SEEDS}
