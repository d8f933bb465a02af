"""Which offices are said of which name: titles before it and appositions around it.

Foreign Minister NAME          State Councilor and Foreign Minister NAME        Ministers NAME and NAME
NAME, the Danish Minister for Development Cooperation                            the Ambassador, NAME
"""

from __future__ import annotations

from dipextract.lexicon.offices import office_terms
from dipextract.pipes.people.fronted import ADVERBIAL_TAGS, begins_main_clause
from dipextract.pipes.people.items import behind_party, to_item_end
from dipextract.pipes.people.listed import names_listed
from dipextract.pipes.people.office_words import Office, is_feat, is_portfolio
from dipextract.pipes.people.runs import Run, may_be_apposed
from dipextract.text_view import FINITE_TAGS, Text

COUNTRY_KINDS = frozenset(("COUNTRY", "NATIONALITY", "ORG"))
APPOSITION = frozenset((",", "(", "-", "--", "–", "—", ", (", ",–"))
LISTED = frozenset(("", ",", "-", "–", "—", "/"))
SERVING = frozenset(("to", "of", "for"))
QUOTES = "\"“”'"
QUOTATION_MARKS = frozenset('"“”«»')
OFFICE_REACH = 8  # words from a name to the office behind it
LONGEST_CHAIN = 6  # offices of one name
LIST_REACH = 8  # names of one list
NEIGHBOURS = 3  # words from one of them to the next


