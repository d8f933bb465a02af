"""What makes a run of words the name of a person, and what speaks against it."""

from __future__ import annotations

import re

from dipextract.document import ArticleInfo
from dipextract.lexicon.institutions import institutions_in
from dipextract.lexicon.names import name_terms
from dipextract.lexicon.offices import office_terms
from dipextract.lexicon.speech import speech_verbs
from dipextract.pipes.people.office_words import Office
from dipextract.pipes.people.runs import Run, name_of
from dipextract.pipes.people.spelling import name_parts
from dipextract.text_view import FINITE_TAGS, Text
from dipextract.word_view import plain

ARTICLES = frozenset(("the", "a", "an", "this"))
PREPOSITION_TAGS = frozenset(("IN", "TO", "DT"))
PROPER_TAGS = frozenset(("NNP", "NNPS", "NN", "FW"))
NO_TITLE = frozenset(("the", "his", "her", "their", "senior", "junior", "grand"))
ACRONYM = 4  # letters
PAIR = 2
SHORTEST = 2  # letters of the longest part of a name
CONTACT_REACH = 6  # words from a name to its telephone
CREDIT_WORDS = 3  # of the longest credit
REPORTING_WORDS = (2, 3, 4)  # of what a broadcast says of its reporter
HANDLE = "(@"
INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.){1,4}(?:[^\W\d_]{3,}.*)?")  # 'S.', 'A.K.', 'Ts.Baatar'


