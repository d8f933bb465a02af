"""Reading silver for training, with changed names, and for evaluation, as it is."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.util import registry

from dipextract.train.augment import Augmenter
from dipextract.train.clean import Text
from dipextract.train.silver import batched
from dipextract.trained.vectors import token_vectors

# Every tenth article of a shard is held back.
HELD_BACK = 10
AT_ONCE = 8
Examples = Callable[[Language], Iterator[Example]]


@registry.readers("dipextract.Silver.v1")  # type: ignore[untyped-decorator]
def create_reader(path: Path, augment: bool, held_back: bool, limit: int, seed: int) -> Examples:
    """What reads shards below ``path``: those held back or the others, up to ``limit`` articles, 0 for all."""

    def read(nlp: Language) -> Iterator[Example]:
        shards = sorted(Path(path).rglob("*.jsonl"))
        random.Random(read.epoch).shuffle(shards)  # type: ignore[attr-defined]
        read.epoch += 1  # type: ignore[attr-defined]
        augmenter = augmenter_of(nlp, shards, read.epoch) if augment else None  # type: ignore[attr-defined]
        found = islice(texts(shards, held_back), limit or None)
        for some in batched((augmenter(text) if augmenter else text for text in found), AT_ONCE):
            yield from examples(nlp, some)

    read.epoch = seed  # type: ignore[attr-defined]
    return read


def texts(shards: list[Path], held_back: bool) -> Iterator[Text]:
    """The articles of ``shards``."""
    for shard in shards:
        for number, line in enumerate(shard.read_text("utf-8").rstrip("\n").split("\n")):
            if (number % HELD_BACK == 0) == held_back:
                words, spaces, entities = json.loads(line)
                if words:
                    yield Text(words, spaces, [(start, end, label) for start, end, label in entities])


def examples(nlp: Language, some: list[Text]) -> list[Example]:
    """Articles to learn from, with the shared vectors of their tokens."""
    plain = [Doc(nlp.vocab, words=text.words, spaces=text.spaces) for text in some]
    shared: Any = nlp.get_pipe("tok2vec")
    shared.set_annotations(plain, token_vectors(shared.model)(plain))
    return [Example(doc, gold_of(doc, text)) for doc, text in zip(plain, some, strict=True)]


def gold_of(doc: Doc, text: Text) -> Doc:
    """The same words with their names."""
    gold = Doc(doc.vocab, words=text.words, spaces=text.spaces)
    gold.set_ents([Span(gold, start, end, label=label) for start, end, label in text.entities])
    return gold


def augmenter_of(nlp: Language, shards: list[Path], seed: int) -> Augmenter:
    """An augmenter that chooses among the organisations of one shard."""
    bodies = set()
    for text in texts(shards[:1], held_back=False):
        for start, end, label in text.entities:
            words = "".join(w + " " * s for w, s in zip(text.words[start:end], text.spaces[start:end], strict=True))
            if label == "ORG" and " " in words.strip() and "\n" not in words:
                bodies.add(words.strip().removeprefix("the ").removeprefix("The "))
    known: dict[str, list[tuple[str, bool]]] = {}

    def split(name: str) -> list[tuple[str, bool]]:
        if name not in known:
            known[name] = [(token.text, bool(token.whitespace_)) for token in nlp.tokenizer(name)]
        return known[name]

    return Augmenter(split, sorted(bodies), seed)
