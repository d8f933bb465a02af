"""Lines of a corpus, plain or compressed, with a bound on what is held of any of them."""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, NamedTuple, Self

from dipextract.errors import ReadError
from dipextract.reading import STANDARD_INPUT, reason

PIECE = 1 << 20


class Line(NamedTuple):
    """A line and its number; ``data`` is None when the line is longer than the bound."""

    number: int
    data: bytes | None


class Corpus:
    """A file of many lines, or standard input for ``-``; decompressed by its suffix while it is read."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._open = ExitStack()
        self._file: BinaryIO | None = None
        self._stream: BinaryIO | io.BufferedReader | None = None

    def __enter__(self) -> Self:
        with ExitStack() as opened:
            if self._path == STANDARD_INPUT:
                self._file = sys.stdin.buffer
            else:
                self._file = opened.enter_context(Path(self._path).open("rb"))
            self._stream = opened.enter_context(decompressed(self._file, self._path))
            self._open = opened.pop_all()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self._open.close()

    @property
    def read(self) -> int:
        """How many bytes of the file have been read."""
        assert self._file is not None
        return self._file.tell()

    def lines(self, limit: int) -> Iterator[Line]:
        """All lines. Of one that is longer than ``limit`` bytes no more than that is ever held."""
        assert self._stream is not None
        number = 0
        try:
            while data := self._stream.readline(limit + 1):
                number += 1
                if len(data) > limit and not data.endswith(b"\n"):
                    self._skip_line()
                    yield Line(number, None)
                else:
                    yield Line(number, data)
        except (OSError, EOFError, zlib.error) as error:
            told = reason(error) if isinstance(error, OSError) else str(error).lower()
            raise ReadError(f"damaged behind line {number:,}: {told}") from error

    def _skip_line(self) -> None:
        assert self._stream is not None
        while (piece := self._stream.readline(PIECE)) and not piece.endswith(b"\n"):
            pass


def decompressed(file: BinaryIO, path: str) -> BinaryIO | io.BufferedReader:
    """What ``file`` holds, by the last suffix of its name."""
    if path.lower().endswith(".gz"):
        return io.BufferedReader(gzip.GzipFile(fileobj=file), PIECE)
    if path.lower().endswith(".zst"):
        return zstandard_reader(file)
    return file


def zstandard_reader(file: BinaryIO) -> io.BufferedReader:
    """What a Zstandard file holds."""
    try:
        import zstandard
    except ImportError as error:
        raise ReadError("needs an extra: pip install 'dipextract[zstd]'") from error

    class Reader(io.RawIOBase):
        """The decompressor as a raw stream whose errors are OSErrors."""

        def __init__(self) -> None:
            self._reader = zstandard.ZstdDecompressor().stream_reader(file, read_across_frames=True)

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
            try:
                return int(self._reader.readinto(buffer))
            except zstandard.ZstdError as error:
                raise OSError(f"no Zstandard data: {error}") from error

    return io.BufferedReader(Reader(), PIECE)
