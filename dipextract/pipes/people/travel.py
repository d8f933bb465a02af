"""Where people are said to be: who is met in a country is of it, who travels there is not."""

from __future__ import annotations

from dipextract.lexicon.geography import country_of
from dipextract.lexicon.sides import side_terms
from dipextract.pipes.people.facing import faced_at
from dipextract.pipes.people.runs import Run
from dipextract.text_view import Label, Text

SENTENCE_REACH = 60  # words from the sentence's start to the name
OPENING = 4  # words of 'In the Nigerian capital'
PLACE_REACH = 3  # words from 'visit' to the place
TRAVEL_REACH = 16  # words from a name to 'visit'
ABROAD_REACH = 8  # words from there to the last country visited
INVITED_REACH = 15
HOST_VERB, HOST_REACH = 4, 25  # words from a name to 'received', from there to the town
TITLE_WORDS_REACH = 10
GUEST_REACH = 8  # words from a name to 'visiting the country'
GUEST_VISITS = frozenset(("visit", "arrival"))  # of NAME
TALKS = frozenset(("talks", "meeting", "meetings", "discussions", "consultations", "negotiations", "session"))
OTHERS = frozenset(("who", "that"))  # 'NAME met with leaders who were visiting Peru'
TOWNS = frozenset(("CITY", "COUNTRY"))


def visited_country(text: Text, run: Run, opens: int, parts: set[str]) -> str | None:
    """Who is met in a country is of it: 'In Nigeria, X met with the Vice President NAME', 'met with NAME in Lagos'.

    ``parts`` are the countries that have a part in the article, but the dateline's and the writer's.
    """
    words, low = side_terms().words, text.begins[run.start]
    met = faced_at(text, run, opens)
    if met < 0 or run.start - low > SENTENCE_REACH:
        return None
    if any(text.plain(i) in words.inside for i in (low, low + 1)):
        for i in range(low + 1, low + 1 + OPENING):
            label = text.labels[i] if i < len(text) else None
            if label and label.kind != "ORG":
                return label.code or None
    scene = scene_before(text, low, met)
    if scene:
        return scene
    passive = "by" in (text.plain(met + 1), text.plain(met + 2))
    if text.plain(met) in words.receives and not passive:
        return None
    for i in range(low, run.start):
        if text.plain(i) in words.travels and text.plain(i + 1) != "from" and not is_aside(text, i, low, met):
            return place_after(text, i, run.start)
    where = run.last + 2 if text.plain(run.last + 1) == "in" else met - 1
    for k in (where, where - 1):  # 'met NAME in Lagos', 'talks in Lagos today with NAME'
        lead = label_begins(text, k) - 1 if 0 <= k < len(text) else -1
        label = text.labels[k] if text.plain(lead) == "in" else None
        work = text.tags[lead - 1][:2] == "NN" and lead - 1 > low and text.plain(lead - 1) not in TALKS
        if label and label.kind in TOWNS and not (work and k < met):  # 'talks on a dam in Lagos and with NAME'
            return label.code if label.code in parts else None  # not in a third country
    return None


def is_aside(text: Text, i: int, low: int, met: int) -> bool:
    """Whether the travel at word ``i`` only interrupts the sentence: 'X, who will visit Lagos later, met NAME'.

    So does one of another time in front: 'Before the trip to Lagos, X met NAME'.
    """
    opened = next((k for k in range(i, low, -1) if "," in text.mark(k)), low)
    return text.plain(opened) in ("who", "which", "before", "after", "following", "ahead", "prior") and any(
        "," in text.mark(k) for k in range(i + 1, met + 1)
    )


def label_begins(text: Text, i: int) -> int:
    """The first word of the label at word ``i``, else the word itself."""
    label = text.labels[i]
    return label.first if label else i


def scene_before(text: Text, low: int, high: int) -> str | None:
    """The country of 'was in the capital Lagos, where he met', among words ``low`` to ``high``."""
    where = next((i for i in range(high - 1, low, -1) if text.plain(i) == "where"), None)
    if where is None:
        return None
    for i in range(where - 1, max(low, where - ABROAD_REACH), -1):
        label = text.labels[i]
        if label and label.code and label.kind != "ORG":
            return label.code
    return None


def place_after(text: Text, i: int, high: int) -> str | None:
    """The country of the place named right behind 'visit', at word ``i``."""
    for k in range(i + 1, min(i + 1 + PLACE_REACH, high)):
        if text.plain(k) == "from":
            return None  # 'who flew in from Lima'
        label = text.starting(k, TOWNS)
        if label:
            return label.code or None
    return None


def inviting_country(text: Text, run: Run) -> str | None:
    """'invitation from NAME to visit Peru', 'invitation to visit Peru from NAME', 'NAME invited him to visit Peru'."""
    words, low, high = side_terms().words, text.begins[run.start], text.ends[run.last]
    before = [text.plain(i) for i in range(max(low, run.start - INVITED_REACH), run.start)]
    after = [text.plain(i) for i in range(run.last + 1, min(high, run.last + 1 + INVITED_REACH))]
    if words.invites.isdisjoint(after[:TRAVEL_REACH]):
        if words.invites.isdisjoint(before) or {"from", "of", "by"}.isdisjoint(before[-TITLE_WORDS_REACH:]):
            return None
        went = next((k for k, form in enumerate(before) if form in words.travels), None)
        if went is not None:
            return place_after(text, run.start - len(before) + went, run.start)
    elif not words.accepts.isdisjoint(after):
        return None  # 'NAME said the president had accepted an invitation to visit Peru'
    return place_after(text, run.last + 1 + after.index("visit"), high) if "visit" in after else None


