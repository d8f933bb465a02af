"""Whether the text says of a town or country that somebody met, spoke or did something there."""

from __future__ import annotations

from dipextract.lexicon.meetings import vocabulary
from dipextract.lexicon.placewords import place_words
from dipextract.lexicon.scenes import scenes
from dipextract.pipes.meetings.context import Context, Site
from dipextract.pipes.meetings.leads import building_start
from dipextract.pipes.meetings.when import governing

MODAL_REACH = 20
POST_TAGS = ("NN", "JJ", "DT", "CD")
OCCASION_TAGS = (*POST_TAGS, "IN", "HYPH")
OCCASION_REACH = 20  # tokens
APPOSED = 4  # tokens from a name to 'Ambassador' of ', the Peruvian Ambassador'


def is_scene(context: Context, site: Site) -> bool:
    """Whether a place follows 'in' or 'at' and is neither in an office nor in a building's name."""
    if site.kind == "here":
        return True
    words, lead = context.words, site.lead
    if site.kind == "occasion":
        return lead >= 0 and words[lead] in scenes().words.at_occasion
    named = any(names_building(context, at) for at in range(site.start, min(site.end + 1, len(words))))
    if lead < 0 or (named and context.tags[site.start - 1] not in ("PRP$", "POS")):  # but 'at his Oslo residence'
        return False
    post = names_post(context, lead - 1) and not is_residence(context, lead - 1)
    if words[lead - 1] in scenes().words.not_there or post:
        return False
    if words[lead - 1] in scenes().words.buildings | scenes().words.compounds and building_start(context, lead - 1) < 0:
        return False
    office = context.office_at[lead]
    held = office >= 0 and (not site.town or is_of_name(context, office))
    on_land = words[lead] == "on" and not scenes().words.land.isdisjoint(words[lead : site.start])
    hosted = words[lead - 1 : lead + 1] == ["hosted", "by"] and words[lead - 2] in scenes().words.occasions
    there = words[lead] in vocabulary().cues.scene or on_land or hosted  # 'the forum hosted by Peru'
    return there and not held and context.person_at[lead] < 0


def is_of_name(context: Context, office: int) -> bool:
    """Whether a name stands right behind an office or before it: 'Consul in Lima NAME', 'NAME, the envoy in Lima'."""
    start, end = context.offices[office].start, min(context.offices[office].end, len(context.words) - 1)
    before = (at for at in range(max(start - APPOSED, 0), start - 1) if context.words[at + 1] == ",")
    return context.person_at[end] >= 0 or any(context.person_at[at] >= 0 for at in before)


def names_building(context: Context, at: int) -> bool:
    """Whether a word ends a building's name: 'Lima Hotel', 'the Planalto palace', not 'a Lima hotel'."""
    word = context.doc[at].text
    return word.lower() in scenes().words.buildings and (
        word[0].isupper() or word.lower() in place_words().building_heads
    )


def names_post(context: Context, at: int) -> bool:
    """Whether the word before 'in' ends what somebody heads: 'Head of the Centre in Nairobi'."""
    if at < 0 or context.words[at] not in scenes().words.posts:
        return False
    while at > 0 and context.tags[at].startswith(POST_TAGS):
        at -= 1
    return context.words[at] == "of"


def is_residence(context: Context, at: int) -> bool:
    """Whether the official whose title ends at a word owns a building: 'the residence of the Peruvian ambassador'."""
    office = context.office_at[at]
    start = context.offices[office].start if office >= 0 else 0
    while start > 2 and (context.place_at[start - 1] >= 0 or context.words[start - 1] == "the"):
        start -= 1
    owned = context.words[start - 2] if context.words[start - 1] == "of" else ""
    return office >= 0 and owned in scenes().words.buildings | place_words().building_heads


def ends_occasion(context: Context, at: int) -> bool:
    """Whether a word ends the name of what people met beside: 'on the sidelines of the Conference of Island States'."""
    first = max(at - OCCASION_REACH, 0)
    while at > first and context.tags[at].startswith(OCCASION_TAGS):
        if vocabulary().cues.occasion.match(context.words, at):
            return True
        at -= 1
    return False


def takes_place(context: Context, site: Site) -> bool:
    """Whether a scene is one of deeds and occasions: 'met in Oslo', 'a forum in Oslo', not 'the situation in Oslo'."""
    before = site.start - 1 if site.kind == "here" else site.lead - 1
    if not is_scene(context, site):
        return False
    if (
        site.kind == "occasion"
        or before < 0
        or context.person_at[before] >= 0
        or context.date_at[before] >= 0
        or context.place_at[before] >= 0
    ):
        return True
    words = scenes().words
    named = words.buildings | words.compounds | words.occasions | words.programmes | vocabulary().cues.sides
    if context.words[before] in named:
        return True
    if is_residence(context, before) or ends_occasion(context, before):
        return True
    if words.held.within(context.words, max(before - 1, 0), before + 1):
        return True
    return not context.tags[before].startswith("NN") or bool(vocabulary().nouns.match(context.words, before))


def is_told(context: Context, site: Site) -> bool:
    """Whether the verb above a place tells that one met, spoke or came there: not 'studied in', 'had met in'."""
    root = context.doc[site.start : site.end].root.i
    verb = next((i for i in governing(context, root) if context.tags[i].startswith("VB")), None)
    if verb is None:
        return True
    aux = {context.words[child.i] for child in context.doc[verb].lefts if child.dep_ in ("aux", "neg")}
    if context.tags[verb] in ("VBP", "VBZ") and any(child.lower_ == "when" for child in context.doc[verb].lefts):
        return False  # 'when they meet in Oslo'
    if {"to", "had"} & aux or aux & vocabulary().cues.not_real:
        return False
    if (
        context.tags[verb] == "VBG"
        and context.tags[verb - 1] == "IN"
        and context.words[verb - 1] not in ("after", "while")
    ):
        return False
    return is_deed(context, verb) and not is_of_paper(context, verb)


def is_of_paper(context: Context, verb: int) -> bool:
    """Whether a participle only says when and where a paper was signed: 'under the accord signed in Oslo'."""
    found = vocabulary().verbs.match(context.words, verb)
    return found is not None and found[1].deed and context.doc[verb].dep_ == "acl"


def is_deed(context: Context, verb: int) -> bool:
    """Whether a verb is one of meeting, holding talks, attending, arriving or saying."""
    cues, lexicon, word = vocabulary().cues, scenes().words, context.words[verb]
    if word in cues.speech | cues.be | lexicon.arriving | lexicon.visiting | lexicon.deeds:
        return True
    return any(
        table.match(context.words, verb)
        for table in (
            vocabulary().verbs,
            vocabulary().light_for,
            cues.light,
            cues.took_place,
            lexicon.occasion_verbs,
            lexicon.hosts,
        )
    )


def is_future(context: Context, site: Site) -> bool:
    """Whether the last finite verb before a place is a modal: 'will arrive in Oslo'."""
    for at in range(site.start - 1, max(site.start - MODAL_REACH, -1), -1):
        if context.words[at] in (".", ";"):
            return False
        if context.is_finite(at):
            return context.tags[at] == "MD"
    return False
