"""What a worker does: the records are those of one article at a time, whatever goes along with it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

import dipextract
from dipextract.batch import extractor, pipes
from dipextract.batch.article import Article, Failure, Kind
from dipextract.batch.extractor import Extraction, Extractor
from dipextract.pipeline import make_doc
from tests.cli.running import Run

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
TEXTS = [
    "Norwegian Foreign Minister Kari Dahl met her Chilean counterpart, Pedro Rojas, in Oslo on Friday.",
    "",
    "Rain fell on the hills.\0",
    "Kari Dahl and Pedro Rojas agreed to expand cooperation in trade. " * 30,
]


def article(content: str | bytes, **fields: str) -> Article:
    return Article(name="a", content=content, stem="a", **fields)  # type: ignore[arg-type]


@pytest.fixture
def one(nlp: Language) -> Extractor:
    return Extractor(nlp, Extraction(published="2024-05-03"))


@pytest.mark.parametrize("tokens", [1, 100, 8_000])
def test_company_changes_nothing(one: Extractor, monkeypatch: pytest.MonkeyPatch, tokens: int) -> None:
    monkeypatch.setattr(extractor, "TOKENS_AT_ONCE", tokens)
    alone = [(dipextract.extract(text, published="2024-05-03").to_json() + "\n").encode() for text in TEXTS]
    assert one.read([article(text) for text in TEXTS]) == alone


def test_the_entities_are_those_of_the_recognizer_itself(nlp: Language) -> None:
    texts = [path.read_text("utf-8") for path in SEEDS] + ["", "Oslo"]
    ours = pipes.run_pipes(nlp, [make_doc(nlp, text) for text in texts])
    for doc, text in zip(ours, texts, strict=True):
        assert [(e.start, e.end, e.label_) for e in doc.ents] == [
            (e.start, e.end, e.label_) for e in nlp(make_doc(nlp, text)).ents
        ]


def test_batches_are_bounded_by_tokens(one: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extractor, "TOKENS_AT_ONCE", 100)
    sizes: list[int] = []
    run_pipes = pipes.run_pipes
    monkeypatch.setattr(pipes, "run_pipes", lambda nlp, docs: sizes.append(sum(map(len, docs))) or run_pipes(nlp, docs))
    one.read([article("word " * 40) for _ in range(7)])
    assert sizes == [80, 80, 80, 40]


def test_the_error_of_one_article_is_its_own(one: Extractor, nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(doc: Doc) -> Doc:
        if "hills" in doc.text:
            raise ValueError("no hills, please")
        return doc

    Language.component("fails_on_hills", func=fail)
    nlp.add_pipe("fails_on_hills", first=True)
    try:
        outcomes = one.read([article(text) for text in TEXTS])
    finally:
        nlp.remove_pipe("fails_on_hills")
    assert outcomes[2] == Failure("a", Kind.ERROR, "ValueError: no hills, please")
    assert [isinstance(outcome, bytes) for outcome in outcomes] == [True, True, False, True]
    assert isinstance(one.read([article(TEXTS[2])])[0], bytes)


def test_memory_keeps_a_limited_number_of_words(one: Extractor, nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extractor, "WORDS_KEPT", len(nlp.vocab) + 1)
    one.read([article("Zyxwvut met Qponmlk.")])
    assert "Zyxwvut" in nlp.vocab.strings
    one.read([article("Hgfedcb met Ponmlkj.")])
    assert "Hgfedcb" not in nlp.vocab.strings
    assert "Zyxwvut" in nlp.vocab.strings


def test_title_and_date_of_a_row_count_like_those_in_the_text(one: Extractor) -> None:
    row = article(TEXTS[0], title="Ministers meet", published="2022-08-01", id="7", url="https://example.org")
    (line,) = one.read([row])
    record = json.loads(line) if isinstance(line, bytes) else {}
    assert record["article"]["title"] == "Ministers meet"
    assert record["article"]["published"] == "2022-08-01"
    assert record["meetings"][0]["date"] == "2022-07-29"  # the Friday before
    assert (record["source"]["id"], record["source"]["url"]) == ("7", "https://example.org")


def test_a_date_in_the_text_comes_before_the_row_s(one: Extractor) -> None:
    (line,) = one.read([article(f"Ministers meet\n\nMay 3, 2024\n\n{TEXTS[0]}", published="2022-08-01")])
    assert isinstance(line, bytes)
    assert json.loads(line)["article"]["published"] == "2024-05-03"


def test_warnings_of_a_row_are_in_its_record(one: Extractor) -> None:
    (line,) = one.read([Article("a", TEXTS[0], "a", warnings=("the row's date is not understood",))])
    assert isinstance(line, bytes)
    assert "the row's date is not understood" in json.loads(line)["warnings"]


PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Ministers meet in Oslo | The Fjord Times</title>
<meta property="og:title" content="Ministers meet in Oslo">
<meta property="article:published_time" content="2024-05-03T09:00">
<link rel="canonical" href="https://example.org/ministers"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Ministers meet in Oslo</h1><p>{TEXTS[0]}</p>
<p>They talked about fisheries, shipping and trade, and agreed to meet again in Santiago in the autumn of this year.</p>
<p>Señor Rojas said the talks had been frank, and that both sides wished to expand cooperation in trade.</p></article>
<footer>Copyright The Fjord Times</footer></body></html>"""


def test_an_article_is_taken_out_of_a_page(one: Extractor) -> None:
    pytest.importorskip("trafilatura")
    (line,) = one.read([article(PAGE.encode())])
    record = json.loads(line) if isinstance(line, bytes) else {}
    assert record["article"]["title"] == "Ministers meet in Oslo"
    assert record["article"]["published"] == "2024-05-03"
    assert record["source"]["url"] == "https://example.org/ministers"
    assert [person["name"] for person in record["meetings"][0]["participants"]] == ["Kari Dahl", "Pedro Rojas"]
    assert record["meetings"][0]["date"] == "2024-05-03"


@pytest.mark.parametrize("page", [b"", b"\xff\xfe\x00", b"<html><body></body></html>", b"<" * 5000])
def test_pages_without_an_article(one: Extractor, page: bytes) -> None:
    pytest.importorskip("trafilatura")
    assert one.read([article(page)]) == [Failure("a", Kind.INVALID, "no article found in the page")]


def test_the_program_gives_the_records_of_parse(run: Run, tmp_path: Path) -> None:
    done = run("batch", *SEEDS, "-o", tmp_path / "out.jsonl", "--jobs", 1)
    assert done.code == 0
    assert (tmp_path / "out.jsonl").read_text("utf-8") == run("parse", "--json", *SEEDS).out
