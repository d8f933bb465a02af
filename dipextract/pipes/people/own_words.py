"""Votes for a person's country by their own offices and the sentences that they stand in."""

from __future__ import annotations

from collections import Counter

from dipextract.lexicon.geography import country_of
from dipextract.lexicon.institutions import institutions_in
from dipextract.lexicon.names import name_terms
from dipextract.lexicon.offices import office_terms
from dipextract.lexicon.organizations import country_code
from dipextract.lexicon.sides import side_terms
from dipextract.lexicon.speech import speech_verbs
from dipextract.pipes.people.delegations import delegation_country, included_country, receiving_country
from dipextract.pipes.people.facing import faced_at
from dipextract.pipes.people.office_words import Office, is_country, titles_begin
from dipextract.pipes.people.register import Person
from dipextract.pipes.people.runs import Run
from dipextract.pipes.people.setting import Setting
from dipextract.pipes.people.together import asked_to_convey
from dipextract.pipes.people.travel import (
    TRAVEL_REACH,
    abroad,
    hosting_country,
    inviting_country,
    is_guest,
    left_country,
    visited_country,
)
from dipextract.pipes.people.votes import Votes
from dipextract.text_view import COUNTRY_KINDS, FINITE_TAGS, Text
from dipextract.word_view import plain

VERB_REACH = 3  # words from a name to its verb of saying
SAID_REACH = 6  # words from there to the country
BODY_WORDS = 3  # of a body named before an office
QUOTES = '"“”'
OFTENEST = 3  # sentences that begin so count
PLACES = frozenset(("CITY", "REGION", "NATIONALITY", "COUNTRY", "ORG"))
SENDER_REACH = 16  # words from 'conveyed' to the sender
BORNE_REACH = 3  # words from 'delivered to him' to 'by'
PART = 0.2  # a country with more votes has a part in the article
OWNER_REACH = 25  # words from a country to 'its leader'
COUNTERPART_REACH = 20
AFFAIRS = frozenset(("affairs",))
OFFICIAL_REACH = 4  # words from a nationality to the office
FACING = frozenset(("with", "met", "meets", "received", "receives", "told", "welcomed", "hosted"))
PASSIVE = frozenset(("where", "who", "which", "that"))
APPOSITION_REACH = 16
MISSION_REACH = 8  # words from 'At' to the embassy
WISH_REACH = 4  # words from a country to 'ready'
GUEST_REACH = 4  # words from 'received' to 'Peruvian Foreign Minister'
PRAISE_REACH = 6  # words from there to 'partner'
MEANT_REACH = 7  # words from 'he' to 'visit'
JOURNEY_REACH = 3  # words from 'my' to 'visit'
SPOKEN_FOR = frozenset(("opens", "pledged"))
SUBJECTS = frozenset(("i", "we", "he", "she", "they"))
CLAUSE_OPENERS = frozenset(("that", "the"))
OBJECT_TAGS = frozenset(("VB", "VBG"))  # of a verb whose object the country is: 'is ready to help Peru'
TOWARDS = frozenset(("in", "with", "to", "against", "towards", "on", "over", "about"))


