"""What a record depends on, as a hash: the article, the options, the versions and the lexicons."""

from __future__ import annotations

import hashlib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import dipextract
from dipextract.batch.article import Article
from dipextract.batch.extractor import Extraction

LEXICON = Path(dipextract.__file__).parent / "lexicon"
DATA = (".toml", ".csv", ".tsv")
PACKAGES = ("spacy", "dateparser", "trafilatura")


def run_key(options: Extraction) -> bytes:
    """Everything that the records of a run have in common."""
    model = options.model or dipextract.DEFAULT_MODEL
    parts = [dipextract.__version__, model, *(installed(name) for name in (model, *PACKAGES))]
    parts += [options.published or "", options.encoding or ""]
    lexicon = hashlib.sha256()
    for path in sorted(LEXICON.iterdir()):
        if path.suffix in DATA:
            lexicon.update(path.read_bytes())
    return digest([*(part.encode() for part in parts), lexicon.digest()])


def article_key(article: Article, run: bytes) -> bytes:
    """Everything that one record depends on."""
    content = article.content
    parts = [run, content.encode("utf-8") if isinstance(content, str) else content, bytes([isinstance(content, str)])]
    given = (article.path, article.id, article.url, article.title, article.published, *article.warnings)
    return digest([*parts, *(b"" if part is None else b"=" + part.encode("utf-8") for part in given)])


def digest(parts: list[bytes]) -> bytes:
    """One hash of all ``parts``, each with its length before it."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    return whole.digest()


def installed(package: str) -> str:
    """The version of a package; empty when there is none of that name."""
    try:
        return version(package)
    except (PackageNotFoundError, ValueError):
        return ""
