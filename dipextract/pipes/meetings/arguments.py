"""Who stands on either side of a trigger: lists of people, the subject before it, the other side after it."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from dipextract.lexicon.meetings import vocabulary
from dipextract.pipes.meetings.context import ABBREVIATIONS, Context, Sentence

REACH = 45
LIST_GAP = 30
ADJACENT = frozenset({"of", "from", "the", "had", "has", "have", "was", "were", "is", "are", "been", "on"})
NOUNS = ("NN", "NNS")
COMMAS = frozenset({",", ";", "-", "–", "—"})
LISTED = frozenset({"including", "visiting", "acting", "outgoing", "incoming"})
IN_TITLES = frozenset({"of", "for", "to", "in", "from", "at", "'s", "'", "(", ")", "with", "on"})


@dataclass(slots=True)
class Side:
    """One side of a meeting: mentions by name, office or pronoun, and what is told of an unnamed party."""

    mentions: list[int] = field(default_factory=list)
    unnamed: bool = False
    countries: list[str] = field(default_factory=list)
    party: str = ""
    both: bool = False  # 'the two', 'they': the sides of the meeting told last
    end: int = -1

    def __bool__(self) -> bool:
        return bool(self.mentions) or self.unnamed or self.both


def joined(context: Context, left: int, right: int) -> str:
    """How two mentions are members of one list of people: "and", ",", or "" when they are not."""
    vocab, words = vocabulary(), context.words
    if context.people[left].start == context.people[right].start:  # 'the two ministers' stands for both
        return "and"
    at, end = context.people[left].end, context.people[right].start
    if end - at > LIST_GAP:
        return ""
    joint = ""
    while at < end:
        joiner = vocab.joiners.match(words, at) if context.office_at[at] < 0 else None
        if joiner:
            joint = "," if words[at] in COMMAS and joint != "and" else "and"
            at = joiner[0]
        elif context.office_at[at] >= 0 or may_stand_in_list(context, at):
            at += 1
        else:
            return ""
    return joint


def may_stand_in_list(context: Context, at: int) -> bool:
    """Whether the word at ``at`` may belong to the titles between two names of a list."""
    word, tag = context.words[at], context.tags[at]
    if context.is_finite(at) or context.date_at[at] >= 0 or word in ('"', "“", "”", ":", "."):
        return word.endswith(".") and (len(word) > 1 or context.words[at - 1] in ABBREVIATIONS)
    if tag in ("IN", "TO", "RB", "WDT", "WP", "WRB"):
        return word in IN_TITLES
    if tag == "VBG":
        return word in LISTED
    return True


def whole_list(context: Context, mention: int, start: int, end: int) -> list[int]:
    """The list of people around ``mention`` between two tokens, in reading order."""
    first = last = mention
    while first > 0 and context.people[first - 1].start >= start and joined(context, first - 1, first):
        first -= 1
    while last + 1 < len(context.people) and context.people[last + 1].end <= end and joined(context, last, last + 1):
        last += 1
    return one_list(context, list(range(first, last + 1)), mention)


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
        goes_on = after < end and context.words[after] in ("and", "as")
        if told and not (after == last.end and context.is_finite(min(after, end - 1)) and len(members) > 2):
            break
        if goes_on or same_person(context, members):
            break
        members = members[:-1]
    return members


def same_person(context: Context, members: list[int]) -> bool:
    """Whether the last two members name one person in two ways: 'the minister, X'."""
    return context.key(members[-1]) == context.key(members[-2])


def subject_list(context: Context, members: list[int]) -> list[int]:
    """The part of a list that is a subject: its last member where there is no 'and', 'After talks with A, B said'."""
    joints = [joined(context, left, right) for left, right in pairwise(members)]
    if "and" in joints:
        return members
    while len(members) > 1 and not same_person(context, members[:2]):
        members = members[1:]
    return members


def other_side(context: Context, start: int, limit: int, links: tuple[str, ...], near: bool = False) -> Side:
    """The people after a trigger: its object, or what follows one of ``links``.

    ``links`` hold "" where a direct object will do. Adverbials of time, place and occasion are stepped over; what
    begins another clause ends the search.
    """
    return Walker(context, start, min(limit, start + REACH), links, near).walk()


class Walker:
    """One walk from a trigger to the other side."""

    def __init__(self, context: Context, start: int, limit: int, links: tuple[str, ...], near: bool) -> None:
        self.context, self.start, self.limit, self.links, self.near = context, start, limit, links, near
        self.vocab = vocabulary()
        self.side = Side()
        self.linked = "" in links
        self.in_phrase = False  # within an adverbial: 'at Bayan Palace'
        self.last_party = start
        self.foreign = False  # a noun that is no party: 'the progress'

    def walk(self) -> Side:
        """Go on until people are found or another clause begins."""
        at = self.start
        while at < self.limit:
            mention = self.context.person_at[at]
            if mention >= 0:
                return self.found(mention) if self.linked and not self.possessive(mention) else self.passed(mention)
            skipped = self.vocab.skip.match(self.context.words, at)
            if skipped:
                at = skipped[0]
                self.in_phrase = self.context.words[at - 1] not in self.links
                self.linked = self.linked or not self.in_phrase
                continue
            if self.ends_at(at):
                break
            self.read(at)
            at += 1
        return self.closed()

    def closed(self) -> Side:
        """What was found without a name."""
        if not self.linked:
            return Side()
        if self.side.unnamed and self.side.end < 0:
            self.side.end = self.last_party
        return self.side

    def passed(self, mention: int) -> Side:
        """A name that is not the other side ends the walk."""
        return self.closed()

    def found(self, mention: int) -> Side:
        """The list of people that begins at ``mention``, unless it is the subject of what follows."""
        span = self.context.people[mention]
        after = min(span.end, len(self.context.words) - 1)
        if span.start > self.start and self.context.words[span.start - 1] == "," and self.context.is_finite(after):
            return self.closed()
        members = whole_list(self.context, mention, self.start, self.limit)
        members = object_list(self.context, members, self.limit)
        self.side.mentions = members
        self.side.end = self.context.people[members[-1]].end
        return self.side

    def possessive(self, mention: int) -> bool:
        """Whether the name only owns what follows: "President X's statement"."""
        end = self.context.people[mention].end
        return end < self.limit and self.context.tags[end] == "POS"

    def ends_at(self, at: int) -> bool:
        """Whether the other side cannot stand after the word at ``at``."""
        word, tag = self.context.words[at], self.context.tags[at]
        if word in self.links:
            return False
        if self.context.date_at[at] >= 0 or self.context.place_at[at] >= 0 or self.context.office_at[at] >= 0:
            return False
        if self.foreign and not self.side.unnamed and tag in ("IN", "VBN", "TO"):
            return True
        if word == ":" and self.side.unnamed:  # 'met with his counterparts: A, B and C'
            return False
        if word in self.vocab.stop or self.context.is_finite(at) or word in (";", ":", '"', "“", "”"):
            return True
        if word == "," and self.context.tags[at + 1 : at + 2] == ["VBG"] and self.context.words[at + 1] not in LISTED:
            return True
        if tag == "TO" and at + 1 < self.limit and self.context.tags[at + 1] == "VB":
            return True
        if word == "on" and self.context.date_at[min(at + 1, self.limit - 1)] < 0:
            return True
        return self.near and at - self.start > 12

    def read(self, at: int) -> None:
        """Note what the word at ``at`` tells about the other side."""
        context, word, tag = self.context, self.context.words[at], self.context.tags[at]
        if word in self.links:
            self.linked, self.in_phrase = True, False
        elif word in self.vocab.led_by:
            self.in_phrase = False
        elif tag == "IN" and word != "of":
            self.in_phrase = True
        elif (
            tag in NOUNS
            and self.linked
            and not self.in_phrase
            and word not in self.vocab.party
            and context.office_at[at] < 0
        ):
            self.foreign = self.foreign or (context.date_at[at] < 0 and context.place_at[at] < 0)
        elif word == ",":
            self.in_phrase = False
        elif self.linked and not self.in_phrase and (word in self.vocab.party or context.office_at[at] >= 0):
            self.side.unnamed = True
            self.side.party = word if word in self.vocab.party else self.side.party
            self.last_party = at + 1
            self.note_country(at)
        elif self.side.unnamed and not self.in_phrase:
            self.note_body(at)

    def note_country(self, at: int) -> None:
        """The country of an unnamed party, from its office or the nationality before it."""
        office = self.context.office_at[at]
        code = self.context.offices[office].kb_id_ if office >= 0 else ""
        for before in range(at, max(self.start, at - 6) - 1, -1):
            place = self.context.place_at[before]
            if not code and place >= 0:
                code = self.context.places[place].kb_id_
        if code and code not in self.side.countries:
            self.side.countries.append(code)

    def note_body(self, at: int) -> None:
        """The country or organisation that follows an unnamed party: 'the staff of the African Union'."""
        place, body = self.context.place_at[at], self.context.body_at[at]
        if body >= 0:
            code = self.context.bodies[body].kb_id_ or self.context.bodies[body].text
        else:
            code = self.context.places[place].kb_id_ if place >= 0 else ""
        if code and code not in self.side.countries:
            self.side.countries.append(code)


def subject(context: Context, sentence: Sentence, verb: int) -> Side:
    """The people who are the subject of the verb at ``verb``: by the parse, else the nearest list before it."""
    nearest = nearest_before(context, sentence, verb)
    if nearest.mentions and is_adjacent(context, nearest.end, verb):
        return nearest
    head = subject_token(context, verb)
    if head is not None and sentence.start <= head < sentence.end:
        found = people_under(context, sentence, head, verb)
        if found:
            return found
        if head < verb and (context.place_at[head] >= 0 or context.words[head] in vocabulary().bodies):
            return Side()
        if not nearest.mentions and (context.office_at[head] >= 0 or context.words[head] in vocabulary().party):
            return unnamed_side(context, head)
    return nearest


def unnamed_side(context: Context, head: int) -> Side:
    """A subject that is an office without a name: 'the Secretary-General'."""
    office = context.office_at[head]
    code = context.offices[office].kb_id_ if office >= 0 else ""
    for at in range(context.doc[head].left_edge.i, head):
        place = context.place_at[at]
        code = code or (context.places[place].kb_id_ if place >= 0 else "")
    words = context.words[context.offices[office].start : context.offices[office].end] if office >= 0 else []
    if not code and vocabulary().of_bodies & set(words):  # whoever holds it speaks for an organisation
        code = " ".join(words)
    return Side(unnamed=True, countries=[code] if code else [], party=context.words[head], end=head + 1)


def is_adjacent(context: Context, start: int, end: int) -> bool:
    """Whether nothing but auxiliaries, adverbs, dates and the end of a title stands between two tokens."""
    return end - start < 10 and all(
        context.date_at[at] >= 0
        or context.place_at[at] >= 0
        or context.office_at[at] >= 0
        or context.tags[at].startswith(("RB", "NNP"))
        or context.words[at] in ADJACENT
        for at in range(start, end)
    )


def subject_token(context: Context, verb: int) -> int | None:
    """The head of the verb's subject in the parse, taken over from the verb it is joined to."""
    token = context.doc[verb]
    for _ in range(5):
        for child in token.lefts:
            if child.dep_ in ("nsubj", "nsubjpass"):
                if child.tag_ in ("WP", "WDT") and token.dep_ == "relcl":
                    return int(token.head.i)
                return int(child.i)
        if token.dep_ not in ("conj", "xcomp", "advcl", "pcomp", "prep", "acl", "pobj", "dobj", "ccomp", "relcl"):
            return None
        if token.dep_ in ("acl", "relcl") and token.head.tag_[:2] != "VB" and context.person_at[token.head.i] >= 0:
            return int(token.head.i)
        token = token.head
    return None


