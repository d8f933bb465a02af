"""Parquet (an extra): whole records with their nested parts, or one of the flat tables. Rows are written in groups."""

from __future__ import annotations

import contextlib
import types
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from dipextract.errors import OutputError
from dipextract.export.base import Finished
from dipextract.export.files import FileSink, output_errors
from dipextract.export.tables import TABLES, Rows
from dipextract.record import Record

ROWS_IN_A_GROUP = 1_000


class ParquetExporter:
    """A file of whole records; of the rows of a flat table if ``rows`` are given."""

    def __init__(self, sink: FileSink, rows: Rows | None) -> None:
        try:
            import pyarrow
            import pyarrow.parquet
        except ImportError as error:
            sink.abandon(keep=False)
            raise OutputError("Parquet needs an extra: pip install 'dipextract[parquet]'") from error
        self._arrow = pyarrow
        self._sink = sink
        self._table = TABLES[rows] if rows else None
        self._schema = table_schema(rows) if rows else pyarrow.schema(fields(Record))
        self._rows: list[dict[str, Any]] = []
        with output_errors(sink.name):
            self._writer = pyarrow.parquet.ParquetWriter(sink.file, self._schema, compression="zstd")

    def write(self, finished: Finished) -> None:
        """Take the rows of one record; a full group is written."""
        record = finished.record()
        if self._table:
            names = [column.name for column in self._table.columns]
            self._rows += (dict(zip(names, cells, strict=True)) for cells in self._table.rows(record))
        else:
            self._rows.append(record.model_dump())
        while len(self._rows) >= ROWS_IN_A_GROUP:
            self._write_group()

    def flush(self) -> None:
        """A part of a Parquet file is not whole."""

    def finish(self) -> None:
        """Write the last group and the end of the file."""
        if self._rows:
            self._write_group()
        with output_errors(self._sink.name):
            self._writer.close()
        self._sink.finish()

    def abandon(self) -> None:
        """Remove what is not whole."""
        with contextlib.suppress(OSError, ValueError):
            self._writer.close()
        self._sink.abandon(keep=False)

    def _write_group(self) -> None:
        group, self._rows = self._rows[:ROWS_IN_A_GROUP], self._rows[ROWS_IN_A_GROUP:]
        with output_errors(self._sink.name):
            self._writer.write_table(self._arrow.Table.from_pylist(group, schema=self._schema))


def table_schema(rows: Rows) -> Any:
    """The Arrow schema of a flat table."""
    import pyarrow

    kinds = {
        "text": pyarrow.string(),
        "number": pyarrow.int64(),
        "truth": pyarrow.bool_(),
        "list": pyarrow.list_(pyarrow.string()),
    }
    return pyarrow.schema([(column.name, kinds[column.type]) for column in TABLES[rows].columns])


def fields(model: type[BaseModel]) -> list[Any]:
    """The Arrow fields of a model's fields."""
    import pyarrow

    return [pyarrow.field(name, arrow_type(info.annotation)) for name, info in model.model_fields.items()]


def arrow_type(annotation: Any) -> Any:
    """The Arrow type of a field's annotation; every field may be null."""
    import pyarrow

    origin = get_origin(annotation)
    if origin in (types.UnionType, Union):
        (annotation,) = (part for part in get_args(annotation) if part is not type(None))
        return arrow_type(annotation)
    if origin is list:
        return pyarrow.list_(arrow_type(get_args(annotation)[0]))
    if origin is Literal or annotation is str:
        return pyarrow.string()
    if annotation is bool:
        return pyarrow.bool_()
    if annotation is int:
        return pyarrow.int64()
    return pyarrow.struct(fields(annotation))
