"""The README tells the truth."""

from __future__ import annotations

import pytest

from dipextract.cli.exits import Exit
from dipextract.record import Record
from tests.readme import README, examples, run

TEXT = README.read_text("utf-8")


@pytest.mark.parametrize(("arguments", "output"), list(examples()))
def test_example(arguments: str, output: str) -> None:
    assert run(arguments) == output


def test_there_are_examples() -> None:
    assert list(examples())


def test_exit_codes_are_told() -> None:
    assert all(f"| {code.value} |" in TEXT for code in Exit)


def test_fields_are_told() -> None:
    assert all(f"`{name}`" in TEXT for name in Record.model_fields)
