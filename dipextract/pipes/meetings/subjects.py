"""The side before a trigger: the subject of its verb."""

from __future__ import annotations

from bisect import bisect_right

from dipextract.lexicon.meetings import vocabulary
from dipextract.lexicon.timeline import timeline
from dipextract.pipes.meetings.context import Context, Sentence
from dipextract.pipes.meetings.delegations import head_meant
from dipextract.pipes.meetings.lists import is_served, owns_next, subject_list, whole_list
from dipextract.pipes.meetings.objects import Side, countries_behind

COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "trio": 3}
PAIR_BEFORE = 2  # sentences in which two are named together
BEFORE = 8  # sentences in which an office stands that 'he' means
AUTHOR = "author"  # stands for the country of a minister who writes of himself
STATEMENTS = 5  # begun before a word, of which one may hold it


def subject(context: Context, sentence: Sentence, verb: int) -> Side:
    """The people who are the subject of the verb at ``verb``, and not those who only complete a title of theirs."""
    found = nearest_subject(context, sentence, verb)
    return (served_by(context, sentence, found) if len(found.mentions) == 1 else None) or found


def nearest_subject(context: Context, sentence: Sentence, verb: int) -> Side:
    """The people who are the subject of the verb at ``verb``: by the parse, else the nearest list before it."""
    nearest = nearest_before(context, sentence, verb)
    head = subject_token(context, verb)
    if nearest.mentions and is_adjacent(context, nearest.end, verb):
        return nearest
    if head is not None and sentence.start <= head < sentence.end:
        found = people_under(context, sentence, head, verb)
        if found:
            return found
        if head < verb and (context.place_at[head] >= 0 or context.words[head] in vocabulary().cues.bodies):
            return Side()
        speaker = first_person(context, head)
        if speaker:
            return speaker
        if is_party(context, head) and is_behind_verb(context, head, nearest):
            return party_side(context, head)
        meant = office_meant(context, sentence, head)
        if meant is not None and not nearest.mentions:
            return unnamed_side(context, meant)
    if not nearest and context.quoted[verb] and (head is None or context.words[head] == "it"):
        return speaking(context, verb) or nearest  # '"It was great to meet X," Y wrote'
    return nearest


def office_meant(context: Context, sentence: Sentence, head: int) -> int | None:
    """The office without a name that 'he' at ``head`` means: 'The Secretary-General flew to Rome. He met'."""
    if context.words[head] not in ("he", "she") or context.person_at[head] >= 0:
        return None
    first = context.sentences[max(sentence.index - BEFORE, 0)].start
    for at in range(head - 1, first - 1, -1):
        if context.office_at[at] >= 0 and context.person_at[at] < 0 and context.doc[at].dep_ == "nsubj":
            return at
    return None


def is_behind_verb(context: Context, head: int, side: Side) -> bool:
    """Whether a subject is none of the people near it: they are in its predicate or in an opening phrase.

    'The team met X and called on', 'Before her, the minister received'.
    """
    if not side.mentions:
        return True
    span = context.people[side.mentions[0]]
    if span.end <= head:
        return context.doc[span.end - 1].dep_ in ("pobj", "dobj") and "," in context.words[span.end : head]
    return any(context.is_finite(at) for at in range(head + 1, span.start))


def served_by(context: Context, sentence: Sentence, side: Side) -> Side | None:
    """Whose title it is that a name only completes: the first in 'A, special envoy of President B, called on'."""
    at = context.people[side.mentions[0]].start - 1
    while at > 0 and context.office_at[at] >= 0 and context.words[at] != "of":
        at -= 1
    if at < 2 or context.words[at] != "of" or context.office_at[at - 1] < 0:
        return None
    start = context.offices[context.office_at[at - 1]].start
    before = nearest_before(context, sentence, start)
    if not before.mentions or start - before.end >= 3:
        return None
    opens = context.people[before.mentions[-1]].start
    return None if is_served(context, opens, vocabulary().cues.deputed) else before


