"""The names of a party that a sentence only counts: 'received three envoys. They are A of Peru, B of Chile and C'."""

from __future__ import annotations

from dipextract.lexicon.meetings import vocabulary
from dipextract.pipes.meetings.context import Context, Sentence
from dipextract.pipes.meetings.events import Event, unique
from dipextract.pipes.meetings.subjects import COUNTS

COUNT_REACH = 4
PARTY_REACH = 8  # tokens from 'received' to 'three new ambassadors'
TITLED = 16  # tokens from the start of a paragraph to the name behind its titles
OPENING = 10  # words within which a roster says what it is
MOST = 15
LINES = 30


def roster(context: Context, event: Event) -> list[str]:
    """The people whom the list right after an event names as its unnamed party, in reading order."""
    following = context.sentences[event.sentence.index + 1 : event.sentence.index + 1 + LINES]
    if not following or not is_open(event):
        return []
    if ":" in context.words[event.sentence.end - 3 : event.sentence.end]:
        lines: list[Sentence] = []
        for sentence in following:
            if any(context.is_finite(at) for at in range(sentence.start, sentence.end)):
                break
            lines.append(sentence)
        return named_in(context, event, lines)
    return named_in(context, event, following[:1]) if opens_roster(context, following[0]) else []


def is_open(event: Event) -> bool:
    """Whether an event names one side only."""
    return event.unnamed or (event.series and (event.partial or event.both))


def told_in_turn(context: Context, event: Event) -> list[str]:
    """The members of a party who are told in turn: 'The first was A …', 'The last to present his letters was B'.

    Where the party is counted, 'received three envoys', they need not be: each then begins a paragraph.
    """
    if not is_open(event):
        return []
    if counted := counted_guests(context, event):
        return counted
    cues, words = vocabulary().cues, context.words
    named: list[str] = []
    for sentence in context.sentences[event.sentence.index + 1 : event.sentence.index + 1 + LINES]:
        opening = words[sentence.start : sentence.start + COUNT_REACH]
        copula = next((at for at in range(sentence.start, sentence.end) if context.is_finite(at)), sentence.end - 1)
        if "the" in opening and cues.ordinals & set(opening) and words[copula] in cues.be:
            told = context.mentions(copula, sentence.end)
            named += [context.key(m) for m in told if context.people[m].label_ == "NAME"][:1]
    return [key for key in unique(named) if key not in event.keys]


def counted_guests(context: Context, event: Event) -> list[str]:
    """As many people of other sides as a party counts, who are first named where paragraphs begin or in a list.

    'received three envoys. ⏎ A of Peru said so. ⏎ The other envoys are B of Chad and C of Togo.'
    """
    ahead = context.words[event.end : event.end + PARTY_REACH] if event.unnamed and len(event.keys) == 1 else []
    party = ahead[: ahead.index(event.party)] if event.party in ahead else []
    count = next((COUNTS[word] for word in party if word in COUNTS), 0)
    found: list[str] = []
    paragraph = event.sentence.paragraph
    for sentence in context.sentences[event.sentence.index + 1 : event.sentence.index + 1 + LINES]:
        opens, paragraph = sentence.paragraph != paragraph, sentence.paragraph
        listed = bool(found) and opens_roster(context, sentence)
        end = sentence.end if listed else min(sentence.start + TITLED, sentence.end)
        named = context.mentions(sentence.start, end) if opens or listed else []
        keys = [context.key(m) for m in named if context.people[m].label_ == "NAME"]
        found += [key for key in (keys if listed else keys[:1]) if is_guest(context, event, key)]
    guests = [key for key in unique(found) if key not in event.keys]
    return guests if len(guests) == count > 1 else []


def is_guest(context: Context, event: Event, key: str) -> bool:
    """Whether somebody of an office or a country is not of the side of the event's host."""
    return bool(context.persons[key]["offices"] or context.side(key)) and context.differ(key, event.keys[0])


def opens_roster(context: Context, sentence: Sentence) -> bool:
    """Whether a sentence only says who somebody told before are: 'They are', 'The new ambassadors are'."""
    cues, words = vocabulary().cues, context.words
    for at in range(sentence.start + 1, min(sentence.start + OPENING, sentence.end)):
        if context.person_at[at] >= 0 or context.is_finite(at):
            opens = words[sentence.start] in ("they", "these") or words[at - 1] in cues.party
            return words[at] in ("are", "were", "include", "included") and opens
    return False


def named_in(context: Context, event: Event, sentences: list[Sentence]) -> list[str]:
    """The people who are named in some sentences, without those of the event."""
    mentions = [m for s in sentences for m in context.mentions(s.start, s.end)]
    named = unique(context.key(m) for m in mentions if context.people[m].label_ == "NAME")
    return [key for key in named if key not in event.keys][:MOST]
