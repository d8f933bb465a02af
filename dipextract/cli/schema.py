"""``dipextract schema``."""

from __future__ import annotations


def schema() -> None:
    """Print the JSON Schema of a record."""
    import json

    from dipextract.cli.console import write_stdout
    from dipextract.record import Record

    document = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Record.model_json_schema(mode="serialization"),
    }
    write_stdout(json.dumps(document, indent=2, ensure_ascii=False) + "\n")
