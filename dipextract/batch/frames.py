"""How a process and its worker talk: pickled objects, each with its length before it, over pipes."""

from __future__ import annotations

import pickle
import struct
from typing import IO, Any

LENGTH = struct.Struct("!Q")


def send(stream: IO[bytes], message: object) -> None:
    """Write ``message``."""
    data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    stream.write(LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """Read a message; EOFError when the other side has gone, also in the middle of it."""
    (length,) = LENGTH.unpack(read_exactly(stream, LENGTH.size))
    return pickle.loads(read_exactly(stream, length))


def read_exactly(stream: IO[bytes], size: int) -> bytes:
    """``size`` bytes."""
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return data