def own_votes(
    text: Text, person: Person, meant: list[Run], offices: list[Office], general: Votes, setting: Setting
) -> Votes:
    """All votes of the person's own words.

    ``meant`` are the mentions without the name; ``general`` are the votes that hold for everybody in the article.
    """
    votes, weights, named = Votes(), side_terms().person, set(general) | setting.bodies
    parts = {code for code, weight in general.items() if weight >= PART} - {setting.host, setting.home}
    for run in person.runs:
        opens = titles_begin(run, offices)
        for n in run.titles:
            votes.join(office_votes(text, offices[n], named, setting))
        owner = owner_country(text, opens)
        votes.give(owner, weights.owner)
        votes.give(bearer_country(text, opens) or asked_country(text, run), weights.bearer)
        votes.give(thanked_country(text, run, opens), weights.thanked)
        votes.give(hosting_country(text, run), weights.hosting)
        votes.join(travel_votes(text, run, opens, setting, parts) if owner is None else {})
        if faced_at(text, run, opens) < 0:  # 'was received by NAME and met his Peruvian counterpart'
            votes.give(counterpart_country(text, run), weights.counterpart)
        votes.give(receiving_country(text, run, opens, setting.delegations), weights.counterpart)
        votes.give(guest_country(text, run, offices), weights.counterpart)
        if run.titles:
            votes.give(apposed_country(text, run), weights.apposition)
        if sends_word(text, opens):
            votes.give(setting.host or setting.home, weights.conveyed)
    if serves_abroad(text, person, offices):
        votes.give(setting.host or setting.home, weights.resident)
    for home in {side_terms().honorifics.get(form) for run in person.runs for form in run.honorifics}:
        votes.give(home, weights.honorific if home in named else weights.faint_honorific)
    acting = [run for run in meant if acts(text, run)]
    for run in acting:
        votes.join(journey_votes(text, run, MEANT_REACH))
    votes.join(saying_votes(text, person, acting))
    votes.join(company_votes(text, person, offices, setting))
    return votes


def saying_votes(text: Text, person: Person, meant: list[Run]) -> Votes:
    """Votes by the countries that begin what the person says; behind ``meant``, 'he', if they are its subjects."""
    votes, weights = Votes(), side_terms().person
    said = Counter(found for found in (said_country(text, run) for run in person.runs) if found)
    said.update(found for found in (said_country(text, run) for run in meant) if found and found[1] != "within")
    for (code, way), times in said.items():
        votes.give(code, weights.own_sentence * min(times, OFTENEST) if way != "addressed" else weights.addressed)
    for code in {code for code, way in said if way in SPOKEN_FOR}:
        votes.give(code, weights.spoken_for)
    for code in {code for code, way in said if way == "pledged"}:
        votes.give(code, weights.pledged)
    return votes


def company_votes(text: Text, person: Person, offices: list[Office], setting: Setting) -> Votes:
    """Votes by the delegation of which the person is, and by the institutions in the same sentences."""
    votes, weights = Votes(), side_terms().person
    openings = [(run, titles_begin(run, offices)) for run in person.runs]
    parties = (delegation_country(text, run, opens, setting.delegations) for run, opens in openings)
    votes.give(next(filter(None, parties), None), weights.delegation)
    examples = (included_country(text, run, opens) for run, opens in openings)
    votes.give(next(filter(None, examples), None), weights.delegation)
    for seat in {code for run in person.runs for code in setting.seats.get(text.begins[run.first], ())}:
        votes.give(seat, weights.seat)
    for mission in {mission_country(text, run, opens) for run, opens in openings}:
        votes.give(mission, weights.mission)
    return votes


def owner_country(text: Text, opens: int) -> str | None:
    """The country of 'its leader NAME' or, of a bank named before, 'the bank's governor NAME'.

    ``opens`` is where the titles begin.
    """
    owned = text.plain(opens - 2) == "the" and text.possessive(opens - 1) and not text.capital(opens - 1)
    if text.plain(opens - 1) != "its" and not owned:
        return None
    for i in range(opens - 2, max(text.begins[opens - 1], opens - OWNER_REACH) - 1, -1):
        label = text.labels[i]
        if label and label.code and (label.kind in COUNTRY_KINDS or country_of(text.words[i].text) == label.code):
            return label.code
    return None


def sends_word(text: Text, opens: int) -> bool:
    """'handed over a message from NAME'; ``opens`` is where the titles begin."""
    words, low = side_terms().words, max(text.begins[min(opens, len(text) - 1)], opens - SENDER_REACH)
    before = [text.plain(i) for i in range(low, opens)]
    if before[-1:] == ["the"]:
        before.pop()
    sent = before[-1:] in (["of"], ["from"]) and not words.greetings.isdisjoint(before[-4:])
    return sent and not words.conveys.isdisjoint(before)


