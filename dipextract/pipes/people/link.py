"""Which offices are said of which name: titles before it and appositions around it.

Foreign Minister NAME          State Councilor and Foreign Minister NAME        Ministers NAME and NAME
NAME, the Danish Minister for Development Cooperation                            the Ambassador, NAME
"""

from __future__ import annotations

from dipextract.lexicon.sides import side_terms
from dipextract.pipes.people.around import LIST_REACH, LONGEST_CHAIN, Around
from dipextract.pipes.people.fronted import ADVERBIAL_TAGS, begins_main_clause
from dipextract.pipes.people.items import behind_party, to_item_end
from dipextract.pipes.people.listed import names_listed
from dipextract.pipes.people.office_words import Office, is_feat, is_portfolio
from dipextract.pipes.people.runs import Run, may_be_apposed
from dipextract.text_view import COUNTRY_KINDS

APPOSITION = frozenset((",", "(", "-", "--", "–", "—", ", (", ",–"))
LISTED = frozenset(("", ",", "-", "–", "—", "/"))
QUOTES = "\"“”'"
NEIGHBOURS = 3  # words from one of them to the next


class Linker(Around):
    """Links the offices of a text to its runs, in place: ``run.titles``, ``run.country``."""

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
        if self.of_its_time(self.offices[n]):
            self.make_past(n)
        if n not in run.titles:
            run.titles.append(n)

    def of_its_time(self, office: Office) -> bool:
        """Whether 'then' stands before an office: 'the then Peruvian foreign minister NAME'."""
        i = office.first - 1
        while i > 0 and (self.text.kind(i) in COUNTRY_KINDS or self.text.plain(i) == "the"):
            i -= 1
        return self.text.plain(i) == "then" and not self.text.starts_sentence(i)

    def make_past(self, n: int) -> None:
        """Say that office ``n`` is no longer held."""
        if not self.offices[n].text.lower().startswith("former"):
            self.offices[n] = self.offices[n]._replace(text=f"former {self.offices[n].text}")

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
        bare = " ".join(self.text.spaced(earlier.first, earlier.last)) == earlier.head
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
            and (
                earlier.head.split()[0] not in self.terms.before.small_ranks or office.head in side_terms().words.chiefs
            )
            and text.plain(earlier.first - 1) == "the"
            and not is_portfolio(self.text, self.offices[chain[0]])
        ):
            return False  # 'the Chairperson and President NAME', 'the President of Peru and Speaker NAME': two people
        whole = not bare and office.last - office.first >= len(office.head.split())
        return self.great(earlier) == self.great(office) or (joined and not bare) or (gap == "," and whole)

    def after(self, run: Run, k: int) -> None:
        """An apposition behind the name, which is run number ``k``."""
        i = behind_party(self.text, run.last + 1)
        if i >= len(self.text) or self.text.possessive(run.last) or run.block == "title" or self.is_scene(run):
            return
        bare = self.text.adjacent(i)
        item = self.text.mark(i) == ":" and self.text.capital(i) and "\n" in self.text.words[run.start].gap
        mark = self.text.mark(i).lstrip(".")  # behind initials: 'NAME Jr., the minister'
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
        if past:
            self.make_past(n)
        if self.offices[n].plural:
            self.plural_after(run, k, n)
        elif self.text.mark(i) == "," and len(run.titles) == 1:
            self.offices[n] = to_item_end(self.text, run.start, self.offices[n], self.starting)

    def is_scene(self, run: Run) -> bool:
        """Whether a name behind 'in' is rather a place: 'received in Port Nakuru, the Peruvian ambassador, NAME'."""
        before, lone = self.text.plain(run.start - 1), run.size == 1 and not run.model
        bare = self.text.adjacent(run.start) and not (run.titles or run.honorifics)
        return bare and (before == "in" or (before == "at" and lone))

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
        if n is None or n in self.used or mark not in (",", ":", "[", "(", "–", "—", "--"):
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
