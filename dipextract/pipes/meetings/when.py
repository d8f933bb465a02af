"""When a meeting took place, by its own sentence."""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Span

from dipextract.document import anchor
from dipextract.lexicon.meetings import vocabulary
from dipextract.lexicon.timeline import timeline
from dipextract.pipes.meetings.clause import Clause
from dipextract.pipes.meetings.context import Context
from dipextract.pipes.meetings.events import Event

FRONT = 3
DAY = len("2022-08-01")
RELATIVE = 16
HEIGHT = 6
COUNTED = 8
UNITS = ("day", "days", "week", "weeks", "hours", "month", "months")
APART = 2  # tokens between two wordings of one day
DUE = 2  # words before a day of something to come
HALF_YEAR = 6  # months
BESIDE = 2  # further wordings of it
DEICTIC = frozenset(("today", "yesterday", "this", "earlier"))  # first words of days that hang on that of writing


def tell_when(context: Context, event: Event, clause: Clause) -> None:
    """Set the event's date from its sentence; of talks that somebody only spoke of there is none to tell."""
    if event.bare and context.quoted[event.trigger.start]:
        return
    ranked = [
        (
            rank,
            not value_of(context, index),
            len(span.kb_id_) < DAY,
            distance(event, span),
            span.start,
            value_of(context, index),
        )
        for index, span in enumerate(context.dates)
        if event.sentence.start <= span.start < event.sentence.end
        and span.id_ != "week"
        and not is_ahead(context, event, index)
        and (rank := date_rank(context, event, clause, span)) is not None
    ]
    if len(ranked) > 1 and "respectively" in context.words[event.sentence.start : event.sentence.end]:
        return
    if ranked:
        value = min([row for row in ranked if row[-2] in event.own] or ranked)[-1]
        if event.bare and is_later(value, anchor(context.doc)):  # 'officials will hold talks next Tuesday'
            event.place = None
            return
        event.date, event.open_date = value or None, not value


def is_ahead(context: Context, event: Event, index: int) -> bool:
    """Whether a date lies after the article's day, where the event is told as past: 'ahead of his trip on 5 May'."""
    told, day = not (event.bare or event.trigger.weak or event.trigger.deed), anchor(context.doc)
    if day is None and "ahead" in context.words[event.end : context.dates[index].start]:
        return True
    opens = context.dates[index].start <= event.sentence.start + 1  # 'On 5 May': a day later where the clock is ahead
    return told and not opens and is_later(value_of(context, index), day)


def value_of(context: Context, index: int) -> str:
    """The value of a date; 'today' and the like, or one that is open, give way to the dates right behind them.

    'today (Monday), 5.3.98'     'yesterday, 24 June 2019'
    """
    span = context.dates[index]
    for following in context.dates[index + 1 : index + 1 + BESIDE]:
        settled = span.kb_id_ and not (context.words[span.start] in DEICTIC and len(following.kb_id_) == DAY)
        if settled or following.start - span.end > APART:
            break
        span = following
    return str(span.kb_id_)


def distance(event: Event, span: Span) -> int:
    """How many words lie between a date and an event."""
    return min(abs(span.start - event.end), abs(event.start - span.end))


def is_beside(context: Context, event: Event, span: Span) -> bool:
    """Whether a date stands right beside an event's verb, whatever the parse says: 'led by A on 5 May met'."""
    trigger = event.trigger
    if trigger.verb is None:
        between = [word for word in context.words[span.end : trigger.start] if word not in (",", "a", "an")]
        return between == ["with"]  # 'ended his visit on 5 May with a meeting with'
    behind = trigger.noun is None and span.start >= trigger.end
    return trigger.start == span.end or (behind and context.words[trigger.end : span.start] in ([], [","]))


def behind_occasion(context: Context, event: Event, span: Span) -> str:
    """Whose a date behind 'on the margins of' is: "day" of 'the summit of 5 May', "days" it takes; "" elsewhere."""
    start = span.start
    if not vocabulary().cues.occasion.within(context.words, max(event.sentence.start, start - RELATIVE), start):
        return ""
    if len(span.kb_id_) > DAY:
        return "days"
    return "day" if context.words[start - 1] in ("of", "on") else ""


