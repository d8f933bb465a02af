"""``dipextract batch``: many articles, read by many processes, and nothing lost."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, nullcontext
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated

import typer

from dipextract.cli import formats
from dipextract.cli.console import report, report_file
from dipextract.cli.exits import Exit
from dipextract.cli.options import Encoding, MaxChars, Model, Published
from dipextract.reading import DEFAULT_MAX_CHARS, STANDARD_INPUT

if TYPE_CHECKING:
    from dipextract.batch.article import Failure
    from dipextract.batch.beside import Beside
    from dipextract.batch.engine import Engine
    from dipextract.batch.extractor import Extraction
    from dipextract.batch.run import Counts, Errors
    from dipextract.batch.shard import Shard
    from dipextract.batch.sources import Reading
    from dipextract.export.formats import Output


def batch(
    output: formats.OutputName,
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="SOURCE...", help="Folders, texts, HTML pages, corpora (.jsonl, .jsonl.gz, .jsonl.zst, .csv)."
        ),
    ] = None,
    files_from: Annotated[
        str | None, typer.Option(metavar="LIST", help="More sources, one a line of LIST; '-' is standard input.")
    ] = None,
    glob: Annotated[
        list[str] | None, typer.Option(metavar="PATTERN", help="Which files of a folder to read; may be given again.")
    ] = None,
    format: formats.FormatName = None,
    rows: formats.TableRows = None,
    raw_csv: formats.RawCsv = False,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with an interrupted run; read what is new.")] = False,
    force: formats.Force = False,
    jobs: Annotated[
        int | None, typer.Option("--jobs", "-j", metavar="N", min=1, help="Worker processes; one for each core.")
    ] = None,
    shard: Annotated[str | None, typer.Option(metavar="K/N", help="Read part K of N, for array jobs.")] = None,
    scheduler: Annotated[str | None, typer.Option(metavar="ADDRESS", help="Read on this Dask cluster.")] = None,
    timeout: Annotated[float | None, typer.Option(metavar="SECONDS", min=0.1, help="Give up an article.")] = None,
    errors: Annotated[
        str | None, typer.Option(metavar="FILE", help="Where failures are told; OUT.errors.jsonl.")
    ] = None,
    fail_fast: Annotated[bool, typer.Option("--fail-fast", help="Stop at the first failure.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress line.")] = False,
    text_field: Annotated[str, typer.Option(metavar="NAME", help="A corpus's field or column.")] = "text",
    id_field: Annotated[str, typer.Option(metavar="NAME")] = "id",
    title_field: Annotated[str, typer.Option(metavar="NAME")] = "title",
    published_field: Annotated[str, typer.Option(metavar="NAME")] = "published",
    url_field: Annotated[str, typer.Option(metavar="NAME")] = "url",
    published: Published = None,
    model: Model = None,
    encoding: Encoding = None,
    max_chars: MaxChars = DEFAULT_MAX_CHARS,
) -> None:
    """Read many articles and write their records.

    \b
    Examples:
      dipextract batch news/ -o records.jsonl
      dipextract batch --resume news/ -o records.jsonl
      dipextract batch corpus.jsonl.gz -o meetings.csv
      dipextract batch news/ --glob '*.story' -o - | jq .summary
    """
    from dipextract.batch.beside import Beside
    from dipextract.batch.extractor import Extraction
    from dipextract.batch.rows import Fields
    from dipextract.batch.sources import Reading

    target = formats.choose_output(output, format, rows, raw_csv=raw_csv)
    beside = Beside.of(target, errors)
    if resume and (beside is None or force):
        raise typer.BadParameter("--resume needs an OUT that is a file or a folder, and no --force")
    if jobs and scheduler:
        raise typer.BadParameter("--jobs is for this machine, --scheduler for a cluster: choose one")
    reading = Reading(
        globs=tuple(glob or ()),
        encoding=encoding,
        max_chars=max_chars,
        fields=Fields(text_field, id_field, title_field, published_field, url_field),
        shard=parsed_shard(shard),
        excluded=beside.paths if beside else frozenset(),
    )
    paths = Paths(tuple(sources or ()), files_from)
    paths.check()
    if beside:
        beside.check(resume=resume, force=force)
    extraction = Extraction(model=model, published=published, encoding=encoding, max_chars=max_chars)
    work = Workplace(extraction, jobs, scheduler, timeout)
    counts = go(work, paths, reading, target, beside, errors, resume=resume, fail_fast=fail_fast, quiet=quiet)
    raise typer.Exit(exit_code(counts, sharded=reading.shard is not None))


@dataclass(frozen=True)
class Paths:
    """The sources that the command line names, itself or in a list."""

    named: tuple[str, ...]
    files_from: str | None

    def check(self) -> None:
        """That there are any, and that they can be read more than once where that is needed."""
        if not self.named and self.files_from is None:
            raise typer.BadParameter("none given", param_hint="SOURCE")
        if STANDARD_INPUT in self.named:
            raise typer.BadParameter("standard input is no source; --files-from - reads names from it")
        if self.files_from not in (None, STANDARD_INPUT) and not Path(str(self.files_from)).is_file():
            raise typer.BadParameter(f"{self.files_from}: no such file", param_hint="--files-from")

    def __iter__(self) -> Iterator[str]:
        return chain(self.named, self.listed())

    def listed(self) -> Iterator[str]:
        """The names in the list; blank lines are none."""
        if self.files_from is None:
            return
        piped = self.files_from == STANDARD_INPUT
        with nullcontext(sys.stdin.buffer) if piped else Path(self.files_from).open("rb") as lines:
            for line in lines:
                if name := os.fsdecode(line.rstrip(b"\r\n")):
                    yield name


@dataclass(frozen=True)
class Workplace:
    """What reads the articles, and where."""

    extraction: Extraction
    jobs: int | None
    scheduler: str | None
    timeout: float | None

    def engine(self) -> Engine:
        """Worker processes here, or a cluster; Dask is imported only for the latter."""
        from dipextract.batch.engine import LocalEngine, usable_cores
        from dipextract.batch.extractor import create
        from dipextract.batch.worker import Setup

        setup = Setup(create, self.extraction)
        if not self.scheduler:
            return LocalEngine(setup, jobs=self.jobs or usable_cores(), timeout=self.timeout)
        try:
            from dipextract.batch.dask_engine import DaskEngine
        except ImportError as error:
            raise typer.BadParameter("--scheduler needs an extra: pip install 'dipextract[dask]'") from error
        return DaskEngine(self.scheduler, setup, timeout=self.timeout)


class ErrorsOnStderr:
    """Failures as messages, when records go to standard output and no file for failures is named."""

    def tell(self, failure: Failure) -> None:
        """Tell one."""
        report_file(failure.name, f"{failure.kind}: {failure.message}")

    def close(self) -> None:
        """There is nothing to close."""


def parsed_shard(text: str | None) -> Shard | None:
    """The part of the sources that is to be read."""
    from dipextract.batch.shard import Shard

    if text is None:
        return None
    try:
        return Shard.parse(text)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--shard") from error


def go(
    work: Workplace,
    paths: Paths,
    reading: Reading,
    output: Output,
    beside: Beside | None,
    errors: str | None,
    *,
    resume: bool,
    fail_fast: bool,
    quiet: bool,
) -> Counts:
    """The run itself, with its progress and its closing line."""
    from dipextract.batch.journal import NoJournal
    from dipextract.batch.keys import run_key
    from dipextract.batch.run import Run, read_all
    from dipextract.batch.sources import read_sources, total_size
    from dipextract.cli.progress import closing_line, is_shown, moving_line, silence

    with ExitStack() as opened:
        engine = opened.enter_context(closing(work.engine()))
        journal = opened.enter_context(beside.open_journal(resume=resume)) if beside else NoJournal()
        exporter = output.open(formats.StdoutSink)
        told = opened.enter_context(closing(errors_of(beside, errors)))
        if is_shown(quiet):
            total = 0 if paths.files_from == STANDARD_INPUT else total_size(paths, reading)
            shown, observe = moving_line(total)
        else:
            shown, observe = silence()
        run = Run(
            engine, exporter, told, journal, run_key=run_key(work.extraction), fail_fast=fail_fast, observe=observe
        )
        try:
            with terminable(), shown:
                return read_all(run, read_sources(paths, reading))
        except KeyboardInterrupt:
            report("interrupted" + ("; --resume goes on" if beside else ""))
            raise
        finally:
            closing_line(run.counts, str(beside.errors) if beside else errors)


def errors_of(beside: Beside | None, errors: str | None) -> Errors:
    """Where failures are told."""
    from dipextract.batch.run import ErrorsFile

    path = beside.errors if beside else errors and Path(errors)
    return ErrorsFile(path) if path else ErrorsOnStderr()


@contextmanager
def terminable() -> Iterator[None]:
    """SIGTERM, which batch systems send, ends the block as Ctrl-C does."""

    def interrupt(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def exit_code(counts: Counts, *, sharded: bool) -> Exit:
    """How the run ended, for scripts."""
    if counts.done:
        return Exit.SOME_FAILED if counts.failed else Exit.OK
    if sharded and not counts.failed:
        return Exit.OK  # a part may be empty
    if not counts.failed:
        report("no articles")
    return Exit.NOTHING_READABLE
