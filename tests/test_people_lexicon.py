"""The lexicons of names, offices and sides say where they are wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import BaseModel

from dipextract.lexicon import load, plain_words
from dipextract.lexicon.load import LexiconError
from dipextract.lexicon.names import name_terms
from dipextract.lexicon.offices import office_terms
from dipextract.lexicon.plain_words import PlainWords, read_words
from dipextract.lexicon.sides import side_terms


class Small(BaseModel):
    words: PlainWords


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ('words = [\n  "good",\n  "Née",\n]\n', 3),
        ('words = [\n  "good",\n  "good",\n]\n', 2),
        ('# words\nwords = ["a"]\nothers = 1\n', 0),
    ],
)
def test_error_names_file_and_line(content: str, line: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "small.toml").write_text(content, "utf-8")
    for module in (load, plain_words):
        monkeypatch.setattr(module, "HERE", tmp_path)
    if not line:
        assert read_words("small.toml", Small).words == {"a"}
        return
    with pytest.raises(LexiconError, match=rf"small\.toml, line {line}: words"):
        read_words("small.toml", Small)


def test_shipped_files_hold_together() -> None:
    assert office_terms().heads["prime ministers"] == "prime minister"
    assert "bin" in name_terms().particles
    assert side_terms().neighbours.across < 0