def people_under(context: Context, sentence: Sentence, head: int, verb: int) -> Side | None:
    """The people in the subject whose head is the token ``head``; None where it tells nothing."""
    mention = context.person_at[head]
    left, right = context.doc[head].left_edge.i, context.doc[head].right_edge.i + 1
    left, right = max(left, sentence.start), min(right, sentence.end)
    if head < verb:
        right = min(right, verb)
    if mention < 0:
        within = context.mentions(left, right)
        within = [m for m in within if not owns_next(context, m)]
        if within and context.people[within[0]].start - head < 25:
            mention = within[0]
    if mention >= 0:
        if head < verb:
            members = subject_list(context, whole_list(context, mention, sentence.start, verb))
        else:  # 'Speaking with C, A and B said'
            members = whole_list(context, mention, context.people[mention].start, sentence.end)
        return Side(members, end=context.people[members[-1]].end)
    if refers_back(context, left, head + 1):
        return Side(both=True, end=head + 1)
    return None


def owns_next(context: Context, mention: int) -> bool:
    """Whether the mention is followed by a possessive."""
    end = context.people[mention].end
    return end < len(context.words) and context.tags[end] == "POS"


def refers_back(context: Context, start: int, end: int) -> bool:
    """Whether the noun phrase between two tokens means the sides told before: 'they', 'the two', 'both ministers'."""
    words = context.words[start:end]
    if words in (["they"], ["both"], ["we"]):
        return True
    vocab = vocabulary()
    return 0 < len(words) < 6 and words[-1] in vocab.sides and words[0] in ("the", "both", "these", "two")


def nearest_before(context: Context, sentence: Sentence, at: int) -> Side:
    """The list of people nearest before ``at``, in or out of direct speech as ``at`` is."""
    quoted = context.quoted[at]
    for mention in reversed(context.mentions(sentence.start, at)):
        start = context.people[mention].start
        if owns_next(context, mention) or (context.quoted[start] and not quoted):
            continue
        members = subject_list(context, whole_list(context, mention, sentence.start, at))
        return Side(members, end=context.people[members[-1]].end)
    return Side()
