"""Which country somebody speaks for when no adjective says so.

Each person of office without a country collects votes for the countries that the text names; every vote is a reading
habit of diplomatic news. The sum decides, and a country found so is marked as inferred. Weights were set by hand.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from dipextract.lexicon.geography import country_of
from dipextract.lexicon.institutions import institutions_in
from dipextract.pipes.offices.text import Text
from dipextract.pipes.people.link import Office
from dipextract.pipes.people.names import Run
from dipextract.pipes.people.persons import Person

# One country has one of these at a time: two of them in a story are of two countries.
UNIQUE = frozenset(
    [
        "president",
        "prime minister",
        "king",
        "queen",
        "sultan",
        "emir",
        "pope",
        "chancellor",
        "crown prince",
        "taoiseach",
        "secretary of state",
    ]
)
INSTITUTION = 8.0  # the office itself names a country's institution: 'Speaker of the Knesset'
OFFICE_PLACE = 6.0  # or a town or region of one: 'Governor of Kerman'
VISITED = 5.0  # 'In Nigeria, X met with the Vice President NAME'
GREETED = 5.0  # somebody of that country conveys the person's greetings
DELEGATION = 6.0  # 'The Romanian delegation included NAME'
LISTED = 4.5  # named in one list behind somebody of that country
HOME = 2.5  # the country of the agency or ministry that writes
HINT = 1.5  # an office that is known best from one country
FAINT_HINT = 0.2  # the same where the text never names that country
UNATTACHED = 1.5  # a country that is named often, but of which nobody else is said to be
HOST = 1.5  # the dateline's country
FAINT_HOST = 0.5  # the same where the text never names that country again
ENOUGH = 0.1  # less is no reading at all
OWN_PERSON = 1.5  # named first in what somebody of that country says: 'NAME said President Y ...'
PROTAGONIST = 0.3  # the country of the first person of the article
OWN_SENTENCE = 1.0  # 'NAME said China is ready ...'
MENTION = 0.05  # each time the country is named at all, up to ten
EARLY = 0.25  # each time in the title and the first lines
EARLY_WORDS = 60
SAME_OFFICE = -10.0  # another holds that office for that country
ACROSS = -4.0  # the person met, or is the counterpart of, somebody of that country
SPEECH = frozenset(
    [
        "said",
        "says",
        "noted",
        "added",
        "stressed",
        "stated",
        "underlined",
        "hoped",
        "underscored",
        "emphasized",
        "reiterated",
        "reaffirmed",
        "affirmed",
        "expressed",
        "highlighted",
        "conveyed",
        "welcomed",
        "told",
        "thanked",
    ]
)
MEETS = frozenset(
    [
        "with",
        "met",
        "meets",
        "meeting",
        "received",
        "receives",
        "receiving",
        "visited",
        "hosted",
        "hosts",
        "welcomed",
        "welcomes",
    ]
)
PASSIVE = frozenset(["received", "hosted", "welcomed", "greeted"])
TITLE_WORDS = frozenset(["of", "for", "and", "the", "his", "her", "their", "a", "an", "visiting", "to", "on", "by"])
CONVEYS = frozenset(["conveyed", "conveys", "conveying", "passed", "extended", "delivered", "handed", "brought"])
GREETINGS = frozenset(["greetings", "regards", "message", "letter", "invitation", "wishes", "congratulations"])
REACH = 30  # words between two people who stand on the two sides of a meeting


class Setting(NamedTuple):
    """What the article tells as a whole: the dateline's country, the writer's country."""

    host: str | None
    home: str | None


def infer(text: Text, persons: list[Person], offices: list[Office], setting: Setting) -> None:
    """Give a country to every person of office who has none, in the order of the text."""
    general = general_votes(text, persons, setting)
    for person in persons:
        if person.country or person.organization or not person.heads:
            continue
        votes = Counter(general)
        votes.update(office_votes(text, person, offices, set(general)))
        votes.update(own_sentences(text, person))
        votes.update(visited(text, person))
        votes.update(delegation(text, person))
        votes.update(beside(text, person, persons))
        best = max(votes, key=lambda code: (votes[code], code), default=None)
        if best and votes[best] >= ENOUGH:
            person.country = best
            person.inferred.append("country")


def beside(text: Text, person: Person, persons: list[Person]) -> Counter[str]:
    """Votes by the people around: lists, greetings, the other side of a meeting, holders of the same office."""
    votes: Counter[str] = Counter()
    listed = listed_with(text, person, persons)
    if listed:
        votes[listed] += LISTED
    for other in persons:
        if other is person or not other.country:
            continue
        if other.sole & person.sole & UNIQUE and not (former(person) or former(other)):
            votes[other.country] += SAME_OFFICE
        if across(text, person, other):
            votes[other.country] += ACROSS
        votes[other.country] += greeting(text, other, person)
        if speaks_of(text, other, person):
            votes[other.country] += OWN_PERSON
    if persons[0].country:
        votes[persons[0].country] += PROTAGONIST
    return votes


def general_votes(text: Text, persons: list[Person], setting: Setting) -> Counter[str]:
    """Votes that hold for everybody: how often countries are named, host, home, countries that nobody else has."""
    count: Counter[str] = Counter()
    votes: Counter[str] = Counter()
    for i, label in enumerate(text.labels):
        metonym = label is not None and label.kind == "CITY" and country_of(text.words[i].text) == label.code
        if label and label.first == i and label.code and (label.kind in ("COUNTRY", "NATIONALITY") or metonym):
            count[label.code] += 1
            votes[label.code] += EARLY if i < EARLY_WORDS else MENTION if count[label.code] <= 10 else 0
    attached = {person.country for person in persons}
    most = max(count.values(), default=0)
    for code, n in count.items():
        if code not in attached and n >= 0.4 * most:
            votes[code] += UNATTACHED
    if setting.host:
        at_home = setting.home in (None, setting.host) and count[setting.host] > 0
        votes[setting.host] += HOST if at_home else FAINT_HOST
    if setting.home and (count[setting.home] or setting.home == setting.host or not setting.host):
        votes[setting.home] += HOME
    return votes


def home_of(text: Text, agency_country: str | None, dateline: bool) -> str | None:
    """The writer's country: the agency's, else, without a dateline, that of the seat of government named most."""
    if agency_country or dateline:
        return agency_country
    plain = [word.plain.replace("-", " ") for word in text.words]
    seen = Counter(row.country for row in institutions_in(plain) if row.weight == "home")
    return seen.most_common(1)[0][0] if seen else None


def former(person: Person) -> bool:
    """Whether the person only held the office."""
    return any(office.lower().startswith(("former", "ex-", "late")) for office in person.offices)


def office_votes(text: Text, person: Person, offices: list[Office], named: set[str]) -> Counter[str]:
    """Institutions and towns named in the person's own offices; a hint counts for countries that the text names."""
    votes: Counter[str] = Counter()
    for run in person.runs:
        for n in run.titles:
            span = range(offices[n].first, offices[n].last + 1)
            for row in institutions_in([text.words[i].plain.replace("-", " ") for i in span]):
                if row.weight != "hint":
                    votes[row.country] += INSTITUTION
                else:
                    votes[row.country] += HINT if row.country in named else FAINT_HINT
            for i in span:
                label = text.labels[i]
                own = label and label.code and label.first == i and text.words[i - 1].plain not in ("to", "for")
                if label and own and label.kind in ("CITY", "REGION", "NATIONALITY"):
                    votes[label.code] += OFFICE_PLACE
    return votes


