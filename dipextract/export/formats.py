"""Which exporter writes what: by the output's name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from dipextract.errors import DipextractError
from dipextract.export.base import Exporter
from dipextract.export.files import FileSink, Sink
from dipextract.export.tables import Rows


class Format(StrEnum):
    """A form that records can take."""

    JSONL = "jsonl"
    JSONL_GZ = "jsonl.gz"
    CSV = "csv"
    PARQUET = "parquet"
    SQLITE = "sqlite"
    FOLDER = "folder"


SUFFIXES = {
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
    ".jsonl.gz": Format.JSONL_GZ,
    ".csv": Format.CSV,
    ".parquet": Format.PARQUET,
    ".db": Format.SQLITE,
    ".sqlite": Format.SQLITE,
    ".sqlite3": Format.SQLITE,
}
TABULAR = (Format.CSV, Format.PARQUET)
STREAMED = (Format.JSONL, Format.JSONL_GZ, Format.CSV)


class FormatError(DipextractError):
    """A combination of output and options that makes no sense."""


@dataclass(frozen=True, slots=True)
class Output:
    """What is to be written. ``path`` is None for standard output."""

    path: Path | None
    format: Format
    rows: Rows | None = None
    raw_csv: bool = False

    @classmethod
    def choose(cls, name: str, format: Format | None, rows: Rows | None, *, raw_csv: bool) -> Output:
        """By the name of the output; ``format`` overrules its suffix."""
        path = None if name == "-" else Path(name)
        format = format or (format_of(name) if path else Format.CSV if rows else Format.JSONL)
        if rows and format not in TABULAR:
            raise FormatError(f"--rows is for {' and '.join(TABULAR)}, not for {format}")
        if raw_csv and format is not Format.CSV:
            raise FormatError(f"--raw-csv is for csv, not for {format}")
        if path is None and format not in STREAMED:
            raise FormatError(f"{format} cannot be written to standard output")
        return cls(path, format, rows, raw_csv)

    def is_taken(self) -> bool:
        """Whether there is something of this name; in a folder, something else than nothing."""
        if self.path is None:
            return False
        if self.format is Format.FOLDER and self.path.is_dir():
            return any(self.path.iterdir())
        return self.path.exists()

    def open(self, stdout: Callable[[], Sink]) -> Exporter:
        """The exporter; ``stdout`` makes what writes to standard output."""
        if self.path is None:
            return self._stream(stdout())
        if self.format is Format.FOLDER:
            from dipextract.export.folder import FolderExporter

            return FolderExporter(self.path)
        sink = FileSink(self.path)
        if self.format is Format.PARQUET:
            from dipextract.export.parquet import ParquetExporter

            return ParquetExporter(sink, self.rows)
        if self.format is Format.SQLITE:
            from dipextract.export.sqlite import SqliteExporter

            return SqliteExporter(sink)
        return self._stream(sink)

    def _stream(self, sink: Sink) -> Exporter:
        """An exporter that writes one thing after another."""
        from dipextract.export.csv_table import CsvExporter
        from dipextract.export.lines import GzipExporter, LinesExporter

        if self.format is Format.CSV:
            return CsvExporter(sink, self.rows or Rows.MEETINGS, raw=self.raw_csv)
        return GzipExporter(sink) if self.format is Format.JSONL_GZ else LinesExporter(sink)


def format_of(name: str) -> Format:
    """By the suffix; a name without one, or of a folder that is there, is a folder."""
    known = max((suffix for suffix in SUFFIXES if name.lower().endswith(suffix)), key=len, default="")
    if known:
        return SUFFIXES[known]
    if name.endswith("/") or Path(name).is_dir() or not Path(name).suffix:
        return Format.FOLDER
    raise FormatError(
        f"what is to be written is told by the suffix: {', '.join(SUFFIXES)}, or none for a folder; or --format"
    )
