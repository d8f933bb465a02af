"""The record's summary: one sentence a meeting, made from the record's own values."""

from __future__ import annotations

from collections.abc import Mapping

from dipextract.record import Article, Meeting

VERBS = {"in-person": "met", "phone": "spoke by phone", "video": "spoke by video", "unknown": "held talks"}


def summarize(article: Article, meetings: list[Meeting], labels: Mapping[str, str]) -> str:
    """Who met whom, where and when; ``labels`` maps area ids to labels."""
    return " ".join(sentence(m) for m in meetings if m.main)


def sentence(meeting: Meeting) -> str:
    """One meeting in words."""
    who = " and ".join(p.name for p in meeting.participants)
    return f"{who} {VERBS[meeting.mode]}."
