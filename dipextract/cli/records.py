"""Records for commands that read them: from files of records, or made on the spot from articles."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated

import typer

from dipextract.cli.console import report_file
from dipextract.cli.exits import Exit
from dipextract.errors import ReadError
from dipextract.reading import STANDARD_INPUT

if TYPE_CHECKING:
    from dipextract.batch.article import Failure
    from dipextract.batch.extractor import Extraction
    from dipextract.batch.sources import Reading
    from dipextract.export.base import Finished
    from dipextract.record import Record

Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="RECORDS...",
        help="Records as JSON lines ('-' is standard input), or articles: folders, texts, HTML pages, corpora.",
    ),
]
TextField = Annotated[str, typer.Option(metavar="NAME", help="The field or column of a corpus that has the text.")]


@dataclass
class Collected:
    """Records in order, and how many sources had none to give."""

    records: list[Record] = field(default_factory=list)
    failed: int = 0

    def exit_code(self) -> Exit:
        """How the command ends."""
        if self.records or not self.failed:
            return Exit.SOME_FAILED if self.failed else Exit.OK
        return Exit.NOTHING_READABLE

    # What a batch run needs to write into; there is nothing to send on or to clear away.
    def write(self, finished: Finished) -> None:
        """Take one more record."""
        self.records.append(finished.record())

    def flush(self) -> None:
        """Nothing waits."""

    finish = abandon = close = flush

    def tell(self, failure: Failure) -> None:
        """Report an article without a record."""
        self.failed += 1
        report_file(failure.name, f"{failure.kind}: {failure.message}")


def settings(
    text_field: str, published: str | None, model: str | None, encoding: str | None, max_chars: int
) -> tuple[Reading, Extraction]:
    """How articles among the sources are read, and how their records are made, by the options of these names."""
    from dipextract.batch.extractor import Extraction
    from dipextract.batch.rows import Fields
    from dipextract.batch.sources import Reading

    reading = Reading(encoding=encoding, max_chars=max_chars, fields=Fields(text=text_field))
    return reading, Extraction(model, published, encoding, max_chars)


def collect(sources: Sequence[str], reading: Reading, extraction: Extraction) -> Collected:
    """The records at ``sources``, in their order; articles are read by as many processes as there are cores."""
    collected = Collected()
    articles: list[str] = []
    for source in sources:
        if source == STANDARD_INPUT or holds_records(source):
            extract_articles(articles, reading, extraction, collected)
            articles = []
            stored_records(source, collected)
        else:
            articles.append(source)
    extract_articles(articles, reading, extraction, collected)
    return collected


def stored_records(path: str, collected: Collected) -> None:
    """Add the records of a file."""
    from dipextract.export.base import Finished
    from dipextract.export.stored import read_records

    for found in read_records([path]):
        if isinstance(found, Finished):
            collected.write(found)
        else:
            collected.failed += 1
            report_file(found.name, found.problem)


def extract_articles(sources: Sequence[str], reading: Reading, extraction: Extraction, collected: Collected) -> None:
    """Add the records of articles."""
    if not sources:
        return
    from dipextract.batch.engine import LocalEngine, usable_cores
    from dipextract.batch.extractor import create
    from dipextract.batch.journal import NoJournal
    from dipextract.batch.run import Run
    from dipextract.batch.sources import read_sources
    from dipextract.batch.worker import Setup

    with closing(LocalEngine(Setup(create, extraction), jobs=usable_cores())) as engine:
        Run(engine, collected, collected, NoJournal(), run_key=b"").go(read_sources(sources, reading))


def holds_records(path: str) -> bool:
    """Whether a file of JSON lines holds records rather than articles: by its first line."""
    from dipextract.batch.sources import CORPORA
    from dipextract.corpus import Corpus
    from dipextract.export.stored import LONGEST_LINE

    if not path.lower().endswith((*CORPORA, ".json")):
        return False
    try:
        with Corpus(path) as corpus:
            first = next((data for _, data in corpus.lines(LONGEST_LINE) if data is None or data.strip()), None)
        values = json.loads(first or b"null")
    except (OSError, ReadError, ValueError):
        return False
    return isinstance(values, dict) and "schema_version" in values
