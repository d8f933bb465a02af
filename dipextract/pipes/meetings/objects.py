"""The other side after a trigger: its object, or what follows "with"."""

from __future__ import annotations

from dataclasses import dataclass, field

from dipextract.lexicon.meetings import vocabulary
from dipextract.pipes.meetings.context import Context
from dipextract.pipes.meetings.delegations import head_meant
from dipextract.pipes.meetings.lists import joined, object_list, whole_list

REACH = 45
LIST_REACH = 200  # tokens from a trigger to the end of the list of those met
NEAR = 12
TOPIC = 14  # tokens from 'on' to 'with'
OCCASION = 6
MODIFIERS = ("DT", "JJ", "NN", "VBG", "HYPH")
PARTY_REACH = 10
LISTED_REACH = 30
LISTED = frozenset({",", "and", "of", "from", "the", "republic", "kingdom", "state"})
NAMING = frozenset((":", "("))  # before those of whom a party consists
NOUNS = ("NN", "NNS")
MODIFIED = ("NN", "NNS", "NNP", "NNPS", "JJ", "HYPH")


@dataclass(slots=True)
class Side:
    """One side of a meeting: mentions by name, office or pronoun, and what is told of an unnamed party."""

    mentions: list[int] = field(default_factory=list)
    unnamed: bool = False
    countries: list[str] = field(default_factory=list)
    party: str = ""
    both: bool = False  # 'the two', 'they': the sides of the meeting told last
    count: int = 2  # of those: 'the three ministers'
    end: int = -1

    def __bool__(self) -> bool:
        return bool(self.mentions) or self.unnamed or self.both


def other_side(context: Context, start: int, limit: int, links: tuple[str, ...], near: bool = False) -> Side:
    """The people after a trigger: its object, or what follows one of ``links``.

    ``links`` hold "" where a direct object will do. Adverbials of time, place and occasion are stepped over; what
    begins another clause ends the search.
    """
    return Walker(context, start, limit, links, near).walk()


def is_title_word(context: Context, at: int) -> bool:
    """Whether the word at ``at`` may belong to a title before a name, with its country: 'Peru 's President'."""
    return context.place_at[at] >= 0 or context.tags[at] in ("DT", "POS", "JJ", "NNP", "PRP$")


