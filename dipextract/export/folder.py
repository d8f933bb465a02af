"""A folder with a JSON file for each article. Nothing is ever written outside of it."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path, PurePosixPath

from dipextract.controls import visible_name
from dipextract.distinct import Names
from dipextract.errors import OutputError
from dipextract.export.base import Finished, NameTakenError
from dipextract.export.files import FileSink, output_errors

SUFFIX = ".json"
# Characters that some file system does not allow, or that a shell or terminal would act on.
NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f-\x9f\\:*?"<>|%\u200e\u200f\u2028-\u202e\u2066-\u2069]')
LONGEST_NAME = 200


class FolderExporter:
    """One file an article, named after it."""

    def __init__(self, path: Path) -> None:
        self.root = Path(os.path.realpath(path))
        self.name = str(path)
        self._names = Names()
        with output_errors(self.name):
            if self.root.exists() and not self.root.is_dir():
                raise OutputError(f"{visible_name(self.name)}: not a folder")
            self.root.mkdir(exist_ok=True)

    def write(self, finished: Finished) -> None:
        """Write one file, whole; a second one of the same name is refused."""
        relative = safe_path(finished.stem) + SUFFIX
        if not self._names.is_new(os.path.normcase(relative)):
            raise NameTakenError(f"{visible_name(relative)} has been written for another article")
        target = self.root / relative
        with output_errors(str(target)):
            target.parent.mkdir(parents=True, exist_ok=True)
        if not Path(os.path.realpath(target)).is_relative_to(self.root):
            raise OutputError(f"{visible_name(str(target))}: a link leads out of {visible_name(self.name)}")
        sink = FileSink(target)
        try:
            sink.write(finished.json)
            sink.finish()
        except BaseException:
            sink.abandon(keep=False)
            raise

    def flush(self) -> None:
        """Every file is whole."""

    def finish(self) -> None:
        """There is nothing to do."""

    def abandon(self) -> None:
        """Keep the files that are there."""


def safe_path(stem: str) -> str:
    """A relative path of harmless names that stays where it is put: no root, no parent, nothing hidden."""
    parts = [safe_name(part) for part in stem.replace(os.sep, "/").split("/") if part not in ("", ".", "..")]
    return "/".join(parts) or "article"


def safe_name(name: str) -> str:
    """A file's name: odd characters as ``%XX``, nothing hidden, long names cut with a hash of the whole."""
    quoted = NOT_IN_NAMES.sub(lambda found: "".join(f"%{byte:02X}" for byte in os.fsencode(found[0])), name)
    if quoted.startswith("."):
        quoted = "%2E" + quoted[1:]
    data = os.fsencode(quoted)
    if len(data) <= LONGEST_NAME:
        return quoted
    kept = data[:LONGEST_NAME].decode("utf-8", "ignore")
    return f"{kept}~{hashlib.sha256(data).hexdigest()[:12]}"


def stem_of(path: str | None, id: str | None) -> str:
    """Where the record goes whose source says no more than its path and its id."""
    stem = str(PurePosixPath(path).with_suffix("")) if path and PurePosixPath(path).name else ""
    return "/".join(part for part in (stem, id and id.replace("/", "%2F")) if part) or "article"
