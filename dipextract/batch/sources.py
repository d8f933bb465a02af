"""Where articles come from: folders, files, lists of files, corpora. A source that fails is told in its place."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

from dipextract.batch.article import Article, ArticleError, Failure, Kind
from dipextract.batch.rows import Fields, json_rows, line_limit, table_rows, to_article
from dipextract.batch.shard import Shard
from dipextract.controls import without_surrogates
from dipextract.corpus import Corpus
from dipextract.distinct import Names
from dipextract.errors import ReadError
from dipextract.reading import DEFAULT_MAX_CHARS, MOST_BYTES_A_CHARACTER, read_bytes, read_text, reason

TEXTS = (".txt", ".text", ".md")
PAGES = (".html", ".htm", ".xhtml")
CORPORA = tuple(f"{name}{packed}" for name in (".jsonl", ".ndjson") for packed in ("", ".gz", ".zst"))
TABLES = tuple(f"{name}{packed}" for name in (".csv", ".tsv") for packed in ("", ".gz", ".zst"))
KNOWN = (*TEXTS, *PAGES, *CORPORA, *TABLES)

KINDS_OF_FILE = (
    (stat.S_ISFIFO, "a FIFO"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


@dataclass(frozen=True)
class Reading:
    """How sources are read. ``excluded`` are absolute paths that are output, not input."""

    globs: tuple[str, ...] = ()
    encoding: str | None = None
    max_chars: int = DEFAULT_MAX_CHARS
    fields: Fields = field(default_factory=Fields)
    shard: Shard | None = None
    excluded: frozenset[str] = frozenset()


class File(NamedTuple):
    """A file to read.

    ``stem`` is where its record goes in a folder, a relative path without suffix; ``real`` tells it from others.
    """

    path: str
    stem: str
    real: str


def find_files(paths: Iterable[str], reading: Reading) -> Iterator[File | Failure]:
    """The files at ``paths`` and in the folders there, sorted within a folder."""
    for path in paths:
        if Path(path).is_dir():
            yield from walk(path, reading)
        else:
            yield File(path, without_suffix(Path(path).name), os.path.realpath(path))


def walk(folder: str, reading: Reading) -> Iterator[File | Failure]:
    """The files in ``folder`` and below, in the order of their names. Hidden files and links are passed over."""
    pending = [(folder, True)]
    root = os.path.realpath(folder)
    empty = True
    while pending:
        path, is_folder = pending.pop()
        relative = os.path.relpath(path, folder)
        real = os.path.normpath(f"{root}/{relative}")
        if real in reading.excluded:
            continue
        if not is_folder:
            if is_wanted(relative, reading.globs):
                empty = False
                yield File(path, without_suffix(relative), real)
            continue
        try:
            pending += reversed(entries(path))
        except OSError as error:
            empty = False
            yield Failure(path, Kind.UNREADABLE, reason(error))
    if empty:
        wanted = " or ".join(reading.globs) if reading.globs else f"*{', *'.join(KNOWN)}; --glob names others"
        yield Failure(folder, Kind.UNREADABLE, f"no file there is named like {wanted}")


def entries(folder: str) -> list[tuple[str, bool]]:
    """What is in a folder, sorted by name: its path and whether it is a folder."""
    with os.scandir(folder) as found:
        return sorted(
            (entry.path.removeprefix("./"), entry.is_dir(follow_symlinks=False))
            for entry in found
            if not entry.name.startswith(".") and not entry.is_symlink()
        )


def is_wanted(relative: str, globs: tuple[str, ...]) -> bool:
    """Whether a file in a folder is read: by a glob on its name (on its path if the glob has a slash) or its suffix."""
    name = Path(relative).name
    if not globs:
        return name.lower().endswith(KNOWN)
    return any(fnmatchcase(Path(relative).as_posix() if "/" in glob else name, glob) for glob in globs)


def without_suffix(relative: str) -> str:
    """A path without the suffix that tells what kind of file it is."""
    known = max((suffix for suffix in KNOWN if relative.lower().endswith(suffix)), key=len, default="")
    return relative[: -len(known)] if known else relative


def read_sources(paths: Iterable[str], reading: Reading) -> Iterator[Article | Failure]:
    """The articles at ``paths``, one after the other; failures stand where the article would."""
    names, read = Names(), 0
    for file in find_files(paths, reading):
        if isinstance(file, Failure):
            if is_ours(file.name, reading.shard):
                yield file
            continue
        if not names.is_new(file.real):
            if is_ours(file.path, reading.shard):
                yield Failure(file.path, Kind.DUPLICATE, "named a second time; read once", read=read)
            continue
        size = size_of(file.path)
        yield from read_file(file, reading, read)
        read += size


def is_ours(name: str, shard: Shard | None) -> bool:
    """Whether a file belongs to the part of the sources that is read."""
    return shard is None or shard.has(os.fsencode(name))


def read_file(file: File, reading: Reading, before: int) -> Iterator[Article | Failure]:
    """The articles in one file; ``before`` counts the bytes of the files before it."""
    suffix = file.path.lower()
    many = suffix.endswith((*CORPORA, *TABLES))
    if not many and not is_ours(file.path, reading.shard):
        return
    end = before + size_of(file.path)
    try:
        check_regular(file.path)
        if many:
            yield from read_corpus(file, reading, before)
        else:
            yield read_single(file, reading, end)
    except ArticleError as error:
        yield Failure(file.path, error.kind, str(error), read=end)
    except ReadError as error:
        yield Failure(file.path, Kind.UNREADABLE, str(error), read=end)
    except OSError as error:
        yield Failure(file.path, Kind.UNREADABLE, reason(error), read=end)


def read_single(file: File, reading: Reading, read: int) -> Article:
    """The article of a text or a page."""
    path = file.path
    content: str | bytes
    if path.lower().endswith(PAGES):
        limit = reading.max_chars * MOST_BYTES_A_CHARACTER
        content = read_bytes(path, limit + 1)
        if len(content) > limit:
            raise ReadError(f"over {limit:,} bytes, the limit for pages; --max-chars sets another")
    else:
        content = read_text(path, encoding=reading.encoding, max_chars=reading.max_chars)
    return Article(name=path, content=content, stem=file.stem, path=without_surrogates(path), read=read)


def read_corpus(file: File, reading: Reading, before: int) -> Iterator[Article | Failure]:
    """The articles of a corpus."""
    limit = line_limit(reading.max_chars)
    with Corpus(file.path) as corpus:
        if file.path.lower().endswith(CORPORA):
            rows = json_rows(corpus, limit)
        else:
            rows = table_rows(corpus, limit, reading.encoding, reading.fields)
        for row in rows:
            if reading.shard is None or reading.shard.has(row.identity):
                read = before + corpus.read
                yield to_article(row, file.path, file.stem, reading.fields, reading.max_chars, read)


def check_regular(path: str) -> None:
    """Raise for what is no regular file: reading a FIFO may take for ever."""
    mode = Path(path).stat().st_mode
    if not stat.S_ISREG(mode):
        kind = next((name for test, name in KINDS_OF_FILE if test(mode)), "something else")
        raise ArticleError(Kind.UNREADABLE, f"no regular file but {kind}")


def size_of(path: str) -> int:
    """How many bytes a file has; 0 if that cannot be told."""
    try:
        return Path(path).stat().st_size
    except OSError:
        return 0


def total_size(paths: Iterable[str], reading: Reading) -> int:
    """How many bytes the files at ``paths`` have together."""
    return sum(size_of(file.path) for file in find_files(paths, reading) if isinstance(file, File))