def is_later(date: str | None, day: str | None) -> bool:
    """Whether a date lies after a day, as far as both are known: what was agreed for then is a plan."""
    if not date or not day or date.startswith("X") != day.startswith("X"):
        return False
    known = min(len(date), len(day))
    if date.startswith("X") and int(date[5:7]) - int(day[5:7]) > HALF_YEAR:  # 28 December, told on 3 January
        return False
    return date[:known] > day[:known]


def date_rank(context: Context, event: Event, clause: Clause, span: Span) -> int | None:
    """How well a date fits the event, 0 best; None when it belongs to something else."""
    start, above = span.start, governing(context, span.root.i)
    verb = next((i for i in above if context.tags[i].startswith("VB")), None)
    of_talks = above[:1] == [event.trigger.noun] and start < above[0]  # 'after yesterday's talks'
    if of_talks or is_beside(context, event, span):
        return 0
    of_occasion = behind_occasion(context, event, span)
    if of_occasion:
        return 2 if of_occasion == "day" else None
    if verb is not None and is_end_of_days(context, event, verb):
        return None
    nearest = above[: above.index(verb)] if verb is not None else above
    if visit := next((i for i in above[:3] if context.words[i] in vocabulary().cues.visits), 0):
        return 3 if tells_day(span) and is_during(context, clause, visit) else None
    if is_of_something(context, clause, span, nearest) or is_said(context, event, start, verb):
        return None
    if verb in clause.own or clause.own & set(nearest[:2]):
        return 0
    if verb is not None and (is_to_come(context, verb) or is_after_another(context, verb)):
        return None
    if verb is not None and goes_with(context, event, clause, verb, span):
        return 3
    elsewhere = verb is not None and start != event.end and is_aside(context, verb, start)
    if elsewhere and verb is not None and is_guest_there(context, clause, verb) and tells_day(span):
        return 4
    if elsewhere and verb is not None and is_of_occasion(context, event, verb, span):
        return 4
    if clause.start <= start < clause.end:
        return None if elsewhere else 1
    if stands_before(context, event, clause, start):
        return 2
    if elsewhere:
        return 4 if verb is not None and context.words[verb] in timeline().stays else None
    return 3 if event.trigger.verb is None and verb is not None and verb < event.trigger.start else None


def is_of_occasion(context: Context, event: Event, verb: int, span: Span) -> bool:
    """Whether a date is the one day of the occasion beside which they met: 'on the margins of a summit held on'."""
    between = context.words[event.trigger.end : verb]
    beside = any(vocabulary().cues.occasion.match(between, at) for at in range(len(between)))
    return beside and context.words[verb] in timeline().took_place and len(span.kb_id_) == DAY


def is_during(context: Context, clause: Clause, visit: int) -> bool:
    """Whether the event belongs to a visit: 'during a visit to Oslo on 5 May', 'visited Oslo on 5 May, where'."""
    above = governing(context, visit)
    holder = next((i for i in above[1:] if context.words[i] not in timeline().frames), visit)
    return holder in clause.own or any(context.doc[i].head.i in (visit, *above[:1]) for i in clause.own)


def is_end_of_days(context: Context, event: Event, verb: int) -> bool:
    """Whether a verb ends talks of several days: 'ended two days of talks', 'wrapped up a three-day meeting'."""
    between = context.words[verb : event.trigger.end]
    return context.words[verb] in timeline().ends and not {"day", "days"}.isdisjoint(between)


def is_said(context: Context, event: Event, start: int, verb: int | None) -> bool:
    """Whether a date is that of a saying behind the event, or the one of both that is not in quotation marks."""
    if context.quoted[start] != context.quoted[event.trigger.start]:
        return True
    return verb is not None and event.trigger.end <= verb < start and context.words[verb] in vocabulary().cues.speech


def goes_with(context: Context, event: Event, clause: Clause, verb: int, span: Span) -> bool:
    """Whether a date's verb goes on with the event's: 'met and signed on 5 May', 'met to review plans on Tuesday'."""
    above = context.doc[verb].head
    if above.i not in clause.own:  # 'hours after arriving on 5 May'
        return above.head.i in clause.own and context.words[verb] in timeline().arrivals
    purpose = context.tags[verb] == "VB" and not (event.trigger.weak or event.trigger.deed)
    return context.doc[verb].dep_ == "conj" or (purpose and tells_day(span))


