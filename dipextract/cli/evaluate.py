"""``dipextract evaluate``: how right the records are, measured against gold annotations."""

from __future__ import annotations

from typing import Annotated

import typer

from dipextract.cli.console import write_view
from dipextract.cli.loading import pipeline
from dipextract.cli.options import Model


def evaluate(
    gold: Annotated[str, typer.Argument(metavar="GOLD_DIR", help="A folder with NAME.txt and NAME.json pairs.")],
    errors: Annotated[
        int, typer.Option("--errors", metavar="N", min=0, help="List up to N errors of each kind and field.")
    ] = 0,
    records: Annotated[
        str | None,
        typer.Option("--records", metavar="FILE", help="Score the records in FILE (JSON lines) instead of parsing."),
    ] = None,
    model: Model = None,
) -> None:
    """Score records against gold annotations.

    \b
    Examples:
      dipextract evaluate my-gold
      dipextract evaluate --errors 20 my-gold
      dipextract evaluate --records records.jsonl my-gold
    """
    import dipextract
    from dipextract.evaluate import error_lines, read_gold, read_records, table
    from dipextract.evaluate import evaluate as measure

    articles = read_gold(gold)
    if records is None:
        pipeline(model)
        given = {a.stem: dipextract.extract(a.text, model=model, path=a.path) for a in articles}
    else:
        given = read_records(records)
    scores = measure(articles, given)
    lines = [*table(scores), *error_lines(scores, errors)] if errors else table(scores)
    write_view("".join(f"{line}\n" for line in lines))
