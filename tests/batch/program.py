"""The command with the stand-in for extraction, as a program: ``python -m tests.batch.program batch ...``."""

from __future__ import annotations

from dipextract.batch import extractor
from dipextract.cli import main
from tests.batch import stub

if __name__ == "__main__":
    extractor.create = stub.create
    main()