class Linker:
    """Links the offices of a text to its runs, in place: ``run.titles``, ``run.country``."""

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

    def link(self) -> None:
        """All links; a title directly before a name comes first, since it leaves no doubt."""
        for run in self.runs:
            self.before(run)
        for k, run in enumerate(self.runs):
            self.after(run, k)
        for run in self.runs:
            self.comma_before(run)
        for n, office in enumerate(self.offices):
            if office.plural and n not in self.used:
                self.plural_before(n)

    def attach(self, run: Run, n: int) -> None:
        """Say office ``n`` of ``run``."""
        self.used.add(n)
        if n not in run.titles:
            run.titles.append(n)

    def before(self, run: Run) -> None:
        """A title directly before the name, with those coordinated to it."""
        n = self.ending.get(run.start - 1)
        if n is None or not (self.text.adjacent(run.start) or self.closes_quotation(n, run)):
            return
        several = self.text.plain(run.last + 1) in ("were", "are") and self.text.adjacent(run.last + 1)
        for k in [n] if several else self.chain_back(n):
            self.attach(run, k)  # not of 'The Premier and Foreign Minister NAME were joined'
        if self.offices[n].plural:
            for other in names_listed(self.text, self.run_at, run.start):
                self.attach(other, n)

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

    def chain_back(self, n: int) -> list[int]:
        """Office ``n`` and those before it that share its name: 'State Councilor and Foreign Minister NAME'."""
        chain = [n]
        while len(chain) < LONGEST_CHAIN:
            office = self.offices[chain[0]]
            between = office.first - 1
            while between not in self.ending and self.skipped(between):
                between -= 1
            joined = between >= 0 and self.text.plain(between) in ("and", "&")
            end = between - 1 if joined else between
            before = self.ending.get(end)
            if before is None or not self.chained(before, chain, end, joined):
                break
            chain.insert(0, before)
        return chain

    def skipped(self, k: int) -> bool:
        """Whether word ``k`` between two offices is a country or a title of respect: 'Director His Excellency'."""
        return self.text.kind(k) in COUNTRY_KINDS or self.text.plain(k) in self.terms.honorifics

    def chained(self, before: int, chain: list[int], end: int, joined: bool) -> bool:
        """Whether office ``before``, whose last word is ``end``, is said of the name that ``chain`` is said of."""
        text, office, earlier = self.text, self.offices[chain[0]], self.offices[before]
        if (
            before in self.used
            or earlier.plural
            or not text.same_sentence(earlier.last, office.first)
            or earlier.head in self.terms.same.seats
            or text.possessive(end)
            or not self.shares(before, chain[0])
        ):
            return False
        gap = text.mark(end + 1).strip(QUOTES)
        if gap not in (("", ",") if joined else LISTED) or (joined and self.other_country(before, chain[0])):
            return False
        bare = earlier.last - earlier.first + 1 == len(earlier.head.split())
        bare = bare and earlier.head not in self.forms.doubled
        sole = bare or earlier.head in self.terms.same.unique
        full = len(earlier.head.split()) > 1 and earlier.head not in self.terms.same.unique  # 'Minister of State'
        full = full or bool(earlier.code and not earlier.country)  # 'CARICOM Chairman'
        alone = (bare and not full) or (sole and text.plain(earlier.first - 1) == "the")
        styled = office.head in self.forms.styles or office.text.lower().startswith("former ")
        if gap == "," and not joined and len(chain) == 1 and alone and not styled:
            return False
        named = self.run_at.get(self.offices[chain[-1]].last + 1)
        apart = gap or (earlier.country and named is not None and self.has_apposition(named))
        if apart and self.apposed_before(before):  # 'NAME, Secretary of Peru(,) and Ambassador NAME, Secretary of'
            return False
        lone = office.first == office.last and earlier.head in self.terms.same.unique and earlier.code
        if (
            joined
            and (bare or lone)
            and text.plain(earlier.first - 1) == "the"
            and not is_portfolio(self.text, self.offices[chain[0]])
        ):
            return False  # 'the Chairperson and President NAME', 'the President of Peru and Speaker NAME': two people
        whole = not bare and office.last - office.first >= len(office.head.split())
        return self.great(earlier) == self.great(office) or (joined and not bare) or (gap == "," and whole)

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

    def after(self, run: Run, k: int) -> None:
        """An apposition behind the name, which is run number ``k``."""
        i = behind_party(self.text, run.last + 1)
        if i >= len(self.text) or self.text.possessive(run.last) or run.block == "title":
            return
        bare = self.text.adjacent(i)
        item = self.text.mark(i) == ":" and self.text.capital(i) and "\n" in self.text.words[run.start].gap
        mark = self.text.mark(i) if i == run.last + 1 else self.text.mark(i).lstrip(".")
        if not (mark in APPOSITION or bare or item):
            return
        appointed = bare and self.text.plain(i) == "as" and self.text.plain(run.start - 1) == "of"
        n, skipped = self.office_from(i + 1 if appointed else i)  # 'the election of NAME as President'
        if n is None or n in self.used or self.titles_next(n, run):
            return
        if not (appointed or self.apposed(run, n, i, bare)):
            return
        if is_feat(self.text, self.offices[n], skipped):
            run.country = run.country or (self.offices[n].code if self.offices[n].country else None)
            return
        for m in self.chain_forward(n, run):
            self.attach(run, m)
        words = {self.text.plain(m) for m in skipped}
        past = (
            not words.isdisjoint(self.forms.past) and self.text.mark(i) != "" and words.isdisjoint(self.forms.becoming)
        )
        if past and not self.offices[n].text.lower().startswith("former"):
            self.offices[n] = self.offices[n]._replace(text=f"former {self.offices[n].text}")
        if self.offices[n].plural:
            self.plural_after(run, k, n)
        elif self.text.mark(i) == "," and len(run.titles) == 1:
            self.offices[n] = to_item_end(self.text, run.start, self.offices[n], self.starting)

    def apposed(self, run: Run, n: int, i: int, bare: bool) -> bool:
        """Whether office ``n`` behind the name, from word ``i`` on, is said of it rather than of somebody else."""
        text, office = self.text, self.offices[n]
        end = office.last + 1
        if bare:  # 'NAME Minister of Trade', 'NAME is the president of'
            copula = text.plain(i) in ("is", "was", "who") or text.plain(i) in self.forms.becoming
            national = text.kind(i) == "NATIONALITY" and text.capital(office.first)  # 'NAME Tajik Ambassador to'
            titled = office.first == i + national and text.capital(i) and office.last > office.first
            return copula or (titled and run.size > 1)
        closing = text.mark(end)
        follows = end < len(text) and text.tags[end][:2] in ("VB", "MD")
        subject = "," in text.mark(run.start) and i == office.first  # 'In May, NAME, Minister of Trade signed'
        if not closing and any(self.offices[m].foreign_to(office) for m in run.titles):
            return False  # 'in a meeting with Peruvian Minister NAME, the Chilean president also said'
        if not closing and follows and text.tags[text.begins[run.start]] in ADVERBIAL_TAGS and not subject:
            return False  # 'During talks with NAME, the Peruvian minister said'
        if not closing and text.plain(i) == "the" and end < len(text) and text.tags[end][:2] in ("VB", "MD"):
            bare = office.last - office.first + 1 == len(office.head.split())
            alone = not (text.starts_sentence(run.start) or "," in text.mark(run.start))
            if bare or alone or self.titled_by_comma(run):
                return False  # 'NAME, the minister said'
        if office.plural:
            return text.plain(i) not in self.forms.numbers
        if closing == "," and (
            (end in self.run_at and self.titled_by_comma(run)) or (run.titles and self.leads_list(end))
        ):
            self.ahead.add(n)
            return False
        if run.titles and closing == ",":
            return self.office_from(end)[0] is None and (
                end not in self.run_at or self.has_apposition(self.run_at[end])
            )
        return True

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

    def chain_forward(self, n: int, run: Run) -> list[int]:
        """Office ``n`` and those coordinated behind it: 'member of the Politburo and Head of its Commission'."""
        chain = [n]
        while len(chain) < LONGEST_CHAIN:
            i = self.behind_served(self.offices[chain[-1]].last + 1)
            gap, joined = self.text.mark(i), self.text.plain(i) in ("and", "&")
            if gap not in LISTED or (gap == "" and not joined):
                break
            following, skipped = self.office_from(i + 1 if joined else i)
            if following is None or self.titles_next(following, run) or not self.shares(chain[-1], following):
                break
            if joined and any(self.text.kind(k) == "NATIONALITY" for k in skipped[1:]):  # 'and the Lao minister'
                break
            if joined and self.offices[following].plural and not self.offices[chain[0]].plural:
                break  # 'NAME, the envoy, and the ministers of Peru and Chile'
            if self.begins_clause(following):
                break
            beyond = self.run_at.get(self.offices[following].last + 1)
            if beyond is not None and self.text.mark(beyond.start) == "," and not self.has_apposition(beyond):
                break
            chain.append(following)
        return chain

    def begins_clause(self, n: int) -> bool:
        """Whether office ``n`` is the subject of what follows: 'NAME, former envoy to Peru, the Queen meets'."""
        text, office = self.text, self.offices[n]
        bare = office.last - office.first + 1 == len(office.head.split())
        after = office.last + 1
        verb = text.adjacent(after) and text.tags[after] in FINITE_TAGS
        return bare and verb and text.plain(office.first - 1) == "the" and text.mark(office.first - 1) == ","

    def plural_after(self, run: Run, k: int, n: int) -> None:
        """'X and Y, the Iranian and Syrian foreign ministers': the office of both, countries in order."""
        group = [run]
        while k > 0 and group[0].start - self.runs[k - 1].last <= NEIGHBOURS and len(group) < LIST_REACH:
            k -= 1
            group.insert(0, self.runs[k])
        if len(group) == 1 and self.text.plain(self.offices[n].first - 1) != "the":
            run.titles.remove(n)  # 'the President, NAME, cabinet ministers and others'
            return
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
        i, mark = run.start - 1, self.text.mark(run.start)
        if mark == ")," and "(" in self.text.mark(i):  # 'the Commander of the Armed Forces (BAF), NAME'
            i, mark = i - 1, ","
        label = self.text.ending(i, frozenset(("COUNTRY", "CITY")))
        if label and i not in self.ending and self.text.plain(label.first - 1) == "in":
            # 'the Governor of Mie in Japan, NAME'
            i = label.first - 2
        n = self.ending.get(i)
        if n is None or n in self.used or mark not in (",", ":", "[", "(", "–", "—"):
            return
        if (
            self.offices[n].plural
            or len(run.titles) > 1
            or begins_main_clause(self.text, run, self.offices, self.offices[n])
            or not may_be_apposed(self.text, run)
        ):
            return
        for k in self.chain_back(n):
            self.attach(run, k)

    def plural_before(self, n: int) -> None:
        """'the presidents of Peru, NAME, and Chile, NAME': the office of all of at least two names."""
        office, text = self.offices[n], self.text
        found = names_listed(text, self.run_at, office.last + 1)
        if len(found) > 1 and not any(run.titles for run in found) and not text.possessive(office.last):
            for run in found:
                self.attach(run, n)
