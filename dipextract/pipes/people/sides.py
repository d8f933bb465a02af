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
    "president|prime minister|king|queen|sultan|emir|pope|chancellor|crown prince|taoiseach|secretary of state".split(
        "|"
    )
)
INSTITUTION = 6.0  # the office itself names a country's institution: 'Speaker of the Knesset'
OFFICE_PLACE = 5.0  # or a town or region of one: 'Governor of Kerman'
VISITED = 3.0  # 'In Nigeria, X met with the Vice President NAME'
GREETED = 3.0  # somebody of that country conveys the person's greetings
DELEGATION = 3.0  # 'The Romanian delegation included NAME'
LISTED = 2.5  # named in one list behind somebody of that country
LISTED_BEFORE = 1.0  # or before
HOME = 2.5  # the country of the agency or ministry that writes
HINT = 1.5  # an office that is known best from one country
UNATTACHED = 1.5  # a country that is named often, but of which nobody else is said to be
HOST = 1.5  # the dateline's country
FAINT_HOST = 0.5  # the same where the text never names that country again
ENOUGH = 0.3
OWN_SENTENCE = 1.0  # 'NAME said China is ready ...'
MENTION = 0.1  # each time the country is named at all, up to ten
SAME_OFFICE = -10.0  # another holds that office for that country
ACROSS = -4.0  # the person met, or is the counterpart of, somebody of that country
SPEECH = frozenset(
    "said says noted added stressed stated underlined hoped underscored emphasized reiterated reaffirmed affirmed "
    "expressed highlighted conveyed welcomed told thanked".split()
)
ACROSS_WORDS = frozenset(
    "with met meets meeting received receives counterpart visited between hosted welcomed to".split()
)
CONVEYS = frozenset("conveyed conveys conveying passed extended delivered handed brought".split())
GREETINGS = frozenset("greetings regards message letter invitation wishes congratulations".split())
REACH = 14  # words between two people who stand on the two sides of a meeting


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
        if other.heads & person.heads & UNIQUE and not (former(person) or former(other)):
            votes[other.country] += SAME_OFFICE
        if across(text, person, other):
            votes[other.country] += ACROSS
        if greets(text, other, person):
            votes[other.country] += GREETED
        told = "country" not in other.inferred and not any("ambassador" in head for head in other.heads)
        if told and any(in_one_list(text, run, near) for run in person.runs for near in other.runs):
            votes[other.country] += LISTED_BEFORE
    return votes


def general_votes(text: Text, persons: list[Person], setting: Setting) -> Counter[str]:
    """Votes that hold for everybody: how often countries are named, host, home, countries that nobody else has."""
    count: Counter[str] = Counter()
    for label in (label for i, label in enumerate(text.labels) if label and label.first == i):
        if label.kind in ("COUNTRY", "NATIONALITY") and label.code:
            count[label.code] += 1
    attached = {person.country for person in persons}
    votes = Counter({code: min(n, 10) * MENTION for code, n in count.items()})
    most = max(count.values(), default=0)
    for code, n in count.items():
        if code not in attached and n >= 0.4 * most:
            votes[code] += UNATTACHED
    if setting.host:
        votes[setting.host] += HOST if count[setting.host] else FAINT_HOST
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
                elif row.country in named or not named:
                    votes[row.country] += HINT
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
    """'In Nigeria, X met with the Vice President NAME': who is met in a country is of it, unless the text says else."""
    votes: Counter[str] = Counter()
    starts = sorted(text.sentence_starts)
    for run in person.runs:
        low = max((s for s in starts if s <= run.start), default=0)
        if text.words[low].plain not in ("in", "while", "during") or run.start - low > 60:
            continue
        met = [i for i in range(low, run.start) if text.words[i].plain in ("with", "met", "received", "hosted")]
        code = next((lb.code for i in range(low + 1, low + 4) if (lb := text.labels[i]) and lb.kind != "ORG"), None)
        if met and code:
            votes[code] += VISITED
    return votes


def delegation(text: Text, person: Person) -> Counter[str]:
    """'The Romanian delegation included NAME', 'from the Chinese side NAME and NAME': the side named last before."""
    votes: Counter[str] = Counter()
    starts = sorted(text.sentence_starts)
    for run in person.runs:
        low = max((s for s in starts if s <= run.start), default=0)
        for i in range(run.start - 2, low - 1, -1):
            label = text.labels[i]
            side = text.words[i + 1].plain in ("delegation", "side")
            if label and label.code and side and label.kind in ("COUNTRY", "NATIONALITY"):
                votes[label.code] += DELEGATION
                return votes
    return votes


def greets(text: Text, other: Person, person: Person) -> bool:
    """Whether ``other`` conveys greetings, a message or an invitation of ``person``."""
    for a in other.runs:
        for b in person.runs:
            if not 0 < b.start - a.last <= 2 * REACH:
                continue
            between = [text.words[i].plain for i in range(a.last + 1, b.start)]
            carried = next((k for k, word in enumerate(between) if word in GREETINGS), None)
            if carried is None or not CONVEYS & set(between[:carried]):
                continue
            if "to" not in between[carried:] and {"of", "from"} & set(between[carried:]):
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
    """Whether the two stand on the two sides of a meeting in some sentence: a verb of meeting between their names."""
    for a in person.runs:
        for b in other.runs:
            first, second = (a, b) if a.first < b.first else (b, a)
            if not 0 < second.start - first.last <= REACH:
                continue
            between = range(first.last + 1, second.start + 1)
            if any(i in text.sentence_starts for i in between):
                continue
            if any(text.words[i].plain in ACROSS_WORDS for i in between):
                return True
    return False
