"""JSON lines, plain or gzipped: a record a line."""

from __future__ import annotations

import zlib

from dipextract.export.base import Finished
from dipextract.export.files import Sink

LEVEL = 6
GZIP = 16 + zlib.MAX_WBITS


class LinesExporter:
    """A record a line, as it came."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink

    def write(self, finished: Finished) -> None:
        """Add a line."""
        self._sink.write(finished.json)

    def flush(self) -> None:
        """Whole lines are of use."""
        self._sink.flush()

    def finish(self) -> None:
        """No more lines."""
        self._sink.finish()

    def abandon(self) -> None:
        """Keep the lines that are there."""
        self._sink.abandon(keep=True)


class GzipExporter:
    """The same, compressed. No time and no name in it: the same records give the same bytes."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._packer = zlib.compressobj(LEVEL, zlib.DEFLATED, GZIP)

    def write(self, finished: Finished) -> None:
        """Add a line."""
        self._sink.write(self._packer.compress(finished.json))

    def flush(self) -> None:
        """A part of a gzip file is not whole."""

    def finish(self) -> None:
        """No more lines."""
        self._sink.write(self._packer.flush())
        self._sink.finish()

    def abandon(self) -> None:
        """Remove what is not whole."""
        self._sink.abandon(keep=False)
