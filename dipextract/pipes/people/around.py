"""What stands around a name or office that is being linked: the state of the linking, and questions about it."""

from __future__ import annotations

from dipextract.lexicon.offices import office_terms
from dipextract.pipes.people.office_words import Office
from dipextract.pipes.people.runs import Run
from dipextract.text_view import FINITE_TAGS, Text

COUNTRY_KINDS = frozenset(("COUNTRY", "NATIONALITY", "ORG"))
SERVING = frozenset(("to", "of", "for"))
QUOTATION_MARKS = frozenset('"“”«»')
OFFICE_REACH = 8  # words from a name to the office behind it
LONGEST_CHAIN = 6  # offices of one name
LIST_REACH = 8  # names of one list


class Around:
    """The offices and runs of a text by word index, and questions about the words around them; links nothing."""

    def __init__(self, text: Text, offices: list[Office], runs: list[Run]) -> None:
        self.text, self.offices, self.runs = text, offices, runs
        self.terms = office_terms()
        self.forms = self.terms.around
        self.ending = {office.last: n for n, office in enumerate(offices)}
        self.starting = {office.first: n for n, office in enumerate(offices)}
        self.run_at = {run.start: run for run in runs}
        self.run_ends = {run.last: run for run in runs}
        self.used: set[int] = set()
        self.ahead: set[int] = set()  # offices behind a name that are said of the name behind them

    def closes_quotation(self, n: int, run: Run) -> bool:
        """Whether office ``n`` ends with a quotation in front of the name: 'head of the concern "Samgas" NAME'.

        So may one that a writer adds in brackets: '[Peruvian President] NAME'.
        """
        words = self.text.words
        if self.text.mark(run.start) == "]":
            return True
        first = self.offices[n].first
        inside = words[first].gap + self.text.string[words[first].start : words[run.start - 1].end]
        return self.text.mark(run.start) in QUOTATION_MARKS and any(mark in inside for mark in QUOTATION_MARKS)

    def skipped(self, k: int) -> bool:
        """Whether word ``k`` between two offices is a country or a title of respect: 'Director His Excellency'."""
        return self.text.kind(k) in COUNTRY_KINDS or self.text.plain(k) in self.terms.honorifics

    def great(self, office: Office) -> bool:
        """Whether an office is written with a capital, but for the rank before its head: 'former President'."""
        first = office.first
        small = self.text.plain(first) in self.terms.before.small_ranks and office.last > first
        return self.text.capital(first) or (small and self.text.capital(first + 1))

    def other_country(self, a: int, b: int) -> bool:
        """'the Foreign Secretary and Peruvian Foreign Minister NAME': two people, one of them at home."""
        text, first, second = self.text, self.offices[a].first, self.offices[b].first
        return text.plain(first - 1) == "the" and text.kind(second - 1) in ("COUNTRY", "NATIONALITY")

    def apposed_before(self, n: int) -> bool:
        """Whether office ``n`` is, or is coordinated to, the apposition of a name before it."""
        text = self.text
        for _ in range(LONGEST_CHAIN):
            k = self.offices[n].first - 1
            low = k - OFFICE_REACH
            while k > max(low, -1) and (text.plain(k) in self.forms.determiners or text.kind(k) in COUNTRY_KINDS):
                k -= 1
            joined = self.ending.get(self.before_served(k - 1)) if text.plain(k) in ("and", "&") else None
            if joined is None:
                return k in self.run_ends and text.mark(k + 1) == ","
            n = joined
        return False

    def behind_served(self, i: int) -> int:
        """The word behind the person whom the office before word ``i`` serves: 'adviser to President NAME'."""
        office = self.starting.get(i + 1) if self.text.plain(i) in SERVING else None
        run = self.run_at.get(self.offices[office].last + 1) if office is not None else None
        return run.last + 1 if run else i

    def before_served(self, k: int) -> int:
        """The last word of the office that serves the person named up to word ``k``: 'adviser to President NAME'."""
        run = self.run_ends.get(k)
        office = self.ending.get(run.start - 1) if run else None
        return k if office is None else self.offices[office].first - 2

    def shares(self, a: int, b: int) -> bool:
        """Whether two coordinated offices may be one person's: same side, and written alike."""
        first, second = self.offices[a], self.offices[b]
        if first.foreign_to(second):
            return False
        return first.text.lower() != second.text.lower()

    def leads_list(self, i: int) -> bool:
        """Whether the offices from before word ``i`` on are said of the names behind them: 'Minister, A, Minister, B'.

        Then nobody else's office follows the last name of the list.
        """
        for step in range(LIST_REACH):
            run = self.run_at.get(i)
            if run is None or self.text.mark(i) != ",":
                return False
            after = run.last + 1 + (self.text.plain(run.last + 1) == "and")
            n, _ = self.office_from(after) if self.text.mark(run.last + 1) == "," else (None, [])
            if n is None:
                return step > 0
            i = self.offices[n].last + 1
        return False

    def titled_by_comma(self, run: Run) -> bool:
        """Whether the offices of a list stand before their names, as that of ``run``: 'the Minister, NAME, ...'.

        So does 'his counterpart, NAME, the Mayor, NAME'.
        """
        text, i = self.text, run.start - 1
        if text.mark(run.start) != ",":
            return False
        n = self.ending.get(i)
        if n is None:
            return text.plain(i) in self.terms.counterparts
        return n in self.ahead or not (n in self.used or self.apposed_before(n))

    def has_apposition(self, run: Run) -> bool:
        """Whether an office follows the name behind a comma: then those of a list all stand behind their names."""
        n, _ = self.office_from(run.last + 1)
        return self.text.mark(run.last + 1) == "," and n is not None and not self.titles_next(n, run)

    def office_from(self, i: int) -> tuple[int | None, list[int]]:
        """The office that begins at word ``i``, behind articles and countries, and the words before it."""
        skipped: list[int] = []
        text = self.text
        for k in range(i, min(i + OFFICE_REACH, len(text))):
            if k > i and not text.adjacent(k):
                break
            if k in self.starting and not text.possessive(self.offices[self.starting[k]].last):
                return (None if self.open_phrase(i, k) else self.starting[k]), skipped
            if text.plain(k) == "and" and k > i and text.kind(k - 1) == "NATIONALITY" == text.kind(k + 1):
                continue
            if not self.may_precede(k):
                break
            skipped.append(k)
        return None, skipped

    def open_phrase(self, i: int, k: int) -> bool:
        """Whether words of appointment between ``i`` and ``k`` do not say that the office is the person's."""
        forms = [self.text.plain(m) for m in range(i, k)]
        return any(form in self.forms.becoming for form in forms) and not any(form in self.forms.into for form in forms)

    def may_precede(self, k: int) -> bool:
        """Whether the word at ``k`` may stand between a name and the office in apposition."""
        form = self.text.plain(k)
        if self.text.possessive(k) and (self.text.capital(k) or k in self.ending):
            return True  # "NAME, Lindt's top negotiator", "NAME, the president's chief of staff"
        if form in self.forms.determiners | self.forms.ordinals | self.forms.becoming:
            return True
        if form in self.terms.before.dropped:
            deed = self.text.tags[k] == "VBG" and self.text.plain(k + 1) in self.forms.determiners
            return self.text.tags[k] != "VBD" and not deed  # 'NAME, said the premier', 'NAME, hosting the premier'
        return self.text.kind(k) in COUNTRY_KINDS

    def titles_next(self, n: int, run: Run) -> bool:
        """Whether office ``n`` behind ``run`` is the title of the name behind it, with those joined to it."""
        after = self.offices[n].last + 1
        for _ in range(LONGEST_CHAIN):
            joined = bool(run.titles) and self.text.plain(after) == "and" and self.text.adjacent(after)
            if after + joined not in self.starting or not self.text.adjacent(after + joined):
                break  # also 'Ambassador NAME, Minister of Trade and NAME'
            after = self.offices[self.starting[after + joined]].last + 1
        return after in self.run_at and self.text.adjacent(after) and not self.offices[n].plural

    def begins_clause(self, n: int) -> bool:
        """Whether office ``n`` is the subject of what follows: 'NAME, former envoy to Peru, the Queen meets'."""
        text, office = self.text, self.offices[n]
        bare = office.last - office.first + 1 == len(office.head.split())
        after = office.last + 1
        verb = text.adjacent(after) and text.tags[after] in FINITE_TAGS
        return bare and verb and text.plain(office.first - 1) == "the" and text.mark(office.first - 1) == ","
