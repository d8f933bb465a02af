"""Which offices are said of which name: titles before it, appositions around it, counterparts.

Foreign Minister NAME          State Councilor and Foreign Minister NAME        Ministers NAME and NAME
NAME, the Danish Minister for Development Cooperation                            the Ambassador, NAME
his Tajik counterpart, NAME                                                      President NAME of Poland
"""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Span

from dipextract.lexicon.offices import OfficeTerms, office_terms
from dipextract.pipes.offices.text import Text, first_at, match_head, spaced
from dipextract.pipes.people.names import Run

DETERMINERS = frozenset(
    ["the", "a", "an", "his", "her", "its", "their", "who", "is", "was", "as", "currently", "serving", "former"]
)
COUNTRY_KINDS = frozenset(("COUNTRY", "NATIONALITY", "ORG"))
# Titles of respect that follow an office behind a comma: 'the Permanent Secretary, Ambassador NAME'.
STYLES = frozenset(("ambassador", "senator", "minister plenipotentiary", "plenipotentiary", "councilor", "counsellor"))
ORDINALS = frozenset(["first", "second", "new", "then"])
NUMBERS = frozenset(["two", "three", "four", "several", "other", "all"])
APPOSITION = frozenset((",", "(", "-", "–", "—", ", (", ",–"))


class Office(NamedTuple):
    """An office of the text by word index. ``code`` is a country's code or an organisation's key."""

    first: int
    last: int
    text: str
    code: str
    head: str
    plural: bool


def read_offices(text: Text, spans: list[Span]) -> list[Office]:
    """The spans of group ``offices`` by word index, with their heads."""
    terms, found = office_terms(), []
    for span in spans:
        first, last = first_at(text.words, span.start_char), first_at(text.words, span.end_char) - 1
        head, plural = head_of(text, first, last, terms)
        found.append(Office(first, last, span.id_, span.kb_id_, head, plural))
    return found


def head_of(text: Text, first: int, last: int, terms: OfficeTerms) -> tuple[str, bool]:
    """The head of the office over words ``first`` to ``last``, and whether it is a plural."""
    weak = ("", False)
    for i in range(first, last + 1):
        match = match_head(text, i, terms)
        if not match:
            continue
        phrase = " ".join(spaced(text.words[k]) for k in range(i, match[0] + 1))
        found = (match[1], phrase in terms.plurals)
        if match[1] not in terms.weak:
            return found
        weak = weak if weak[0] else found
    return weak


