"""The meeting of an article that title or first sentences tell without a construction that names both sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dipextract.lexicon.meetings import vocabulary
from dipextract.pipes.meetings.clause import clause_of
from dipextract.pipes.meetings.context import Context, Sentence
from dipextract.pipes.meetings.events import Event, make_event, unique
from dipextract.pipes.meetings.merge import Meeting, begin
from dipextract.pipes.meetings.objects import Side
from dipextract.pipes.meetings.pairs import may_differ
from dipextract.pipes.meetings.reality import took_place
from dipextract.pipes.meetings.triggers import Trigger, find_triggers
from dipextract.pipes.meetings.when import tell_when
from dipextract.pipes.meetings.where import tell_where

LEADS = 4  # sentences of the body that may tell the article's meeting
PRECEDING = 2
MOST = 4  # countries
FOLLOWING = 6  # sentences after the one that tells of two countries' officials, in which they are named


def add_headline(context: Context, meetings: list[Meeting]) -> None:
    """Where no meeting of two sides was found, add the one that the title, else the first sentences tell."""
    if any(is_reported(context, meeting) for meeting in meetings) or is_ahead(context):
        return
    titles = [sentence for sentence in context.sentences if sentence.kind == "title"]
    leads = [sentence for sentence in context.sentences if sentence.kind == "body"][:LEADS]
    event = next((e for s in titles for e in title_pair(context, s)), None)
    event = event or next((e for s in (*titles, *leads) for e in officials_of_two(context, s)), None)
    if event and not event.past:
        clause = clause_of(context, event)
        tell_where(context, event, clause)
        tell_when(context, event, clause)
        meetings[:] = [m for m in meetings if is_another(m, event)]
        meetings.append(begin(event))
        meetings[-1].main = True


def is_another(meeting: Meeting, event: Event) -> bool:
    """Whether a meeting of the text is not the title's: of others too, or an earlier one that has a day or place."""
    earlier = meeting.past and (meeting.date or meeting.place or set(meeting.keys) != set(event.keys))
    return bool(earlier) or not set(meeting.keys) <= set(event.keys)


def is_ahead(context: Context) -> bool:
    """Whether the first sentences tell of meetings only as planned, whatever the title says."""
    leads = [context.sentences[index] for index in context.lead]
    triggers = [trigger for sentence in leads for trigger in find_triggers(context, sentence)]
    return bool(triggers) and not any(took_place(context, trigger) for trigger in triggers)


def is_reported(context: Context, meeting: Meeting) -> bool:
    """Whether a meeting of two sides is told as one of the day."""
    if meeting.past:
        return False
    return may_differ(context, meeting.keys) or bool(meeting.unnamed and meeting.countries)


def title_pair(context: Context, sentence: Sentence) -> Iterator[Event]:
    """The meeting of a title that names just two people of two sides: 'Silva, Ito Open Trade Talks'."""
    mentions = context.mentions(sentence.start, sentence.end)
    keys = unique(context.key(m) for m in mentions)
    if len(keys) == 1:  # 'Meeting with X', of which the text tells what X and one other said
        mentions = [m for m, span in enumerate(context.people) if span.label_ == "NAME"]
        keys = unique(context.key(m) for m in mentions)
    if len(keys) != 2 or not differ(context, keys) or not all(context.persons[key]["offices"] for key in keys):
        return
    first = [next(m for m in mentions if context.key(m) == key) for key in keys]
    for trigger in real_triggers(context, sentence):
        if not context.words[trigger.start].startswith(("call", "visit", "welcom", "host")):
            yield make_event(context, trigger, Side(first[:1]), Side(first[1:]), False)
            return


def real_triggers(context: Context, sentence: Sentence) -> Iterator[Trigger]:
    """The words of a sentence that tell a meeting as a fact."""
    return (trigger for trigger in find_triggers(context, sentence) if took_place(context, trigger))


def differ(context: Context, keys: Sequence[str]) -> bool:
    """Whether people speak for two countries or organisations, which both are known."""
    sides = {context.side(key) for key in keys}
    return len(sides) == len(keys) and "" not in sides


def officials_of_two(context: Context, sentence: Sentence) -> Iterator[Event]:
    """The meeting of officials of a few countries who are named elsewhere: 'The FMs of Chad and Oman held talks'."""
    parties = vocabulary().cues.plural_parties
    if context.mentions(sentence.start, sentence.end) or parties.isdisjoint(
        context.words[sentence.start : sentence.end]
    ):
        return
    codes = unique(
        context.places[i].kb_id_ for i in context.places_in(sentence.start, sentence.end) if is_side(context, i)
    )
    if not 1 < len(codes) <= MOST:
        return
    named = [mention for code in codes if (mention := first_of(context, sentence, code)) is not None]
    for trigger in real_triggers(context, sentence):
        if len(named) == len(codes):
            yield make_event(context, trigger, Side(named[:1]), Side(named[1:]), False)
            return


def is_side(context: Context, index: int) -> bool:
    """Whether a place stands for a country's side."""
    return context.places[index].label_ in ("COUNTRY", "NATIONALITY")


def first_of(context: Context, sentence: Sentence, code: str) -> int | None:
    """The first official of a country whom the sentences after one name, else those before; None for a spokesman."""
    following = context.sentences[sentence.index + 1 : sentence.index + 1 + FOLLOWING]
    before = context.sentences[max(sentence.index - PRECEDING, 0) : sentence.index]
    for mention in (m for s in (*following, *before) for m in context.mentions(s.start, s.end)):
        key = context.key(mention)
        if context.people[mention].label_ != "NAME" or context.side(key) != code:
            continue
        offices = " ".join(context.persons[key]["offices"]).lower()
        return mention if offices and "spokes" not in offices and "former" not in offices else None
    return None
