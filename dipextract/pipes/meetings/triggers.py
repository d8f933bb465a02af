"""Words that tell a meeting: 'met', 'held talks', 'in a meeting with'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dipextract.lexicon.meetings import NounEntry, VerbEntry, vocabulary
from dipextract.pipes.meetings.context import Context, Sentence

DATIVE_REACH = 20  # words from 'paid' to 'a farewell visit'
GIVEN_REACH = 3
SPEECH_REACH = 6  # words from 'at' to 'press conference'
TITLED = frozenset({"DT", "POS", "NNP", "JJ", "NN", ",", "PRP$"})
NOUN_REACH = 14
OCCASION = 6
OWNERS = frozenset({"his", "her"})  # of a meeting that is no mere occasion
AGENT = 5
AUXILIARY_REACH = 6
ADVERB_REACH = 5
TITLE_REACH = 12
TITLE_TAGS = ("DT", "PRP$", "NN", "JJ", "POS")
OBJECT_TAGS = frozenset({"DT", "PDT", "CC", "CD", "VBG", "VBN", "PRP$", "HYPH", ",", "RB", "POS"})
MODIFIER_TAGS = ("JJ", "NN", "CD", "VBN", "VBG", "HYPH", "RB", "CC")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word or two that tell a meeting; ``verb`` is the verb whose subject met, if there is one.

    ``weak``: joint action of two named people; ``faint``: any deed of theirs; ``each``: the people of a list act or are
    met one by one; ``deed``: a deed of both sides, told in the passive of both.
    """

    sentence: Sentence
    start: int
    end: int
    verb: int | None
    noun: int | None
    links: tuple[str, ...]
    mode: str
    joint: bool
    near: bool = False
    weak: bool = False
    passive: bool = False
    faint: bool = False
    each: bool = False
    deed: bool = False


def find_triggers(context: Context, sentence: Sentence) -> Iterator[Trigger]:
    """The triggers of a sentence, in reading order."""
    at = sentence.start
    while at < sentence.end:
        trigger = trigger_at(context, sentence, at)
        if trigger:
            yield trigger
            at = trigger.end
        else:
            at += 1


def trigger_at(context: Context, sentence: Sentence, at: int) -> Trigger | None:
    """The trigger that begins at ``at``."""
    vocab = vocabulary()
    if context.words[at] not in vocab.starts or context.person_at[at] >= 0 or context.office_at[at] >= 0:
        return None
    light = vocab.cues.light.match(context.words, at) or vocab.light_for.match(context.words, at)
    if light and is_verb(context, sentence, at, light[0]) and not is_auxiliary(context, at):
        found = light_noun(context, sentence, at, light[0])
        if found:
            return found
        if is_dative(context, sentence, light[0]):
            return Trigger(sentence, at, light[0], at, None, ("",), "in-person", joint=False, near=True)
    deed = opens_with_deed(context, sentence, at)
    for end, noun in vocab.nouns.all(context.words, at):
        if not deed and not noun.governed and is_event_noun(context, sentence, at, end, noun):
            return noun_trigger(context, sentence, at, end, noun)
    for end, entry in vocab.verbs.all(context.words, at):
        public = context.words[at].startswith("address") or context.words[end : end + 1] == ["at"]
        if public and vocab.cues.speeches & set(context.words[end : end + SPEECH_REACH]):
            continue
        if faces_press(context, end):
            continue
        direct = not entry.near or "" in entry.links or word_behind(context, end) in entry.links
        reduced = "on" not in entry.links and is_reduced(context, at)  # 'called on' never tells more of a noun
        if direct and (deed or is_verb(context, sentence, at, end)) and not reduced:
            return verb_trigger(context, sentence, at, end, entry)
    return None


def faces_press(context: Context, at: int) -> bool:
    """Whether those whom somebody met are reporters: 'met the press', 'met with foreign journalists'."""
    while at < len(context.words) - 1 and (context.words[at] == "with" or context.tags[at] in ("DT", "JJ")):
        at += 1
    return context.words[min(at, len(context.words) - 1)] in vocabulary().cues.press


def word_behind(context: Context, at: int) -> str:
    """The word at ``at`` or behind an adverb, a day and a place: the 'on' of 'called first on', 'called in Oslo on'."""
    end = min(at + ADVERB_REACH, len(context.words) - 1)
    while at < end and (context.date_at[at] >= 0 or context.place_at[at] >= 0 or is_adverbial(context, at)):
        at += 1
    return context.words[min(at, len(context.words) - 1)]


