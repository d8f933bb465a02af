"""``python -m dipextract.train``: all steps, each taken up where it was left."""

from __future__ import annotations

import argparse
from pathlib import Path

from dipextract import pipeline
from dipextract.entities.shipped import BASE
from dipextract.train.learn import BEST, learn
from dipextract.train.package import package
from dipextract.train.silver import annotate

# Pipes that come after the last one whose findings the annotation takes.
NOT_NEEDED = ("statements", "areas", "outcomes", "meetings")


def main() -> None:
    """Annotate, learn, package."""
    parser = argparse.ArgumentParser(prog="python -m dipextract.train", description=__doc__)
    parser.add_argument("corpus", nargs="+", type=Path, help='JSON lines with a "text" each, also gzipped')
    parser.add_argument(
        "--work", type=Path, default=Path("build/train"), help="folder for what is between (build/train)"
    )
    parser.add_argument("--steps", type=int, help="of training, instead of those in config.cfg")
    args = parser.parse_args()
    silver, trained = args.work / "silver", args.work / "trained"
    nlp = pipeline.load(BASE)
    for name in NOT_NEEDED:
        nlp.remove_pipe(f"dipextract_{name}")
    annotate(nlp, sorted(args.corpus), silver)
    learn(silver, trained, steps=args.steps)
    print(package(silver, trained / BEST)["figures"])


if __name__ == "__main__":
    main()