def bearer_country(text: Text, opens: int) -> str | None:
    """The country in 'a letter from the King of Peru, delivered by NAME'; ``opens`` is where the titles begin."""
    words, by = side_terms().words, opens - 1 - (text.plain(opens - 1) == "the")
    before = range(max(text.begins[min(opens, len(text) - 1)], by - SENDER_REACH), by)
    if text.plain(by) != "by" or words.conveys.isdisjoint(text.plain(i) for i in before[-BORNE_REACH:]):
        return None
    sent = next((i for i in before if text.plain(i) in words.greetings), by)
    return next((label.code for i in range(sent, by) if (label := text.starting(i)) and label.code), None)


def thanked_country(text: Text, run: Run, opens: int) -> str | None:
    """The country in 'thanked NAME for Peru's stand', 'congratulated NAME on the Peruvian success'."""
    verb = text.plain(opens - 1 - (text.plain(opens - 1) == "the"))
    after = run.last + 1
    if text.plain(after) not in ("for", "on") or not any(v.kind == "thank" for v in speech_verbs().get(verb, ())):
        return None
    label = text.starting(after + 2 if text.plain(after + 1) == "the" else after + 1)
    owned = label is not None and (label.kind == "NATIONALITY" or text.possessive(label.last))
    return label.code or None if label and owned else None


def asked_country(text: Text, run: Run) -> str | None:
    """The country in 'asked NAME to convey his greetings to the Peruvian king'."""
    if not asked_to_convey(text, run):
        return None
    ahead = range(run.last + 2, min(text.ends[run.last], run.last + SENDER_REACH))
    to = next((i for i in ahead if text.plain(i) == "to"), len(text))
    label = text.starting(to + 2 if text.plain(to + 1) == "the" else to + 1)
    return label.code or None if label else None


def serves_abroad(text: Text, person: Person, offices: list[Office]) -> bool:
    """Whether somebody is nothing but an ambassador, as in 'director of protocol, Ambassador NAME' they are not."""
    before = {titles_begin(run, offices) - 1 for run in person.runs}
    ranked = any(office.last in before and text.mark(office.last + 1) == "," for office in offices)
    return bool(person.offices) and person.heads <= side_terms().words.residents and not ranked


def guest_country(text: Text, run: Run, offices: list[Office]) -> str | None:
    """The country of the official, named or not, whom the person receives: 'NAME received the minister of Peru'."""
    words = side_terms().words
    verb = next((i for i in range(run.last + 1, run.last + 1 + VERB_REACH) if text.plain(i) in words.receives), -1)
    if verb < 0 or text.tags[verb] == "VBN" or not text.same_sentence(run.last, verb):
        return None
    guests = (office for office in offices if 0 < office.first - verb <= GUEST_REACH and is_country(office.code))
    return next((office.code for office in guests), None)


def travel_votes(text: Text, run: Run, opens: int, setting: Setting, parts: set[str]) -> Votes:
    """Votes by where the person is said to be; ``opens`` is where the titles begin, ``parts`` as in visited_country."""
    votes, weights = Votes(), side_terms().person
    votes.give(visited_country(text, run, opens, parts), weights.visited)
    votes.give(inviting_country(text, run), weights.invitation)
    votes.join(journey_votes(text, run, TRAVEL_REACH))
    if is_guest(text, run, opens):
        for here in {setting.host, setting.home}:
            votes.give(here, weights.guest)
    return votes


def acts(text: Text, run: Run) -> bool:
    """Whether 'he' or 'the minister' is the subject of the verb behind; 'my first trip' tells of the author."""
    after = run.last + 1
    if text.plain(run.first) == "my":
        ahead = range(after, min(after + JOURNEY_REACH, text.ends[run.last]))
        return any(text.plain(i) in side_terms().words.journeys for i in ahead)
    return text.adjacent(after) and text.tags[after] in FINITE_TAGS


def journey_votes(text: Text, run: Run, reach: int) -> Votes:
    """Votes by where the person leaves for, as told at most ``reach`` words behind the mention."""
    votes, weights = Votes(), side_terms().person
    votes.give(left_country(text, run), weights.left)
    for code in abroad(text, run, reach):
        votes.give(code, weights.abroad)
    return votes