class Walker:
    """One walk from a trigger to the other side."""

    def __init__(self, context: Context, start: int, limit: int, links: tuple[str, ...], near: bool) -> None:
        self.context, self.start, self.links, self.near = context, start, links, near
        self.limit, self.list_end = min(limit, start + REACH), min(limit, start + LIST_REACH)
        self.vocab = vocabulary()
        self.side = Side()
        self.served = start  # where the last name ends of whom the other side serves
        self.linked = "" in links
        self.in_phrase = False  # within an adverbial: 'at Bayan Palace'
        self.last_party = start
        self.foreign = False  # a noun that is no party: 'the progress'
        self.between = False  # all sides follow: 'talks between A, B and C'

    def walk(self) -> Side:
        """Go on until people are found or another clause begins."""
        at = self.start
        while at < self.limit:
            mention = self.context.person_at[at]
            if mention >= 0 and self.linked and self.is_principal(at):
                at = self.context.people[whole_list(self.context, mention, at, self.examples(at))[-1]].end
                self.served = at
                continue
            if mention >= 0 and self.linked and self.owns_office(mention):
                self.served = at = self.context.people[mention].end + 1
                continue
            if mention >= 0:
                return self.found(mention) if self.linked and not self.possessive(mention) else self.closed()
            if self.company_at(at):
                break
            if (after := self.after_occasion(at)) > at:
                at = after
                continue
            skipped = self.vocab.cues.skip.match(self.context.words, at)
            if skipped:
                at = skipped[0]
                self.in_phrase = self.context.words[at - 1] not in self.links
                self.linked = self.linked or not self.in_phrase
                continue
            if (after := self.after_topic(at)) > at:
                at = after
                continue
            if self.ends_at(at):
                named = self.names_follow(at)
                if named == at:
                    break
                at = named
                continue
            self.read(at)
            at += 1
        return self.closed()

    def after_topic(self, at: int) -> int:
        """Where the link behind a topic stands: 'held talks on trade with X'; not in 'talks on trade with Peru'."""
        context, words = self.context, self.context.words
        if self.linked or words[at] not in self.vocab.cues.topic or context.date_at[at] >= 0:
            return at
        for i in range(at + 1, min(at + TOPIC, self.limit - 1)):
            if words[i] in self.links and words[i] in self.vocab.cues.joint_links and not self.is_country(i + 1):
                return i
            if context.is_finite(i) or context.person_at[i] >= 0 or words[i] in (";", ":", '"', "“", "”"):
                return at
        return at

    def is_country(self, at: int) -> bool:
        """Whether a country by its name stands at ``at``, and nobody of it."""
        place = self.context.place_at[at]
        if place < 0 or self.context.places[place].label_ == "NATIONALITY":
            return False
        return self.context.tags[self.context.places[place].end : self.context.places[place].end + 1] != ["POS"]

    def company_at(self, at: int) -> bool:
        """Whether it is told behind a noun who was there besides: 'The audience took place in the presence of A'."""
        found = self.vocab.attendance.match(self.context.words, at) if "" not in self.links else None
        return found is not None and found[1].side == "after" and not found[1].needs

    def after_occasion(self, at: int) -> int:
        """Where an occasion before the other side ends: 'received in a meeting today X', 'hosted to lunch by X'."""
        words = self.context.words
        if (not self.linked and "by" not in self.links) or words[at] not in self.vocab.cues.to_occasion:
            return at
        for noun in range(at + 1, min(at + OCCASION, self.limit)):
            found = self.vocab.nouns.match(words, noun)
            if found and found[0] < self.limit and words[found[0]] not in found[1].links:
                return found[0]
            if not self.context.tags[noun].startswith(MODIFIERS):
                return at
        return at

    def names_follow(self, at: int) -> int:
        """Behind the mark before the names of the party: 'met envoys who arrived in Oslo: A', 'four members (A, B)'."""
        context = self.context
        for mark in range(at, self.limit - 1) if self.side.unnamed and self.linked else ():
            if context.words[mark] in NAMING and starts_list(context, mark + 1):
                return mark + 1
            if context.person_at[mark] >= 0 or context.quoted[mark] or context.words[mark] in vocabulary().cues.speech:
                break
        return at

    def closed(self) -> Side:
        """What was found without a name."""
        if not self.linked:
            return Side()
        if self.side.unnamed and self.side.end < 0:
            self.side.end = self.last_party
            meant = head_meant(self.context, self.last_party - 1, self.side.countries)
            self.side.mentions = [meant] if meant is not None else []
        return self.side

    def found(self, mention: int) -> Side:
        """The list of people that begins at ``mention``, unless it is the subject of what follows."""
        span = self.context.people[mention]
        after = min(span.end, len(self.context.words) - 1)
        if span.start > self.start and self.context.words[span.start - 1] == "," and self.context.is_finite(after):
            return self.closed()
        members = whole_list(self.context, mention, self.served, self.list_end)
        if not self.between:
            members = object_list(self.context, members, self.list_end)
        self.side.mentions = members
        self.side.end = self.context.people[members[-1]].end
        return self.side

    def is_principal(self, start: int) -> bool:
        """Whether the name at ``start`` is that of whom the other side serves: 'received an envoy of President A'."""
        context, words, at = self.context, self.context.words, start - 1
        while at > self.start and (
            (context.office_at[at] >= 0 and words[at] not in ("of", "from")) or is_title_word(context, at)
        ):
            at -= 1
        served = words[at] in ("of", "from") and words[at - 1] in self.vocab.cues.serving and at > self.start
        own = context.office_at[start - 1]  # 'Speaker of the House of Representatives of Peru NAME'
        served = served and (own < 0 or context.offices[own].start >= at - 1)
        if served:
            self.side.unnamed, self.last_party = True, at
        return served

    def examples(self, at: int) -> int:
        """Where some of the party at word ``at`` are named: 'members of NAME's cabinet, including A and B'."""
        listed = (i for i in range(at, self.limit) if self.context.words[i] in self.vocab.cues.listed)
        return next(listed, self.limit)

    def possessive(self, mention: int) -> bool:
        """Whether the name only owns what follows: "President X's statement"."""
        end = self.context.people[mention].end
        return end < self.limit and self.context.tags[end] == "POS"

    def owns_office(self, mention: int) -> bool:
        """Whether the name only owns the office of somebody named behind: "President X's special envoy, Y"."""
        after = self.context.people[mention].end + 1
        return self.possessive(mention) and after < self.limit and self.context.office_at[after] >= 0

    def ends_at(self, at: int) -> bool:
        """Whether the other side cannot stand after the word at ``at``."""
        context, cues, word = self.context, self.vocab.cues, self.context.words[at]
        if word == "with" and context.words[at - 2 : at] in ([",", "together"], [",", "along"]):
            return True  # 'A joined the meeting, together with B'
        if word in self.links or (word == ":" and self.side.unnamed):  # 'met with his counterparts: A, B and C'
            return False
        if word == "following" and context.words[at - 1] == "the":  # 'with the following ministers: A, B and C'
            return False
        if context.date_at[at] >= 0 or context.place_at[at] >= 0 or context.office_at[at] >= 0:
            return False
        if word == "for" and self.near and not self.in_phrase and context.date_at[min(at + 1, self.limit - 1)] < 0:
            return True  # 'called for NAME to go'
        if word == "with" and self.near:
            return True  # 'paid a visit to Peru with NAME'
        if self.foreign and not self.side.unnamed and context.tags[at] in ("IN", "VBN", "TO"):
            return True
        if word in cues.stop or context.is_finite(at) or word in (";", ":", '"', "“", "”"):
            return True
        return self.turns(at) or (self.near and at - self.start > NEAR)

    def turns(self, at: int) -> bool:
        """Whether the word at ``at`` leads to a purpose, a topic or a circumstance: 'to discuss', 'on trade'."""
        context, word = self.context, self.context.words[at]
        if at + 1 >= self.limit:
            return False
        tag = context.tags[at + 1]
        if word == ",":
            return tag == "VBG" and context.words[at + 1] not in self.vocab.cues.listed
        if word == "to":
            return tag == "VB" and context.words[at + 1] not in self.links  # 'a dinner to welcome X'
        return word == "on" and context.date_at[at + 1] < 0

    def read(self, at: int) -> None:
        """Note what the word at ``at`` tells about the other side."""
        context, cues, word = self.context, self.vocab.cues, self.context.words[at]
        party = word in cues.party or context.office_at[at] >= 0
        if word in self.links:
            self.linked, self.in_phrase, self.between = True, False, word in ("between", "among")
        elif word in cues.led_by or word == ",":
            self.in_phrase = False
        elif context.tags[at] == "IN" and word != "of":
            self.in_phrase = True
        elif not self.linked or self.in_phrase:
            return
        elif party:
            self.side.unnamed, self.last_party = True, at + 1
            self.side.party = word if word in cues.party else self.side.party
            self.note_country(at)
        elif self.side.unnamed:
            self.note_body(at)
        elif context.tags[at] in NOUNS and context.date_at[at] < 0 and context.place_at[at] < 0:
            if word in cues.quantities and context.words[at + 1 : at + 2] == ["of"]:
                return
            self.foreign = not context.tags[at + 1 : at + 2][:1] or context.tags[at + 1] not in MODIFIED

    def note_country(self, at: int) -> None:
        """The country of an unnamed party, from its office or the nationalities before it."""
        office = self.context.office_at[at]
        code = self.context.office_side(office) if office >= 0 else ""
        codes = [code, *countries_behind(self.context, at)] if code else self.nationalities(at)
        self.side.countries += [code for code in codes if code not in self.side.countries]

    def nationalities(self, at: int) -> list[str]:
        """The country nearest before a party, and those joined to it: 'the Danish, Thai and Omani delegates'."""
        codes: list[str] = []
        for before in range(at, max(self.start, at - PARTY_REACH) - 1, -1):
            place = self.context.place_at[before]
            if place >= 0:
                code = self.context.places[place].kb_id_
                codes = codes if code in codes else [code, *codes]
            elif codes and self.context.words[before] not in (",", "and"):
                break
        return [code for code in codes if code]

    def note_body(self, at: int) -> None:
        """The country or organisation that follows an unnamed party: 'the staff of the African Union'."""
        place, body = self.context.place_at[at], self.context.body_at[at]
        code = self.context.places[place].kb_id_ if place >= 0 and not self.lies_in(at) else ""
        code = self.context.body_side(body) if body >= 0 else code
        if code and code not in self.side.countries:
            self.side.countries.append(code)

    def lies_in(self, at: int) -> bool:
        """Whether a country says where a town lies or somebody lives: 'met them in Lima, Peru', 'based in Peru'."""
        words, town = self.context.words, self.context.place_at[at - 2] if self.context.words[at - 1] == "," else -1
        start = self.context.places[town].start if town >= 0 else at
        return words[start - 1] == "in" and (start < at or words[start - 2] in vocabulary().cues.lives)


def starts_list(context: Context, at: int) -> bool:
    """Whether a name or an office before it stands at a word, and another name follows: 'the envoy of Peru, A'."""
    while (
        at < len(context.words) - 1
        and context.person_at[at] < 0
        and (context.office_at[at] >= 0 or context.words[at] in ("the", ","))
    ):
        at += 1
    mention = context.person_at[at]
    return mention >= 0 and mention + 1 < len(context.people) and bool(joined(context, mention, mention + 1))


def countries_behind(context: Context, head: int) -> list[str]:
    """The countries listed behind a plural: 'the heads of state of Chad, the Republic of Togo and Benin'."""
    office = context.office_at[head]
    at = context.offices[office].end if office >= 0 else head + 1
    codes: list[str] = []
    plural = context.tags[head] in ("NNS", "NNPS") or context.words[head].endswith("s")
    for i in range(at, min(at + LISTED_REACH, len(context.words))):
        place = context.place_at[i]
        if place >= 0 and context.places[place].label_ == "COUNTRY":
            codes.append(context.places[place].kb_id_)
        elif context.words[i] not in LISTED:
            break
    return codes if plural else []