class Evidence:
    """Judges the runs of one text. ``offices`` are those of the text."""

    def __init__(self, text: Text, runs: list[Run], offices: list[Office]) -> None:
        self.text, self.runs = text, runs
        self.names, self.military = name_terms(), office_terms().military
        self.office_ends = {office.first: office.last for office in offices}
        self.office_lasts = {office.last for office in offices}
        self.run_starts = {run.start for run in runs}
        self.last_names = {text.plain(run.last) for run in runs}
        info: ArticleInfo | None = text.doc._.dip_article
        agency = info["dateline"]["agency"] if info and info["dateline"] else None
        self.agency = tuple(plain(agency).split()) if agency else ()

    def accepted(self) -> list[bool]:
        """For each run whether it is a name; of a list of names also what only its neighbours make one."""
        found = [self.accept(run) for run in self.runs]
        order = range(1, len(found))
        for k, before in [*((k, k - 1) for k in order), *((k - 1, k) for k in reversed(order))]:
            if found[before] and not found[k]:
                found[k] = self.listed(self.runs[min(k, before)], self.runs[max(k, before)], self.runs[k])
        return found

    def listed(self, first: Run, second: Run, doubtful: Run) -> bool:
        """Whether ``doubtful`` is the other name in 'Kari Lindahl, Ama Boateng and'."""
        text = self.text
        if min(first.size, second.size) < 2 or "title" in (first.block, second.block) or self.barred(doubtful):
            return False
        joined = second.start - first.last == 2 and text.plain(first.last + 1) in ("and", "&")
        if not joined and (second.start - first.last != 1 or text.mark(second.start) != ","):
            return False
        return text.same_sentence(first.first, second.first) and not (joined and text.mark(second.start))

    def accept(self, run: Run) -> bool:
        """Whether the evidence makes a run a person's name."""
        text = self.text
        parts = name_parts(name_of(text, run))
        if parts == self.agency:
            return False
        if max(map(len, parts), default=0) < SHORTEST or self.credited(run):
            return False
        attribute = self.is_attribute(run)
        civil = [form for form in run.honorifics if form not in self.military and form not in NO_TITLE]
        if (civil or (run.honorifics and run.model)) and not attribute:
            return True
        if run.titles or run.counterpart:
            return not (attribute or self.doubtful(run)) and (
                run.size > 1 or run.model or text.tags[run.first] in PROPER_TAGS
            )
        if self.barred(run):
            return False
        if run.size >= 2:
            placed = self.placed(run)
            return acts(self.text, run) or run.country is not None or ((run.model or self.shaped(run)) and not placed)
        return run.model and (acts(self.text, run) or self.is_subject(run))

    def doubtful(self, run: Run) -> bool:
        """Whether an office is said of what is rather a thing: 'the Great, founder of', 'of the C.C., CPC'."""
        text = self.text
        if text.adjacent(run.start) and text.plain(run.start - 1) in ARTICLES and not run.honorifics:
            return True
        word = text.words[run.first].text
        return run.size == 1 and not text.adjacent(run.start) and word.isupper() and len(word) <= ACRONYM

    def shaped(self, run: Run) -> bool:
        """Whether a run looks like a name: with initials in front, or a particle inside."""
        text = self.text
        if INITIALS.fullmatch(text.words[run.first].text) and not text.starts_sentence(run.first):
            return True
        return any(text.plain(i) in self.names.kin for i in range(run.first + 1, run.last))

    def is_subject(self, run: Run) -> bool:
        """Whether a finite verb follows a lone name that no preposition precedes: 'ensuring that Lindt fails'."""
        text, after = self.text, run.last + 1
        verb = text.adjacent(after) and text.tags[after] in FINITE_TAGS and text.plain(after) not in self.names.reports
        before = "" if text.starts_sentence(run.start) else text.plain(run.start - 1)
        return verb and (before in ("", "that") or text.tags[run.start - 1] not in PREPOSITION_TAGS)

    def placed(self, run: Run) -> bool:
        """Whether words that only the model takes for a name are rather a place: 'in Shah Cheragh', 'Hailing Peru'."""
        text, before = self.text, self.text.plain(run.start - 1)
        if any(text.kind(i) == "COUNTRY" for i in range(run.first, run.last + 1)):
            return True
        if not text.adjacent(run.start):
            return False
        if before == "of" and text.plain(run.start - 2) in self.names.before_things:
            return True
        goes = before == "to" and text.plain(run.start - 2) in self.names.goes_to
        return goes or before in self.names.before_places

    def is_attribute(self, run: Run) -> bool:
        """Whether the name only tells of what stands beside it: 'the Lindt administration', 'Cyclone Mora'."""
        text, after = self.text, run.last + 1
        pair = text.plain(run.first).split("-")
        if run.size == 1 and len(pair) == PAIR and self.last_names.issuperset(pair):  # 'the Lindt-Lopes talks'
            return True
        titled = bool(run.titles) and run.first - 1 in self.office_lasts  # 'the CEO of the Samgas company NAME'
        if text.adjacent(run.first) and text.plain(run.first - 1) in self.names.before_things and not titled:
            return True
        if text.plain(run.first) in self.names.before_things:
            return True
        if not text.adjacent(after):
            return False
        if text.plain(after) in self.names.attributes:
            return True
        if (
            run.block != "body"
            or not text.capital(after)
            or after in self.office_ends
            or text.words[after].text.isupper()
        ):
            return False
        owner = text.possessive(run.last) and bool(run.titles or run.honorifics)
        return not owner and text.plain(after) in self.names.things

    def barred(self, run: Run) -> bool:
        """Whether an article before or a noun after the run makes it no name of its own: 'the Biden administration'."""
        text = self.text
        before = text.plain(run.start - 1) if text.adjacent(run.start) else ""
        if before in ARTICLES or self.is_attribute(run) or self.before_office(run) or self.credited(run):
            return True
        if HANDLE in text.mark(run.last + 1):
            return True
        if text.mark(run.start) == "," and text.plain(run.start - 1) in self.names.media:
            return True  # 'the daily newspaper, NAME, said'
        words = text.spaced(run.first, run.last)
        return " ".join(words) in self.names.no_people or bool(institutions_in(words))

    def before_office(self, run: Run) -> bool:
        """Whether the run belongs to the office of another name: 'Gangwon Governor NAME'."""
        end = self.office_ends.get(run.last + 1)
        if end is None or not (self.text.adjacent(run.last + 1) and self.text.capital(run.last + 1)):
            return False
        return end + 1 in self.run_starts and self.text.adjacent(end + 1)

    def credited(self, run: Run) -> bool:
        """Whether a run names a writer or a contact, or is a handle: 'Photo by NAME', 'NAME, tel: 1', '@NAME'."""
        text, i = self.text, run.start
        if text.mark(run.first).endswith("@") or self.reports(run):
            return True
        after = text.mark(run.last + 1)
        if (text.mark(i).endswith("(") and after in ("(", "/")) or (
            run.block == "head" and "|" in text.mark(i) + after
        ):
            return True  # '(A. Lopes/BGIS)', 'May 3, 1989|ANA LOPES | Staff Writer'
        reach = range(run.last + 1, min(run.last + CONTACT_REACH, text.ends[run.last]))
        if (
            text.starts_sentence(run.first)
            and not run.titles
            and any(text.plain(k) in self.names.contacts and ":" in text.mark(k + 1) for k in reach)
        ):
            return True
        if text.mark(i) not in ("", ":", ",", "&") or i == 0:
            return False
        before = ""
        for k in range(i - 1, max(-1, i - 1 - CREDIT_WORDS), -1):
            before = f"{text.plain(k)} {before}".rstrip()
            if before in self.names.credits and (text.plain(i - 1) == "by" or text.mark(i) == ":"):
                return True
        return text.mark(i) in ("", ":") and text.words[i - 1].text == "By" and text.starts_sentence(i - 1)

    def reports(self, run: Run) -> bool:
        """Whether a broadcast names its reporter: 'NAME reports from Oslo.'."""
        after = run.last + 1
        said = (" ".join(map(self.text.plain, range(after, after + count))) for count in REPORTING_WORDS)
        return not run.titles and self.text.adjacent(after) and not self.names.reporting.isdisjoint(said)


def acts(text: Text, run: Run) -> bool:
    """Whether a verb of saying or doing stands beside the run."""
    names = name_terms()
    after = text.plain(run.last + 1) if not text.mark(run.last + 1).strip(",") else ""
    if run.size == 1 and after in names.reports:
        return False
    if after in names.acts or after in speech_verbs():
        return True
    if not text.adjacent(run.start):
        return False
    before, ahead = text.plain(run.start - 1), text.plain(run.start - 2)
    named = (before == "by" and ahead in names.before_by) or (before in ("of", "between") and ahead in names.before_of)
    return named or before in names.before_persons
