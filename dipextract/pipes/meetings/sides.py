"""The two sides of a trigger, by its construction."""

from __future__ import annotations

from dipextract.lexicon.meetings import vocabulary
from dipextract.lexicon.offices import office_terms
from dipextract.pipes.meetings.context import Context, Sentence
from dipextract.pipes.meetings.lists import owns_next, whole_list
from dipextract.pipes.meetings.objects import Side, other_side
from dipextract.pipes.meetings.subjects import (
    first_person,
    is_party,
    meant_before,
    nearest_before,
    party_side,
    people_under,
    refers_back,
    subject,
    subject_token,
    unnamed_side,
)
from dipextract.pipes.meetings.triggers import Trigger
from dipextract.pipes.meetings.unlinked import UNLINKED

NEARBY = 8
REACH = 30
HOST_REACH = 8


def sides_of(context: Context, trigger: Trigger) -> tuple[Side, Side] | None:
    """The two sides of a trigger; None when it tells no meeting of people."""
    if trigger.noun is not None:
        sides = noun_sides(context, trigger, trigger.noun)
    elif trigger.passive:
        sides = passive_sides(context, trigger)
    else:
        sides = verb_sides(context, trigger)
    if sides is None:
        return None
    left, right = sides
    people = {context.key(m) for m in (*left.mentions, *right.mentions)}
    if len(people) > 1 or left.both:
        return sides
    unnamed = (right.unnamed and not right.mentions) or (left.unnamed and not left.mentions)
    fronted = right.mentions and right.end <= trigger.start  # 'With A, the minister talked about'
    alone = trigger.noun is not None or trigger.weak or fronted or trigger.start == trigger.sentence.start
    return sides if people and (unnamed or alone) else None


def verb_sides(context: Context, trigger: Trigger) -> tuple[Side, Side] | None:
    """Subject and object of a verb."""
    assert trigger.verb is not None
    left = subject(context, trigger.sentence, trigger.verb)
    right = (
        other_side(context, trigger.end, trigger.sentence.end, trigger.links, trigger.near) if trigger.links else Side()
    )
    if not right and "with" in trigger.links:
        right = opening_side(context, trigger) or side_after_topic(context, trigger)
    met = people_of(context, right)
    if len(left.mentions) > 1 and any(context.key(m) not in met for m in left.mentions):
        left.mentions = [m for m in left.mentions if context.key(m) not in met]
    if left.both and right.mentions:  # 'We met with A'
        left = meant_before(context, trigger.sentence, left, people_of(context, right))
    if people_of(context, left) & people_of(context, right) and len(left.mentions) == 1:  # nobody met himself
        left = Side()
    first = trigger.sentence.start
    opens = context.tags[trigger.verb] == "VBG" and not any(map(context.is_finite, range(first, trigger.verb)))
    if not left and right.mentions and (opens or trigger.verb == first):  # 'Speaking after meeting B, A said'
        left = next_person(context, trigger.sentence, right)
    if not right and trigger.joint and len(left.mentions) == 1:
        right = joined_party(context, trigger, left)
    if trigger.deed and not right.mentions and not right.unnamed:
        right = co_signer(context, trigger)
    if trigger.near and (not right.mentions or is_demand(context, right, trigger)):
        return None
    if is_remark(context, trigger) and {context.key(m) for m in right.mentions} <= {
        context.key(m) for m in left.mentions
    }:
        return None
    if not right and not (trigger.joint and (len(left.mentions) > 1 or left.both)):
        return None
    if right.unnamed and not right.mentions and "to" in trigger.links:  # 'spoke to reporters'
        return None
    if trigger.weak and not left.mentions and right.mentions and "with" in trigger.links:  # who is told elsewhere
        return Side(), right
    if trigger.weak and len(left.mentions) + len(right.mentions) < 2:
        return None
    return left, right


def joined_party(context: Context, trigger: Trigger, left: Side) -> Side:
    """Colleagues without names in the subject: 'A and counterparts from Peru and Chile signed'."""
    at = left.end
    if context.words[at : at + 1] != ["and"] or at >= trigger.start:
        return Side()
    party = other_side(context, at + 1, trigger.start, ("",))
    colleagues = office_terms().counterparts & set(context.words[at : trigger.start])
    return party if party.unnamed and not party.mentions and colleagues else Side()


