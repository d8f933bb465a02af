"""Who else took part: 'the meeting was attended by', 'also present were'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from dipextract.lexicon.meetings import AttendanceEntry, vocabulary
from dipextract.pipes.meetings.complete import is_earlier
from dipextract.pipes.meetings.context import Context, Sentence
from dipextract.pipes.meetings.events import Event, unique
from dipextract.pipes.meetings.lists import object_list, owns_next, whole_list
from dipextract.pipes.meetings.merge import Meeting, begin
from dipextract.pipes.meetings.separate import TOGETHER
from dipextract.pipes.meetings.subjects import nearest_before
from dipextract.pipes.meetings.triggers import find_triggers

SIDES_REACH = 14
MEETING_REACH = 40
LIST_REACH = 500  # tokens
HEADS_REACH = 4  # sentences
MOST_HEADS = 5
COMPANY_REACH = 8
DELEGATION_REACH = 5
DELEGATIONS = (["side"], ["delegation"], ["team"])
CLAUSE_REACH = 10
PHRASE_REACH = 4  # from 'was' to 'attended on the'


def add_attendees(context: Context, meetings: list[Meeting], bare: list[Event]) -> None:
    """Add those whom the text names as present to the meeting it speaks of; ``bare`` are tellings without people.

    Where no sentence tells who met, the heads of the delegations did: 'The session was held. Peru's side was led by'.
    """
    heads: list[str] = []
    opening: Event | None = None
    for sentence in context.sentences:
        for at, end, keys in attendees(context, sentence):
            meant = meetings_meant(context, meetings, sentence, at, end, keys)
            attended = [m for m in meetings if is_attended(m, sentence, at, keys)]
            if any(not again(m, keys, meant) for m in attended):  # 'X attended a dinner given by Y': they met
                continue
            for meeting in meant:
                meeting.attendees = unique([*meeting.attendees, *keys])
            if meant:
                meetings[:] = [m for m in meetings if m not in attended]
            told = [event for event in bare if 0 <= sentence.index - event.sentence.index <= HEADS_REACH]
            if not meant and told:
                opening = opening or told[0]
                heads += keys
    heads = unique(heads)
    if (
        opening
        and len(heads) <= MOST_HEADS
        and any(context.differ(one, other) for one, other in combinations(heads, 2))
    ):
        meetings.append(begin(replace(opening, keys=heads)))
        meetings[-1].main = opening.sentence.kind == "title" or opening.sentence.index in context.lead


def attendees(context: Context, sentence: Sentence) -> Iterator[tuple[int, int, list[str]]]:
    """Where a sentence tells who was present, and who."""
    vocab = vocabulary()
    for at in range(sentence.start, sentence.end):
        found = vocab.attendance.match(context.words, at)
        if not found or context.person_at[at] >= 0:
            continue
        end, entry = found
        before = (i for i in range(max(at - 3, sentence.start), at) if context.office_at[i] < 0)
        if vocab.cues.not_yet & {context.words[i] for i in before} or is_to_come(context, sentence, at):
            continue
        people = people_told(context, sentence, at, end, entry)
        if people:
            yield at, end, unique(context.key(m) for m in people)


def is_to_come(context: Context, sentence: Sentence, at: int) -> bool:
    """Whether the clause before a delegation speaks of later: 'will be accompanied by a large delegation including'."""
    words = context.words[max(at - CLAUSE_REACH, sentence.start) : at]
    last = max((i for i, word in enumerate(words) if word in (",", "and", "who", "which")), default=-1)
    return "will" in words[last + 1 :]


def people_told(context: Context, sentence: Sentence, at: int, end: int, entry: AttendanceEntry) -> list[int]:
    """The people whom the phrase at ``at`` says to have been present."""
    if entry.needs == "scene" and not is_scene(context, sentence, at):
        return []
    if entry.needs == "opening" and (at > sentence.start or not any(find_triggers(context, sentence))):
        return []
    in_turn = sides_follow(context, sentence, end)
    if entry.needs == "event" and not (
        has_event(context, end, min(end + 6, sentence.end))
        or (in_turn and entry.side == "inverted")
        or (entry.side == "before" and follows_meeting(context, sentence, end))
    ):
        return []
    if entry.needs == "meeting" and not tells_meeting(context, max(sentence.start, end - MEETING_REACH), end):
        return []
    if entry.needs == "delegation" and not names_delegation(context, end):
        return []
    if entry.needs == "clause end" and not ends_clause(context, sentence, end):
        return []
    if entry.needs == "participants" and not vocabulary().cues.participants & set(context.words[sentence.start : end]):
        return []
    if entry.needs == "sides" and not in_turn:
        return []
    if entry.needs == "fronted" and not is_fronted(context, sentence, at):
        return []
    if entry.side == "before":
        if ":" in context.words[sentence.end - 2 : sentence.end]:  # 'The following envoys attended the dinner:'
            return context.mentions(end, listing_end(context, sentence))
        return [*nearest_before(context, sentence, at).mentions, *companions(context, sentence, end)]
    start = end
    if entry.side in ("inverted", "everybody"):
        while start < sentence.end and context.words[start] not in ("were", "was"):
            start += 1
    people = context.mentions(start, min(listing_end(context, sentence), start + LIST_REACH))
    if not people or entry.needs == "participants" or in_turn:
        return people
    between = range(start + (entry.side == "inverted"), context.people[people[0]].start)
    if entry.needs == "scene" and any(map(context.is_finite, between)):
        return []  # 'accompanied by officials, handed over a letter from A'
    first = next((mention for mention in people if not owns_next(context, mention)), people[0])
    members = whole_list(context, first, start, min(sentence.end, start + LIST_REACH))
    opens = at == sentence.start and entry.needs in ("opening", "scene")  # 'Together with A, B met'
    return object_list(context, members, sentence.end) if opens else members


def is_fronted(context: Context, sentence: Sentence, at: int) -> bool:
    """Whether a sentence opens with somebody in whose company others were: 'With the minister were A and B'."""
    verb = next((i for i in range(at, sentence.end) if context.is_finite(i)), at)
    return at == sentence.start and context.words[verb] in ("was", "were") and len(context.mentions(at, verb)) == 1


def follows_meeting(context: Context, sentence: Sentence, end: int) -> bool:
    """Whether a clause ends with the phrase, right behind a sentence that tells a meeting: 'A and B took part.'"""
    before = context.sentences[sentence.index - 1] if sentence.index else sentence
    relative = not vocabulary().cues.relatives.isdisjoint(context.words[sentence.start : end])  # 'in which A took part'
    return not relative and ends_clause(context, sentence, end) and any(find_triggers(context, before))


def names_delegation(context: Context, at: int) -> bool:
    """Whether the delegation of a country is named at word ``at``: '(B led) the Norwegian side'."""
    last = next((i for i in range(at, at + DELEGATION_REACH) if context.words[i : i + 1] in DELEGATIONS), at)
    return any(context.place_at[i] >= 0 for i in range(at, last))


def companions(context: Context, sentence: Sentence, start: int) -> list[int]:
    """Those who attended with somebody: 'A also joined the meeting, together with B', 'as well as B'."""
    words = context.words
    for at in range(start, min(start + COMPANY_REACH, sentence.end - 1)):
        if (words[at] in TOGETHER and words[at + 1] == "with") or words[at : at + 3] == ["as", "well", "as"]:
            people = context.mentions(at, min(at + LIST_REACH, sentence.end))
            return whole_list(context, people[0], at + 1, sentence.end) if people else []
        if context.person_at[at] >= 0:
            break
    return []


def is_scene(context: Context, sentence: Sentence, at: int) -> bool:
    """Whether a sentence tells of company at a meeting: who 'is accompanied by' others, or arrives so, travels."""
    if any(find_triggers(context, sentence)):
        return True
    asides = (i for i in range(sentence.start, at) if context.words[i : i + 2] in (["who", "arrived"], ["who", "is"]))
    aside = next(asides, at)
    end = next((i for i in range(aside, at) if context.words[i] == ","), aside)  # 'who arrived on Sunday, was'
    told = [*context.words[sentence.start : aside], *context.words[end : sentence.end]]
    before = context.sentences[sentence.index - 1] if sentence.index else sentence
    if context.words[sentence.start] in ("he", "she") and not any(find_triggers(context, before)):
        told += context.words[before.start : before.end]  # 'made a visit to Peru. He was accompanied by'
    travels = not vocabulary().cues.travels.isdisjoint(told)
    return not travels and context.words[at - 1] != "is"


def sides_follow(context: Context, sentence: Sentence, at: int) -> bool:
    """Whether the people of each side are told in turn: 'from the Danish side were'."""
    following = context.words[max(at - PHRASE_REACH, sentence.start) : min(at + SIDES_REACH, sentence.end)]
    return bool({"were", "was"} & set(following)) and bool({"side", "sides", "part"} & set(following))


def listing_end(context: Context, sentence: Sentence) -> int:
    """Where the list that a sentence opens ends: with the next paragraph after a colon."""
    following = context.sentences[sentence.index + 1 :]
    if ":" not in context.words[sentence.end - 2 : sentence.end] or not following:
        return sentence.end
    return max(s.end for s in following if s.paragraph <= following[0].paragraph)


def has_event(context: Context, start: int, end: int) -> bool:
    """Whether a noun of meetings, or a ceremony, stands between two tokens."""
    ceremony = not vocabulary().cues.ceremonies.isdisjoint(context.words[start:end])
    return ceremony or vocabulary().nouns.within(context.words, start, end)


def tells_meeting(context: Context, start: int, end: int) -> bool:
    """Whether a meeting, a body that met or a delegation is named between two tokens."""
    words = context.words[start:end]
    return bool(vocabulary().cues.joint_bodies & set(words)) or has_event(context, start, end)


def ends_clause(context: Context, sentence: Sentence, at: int) -> bool:
    """Whether nothing follows in the clause: 'A and B also attended.'"""
    return at >= sentence.end or context.words[at] in (".", ";", ",")


def is_attended(meeting: Meeting, sentence: Sentence, at: int, attending: list[str]) -> bool:
    """Whether a meeting is told only as what somebody attended: 'X was present at the meeting with Y'."""
    told = all(event.sentence is sentence and event.trigger.start >= at for event in meeting.events)
    return told and not set(attending).isdisjoint(meeting.keys)


def again(meeting: Meeting, attending: list[str], meant: list[Meeting]) -> bool:
    """Whether those whose meeting somebody attended are in one of the meetings ``meant``."""
    others = set(meeting.keys) - set(attending)
    return any(others <= set(m.everybody) for m in meant)


def is_told_before(meeting: Meeting, sentence: Sentence) -> bool:
    """Whether the sentence right before tells a meeting, in the same paragraph."""
    last = meeting.events[-1].sentence
    return last.index == sentence.index - 1 and last.paragraph == sentence.paragraph


def meetings_meant(
    context: Context, meetings: list[Meeting], sentence: Sentence, at: int, end: int, attending: list[str]
) -> list[Meeting]:
    """The meetings that an attendance sentence speaks of: the one it tells, those counted, the one named, the last."""
    meetings = [m for m in meetings if not is_attended(m, sentence, at, attending)]
    here = [(e.start, n) for n, m in enumerate(meetings) for e in m.events if e.sentence is sentence and not e.past]
    if here:
        return [meetings[max((one for one in here if one[0] < at), default=here[0])[1]]]
    current = [m for m in meetings if not m.past]
    main = [m for m in meetings if m.main]
    told = [m for m in current if m.first.sentence.index <= sentence.index] or main[: len(main) == 1]
    told = [m for m in told if not is_earlier(context, m) or is_told_before(m, sentence)] or told
    told = [m for m in told if m.mode != "phone"] or told
    if not told:
        return [m for m in meetings if m.first.sentence.index <= sentence.index][-1:]
    beside = set(context.words[max(at - 6, sentence.start) : end + 6])
    presented = [m for m in told if any(e.trigger.each and e.trigger.noun is not None for e in m.events)]
    if len(presented) > 1 and vocabulary().cues.ceremonies & beside:
        return presented
    if vocabulary().cues.attended_all & beside or (vocabulary().cues.whole & beside and "talks" in beside):
        return told
    named = [context.key(m) for m in context.mentions(sentence.start, sentence.end)]
    for among, keys in ((told, named), (current, [key for key in named if key not in attending])):
        for key in keys:
            meant = [m for m in among if key in m.keys]
            if len(meant) == 1:
                return meant
    near = [m for m in told if m.main or m.first.sentence.paragraph == sentence.paragraph]
    return [max(near or told, key=lambda m: max(e.start for e in m.events if e.start <= at or e is m.first))]
