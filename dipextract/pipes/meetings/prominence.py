"""Which meetings the article reports and which it only mentions in passing."""

from __future__ import annotations

import datetime

from dipextract.document import anchor
from dipextract.lexicon.meetings import vocabulary
from dipextract.pipes.meetings.context import Context, Sentence
from dipextract.pipes.meetings.events import Event
from dipextract.pipes.meetings.merge import Meeting

FAR_DAYS = 8
LONG_PARAGRAPH = 7
ENOUGH = 4
SOON = 12
OPENING = 3
NEXT = 2  # sentences
ITS_OWN = 2  # sentences of a paragraph


def decide_main(context: Context, meetings: list[Meeting], bare: list[Event]) -> None:
    """Set ``main``: told in title or lead, alone or as one of a series, or at some length; never what is told as past.

    ``bare`` are tellings without people. Who holds several meetings in the lead, 'had talks', is in all that follow.
    """
    told = [*bare, *(event for meeting in meetings for event in meeting.events)]
    hosts = {key for event in told if event.series and event.sentence.index in context.lead for key in event.keys}
    summed = [event for event in told if event.series and event.sentence.index in context.lead and not event.keys]
    sides = {code for event in summed for code in event.countries[:1]}  # 'The Cuban delegation held meetings with'
    hosts |= {key for meeting in meetings for key in meeting.keys if context.side(key) in sides}
    for meeting in meetings:
        if all(is_told_of(context, event) for event in meeting.events):
            meeting.past, meeting.main = True, False
            continue
        meeting.main = meeting.main or (not meeting.past and bool(hosts & set(meeting.keys)) and not meeting.date)
        meeting.main = is_main(context, meetings, meeting)


def is_told_of(context: Context, event: Event) -> bool:
    """Whether a meeting is only what somebody tells of: 'briefed him on his talks with', not in the lead."""
    at, words = event.trigger.start, context.words
    if event.trigger.verb is not None or event.sentence.index in context.lead:
        return False
    while at > event.sentence.start and context.tags[at - 1].startswith("JJ"):
        at -= 1
    return words[at - 1] in ("his", "her", "their") and words[at - 2] in ("on", "about", "of", "regarding")


def is_main(context: Context, meetings: list[Meeting], meeting: Meeting) -> bool:
    """Whether the article reports the meeting."""
    told = [event for event in meeting.events if not (event.trigger.weak or event.trigger.deed)] or meeting.events
    if all(event.past for event in told) or is_long_ago(context, meeting):
        return False
    if goes_with_past(meetings, meeting):
        return False
    if meeting.main or leads(context, meetings, meeting) or context.is_digest:
        return True
    told_at = length(context, meetings, meeting)
    if is_vague(meeting.date) or (
        is_of_others(context, meetings, meeting) and not has_paragraph(context, meeting, told_at)
    ):
        return False
    return told_at > 1


def has_paragraph(context: Context, meeting: Meeting, told: int) -> bool:
    """Whether a paragraph begins with the meeting and speaks of it in so many sentences."""
    at = meeting.first.sentence
    begins = at.index == 0 or context.sentences[at.index - 1].paragraph != at.paragraph
    return begins and told >= ITS_OWN


def is_vague(date: str | None) -> bool:
    """Whether a date tells no day: a month or a year."""
    return date is not None and len(date) < len("2022-08-01")


def is_in_lead(context: Context, meeting: Meeting) -> bool:
    """Whether the first sentences tell the meeting."""
    return any(event.sentence.index in context.lead for event in meeting.events)


def leads(context: Context, meetings: list[Meeting], meeting: Meeting) -> bool:
    """Whether the first sentence tells the meeting, or the second where the first tells none."""
    told = {event.sentence.index for event in meeting.events}
    others = {event.sentence.index for m in meetings if m is not meeting for event in m.events}
    first, *rest = context.lead or [-1]
    return first in told or (first not in others and bool(told & set(rest)))