def office_votes(text: Text, office: Office, named: set[str], setting: Setting) -> Votes:
    """Institutions and towns named in an office; a hint counts for countries that the text names."""
    votes, weights = Votes(), side_terms().person
    low = office.first
    while low > office.first - BODY_WORDS and text.capital(low - 1) and not text.mark(low).strip(QUOTES):
        low -= 1
    for row in institutions_in(text.spaced(low, office.last)):
        hint = weights.hint if row.country in named else weights.faint_hint
        if row.weight == "bare" and plain(row.name) != plain(office.text):
            continue
        if row.weight == "bare" and row.country == setting.body:
            hint = weights.body
        votes.give(row.country, hint if row.weight in ("hint", "bare") else weights.institution)
    votes.join(place_votes(text, office))
    return votes


def place_votes(text: Text, office: Office) -> Votes:
    """Places named in an office, of which it is, or to which it sends."""
    votes, weights, words = Votes(), side_terms().person, side_terms().words
    at_home = office.head in words.constituencies | words.residents
    destination: set[str] = set()
    for i in range(office.first, office.last + 1):
        label = text.starting(i, PLACES)
        if label is None or (label.kind == "CITY" and text.plain(label.last + 1) == "of"):
            continue
        about = office_terms().bodies.desks if label.kind in COUNTRY_KINDS else AFFAIRS
        following = (text.plain(label.last + 1), text.plain(label.last + 2))
        if not about.isdisjoint(following):
            continue  # 'Minister for African Affairs'
        befriended = not office_terms().bodies.relations.isdisjoint(following)  # 'head of the Peru friendship group'
        before = {text.plain(i - 1), text.plain(i - 2) if text.plain(i - 1) == "the" else ""}
        further = bool(destination) and (text.mark(i) == "," or "and" in before)  # 'Ambassador to Peru and Chile'
        destination = destination if further else before & {"to", "for"}
        if destination == {"for"} and at_home:
            destination = set()  # 'Secretary of State for Wales', 'Ambassador for Peru'
        if text.plain(i - 1) == "in" and office.head in words.residents:
            destination = {"in"}
        if label.kind == "ORG":
            votes.give(None if destination else country_code(label.code), weights.place)
            votes.give(country_of(text.words[label.first].text.split("-")[0]), weights.hint)  # 'Peru-Chile Group'
        else:
            votes.give(label.code, weights.abroad if destination or befriended else weights.place)
    return votes


def said_country(text: Text, run: Run) -> tuple[str, str] | None:
    """The country that begins what the person says, and the way it is named.

    'opens': 'NAME said that Peru will ...'; 'pledged': 'NAME said that Peru is ready ...'; 'addressed': 'NAME thanked
    Peru'; else 'within'.
    """
    if text.adjacent(run.last + 1) and text.plain(run.last + 1) in name_terms().attributes:
        return None  # 'the NAME administration will'
    for i in range(run.last + 1, run.last + 1 + VERB_REACH):
        if text.plain(i) in SUBJECTS:
            return None  # 'At the talks with NAME, he said'
        verbs = [verb for verb in speech_verbs().get(text.plain(i), ()) if not verb.clause]
        if verbs:
            found = first_country(text, i + 1, i + 1 + SAID_REACH)
            addressed = any(verb.kind in side_terms().words.addressing for verb in verbs)
            return (found[0], "addressed") if found and addressed and found[1] == "opens" else found
    return None