def co_signer(context: Context, trigger: Trigger) -> Side:
    """Who signed for the other country: 'A signed for Peru and B for Chile'."""
    for mention in context.mentions(trigger.end, min(trigger.end + REACH, trigger.sentence.end)):
        between = context.words[trigger.end : context.people[mention].start]
        if {"for", "behalf"} & set(between) and {"and", "while", "whereas"} & set(between):
            return Side([mention], end=context.people[mention].end)
    return Side()


def is_remark(context: Context, trigger: Trigger) -> bool:
    """Whether the verb may only open what somebody says: 'Speaking to state television, A said'."""
    return trigger.noun is None and context.tags[trigger.start] == "VBG"


def opening_side(context: Context, trigger: Trigger) -> Side:
    """The other side in front: 'With the Dutch minister, she spoke about ports', 'saw A, with whom he held talks'."""
    first = trigger.sentence.start
    for at in range(trigger.start - 1, max(trigger.start - REACH, first - 1), -1):
        if context.words[at : at + 2] == ["with", "whom"]:
            return nearest_before(context, trigger.sentence, at)
        if context.words[at] == "with" and (at == first or context.words[at - 1] in ("and", ",", ";", "while")):
            return other_side(context, at + 1, trigger.start, ("",))
        if context.is_finite(at):
            break
    return Side()


def side_after_topic(context: Context, trigger: Trigger) -> Side:
    """The other side behind the topic: 'talked about the future of trade with X'."""
    words = context.words
    if words[trigger.end : trigger.end + 1] not in (["about"], ["on"], ["over"], ["of"], ["regarding"]):
        return Side()
    for at in range(trigger.end + 1, min(trigger.end + REACH, trigger.sentence.end)):
        if context.is_finite(at) or words[at] in (";", '"', "“", "”", "that"):
            break
        if words[at] == "with":
            found = other_side(context, at + 1, trigger.sentence.end, ("",), near=True)
            if found.mentions and all_titles(context, at + 1, context.people[found.mentions[0]].start):
                return found
    return Side()


def all_titles(context: Context, start: int, end: int) -> bool:
    """Whether nothing but titles and what belongs to them stands between two tokens."""
    return all(
        context.office_at[at] >= 0
        or context.place_at[at] >= 0
        or context.tags[at] in ("DT", "PRP$", "NN", "NNP", "JJ", "POS", ",")
        for at in range(start, end)
    )


def is_demand(context: Context, right: Side, trigger: Trigger) -> bool:
    """Whether somebody is only asked or named: 'called on X to leave', 'called X a friend'."""
    if not context.words[trigger.start].startswith("call"):
        return False
    after = context.words[right.end : right.end + 2]
    if after[:1] == ["and"]:  # 'called on X and his government to stop'
        reach = range(right.end, min(right.end + NEARBY, trigger.sentence.end))
        turns = next((at for at in reach if context.words[at] == "to" or context.is_finite(at)), right.end)
        after = context.words[turns : turns + 2]
    if after[:1] == ["to"] and trigger.mode == "in-person":
        return after[1:] != [] and after[1] not in vocabulary().cues.call_purposes
    tags = context.tags[right.end : right.end + 1]
    return (
        trigger.mode == "phone"
        and tags[0].startswith(("DT", "JJ", "NN", "``", "VB"))
        and context.date_at[right.end] < 0
    )


def passive_sides(context: Context, trigger: Trigger) -> tuple[Side, Side] | None:
    """Who was received, and by whom; 'was met by' tells of a welcome at the airport only."""
    assert trigger.verb is not None
    if trigger.weak and "with" in trigger.links:  # 'ways to help were discussed with the minister'
        right = other_side(context, trigger.end, trigger.sentence.end, ("with",))
        return (teller(context, trigger, right), right) if right.mentions else agents(context, trigger)
    if trigger.deed or (trigger.weak and "" not in trigger.links):
        return agents(context, trigger)
    if trigger.joint or is_arrival(context, trigger):
        return None
    agent = other_side(context, trigger.end, trigger.sentence.end, ("by",))
    return (subject(context, trigger.sentence, trigger.verb), agent) if agent else None


def agents(context: Context, trigger: Trigger) -> tuple[Side, Side] | None:
    """Those by whom something was done together: 'the plan was reviewed by A and B'."""
    found = other_side(context, trigger.end, trigger.sentence.end, ("by", "between"))
    return (found, Side()) if len(found.mentions) > 1 else None


