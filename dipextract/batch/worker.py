"""The process that reads articles: ``python -m dipextract.batch``, started and fed by ``process.Worker``.

It gets a ``Setup``, answers when it is ready, then answers each list of articles with the list of their outcomes. It
ends when the other side does, whatever it is doing.
"""

from __future__ import annotations

import os
import queue
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, Any

from dipextract.batch.extractor import Work
from dipextract.batch.frames import receive, send
from dipextract.errors import DipextractError


class WorkerError(DipextractError):
    """Workers cannot be started."""


@dataclass(frozen=True, slots=True)
class Setup:
    """How a worker comes by what reads articles: ``create(options)``."""

    create: Callable[[Any], Work]
    options: Any


def main() -> None:
    """Serve until the other side has gone."""
    requests, replies = take_pipes()
    setup: Setup = receive(requests)
    try:
        work = setup.create(setup.options)
    except DipextractError as error:
        send(replies, error)
        return
    except Exception as error:  # not every exception can be sent
        send(replies, WorkerError(f"no worker could be started: {type(error).__name__}: {error}"))
        return
    send(replies, None)
    waiting: queue.SimpleQueue[Any] = queue.SimpleQueue()
    threading.Thread(target=read_ahead, args=(requests, waiting), daemon=True).start()
    while True:
        articles = waiting.get()
        send(replies, work(articles))


def take_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """The pipes to the other side; whoever prints here, prints to stderr, and standard input is empty."""
    requests, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    return requests, replies


def read_ahead(requests: IO[bytes], waiting: queue.SimpleQueue[Any]) -> None:
    """Put requests on the queue; end the process when there will be no more."""
    while True:
        try:
            waiting.put(receive(requests))
        except EOFError:
            sys.stderr.flush()
            os._exit(0)
