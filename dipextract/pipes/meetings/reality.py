"""Whether a trigger tells what took place: not denied, planned, wished for or put as a condition."""

from __future__ import annotations

from dipextract.lexicon.meetings import vocabulary
from dipextract.lexicon.scenes import scenes
from dipextract.pipes.meetings.context import Context
from dipextract.pipes.meetings.triggers import Trigger

VERB_GROUP = frozenset({"MD", "RB", "VB", "VBN", "TO", "VBZ", "VBP", "VBD", "VBG", "JJ"})
AHEAD, NEAR = 30, 8
PLACE_TAGS = ("NN", "CD", ",")  # before 'to call on', behind which no verb or adjective plans it
MAKES, MADE_REACH = frozenset(("made", "paid")), 4
PRESENT, CONFIRMED = frozenset(("is", "are", "'s", "'re")), 4  # sentences
USE_REACH = 10  # tokens from 'used' to 'for talks'


def took_place(context: Context, trigger: Trigger) -> bool:
    """Whether the meeting is told as a fact."""
    if is_denied(context, trigger):
        return False
    if trigger.verb is not None and not verb_is_real(context, trigger, trigger.verb):
        return False
    if trigger.weak and is_plan(context, trigger):
        return False
    return trigger.noun is None or noun_is_real(context, trigger)


def is_purpose(context: Context, trigger: Trigger) -> bool:
    """Whether a meeting is only what somebody came for: 'flew to Oslo for talks with', 'stopped in Oslo to call on'."""
    noun = trigger.noun
    if is_denied(context, trigger):
        return False
    if trigger.verb is not None:
        at = trigger.verb - 1
        infinitive = context.tags[trigger.verb] == "VB" and context.words[at] == "to"
        return infinitive and context.tags[at - 1].startswith(PLACE_TAGS) and came(context, trigger, at)
    if noun is None:
        return False
    for at in range(max(trigger.sentence.start, noun - 5), noun):
        found = vocabulary().cues.planned.match(context.words, at)
        if found and only_modifiers(context, found[0], noun):
            return context.words[at] == "for" and came(context, trigger, at)
    return False


def came(context: Context, trigger: Trigger, at: int) -> bool:
    """Whether a verb in the past tells that somebody came, before the word at ``at``: 'flew', 'made a stop'."""
    arrivals = vocabulary().cues.arrivals | scenes().words.leads  # 'led a delegation to meet with'
    came_by = [i for i in range(trigger.sentence.start, at) if context.words[i] in arrivals]
    past = any(context.tags[i] == "VBD" for i in came_by)
    return past or any(context.words[k] in MAKES for i in came_by for k in range(max(i - MADE_REACH, 0), i))


def is_plan(context: Context, trigger: Trigger) -> bool:
    """Whether people only 'agreed to meet'."""
    vocab, at = vocabulary(), trigger.end
    if context.words[at : at + 1] != ["to"] or at + 1 >= trigger.sentence.end:
        return False
    meets = any(entry.joint and not entry.weak for _, entry in vocab.verbs.all(context.words, at + 1))
    return meets or bool(vocab.cues.light.match(context.words, at + 1))


def is_denied(context: Context, trigger: Trigger) -> bool:
    """Whether the sentence denies reports of the meeting."""
    cues, before = vocabulary().cues, set(context.words[trigger.sentence.start : trigger.start])
    governs = context.doc[trigger.start].head.i
    if trigger.verb is not None and trigger.start > governs and context.words[governs] in cues.denials:
        return True  # 'denied that he had met'
    return bool(before & cues.denials and before & cues.rumours)