def teller(context: Context, trigger: Trigger, right: Side) -> Side:
    """Who tells of the meeting behind the other side: 'were discussed with X, the Omani minister said'."""
    told = next_person(context, trigger.sentence, right)
    near = told.end >= 0 and told.end < trigger.sentence.end and context.is_finite(told.end)
    return told if near else Side()


def is_arrival(context: Context, trigger: Trigger) -> bool:
    """Whether somebody was only welcomed on arrival."""
    if vocabulary().cues.airports & set(context.words[trigger.end : trigger.end + REACH]):
        return True
    if not context.words[trigger.start].startswith("welcom"):
        return False
    return bool(vocabulary().cues.arrival & set(context.words[trigger.sentence.start : trigger.sentence.end]))


def noun_sides(context: Context, trigger: Trigger, noun: int) -> tuple[Side, Side] | None:
    """The sides of a noun of meetings: 'A held talks with B', "A's call with B", 'talks between A and B'."""
    sentence = trigger.sentence
    told = relative_sides(context, trigger) or by_sides(context, trigger)
    if told:
        return told
    right = other_side(context, trigger.end, sentence.end, trigger.links) or paid_to(context, trigger)
    right = right if right.mentions else hosted_by(context, trigger) or right
    if trigger.near and not right.mentions:
        return None
    linked = context.words[trigger.end : right.end] if right else []
    if right.mentions and {"between", "among"} & set(linked) and len(right.mentions) > 1:
        return Side(), right
    if trigger.verb is not None:
        left = subject(context, sentence, trigger.verb)
        right = right or opening_side(context, trigger) or bearer(context, trigger, left)
        if context.words[trigger.verb] == "co" and left.mentions and not right:  # 'co-chaired': with somebody
            right = Side(unnamed=True, end=trigger.end)
        return (left, right) if right or len(left.mentions) > 1 or left.both else None
    if not right:
        return next((sides for tell in UNLINKED if (sides := tell(context, trigger, noun))), None)
    if {"between", "among"} & set(linked) and not right.mentions and len(right.countries) > 1:  # of both sides
        return None
    left = owner(context, trigger, noun) or Side()
    if not left or (left.mentions and people_of(context, left) <= people_of(context, right)):
        left = noun_subject(context, trigger, right)
    return left, right


def hosted_by(context: Context, trigger: Trigger) -> Side:
    """Who gave the dinner that somebody attended: 'a luncheon in her honour hosted by'."""
    words, limit = context.words, min(trigger.end + HOST_REACH, trigger.sentence.end - 1)
    for at in range(trigger.end, limit):
        if words[at] in vocabulary().cues.given and "by" in words[at + 1 : min(at + HOST_REACH, limit)]:
            return other_side(context, words.index("by", at) + 1, trigger.sentence.end, ("",))
        if context.person_at[at] >= 0 or context.is_finite(at) or words[at] in (",", "."):
            break
    return Side()


def by_sides(context: Context, trigger: Trigger) -> tuple[Side, Side] | None:
    """The sides in 'a meeting on Monday by A and B with C'."""
    at, limit = trigger.end, trigger.sentence.end
    while at < limit and (context.date_at[at] >= 0 or context.words[at] == "on"):
        at += 1
    if context.words[at : at + 1] != ["by"]:
        return None
    left = other_side(context, at + 1, limit, ("",), near=True)
    right = other_side(context, left.end, limit, ("with",), near=True) if left.mentions else Side()
    return (left, right) if right.mentions else None


def paid_to(context: Context, trigger: Trigger) -> Side:
    """Whom a call was paid: 'paid him a farewell call'."""
    at = trigger.verb + 1 if trigger.verb is not None else -1
    if at < 0 or context.tags[at] != "PRP" or context.person_at[at] < 0:
        return Side()
    return Side([context.person_at[at]], end=trigger.end)


def bearer(context: Context, trigger: Trigger, left: Side) -> Side:
    """Whose letters somebody received: 'accepted her letters of credence'."""
    key = next((context.owners[at] for at in range(trigger.start, trigger.end) if at in context.owners), "")
    mention = context.nearest_mention(key, trigger.start)
    other = mention is not None and trigger.each and key not in people_of(context, left)
    return Side([mention], end=trigger.end) if other and mention is not None else Side()


