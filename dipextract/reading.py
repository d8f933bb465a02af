"""From a file to text: bytes are read, checked and decoded; what cannot be read says why and what to do about it."""

from __future__ import annotations

import codecs
import sys
from pathlib import Path

from dipextract.errors import ReadError

STANDARD_INPUT = "-"
DEFAULT_MAX_CHARS = 1_000_000

# Longest first: the mark of UTF-32 begins with that of UTF-16.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# No common encoding takes more bytes a character; a file beyond that is over the limit, and is not read further.
MOST_BYTES_A_CHARACTER = 8


def read_text(path: str, *, encoding: str | None = None, max_chars: int = DEFAULT_MAX_CHARS) -> str:
    """The text of the file at ``path``, or of standard input for ``-``; line ends are kept as they are."""
    limit = max_chars * MOST_BYTES_A_CHARACTER
    try:
        data = read_bytes(path, limit + 1)
    except OSError as error:
        raise ReadError(reason(error)) from error
    text = None if len(data) > limit and not is_binary(data) else decode(data, encoding)
    if text is None or len(text) > max_chars:
        raise ReadError(f"over {max_chars:,} characters, the limit; --max-chars sets another")
    return text


def read_bytes(path: str, size: int) -> bytes:
    """The first ``size`` bytes of a file or of standard input."""
    if path == STANDARD_INPUT:
        if sys.stdin is None:
            raise ReadError("closed")
        return sys.stdin.buffer.read(size)
    with Path(path).open("rb") as file:
        return file.read(size)


def reason(error: OSError) -> str:
    """What the operating system says, as part of a sentence."""
    return (error.strerror or str(error)).lower()


def is_binary(data: bytes) -> bool:
    """Whether ``data`` is no text of an encoding that this module tells by itself."""
    return b"\0" in data and not data.startswith(tuple(mark for mark, _ in BYTE_ORDER_MARKS))


def decode(data: bytes, encoding: str | None = None) -> str:
    """``data`` as text: by ``encoding``, else by its byte order mark, else as UTF-8. A mark is not part of the text."""
    if encoding is None and is_binary(data):
        raise ReadError("a binary file, no text; if it is text, name its encoding with --encoding, e.g. utf-16-le")
    marked = next((name for mark, name in BYTE_ORDER_MARKS if data.startswith(mark)), None)
    codec = encoding or marked or "utf-8"
    try:
        return data.decode(codec).removeprefix("\ufeff")
    except UnicodeError as error:
        at = f", byte {error.start + 1:,}" if isinstance(error, UnicodeDecodeError) else ""
        name = codec.removesuffix("-sig").upper()
        remedy = "name another with --encoding" if encoding else "name its encoding with --encoding, e.g. cp1252"
        raise ReadError(f"not valid {name}{at}; {remedy}") from error


def is_text_encoding(name: str) -> bool:
    """Whether Python knows ``name`` as an encoding of text."""
    try:
        "".encode(name)
    except (LookupError, UnicodeError, ValueError):
        return False
    return True
