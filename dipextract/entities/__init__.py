"""Pipe ``dipextract_entities``: names by a label for each word, over token vectors that other components share.

The labels say where in a name a word stands (BILUO); the best sequence of them that makes whole names is taken. That
costs a fraction of spaCy's transition-based recogniser, which the pipe replaces. Writes ``doc.ents``.
"""

# spaCy reads the annotations of ``initialize``: they are no strings here.
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np
import spacy
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from spacy.scorer import get_ner_prf
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.vocab import Vocab
from thinc.api import Model, set_dropout_rate

from dipextract.entities.model import build  # noqa: F401  # registers the architecture
from dipextract.entities.tags import Entity, Floats, Tags
from dipextract.trained.vectors import token_vectors, word_vectors

DEFAULT_MODEL = {
    "model": {
        "@architectures": "dipextract.EntityTagger.v1",
        "hidden": 128,
        "own": {
            "@architectures": "spacy.HashEmbedCNN.v2",
            "pretrained_vectors": None,
            "width": 96,
            "depth": 4,
            "embed_size": 2000,
            "window_size": 1,
            "maxout_pieces": 3,
            "subword_features": True,
        },
        "shared": {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"},
    }
}


class EntityTagger(TrainablePipe):  # type: ignore[misc]  # spaCy ships no types for it
    """The pipe; ``model`` scores the tags of each token."""

    def __init__(self, vocab: Vocab, model: Model[Any, Any], name: str) -> None:
        self.vocab, self.model, self.name = vocab, model, name
        self.cfg: dict[str, Any] = {"labels": []}
        self.scorer = score

    @property
    def labels(self) -> tuple[str, ...]:
        """The kinds of names."""
        return tuple(self.cfg["labels"])

    @property
    def label_data(self) -> list[str]:
        """What ``initialize`` may be given as ``labels``."""
        return list(self.labels)

    @property
    def tags(self) -> Tags:
        """The tags of a word."""
        return Tags(self.labels)

    def predict(self, docs: Iterable[Doc]) -> list[list[Entity]]:
        """The names in ``docs``."""
        return self.decode(self.model.predict(list(docs)))

    def predict_quickly(self, docs: Sequence[Doc]) -> list[list[Entity]]:
        """The same for a model that learns no more, in less time."""
        own = np.concatenate(token_vectors(self.model.get_ref("own"))(docs))
        rows = np.hstack((own, np.concatenate([doc.tensor for doc in docs])))
        ends = np.cumsum([len(doc) for doc in docs])[:-1]
        return self.decode(np.split(self.model.get_ref("top").predict(rows), ends))

    def decode(self, scores: Iterable[Floats]) -> list[list[Entity]]:
        """The names that the scores of texts' tags make."""
        tags = self.tags
        return [tags.entities(tags.best(np.asarray(rows))) for rows in scores]

    def set_annotations(self, docs: Iterable[Doc], found: Sequence[list[Entity]]) -> None:
        """Write the names found in ``docs``."""
        for doc, entities in zip(docs, found, strict=True):
            spans = [Span(doc, *without_spaces(doc, start, end), label=label) for start, end, label in entities]
            doc.set_ents([span for span in spans if len(span)])

    def initialize(
        self,
        get_examples: Callable[[], Iterable[Example]],
        *,
        nlp: Language | None = None,
        labels: Sequence[str] | None = None,
        vectors_of: str | None = None,
    ) -> None:
        """Make the model's layers; ``vectors_of`` is a pipeline whose recogniser's token vectors it starts from."""
        examples = [example for _, example in zip(range(10), get_examples(), strict=False)]
        known = labels or {ent.label_ for example in examples for ent in example.reference.ents}
        self.cfg["labels"] = sorted(known)
        texts = [example.predicted for example in examples]
        rows = [np.zeros((len(doc), len(self.tags)), dtype=np.float32) for doc in texts]
        self.model.initialize(X=texts, Y=rows)
        if vectors_of:
            source: Any = spacy.load(vectors_of, exclude=["tagger", "parser", "lemmatizer", "attribute_ruler"])
            self.model.get_ref("own").from_bytes(source.get_pipe("ner").model.get_ref("tok2vec").layers[0].to_bytes())

    def update(
        self, examples: Iterable[Example], *, drop: float = 0.0, sgd: Any = None, losses: dict[str, float] | None = None
    ) -> dict[str, float]:
        """Learn from ``examples``, whose predicted Docs have the shared vectors; words keep the embedding they have."""
        examples = [example for example in examples if len(example.predicted)]
        losses = {} if losses is None else losses
        losses.setdefault(self.name, 0.0)
        if examples:
            set_dropout_rate(self.model, drop)
            losses[self.name] += self.learn(examples)
            if sgd is not None:
                self.finish_update(sgd)
        return losses

    def learn(self, examples: list[Example]) -> float:
        """Add the gradients of ``examples`` to the layers, and return the loss."""
        docs = [example.predicted for example in examples]
        own, top = self.model.get_ref("own"), self.model.get_ref("top")
        words: Any = np.split(word_vectors(own)(docs), np.cumsum([len(doc) for doc in docs])[:-1])
        vectors, learn_vectors = own.get_ref("encode").begin_update(words)
        width = vectors[0].shape[1]
        rows = [np.hstack((mine, doc.tensor)) for mine, doc in zip(vectors, docs, strict=True)]
        scores, learn_top = top.begin_update(rows)
        loss, gradient = self.get_loss(examples, scores)
        learn_vectors([np.ascontiguousarray(change[:, :width]) for change in learn_top(gradient)])
        return loss

    def get_loss(self, examples: Iterable[Example], scores: Sequence[Floats]) -> tuple[float, list[Floats]]:
        """The cross entropy of the tags, and its gradient."""
        tags, loss, gradient = self.tags, 0.0, []
        for example, rows in zip(examples, scores, strict=True):
            wanted = tags.of_entities(len(rows), [(e.start, e.end, e.label_) for e in example.reference.ents])
            chances = np.exp(rows - rows.max(axis=1, keepdims=True))
            chances /= chances.sum(axis=1, keepdims=True)
            at = np.arange(len(rows))
            loss -= float(np.log(chances[at, wanted] + 1e-9).sum())
            chances[at, wanted] -= 1
            gradient.append(chances)
        return loss, gradient


def without_spaces(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The tokens of a name without white space at its ends."""
    while start < end and doc[start].is_space:
        start += 1
    while start < end and doc[end - 1].is_space:
        end -= 1
    return start, end


def score(examples: Iterable[Example], **kwargs: Any) -> dict[str, Any]:
    """Precision, recall and F1 of names."""
    found: dict[str, Any] = get_ner_prf(examples, **kwargs)
    return found


@Language.factory(
    "dipextract_entities",
    assigns=["doc.ents", "token.ent_iob", "token.ent_type"],
    default_config=DEFAULT_MODEL,
    default_score_weights={"ents_f": 1.0, "ents_p": 0.0, "ents_r": 0.0, "ents_per_type": None},
)
def create(nlp: Language, name: str, model: Model[Any, Any]) -> EntityTagger:
    """Factory of the pipe."""
    return EntityTagger(nlp.vocab, model, name)