def is_adverbial(context: Context, at: int) -> bool:
    """Whether an adverb, or a preposition of place with what follows it, stands at ``at``."""
    within = context.words[at] in vocabulary().cues.scene or context.words[at - 1] in vocabulary().cues.scene
    return context.tags[at] == "RB" or (within and context.person_at[at] < 0)


def opens_with_deed(context: Context, sentence: Sentence, at: int) -> bool:
    """Whether '-ing' opens a sentence before somebody with his titles: 'Meeting Ambassador A, B praised'."""
    if at > sentence.start or not context.words[at].endswith("ing"):
        return False
    for i in range(at + 1, min(at + TITLE_REACH, sentence.end)):
        if context.person_at[i] >= 0:
            return True
        titled = context.office_at[i] >= 0 or context.place_at[i] >= 0 or context.tags[i].startswith(TITLE_TAGS)
        if not titled or context.words[i] in ("between", "of"):
            return False
    return False


def is_verb(context: Context, sentence: Sentence, at: int, end: int) -> bool:
    """Whether the phrase at ``at`` is a verb; in titles the tagger is not to be trusted."""
    tags = context.tags[at:end]
    if any(tag.startswith("VB") for tag in tags) or context.words[at - 1] in vocabulary().cues.honours:
        return True
    return (sentence.kind == "title" or end - at > 1) and tags[0].startswith(("NN", "JJ"))


def is_reduced(context: Context, at: int) -> bool:
    """Whether the verb only tells more of a noun: 'a lunch hosted by', 'the talks held with'.

    After a person and his titles the verb is the person's own: 'A, Minister of Trade, received the envoy'.
    """
    token = context.doc[at]
    if token.dep_ != "acl" or context.tags[at] != "VBN":
        return False
    head = token.head.i
    return context.person_at[head] < 0 and context.office_at[head] < 0 and not context.is_only_verb(at)


def is_auxiliary(context: Context, at: int) -> bool:
    """Whether the verb at ``at`` is an auxiliary: the 'had' of 'had met'."""
    return context.doc[at].dep_ in ("aux", "auxpass")


def verb_trigger(context: Context, sentence: Sentence, at: int, end: int, entry: VerbEntry) -> Trigger:
    """The trigger of a verb."""
    passive = is_passive(context, at) or (
        context.tags[at] == "VBN" and context.doc[at].dep_ == "acl" and "by" in context.words[end : end + AGENT]
    )
    return Trigger(
        sentence,
        at,
        end,
        at,
        None,
        tuple(entry.links),
        entry.mode,
        entry.joint,
        entry.near,
        entry.weak,
        passive,
        each=entry.each,
        deed=entry.deed,
    )


def is_passive(context: Context, at: int) -> bool:
    """Whether a participle follows a form of 'be', if with an adverb or a date between: 'was on Friday received'."""
    if context.tags[at] not in ("VBN", "VBD"):
        return False
    first = at - 1
    while first > max(at - AUXILIARY_REACH, 0) and (context.date_at[first] >= 0 or context.words[first] == "on"):
        first -= 1
    be = [i for i in range(max(min(first, at - 3), 0), at) if context.words[i] in vocabulary().cues.be]
    return bool(be) and not any(context.tags[i] == "VBG" for i in range(be[-1] + 1, at))  # 'who is visiting, met'


def light_noun(context: Context, sentence: Sentence, at: int, start: int) -> Trigger | None:
    """The trigger of a light verb and the noun of meetings that it governs: 'held a first round of talks'."""
    vocab = vocabulary()
    direct = vocab.verbs.match(context.words, at)
    if direct and "" in direct[1].links and context.words[start] in vocab.cues.to_occasion:
        return None  # 'hosted in a meeting the envoy'
    for i in range(start, min(start + NOUN_REACH, sentence.end)):
        if i == start and context.person_at[i] >= 0 and context.tags[i] == "PRP":  # 'paid him a call'
            continue
        if context.person_at[i] >= 0 or vocab.cues.skip.match(context.words, i):
            return None
        nouns = [
            (end, noun)
            for end, noun in vocab.nouns.all(context.words, i)
            if is_event_noun(context, sentence, i, end, noun)
        ]
        for end, noun in nouns:
            common = not noun.governed and vocab.cues.light.match(context.words, at)
            if common or context.words[at] in noun.verbs:
                return noun_trigger(context, sentence, i, end, noun, verb=at)
        if nouns:
            return None
        if not in_object(context, i):
            return None
    return None


