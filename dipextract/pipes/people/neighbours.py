"""Votes for a person's country by the people beside them: lists, greetings, the two sides of a meeting."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from dipextract.lexicon.geography import ORGANIZATION_CODES
from dipextract.lexicon.offices import office_terms
from dipextract.lexicon.sides import side_terms
from dipextract.pipes.people.facing import between, faced_at, governor, is_within_phrase, jointly, opens_clause
from dipextract.pipes.people.office_words import Office, titles_begin, titles_end
from dipextract.pipes.people.references import Reference
from dipextract.pipes.people.register import Person
from dipextract.pipes.people.runs import Run
from dipextract.pipes.people.setting import Pairs, Setting
from dipextract.pipes.people.titles import singular
from dipextract.pipes.people.together import (
    COPULAS,
    accompanied_at,
    asked_to_convey,
    company_of,
    contrasted,
    greeting,
    heads_company,
    in_one_list,
    opens_company,
    owned,
    reports,
    sent,
    served,
    speaks_of,
)
from dipextract.pipes.people.votes import Votes
from dipextract.text_view import COUNTRY_KINDS, Text

REACH = 30  # words between two people who stand on the two sides of a meeting
FOLLOWING = 10  # mentions behind one that are looked at: more stand so near only in long lists
MEANT = "meant"  # instead of a block: no name
PAIR = 2
PARTNERED = 2  # times that a pair of countries counts
SPEAKERS = frozenset(("i", "we", "my", "our", "he", "she", "they"))
SUBJECTS = frozenset(("he", "she", "i"))
POSSESSIVE = "PRP$"
TALKS_REACH = 4  # words from 'his' to 'with'
AWAY = frozenset(("for", "to", "with", "about"))  # from 'her support' to somebody else


class Pair(NamedTuple):
    """Two mentions of two persons, by their numbers; ``first`` stands before ``second``, within reach."""

    first: Run
    second: Run
    a: int
    b: int


class Neighbours:
    """What the people of a text tell about each other's countries."""

    def __init__(
        self,
        text: Text,
        persons: list[Person],
        offices: list[Office],
        said: list[Reference],
        setting: Setting,
        pairs: Pairs,
    ) -> None:
        self.text, self.persons, self.offices, self.setting, self.pairs = text, persons, offices, setting, pairs
        self.lists: dict[int, list[int]] = defaultdict(list)  # by person: those named before in the same list
        self.others: dict[int, list[Run]] = defaultdict(list)  # by person: the mentions behind them in a list
        self.leaders: dict[int, list[int]] = defaultdict(list)  # by person: whom they accompany or lead
        self.across: dict[int, dict[int, float]] = defaultdict(dict)  # by person: whom they face, the vote
        self.owners: dict[int, set[int]] = defaultdict(set)  # by person: whose minister or wife they are
        self.greets: dict[int, dict[int, float]] = defaultdict(dict)  # by greeted person: who conveys it, the vote
        self.contrasts: dict[int, set[int]] = defaultdict(set)  # by person: those named behind with a country
        self.first_named: set[int] = set()  # of two who hold one office together
        self.spoken_of: dict[int, set[int]] = defaultdict(set)
        self.person_of: dict[int, int] = {}
        self.counterparts: dict[int, set[str]] = defaultdict(set)  # by person: countries of 'his Peruvian counterpart'
        sent = ([accredited(text, offices[k]) for run in person.runs for k in run.titles] for person in persons)
        self.posted = [{code for code in codes if code} for codes in sent]  # by person: where they are ambassador
        self.named_at = {run.start: n for n, person in enumerate(persons) for run in person.runs}
        for reference in said:
            self.read_pronoun(reference)
        self.faced = {run.start: faced_at(text, run, self.opens(run)) for person in persons for run in person.runs}
        found = mentions(text, persons, said)
        self.starts = [run.start for _, _, run in found if not possessive(text, run)]
        for pair in near_pairs(found):
            self.read(pair)
        self.share_plural()

    def share_plural(self) -> None:
        """Two who hold one high office together, 'presidents X and Y', are of two countries."""
        holders: dict[int, set[int]] = defaultdict(set)
        for k, person in enumerate(self.persons):
            for n in (n for run in person.runs for n in run.titles if self.offices[n].plural):
                holders[n].add(k)
        for n, found in holders.items():
            past = self.offices[n].text.lower().startswith("former")  # 'former presidents X and Y'
            office = {self.offices[n].head, singular(self.offices[n].text).lower()}
            if len(found) == PAIR and not past and not office.isdisjoint(side_terms().words.paired_heads):
                a, b = sorted(found)
                self.first_named.add(a)
                self.across[a][b] = self.across[b][a] = side_terms().neighbours.paired
                self.lists[a] = [m for m in self.lists[a] if m != b]
                self.lists[b] = [m for m in self.lists[b] if m != a]

    def read_pronoun(self, reference: Reference) -> None:
        """Note the country of 'his Peruvian counterpart', and who stands on two sides in 'her counterpart, NAME'."""
        if reference.label != "PRONOUN":
            return
        label = self.text.starting(reference.last + 1)
        word = label.last + 1 if label else reference.last + 1
        if self.text.plain(word) not in office_terms().counterparts:
            return
        if label and label.code:
            self.counterparts[reference.person].add(label.code)
        other = self.named_at.get(word + 1, reference.person)
        if other != reference.person:
            self.across[reference.person][other] = side_terms().neighbours.across
            self.across[other][reference.person] = side_terms().neighbours.across

    def opens(self, run: Run) -> int:
        """Where the titles before a name begin, else the name."""
        return titles_begin(run, self.offices)

    def read(self, pair: Pair) -> None:
        """Note what one pair tells."""
        text, first, second = self.text, pair.first, pair.second
        if heads_company(text, first, self.opens(second)):
            self.leaders[pair.b].append(pair.a)
            self.leaders[pair.a].append(pair.b)
        if possessive(text, first) or possessive(text, second):
            if 0 < self.faced.get(second.start, -1) - first.last <= TALKS_REACH:  # 'his bilateral talks with NAME'
                self.stand_across(pair, side_terms().neighbours.across)
            return
        if self.leads(first, second):
            self.leaders[pair.b].append(pair.a)
        if speaks_of(text, first, second, self.opens(second)):
            self.spoken_of[pair.b].add(pair.a)
        agent = text.plain(governor(text, self.opens(first))) == "by"  # 'a meeting attended by A and B discussed'
        joint = jointly(text, first, second) and self.faced.get(first.start, -1) < 0 and not agent
        joint = joint and (not between(text, first, second) or self.between(first, second))
        listed = first.block != MEANT and in_one_list(text, titles_end(first, self.offices), second, self.opens(second))
        listed = listed and not (self.two_chiefs(pair) or opens_clause(text, second, self.opens(second)))
        if first.block != MEANT and contrasted(text, first, second, self.opens(second)):
            self.contrasts[pair.a].add(pair.b)
        apart = joint or pair.b in self.contrasts[pair.a]
        if not apart and (listed or self.faced_together(first, second)):
            self.lists[pair.b].append(pair.a)
            self.others[pair.a].append(second)
            self.person_of[id(second)] = pair.b
        if not text.same_sentence(first.last, second.start):
            return
        if self.owns(first, second) or (
            first.block != MEANT and served(text, first, self.opens(first), self.opens(second))
        ):
            self.owners[pair.b].add(pair.a)
            self.owners[pair.a].add(pair.b)
        self.oppose(pair, joint)
        vote = greeting(text, first, second, self.opens(second))
        if vote and self.conveys(first, second):
            self.greets[pair.b].setdefault(pair.a, vote)

    def two_chiefs(self, pair: Pair) -> bool:
        """'by Prime Minister A and President B', whom nobody is said to meet: mostly of two countries."""
        chiefs = side_terms().words.chiefs
        both = all(chiefs & self.persons[n].sole for n in (pair.a, pair.b))
        return both and max(self.faced.get(run.start, -1) for run in (pair.first, pair.second)) < 0

    def owns(self, first: Run, second: Run) -> bool:
        """Whether ``second`` is a minister or relative of ``first``, who is named last before the words that say so."""
        if second.block == MEANT or self.text.plain(self.opens(second) - 1) in AWAY:
            return False  # 'voiced her support for President NAME'
        at = owned(self.text, first, second)
        own = at >= self.opens(second)  # 'the High Representative of the Union for Trade, NAME'
        return at >= first.last and not own and bisect_right(self.starts, first.last) == bisect_left(self.starts, at)

    def conveys(self, first: Run, second: Run) -> bool:
        """Whether nobody else stands between ``first`` and the verb of conveying."""
        text, words = self.text, side_terms().words
        ahead = (i for i in range(first.last + 1, second.start) if text.plain(i) in words.conveys)
        verb = next(ahead, second.start)
        return bisect_right(self.starts, first.last) == bisect_left(self.starts, verb)

    def leads(self, first: Run, second: Run) -> bool:
        """'A is accompanied by B'; in 'A met C and was accompanied by B' not C."""
        led = first.start - 1 - (self.text.plain(first.start - 1) == "the")
        if company_of(self.text, second) == led >= 0:
            return True
        at = accompanied_at(self.text, second)
        if at <= first.last:
            return False
        return self.text.plain(at - 1) not in COPULAS or self.faced.get(first.start, -1) < 0

    def faced_together(self, first: Run, second: Run) -> bool:
        """'met with A and with the ministers B and C', 'met with A and held talks with B'."""
        at, before = self.faced.get(second.start, -1), self.faced.get(first.start, -1)
        if before < 0 or at < before or not self.text.same_sentence(first.start, second.start):
            return False
        return at == before or bisect_right(self.starts, first.start) == bisect_left(self.starts, second.start)

    def oppose(self, pair: Pair, joint: bool) -> None:
        """Note whether the two stand on two sides: 'A met with B', 'A and his counterpart B', 'A and B discussed'."""
        text, first, second = self.text, pair.first, pair.second
        weights, vote = side_terms().neighbours, 0.0
        if self.faces(first, second) or self.between(first, second) or sent(text, first, second):
            vote = weights.across
        elif joint:
            vote = weights.jointly
            self.first_named.add(pair.a)
        if vote:
            self.stand_across(pair, vote)

    def stand_across(self, pair: Pair, vote: float) -> None:
        """Note a vote that the two stand on two sides."""
        self.across[pair.a][pair.b] = min(vote, self.across[pair.a].get(pair.b, 0.0))
        self.across[pair.b][pair.a] = self.across[pair.a][pair.b]

    def between(self, first: Run, second: Run) -> bool:
        """'between A and B'; in 'After talks between A and B, C and D left' only those two."""
        opened, *joints = between(self.text, first, second) or (-1,)
        named = bisect_left(self.starts, opened)
        joint = next((i for i in joints if bisect_left(self.starts, i) > named), -1)
        return joint > first.last and bisect_left(self.starts, joint) == bisect_left(self.starts, second.start)

    def faces(self, first: Run, second: Run) -> bool:
        """Whether ``second`` is whom ``first`` meets."""
        text, at = self.text, self.faced.get(second.start, -1)
        before = self.faced.get(first.start, -1) >= 0
        if before and opens_clause(text, second, self.opens(second)):
            return not any(text.starts_sentence(i) for i in range(first.last + 1, second.start))
        if not second.counterpart and at <= first.last:
            return False
        who = next((i for i in range(max(at, first.last) - 1, first.last, -1) if text.plain(i) == "who"), None)
        if who is not None:  # 'A received B, who went on to meet C'
            return bisect_right(self.starts, first.last) == bisect_left(self.starts, who)
        within = is_within_phrase(text, self.opens(first)) and text.mark(first.last + 1) != ","
        return not (before or within or reports(text, first, second.start))

    def unnamed(self, run: Run) -> bool:
        """Whether somebody without a name meets the person: 'the minister received NAME'."""
        text, at = self.text, self.faced.get(run.start, -1)
        low = text.begins[run.start]
        if at < 0 or bisect_left(self.starts, low) != bisect_left(self.starts, at):
            return False
        return not any(text.kind(i) in COUNTRY_KINDS or text.plain(i) in SPEAKERS for i in range(low, at))

    def by_list(self, run: Run) -> tuple[str | None, float]:
        """The vote for who stands before ``run`` in a list: of one side, unless 'of Peru' tells them apart."""
        weights, country = side_terms().neighbours, run.country or self.persons[self.person_of[id(run)]].country
        for office in (self.offices[n] for n in run.titles):
            receiving = accredited(self.text, office)
            if receiving and country != self.setting.home:  # 'the minister X and the Chilean ambassador to Peru, NAME'
                return receiving, weights.listed_before
        if any(self.offices[n].head in side_terms().words.residents for n in run.titles):
            return None, 0.0  # 'the ministers X and Y and the Consul of Peru, NAME'
        if run.country and self.faced.get(run.start, -1) < 0:
            return country, weights.told_apart
        apposed = any(self.offices[n].code for n in run.titles if self.offices[n].first > run.last)
        return None if apposed or country in ORGANIZATION_CODES else country, weights.listed_before

    def votes(self, n: int) -> Votes:
        """The votes for person ``n`` by the countries that the others have by now."""
        votes, weights, persons = Votes(), side_terms().neighbours, self.persons
        beside = [m for m in self.lists[n] if m not in self.across[n]]
        listed = [persons[m].country for m in beside if persons[m].country not in (None, *ORGANIZATION_CODES)]
        if len(set(listed)) == 1:  # those of several countries in one list say nothing
            votes.give(listed[0], weights.listed)
        for run in self.others[n]:
            if self.person_of[id(run)] not in self.across[n]:
                votes.give(*self.by_list(run))
        leaders = (persons[m].country for m in reversed(self.leaders[n]))
        votes.give(next(filter(None, leaders), None), weights.companion)
        for m in sorted(self.owners[n]):
            votes.give(persons[m].country, weights.owned)
        for m in sorted(self.spoken_of[n]):
            votes.give(persons[m].country, weights.own_person)
        for m, vote in self.greets[n].items():
            votes.give(persons[m].country, vote)
        placed = self.setting.host or self.setting.home
        speaks = not placed and not office_terms().bodies.speaks.isdisjoint(persons[n].heads)
        votes.give(persons[0].country if n else None, weights.speaks if speaks else weights.protagonist)
        votes.give(persons[0].country if n in self.first_named else None, weights.paired_first)
        return votes

    def opposed(self, n: int, own: Votes) -> Votes:
        """The votes against the countries of those whom person ``n`` faces; ``own`` are the person's own votes."""
        votes, weights = Votes(), side_terms().neighbours
        facing = {self.persons[m].country for m in self.across[n]} | self.counterparts[n]
        for (a, b), times in self.pairs.items():
            for partner, other in ((a, b), (b, a)):
                votes.give(partner if other in facing else None, weights.partner * min(times, PARTNERED))
        for m, vote in sorted(self.across[n].items()):
            if any(own.get(code, 0.0) < 0 for code in self.posted[m]):
                continue  # who arrives in Peru is met there by the own ambassador to Peru
            votes.give(self.persons[m].country, vote)
            for code in self.posted[m]:
                votes.give(code, weights.accredited)
        for m in sorted(self.contrasts[n]):
            votes.give(self.persons[m].country, weights.contrast)
        if any(map(self.unnamed, self.persons[n].runs)):
            votes.give(self.setting.home, weights.unnamed)
        for code in sorted(self.counterparts[n]):
            votes.give(code, weights.across)
        return votes


