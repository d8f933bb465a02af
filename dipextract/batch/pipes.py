"""Running the pipeline over a batch: what ``nlp.pipe`` does, but for how the entity recogniser takes its steps."""

from __future__ import annotations

from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc


def run_pipes(nlp: Language, docs: list[Doc]) -> list[Doc]:
    """``docs`` with the annotations of all pipes; an exception of one of them is an exception for all."""
    for _, pipe in nlp.pipeline:
        if isinstance(pipe, EntityRecognizer):
            recognize(pipe, docs)
        elif hasattr(pipe, "pipe"):
            docs = list(pipe.pipe(docs, batch_size=len(docs)))
        else:
            docs = [pipe(doc) for doc in docs]
    return docs


def recognize(recognizer: EntityRecognizer, docs: list[Doc]) -> None:
    """Set the entities, with the same result as the recogniser's own loop in less time.

    That loop runs without Python's global lock and takes it again for each of the 74 actions that might be next at
    every word, to look for exceptions. Here the lock is held, and all documents take a step at a time.
    """
    model = recognizer.model.predict(docs)
    states = recognizer.moves.init_batch(docs)
    unfinished = [state for state in states if not state.is_final()]
    while unfinished:
        unfinished = recognizer.transition_states(unfinished, model.predict(unfinished))
    recognizer.set_annotations(docs, states)