def verb_is_real(context: Context, trigger: Trigger, verb: int) -> bool:
    """Whether the verb and what governs it tell a fact."""
    vocab, tags = vocabulary(), context.tags
    if is_achieved(context, trigger, verb) or is_called_for(context, trigger, verb):
        return True
    group = verb_group(context, trigger, verb)
    if vocab.cues.not_real & set(group):
        return False
    tag = tags[verb]
    nominative = any(child.dep_ == "nsubj" for child in context.doc[verb].lefts) and not group  # mistagged
    if (tag == "VB" and trigger.sentence.kind != "title" and not nominative) or "to" in group:
        return False
    if tag == "VBG" and not real_participle(context, trigger, verb):
        return False
    if tag == "VBG" and not PRESENT.isdisjoint(group) and is_arranged(context, trigger):
        return False
    return conditional(context, trigger, verb) is False


def is_arranged(context: Context, trigger: Trigger) -> bool:
    """Whether the present tells what is to come: 'is meeting A tomorrow', 'is meeting A. The forthcoming talks'."""
    cues, words = vocabulary().cues, context.words
    if not cues.ahead.isdisjoint(words[trigger.sentence.start : trigger.sentence.end]):
        return True
    following = context.sentences[trigger.sentence.index : trigger.sentence.index + CONFIRMED]
    told = (at for sentence in following for at in range(sentence.start + 1, sentence.end))
    return any(words[at - 1] in cues.forthcoming and vocabulary().nouns.match(words, at) for at in told)


def real_participle(context: Context, trigger: Trigger, verb: int) -> bool:
    """Whether '-ing' tells a fact: 'after meeting X', 'Speaking with X, he said'."""
    if verb == trigger.sentence.start:
        return True
    last = verb - 1 - (context.tags[verb - 1] == "RB")  # ', formally welcoming X'
    before = context.words[last]
    return before in vocabulary().cues.before_participle or context.tags[last].startswith("NN")


def verb_group(context: Context, trigger: Trigger, verb: int) -> list[str]:
    """The auxiliaries, adverbs and governing verbs directly before ``verb``, also those of the verb it is joined to."""
    group = words_before(context, trigger, verb)
    token = context.doc[verb]
    while token.dep_ in ("conj", "dep") and token.head.tag_.startswith("VB") and token.head.i < token.i:
        if token.tag_ not in ("VB", "VBN") or any(c.dep_ in ("nsubj", "nsubjpass") for c in token.children):
            break
        token = token.head
        if token.i < trigger.sentence.start:
            break
        group += words_before(context, trigger, token.i)
    return group


def words_before(context: Context, trigger: Trigger, verb: int) -> list[str]:
    """The words of the verb group before ``verb``."""
    group: list[str] = []
    at = verb - 1
    while at >= trigger.sentence.start and context.tags[at] in VERB_GROUP and context.person_at[at] < 0:
        group.append(context.words[at])
        at -= 1
    for child in context.doc[verb].lefts:
        if (
            child.dep_ in ("aux", "auxpass", "neg")
            and context.body_at[child.i] < 0
            and not in_brackets(context, child.i)
        ):
            group.append(context.words[child.i])
    return group


def in_brackets(context: Context, at: int) -> bool:
    """Whether a word stands alone in brackets, as an acronym does: 'the Andean Community (CAN)'."""
    return context.words[max(at - 1, 0)] == "(" and context.words[at + 1 : at + 2] == [")"]


def is_achieved(context: Context, trigger: Trigger, verb: int) -> bool:
    """Whether an infinitive tells a fact: 'went on to meet', 'managed to hold talks'."""
    achieved = vocabulary().cues.achieved
    return any(
        (found := achieved.match(context.words, at)) and found[0] == verb and not is_hindered(context, trigger, at)
        for at in range(max(verb - 5, trigger.sentence.start), verb)
    )


def is_called_for(context: Context, trigger: Trigger, verb: int) -> bool:
    """Whether an infinitive tells what somebody called for, and the call was paid: 'visited the ministry to meet'."""
    head = context.doc[verb].head.i
    if context.words[verb - 1] != "to" or not trigger.sentence.start <= head < verb or context.tags[head] == "VB":
        return False
    direct = context.words[head] in vocabulary().cues.paid_visit and context.doc[head].tag_ in ("VBD", "VBN")
    return direct and not is_hindered(context, trigger, head)


