"""Whatever the text: no exception, right offsets, a valid record, the same one each time."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import dipextract
from dipextract.controls import without_surrogates
from dipextract.record import Record, spans

SEEDS = [path.read_bytes().decode("utf-8") for path in sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))]

# Pieces that our patterns react to, to be met in senseless order.
PIECES = [
    *[
        "Minister of",
        "Foreign Affairs",
        "President",
        "Deputy Prime",
        "the",
        "and",
        ",",
        ".",
        "-",
        "--",
        "(Xinhua)",
        "H.E.",
    ],
    *[
        "met with",
        "held talks",
        "on Monday",
        "May 3-5",
        "2024",
        "August",
        "his counterpart",
        "phone call",
        "here",
        "in",
    ],
    *[
        "Chinese",
        "Oslo",
        "OSLO, May 3 (NTB) --",
        "Wang Yi",
        "Kari Dahl",
        "UN",
        "signed",
        "trade",
        "cooperation",
        "said",
    ],
    *["\n", "\n\n", "\r\n", "\u00a0", "\u200b", "“", "”", "'s", "\0", "\x1b[31m", "\u202e", "🤝", "محمد", "東京", "é"],
]
TEXTS = st.one_of(
    st.text(max_size=400),
    st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=60).map("".join),
    st.text(alphabet=st.characters(categories=["Cs", "Cc", "Cf", "Zs", "Mn"]), max_size=60),
)


def check(text: str) -> Record:
    """What holds of every record of every text."""
    record = dipextract.extract(text, published="2024-05-03")
    read = without_surrogates(text)
    assert all(read[span.start : span.end] == span.text for span in spans(record))
    line = record.to_json()
    assert Record.model_validate_json(line) == record
    assert len(line.splitlines()) == 1
    json.loads(line.encode("utf-8"))
    assert dipextract.extract(text, published="2024-05-03").to_json() == line
    return record


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(TEXTS)
def test_any_text(text: str) -> None:
    check(text)


@settings(max_examples=20, deadline=None, derandomize=True)
@given(st.sampled_from(SEEDS), st.data())
def test_seeds_with_a_part_cut_out_and_something_put_in(seed: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(seed)))
    end = data.draw(st.integers(start, min(len(seed), start + 800)))
    check(seed[:start] + data.draw(st.text(max_size=20)) + seed[end : end + 1500])


MUTATIONS: dict[str, Callable[[str], str]] = {
    "capitals": str.upper,
    "small letters": str.lower,
    "windows line ends": lambda text: text.replace("\n", "\r\n"),
    "old mac line ends": lambda text: text.replace("\n", "\r"),
    "one line": lambda text: text.replace("\n", " "),
    "no sentence ends": lambda text: text.replace(". ", " ").replace(".\n", "\n"),
    "no spaces": lambda text: text.replace(" ", ""),
    "a word a line": lambda text: text.replace(" ", "\n"),
    "NUL between words": lambda text: text.replace(" ", " \0"),
    "byte order mark": lambda text: "\ufeff" + text,
    "right to left": lambda text: "\u202e" + text[::-1],
    "emoji between words": lambda text: text.replace(" ", " 🤝 "),
    "decomposed and wide": lambda text: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text),
    "lone surrogates": lambda text: text.replace("e", "\ud800"),
    "as latin-1": lambda text: text.encode("utf-8").decode("latin-1"),
    "twice": lambda text: text + text,
}


@pytest.mark.parametrize("mutation", MUTATIONS)
def test_mutated_seeds(mutation: str) -> None:
    check(MUTATIONS[mutation](SEEDS[0][:2500]))


@pytest.mark.parametrize("seed", range(len(SEEDS)))
def test_more_blank_lines_shift_offsets_only(seed: str) -> None:
    text = SEEDS[int(seed)]
    before, after = check(text), check(text.replace("\n\n", "\n\n\n"))
    assert [m.participants for m in after.meetings] == [m.participants for m in before.meetings]
    assert [p.name for p in after.people] == [p.name for p in before.people]


LONG = {
    "a thousand offices": "Minister of " * 1000,
    "a thousand names": "Kari Dahl, " * 1000,
    "a thousand dates": "May 3, 2024 " * 1000,
    "hundreds of meetings": "Kari Dahl met Pedro Rojas in Oslo on Monday. " * 200,
    "thousands of brackets": "(" * 2000 + ")" * 2000,
    "hundreds of quotes": "“yes ” said " * 500,
    "one word": "a" * 20_000,
    "one line of digits": "1" * 20_000,
    "blank lines": "\n" * 20_000,
    "hyphens": "- " * 2000,
    "capitals": "A" * 50 + " B" * 2000,
}


@pytest.mark.parametrize("kind", LONG)
def test_time_grows_with_the_text_and_no_faster(kind: str) -> None:
    text = LONG[kind]

    def seconds(part: str) -> float:
        start = time.process_time()
        dipextract.extract(part)
        return time.process_time() - start

    half, whole = seconds(text[: len(text) // 2]), seconds(text)
    assert whole < 3.5 * half + 0.3