def own_sentences(text: Text, person: Person) -> Counter[str]:
    """Countries that begin what the person says: 'NAME said that the United States will ...'."""
    votes: Counter[str] = Counter()
    for run in person.runs:
        for i in range(run.last + 1, min(run.last + 4, len(text.words))):
            if text.words[i].plain in SPEECH:
                code = first_country(text, i + 1, i + 7)
                if code and votes[code] < 3 * OWN_SENTENCE:
                    votes[code] += OWN_SENTENCE
                break
    return votes


def first_country(text: Text, low: int, high: int) -> str | None:
    """The code of the first country, or capital that stands for one, among words ``low`` to ``high``."""
    for i in range(low, min(high, len(text.words))):
        if i in text.sentence_starts:
            return None
        label = text.labels[i]
        if label and label.code and (label.kind == "COUNTRY" or country_of(text.words[i].text)):
            return label.code
    return None


def visited(text: Text, person: Person) -> Counter[str]:
    """Who is met in a country is of it: 'In Nigeria, X met with the Vice President NAME', 'met with NAME in Lagos'."""
    votes: Counter[str] = Counter()
    starts = sorted(text.sentence_starts)
    for run in person.runs:
        low = max((s for s in starts if s <= run.start), default=0)
        if run.start - low > 60 or not any(text.words[i].plain in MEETS for i in range(low, run.start)):
            continue
        codes: list[str] = []
        if text.words[low].plain in ("in", "while", "during"):
            codes += [lb.code for i in range(low + 1, low + 4) if (lb := text.labels[i]) and lb.kind != "ORG"]
        after = run.last + 2
        if after < len(text.words) and text.words[run.last + 1].plain == "in" and met_before(text, run):
            codes += [lb.code for lb in [text.labels[after]] if lb and lb.kind in ("CITY", "COUNTRY")]
        for code in codes[:1]:
            votes[code] += VISITED
    return votes