def hosting_country(text: Text, run: Run) -> str | None:
    """The country in whose capital the person was the host: 'NAME received her Chilean colleague in Lima'."""
    words, high, after = side_terms().words, text.ends[run.last], run.last + 1
    verb = next((i for i in range(after, min(after + HOST_VERB, high)) if text.plain(i) in words.receives), -1)
    if verb < 0 or text.tags[verb] not in ("VBD", "VBZ"):
        return None
    for i in range(verb + 1, min(verb + HOST_REACH, high - 1)):
        label = text.starting(i + 1, frozenset(("CITY",))) if text.plain(i) == "in" else None
        if label and label.code and country_of(text.words[i + 1].text) == label.code:
            return label.code
    return None


def abroad(text: Text, run: Run, reach: int = TRAVEL_REACH) -> list[str]:
    """The countries that the person travels to: 'NAME visited Chile and Peru', "NAME's state visit to Chile".

    The journey is told at most ``reach`` words behind the name.
    """
    words, end = side_terms().words, min(text.ends[run.last], len(text))
    sent = text.starting(run.last + 2, frozenset(("COUNTRY",))) if text.plain(run.last + 1) == "to" else None
    if run.titles and sent and sent.code:  # 'its ambassador NAME to Peru'
        return [sent.code]
    if there := visit_of(text, run):
        return [there.code]
    for i in range(run.last + 1, min(run.last + 1 + reach, end)):
        if i > run.last + 1 and (text.possessive(i) or text.entity[i] == "PERSON" or text.plain(i) in OTHERS):
            break
        if text.plain(i) in words.travels and goes(text, run, i):
            high = min(i + 1 + ABROAD_REACH, end)
            high = next((k for k in range(i + 1, high) if text.plain(k) in words.comes_back), high)
            labels = (text.starting(k, TOWNS) for k in range(i + 1, high))
            return [label.code for label in labels if label and is_country(text, label)]
    return []


def visit_of(text: Text, run: Run) -> Label | None:
    """The place named before the visit that is said to be the person's: 'during the Lima visit of Minister NAME'."""
    for k in range(run.start - 1, max(text.begins[run.start], run.start - TITLE_WORDS_REACH), -1):
        if text.plain(k) in ("of", "by") and text.plain(k - 1) in side_terms().words.journeys:
            label = text.ending(k - 2, TOWNS)
            return label if label and is_country(text, label) else None
    return None


def goes(text: Text, run: Run, i: int) -> bool:
    """Whether the travel at word ``i`` is the person's own: 'NAME paid a visit', not 'NAME praised the visit'."""
    words = side_terms().words
    if text.plain(i - 1) == "newly":
        return False  # 'in honour of the newly arrived diplomats'
    if text.plain(i) not in words.journeys or text.possessive(run.last) or text.tags[run.last] == "PRP$":
        return True
    return not words.sets_out.isdisjoint(text.plain(k) for k in range(run.last + 1, i))


def left_country(text: Text, run: Run) -> str | None:
    """The country that the person leaves: 'NAME departed Peru for Chile'."""
    words = side_terms().words
    for i in range(run.last + 1, min(run.last + 1 + PLACE_REACH, text.ends[run.last])):
        if text.plain(i) in words.leaves:
            label = text.starting(i + 1, TOWNS)
            return label.code or None if label else None
    return None


def is_country(text: Text, label: Label) -> bool:
    """Whether the label is that of a country, or of a capital that stands for one."""
    return (
        bool(label.code)
        and label.kind in TOWNS
        and (label.kind == "COUNTRY" or country_of(text.words[label.first].text) == label.code)
    )


def is_guest(text: Text, run: Run, opens: int) -> bool:
    """Whether the person is from elsewhere: 'the visiting minister NAME', 'NAME, who is visiting the country'."""
    guests = side_terms().words.guests
    if any(text.plain(i) in guests for i in range(max(text.begins[run.start], opens - 3), run.start)):
        return True
    if text.plain(opens - 2) in GUEST_VISITS and text.plain(opens - 1) in ("of", "by"):
        return text.plain(run.last + 1) != "to" and not abroad(text, run)
    if text.mark(run.last + 1) != "," or text.plain(run.last + 1) not in ("who", "currently", "now", "on"):
        return False
    if abroad(text, run):
        return False  # 'NAME, on a visit to Chile': abroad just there
    ahead = [text.plain(i) for i in range(run.last + 1, min(text.ends[run.last], run.last + GUEST_REACH))]
    return bool({"visiting", "arrived"} & set(ahead)) or (
        "on" in ahead and bool({"visit", "trip", "tour"} & set(ahead))
    )
