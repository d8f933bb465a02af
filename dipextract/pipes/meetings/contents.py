"""What each meeting dealt with: the areas and outcomes whose words stand where the text speaks of it."""

from __future__ import annotations

from spacy.tokens import Span

from dipextract.pipes.meetings.context import Context, Sentence
from dipextract.pipes.meetings.events import unique
from dipextract.pipes.meetings.merge import Meeting


class Contents:
    """Which sentences belong to which meeting.

    A sentence belongs to the reported meeting told last, or to that of the one whom only one meeting has; what stands
    before the first belongs to it. A meeting told in passing has its own sentences only.
    """

    def __init__(self, context: Context, meetings: list[Meeting]) -> None:
        self.context = context
        self.main = [meeting for meeting in meetings if meeting.main]
        passing = {e.sentence.index: m for m in meetings if not m.main for e in m.events}
        self.owner: dict[int, Meeting] = {}
        current = self.main[0] if self.main else None
        for sentence in context.sentences:
            told = [m for m in self.main if any(e.sentence.index == sentence.index for e in m.events)]
            current = told[0] if told else self.of_somebody(sentence) or current
            meeting = current if told else passing.get(sentence.index, current)
            if meeting is not None:
                self.owner[sentence.index] = meeting

    def of_somebody(self, sentence: Sentence) -> Meeting | None:
        """The meeting of the first person in a sentence who was in one meeting only."""
        for mention in self.context.mentions(sentence.start, sentence.end):
            meant = [m for m in self.main if self.context.key(mention) in m.keys]
            if len(meant) == 1:
                return meant[0]
        return None

    def spans_of(self, meeting: Meeting, group: str) -> list[Span]:
        """The spans of a group in the meeting's sentences."""
        spans = sorted(self.context.doc.spans.get(group, ()), key=lambda span: span.start)
        return [span for span in spans if self.owner_at(span.start) is meeting]

    def owner_at(self, at: int) -> Meeting | None:
        """The meeting that the sentence at a token belongs to."""
        sentence = self.context.sentence_at(at)
        return self.owner.get(sentence.index) if sentence else None

    def areas_of(self, meeting: Meeting) -> list[str]:
        """The areas of cooperation, in reading order."""
        return unique(span.label_ for span in self.spans_of(meeting, "areas"))

    def outcomes_of(self, meeting: Meeting) -> list[tuple[int, int]]:
        """The outcomes' character offsets."""
        return [(span.start_char, span.end_char) for span in self.spans_of(meeting, "outcomes")]