def met_before(text: Text, run: Run) -> bool:
    """Whether 'met', 'talks with' or the like stands right before the name and its titles."""
    i = run.start - 1
    while i >= 0 and run.start - i < REACH and (text.words[i].capital or text.words[i].plain in TITLE_WORDS):
        if i in text.sentence_starts:
            return False
        if text.words[i].plain == "by":
            return text.words[i - 1].plain in PASSIVE
        if text.words[i].plain == "on":
            return text.words[i - 1].plain in ("called", "call")
        i -= 1
    attends = {w.plain for w in text.words[max(0, i - 4) : max(0, i)]} & {"attended", "attend", "joined"}
    return i >= 0 and text.words[i].plain in MEETS and not attends


def delegation(text: Text, person: Person) -> Counter[str]:
    """'The Romanian delegation included NAME', 'from the Chinese side NAME and NAME': the side named last before."""
    votes: Counter[str] = Counter()
    starts = sorted(text.sentence_starts)
    for run in person.runs:
        low = max((s for s in starts if s <= run.start), default=0)
        for i in range(run.start - 2, low - 1, -1):
            label = text.labels[i]
            side = text.words[i + 1].plain in ("delegation", "side")
            led = run.start - i <= 12 and {"led", "headed"} & {w.plain for w in text.words[i : run.start]}
            if label and label.code and (side or led) and label.kind in ("COUNTRY", "NATIONALITY"):
                votes[label.code] += DELEGATION
                return votes
    return votes


def greeting(text: Text, other: Person, person: Person) -> float:
    """A vote for the side of ``other``, who conveys the greetings of ``person``; against it, if to that person."""
    for a in other.runs:
        for b in person.runs:
            if not 0 < b.start - a.last <= REACH:
                continue
            if any(i in text.sentence_starts for i in range(a.last + 1, b.start)):
                continue
            between = [text.words[i].plain for i in range(a.last + 1, b.start)]
            carried = next((k for k, word in enumerate(between) if word in GREETINGS), None)
            if carried is None or not CONVEYS & set(between[:carried]):
                continue
            if "to" in between[carried:]:
                return ACROSS
            if {"of", "from"} & set(between[carried:]):
                return GREETED
    return 0.0


def speaks_of(text: Text, other: Person, person: Person) -> bool:
    """Whether ``person`` is the first whom ``other`` names in something said: 'Wang said that President Xi ...'."""
    starts = {run.first for run in person.runs}
    for run in other.runs:
        said = next(
            (i for i in range(run.last + 1, run.last + 4) if i < len(text.words) and text.words[i].plain in SPEECH),
            None,
        )
        if said is not None and any(i in starts for i in range(said + 1, said + 11)):
            return True
    return False


def listed_with(text: Text, person: Person, persons: list[Person]) -> str | None:
    """The country of the person named just before in the same list: 'Nigerian Vice President A, Foreign Minister B'."""
    for run in person.runs:
        for other in persons:
            if other is person or not other.country:
                continue
            if any(in_one_list(text, near, run) for near in other.runs):
                return other.country
    return None


def in_one_list(text: Text, near: Run, run: Run) -> bool:
    """Whether only commas, 'and' and the second one's titles stand between two names."""
    between = text.words[near.last + 1 : run.start]
    if not 0 < len(between) <= 9 or any(w.gap.strip() not in ("", ",", "-") for w in between):
        return False
    small = {w.plain for w in between if not w.capital}
    return small <= {"and", "of", "for", "the"} and not any(
        text.kind(i) in ("COUNTRY", "NATIONALITY") for i in range(near.last + 1, run.start)
    )


def across(text: Text, person: Person, other: Person) -> bool:
    """Whether the two stand on the two sides of a meeting: 'A met with B', 'A and his counterpart B', 'between A and B'."""
    for a in person.runs:
        for b in other.runs:
            first, second = (a, b) if a.first < b.first else (b, a)
            if not 0 < second.start - first.last <= REACH:
                continue
            between = range(first.last + 1, second.start)
            if any(i in text.sentence_starts for i in between):
                continue
            if second.counterpart or (met_before(text, second) and not second.titles == first.titles != []):
                return True
            before = [text.words[i].plain for i in range(max(0, first.start - REACH), first.start)]
            joined = [text.words[i].plain for i in between]
            if (
                "between" in before
                and "and" in joined
                and not any(
                    i in text.sentence_starts
                    for i in range(first.start - len(before) + before.index("between"), first.start)
                )
            ):
                return True
    return False
