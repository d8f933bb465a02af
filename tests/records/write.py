"""Write the golden records of the seeds anew: ``make golden``. Read the difference before committing it."""

from __future__ import annotations

import os
from pathlib import Path

import dipextract

HERE = Path(__file__).parent
SEEDS = sorted((HERE.parent.parent / "seeds").glob("*.txt"))


def golden(seed: Path) -> str:
    """What ``dipextract parse --pretty`` prints for a seed, run in the project's folder."""
    record = dipextract.extract(seed.read_bytes().decode("utf-8"), path=f"seeds/{seed.name}")
    return record.to_json(pretty=True) + "\n"


def main() -> None:
    """Write them."""
    os.chdir(HERE)
    for seed in SEEDS:
        Path(f"{seed.stem}.json").write_bytes(golden(seed).encode("utf-8"))


if __name__ == "__main__":
    main()
