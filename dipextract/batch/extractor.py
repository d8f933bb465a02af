"""The work itself: articles become records. Loaded once in each process; no Doc leaves it."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dipextract.batch.article import Article, ArticleError, Failure, Kind, Outcome
from dipextract.reading import DEFAULT_MAX_CHARS

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from dipextract.record import Record

# The trained pipeline's memory grows with the tokens that go through it at once, and its speed does not.
TOKENS_AT_ONCE = 6_000

# Words that are kept once they have been met, so that those of most articles need not be looked up anew; a word takes
# some hundred bytes. Beyond that, words are forgotten with the articles they stood in.
WORDS_KEPT = 10_000

Work = Callable[[Sequence[Article]], list[Outcome]]


@dataclass(frozen=True, slots=True)
class Extraction:
    """What records depend on beside the article."""

    model: str | None = None
    published: str | None = None
    encoding: str | None = None
    max_chars: int = DEFAULT_MAX_CHARS


@dataclass(frozen=True, slots=True)
class Text:
    """An article whose text is at hand, and its place among those that came with it."""

    place: int
    article: Article
    text: str
    title: str | None
    published: str | None
    url: str | None


def create(options: Extraction) -> Work:
    """Load the pipeline and return what reads articles with it."""
    import dipextract

    thresholds = gc.get_threshold()
    gc.set_threshold(0)  # what is loaded stays; searching it for garbage again and again takes long
    try:
        nlp = dipextract.load(options.model)
    finally:
        gc.freeze()
        gc.set_threshold(*thresholds)
    nlp.max_length = max(nlp.max_length, options.max_chars + 1)
    return Extractor(nlp, options).read


class Extractor:
    """Reads articles with one pipeline."""

    def __init__(self, nlp: Language, options: Extraction) -> None:
        self._nlp = nlp
        self._options = options

    def read(self, articles: Sequence[Article]) -> list[Outcome]:
        """A record or a failure for each of ``articles``, in their order; all that stays in memory are words."""
        outcomes: dict[int, Outcome] = {}
        full = len(self._nlp.vocab) >= WORDS_KEPT
        with self._nlp.memory_zone() if full else nullcontext():  # no exception may pass: spaCy would not clean up
            texts: list[Text] = []
            docs: list[Doc] = []
            for place, article in enumerate(articles):
                try:
                    text = self._text(place, article)
                    doc = self._doc(text)
                except Exception as error:
                    outcomes[place] = failure(article, error)
                    continue
                if docs and sum(map(len, docs)) + len(doc) > TOKENS_AT_ONCE:
                    outcomes |= self._records(texts, docs)
                    texts, docs = [], []
                texts.append(text)
                docs.append(doc)
            outcomes |= self._records(texts, docs)
            del docs
        return [outcomes[place] for place in range(len(articles))]

    def _text(self, place: int, article: Article) -> Text:
        """The text of an article, out of its page if it is one, with what its row or page says about it."""
        if isinstance(article.content, str):
            return Text(place, article, article.content, article.title, article.published, article.url)
        from dipextract.batch.pages import read_page

        page = read_page(article.content, self._options.encoding)
        return Text(place, article, page.text, page.title, page.published, page.url)

    def _doc(self, text: Text) -> Doc:
        """Its unprocessed Doc."""
        from dipextract.pipeline import make_doc

        return make_doc(self._nlp, text.text, text.published or self._options.published, text.title)

    def _records(self, texts: list[Text], docs: list[Doc]) -> dict[int, Outcome]:
        """The records of ``docs`` by their places; if one of them fails, they are read again one by one."""
        from dipextract.batch.pipes import run_pipes

        if not docs:
            return {}
        try:
            docs = run_pipes(self._nlp, docs)
            return {text.place: line(text, doc) for text, doc in zip(texts, docs, strict=True)}
        except Exception as error:
            if len(texts) == 1:
                return {texts[0].place: failure(texts[0].article, error)}
        found: dict[int, Outcome] = {}
        for text in texts:
            found |= self._records([text], [self._doc(text)])
        return found


def line(text: Text, doc: Doc) -> bytes:
    """The record of an article as a line of JSON."""
    from dipextract.assemble import assemble

    record = assemble(doc, text.text, path=text.article.path, id=text.article.id, url=text.url)
    return (with_given(record, text).to_json() + "\n").encode("utf-8")


def with_given(record: Record, text: Text) -> Record:
    """``record`` with what the row or page says: its date counts like one in the text."""
    changes: dict[str, object] = {}
    if text.published and record.article.published is None:
        changes["article"] = record.article.model_copy(update={"published": text.published})
    if text.article.warnings:
        changes["warnings"] = [*record.warnings, *text.article.warnings]
    return record.model_copy(update=changes) if changes else record


def failure(article: Article, error: Exception) -> Failure:
    """What became of an article when ``error`` was raised."""
    if isinstance(error, ArticleError):
        return article.failure(error.kind, str(error))
    return article.failure(Kind.ERROR, f"{type(error).__name__}: {error}")