def is_of_others(context: Context, meetings: list[Meeting], meeting: Meeting) -> bool:
    """Whether the lead tells meetings and this is one of quite other people."""
    current = [m for m in meetings if not m.past]
    lead = [m for m in current if is_in_lead(context, m)] or current[:1]
    return bool(lead) and not any(set(m.keys) & set(meeting.keys) or of_one_unnamed(m, meeting) for m in lead)


def of_one_unnamed(one: Meeting, other: Meeting) -> bool:
    """Whether one person without a name may have held both meetings: 'The Secretary-General met A. Later he met B'."""
    return one.unnamed and other.unnamed and bool(set(one.countries) & set(other.countries))


def goes_with_past(meetings: list[Meeting], meeting: Meeting) -> bool:
    """Whether no verb of meeting tells it, only what was discussed, right after a meeting of its people in passing."""
    at = meeting.first.sentence.index
    return all(event.trigger.weak or event.trigger.deed for event in meeting.events) and any(
        not m.main
        and 0 < at - m.first.sentence.index <= NEXT
        and set(meeting.keys) <= set(m.keys)
        and (m.past or is_vague(m.date))
        for m in meetings
        if m is not meeting
    )


def is_long_ago(context: Context, meeting: Meeting) -> bool:
    """Whether the meeting's date lies clearly before the article's day."""
    day = anchor(context.doc)
    date = meeting.date
    if not date or not day or len(date.split("/")[-1]) < 7 or "X" in date[:4] or "X" in day[:4]:
        return bool(date and day and len(date) == 4 and date < day[:4])
    last, day = date.split("/")[-1], day.split("/")[0]
    if min(len(last), len(day)) < len("2022-08-01"):
        return last[:7] < day[:7]
    return (datetime.date.fromisoformat(day) - datetime.date.fromisoformat(last)).days > FAR_DAYS


def length(context: Context, meetings: list[Meeting], meeting: Meeting) -> int:
    """How many sentences the text spends on a meeting, each telling up to the next meeting or the paragraph's end."""
    others = {e.sentence.index for m in meetings if m is not meeting for e in m.events}
    told: set[int] = set()
    for event in meeting.events:
        told.add(event.sentence.index)
        for sentence in context.sentences[event.sentence.index + 1 : event.sentence.index + ENOUGH]:
            if sentence.index in others:
                break
            if sentence.paragraph != event.sentence.paragraph and not resumes(context, sentence):
                break
            if not goes_on(context, meeting, sentence):
                break
            told.add(sentence.index)
    return len(told | told_of_own(context, meetings, meeting))


def resumes(context: Context, sentence: Sentence) -> bool:
    """Whether a paragraph opens with the meeting told before: 'The meeting', 'During the talks'."""
    opening = context.words[sentence.start : sentence.start + OPENING]
    return "the" in opening[:2] and vocabulary().nouns.within(opening, 0, len(opening))


def told_of_own(context: Context, meetings: list[Meeting], meeting: Meeting) -> set[int]:
    """Further sentences about somebody whom no other meeting has."""
    shared = {key for m in meetings if m is not meeting for key in m.keys}
    own = set(meeting.keys) - shared
    later = context.sentences[meeting.first.sentence.index + 1 :][:SOON]
    return {s.index for s in later if any(context.key(m) in own for m in context.mentions(s.start, s.end))}


def goes_on(context: Context, meeting: Meeting, sentence: Sentence) -> bool:
    """Whether a sentence speaks on of the meeting: it names one of its people or refers to its sides."""
    near = context.sentences[max(sentence.index - LONG_PARAGRAPH, 0) : sentence.index + LONG_PARAGRAPH]
    if sum(s.paragraph == sentence.paragraph for s in near) < LONG_PARAGRAPH:
        return True
    words = context.words[sentence.start : sentence.end]
    if "they" in words or "both" in words or vocabulary().cues.sides & set(words):
        return True
    return any(context.key(m) in meeting.keys for m in context.mentions(sentence.start, sentence.end))
