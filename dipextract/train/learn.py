"""Step 3: training the entity tagger by the configuration in ``config.cfg``; taken up where it was left."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config
from thinc.api import NumpyOps

from dipextract.entities.shipped import NAME
from dipextract.train import reader  # noqa: F401  # its corpus reader is in the configuration

CONFIG = Path(__file__).parent / "config.cfg"
BEST, LAST = "model-best", "model-last"


def learn(silver: Path, out: Path, *, steps: int | None = None) -> None:
    """Train on ``silver``; ``out`` gets the best pipeline so far and the last one, which the next run starts from."""
    nlp = init_nlp(read_config(silver, steps))
    tagger: Any = nlp.get_pipe(NAME)
    last = out / LAST / NAME
    if last.exists():
        tagger.from_disk(last)
    for node in tagger.model.walk():
        node.ops = NumpyOps(use_blis=False)  # numpy's matrix product is the faster one
    out.mkdir(parents=True, exist_ok=True)
    train(nlp, out, stdout=sys.stdout, stderr=sys.stderr)


def read_config(silver: Path, steps: int | None) -> Any:
    """The configuration for as many ``steps``."""
    changes: dict[str, Any] = {"paths.silver": str(silver)}
    if steps is not None:
        changes |= {"training.max_steps": steps, "training.optimizer.learn_rate.total_steps": steps}
    return load_config(CONFIG, overrides=changes)