def stands_before(context: Context, event: Event, clause: Clause, start: int) -> bool:
    """Whether a date opens the sentence, or what a relative clause with the event belongs to."""
    if 0 < clause.start - start < RELATIVE and context.words[clause.start - 1] in ("which", "when", "where"):
        return True
    between = context.words[start : event.trigger.start]
    return start <= event.sentence.start + FRONT and vocabulary().cues.speech.isdisjoint(between)


def tells_day(span: Span) -> bool:
    """Whether a date tells a day or several, be their value open or not."""
    return len(span.kb_id_) >= DAY or (not span.kb_id_ and span.id_ in ("day", "part"))


def is_aside(context: Context, verb: int, start: int) -> bool:
    """Whether a verb tells more of somebody: 'who arrived on 5 May'; not 'the delegation led by A on 5 May'.

    Its clause is over behind a comma and a preposition: 'received A, whose term had come to an end, at the villa on'.
    """
    token, commas = context.doc[verb], [at for at in range(verb, start) if context.words[at] == ","]
    if len(commas) == 1 and context.tags[commas[0] + 1] == "IN":
        return False
    if token.dep_ == "xcomp" and token.head.dep_ == "relcl":  # 'who is to be sworn in on 5 May'
        return True
    return token.dep_ in ("relcl", "acl") and context.words[verb] not in timeline().leading


def is_guest_there(context: Context, clause: Clause, verb: int) -> bool:
    """Whether a verb tells that the subject of the event's verb was there: 'A, who was in Oslo on 5 May, met'."""
    guest = context.doc[verb].head
    of_event = guest.dep_ == "nsubj" and guest.head.i in clause.own
    return of_event and guest.i < verb < guest.head.i and context.words[verb] in timeline().there


def is_to_come(context: Context, verb: int) -> bool:
    """Whether a verb tells of the future: 'which will open on 5 May'."""
    return any(child.tag_ == "MD" and child.lower_ in timeline().future for child in context.doc[verb].lefts)


def is_after_another(context: Context, verb: int) -> bool:
    """Whether a verb tells of something before or after: 'met him a day after protests began on Monday'."""
    token = context.doc[verb]
    return token.dep_ == "advcl" and any(child.lower_ in vocabulary().cues.date_bounds for child in token.lefts)


def is_counted_from(context: Context, start: int) -> bool:
    """Whether days are counted from a date, or it is one to come: 'a day after his arrival on Sunday', 'due on'."""
    if not timeline().due.isdisjoint(context.words[max(start - DUE, 0) : start + 1]):
        return True
    words = context.words[max(start - COUNTED, 0) : start]
    return any(one in UNITS and one != "hours" and two in ("after", "before", "ahead") for one, two in pairwise(words))


def is_bound(context: Context, clause: Clause, start: int) -> bool:
    """Whether the word before a date bounds a time: 'since Monday', 'the events of Monday'; not 'talks of Monday'."""
    if context.words[start - 1] == "of" and start > 1:
        return start - 2 not in clause.own and context.words[start - 2] not in timeline().parts
    return context.words[start - 1] in vocabulary().cues.date_bounds


def is_of_something(context: Context, clause: Clause, span: Span, above: list[int]) -> bool:
    """Whether a date bounds a time or dates a visit, a paper or another occasion: 'since 1954', 'the 2023 summit'.

    ``above``: what it depends on below the next verb.
    """
    if span.start > 0 and (is_bound(context, clause, span.start) or is_counted_from(context, span.start)):
        return True
    if not timeline().aftermath.isdisjoint(context.words[i] for i in above):
        return True
    if not above or context.words[above[0]] in timeline().papers:
        return bool(above)
    noun = above[0]
    return noun > span.root.i and noun not in clause.own and bool(vocabulary().nouns.match(context.words, noun))


def governing(context: Context, at: int) -> list[int]:
    """The tokens above ``at`` in the parse, nearest first."""
    found: list[int] = []
    token = context.doc[at]
    while token.head.i != token.i and len(found) < HEIGHT:
        token = token.head
        found.append(token.i)
    return found
