"""How much time the command costs beside what it stands on, measured in one run with the repeats interleaved.

1. ``dipextract parse ARTICLE --json`` against Python loading the same trained pipeline and running it on the same text,
   as it is and with dipextract's entry points hidden: spaCy imports all installed factories, ours too, when it loads
   any pipeline, so that the first of the two pays for a part of what it is compared with;
2. ``dipextract --help`` against ``python -c pass``;
3. ``dipextract.extract`` against the trained pipeline alone, both loaded, over the articles in seeds/.

Prints the medians and their ratio, with the ratio's range over the repeats. Needs nothing but the installed package.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import spacy

import dipextract
from dipextract import DEFAULT_MODEL

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
PROGRAM = str(Path(sys.executable).with_name("dipextract"))

PLAIN_SPACY = """
import sys, spacy
nlp = spacy.load(sys.argv[1])
nlp(open(sys.argv[2], encoding="utf-8").read())
"""

HIDDEN = """
import catalogue
entry_points = catalogue.Registry._get_entry_points
catalogue.Registry._get_entry_points = lambda self: [e for e in entry_points(self) if "dipextract" not in e.value]
"""


def command(*arguments: str) -> Callable[[], object]:
    """What runs a command to its end."""
    return lambda: subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL)


def seconds(run: Callable[[], object]) -> float:
    """How long ``run`` takes."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def compare(name: str, ours: Callable[[], object], theirs: Callable[[], object], repeats: int) -> str:
    """A row of the table; the first run of each is not counted, it fills the caches."""
    seconds(ours), seconds(theirs)
    pairs = [(seconds(ours), seconds(theirs)) for _ in range(repeats)]
    mine, other = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratios = sorted(a / b for a, b in pairs)
    return f"{name:40}{mine:8.3f}{other:8.3f}{mine / other:8.2f}   {ratios[0]:.2f}-{ratios[-1]:.2f}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeats", type=int, default=9)
    parser.add_argument("article", nargs="?", default=str(SEEDS[0]))
    args = parser.parse_args()
    python = sys.executable
    print(f"{'seconds, median of ' + str(args.repeats):40}{'ours':>8}{'other':>8}{'ratio':>8}   range")
    parse = command(PROGRAM, "parse", args.article, "--json")
    plain = command(python, "-c", PLAIN_SPACY, DEFAULT_MODEL, args.article)
    hidden = command(python, "-c", HIDDEN + PLAIN_SPACY, DEFAULT_MODEL, args.article)
    print(compare("parse --json : the trained pipeline", parse, plain, args.repeats))
    print(compare("parse --json : the same, ours hidden", parse, hidden, args.repeats))
    print(compare("--help : python -c pass", command(PROGRAM, "--help"), command(python, "-c", "pass"), args.repeats))
    texts = [path.read_text("utf-8") for path in SEEDS]
    nlp = spacy.load(DEFAULT_MODEL)
    ours, theirs = (lambda: [*dipextract.extract_many(texts)]), (lambda: [*map(nlp, texts)])
    print(compare("extract() of seeds/ : nlp()", ours, theirs, args.repeats))


if __name__ == "__main__":
    main()
