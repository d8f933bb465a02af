"""CSV: a row a meeting, participant, area or person; cells that a spreadsheet would run as formulas are defused."""

from __future__ import annotations

import csv
import io

from dipextract.export.base import Finished
from dipextract.export.files import Sink
from dipextract.export.tables import TABLES, Rows, Value

BETWEEN_ITEMS = "; "
# A cell that begins so is a formula to some spreadsheet, in some country (the wide forms are those of East Asia).
FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")
DEFUSED = "'"


class CsvExporter:
    """A table in UTF-8 with a row of column names."""

    def __init__(self, sink: Sink, rows: Rows, *, raw: bool) -> None:
        self._sink = sink
        self._table = TABLES[rows]
        self._raw = raw
        self._buffer = io.StringIO(newline="")
        self._writer = csv.writer(self._buffer, lineterminator="\n")
        self._writer.writerow(column.name for column in self._table.columns)

    def write(self, finished: Finished) -> None:
        """Add the rows of one record."""
        for cells in self._table.rows(finished.record()):
            self._writer.writerow(cell(value, raw=self._raw) for value in cells)
        self._send()

    def flush(self) -> None:
        """Whole rows are of use."""
        self._send()
        self._sink.flush()

    def finish(self) -> None:
        """No more rows."""
        self._send()
        self._sink.finish()

    def abandon(self) -> None:
        """Keep the rows that are there."""
        self._sink.abandon(keep=True)

    def _send(self) -> None:
        self._sink.write(self._buffer.getvalue().encode("utf-8"))
        self._buffer.seek(0)
        self._buffer.truncate()


def cell(value: Value, *, raw: bool) -> str | int:
    """A value as it stands in the table."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return value
    text = value if isinstance(value, str) else BETWEEN_ITEMS.join(value)
    return DEFUSED + text if text.startswith(FORMULA_STARTS) and not raw else text
