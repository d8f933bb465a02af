"""Whether a meeting is one of two countries or international organisations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from dipextract.lexicon.meetings import vocabulary
from dipextract.pipes.meetings.context import Context, Sentence
from dipextract.pipes.meetings.events import Event
from dipextract.pipes.meetings.hosts import is_sent
from dipextract.pipes.meetings.merge import Meeting
from dipextract.pipes.meetings.opposed import faces_stated, home_country
from dipextract.pipes.meetings.prominence import resumes
from dipextract.pipes.meetings.separate import is_envoy
from dipextract.pipes.meetings.subjects import AUTHOR
from dipextract.pipes.meetings.visits import visit_place

MOST_UNKNOWN = 5
SENTENCES_AFTER = 3
CORPS_REACH = 10  # words behind 'met'


def is_international(context: Context, meeting: Meeting) -> bool:
    """Whether the sides are of at least two countries or organisations.

    Stated countries decide. Where that of somebody is open or only guessed, it is what the text says around: another
    country or two countries' ties in the sentences that tell the meeting, an envoy among the people, or two holders of
    high offices of whom one is of no known country. Long lists of people of no country are guests at home.
    """
    everybody = meeting.everybody
    known = {side for side in (*map(context.side, everybody), *meeting.countries) if side}
    of_one_side = len(everybody) == 1 or (len(known) == 1 and all(map(context.side, everybody)))
    if of_one_side and is_numbered(context, meeting.first):
        return False
    if AUTHOR in known:  # abroad, or of foreigners by what the text says of them
        told = {context.side(key) for key in everybody if "country" not in context.persons[key]["inferred"]}
        return bool((told | known & {site.place["country"] for site in context.visits}) - {"", home_country(context)})
    if len(known) > 1:
        return True
    others = [key for key in everybody if not is_sent(context, key, everybody)]
    if known and len(others) < len(everybody) and all(map(context.side, others)):
        return False  # the minister met his own ambassadors
    if len(everybody) == 1:
        return is_readout(context, meeting) or meets_corps(context, meeting)
    if any(event.of_series for event in meeting.events):
        return True
    doubtful = [key for key in everybody if not context.side(key) or "country" in context.persons[key]["inferred"]]
    if not doubtful or len(meeting.keys) > MOST_UNKNOWN:
        return False
    if faces_stated(context, meeting.events) or faces_body(context, everybody):
        return True
    if is_between_countries(context, meeting) or has_envoy(context, doubtful, everybody):
        return True
    leads = any(event.sentence.index in context.lead for event in meeting.events)
    if not leads and len(doubtful) < len(everybody) and all(map(context.side, everybody)):  # guessed to be the host's
        return False
    home = home_country(context)
    if any(not context.side(key) for key in everybody) and known - {home} and home:
        return True  # a stranger came to somebody of the place
    return len(known | countries_told(context, meeting)) > 1 or are_unlike(context, everybody)


def has_envoy(context: Context, doubtful: list[str], everybody: list[str]) -> bool:
    """Whether one of those whose country is not told is the head of a mission, and somebody else is none."""
    envoys = [key for key in everybody if is_envoy(context, key)]
    return 0 < len(envoys) < len(everybody) and bool(set(envoys) & set(doubtful))


def faces_body(context: Context, everybody: list[str]) -> bool:
    """Whether somebody of an organisation met the holder of a high office whose country is not known."""
    bodies = [key for key in everybody if context.persons[key]["organization"] or context.side(key) in ("EU", "UN")]
    return bool(bodies) and any(not context.side(key) and is_high(context, key) for key in everybody)


def are_unlike(context: Context, everybody: list[str]) -> bool:
    """Whether two hold high offices and the country of one is not known, in an article of more countries than one."""
    unknown = {key for key in everybody if not context.side(key)}
    high = [key for key in everybody if is_high(context, key)]
    return len(high) > 1 and bool(set(high) & unknown)


def is_numbered(context: Context, event: Event) -> bool:
    """Whether people only went to one of a numbered series of meetings: 'arrived for the 17th meeting of'."""
    words, nouns = context.words, vocabulary().nouns
    ordinals = (at for at in event.around() if words[at][:-2].isdigit() and words[at][-2:] in ("st", "nd", "rd", "th"))
    return any(nouns.match(words, at + 1) for at in ordinals if at + 1 < event.sentence.end)


def is_between_countries(context: Context, meeting: Meeting) -> bool:
    """Whether the text around speaks of two countries' ties, whatever countries its people were guessed to be of."""
    cues = vocabulary().cues
    for sentence in sentences_about(context, meeting):
        words = context.words[sentence.start : sentence.end]
        if cues.international & set(words) or any(f"{a} {b}" in cues.two_sides for a, b in pairwise(words)):
            return True
    return False


