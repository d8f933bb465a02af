"""Reading and checking lexicon files. An error names the file and the line."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from dipextract.errors import DipextractError

HERE = Path(__file__).parent

M = TypeVar("M", bound=BaseModel)


class LexiconError(DipextractError, ValueError):
    """A lexicon file that cannot be used: the message names file, line and what is wrong."""


class Entry(BaseModel):
    """Base of lexicon rows: unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class AreaEntry(Entry):
    """An area of the controlled vocabulary."""

    id: str
    label: str
    crs: str
    covers: str


def line_of(text: str, needle: str) -> int:
    """The 1-based line where ``needle`` first stands in ``text``; 1 when it does not."""
    at = text.find(needle)
    return text.count("\n", 0, at) + 1 if at >= 0 else 1


def read_toml(name: str) -> dict[str, Any]:
    """The TOML lexicon ``name``."""
    path = HERE / name
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{path}: {error}") from error


def read_csv(name: str, model: type[M]) -> Iterator[M]:
    """The rows of the CSV lexicon ``name``, checked against ``model``; lines that begin with # are comments."""
    path = HERE / name
    lines = path.read_text("utf-8").splitlines()
    kept = [(number, line) for number, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    rows = csv.DictReader((line for _, line in kept), strict=True)
    for (number, _), row in zip(kept[1:], rows, strict=True):
        yield check(model, row, path, number)


def check(model: type[M], row: Mapping[str, Any], path: Path, line: int) -> M:
    """``row`` as a ``model``; LexiconError with file and line when it is none."""
    try:
        return model.model_validate(row)
    except ValidationError as error:
        problem = error.errors()[0]
        where = ".".join(map(str, problem["loc"]))
        raise LexiconError(f"{path}, line {line}: {where}: {problem['msg']}") from error


@cache
def areas() -> tuple[AreaEntry, ...]:
    """The controlled vocabulary of cooperation areas, in its order."""
    text = (HERE / "areas.toml").read_text("utf-8")
    entries = read_toml("areas.toml")["area"]
    return tuple(
        check(AreaEntry, entry, HERE / "areas.toml", line_of(text, f'id = "{entry.get("id")}"')) for entry in entries
    )
