"""``dipextract schema`` and ``dipextract areas``."""

from __future__ import annotations

import json

from dipextract.lexicon import areas
from tests.cli.running import Run


def test_schema_is_a_json_schema_with_all_fields(run: Run) -> None:
    schema = json.loads(run("schema").out)
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert {"schema_version", "source", "meetings", "people", "areas", "warnings"} <= set(schema["properties"])
    assert schema["additionalProperties"] is False


def test_areas_lists_the_vocabulary(run: Run) -> None:
    shown = run("areas").out
    assert all(area.id in shown for area in areas())


def test_areas_as_json(run: Run) -> None:
    assert [area["id"] for area in json.loads(run("areas", "--json").out)] == [area.id for area in areas()]