def relative_sides(context: Context, trigger: Trigger) -> tuple[Side, Side] | None:
    """The sides in 'the talks (that) A had with B', 'the call which A and B held'."""
    at = trigger.end
    if context.words[at : at + 1] in (["that"], ["which"]):
        at += 1
    ahead = [
        m for m in context.mentions(at, min(at + 14, trigger.sentence.end)) if context.words[at] not in trigger.links
    ]
    if not ahead or any(
        context.is_finite(i) or context.words[i] == "by" for i in range(at, context.people[ahead[0]].start)
    ):
        return None
    members = whole_list(context, ahead[0], at, trigger.sentence.end)
    end = context.people[members[-1]].end
    for i in range(end, min(end + 3, trigger.sentence.end)):
        if context.words[i] in vocabulary().cues.relative_verbs:
            right = other_side(context, i + 1, trigger.sentence.end, trigger.links)
            return (Side(members, end=end), right) if right or len(members) > 1 else None
    return None


def owner(context: Context, trigger: Trigger, noun: int) -> Side | None:
    """The people whose meeting it is: "President A's call", 'his meeting', 'their talks'."""
    at = noun - 1
    while at >= trigger.sentence.start and context.tags[at].startswith(("JJ", "NN", "CD", "VB", "HYPH", "RB")):
        if context.person_at[at] >= 0:
            break
        at -= 1
    if at < trigger.sentence.start:
        return None
    if context.tags[at] == "POS" and at > 0:
        at -= 1
    if at in context.owners:
        owned = context.nearest_mention(context.owners[at], at)
        return Side([owned], end=at + 1) if owned is not None else None
    if context.words[at] in ("my", "our") and (speaker := first_person(context, at)):
        return speaker
    mention = context.person_at[at]
    if mention >= 0:
        members = whole_list(context, mention, trigger.sentence.start, noun)
        return Side(members, end=context.people[members[-1]].end)
    return Side(both=True, end=at + 1) if context.words[at] == "their" else None


def noun_subject(context: Context, trigger: Trigger, right: Side) -> Side:
    """The people who had the meeting: the subject of the sentence, or the one that follows the opening phrase."""
    sentence, noun = trigger.sentence, trigger.start
    head = subject_token(context, noun)
    if head is not None and sentence.start <= head < sentence.end:
        found = people_under(context, sentence, head, noun)
        if found and not people_of(context, found) <= people_of(context, right):
            return found
    before = nearest_before(context, sentence, noun)
    if before.mentions and not people_of(context, before) <= people_of(context, right):
        return before
    if head is not None and sentence.start <= head < noun and is_party(context, head):
        return party_side(context, head)
    if head is not None and sentence.start <= head < noun and (told := speaker_of(context, head)):
        return told
    if noun - sentence.start < NEARBY and (following := next_side(context, sentence, right)):
        return following
    if refers_back(context, sentence.start, min(sentence.start + 3, noun)):
        return Side(both=True)
    return Side()


def speaker_of(context: Context, head: int) -> Side | None:
    """Whose words they were that came in a meeting: "A's remarks came during talks with B"."""
    owners = [m for m in context.mentions(context.doc[head].left_edge.i, head) if owns_next(context, m)]
    if context.words[head] not in vocabulary().cues.sayings or not owners:
        return None
    return Side(owners[:1], end=head + 1)


def next_side(context: Context, sentence: Sentence, right: Side) -> Side:
    """Who follows the other side: a person, or an office without a name, 'During a talk with X, Peru's envoy said'."""
    person = next_person(context, sentence, right)
    for at in range(right.end, min(right.end + NEARBY, person.end if person else sentence.end)):
        subject_of = context.doc[at].dep_ in ("nsubj", "nsubjpass")
        if subject_of and is_party(context, at) and context.person_at[at] < 0:
            unnamed = unnamed_side(context, at)
            return unnamed if unnamed.countries else person
    return person


def people_of(context: Context, side: Side) -> set[str]:
    """The people of a side."""
    return {context.key(mention) for mention in side.mentions}


def next_person(context: Context, sentence: Sentence, right: Side) -> Side:
    """The person named next after the other side, whose deed the sentence tells."""
    after = context.mentions(right.end, sentence.end)
    return Side(after[:1], end=context.people[after[0]].end) if after else Side()