def is_dative(context: Context, sentence: Sentence, start: int) -> bool:
    """Whether people stand between a light verb and its noun: 'paid the king a farewell visit'."""
    people = False
    for i in range(start, min(start + DATIVE_REACH, sentence.end - 1)):
        article = context.words[i] in ("a", "an") and people
        if article and not vocabulary().cues.bestowed.isdisjoint(context.words[i + 1 : i + 1 + GIVEN_REACH]):
            return True
        titled = context.office_at[i] >= 0 or context.place_at[i] >= 0 or context.tags[i] in TITLED
        if context.person_at[i] < 0 and not titled:
            return False
        people = people or context.person_at[i] >= 0
    return False


def in_object(context: Context, at: int) -> bool:
    """Whether the word at ``at`` may stand between a light verb and its noun."""
    if context.date_at[at] >= 0 or context.place_at[at] >= 0:
        return True
    tag = context.tags[at]
    return tag in OBJECT_TAGS or tag.startswith(("JJ", "NN")) or context.words[at] in vocabulary().cues.in_object


def is_event_noun(context: Context, sentence: Sentence, at: int, end: int, entry: NounEntry) -> bool:
    """Whether the noun of meetings at ``at`` is one here: no verb, no 'press conference'."""
    vocab = vocabulary()
    tag = context.tags[end - 1]
    if entry.direct and context.words[end : end + 1] not in ([link] for link in entry.links):
        return False
    if entry.direct and tag == "JJ":  # 'a bilateral with'
        return follows_determiner(context, at)
    whole = entry.direct and end - at > 1 and follows_determiner(context, at)  # 'a one-on-one with'
    if (
        not tag.startswith("NN")
        and not whole
        and not (tag in ("VBG", "VBZ", "VBP", "VB", "VBN") and follows_determiner(context, at))
    ):
        return False
    if entry.mode == "phone" and context.words[end : end + 1] == ["for"]:  # 'repeated her call for dialogue with'
        return False
    before = modifiers(context, sentence, at)
    if (vocab.cues.not_meeting | vocab.cues.honours) & set(before[:1]):
        return False
    own = context.words[end : end + 1] == ["with"] and not OWNERS.isdisjoint(context.words[max(at - OCCASION, 0) : at])
    if not own and vocab.cues.occasion.within(context.words, max(at - OCCASION, sentence.start), at):
        return False  # but 'on the sidelines of his meeting with NAME'
    return not entry.modifiers or bool(set(entry.modifiers) & set(before))


def follows_determiner(context: Context, at: int) -> bool:
    """Whether a determiner or adjective stands before ``at``."""
    return at > 0 and context.tags[at - 1] in ("DT", "JJ", "PRP$", "POS", "NN", "NNP")


def modifiers(context: Context, sentence: Sentence, at: int) -> list[str]:
    """The words that modify the noun at ``at``, nearest first."""
    found: list[str] = []
    i = at - 1
    while i >= sentence.start and len(found) < 6 and context.tags[i].startswith(MODIFIER_TAGS):
        if context.person_at[i] >= 0:
            break
        found.append(context.words[i])
        i -= 1
    return found


def is_paid(context: Context, before: set[str], end: int) -> bool:
    """Whether the call that ends at ``end`` is paid in person: 'a call on', 'a courtesy call with'."""
    link = context.words[end : end + 1]
    paid = vocabulary().cues.paid_call & before
    return link in (["on"], ["upon"]) or bool(paid - {"introductory"} if link == ["with"] else paid)


def noun_trigger(
    context: Context, sentence: Sentence, at: int, end: int, entry: NounEntry, verb: int | None = None
) -> Trigger:
    """The trigger of a noun of meetings, with the light verb that governs it."""
    vocab = vocabulary()
    before = set(modifiers(context, sentence, at))
    mode = entry.mode
    if before & vocab.cues.video:
        mode = "video"
    elif before & vocab.cues.phone:
        mode = "phone"
    elif mode == "phone" and is_paid(context, before, end):
        mode = "in-person"
    links = tuple(entry.links)
    if verb is not None and is_passive(context, verb):  # 'was granted an audience by'
        links = (*links, "by")
    start = verb if verb is not None else at
    while compound := vocab.nouns.match(context.words, end):  # 'their summit meeting'
        at, end = end, compound[0]
    return Trigger(sentence, start, end, verb, at, links, mode, joint=True, near=entry.direct, each=entry.each)
