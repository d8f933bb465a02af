"""The process that reads articles: ``python -m dipextract.batch``, started and fed by ``process.Worker``.

It gets a ``Setup``, answers when it is ready, then answers each list of articles with the list of their outcomes. It
ends when the other side does, whatever it is doing.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, Any

from dipextract.batch.extractor import Work
from dipextract.batch.frames import receive, send
from dipextract.errors import DipextractError

# How long a worker may outlive the process it works for.
SECONDS_BETWEEN_LOOKS = 2


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
    end_with(os.getppid())
    while True:
        try:
            articles = receive(requests)
        except EOFError:
            return
        send(replies, work(articles))


def end_with(parent: int) -> None:
    """From now on, end this process soon after ``parent`` has gone, also in the middle of endless work.

    Not by a thread: with a second one, locks cost more, of which spaCy's parser takes very many.
    """
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, lambda number, frame: None if os.getppid() == parent else os._exit(0))
        signal.setitimer(signal.ITIMER_REAL, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS)


def take_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """The pipes to the other side; whoever prints here, prints to stderr, and standard input is empty."""
    requests, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    return requests, replies
