"""Ministers who sign beside a meeting of their superiors: they took part in it."""

from __future__ import annotations

from dipextract.lexicon.meetings import vocabulary
from dipextract.pipes.meetings.context import Context
from dipextract.pipes.meetings.events import unique
from dipextract.pipes.meetings.merge import Meeting

NEAR = 6  # sentences


def join_signers(context: Context, meetings: list[Meeting]) -> None:
    """Make those who only signed, for the countries of a meeting told before, people who were there as well."""
    for meeting in list(meetings):
        if not all(event.trigger.deed or event.trigger.faint for event in meeting.events):
            continue
        if context.words[meeting.first.sentence.start] in vocabulary().cues.afterwards:  # 'After the audience, A and B'
            continue
        host = next((m for m in meetings if is_beside(context, m, meeting)), None)
        if host:
            host.attendees = unique([*host.attendees, *meeting.keys])
            meetings.remove(meeting)


def is_beside(context: Context, meeting: Meeting, signing: Meeting) -> bool:
    """Whether a signing goes with a meeting: soon after it, by others of the same countries."""
    distance = signing.first.sentence.index - meeting.first.sentence.index
    if meeting is signing or meeting.past or not 0 <= distance <= NEAR:
        return False
    apart = set(meeting.keys).isdisjoint(signing.keys)
    return apart and {context.side(key) for key in meeting.keys} == {context.side(key) for key in signing.keys}
