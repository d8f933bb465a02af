"""Loading the pipeline for a command."""

from __future__ import annotations

import gc
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language


@cache
def pipeline(model: str | None) -> Language:
    """The pipeline, loaded without garbage collection, which would search all that is there to stay again and again."""
    thresholds = gc.get_threshold()
    gc.set_threshold(0)  # rather than gc.disable(), which reading msgpack files undoes
    try:
        import dipextract

        return dipextract.load(model)
    finally:
        gc.freeze()
        gc.set_threshold(*thresholds)
