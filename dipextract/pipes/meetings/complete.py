"""What a meeting's own sentence leaves open: it follows from neighbouring sentences, the visit or the dateline."""

from __future__ import annotations

from dipextract.document import PlaceInfo
from dipextract.lexicon.meetings import vocabulary
from dipextract.lexicon.scenes import scenes
from dipextract.pipes.meetings.context import Context
from dipextract.pipes.meetings.events import Event
from dipextract.pipes.meetings.merge import Meeting
from dipextract.pipes.meetings.prominence import is_long_ago, is_vague, resumes
from dipextract.pipes.meetings.spots import capital_of
from dipextract.pipes.meetings.timeline import day_around, is_old, is_recent
from dipextract.pipes.meetings.visits import background_place

NEAR = 2
OPENING = 5  # words of a sentence
PLUPERFECT = 5  # tokens behind 'talks' in which 'had' may stand


def complete(context: Context, meetings: list[Meeting], bare: list[Event]) -> None:
    """Set mode, date and place of the reported meetings where they are open; ``bare`` are tellings without people."""
    main = [meeting for meeting in meetings if meeting.main]
    for meeting in main:
        told = mode_told(context, main, meeting, bare)
        virtual = len(main) == 1 and told == "video"  # 'A met B. The meeting was held virtually'
        meeting.mode = told if virtual else meeting.mode or told
        for event in bare:
            resumed = (len(main) == 1 or event.series) and not event.past and resumes(context, event.sentence)
            if (resumed or tells_of(meeting, event)) and concerns(context, meeting, event):
                meeting.first.building = meeting.first.building or event.building
                place = None if is_proper_name(context, event) else event.place
                fill(meeting, None if is_vague(event.date) else event.date, event.open_date, place)
    complete_days(context, meetings, bare)
    for meeting in main[1:]:
        meeting.mode = meeting.mode or main[0].mode
        fill(meeting, None, False, main[0].place)
    for meeting in meetings:
        complete_mode(meeting)
    leave_out_scenes(context, meetings)
    for meeting in [*main, *(meeting for meeting in meetings if not meeting.main)]:
        series = bool(main) and meeting is not main[0] and is_of_series(main[0], meeting)
        if series and not meeting.main:
            fill(meeting, None, False, main[0].place)
        if meeting.main or not is_of_old(context, meeting):
            complete_place(context, meeting)
        if series:
            fill(meeting, None, False, main[0].place)


def is_of_old(context: Context, meeting: Meeting) -> bool:
    """Whether a meeting in passing lies before what the article reports."""
    return meeting.past or is_vague(meeting.date) or is_long_ago(context, meeting)


def leave_out_scenes(context: Context, meetings: list[Meeting]) -> None:
    """Leave the sentences of earlier meetings out of where a reported one may have been."""
    earlier = (meeting for meeting in meetings if not meeting.main and is_of_old(context, meeting))
    told = {event.sentence for meeting in earlier for event in meeting.events if event.place}
    context.sites, context.scenes = (
        [site for site in sites if context.sentence_at(site.start) not in told]
        for sites in (context.sites, context.scenes)
    )


def concerns(context: Context, meeting: Meeting, event: Event) -> bool:
    """Whether a telling without people may be of a meeting: not 'talks had taken place', nor other countries' talks."""
    if (
        event.past
        or is_old(context, event.date or "")
        or "had" in context.words[event.trigger.end : event.trigger.end + PLUPERFECT]
    ):
        return meeting.past
    return not event.countries or not {context.side(key) for key in meeting.keys}.isdisjoint(event.countries)


def is_proper_name(context: Context, event: Event) -> bool:
    """Whether the word for the meeting is a part of a name: 'the Informal Leadership Meeting'."""
    at = event.trigger.noun
    return at is not None and context.tags[at].startswith("NNP") and at > event.sentence.start + 1