class Linker:
    """Links the offices of a text to its runs, in place: ``run.titles``, ``run.country``, ``run.counterpart``."""

    def __init__(self, text: Text, offices: list[Office], runs: list[Run]) -> None:
        self.text, self.offices, self.runs = text, offices, runs
        self.terms = office_terms()
        self.ending = {office.last: n for n, office in enumerate(offices)}
        self.starting = {office.first: n for n, office in enumerate(offices)}
        self.run_at = {run.start: run for run in runs}
        self.run_ends = {run.last for run in runs}
        self.used: set[int] = set()

    def link(self) -> None:
        """All links; a title directly before a name comes first, since it leaves no doubt."""
        for run in self.runs:
            self.before(run)
        for run in self.runs:
            self.after(run)
        for run in self.runs:
            self.comma_before(run)
            self.counterpart(run)
            self.of_country(run)

    def attach(self, run: Run, n: int) -> None:
        """Say office ``n`` of ``run``."""
        self.used.add(n)
        if n not in run.titles:
            run.titles.append(n)

    def before(self, run: Run) -> None:
        """A title directly before the name, with those coordinated to it."""
        n = self.ending.get(run.start - 1)
        if n is None or not self.close(run.start):
            return
        for k in self.chain_back(n):
            self.attach(run, k)
        if self.offices[n].plural:
            for other in self.coordinated(run):
                self.attach(other, n)

    def close(self, i: int) -> bool:
        """Whether only white space, or an abbreviation's dot, stands before word ``i``."""
        return self.text.adjacent(i)

    def coordinated(self, run: Run) -> list[Run]:
        """The names listed behind ``run``: 'X, Y and Z'; a country may follow each."""
        found: list[Run] = []
        i = run.last + 1
        while i < len(self.text.words):
            while i < len(self.text.words) and (self.text.words[i].plain in ("of", "the", "and") or self.text.kind(i)):
                i += 1
            following = self.run_at.get(i)
            if following is None or following.start - run.last > 8:
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
            joined = between >= 0 and self.text.words[between].plain in ("and", "&")
            end = between - 1 if joined else between
            before = self.ending.get(end)
            if before is None or before in self.used or self.offices[before].plural:
                return chain
            gap = self.text.words[end + 1].gap.strip()
            if gap not in (("", ",") if joined else ("", "-", "–", "—", ",")) or not self.shares(before, chain[0]):
                return chain
            style = self.offices[chain[0]].head in STYLES
            if gap == "," and not joined and len(chain) == 1 and not style:
                return chain
            if self.apposed_before(before):
                return chain
            earlier = self.offices[before]
            bare = earlier.last - earlier.first + 1 == len(earlier.head.split())
            if bare and self.text.words[end - 1].plain == "the":  # 'the Chairperson and President NAME': two people
                return chain
            if self.text.words[self.offices[before].first].capital != self.text.words[office.first].capital:
                return chain
            chain.insert(0, before)

    def apposed_before(self, n: int) -> bool:
        """Whether office ``n`` is, or is coordinated to, the apposition of a name before it."""
        k = self.offices[n].first - 1
        while k >= 0 and (self.text.words[k].plain in DETERMINERS or self.text.kind(k) in COUNTRY_KINDS):
            k -= 1
        if k < 0:
            return False
        if self.text.words[k].plain in ("and", "&") and k - 1 in self.ending:
            return self.apposed_before(self.ending[k - 1])
        return k in self.run_ends and self.text.words[k + 1].gap.strip() == ","

    def shares(self, a: int, b: int) -> bool:
        """Whether two coordinated offices may be one person's: same side, and written alike."""
        first, second = self.offices[a], self.offices[b]
        if first.code and second.code and first.code != second.code:
            return False
        return first.text.lower() != second.text.lower()

    def after(self, run: Run) -> None:
        """An apposition behind the name."""
        i = run.last + 1
        if i >= len(self.text.words) or self.text.words[run.last].possessive:
            return
        gap = self.text.words[i].gap.strip()
        bare = gap == "" and self.text.adjacent(i)
        if not (gap in APPOSITION or bare) or run.block == "title":
            return
        n, skipped = self.office_from(i)
        if n is None or n in self.used or self.titles_next(n) or not self.apposed(run, n, i, bare):
            return
        for k in self.chain_forward(n):
            self.attach(run, k)
        former = self.text.words[i].plain == "who" and any(self.text.words[k].plain == "was" for k in skipped)
        if former and not self.offices[n].text.lower().startswith("former"):
            self.offices[n] = self.offices[n]._replace(text=f"former {self.offices[n].text}")
        if self.offices[n].plural:
            self.plural_after(run, n)

    def apposed(self, run: Run, n: int, i: int, bare: bool) -> bool:
        """Whether office ``n`` behind the name, from word ``i`` on, is said of it rather than of somebody else."""
        words, office = self.text.words, self.offices[n]
        end = office.last + 1
        closing = words[end].gap.strip() if end < len(words) else "."
        if bare:  # 'NAME Minister of Trade', 'NAME is the president of'
            copula = words[i].plain in ("is", "was")
            return copula or (i == office.first and words[i].capital and office.last > office.first and run.size > 1)
        if not closing and words[i].plain == "the" and self.text.doc[words[end].token].tag_[:2] in ("VB", "MD"):
            return False  # 'NAME, the minister said'
        if office.plural:
            return words[i].plain not in NUMBERS
        if run.titles:
            return not (closing == "," and (self.office_from(end)[0] is not None or end in self.run_at))
        return True

    def office_from(self, i: int) -> tuple[int | None, list[int]]:
        """The office that begins at word ``i``, behind articles and countries."""
        skipped: list[int] = []
        for k in range(i, min(i + 8, len(self.text.words))):
            if k > i and not self.text.adjacent(k):
                return None, skipped
            if k in self.starting:
                return self.starting[k], skipped
            plain = self.text.words[k].plain
            country = self.text.kind(k) in COUNTRY_KINDS
            if plain == "and" and k > i and self.text.kind(k - 1) == "NATIONALITY" == self.text.kind(k + 1):
                continue
            if not (plain in DETERMINERS or plain in self.terms.dropped or country or plain in ORDINALS):
                return None, skipped
            skipped.append(k)
        return None, skipped

    def titles_next(self, n: int) -> bool:
        """Whether office ``n`` is the title of the name behind it."""
        following = self.run_at.get(self.offices[n].last + 1)
        return following is not None and self.close(following.start) and not self.offices[n].plural

    def chain_forward(self, n: int) -> list[int]:
        """Office ``n`` and those coordinated behind it: 'member of the Politburo and Head of its Commission'."""
        chain = [n]
        while True:
            i = self.offices[chain[-1]].last + 1
            if i >= len(self.text.words):
                return chain
            gap, joined = self.text.words[i].gap.strip(), self.text.words[i].plain in ("and", "&")
            if gap not in ("", ",", "-", "–", "—") or (gap == "" and not joined):
                return chain
            following, _ = self.office_from(i + 1 if joined else i)
            if following is None or self.titles_next(following) or not self.shares(chain[-1], following):
                return chain
            beyond = self.run_at.get(self.offices[following].last + 1)
            if beyond is not None and self.text.words[beyond.start].gap.strip() == ",":
                return chain
            chain.append(following)

    def plural_after(self, run: Run, n: int) -> None:
        """'X and Y, the Iranian and Syrian foreign ministers': the office of both, countries in order."""
        group = [run]
        k = self.runs.index(run) - 1
        while k >= 0 and group[0].start - self.runs[k].last <= 3 and self.runs[k] not in group:
            group.insert(0, self.runs[k])
            k -= 1
        for other in group:
            self.attach(other, n)
        codes: list[str] = []
        for i in range(run.last + 1, min(self.offices[n].last + 4, len(self.text.words))):
            label = self.text.labels[i]
            if label and label.kind in ("COUNTRY", "NATIONALITY") and label.first == i and label.code:
                codes.append(label.code)
        if len(codes) == len(group):
            for other, code in zip(group, codes, strict=True):
                other.country = code

    def comma_before(self, run: Run) -> None:
        """'the Minister of Foreign Affairs of Romania, NAME'."""
        n = self.ending.get(run.start - 1)
        if n is None or n in self.used or self.text.words[run.start].gap.strip() not in (",", ":"):
            return
        if self.offices[n].plural or (run.titles and len(run.titles) > 1):
            return
        for k in self.chain_back(n):
            self.attach(run, k)

    def counterpart(self, run: Run) -> None:
        """'his Tajik counterpart, NAME'; also 'his counterpart from Tajikistan, NAME'."""
        i, words = run.start - 1, self.text.words
        country = None
        if i >= 0 and run.titles:
            first = min(self.offices[n].first for n in run.titles)
            i = first - 1 if words[first].gap.strip() in (",", "") else -1
        if i >= 2 and self.text.kind(i) == "COUNTRY" and words[self.text.labels[i].first - 1].plain in ("from", "of"):  # type: ignore[union-attr]
            country = self.text.labels[i].code  # type: ignore[union-attr]
            i = self.text.labels[i].first - 2  # type: ignore[union-attr]
        if i < 1 or words[run.start].gap.strip() not in ("", ","):
            return
        two = f"{words[i - 1].plain} {words[i].plain}"
        if words[i].plain not in self.terms.counterparts and two not in self.terms.counterparts:
            return
        run.counterpart = True
        k = i - 2 if two in self.terms.counterparts else i - 1
        if k >= 0 and self.text.kind(k) in ("NATIONALITY", "COUNTRY"):
            country = self.text.labels[k].code  # type: ignore[union-attr]
        run.country = run.country or country or None

    def of_country(self, run: Run) -> None:
        """'President NAME of Poland', 'NAME of Japan' behind a title; also a country before: "Iran's NAME"."""
        words, i = self.text.words, run.last + 1
        if run.country:
            return
        if (
            i + 1 < len(words)
            and words[i].plain in ("of", "from")
            and self.text.adjacent(i)
            and (run.titles or run.honorifics or words[i].plain == "from")
        ):
            k = i + 2 if words[i + 1].plain == "the" and i + 2 < len(words) else i + 1
            while k + 1 < len(words) and words[k].plain in ("republic", "kingdom", "of") and self.text.adjacent(k + 1):
                k += 1
            if self.text.kind(k) == "COUNTRY":
                run.country = self.text.labels[k].code or None  # type: ignore[union-attr]
                return
        if self.text.words[i].gap.strip() in APPOSITION if i < len(words) else False:
            run.country = self.national_after(i)
            if run.country:
                return
        start = run.start - 1
        if not run.titles and start >= 0 and self.text.kind(start) in ("COUNTRY", "NATIONALITY"):
            label = self.text.labels[start]
            attached = label is not None and (label.kind == "NATIONALITY" or words[start].possessive)
            if attached and self.text.adjacent(run.start):
                run.country = label.code or None  # type: ignore[union-attr]

    def national_after(self, i: int) -> str | None:
        """The nationality in an apposition without an office: 'NAME, a Bangladeshi convict living abroad'."""
        words = self.text.words
        if words[i].plain not in ("a", "an", "the"):
            return None
        for k in range(i + 1, min(i + 4, len(words))):
            if not self.text.adjacent(k) or words[k].plain in ("of", "to", "in", "for", "on", "who"):
                return None
            if self.text.kind(k) == "NATIONALITY":
                return self.text.labels[k].code or None  # type: ignore[union-attr]
        return None
