"""Where a command's results go: stdout, or a file that is written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from dipextract.controls import visible_name
from dipextract.errors import OutputError

Write = Callable[[str], object]


@contextmanager
def new_file(path: str, *, force: bool) -> Iterator[Write]:
    """A function that writes to what becomes the file at ``path`` when the block ends without an exception.

    Until then the text stands in a temporary file beside it; a block that wrote nothing makes no file.
    """
    target = Path(os.path.realpath(path))
    name = visible_name(path)
    if target.exists() and not force:
        raise OutputError(f"{name}: exists; --force overwrites it")
    if target.exists() and not target.is_file():
        raise OutputError(f"{name}: not a regular file")
    temporary = target.with_name(f".dipextract-{os.getpid()}.tmp")
    try:
        file = temporary.open("xb")
    except OSError as error:
        raise OutputError(f"{name}: {(error.strerror or str(error)).lower()}") from error
    try:
        with file:
            yield lambda text: file.write(text.encode("utf-8", "backslashreplace"))
            written = file.tell()
        if written:
            temporary.replace(target)
    except OSError as error:
        raise OutputError(f"{name}: {(error.strerror or str(error)).lower()}") from error
    finally:
        temporary.unlink(missing_ok=True)
