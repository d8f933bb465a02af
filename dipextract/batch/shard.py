"""A stable part of the sources, for array jobs: which part an article is in depends on nothing but itself."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shard:
    """Part ``number`` (from 1) of ``of``."""

    number: int
    of: int

    @classmethod
    def parse(cls, text: str) -> Shard:
        """``2/8``; ValueError if ``text`` is nothing of the kind."""
        number, slash, of = text.partition("/")
        if not (slash and number.isdecimal() and of.isdecimal() and 1 <= int(number) <= int(of)):
            raise ValueError(f"{text!r} is no part such as 2/8, the second of eight")
        return cls(int(number), int(of))

    def has(self, identity: bytes) -> bool:
        """Whether what is told apart by ``identity`` belongs to this part."""
        digest = hashlib.sha256(identity).digest()
        return int.from_bytes(digest[:8], "big") % self.of == self.number - 1
