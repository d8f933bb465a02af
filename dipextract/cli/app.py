"""The program and its commands."""

from __future__ import annotations

from typing import Annotated

import typer

from dipextract import __version__
from dipextract.cli.areas import areas
from dipextract.cli.batch import batch
from dipextract.cli.evaluate import evaluate
from dipextract.cli.export import export
from dipextract.cli.graph import graph
from dipextract.cli.parse import parse
from dipextract.cli.report import report
from dipextract.cli.schema import schema
from dipextract.cli.show import show

HELP = """Read diplomatic news: who met whom, in which office, for which country, when, where, and on what.

\b
Examples:
  dipextract parse article.txt            a summary to read
  dipextract parse --json *.txt           one JSON record a line
  dipextract batch news/ -o records.jsonl a folder, by all cores; --resume goes on after an interruption
  curl -s URL | html2text | dipextract parse --published 2024-05-03
"""

# Without Rich's markup, help starts faster and brackets in it are just brackets.
app = typer.Typer(
    name="dipextract",
    help=HELP,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def print_version(wanted: bool) -> None:
    """Print the version and stop."""
    if wanted:
        typer.echo(f"dipextract {__version__}")
        raise typer.Exit


@app.callback()
def program(
    version: Annotated[
        bool, typer.Option("--version", callback=print_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Options before the command's name."""


for command in (parse, batch, export, show, report, graph, areas, schema, evaluate):
    app.command()(command)
