"""What the article as a whole tells about people's countries: the dateline's, the writer's, those named most."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import NamedTuple

from dipextract.lexicon.geography import country_of
from dipextract.lexicon.institutions import institution_spots
from dipextract.lexicon.organizations import country_code
from dipextract.lexicon.sides import side_terms
from dipextract.pipes.people.delegations import delegations
from dipextract.pipes.people.home import home_of
from dipextract.pipes.people.register import Person
from dipextract.pipes.people.votes import Votes
from dipextract.text_view import COUNTRY_KINDS, Text

EARLY_WORDS = 60
COUNTED = 10  # more mentions of a country add nothing
OFTEN = 0.4  # of the mentions of the country named most
MATTER_REACH = 3  # words between a country and the crisis there
TRAVEL_REACH = 2  # words from 'flew' to 'to Lima'
PAIR_GAP = 12  # characters of ' and the '
OFTEN_PAIRED = 4  # more pairs of a country add nothing
TOWNS = frozenset(("CITY", "REGION"))
COUNTRIES = frozenset(("COUNTRY",))
PLACE_WORDS = frozenset(("in", "from", "at", "near"))
NAMES = frozenset(("COUNTRY", "NATIONALITY", "CITY"))


Pairs = Counter[tuple[str, str]]  # two countries named as the two sides, how often


class Setting(NamedTuple):
    """The dateline's country and the writer's.

    ``seats``: the countries whose institutions are named, by the sentence's first word; ``bodies``: EU and UN, where
    the text names them; ``body``: that of both, if either, which is the organisation named most; ``delegations``: the
    countries of delegations, by their word.
    """

    host: str | None
    home: str | None
    seats: dict[int, set[str]]
    bodies: set[str]
    body: str | None
    delegations: dict[int, str]


def read_setting(text: Text) -> Setting:
    """Host and home of the article."""
    doc = text.doc
    info = doc._.dip_article
    line = info["dateline"] if info else None
    host = None
    if line and line["place"]:
        inside = (p for p in doc.spans.get("places", ()) if line["start"] <= p.start_char < line["end"] and p.kb_id_)
        host = next((str(place.kb_id_) for place in inside), None)
    named = countries_named(text)
    host, home = of_its_time(host, named), of_its_time(home_of(text), named)
    named_bodies = bodies_named(text)
    most = next((code for code, _ in named_bodies.most_common(1)), None)
    bodies = {code for name in named_bodies if (code := country_code(name))}
    return Setting(host, home, seats_named(text), bodies, country_code(most) if most else None, delegations(text))


def countries_named(text: Text) -> set[str]:
    """The countries that are named, also by a nationality."""
    return {label.code for label in text.labels if label and label.kind in COUNTRY_KINDS}


def of_its_time(code: str | None, named: set[str]) -> str | None:
    """The state that a capital or agency stood for when the text was written: 'TASS ... Soviet Minister'.

    ``named`` are the countries that the text names.
    """
    before = side_terms().words.formerly.get(code or "")
    return before if before in named and code not in named else code


def arrival_country(text: Text) -> str | None:
    """The country in which somebody arrives in the first lines: 'NAME arrived in Lima on Tuesday'."""
    for i in range(min(EARLY_WORDS, len(text) - 2)):
        if text.plain(i) in side_terms().words.arrives and text.plain(i + 1) in ("in", "at"):
            label = text.starting(i + 2, TOWNS | COUNTRIES)
            return label.code or None if label else None
    return None


def bodies_named(text: Text) -> Counter[str]:
    """How often each organisation is named."""
    return Counter(
        label.code for i, label in enumerate(text.labels) if label and label.first == i and label.kind == "ORG"
    )


def seats_named(text: Text) -> dict[int, set[str]]:
    """The countries whose institutions are named, by the first word of the sentence: 'Bayan Palace', 'the Knesset'."""
    found: dict[int, set[str]] = defaultdict(set)
    for i, row in institution_spots(text.spaced(0, len(text))):
        if row.weight == "home" and text.capital(i):
            found[text.begins[i]].add(row.country)
    return found


def article_votes(text: Text, persons: list[Person], setting: Setting, pairs: Pairs) -> Votes:
    """Votes that hold for everybody: how often countries are named, host, home, countries that nobody else has."""
    weights = side_terms().article
    count: Counter[str] = Counter()
    votes = Votes()
    names = {i for person in persons for run in person.runs for i in range(run.first, run.last + 1)}
    told = countries_named(text)
    then = {code: of_its_time(code, told) for code in side_terms().words.formerly}
    for i in range(len(text)):
        code = country_named(text, i) if i not in names else None
        code = then.get(code, code) if code else None
        if code and not is_matter(text, i):
            if is_place(text, i):
                votes.give(code, weights.mention)
                continue
            count[code] += 1
            votes.give(code, weights.early if i < EARLY_WORDS else weights.mention if count[code] <= COUNTED else 0)
    for code in of_envoys(persons) & set(votes):
        votes[code] *= weights.envoys
    votes.join(paired(pairs))
    attached = {person.country for person in persons}
    most = max(count.values(), default=0)
    for code, n in count.items():
        if code not in attached and n >= OFTEN * most:
            votes.give(code, weights.unattached)
    if setting.host:
        aside = any(form in side_terms().words.margins for form in text.plains)
        at_home = setting.home in (None, setting.host) and count[setting.host] > 0 and not aside
        votes.give(setting.host, weights.host if at_home else weights.faint_host)
    else:
        votes.give(arrival_country(text), weights.faint_host)
    if setting.home:
        near = count[setting.home] or setting.home == setting.host or not setting.host
        votes.give(setting.home, weights.home if near else weights.faint_home)
    return votes


def is_special(office: str) -> bool:
    """Whether an office may be that of an envoy on a journey."""
    return "envoy" in office.lower()


def of_envoys(persons: list[Person]) -> set[str]:
    """The countries that nobody but residing envoys is said to be of: others of the text are rather of the host.

    Not where one of the country to which they are sent is known: they may be guests in the envoys' own country.
    """
    residents = side_terms().words.residents
    envoys = [p for p in persons if p.heads and p.heads <= residents and not any(map(is_special, p.offices))]
    others = {person.country for person in persons if person not in envoys}
    hosts = {person.country: {country_of(name.rpartition(" to ")[2]) for name in person.offices} for person in envoys}
    return {code for code, posts in hosts.items() if code and code not in others and others.isdisjoint(posts - {None})}


def country_named(text: Text, i: int) -> str | None:
    """The code of the country that begins at word ``i``, by a name, a nationality or the capital that stands for it."""
    label = text.starting(i, NAMES)
    if label is None and text.capital(i):
        return side_terms().words.stands_for.get(text.plain(i))
    if label and text.plain(label.last + 1) in side_terms().words.currencies:
        return None  # '20 million US dollars'
    if label is None or (label.kind == "CITY" and country_of(text.words[i].text) != label.code):
        return None
    return label.code or None


def is_place(text: Text, i: int) -> bool:
    """Whether the country at word ``i`` only says where: 'in Peru', 'Arequipa, Peru', 'flew on to Lima'."""
    town = text.ending(i - 1, TOWNS)
    if text.plain(i - 1) == "to" and text.kind(i) == "CITY":
        return any(text.plain(k) in side_terms().words.travels for k in range(i - 1 - TRAVEL_REACH, i - 1))
    return text.plain(i - 1) in PLACE_WORDS or (town is not None and text.mark(i) == ",")


def is_matter(text: Text, i: int) -> bool:
    """Whether the country named at word ``i`` is only talked about: 'the war in Peru', 'discussed Peru with him'."""
    label, matters = text.labels[i], side_terms().words.matters
    if label and label.kind == "COUNTRY" and text.plain(i - 1) in side_terms().words.topics:
        return text.mark(label.last + 1) != "-"
    end = label.last + 1 if label else i + 1
    low = max(text.begins[i], i - MATTER_REACH)
    ahead = range(end, min(end + MATTER_REACH, text.ends[i]))
    for k in ahead:
        if text.plain(k) in matters:
            return True
        if not text.adjacent(k) or text.tags[k][:2] not in ("NN", "JJ"):
            break
    behind = [text.plain(k) for k in range(low, i)]
    return any(form in matters for form in behind) and bool({"in", "of", "on", "over", "against"} & set(behind[-3:]))


def pairs_named(text: Text) -> Pairs:
    """How often two countries are named as the two sides: 'between Peru and Chile', 'Peruvian-Chilean ties'."""
    count: Pairs = Counter()
    content = text.string
    places = [place for place in text.doc.spans.get("places", ()) if place.kb_id_ and place.label_ in NAMES]
    for first, second in pairwise(places):
        if first.kb_id_ == second.kb_id_ or second.start_char - first.end_char > PAIR_GAP:
            continue
        between = content[first.end_char : second.start_char].split()
        opened = content[max(0, first.start_char - PAIR_GAP) : first.start_char].lower().split()
        if between in (["-"], ["–"]) or (between[:1] == ["and"] and "between" in opened[-2:]):
            count[first.kb_id_, second.kb_id_] += 1
    return count


def paired(pairs: Pairs) -> Votes:
    """Votes for the countries that are named as one of two."""
    count: Counter[str] = Counter()
    for pair, n in pairs.items():
        for code in pair:
            count[code] += n
    return Votes({code: side_terms().article.paired * min(n, OFTEN_PAIRED) for code, n in count.items()})
