"""The command line: one file a command. ``main`` is the entry point of the program.

Little is imported before it is needed: ``dipextract --help`` is to answer at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NoReturn

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the program and exit. A closed pipe, Ctrl-C and errors a user can mend end it without a traceback."""
    from dipextract.cli.console import finish, protect_stderr, report
    from dipextract.cli.exits import Exit
    from dipextract.errors import DipextractError, ModelMissingError

    code = int(Exit.OK)
    protect_stderr()
    try:
        from dipextract.cli.app import app

        app(arguments, prog_name="dipextract")
    except KeyboardInterrupt:
        code = Exit.INTERRUPTED
    except BrokenPipeError:
        code = Exit.OK
    except DipextractError as error:
        report(str(error))
        code = Exit.MODEL_MISSING if isinstance(error, ModelMissingError) else Exit.SOME_FAILED
    except OSError as error:  # stdout that Typer could not write its help to
        report((error.strerror or str(error)).lower())
        code = Exit.SOME_FAILED
    except SystemExit as stop:
        pipe_closed = isinstance(stop.__context__, BrokenPipeError)  # Typer makes exit code 1 of it
        code = Exit.OK if pipe_closed else int(stop.code or 0)
    finish(code)
