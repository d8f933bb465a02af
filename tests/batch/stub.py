"""A stand-in for extraction that is quick and does as the article says, also in worker processes.

An article of the one word ``kill``, ``exit``, ``hang``, ``raise`` or ``slow`` does that; of any other a small record
is made.
"""

from __future__ import annotations

import hashlib
import json
import os
import signal
import sys
import time
from collections.abc import Sequence

from dipextract.batch.article import Article, Kind, Outcome
from dipextract.batch.extractor import Extraction, Work
from dipextract.errors import ModelMissingError


def create(options: Extraction) -> Work:
    """Loading: fails for some names of models."""
    if options.model == "missing":
        raise ModelMissingError("there is no model 'missing'")
    if options.model == "broken":
        raise ValueError("the model is broken")
    if options.model == "deadly":
        print("out of luck", file=sys.stderr)
        os._exit(3)
    print("this must not get among the records")
    return read


def read(articles: Sequence[Article]) -> list[Outcome]:
    """The outcome of each."""
    return [outcome(article) for article in articles]


def outcome(article: Article) -> Outcome:
    """What the article says, or its record."""
    text = article.content if isinstance(article.content, str) else article.content.decode()
    match text.strip():
        case "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        case "exit":
            print("\x1b[31mlast words", file=sys.stderr, flush=True)
            os._exit(7)
        case "hang":
            time.sleep(600)
        case "raise":
            return article.failure(Kind.ERROR, "ValueError: as asked")
        case "slow":
            time.sleep(0.3)
    time.sleep(0.002)
    return (json.dumps(record(article, text)) + "\n").encode()


def record(article: Article, text: str) -> dict[str, object]:
    """A small record whose summary is the text."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    source = {"path": article.path, "id": article.id, "url": article.url, "sha256": digest, "characters": len(text)}
    lists = ("meetings", "people", "places", "organizations", "dates", "areas", "statements")
    return {
        "schema_version": "1.0",
        "source": source,
        "article": {"title": article.title, "published": article.published, "dateline": None},
        "summary": text,
        **{name: [] for name in lists},
        "warnings": list(article.warnings),
    }
