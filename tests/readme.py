"""The README's examples: what stands there is what the commands print. ``make golden`` writes them anew."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

README = Path(__file__).parent.parent / "README.md"

# A console block with one command of ours and its output.
EXAMPLE = re.compile(r"(?<=```console\n)\$ dipextract (?P<arguments>[^\n]+)\n(?P<output>(?!\$)[^`]+)(?=```)")

FIRST_MEETING = "'.meetings[0]'"


def run(arguments: str) -> str:
    """What the command prints into a pipe, 80 columns wide; jq, where it follows, is done here."""
    own, _, jq = arguments.partition(" | jq ")
    command = [str(Path(sys.executable).with_name("dipextract")), *shlex.split(own)]
    done = subprocess.run(command, cwd=README.parent, env={"COLUMNS": "80"}, capture_output=True, check=True)
    printed = done.stdout.decode("utf-8")
    if jq:
        assert jq == FIRST_MEETING, f"what is {jq}?"
        printed = json.dumps(json.loads(printed)["meetings"][0], indent=2, ensure_ascii=False)
    return printed.rstrip("\n") + "\n"


def examples() -> Iterator[tuple[str, str]]:
    """Arguments and output of each example."""
    for found in EXAMPLE.finditer(README.read_text("utf-8")):
        yield found["arguments"], found["output"]


def main() -> None:
    """Write what the commands print now."""
    text = README.read_text("utf-8")
    README.write_text(
        EXAMPLE.sub(lambda found: f"$ dipextract {found['arguments']}\n{run(found['arguments'])}", text), "utf-8"
    )


if __name__ == "__main__":
    main()
