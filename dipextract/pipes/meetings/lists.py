"""Lists of people: which names belong together, as a subject and as an object."""

from __future__ import annotations

from itertools import pairwise

from dipextract.lexicon.meetings import vocabulary
from dipextract.pipes.meetings.context import Context

LIST_GAP = 30
OPENERS = frozenset({"IN", "WRB", "VBG"})  # of a clause in front
COMMAS = frozenset({",", ";", "-", "–", "—"})


def joined(context: Context, left: int, right: int) -> str:
    """How two mentions are members of one list of people: "and", ",", or "" when they are not."""
    cues, words = vocabulary().cues, context.words
    if context.people[left].start == context.people[right].start:  # 'the two ministers' stands for both
        return "and"
    deputed = is_served(context, context.people[left].start, cues.deputed)
    at, end = context.people[left].end, context.people[right].start
    if end - at > LIST_GAP or deputed or is_served(context, end, cues.serving):
        return ""
    joint = ""
    while at < end:
        joiner = cues.joiners.match(words, at) if context.office_at[at] < 0 else None
        if joiner:
            behind = at == context.people[left].end or context.office_at[at - 1] >= 0  # not 'A, in Rome, with B'
            bare = words[at] in COMMAS and not (behind and joiner[0] > at + 1)
            joint = "," if bare and joint != "and" else "and"
            at = joiner[0]
        elif context.office_at[at] >= 0 or may_stand_in_list(context, at) or is_on_behalf(context, at):
            at += 1
        else:
            return ""
    return joint


def is_served(context: Context, start: int, serving: frozenset[str]) -> bool:
    """Whether the name at ``start`` is that of whom somebody serves: 'A, minister and special envoy of President B'.

    ``serving`` are the words for it: 'On behalf of President A, Speaker B'.
    """
    at = start - 1
    while at > 0 and context.office_at[at] >= 0 and context.words[at] not in ("of", "from"):
        at -= 1
    return at > 0 and context.words[at] in ("of", "from") and context.words[at - 1] in serving


def is_on_behalf(context: Context, at: int) -> bool:
    """Whether the 'by' at ``at`` ends the words for a side: 'signed for Peru by A and for Chile by B'."""
    first = at - 1
    while first > 0 and (context.place_at[first] >= 0 or context.words[first] in vocabulary().cues.on_behalf):
        first -= 1
    return context.words[at] == "by" and first < at - 1 and context.words[first] in ("and", ",", "while")


def may_stand_in_list(context: Context, at: int) -> bool:
    """Whether the word at ``at`` may belong to the titles between two names of a list."""
    cues, word, tag = vocabulary().cues, context.words[at], context.tags[at]
    if context.is_finite(at) or context.date_at[at] >= 0 or word in ('"', "“", "”", ":", "."):
        return word.endswith(".") and (len(word) > 1 or context.words[at - 1] in cues.abbreviations)
    if tag in ("IN", "TO", "RB", "WDT", "WP", "WRB"):
        return word in cues.in_titles
    if tag == "VBG":
        return word in cues.listed
    return True


def owns_next(context: Context, mention: int) -> bool:
    """Whether the mention is followed by a possessive."""
    end = context.people[mention].end
    return end < len(context.words) and context.tags[end] == "POS"


def whole_list(context: Context, mention: int, start: int, end: int) -> list[int]:
    """The list of people around ``mention`` between two tokens, in reading order.

    Whose secretary a member is does not belong to it: 'the adviser A, the President's secretary B and C'.
    """
    members = [mention]
    for step in (-1, 1):
        at = mention + step
        while 0 <= at < len(context.people) and start <= context.people[at].start and context.people[at].end <= end:
            edge = members[0] if step < 0 else members[-1]
            if not owns_next(context, at):
                if not joined(context, min(at, edge), max(at, edge)):
                    break
                members.insert(0 if step < 0 else len(members), at)
            at += step
    return one_list(context, members, mention)


def one_list(context: Context, members: list[int], mention: int) -> list[int]:
    """The part of a run of names that is ``mention``'s list: 'A, B and C, D and E' are two."""
    part = members[:1]
    closed = False
    for left, right in pairwise(members):
        joint = joined(context, left, right)
        if closed and joint == ",":
            if mention <= left:
                return part
            part = []
        closed = joint == "and"
        part.append(right)
    return part


def object_list(context: Context, members: list[int], end: int) -> list[int]:
    """The part of a list that is an object: without a last member that is the subject of what follows, 'met A, B said'.

    A list without 'and' before or after its last member has one member: 'in talks with A, B said'.
    """
    while len(members) > 1:
        last = context.people[members[-1]]
        after = last.end + (last.end < end and context.words[last.end] == ",")
        told = joined(context, members[-2], members[-1]) == "and"
        goes_on = after < end and (context.words[after] in ("and", "as") or has_more(context, members, after, end))
        if told and not (after == last.end and context.is_finite(min(after, end - 1)) and len(members) > 2):
            break
        if goes_on or same_person(context, members):
            break
        members = members[:-1]
    return members


def has_more(context: Context, members: list[int], after: int, end: int) -> bool:
    """Whether a list of at least three goes on with people without names: 'talks with A, B, C, chiefs and growers'."""
    if len(members) < 3:
        return False
    for at in range(after, min(after + LIST_GAP, end)):
        if context.words[at] == "and":
            return True
        if context.is_finite(at) or context.words[at] in (".", ";", '"', "”"):
            return False
    return False


def same_person(context: Context, members: list[int]) -> bool:
    """Whether the last two members name one person in two ways: 'the minister, X'."""
    return context.key(members[-1]) == context.key(members[-2])


def subject_list(context: Context, members: list[int]) -> list[int]:
    """The part of a list that is a subject: its last member where there is no 'and', 'After talks with A, B said'.

    The list may go on without names: 'A, B and other officials were present'.
    """
    joints = [joined(context, left, right) for left, right in pairwise(members)]
    if "and" in joints or context.words[context.people[members[-1]].end :][:1] == ["and"]:
        return members[1:] if ends_opening(context, members) else members
    while len(members) > 1 and not same_person(context, members[:2]):
        members = members[1:]
    return members


def ends_opening(context: Context, members: list[int]) -> bool:
    """Whether the first of some names ends a clause in front of the others: 'Once they had left A, B and C met'."""
    first = context.people[members[0]].start
    sentence = context.sentence_at(first)
    if sentence is None or len(members) < 3 or context.tags[sentence.start] not in OPENERS:
        return False
    before = context.words[sentence.start : first]
    clause = "with" in before or any(tag.startswith("VB") for tag in context.tags[sentence.start : first])
    closed = "," in before or not vocabulary().cues.listed.isdisjoint(before[:1])
    return clause and not closed and joined(context, *members[:2]) == ","