def first_person(context: Context, at: int) -> Side | None:
    """The speaker of the statement in which 'I' is the subject, or of 'my meeting', else an author without a name."""
    if context.words[at] not in ("i", "my", "our", "we"):
        return None
    alone = context.words[at] in ("i", "my") and not context.quoted[at] and context.person_at[at] < 0
    return speaking(context, at) or (Side(unnamed=True, countries=[AUTHOR], end=at + 1) if alone else None)


def speaking(context: Context, at: int) -> Side | None:
    """The speaker of the statement in which the word at ``at`` stands."""
    begun = bisect_right(context.statement_starts, at)
    for statement in reversed(context.statements[max(begun - STATEMENTS, 0) : begun]):
        if statement.start <= at < statement.end and statement.kb_id_ in context.persons:
            mention = context.nearest_mention(statement.kb_id_, at)
            return Side([mention], end=at + 1) if mention is not None else None
    sentence = context.sentence_at(at)
    told = context.mentions(sentence.start, sentence.end) if sentence and context.quoted[at] else []
    outside = [m for m in told if not context.quoted[context.people[m].start]]
    return Side(outside[:1], end=at + 1) if outside else None


def is_party(context: Context, head: int) -> bool:
    """Whether a noun is an office or another word for a party without a name."""
    cues = vocabulary().cues
    known = context.office_at[head] >= 0 or context.words[head] in cues.party | cues.guests
    return known or bool(holder(context, head))


def holder(context: Context, head: int) -> str:
    """The state of somebody whom a title alone makes known, "" for none: 'the Pope'."""
    start = max(context.doc[head].left_edge.i, head - 5)
    known = (vocabulary().holders.match(context.words, at) for at in range(start, head + 1))
    return next((found[1] for found in known if found), "")


def party_side(context: Context, head: int) -> Side:
    """A subject without a name: the head of the delegation that it means, else an office or another party."""
    side = unnamed_side(context, head)
    meant = head_meant(context, head, side.countries)
    return Side([meant], end=side.end) if meant is not None else side


def unnamed_side(context: Context, head: int) -> Side:
    """A subject that is an office without a name: 'the Secretary-General'."""
    office = context.office_at[head]
    code = context.office_side(office) if office >= 0 else ""
    for at in range(context.doc[head].left_edge.i, head):
        place, body = context.place_at[at], context.body_at[at]
        code = code or (context.places[place].kb_id_ if place >= 0 else "")
        code = code or (context.body_side(body) if body >= 0 else "")
    words = context.words[context.offices[office].start : context.offices[office].end] if office >= 0 else []
    code = code or holder(context, head)
    if not code and vocabulary().cues.of_bodies & set(words):  # whoever holds it speaks for an organisation
        code = " ".join(words)
    codes = dict.fromkeys([*([code] if code else []), *countries_behind(context, head)])
    return Side(unnamed=True, countries=list(codes), party=context.words[head], end=head + 1)


def is_adjacent(context: Context, start: int, end: int) -> bool:
    """Whether nothing but auxiliaries, adverbs, dates and the end of a title stands between two tokens."""
    return end - start < 10 and all(
        context.date_at[at] >= 0
        or context.place_at[at] >= 0
        or context.office_at[at] >= 0
        or context.tags[at].startswith(("RB", "NNP"))
        or context.words[at] in vocabulary().cues.adjacent
        for at in range(start, end)
    )