def accredited(text: Text, office: Office) -> str | None:
    """The country to which an office sends: 'ambassador to Peru'."""
    for i in range(office.first + 1, min(office.last + 3, len(text))):
        if text.plain(i) == "to":
            label = text.starting(i + 2 if text.plain(i + 1) == "the" else i + 1)
            return label.code or None if label else None
    return None


def mentions(text: Text, persons: list[Person], said: list[Reference]) -> list[tuple[int, int, Run]]:
    """The mentions of persons by name, and by 'he' or 'the minister' as if these were names, in order."""
    named = [(run.first, n, run) for n, person in enumerate(persons) for run in person.runs]
    meant = [
        (r.first, r.person, Run(r.first, r.last, r.first, MEANT))
        for r in said
        if r.label == "OFFICE"
        or text.plain(r.first) in SUBJECTS
        or text.tags[r.first] == POSSESSIVE
        or opens_company(text, r.first - 1 - (text.plain(r.first - 1) == "the"))
        or asked_to_convey(text, Run(r.first, r.last, r.first, ""))
    ]
    return sorted([*named, *meant], key=lambda mention: mention[:2])


def possessive(text: Text, run: Run) -> bool:
    """Whether a mention is 'his' or 'her'."""
    return run.block == MEANT and run.first == run.last and text.tags[run.first] == POSSESSIVE


def near_pairs(runs: list[tuple[int, int, Run]]) -> Iterator[Pair]:
    """The mentions of different persons that stand within reach of each other."""
    for k, (_, a, first) in enumerate(runs):
        for _, b, second in runs[k + 1 : k + 1 + FOLLOWING]:
            if second.start - first.last > REACH:
                break
            if a != b and second.start > first.last:
                yield Pair(first, second, a, b)
