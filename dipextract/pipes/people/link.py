"""Which offices are said of which name: titles before it and appositions around it.

Foreign Minister NAME          State Councilor and Foreign Minister NAME        Ministers NAME and NAME
NAME, the Danish Minister for Development Cooperation                            the Ambassador, NAME
"""

from __future__ import annotations

from dipextract.lexicon.offices import office_terms
from dipextract.pipes.people.office_words import Office
from dipextract.pipes.people.runs import Run
from dipextract.text_view import Text

COUNTRY_KINDS = frozenset(("COUNTRY", "NATIONALITY", "ORG"))
APPOSITION = frozenset((",", "(", "-", "–", "—", ", (", ",–"))
LISTED = frozenset(("", ",", "-", "–", "—"))
OFFICE_REACH = 8  # words from a name to the office behind it
LIST_REACH = 8  # words between two names of one list


class Linker:
    """Links the offices of a text to its runs, in place: ``run.titles``, ``run.country``."""

    def __init__(self, text: Text, offices: list[Office], runs: list[Run]) -> None:
        self.text, self.offices, self.runs = text, offices, runs
        self.terms = office_terms()
        self.forms = self.terms.around
        self.ending = {office.last: n for n, office in enumerate(offices)}
        self.starting = {office.first: n for n, office in enumerate(offices)}
        self.run_at = {run.start: run for run in runs}
        self.run_ends = {run.last for run in runs}
        self.used: set[int] = set()

    def link(self) -> None:
        """All links; a title directly before a name comes first, since it leaves no doubt."""
        for run in self.runs:
            self.before(run)
        for k, run in enumerate(self.runs):
            self.after(run, k)
        for run in self.runs:
            self.comma_before(run)

    def attach(self, run: Run, n: int) -> None:
        """Say office ``n`` of ``run``."""
        self.used.add(n)
        if n not in run.titles:
            run.titles.append(n)

    def before(self, run: Run) -> None:
        """A title directly before the name, with those coordinated to it."""
        n = self.ending.get(run.start - 1)
        if n is None or not self.text.adjacent(run.start):
            return
        for k in self.chain_back(n):
            self.attach(run, k)
        if self.offices[n].plural:
            for other in self.coordinated(run):
                self.attach(other, n)

    def coordinated(self, run: Run) -> list[Run]:
        """The names listed behind ``run``: 'X, Y and Z'; a country may follow each."""
        found: list[Run] = []
        i = run.last + 1
        while i < len(self.text):
            while self.text.plain(i) in ("of", "the", "and") or self.text.kind(i):
                i += 1
            following = self.run_at.get(i)
            if following is None or following.start - run.last > LIST_REACH:
                break
            found.append(following)
            run, i = following, following.last + 1
        return found

    def chain_back(self, n: int) -> list[int]:
        """Office ``n`` and those before it that share its name: 'State Councilor and Foreign Minister NAME'."""
        chain = [n]
        while True:
            office = self.offices[chain[0]]
            between = office.first - 1
            while between >= 0 and self.text.kind(between) in ("COUNTRY", "NATIONALITY"):
                between -= 1
            joined = between >= 0 and self.text.plain(between) in ("and", "&")
            end = between - 1 if joined else between
            before = self.ending.get(end)
            if before is None or not self.chained(before, chain, end, joined):
                return chain
            chain.insert(0, before)

    def chained(self, before: int, chain: list[int], end: int, joined: bool) -> bool:
        """Whether office ``before``, whose last word is ``end``, is said of the name that ``chain`` is said of."""
        text, office, earlier = self.text, self.offices[chain[0]], self.offices[before]
        if before in self.used or earlier.plural or not self.shares(before, chain[0]):
            return False
        gap = text.mark(end + 1)
        if gap not in (("", ",") if joined else LISTED):
            return False
        if gap == "," and not joined and len(chain) == 1 and office.head not in self.forms.styles:
            return False
        if self.apposed_before(before):
            return False
        bare = earlier.last - earlier.first + 1 == len(earlier.head.split())
        if bare and text.plain(end - 1) == "the":  # 'the Chairperson and President NAME': two people
            return False
        return text.capital(earlier.first) == text.capital(office.first)

    def apposed_before(self, n: int) -> bool:
        """Whether office ``n`` is, or is coordinated to, the apposition of a name before it."""
        text, k = self.text, self.offices[n].first - 1
        while k >= 0 and (text.plain(k) in self.forms.determiners or text.kind(k) in COUNTRY_KINDS):
            k -= 1
        if k < 0:
            return False
        if text.plain(k) in ("and", "&") and k - 1 in self.ending:
            return self.apposed_before(self.ending[k - 1])
        return k in self.run_ends and text.mark(k + 1) == ","

    def shares(self, a: int, b: int) -> bool:
        """Whether two coordinated offices may be one person's: same side, and written alike."""
        first, second = self.offices[a], self.offices[b]
        if first.code and second.code and first.code != second.code:
            return False
        return first.text.lower() != second.text.lower()

    def after(self, run: Run, k: int) -> None:
        """An apposition behind the name, which is run number ``k``."""
        i = run.last + 1
        if i >= len(self.text) or self.text.possessive(run.last) or run.block == "title":
            return
        bare = self.text.adjacent(i)
        if not (self.text.mark(i) in APPOSITION or bare):
            return
        n, skipped = self.office_from(i)
        if n is None or n in self.used or self.titles_next(n) or not self.apposed(run, n, i, bare):
            return
        for m in self.chain_forward(n):
            self.attach(run, m)
        past = self.text.plain(i) == "who" and any(self.text.plain(m) == "was" for m in skipped)
        if past and not self.offices[n].text.lower().startswith("former"):
            self.offices[n] = self.offices[n]._replace(text=f"former {self.offices[n].text}")
        if self.offices[n].plural:
            self.plural_after(run, k, n)

    def apposed(self, run: Run, n: int, i: int, bare: bool) -> bool:
        """Whether office ``n`` behind the name, from word ``i`` on, is said of it rather than of somebody else."""
        text, office = self.text, self.offices[n]
        end = office.last + 1
        if bare:  # 'NAME Minister of Trade', 'NAME is the president of'
            copula = text.plain(i) in ("is", "was")
            return copula or (i == office.first and text.capital(i) and office.last > office.first and run.size > 1)
        closing = text.mark(end)
        if not closing and text.plain(i) == "the" and end < len(text) and text.tags[end][:2] in ("VB", "MD"):
            return False  # 'NAME, the minister said'
        if office.plural:
            return text.plain(i) not in self.forms.numbers
        if run.titles:
            return not (closing == "," and (self.office_from(end)[0] is not None or end in self.run_at))
        return True

    def office_from(self, i: int) -> tuple[int | None, list[int]]:
        """The office that begins at word ``i``, behind articles and countries, and the words before it."""
        skipped: list[int] = []
        text = self.text
        for k in range(i, min(i + OFFICE_REACH, len(text))):
            if k > i and not text.adjacent(k):
                break
            if k in self.starting:
                return self.starting[k], skipped
            if text.plain(k) == "and" and k > i and text.kind(k - 1) == "NATIONALITY" == text.kind(k + 1):
                continue
            if not self.may_precede(k):
                break
            skipped.append(k)
        return None, skipped

    def may_precede(self, k: int) -> bool:
        """Whether the word at ``k`` may stand between a name and the office in apposition."""
        form = self.text.plain(k)
        if form in self.forms.determiners or form in self.forms.ordinals or form in self.terms.before.dropped:
            return True
        return self.text.kind(k) in COUNTRY_KINDS

    def titles_next(self, n: int) -> bool:
        """Whether office ``n`` is the title of the name behind it."""
        following = self.run_at.get(self.offices[n].last + 1)
        return following is not None and self.text.adjacent(following.start) and not self.offices[n].plural

    def chain_forward(self, n: int) -> list[int]:
        """Office ``n`` and those coordinated behind it: 'member of the Politburo and Head of its Commission'."""
        chain = [n]
        while True:
            i = self.offices[chain[-1]].last + 1
            gap, joined = self.text.mark(i), self.text.plain(i) in ("and", "&")
            if gap not in LISTED or (gap == "" and not joined):
                return chain
            following, _ = self.office_from(i + 1 if joined else i)
            if following is None or self.titles_next(following) or not self.shares(chain[-1], following):
                return chain
            beyond = self.run_at.get(self.offices[following].last + 1)
            if beyond is not None and self.text.mark(beyond.start) == ",":
                return chain
            chain.append(following)

    def plural_after(self, run: Run, k: int, n: int) -> None:
        """'X and Y, the Iranian and Syrian foreign ministers': the office of both, countries in order."""
        group = [run]
        while k > 0 and group[0].start - self.runs[k - 1].last <= 3 and len(group) < LIST_REACH:
            k -= 1
            group.insert(0, self.runs[k])
        for other in group:
            self.attach(other, n)
        high = min(self.offices[n].last + 4, len(self.text))
        labels = (self.text.starting(i) for i in range(run.last + 1, high))
        codes = [label.code for label in labels if label and label.code]
        if len(codes) == len(group):
            for other, code in zip(group, codes, strict=True):
                other.country = code

    def comma_before(self, run: Run) -> None:
        """'the Minister of Foreign Affairs of Romania, NAME'."""
        n = self.ending.get(run.start - 1)
        if n is None or n in self.used or self.text.mark(run.start) not in (",", ":"):
            return
        if self.offices[n].plural or len(run.titles) > 1:
            return
        for k in self.chain_back(n):
            self.attach(run, k)
