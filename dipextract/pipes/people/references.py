"""Who is meant without a name: 'the Chinese president', 'the visiting general', 'the two ministers', 'he', 'his'.

One pass in reading order keeps the history of mentions; each reference is resolved against it. What the words say of
somebody (office, noun, country) and the clause (an object is not its own subject) rule people out; of those left the
one of just that country and office, who goes on acting, or who was mentioned last is meant.
"""

from __future__ import annotations

from typing import NamedTuple

from dipextract.lexicon.offices import office_terms
from dipextract.lexicon.speech import speech_verbs
from dipextract.pipes.people.clauses import governing_verbs, is_dependent, subject_verb
from dipextract.pipes.people.described import Described, Phrases
from dipextract.pipes.people.holders import Holders
from dipextract.pipes.people.office_words import Office
from dipextract.pipes.people.reach import CLOSING, ends_saying, quotation_end, windows
from dipextract.pipes.people.register import Person
from dipextract.pipes.people.setting import Setting
from dipextract.pipes.people.titles import Title, singular
from dipextract.text_view import Text

REACH = 90  # words: how far back a pronoun looks
MENTIONS = 60  # how many mentions back, or ahead, a reference looks
SUBJECTS = frozenset(("he", "she"))
PAIR = 2
PAIR_REACH = 3  # words from 'both' to the plural
OWNER_REACH = 4  # words from 'his' to the noun
VERB_REACH = 4  # words from 'he' to 'met'
COUNTERPART_REACH = 4  # words from 'his' to 'counterpart'


class Reference(NamedTuple):
    """Words ``first`` to ``last`` stand for ``person``; label OFFICE or PRONOUN; ``code``: the country said there."""

    first: int
    last: int
    person: int
    label: str
    code: str = ""


class Mention(NamedTuple):
    """Word ``at`` begins a mention of ``person``, the subject of the verb at token ``verb``, -1 for none.

    ``topic``: the first of its sentence.
    """

    at: int
    person: int
    topic: bool
    verb: int


