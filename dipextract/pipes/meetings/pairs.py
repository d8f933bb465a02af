"""Two people of two countries in one breath, 'A and B …' or 'A told B …': who met, where only talks are told of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from dipextract.lexicon.meetings import vocabulary
from dipextract.pipes.meetings.context import Context, Sentence
from dipextract.pipes.meetings.lists import subject_list, whole_list
from dipextract.pipes.meetings.objects import Side, other_side
from dipextract.pipes.meetings.reality import words_before
from dipextract.pipes.meetings.subjects import is_adjacent, subject
from dipextract.pipes.meetings.triggers import Trigger

OPENING = 4
MOST = 4
CONFERENCE = 3  # words from 'joint' to 'conference'


def find_pairs(context: Context, sentence: Sentence) -> Iterator[tuple[Trigger, Side, Side]]:
    """The pairs of a sentence of the body: a verb and the people on either side."""
    if sentence.kind != "body":
        return
    for verb in range(sentence.start + 1, sentence.end):
        if not may_be_deed(context, verb):
            continue
        called = vocabulary().cues.by_phone.within(context.words, verb, sentence.end)
        sides = pair_sides(context, sentence, verb, called)
        if sides and are_of_two(context, sides):
            faint = not (called or opens_with_telling(context, sentence, verb))
            trigger = Trigger(sentence, verb, verb + 1, verb, None, (), "", joint=True, weak=not called, faint=faint)
            if not vocabulary().cues.not_real & set(words_before(context, trigger, verb)):
                yield trigger, *sides
                return


def opens_with_telling(context: Context, sentence: Sentence, verb: int) -> bool:
    """Whether a story opens with what one official told the other face to face."""
    cues, words = vocabulary().cues, context.words
    if sentence.index not in context.lead or words[verb] not in cues.told:
        return False
    return cues.written.isdisjoint(words[sentence.start : sentence.end])


def may_be_deed(context: Context, verb: int) -> bool:
    """Whether a finite verb of the text's own tells what somebody did: 'are to arrive', 'are slated to' tell plans."""
    if context.tags[verb] == "VBN" and context.words[verb - 1] in ("has", "have"):
        return not context.quoted[verb]
    if context.tags[verb] not in ("VBD", "VBZ", "VBP") or not context.is_finite(verb) or context.quoted[verb]:
        return False
    return context.words[verb] not in vocabulary().cues.be


def pair_sides(context: Context, sentence: Sentence, verb: int, called: bool) -> tuple[Side, Side] | None:
    """The sides of the verb at ``verb``: a list of people as its subject, or who told somebody something.

    ``called``: any verb tells a call, 'congratulated B by phone'.
    """
    if called or context.words[verb] in vocabulary().cues.telling:
        right = other_side(context, verb + 1, sentence.end, ("", "to") if called else ("",), near=not called)
        left = subject(context, sentence, verb)
        return (left, right) if left.mentions and right.mentions else None
    last = bisect_left(context.starts, verb) - 1
    if last < 0 or context.starts[last] < sentence.start or not is_adjacent(context, context.people[last].end, verb):
        return None
    members = subject_list(context, whole_list(context, last, sentence.start, verb))
    return (Side(members, end=context.people[members[-1]].end), Side()) if 1 < len(members) <= MOST else None


def are_of_two(context: Context, sides: tuple[Side, Side]) -> bool:
    """Whether the people of two sides are several, hold offices and may speak for two countries."""
    keys = list({context.key(m) for side in sides for m in side.mentions})
    return all(context.persons[key]["offices"] for key in keys) and may_differ(context, keys)


def may_differ(context: Context, keys: Sequence[str]) -> bool:
    """Whether people speak for at least two countries or organisations, somebody of none known for one of his own."""
    sides = [context.side(key) for key in keys]
    return len(set(sides)) > 1 or (len(keys) > 1 and not any(sides))


def tells_visit(context: Context) -> bool:
    """Whether title or first sentences tell of a visit."""
    vocab = vocabulary()
    body = [sentence for sentence in context.sentences if sentence.kind == "body"][:OPENING]
    title = [sentence for sentence in context.sentences if sentence.kind == "title"]
    return any(
        (vocab.cues.visits - {"anniversary"} | vocab.cues.arrivals) & set(context.words[sentence.start : sentence.end])
        for sentence in (*title, *body)
    )


def find_conferences(context: Context, sentence: Sentence) -> Iterator[tuple[Trigger, Side, Side]]:
    """The only two of a sentence who speak to the press together: 'A told a joint news conference with B that'.

    Only a text that speaks of their talks says that they met.
    """
    words = context.words
    at = next((i for i in range(sentence.start, sentence.end) if is_joint_conference(words, sentence, i)), None)
    if at is None or sentence.kind != "body" or not tells_talks(words):
        return
    mentions = [
        m for m in context.mentions(sentence.start, sentence.end) if not context.quoted[context.people[m].start]
    ]
    keys = {context.key(m): m for m in reversed(mentions)}
    if len(keys) == 2 and context.differ(*keys):
        trigger = Trigger(sentence, at, at + 1, None, None, (), "", joint=True, weak=True)
        yield trigger, Side(sorted(keys.values()), end=at + 1), Side()


def is_joint_conference(words: Sequence[str], sentence: Sentence, at: int) -> bool:
    """Whether a joint press conference is named at ``at``."""
    before = words[max(at - CONFERENCE, sentence.start) : at]
    return words[at] in vocabulary().cues.press_events and "joint" in before


def tells_talks(words: Sequence[str]) -> bool:
    """Whether a text speaks of certain talks: 'during the talks', 'after their meeting'."""
    cues = vocabulary().cues
    return any(word in cues.talks and words[at] in cues.definite for at, word in enumerate(words[1:]))
