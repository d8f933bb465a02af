"""How right the records are: precision, recall and F1 against gold annotations, field by field.

The measure: a field's values in gold and record are compared as sets of normal forms, article by article, and counted
over all articles. Meetings are paired first, by their participants; the fields of a meeting are compared in the pair.
"""

from __future__ import annotations

from dipextract.evaluate.gold import GoldArticle, read_gold, read_records
from dipextract.evaluate.measure import FIELDS, Row, Scores, evaluate
from dipextract.evaluate.table import error_lines, table

__all__ = ["FIELDS", "GoldArticle", "Row", "Scores", "error_lines", "evaluate", "read_gold", "read_records", "table"]
