"""Gold annotations: a folder of NAME.txt with NAME.json beside it; the README documents the format."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from dipextract.errors import GoldError, ReadError
from dipextract.reading import read_text, reason
from dipextract.record import Mode, Record


class Gold(BaseModel):
    """Base of all parts: keys that the measure does not use (notes, sources) are let be."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class GoldPerson(Gold):
    """A person, or a participant of a meeting. ``country`` may name an organisation; that is not compared."""

    name: str
    country: str | None = None
    offices: list[str] = Field(default_factory=list)


class GoldPlace(Gold):
    """Where a meeting took place."""

    name: str | None = None
    country: str | None = None


class GoldMeeting(Gold):
    """A meeting; ``main`` if the article reports it."""

    main: bool = True
    mode: Mode
    date: str | None = None
    place: GoldPlace | None = None
    participants: list[GoldPerson]


class GoldDateline(Gold):
    """The dateline's parts."""

    place: str | None = None
    date: str | None = None
    agency: str | None = None


class GoldDate(Gold):
    """A calendar expression; ``value`` is EDTF."""

    text: str
    value: str | None = None


class GoldAnnotation(Gold):
    """What a coder wrote down about one article. The optional areas and organisations are right either way."""

    dateline: GoldDateline | None = None
    meetings: list[GoldMeeting]
    people: list[GoldPerson]
    organizations: list[str] = Field(default_factory=list)
    organizations_optional: list[str] = Field(default_factory=list)
    areas: list[str] = Field(default_factory=list)
    areas_optional: list[str] = Field(default_factory=list)
    dates: list[GoldDate] = Field(default_factory=list)


class GoldArticle(Gold):
    """An article and its annotation; ``stem`` is the files' name without its ending."""

    stem: str
    path: str
    text: str
    annotation: GoldAnnotation


def read_gold(folder: str | Path) -> list[GoldArticle]:
    """The annotated articles of ``folder``, by name."""
    files = sorted(Path(folder).glob("*.json"))
    if not files:
        raise GoldError(f"{folder}: no folder with NAME.txt and NAME.json in it")
    return [read_article(file) for file in files]


def read_article(file: Path) -> GoldArticle:
    """The annotation in ``file`` with the article beside it."""
    article = file.with_suffix(".txt")
    try:
        text = read_text(str(article))
        annotation = GoldAnnotation.model_validate_json(file.read_bytes())
    except ReadError as error:
        raise GoldError(f"{article}: {error}") from error
    except OSError as error:
        raise GoldError(f"{file}: {reason(error)}") from error
    except ValidationError as error:
        raise GoldError(f"{file}: {first_problem(error)}") from error
    return GoldArticle(stem=file.stem, path=str(article), text=text, annotation=annotation)


def read_records(file: str | Path) -> dict[str, Record]:
    """The records in a file of JSON lines, by the stem of the path they were read from."""
    try:
        lines = Path(file).read_text("utf-8").split("\n")
    except OSError as error:
        raise GoldError(f"{file}: {reason(error)}") from error
    except UnicodeError as error:
        raise GoldError(f"{file}: not valid UTF-8") from error
    records = {}
    for number, line in enumerate(lines, 1):
        if line.strip():
            record = parse_record(line, f"{file}, line {number}")
            records[Path(record.source.path or "").stem] = record
    return records


def parse_record(line: str, where: str) -> Record:
    """The record in one line of JSON."""
    try:
        return Record.model_validate_json(line)
    except ValidationError as error:
        raise GoldError(f"{where}: {first_problem(error)}") from error


def first_problem(error: ValidationError) -> str:
    """What is wrong first, and where in the document."""
    problem = error.errors()[0]
    where = ".".join(map(str, problem["loc"]))
    return f"{where}: {problem['msg']}" if where else problem["msg"]