def first_country(text: Text, low: int, high: int) -> tuple[str, str] | None:
    """The first country, or capital that stands for one, among words ``low`` to ``high``; the way it is named."""
    for i in range(low, min(high, len(text))):
        if text.starts_sentence(i):
            return None
        label = text.labels[i]
        if label and label.code and (label.kind == "COUNTRY" or country_of(text.words[i].text)):
            if text.plain(i - 1) in TOWARDS or (i > low and text.tags[i - 1] in OBJECT_TAGS):
                return None
            clause = next((k for k in range(i - 1, low, -1) if text.plain(k) == "that"), low)  # 'said on Monday that'
            opens = all(text.plain(k) in CLAUSE_OPENERS for k in range(clause, i)) and not text.possessive(label.last)
            opens = opens and not any("," in text.mark(k) for k in range(low, i))  # 'he said, noting that Peru'
            if "-" in text.words[label.last].text and country_of(text.words[label.last].text) is None:
                return None  # 'the Peru-Chile summit'
            subject = text.kind(i) == "COUNTRY" and text.tags[min(label.last + 1, len(text) - 1)][:2] != "NN"
            wish = range(label.last + 1, min(label.last + 1 + WISH_REACH, len(text)))
            pledged = any(text.plain(k) in side_terms().words.pledges for k in wish)
            after = range(wish.start, wish.start + PRAISE_REACH)
            praised = any(text.plain(k) in side_terms().words.praised for k in after)
            own = opens and subject and (pledged or not praised)
            return label.code, ("pledged" if pledged else "opens") if own else "within"
    return None


def apposed_country(text: Text, run: Run) -> str | None:
    """The nationality named anywhere in the apposition: 'NAME, a member of the Peruvian delegation, ...'."""
    if text.mark(run.last + 1) != "," or text.plain(run.last + 1) not in ("a", "an", "the"):
        return None
    for i in range(run.last + 2, min(run.last + APPOSITION_REACH, text.ends[run.last])):
        if not (text.adjacent(i) or text.words[i].gap == "-"):
            return None
        label = text.starting(i)
        if label and (label.kind == "NATIONALITY" or text.possessive(label.last)):
            return label.code or None
    return None


def counterpart_country(text: Text, run: Run) -> str | None:
    """The country of 'his Peruvian counterpart', or 'his talks with the Peruvian', behind the name in its sentence."""
    if asked_to_convey(text, run):
        return None
    for i in range(run.last + 1, min(run.last + COUNTERPART_REACH, text.ends[run.last])):
        if text.plain(i) == "with" and text.plain(i - 2) in ("his", "her"):
            other = text.starting(i + 2 if text.plain(i + 1) == "the" else i + 1)
            return other.code or None if other else None
        if text.plain(i) in office_terms().counterparts:
            label = text.ending(i - 1)
            return label.code if label else None
        met = text.plain(i) in FACING or text.plain(i - 1) in side_terms().words.faces_by.get(text.plain(i), ())
        official = foreign_official(text, i + 1) if met else None
        if official or text.plain(i) in PASSIVE:
            return official
    joined = text.plain(run.last + 1) == "and" and text.adjacent(run.last + 1)
    return foreign_official(text, run.last + 2) if joined else None


def foreign_official(text: Text, i: int) -> str | None:
    """The country of an official without a name at word ``i``: 'the visiting Peruvian minister', "Peru's president"."""
    while text.plain(i) in ("the", "a", "an", "visiting", "outgoing", "new"):
        i += 1
    label = text.starting(i)
    if label is None or not (label.kind == "NATIONALITY" or text.possessive(label.last)):
        return None
    ahead = range(label.last + 1, min(label.last + 1 + OFFICIAL_REACH, len(text)))
    words = office_terms().heads.keys() | side_terms().words.sides
    return label.code or None if any(text.plain(k) in words for k in ahead if text.adjacent(k)) else None


def met_before(text: Text, run: Run) -> bool:
    """Whether 'met', 'talks with' or the like stands right before the name and its titles."""
    return faced_at(text, run, run.start) >= 0


def mission_country(text: Text, run: Run, opens: int) -> str | None:
    """The country of 'At the British Embassy in Lima, spokeswoman NAME'."""
    low = text.begins[run.start]
    if text.plain(low) != "at" or faced_at(text, run, opens) >= 0:
        return None
    for i in range(low + 1, min(low + MISSION_REACH, run.start)):
        if text.plain(i) in side_terms().words.missions:
            label = text.ending(i - 1) or text.ending(i - 2)
            return label.code or None if label else None
    return None