def subject_token(context: Context, verb: int) -> int | None:
    """The head of the verb's subject in the parse, taken over from the verb it is joined to."""
    token = context.doc[verb]
    for _ in range(5):
        for child in token.lefts:
            if child.dep_ in ("nsubj", "nsubjpass") and context.date_at[child.i] < 0:  # 'On Monday, 5 May, A met'
                if child.tag_ in ("WP", "WDT") and token.dep_ == "relcl":
                    return int(token.head.i)
                return int(child.i)
        if token.dep_ not in ("conj", "xcomp", "advcl", "pcomp", "prep", "acl", "pobj", "dobj", "ccomp", "relcl"):
            return None
        owns = context.person_at[token.head.i] >= 0 or context.is_only_verb(token.i)
        if token.dep_ in ("acl", "relcl") and token.head.tag_[:2] != "VB" and owns:
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
        told = context.words[head] in timeline().papers  # 'A's remarks came at a meeting with'
        theirs = context.words[head] in vocabulary().cues.plural_parties  # 'members of his delegation met'
        owned = {m for m in within if theirs and context.tags[context.people[m].start] == "PRP$"}
        within = [m for m in within if told or not (m in owned or owns_next(context, m))]
        if within and context.people[within[0]].start - head < 25:
            mention = within[0]
    if mention >= 0:
        if head < verb:
            members = subject_list(context, whole_list(context, mention, sentence.start, verb))
        else:  # 'Speaking with C, A and B said'
            members = whole_list(context, mention, context.people[mention].start, sentence.end)
        return Side(members, end=context.people[members[-1]].end)
    if refers_back(context, left, head + 1):
        return Side(both=True, count=how_many(context, left, head + 1), end=head + 1)
    return None


def how_many(context: Context, start: int, end: int) -> int:
    """The number of the sides that a noun phrase means: 3 for 'the three ministers', 2 where it tells none."""
    return next((COUNTS[word] for word in context.words[start:end] if word in COUNTS), 2)


def refers_back(context: Context, start: int, end: int) -> bool:
    """Whether the noun phrase between two tokens means the sides told before: 'they', 'the two', 'both ministers'."""
    words = context.words[start:end]
    if words in (["they"], ["both"], ["we"]):
        return True
    vocab = vocabulary()
    sides = 0 < len(words) < 6 and words[-1] in vocab.cues.sides and words[0] in vocab.cues.pair_openers
    return sides and "visiting" not in words


def meant_before(context: Context, sentence: Sentence, side: Side, others: set[str]) -> Side:
    """Whom 'we' or 'the two men' means who met ``others``; the side as it is where the text does not tell."""
    last = context.words[side.end - 1]
    if last == "we":
        return first_person(context, side.end - 1) or side
    return (pair_before(context, sentence, others) if last in ("men", "women") else None) or side


def pair_before(context: Context, sentence: Sentence, others: set[str]) -> Side:
    """Whom 'the two men' means who met ``others``: the two whom the sentences before name together."""
    first = context.sentences[max(sentence.index - PAIR_BEFORE, 0)].start
    for mention in reversed(context.mentions(first, sentence.start)):
        members = whole_list(context, mention, first, sentence.start)
        if len(members) == len({context.key(m) for m in members}) == 2:
            apart = others.isdisjoint(context.key(m) for m in members)
            return Side(members, end=sentence.start) if apart else Side()
    return Side()


def is_of_gerund(context: Context, mention: int, verb: int) -> bool:
    """Whether somebody is only told within a phrase before the verb: 'NAME, who before meeting the King had met'."""
    span = context.people[mention]
    at = span.start - 1
    while at > 0 and (context.office_at[at] >= 0 or context.place_at[at] >= 0):
        at -= 1
    gerund = context.tags[at] == "VBG" and context.tags[at - 1] == "IN"
    return gerund and not {"who", ","} & set(context.words[span.end : verb])


def nearest_before(context: Context, sentence: Sentence, at: int) -> Side:
    """The list of people nearest before ``at``, in or out of direct speech as ``at`` is."""
    quoted = context.quoted[at]
    for mention in reversed(context.mentions(sentence.start, at)):
        start = context.people[mention].start
        if owns_next(context, mention) or (context.quoted[start] and not quoted) or is_of_gerund(context, mention, at):
            continue
        members = subject_list(context, whole_list(context, mention, sentence.start, at))
        return Side(members, end=context.people[members[-1]].end)
    return Side()
