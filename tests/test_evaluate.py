"""The measure, on records made by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dipextract.errors import GoldError
from dipextract.evaluate import Scores, error_lines, evaluate, normal, read_gold, read_records, table
from dipextract.record import Record

TEXT = "OSLO, May 3 (NTB) -- Kari Dahl met Pedro Rojas in Oslo. Ann Lee of NATO was not there. They agreed on trade."

GOLD: dict[str, Any] = {
    "dateline": {"place": "Oslo", "date": "2024-05-03", "agency": "NTB"},
    "meetings": [
        {
            "mode": "in-person",
            "date": "2024-05-03",
            "place": {"name": "Oslo", "country": "NO"},
            "participants": [{"name": "Kari Dahl"}, {"name": "Pedro Rojas"}],
        }
    ],
    "people": [
        {"name": "Kari Dahl", "country": "NO", "offices": ["Foreign Minister"]},
        {"name": "Pedro Rojas", "country": "CL", "offices": ["Minister of Defence", "Party Secretary"]},
        {"name": "Ann Lee", "country": "NATO", "offices": []},
    ],
    "organizations": ["NATO"],
    "organizations_optional": ["Nordic Council"],
    "areas": ["trade", "space"],
    "areas_optional": ["energy"],
    "dates": [{"text": "May 3", "value": "2024-05-03"}, {"text": "last week", "value": None}],
    "notes": "keys that the measure does not know are let be",
}


def participant(name: str, country: str | None = None, offices: list[str] | None = None) -> dict[str, Any]:
    return {"name": name, "country": country, "organization": None, "offices": offices or []}


def meeting(*names: str, **parts: Any) -> dict[str, Any]:
    known = {"main": True, "mode": "in-person", "date": "2024-05-03", "place": {"name": "Oslo", "country": "NO"}}
    rest = {"countries": [], "areas": [], "outcomes": [], "evidence": {"text": "met", "start": 31, "end": 34}}
    return {**known, **rest, "participants": [participant(name) for name in names], **parts}


def record(**parts: Any) -> Record:
    """A record that is right in everything but ``parts``."""
    people = [
        participant("Mrs. Kari Dahl", "NO", ["foreign minister"]),
        participant("Pedro Rojas", "CL", ["Minister of Defense", "Party Secretary"]),
        participant("Ann Lee", None),
    ]
    right: dict[str, Any] = {
        "source": {"path": "x/story.txt", "sha256": "", "characters": len(TEXT)},
        "article": {
            "title": None,
            "published": None,
            "dateline": {"place": "OSLO", "country": "NO", "date": "2024-05-03", "agency": "NTB"},
        },
        "summary": "",
        "meetings": [meeting("Kari Dahl", "Pedro Rojas")],
        "people": [{**person, "mentions": []} for person in people],
        "places": [],
        "organizations": [{"name": "the NATO", "acronym": None, "mentions": []}],
        "dates": [{"text": "May 3", "start": 6, "end": 11, "value": "2024-05-03"}],
        "areas": [{"id": id, "label": id, "mentions": []} for id in ("trade", "space")],
        "statements": [],
        "warnings": [],
    }
    return Record.model_validate({**right, **parts})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "story.txt").write_text(TEXT, "utf-8")
    (tmp_path / "story.json").write_text(json.dumps(GOLD), "utf-8")
    return tmp_path


def score(folder: Path, given: Record | None) -> Scores:
    return evaluate(read_gold(folder), {"story": given} if given else {})


def test_a_right_record_scores_one(folder: Path) -> None:
    scores = score(folder, record())
    assert {name: row.f1 for name, row in scores.rows.items()} == dict.fromkeys(scores.rows, 1.0)
    assert scores.mean_f1 == 1.0
    assert (scores.spans, scores.spans_off) == (2, 0)


def test_no_record_scores_nothing(folder: Path) -> None:
    scores = score(folder, None)
    assert scores.without_record == 1
    assert scores.mean_f1 == 0.0
    assert scores.rows["people"].missed == ["story: ann lee", "story: kari dahl", "story: pedro rojas"]


def test_what_is_optional_is_right_either_way(folder: Path) -> None:
    organizations = [{"name": name, "acronym": None, "mentions": []} for name in ("NATO", "Nordic Council")]
    areas = [{"id": id, "label": id, "mentions": []} for id in ("trade", "space", "energy")]
    scores = score(folder, record(organizations=organizations, areas=areas))
    assert scores.rows["organizations"].f1 == scores.rows["areas"].f1 == 1.0


def test_precision_and_recall(folder: Path) -> None:
    areas = [{"id": id, "label": id, "mentions": []} for id in ("trade", "tourism", "defence")]
    row = score(folder, record(areas=areas)).rows["areas"]
    assert (row.gold, row.given, row.hits) == (2, 3, 1)
    assert row.precision == pytest.approx(1 / 3)
    assert row.recall == pytest.approx(1 / 2)
    assert row.f1 == pytest.approx(2 / 5)
    assert row.missed == ["story: space"]
    assert row.wrong == ["story: defence", "story: tourism"]


def test_meetings_are_paired_by_participants(folder: Path) -> None:
    meetings = [meeting("Ann Lee", "Otto Berg", mode="phone"), meeting("K. Dahl", "P. Rojas", date="2024-05-02")]
    scores = score(folder, record(meetings=meetings))
    assert scores.rows["meeting (main)"].hits == 1
    assert scores.rows["meeting (main)"].wrong == ["story: ann lee, otto berg"]
    assert scores.rows["mode"].f1 == 1.0
    assert scores.rows["date"].f1 == 0.0


def test_a_pair_told_in_passing_counts_as_found_but_not_as_given(folder: Path) -> None:
    row = score(folder, record(meetings=[meeting("Kari Dahl", "Pedro Rojas", main=False)])).rows["meeting (main)"]
    assert (row.gold, row.given, row.hits) == (1, 0, 0)


def test_a_meeting_where_there_is_none(folder: Path) -> None:
    (folder / "story.json").write_text(json.dumps({**GOLD, "meetings": []}), "utf-8")
    scores = score(folder, record())
    assert (scores.without_meeting, scores.given_one_all_the_same) == (1, 1)


def test_a_place_that_only_the_dateline_tells_is_not_counted(folder: Path) -> None:
    (folder / "story.txt").write_text(TEXT.replace("in Oslo", "again"), "utf-8")
    assert score(folder, record(meetings=[meeting("Kari Dahl", "Pedro Rojas", place=None)])).rows["place"].gold == 0
    assert score(folder, record()).rows["place country"].given == 0


def test_spans_that_are_off_are_counted(folder: Path) -> None:
    dates = [{"text": "May 3", "start": 7, "end": 12, "value": "2024-05-03"}]
    assert score(folder, record(dates=dates)).spans_off == 1


def test_normal_forms() -> None:
    assert normal.person_name("H.E. Dr. José Núñez") != normal.person_name("Jose Nunez (left)")
    assert normal.person_name("Dr. José Núñez") == normal.person_name("Jose Nunez (left)")
    assert normal.organization_name("The Organisation") == normal.organization_name("organization")
    assert normal.place_name("Washington, D.C.") == normal.place_name("Washington")
    assert normal.place_name("Ha Noi") == normal.place_name("Hanoi")


def test_table_and_errors_in_lines(folder: Path) -> None:
    scores = score(folder, record(areas=[]))
    lines = list(table(scores))
    assert lines[0].split() == ["field", "P", "R", "F1", "gold", "pred"]
    assert "areas                 0.000  0.000  0.000      2      0" in lines
    assert list(error_lines(scores, 1)) == ["\nareas, missed: 2", "  story: space"]


def test_records_are_found_by_the_stem_of_their_path(tmp_path: Path) -> None:
    file = tmp_path / "records.jsonl"
    file.write_text(record().to_json() + "\n\n", "utf-8")
    assert list(read_records(file)) == ["story"]


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("story.json", "{", "story.json: "),
        ("story.json", '{"people": []}', "story.json: meetings: Field required"),
        ("other.json", json.dumps(GOLD), "other.txt: no such file"),
    ],
)
def test_gold_that_cannot_be_used_is_named(folder: Path, name: str, content: str, problem: str) -> None:
    (folder / name).write_text(content, "utf-8")
    with pytest.raises(GoldError, match=problem):
        read_gold(folder)


def test_a_folder_without_gold_is_named(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"NAME\.json"):
        read_gold(tmp_path)


def test_a_line_that_is_no_record_is_named(tmp_path: Path) -> None:
    file = tmp_path / "records.jsonl"
    file.write_text(record().to_json() + "\n{}\n", "utf-8")
    with pytest.raises(GoldError, match=r"records\.jsonl, line 2: source: Field required"):
        read_records(file)
