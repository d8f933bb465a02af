"""How much time the command costs beside what it stands on, measured in one run with the repeats interleaved.

1. ``dipextract parse ARTICLE --json`` against Python loading the same trained pipeline and running it on the same text;
2. ``dipextract --help`` against ``python -c pass``.

Prints the medians and their ratio, with the ratio's range over the repeats. Needs nothing but the installed package.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

from dipextract.pipeline import DEFAULT_MODEL

SEEDS = Path(__file__).parent.parent / "seeds"
COMMAND = str(Path(sys.executable).with_name("dipextract"))

PLAIN_SPACY = """
import sys, spacy
nlp = spacy.load(sys.argv[1])
nlp(open(sys.argv[2], encoding="utf-8").read())
"""


def seconds(command: list[str]) -> float:
    """How long ``command`` runs."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def compare(name: str, ours: list[str], theirs: list[str], repeats: int) -> str:
    """A row of the table; the first run of each is not counted, it fills the caches."""
    seconds(ours), seconds(theirs)
    pairs = [(seconds(ours), seconds(theirs)) for _ in range(repeats)]
    mine, other = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratios = sorted(a / b for a, b in pairs)
    return f"{name:46}{mine:8.3f}{other:8.3f}{mine / other:8.2f}   {ratios[0]:.2f}-{ratios[-1]:.2f}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeats", type=int, default=9)
    parser.add_argument("article", nargs="?", default=str(min(SEEDS.glob("*.txt"))))
    args = parser.parse_args()
    python = sys.executable
    print(f"{'seconds, median of ' + str(args.repeats):46}{'ours':>8}{'other':>8}{'ratio':>8}   range")
    plain = [python, "-c", PLAIN_SPACY, DEFAULT_MODEL, args.article]
    print(
        compare(
            "parse --json : the trained pipeline alone", [COMMAND, "parse", args.article, "--json"], plain, args.repeats
        )
    )
    print(compare("--help : python -c pass", [COMMAND, "--help"], [python, "-c", "pass"], args.repeats))


if __name__ == "__main__":
    main()