def is_hindered(context: Context, trigger: Trigger, at: int) -> bool:
    """Whether a negation or modal verb stands before the verb at ``at``."""
    return bool(vocabulary().cues.not_real & set(words_before(context, trigger, at)))


def conditional(context: Context, trigger: Trigger, verb: int) -> bool:
    """Whether the verb stands in an 'if' or 'whether' clause, or in a 'when' clause of the present."""
    for child in context.doc[verb].lefts:
        word = context.words[child.i]
        if child.dep_ in ("mark", "advmod") and (
            word in vocabulary().cues.conditions or (word in ("when", "once") and context.tags[verb] in ("VBZ", "VBP"))
        ):
            return True
    return False


def noun_is_real(context: Context, trigger: Trigger) -> bool:
    """Whether the noun of meetings tells a fact: no 'planned meeting', 'ahead of talks', 'talks are scheduled'."""
    vocab, noun = vocabulary(), trigger.noun
    assert noun is not None
    if "no" in context.words[trigger.start : noun]:  # 'had no talks with'
        return False
    first = max(trigger.sentence.start, noun - 5)
    for at in range(first, noun):
        found = vocab.cues.planned.match(context.words, at)
        governs = context.words[context.doc[at].head.i]
        used = context.words[at] == "for" and vocab.cues.uses & {governs, *context.words[max(at - USE_REACH, 0) : at]}
        if found and not used and trigger.verb is None and only_modifiers(context, found[0], noun):
            return runs_on(context, trigger)
    return trigger.verb is not None or not (is_planned(context, trigger, noun) or is_to_be_held(context, trigger, noun))


def runs_on(context: Context, trigger: Trigger) -> bool:
    """Whether a planned or regular meeting is told to have been held: 'the scheduled meeting with X lasted an hour'."""
    cues, words = vocabulary().cues, context.words
    reach = range(trigger.end, min(trigger.end + AHEAD, trigger.sentence.end))
    past = [at for at in reach if context.tags[at] == "VBD" or words[at - 1] in ("was", "were")]
    own = context.doc[trigger.noun or trigger.start].head.i
    return any(
        words[at] in cues.runs_on or (at == own and cues.took_place.within(words, at - 1, at + 1)) for at in past
    )


def is_to_be_held(context: Context, trigger: Trigger, noun: int) -> bool:
    """Whether the meeting is the object of a verb in the future, or where guests will be: 'will dine at a banquet'."""
    token = context.doc[noun]
    token = token.head if token.dep_ == "pobj" and token.head.lower_ == "at" else token
    verb = (token.head.head if token.head.dep_ == "attr" else token.head).i
    tells = token.dep_ in ("dobj", "prep") and trigger.sentence.start <= verb < noun
    if not (tells and context.tags[verb].startswith("VB")):
        return False
    return bool({"will", "would", "shall", "'ll"} & set(verb_group(context, trigger, verb)))


def is_planned(context: Context, trigger: Trigger, noun: int) -> bool:
    """Whether the verb whose subject the meeting is puts it off: 'a meeting with the envoys is expected'."""
    for at in range(trigger.end, min(trigger.sentence.end, trigger.end + AHEAD)):
        if context.words[at] in vocabulary().cues.relatives:
            return False
        if context.is_finite(at):
            near = at - trigger.end < NEAR or context.doc[noun].dep_ in ("nsubj", "nsubjpass")
            return near and vocabulary().cues.planned_after.match(context.words, at) is not None
    return False


def only_modifiers(context: Context, start: int, end: int) -> bool:
    """Whether only determiners and adjectives stand between two tokens."""
    return all(
        context.tags[at].startswith(
            ("DT", "JJ", "PRP$", "NN", "CD", "VBG", "VBN", "HYPH", "RB", "TO", "VB", "CC", "POS")
        )
        and context.words[at] not in vocabulary().cues.afterwards
        for at in range(start, end)
    )
