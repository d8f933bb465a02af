"""When and where a meeting took place, by its own sentence, its neighbours, the visit and the dateline."""

from __future__ import annotations

from dipextract.document import PlaceInfo
from dipextract.lexicon import geography
from dipextract.pipes.meetings.context import Context
from dipextract.pipes.meetings.events import Event

AFTER = 16
VISITS = frozenset({"visit", "trip", "tour", "stay", "mission"})
BOUNDS = frozenset({"since", "until", "till", "by", "from", "ahead", "between"})
IN = frozenset({"in", "at", "outside", "near"})
SPEECH = frozenset(
    {
        "said",
        "says",
        "told",
        "announced",
        "reported",
        "added",
        "stated",
        "noted",
        "quoted",
        "according",
        "wrote",
        "posted",
    }
)


def tell_when(context: Context, event: Event) -> None:
    """Set the event's date from its sentence."""
    ranked = [(rank, i) for i in dates_of(context, event) if (rank := date_rank(context, event, i)) is not None]
    if ranked:
        value = context.dates[min(ranked)[1]].kb_id_
        event.date, event.open_date = value or None, not value


def dates_of(context: Context, event: Event) -> list[int]:
    """The dates in the event's sentence."""
    return [i for i, span in enumerate(context.dates) if event.sentence.start <= span.start < event.sentence.end]


def date_rank(context: Context, event: Event, index: int) -> int | None:
    """How well a date fits the event, 0 best; None when it belongs to something else."""
    span = context.dates[index]
    if span.start > 0 and context.words[span.start - 1] in BOUNDS:
        return None
    governors = governing(context, span.root.i)
    words = {context.words[i] for i in governors[:3]}
    if words & VISITS:
        return None
    trigger = event.trigger
    own = {trigger.verb, trigger.noun, trigger.start}
    first_verb = next((i for i in governors if context.tags[i].startswith("VB")), None)
    if own & set(governors[:2]) or first_verb in own:
        return 0
    foreign = first_verb is not None and context.doc[first_verb].dep_ in ("relcl", "acl") and first_verb not in own
    if event.start <= span.start < event.end:
        return None if foreign else 1
    if span.start >= event.end:
        gap = range(event.end, span.start)
        clear = not any(context.is_finite(i) for i in gap) and len(gap) < AFTER
        return 2 if clear else None
    if span.start <= event.sentence.start + 3 and not any(context.is_finite(i) for i in range(span.end, event.start)):
        return 2
    if first_verb is not None and trigger.verb is None and not foreign and first_verb < trigger.start:
        return 3
    return None


def governing(context: Context, at: int) -> list[int]:
    """The tokens above ``at`` in the parse, nearest first."""
    found: list[int] = []
    token = context.doc[at]
    while token.head.i != token.i and len(found) < 6:
        token = token.head
        found.append(token.i)
    return found


def tell_where(context: Context, event: Event) -> None:
    """Set the event's place from its sentence; calls have none."""
    if event.mode in ("phone", "video"):
        return
    here = place_here(context, event)
    town = here or named_place(context, event, ("CITY", "REGION")) or capital_place(context, event)
    event.place = town or named_place(context, event, ("COUNTRY",))


def clause(context: Context, event: Event) -> tuple[int, int]:
    """The part of the sentence that may tell the place."""
    end = event.end
    while end < event.sentence.end and end < event.end + AFTER and not context.is_finite(end):
        end += 1
    start = event.start
    while start > event.sentence.start and not context.is_finite(start - 1):
        start -= 1
    return start, end


def place_here(context: Context, event: Event) -> PlaceInfo | None:
    """'here': the dateline's place."""
    start, end = clause(context, event)
    return dateline_place(context) if "here" in context.words[start:end] else None


def named_place(context: Context, event: Event, kinds: tuple[str, ...]) -> PlaceInfo | None:
    """The place named with 'in' or 'at', nearest after the trigger first."""
    start, end = clause(context, event)
    found = [
        (place.start < event.trigger.end, abs(place.start - event.trigger.end), i)
        for i, place in enumerate(context.places)
        if start <= place.start < end and place.label_ in kinds and follows_in(context, place.start)
    ]
    return place_info(context, min(found)[2]) if found else None


def follows_in(context: Context, at: int) -> bool:
    """Whether the place at ``at`` follows 'in', 'at' and no office or name holds both."""
    before = at - 1
    while (
        (before > 0
        and context.words[before] in ("the", "nearby", "southern", "northern", "eastern", "western", ","))
        or (before > 0 and context.place_at[before] >= 0)
    ):
        before -= 1
    return context.words[before] in IN and context.office_at[before] < 0 and context.person_at[before] < 0


def place_info(context: Context, index: int) -> PlaceInfo:
    """A place as a meeting names it."""
    place = context.places[index]
    name: str | None = place.id_ or place.text
    if place.label_ == "COUNTRY":
        entry = geography.countries().get(place.kb_id_)
        name = entry.name if entry and entry.name in entry.capital else None  # Singapore, Luxembourg
    return {"name": name, "country": place.kb_id_ or None}


def capital_place(context: Context, event: Event) -> PlaceInfo | None:
    """'in the Kazakh capital': the capital by name."""
    start, end = clause(context, event)
    for at in range(start + 1, end):
        if context.words[at] == "capital" and context.place_at[at - 1] >= 0:
            code = context.places[context.place_at[at - 1]].kb_id_
            entry = geography.countries().get(code)
            if entry and entry.capital:
                return {"name": entry.capital[0], "country": code}
    return None


def dateline_place(context: Context) -> PlaceInfo | None:
    """The dateline's place."""
    line = context.info["dateline"] if context.info else None
    if not line or not line["place"]:
        return None
    for place in context.places:
        if line["start"] <= place.start_char and place.end_char <= line["end"] and place.label_ != "NATIONALITY":
            return {"name": line["place"], "country": place.kb_id_ or None}
    return {"name": line["place"], "country": None}


def visit_place(context: Context, event: Event) -> PlaceInfo | None:
    """Where the visit led that the text tells of up to the event's sentence: 'traveled to Mexico City'."""
    found: PlaceInfo | None = None
    for index, place in enumerate(context.places):
        if place.start >= event.sentence.end:
            break
        if place.label_ == "NATIONALITY" or not follows_arrival(context, place.start):
            continue
        info = place_info(context, index)
        if not found or (info["name"] and not found["name"] and info["country"] == found["country"]):
            found = info
    line = dateline_place(context)
    if found and not found["name"] and line and line["country"] == found["country"]:
        return line
    return found


ARRIVALS = frozenset(
    {
        "traveled", "travelled", "trip", "visit", "visited", "visits", "arrived", "travels", "flew", "visiting", "landed",
        "came", "tour",
    }
)  # fmt: skip


def follows_arrival(context: Context, at: int) -> bool:
    """Whether the words before ``at`` tell of an arrival there."""
    before = context.words[max(at - 3, 0) : at]
    return bool(before) and before[-1] in ("to", "in", "visited", "visiting", "visits") and bool(ARRIVALS & set(before))