def complete_days(context: Context, meetings: list[Meeting], bare: list[Event]) -> None:
    """Set the dates that are open: by the sentences around a meeting, else that of the one told before."""
    main = [meeting for meeting in meetings if meeting.main]
    before: Meeting | None = None
    for meeting in meetings:
        follows = before and follows_on(context, before, meeting)
        if meeting.main and not meeting.date and not meeting.open_date:
            events = [meeting.first, *(event for event in bare if tells_of(meeting, event))]
            fill(meeting, day_around(context, events, meeting.everybody), False, None)
        if (meeting.main and not is_apart(context, meeting)) or follows:
            fill(meeting, before.date if before else None, False, None)
        if meeting.date and (meeting.main or follows):
            before = meeting
    if len(main) == 1:
        recent = (event.date for event in bare if not event.past and event.date and is_recent(context, event.date))
        fill(main[0], next(recent, None), False, None)


def follows_on(context: Context, before: Meeting, meeting: Meeting) -> bool:
    """Whether a meeting is told right after another one of somebody who was at both."""
    distance = meeting.first.sentence.index - before.first.sentence.index
    return (
        not (meeting.past or is_apart(context, meeting))
        and distance <= NEAR
        and bool(set(before.keys) & set(meeting.keys))
    )


def is_earlier(context: Context, meeting: Meeting) -> bool:
    """Whether a meeting is told as before the others: 'Earlier, the minister received'."""
    return context.words[meeting.first.sentence.start] == "earlier"


def is_apart(context: Context, meeting: Meeting) -> bool:
    """Whether a meeting has a day of its own: one before the others, or any of a visit, 'During his stay he met'."""
    opening = context.words[meeting.first.sentence.start :][:OPENING]
    of_visit = opening[0] == "during" and not vocabulary().cues.visits.isdisjoint(opening)
    return of_visit or is_earlier(context, meeting)


def is_of_series(first: Meeting, meeting: Meeting) -> bool:
    """Whether somebody held a further meeting on the same occasion."""
    same_day = not meeting.date or meeting.date == first.date
    return not meeting.past and same_day and bool(set(first.keys) & set(meeting.keys))


def mode_told(context: Context, main: list[Meeting], meeting: Meeting, bare: list[Event]) -> str:
    """The mode that a later word for the meeting tells: 'the call'."""
    for event in bare:
        before = context.words[event.trigger.start - 1]
        if not event.mode or event.past or before in ("his", "her", "another"):
            continue
        if (len(main) == 1 and before != "a") or tells_of(meeting, event):
            return event.mode
    return ""


def tells_of(meeting: Meeting, event: Event) -> bool:
    """Whether a telling without people is of this meeting: 'several meetings' before it, or next to its own."""
    distance = meeting.first.sentence.index - event.sentence.index
    if meeting.first.sentence.kind == "title":
        return distance >= -NEAR
    return abs(distance) <= NEAR or (event.series and distance >= 0)


def fill(meeting: Meeting, date: str | None, open_date: bool, place: PlaceInfo | None) -> None:
    """Set date and place where they are open."""
    if date and not meeting.date and not meeting.open_date:
        meeting.date = date
        meeting.inferred.append("date")
    meeting.open_date = meeting.open_date or (open_date and not meeting.date)
    if place and meeting.mode not in ("phone", "video") and is_closer(place, meeting.place):
        meeting.place = place
        meeting.inferred.append("place")


def is_closer(place: PlaceInfo, known: PlaceInfo | None) -> bool:
    """Whether a place tells more than what is known: a town where only its country is."""
    return not known or bool(place["name"] and not known["name"] and place["country"] == known["country"])


def complete_mode(meeting: Meeting) -> None:
    """Reported talks were held in person unless the text tells otherwise; who only 'spoke' did so by phone."""
    if meeting.mode:
        return
    if meeting.place or not meeting.main:
        meeting.mode = "in-person" if meeting.place else "unknown"
        return
    trigger = meeting.first.trigger
    meeting.mode = "in-person" if trigger.noun is not None or trigger.weak else "phone"
    meeting.inferred.append("mode")


def complete_place(context: Context, meeting: Meeting) -> None:
    """The place that follows from the visit, the host or the dateline."""
    if meeting.mode == "in-person":
        fill(meeting, None, False, background_place(context, meeting.events, meeting.keys))
    place, told = meeting.place, scenes().words.in_capital
    if place and place["country"] and not place["name"]:
        sentences = (event.sentence for event in meeting.events)
        if any(told.within(context.words, sentence.start, sentence.end) for sentence in sentences):
            meeting.place = capital_of(context, place["country"])  # 'called on her in the capital on Monday'