class Resolver(Holders):
    """Resolves the references of a text against its persons, in reading order."""

    def __init__(
        self, text: Text, persons: list[Person], titles: list[list[Title]], offices: list[Office], setting: Setting
    ) -> None:
        super().__init__(text, persons, titles, offices)
        self.host, self.home = setting.host, setting.home or setting.host
        self.passed = 0  # how many of ``named`` stand before the place that is being read
        self.history: list[Mention] = []
        self.unnamed: list[Mention] = []  # subjects that are an office of nobody named: 'The Secretary-General met'
        self.agent = -1  # who was the subject of the last verb of meeting
        self.owner: tuple[int, int] = (-1, -1)  # the last 'his': where, whose

    def resolve(self, used: set[int]) -> list[Reference]:
        """All references, in order. ``used`` are the offices said of a name."""
        taken = list(self.names)
        for office in self.offices:
            taken[office.first : office.last + 1] = [True] * (office.last + 1 - office.first)
        phrases = Phrases(self.text, [o for n, o in enumerate(self.offices) if n not in used], taken)
        events: list[tuple[int, Described | None]] = [(found.first, found) for found in phrases.read()]
        styled = {i for i, found in events if found and found.style}
        events += [(i, None) for i in range(len(self.text)) if self.is_pronoun(i) and i not in styled]
        self.passed, self.history, self.unnamed, self.agent, self.owner = 0, [], [], -1, (-1, -1)
        found: list[Reference] = []
        for i, described in sorted(events, key=lambda event: event[0]):
            self.pass_named(i)
            meant = self.pronoun(i) if described is None else self.described(described)
            if described is not None and described.office and not meant:
                self.unnamed.append(Mention(i, -1, False, subject_verb(self.text, i, described.last)))
            for reference in meant:
                found.append(reference)
                self.note(reference.first, reference.person, subject_verb(self.text, reference.first, reference.last))
        return found

    def is_pronoun(self, i: int) -> bool:
        """Whether word ``i`` stands for somebody: neither 'HE the Minister' nor 'His Majesty'."""
        form = self.text.words[i].text
        if form.lower() not in self.terms.pronouns or (form == "HE" and not self.text.words[i - 1].text.isupper()):
            return False
        styles = self.terms.styles
        return form.lower() not in self.terms.owners or not any(self.text.plain(k) in styles for k in (i + 1, i + 2))

    # --- The history ------------------------------------------------------------------------------------------------

    def pass_named(self, i: int) -> None:
        """Note the names up to word ``i``."""
        while self.passed < len(self.named) and self.named[self.passed].first <= i:
            name = self.named[self.passed]
            self.note(name.first, name.person, subject_verb(self.text, name.start, name.last))
            self.passed += 1

    def note(self, first: int, person: int, verb: int) -> None:
        """Add a mention, the subject of ``verb``, to the history."""
        topic = not self.history or self.history[-1].at < self.text.begins[first]
        self.history.append(Mention(first, person, topic, verb))
        if verb >= 0 and self.text.doc[verb].lower_ in self.terms.meets and not is_dependent(self.text, verb):
            self.agent = person

    def recent(self) -> list[Mention]:
        """The mentions so far, the latest first."""
        return self.history[: -MENTIONS - 1 : -1]

    # --- Offices and other nouns ------------------------------------------------------------------------------------

    def described(self, phrase: Described) -> list[Reference]:
        """Whom a noun phrase stands for."""
        if phrase.office and phrase.office.plural:
            return self.pair(phrase.office)
        person = self.meant(phrase)
        return [] if person is None else [Reference(phrase.first, phrase.last, person, "OFFICE", phrase.code)]

    def meant(self, phrase: Described) -> int | None:
        """The person whom a phrase means: the one in apposition, else among those before, else the first one after."""
        following = next(iter(self.named[self.passed : self.passed + 1]), None)
        comma = phrase.office is None and self.text.mark(phrase.last + 1) == ","
        if following and comma and following.start == phrase.last + 1:
            return following.person  # 'his host, Foreign Minister NAME'
        barred = self.barred(phrase)
        bare = phrase.first == phrase.last
        before = [m for m in self.recent() if m.person not in barred and self.fits(m.person, phrase)]
        if before:
            goes_on = self.goes_on(phrase.first, phrase.last)
            speaks = any(self.text.plain(phrase.last + k) in speech_verbs() for k in (1, 2))

            def preference(mention: Mention) -> tuple[bool, ...]:
                n = mention.person
                return (
                    bool(phrase.code) and self.persons[n].country == phrase.code,
                    self.related(mention, phrase.relation),
                    self.literal(n, phrase),
                    self.exact(n, phrase),
                    self.persons[n].places[0] < phrase.first,  # named before, not only spoken of
                    goes_on and n == self.agent,
                    speaks and mention is before[0],
                    bare and mention.topic,
                    not phrase.code and self.persons[n].country == self.home,
                )

            return max(before, key=preference).person
        end = self.text.ends[phrase.last]
        ahead = [name.person for name in self.named[self.passed : self.passed + MENTIONS] if name.first >= end]
        fitting = [n for n in ahead if phrase.office and n not in barred and self.fits(n, phrase)]
        return max(fitting, key=lambda n: self.exact(n, phrase), default=None)

    def barred(self, phrase: Described) -> set[int]:
        """Who cannot be meant: the clause's subject where the phrase is none, whose 'his' it is, a counterpart."""
        barred = self.opposed(phrase.last)
        at, owner = self.owner
        if phrase.owned and phrase.first - OWNER_REACH <= at < phrase.first:
            barred.add(owner)
            if not phrase.relation:  # 'his president'
                sides = {None, self.persons[owner].country}
                barred |= {n for n, person in enumerate(self.persons) if person.country not in sides}
        if subject_verb(self.text, phrase.first, phrase.last) < 0:
            barred |= self.subjects(phrase.first, phrase.last)
            barred |= self.joined_to(phrase.last)
        return barred | self.quoted_before(phrase.first, phrase.last)

    def joined_to(self, last: int) -> set[int]:
        """Who is named behind 'and' or 'with' right behind a phrase: in 'between the minister and Minister NAME'."""
        if self.text.plain(last + 1) not in ("and", "with"):
            return set()
        return {name.person for name in self.named[self.passed :] if name.first < self.text.ends[last]}

    def quoted_before(self, first: int, last: int) -> set[int]:
        """Who is named in the direct speech that words ``first`` to ``last``, its speaker, follow in their sentence."""
        low = max(self.text.begins[first], first - REACH)
        closes = next((k for k in range(first, low, -1) if not CLOSING.isdisjoint(self.text.words[k].gap)), low)
        if {self.text.plain(first - 1), self.text.plain(first - 2), self.text.plain(last + 1)}.isdisjoint(
            speech_verbs()
        ):
            return set()
        return {mention.person for mention in self.recent() if low <= mention.at < closes}

    def subjects(self, first: int, last: int) -> set[int]:
        """The subjects of the verbs whose object or complement the phrase is."""
        verbs = governing_verbs(self.text, first, last)
        low = self.text.begins[first]
        found: set[int] = set()
        for mention in self.recent():
            if mention.at < low:
                break
            if mention.verb in verbs:
                found.add(mention.person)
        return found

    def opposed(self, i: int) -> set[int]:
        """The people of the country of 'his Omani counterpart', who is not the person that word ``i`` stands for."""
        for k in range(i, min(self.text.ends[i] - 2, i + REACH)):
            label = self.text.starting(k + 1) if self.text.plain(k) in self.terms.owners else None
            if label and label.code and self.text.plain(label.last + 1) in office_terms().counterparts:
                return {n for n, person in enumerate(self.persons) if person.country == label.code}
        return set()

    def goes_on(self, first: int, last: int) -> bool:
        """Whether the phrase is the subject of a further meeting: 'The minister also met', 'Later, he received'."""
        verb = subject_verb(self.text, first, last)
        if verb < 0 or self.text.doc[verb].lower_ not in self.terms.meets or is_dependent(self.text, verb):
            return False
        low, high = self.text.begins[first], min(self.text.ends[first], last + 1 + VERB_REACH)
        opens = "\n" in self.text.words[low].gap or low == 0
        return opens or any(self.text.plain(k) in self.terms.further for k in range(low, high))

    def related(self, mention: Mention, relation: str) -> bool:
        """Whether somebody can be a guest in the dateline's country, else the article's own, or a host there.

        Where neither is known a guest is who has not just acted: 'X received Y'.
        """
        country, here = self.persons[mention.person].country, self.host or self.home
        if not here:
            return bool(relation) and (mention.verb < 0) == (relation == "guest")
        return bool(relation and country) and (country != here) == (relation == "guest")

    def pair(self, office: Office) -> list[Reference]:
        """'the two ministers', 'both presidents': the last two before who hold such an office, of two countries."""
        before = {self.text.plain(i) for i in range(office.first - PAIR_REACH, office.first)}
        if before.isdisjoint(self.terms.pairs) and self.text.plain(office.first - 1) != "the":
            return []
        phrase = Described(office.first, office.last, office=office._replace(code="", text=singular(office.text)))
        for exact in (True, False):
            holders = [m for m in self.recent() if self.fits(m.person, phrase)]
            found = self.two_sides([m for m in holders if not exact or self.exact(m.person, phrase)])
            if found:
                return [Reference(office.first, office.last, n, "OFFICE") for n in found]
        return []

    def two_sides(self, holders: list[Mention]) -> list[int]:
        """Two people of mentions, the latest first: the only two of a sentence, else the last two of two countries."""
        last = holders[0] if holders else None
        here = list(dict.fromkeys(m.person for m in holders if last and m.at >= self.text.begins[last.at]))
        everybody = list(dict.fromkeys(m.person for m in holders))
        pairs = [(a, b) for a in everybody[:1] for b in everybody[1:] if self.differ(a, b)]
        if len(here) == PAIR and not any(self.differ(here[0], n) for n in here[1:]):
            pairs = [(here[0], here[1])]
        return [pairs[0][1], pairs[0][0]] if pairs else []

    # --- Pronouns ---------------------------------------------------------------------------------------------------

    def pronoun(self, i: int) -> list[Reference]:
        """Whom 'he' stands for."""
        person = self.antecedent(i)
        if person is None:
            self.unnamed.append(Mention(i, -1, False, subject_verb(self.text, i, i)))
            return []
        if self.text.words[i].text.lower() in self.terms.owners:
            self.owner = (i, person)
        return [Reference(i, i, person, "PRONOUN")]

    def antecedent(self, i: int) -> int | None:
        """The person of a pronoun: who goes on meeting people; a subject of its own sentence, else of those before."""
        form = self.text.words[i].text.lower()
        gender, subject = self.terms.pronouns[form], form in SUBJECTS
        barred = self.opposed(i)
        if subject:
            barred |= self.named_later(i) | self.quoted_before(i, i)
        elif self.text.tags[i] != "PRP$":
            barred |= self.subjects(i, i)
        fitting = [m for m in self.recent() if self.persons[m.person].gender in ("", gender) and m.person not in barred]
        if subject and self.agent in {m.person for m in fitting} and self.goes_on(i, i):
            return self.agent
        for low, high in windows(self.text, i)[ends_saying(self.text, i) :]:
            here = [mention for mention in fitting if low <= mention.at < high]
            here = [m for m in here if m.at >= quotation_end(self.text, low, high)] or here
            if (subject or not here) and self.acts_unnamed(here, low, high):
                return None
            if here:
                return self.salient(here, i)
        return next((m.person for m in fitting[:1] if i - REACH <= m.at < i), None)

    def named_later(self, i: int) -> set[int]:
        """Who is named behind 'he' in its sentence, unless that only opens it: 'When he came, the envoy, X, said'."""
        verb = subject_verb(self.text, i, i)
        if verb >= 0 and is_dependent(self.text, verb):
            return set()
        ahead = self.named[self.passed : self.passed + MENTIONS]
        return {name.person for name in ahead if name.first < self.text.ends[i]}

    def acts_unnamed(self, here: list[Mention], low: int, high: int) -> bool:
        """Whether the first subject between two words is nobody named: 'The Minister met X. He'."""
        first = next((m.at for m in self.unnamed if low <= m.at < high and m.verb >= 0), high)
        return first < min((m.at for m in here if m.verb >= 0), default=high)

    def salient(self, here: list[Mention], i: int) -> int:
        """Of the mentions in a sentence, the latest first: the one right before 'and his', else the first one."""
        last, words = here[0], office_terms().counterparts
        joined = self.text.plain(i - 1) == "and" and self.text.words[i].text.lower() in self.terms.owners
        counterpart = next((k for k in range(i + 1, i + COUNTERPART_REACH) if self.text.plain(k) in words), 0)
        pronoun = any(
            self.text.plain(mention.at) in SUBJECTS for mention in here
        )  # 'She met A and her Omani counterpart'
        joined = joined and not (counterpart == i + 1 or (counterpart and pronoun))
        if joined and i - 2 >= last.at and all(self.names[k] for k in range(last.at, i - 1)):
            return last.person
        subjects = [mention for mention in here if mention.verb >= 0]
        return (subjects or here)[-1].person
