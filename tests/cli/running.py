"""The command in the tests: in this process, where the pipeline is loaded once, or in one of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

PROGRAM = Path(sys.executable).with_name("dipextract")


@dataclass(frozen=True)
class Outcome:
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


def run_program(*arguments: str | Path, **options: object) -> Outcome:
    """Run the installed program."""
    done = subprocess.run(  # type: ignore[call-overload]
        [PROGRAM, *arguments], capture_output=True, text=True, encoding="utf-8", timeout=60, **options
    )
    return Outcome(done.returncode, done.stdout, done.stderr)