def sentences_about(context: Context, meeting: Meeting) -> Iterator[Sentence]:
    """The sentences that tell a meeting; of somebody of no country also those that take it up: 'During the meeting'."""
    for event in meeting.events:
        yield event.sentence
    if all(map(context.side, meeting.keys)):
        return
    after = meeting.first.sentence.index + 1
    for sentence in context.sentences[max(after - 2, 0) : after - 1]:
        if sentence.paragraph == meeting.first.sentence.paragraph:
            yield sentence
    for sentence in context.sentences[after : after + SENTENCES_AFTER]:
        if resumes(context, sentence):
            yield sentence


def is_readout(context: Context, meeting: Meeting) -> bool:
    """Whether one's own leader or minister, who is not named, met or called a foreign one: 'The Premier rang X'."""
    event, key = meeting.first, meeting.keys[0]
    if not meeting.unnamed or event.left:
        return False
    before = [
        context.offices[i].text
        for i in {context.office_at[at] for at in range(event.sentence.start, event.trigger.start)}
        if i >= 0
    ]
    foreign = context.side(key) not in ("", home_country(context))
    if foreign and event.sentence.index in context.lead and is_high(context, key) and any(map(is_high_office, before)):
        return True
    if not leads_state(context.persons[key]["offices"]) or not leads_state(before):
        return False
    return "to" in event.trigger.links or event.mode == "phone" or bool(countries_told(context, meeting))


def meets_corps(context: Context, meeting: Meeting) -> bool:
    """Whether foreign envoys were met, none of them named: 'met with non-resident ambassadors', 'NATO ambassadors'."""
    event, cues = meeting.first, vocabulary().cues
    if not event.unnamed or event.party not in cues.corps_parties or event.sentence.index not in context.lead:
        return False
    told = range(event.trigger.end, min(event.end + CORPS_REACH, event.sentence.end))
    return any(context.words[at] in cues.corps or context.body_at[at] >= 0 for at in told)


def leads_state(offices: Iterable[str]) -> bool:
    """Whether one of some offices is that of a head of state or government."""
    heads = vocabulary().cues.heads_of_state
    return any(office.lower().replace("-", " ") in heads for office in offices)


def is_high(context: Context, key: str) -> bool:
    """Whether somebody holds an office of state or of an international organisation."""
    return any(map(is_high_office, context.persons[key]["offices"]))


def is_high_office(office: str) -> bool:
    """Whether an office is one of state or of an international organisation."""
    cues, office = vocabulary().cues, office.lower().replace("-", " ")
    return office in cues.high_offices or bool(cues.high_words & set(office.split()))


def countries_told(context: Context, meeting: Meeting) -> set[str]:
    """The countries and nationalities in the sentences that tell the meeting, and that of a visit told before."""
    last = min(meeting.first.sentence.index + SENTENCES_AFTER, len(context.sentences) - 1)
    visited = visit_place(context, meeting.keys, 0, context.sentences[last].end)
    told = {visited["country"]} if visited and visited["country"] else set()
    for event in meeting.events:
        for at in range(event.sentence.start, event.sentence.end):
            place = context.place_at[at]
            if place >= 0 and context.places[place].label_ in ("COUNTRY", "NATIONALITY"):
                told.add(context.places[place].kb_id_)
            if context.body_at[at] >= 0:
                told.add(context.body_side(context.body_at[at]))
    if not any(map(context.side, meeting.everybody)):
        told |= countries_of_party(context, meeting.first.sentence)
    return told - {""}


def countries_of_party(context: Context, sentence: Sentence) -> set[str]:
    """The countries of officials whom the sentence before counts: 'The foreign ministers of Chad, Oman and Peru'."""
    before = context.sentences[max(sentence.index - 1, 0) : sentence.index]
    if not before or vocabulary().cues.plural_parties.isdisjoint(context.words[before[0].start : before[0].end]):
        return set()
    return {context.places[i].kb_id_ for i in context.places_in(before[0].start, before[0].end)}
