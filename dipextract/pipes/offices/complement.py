"""What completes an office after its head: 'of Foreign Affairs', 'for Europe at the Ministry of ...', 'to Mexico'."""

from __future__ import annotations

from typing import NamedTuple

from dipextract.lexicon.offices import OfficeTerms
from dipextract.lexicon.organizations import country_code
from dipextract.pipes.offices.text import CALENDAR, Text, match_head, spaced
from dipextract.word_view import plain

LONGEST = 30
DETERMINERS = frozenset(("the", "its", "his", "her", "their"))
LINKS = frozenset(("of", "for", "and", "&", "the", "in", "on", "to", "with", "its"))
NUMERALS = frozenset(("ii", "iii", "iv", "i"))
ADVISERS = frozenset(
    ("adviser", "advisor", "secretary", "assistant", "aide", "undersecretary", "under secretary", "counsellor")
)
STATE_FORMS = frozenset(
    [
        "the",
        "republic",
        "kingdom",
        "state",
        "states",
        "sultanate",
        "federation",
        "union",
        "commonwealth",
        "principality",
        "emirate",
        "emirates",
        "islamic",
        "federal",
        "federative",
        "democratic",
        "peoples",
        "socialist",
        "bolivarian",
        "arab",
        "united",
        "cooperative",
        "hashemite",
        "plurinational",
        "of",
    ]
)
BARE_BODIES = frozenset(("assembly", "senate", "parliament", "majlis", "council", "affairs", "secretariat"))


def keeps_body(organization: str) -> bool:
    """Whether an office keeps the body in front: 'European Commission President', whose side is the Union.

    What stands as the official's organisation or, for the UN and the EU, as the country, is left out of the office.
    """
    return country_code(organization) is not None and organization not in ("united nations", "european union")


class Complement(NamedTuple):
    """Index of the last word, the words kept, and the country or organisation read off."""

    last: int
    kept: list[str]
    country: str | None
    organization: str | None


def read_complements(text: Text, j: int, head: str, terms: OfficeTerms) -> Complement:
    """Everything after the head that ends at word ``j``."""
    done = Complement(j, [], None, None)
    if j + 1 < len(text.words) and text.adjacent(j + 1) and text.words[j + 1].plain in BARE_BODIES | {"national"}:
        done = bare_body(text, j, head, terms)
    while done.last + 1 < len(text.words) and done.last - j < LONGEST:
        more = read_one(text, done.last, head, terms, first=done.last == j)
        if more is None:
            break
        done = Complement(
            more.last, done.kept + more.kept, done.country or more.country, done.organization or more.organization
        )
        if more.country and not more.kept and head not in terms.keep_to:
            break
    return done


def bare_body(text: Text, j: int, head: str, terms: OfficeTerms) -> Complement:
    """'Speaker National Assembly': a body that follows its head without 'of', as South Asian agencies write."""
    last = j
    while last + 1 < len(text.words) and text.adjacent(last + 1) and text.words[last + 1].capital:
        if text.words[last + 1].plain not in terms.portfolio:
            break
        last += 1
    if last > j and text.words[last].plain in BARE_BODIES and match_head(text, last + 1, terms) is None:
        return Complement(last, [text.raw(k) for k in range(j + 1, last + 1)], None, None)
    return Complement(j, [], None, None)


def read_one(text: Text, j: int, head: str, terms: OfficeTerms, first: bool) -> Complement | None:
    """One complement after word ``j``: a numeral, a part behind a slash, or a preposition with its phrase."""
    word = text.words[j + 1]
    if word.gap == "/" and word.capital:
        return Complement(j + 1, ["/", text.raw(j + 1)], None, None)
    if not text.adjacent(j + 1):
        return None
    if word.plain in NUMERALS and word.text.isupper():
        return Complement(j + 1, [word.text], None, None)
    preposition = word.plain
    if preposition == "in" and next_is(text, j + 1, "charge", "of"):
        return phrase(text, j + 4, ["in charge of"], head, terms)
    if preposition not in terms.prepositions or j + 2 >= len(text.words):
        return None
    if not allowed(text, j, preposition, head, terms):
        return None
    return phrase(text, j + 2, [word.text], head, terms)


def next_is(text: Text, j: int, *forms: str) -> bool:
    """Whether the words after ``j`` are ``forms``."""
    following = text.words[j + 1 : j + 1 + len(forms)]
    return [w.plain for w in following] == list(forms)


def allowed(text: Text, j: int, preposition: str, head: str, terms: OfficeTerms) -> bool:
    """Whether ``preposition`` after word ``j`` can open a complement of ``head`` rather than an adverbial."""
    k = j + 2
    while k < len(text.words) and text.words[k].plain in DETERMINERS and text.adjacent(k):
        k += 1
    if k >= len(text.words) or not text.adjacent(k) or text.words[k].plain in CALENDAR:
        return False
    target = text.words[k]
    vocabulary = target.plain in terms.portfolio or target.plain in terms.ranks or text.kind(k) == "NATIONALITY"
    base = head.split()[-1]
    if preposition == "of":
        return True
    if preposition == "to":
        diplomats = head in terms.keep_to or base in terms.keep_to
        return (diplomats and (text.kind(k) != "" or target.capital)) or (base in ADVISERS and target.capital)
    if preposition == "for":
        return target.capital or (vocabulary and appositive(text, k, terms))
    if preposition == "at":
        return vocabulary and target.capital and text.kind(k) not in ("CITY", "COUNTRY")
    if preposition == "on":
        return vocabulary and base in (
            *ADVISERS,
            "envoy",
            "rapporteur",
            "representative",
            "coordinator",
            "commissioner",
        )
    if preposition == "in":
        return (head in terms.keep_to and text.kind(k) != "") or base in ("coordinator", "representative")
    return False


def appositive(text: Text, k: int, terms: OfficeTerms) -> bool:
    """Whether the lower-case phrase from word ``k`` ends at a comma or a name, as an office does."""
    while k < len(text.words) and text.adjacent(k) and (text.words[k].plain in terms.portfolio | LINKS):
        k += 1
    return k >= len(text.words) or "," in text.words[k].gap or text.words[k].capital


def phrase(text: Text, k: int, opening: list[str], head: str, terms: OfficeTerms) -> Complement | None:
    """The noun phrase that starts at word ``k``, behind the words of ``opening``."""
    reader = PhraseReader(text, k, opening, head, terms)
    return reader.read()


class PhraseReader:
    """Reads one complement word by word; see ``step`` for what each kind of word does."""

    def __init__(self, text: Text, k: int, opening: list[str], head: str, terms: OfficeTerms) -> None:
        self.text, self.k, self.head, self.terms = text, k, head, terms
        self.kept = list(opening)
        self.opening = len(opening)
        self.last = k - 1
        self.country: str | None = None
        self.organization: str | None = None
        self.known = False  # whether the word before belongs to the vocabulary: then an unknown one starts a name

    def read(self) -> Complement | None:
        """The complement, or None when no noun phrase follows."""
        start = self.k
        while self.k < len(self.text.words) and self.k - start < LONGEST and self.step():
            pass
        while len(self.kept) > self.opening and self.kept[-1].lower() in LINKS | {","}:
            self.kept.pop()
        if self.country and all(plain(word) in STATE_FORMS for word in self.kept[self.opening :]):
            del self.kept[self.opening :]  # 'of the Republic of' COUNTRY
        if len(self.kept) == self.opening:
            if self.country is None and self.organization is None:
                return None
            return Complement(self.last, [], self.country, self.organization)
        return Complement(self.last, self.kept, self.country, self.organization)

    def take(self, last: int, *, known: bool) -> bool:
        """Keep the words up to ``last``."""
        for k in range(self.k, last + 1):
            if "," in self.text.words[k].gap and len(self.kept) > self.opening:
                self.kept.append(",")
            elif self.text.words[k].gap == "/":
                self.kept.append("/")
            self.kept.append(self.text.raw(k))
        self.k, self.last, self.known = last + 1, last, known
        return True

    def fresh(self) -> bool:
        """Whether nothing but links has been read since the phrase, or a part of it, began."""
        return len(self.kept) == self.opening or self.kept[-1].lower() in LINKS | {",", "/"}

    def step(self) -> bool:
        """Read the word at ``k``; False when the phrase ends before it."""
        text, word = self.text, self.text.words[self.k]
        if not (text.adjacent(self.k) or word.gap in ("-", "/") or self.list_goes_on()):
            return False
        label = text.labels[self.k]
        if label and label.kind in ("COUNTRY", "NATIONALITY") and label.first == self.k:
            return self.country_word()
        if label and label.kind == "ORG" and label.first == self.k:
            return self.organization_words()
        if word.plain in LINKS:
            return self.link()
        if not self.fresh() and self.rank_begins():
            return False
        if word.plain in self.terms.portfolio or spaced(word) in self.terms.ranks or self.head_word():
            if not self.fresh() and (
                text.name_begins(self.k) or (self.next_office_begins() and not self.minister_of_adviser())
            ):
                return False
            head = match_head(text, self.k, self.terms)
            if head and self.fresh():
                return self.take(head[0], known=True)
            return self.take(self.k, known=True)
        if label and label.kind in ("CITY", "REGION") and self.fresh():
            return self.take(max(label.last, self.k), known=True)
        if not self.fresh() and self.next_office_begins():
            return False
        if word.capital and self.known and self.vocabulary_next():
            return self.take(self.k, known=True)
        if (word.capital or word.text.isdigit()) and not self.known and word.plain not in CALENDAR:
            if not self.fresh() and self.k in text.name_starts:
                return False
            return self.take(self.k, known=False)
        return False

    def rank_begins(self) -> bool:
        """Whether a military rank before a name begins: '... of National Defence Senior Lieutenant General NAME'."""
        words, k = self.text.words, self.k
        while k < len(words) and words[k].capital and words[k].plain in ("senior", "junior") and self.text.adjacent(k):
            k += 1
        if k >= len(words) or words[k].plain not in self.terms.military or not words[k].capital:
            return False
        following = words[k + 1].plain if k + 1 < len(words) else ""
        return following not in self.terms.portfolio or following in self.terms.military

    def vocabulary_next(self) -> bool:
        """Whether a word of the vocabulary follows an unknown one: 'Trade Promotion Organization'."""
        k, text = self.k + 1, self.text
        if k >= len(text.words) or not text.adjacent(k) or not text.words[k].capital or self.k in text.name_starts:
            return False
        return text.words[k].plain in self.terms.portfolio and not match_head(text, k, self.terms)

    def minister_of_adviser(self) -> bool:
        """Whether the head at ``k`` closes 'adviser to the foreign minister': portfolio words alone stand before it."""
        if self.kept[0].lower() != "to" or not match_head(self.text, self.k, self.terms):
            return False
        return all(plain(word) in self.terms.portfolio | DETERMINERS for word in self.kept[1:])

    def next_office_begins(self) -> bool:
        """Whether another office follows without a comma: '... Department Minister Plenipotentiary NAME'."""
        if match_head(self.text, self.k, self.terms):
            return True
        rank = self.text.words[self.k].plain
        only_rank = rank in self.terms.ranks and rank not in self.terms.portfolio
        return only_rank and starts_office(self.text, self.k, self.terms)

    def head_word(self) -> bool:
        """A head inside a complement: 'adviser to the President', 'Envoy of the UN Secretary-General'."""
        return self.fresh() and match_head(self.text, self.k, self.terms) is not None and "and" not in self.kept[-1:]

    def list_goes_on(self) -> bool:
        """Whether a comma goes on with a list of portfolios that an 'and' closes: 'Political, Legal and Security'."""
        words = self.text.words
        if words[self.k].gap.strip() != "," or not self.known:
            return False
        for k in range(self.k, min(self.k + 7, len(words))):
            if k > self.k and not (self.text.adjacent(k) or words[k].gap.strip() in (",", "-")):
                return False
            if words[k].plain == "and":
                return self.portfolio_at(k + 2 if k + 1 < len(words) and words[k + 1].plain == "the" else k + 1)
            if not self.portfolio_at(k):
                return False
        return False

    def portfolio_at(self, k: int) -> bool:
        """Whether the word at ``k`` belongs to a portfolio and starts no office of its own."""
        if k >= len(self.text.words):
            return False
        known = self.text.words[k].plain in self.terms.portfolio or self.text.kind(k) == "NATIONALITY"
        return known and not starts_office(self.text, k, self.terms)

    def link(self) -> bool:
        """Take 'of', 'and' and the like when the phrase goes on behind them."""
        text, k = self.text, self.k + 1
        while k < len(text.words) and text.words[k].plain in LINKS and text.adjacent(k) and k - self.k < 3:
            k += 1
        if k >= len(text.words) or not text.adjacent(k):
            return False
        form, target = text.words[self.k].plain, text.words[k]
        if form in ("and", "&"):
            if not self.portfolio_at(k) or target.capital != self.text.words[self.k - 1].capital:
                return False
        elif form in ("in", "on", "to", "with", "for"):
            if not (target.plain in self.terms.portfolio and target.capital) and text.kind(k) not in ("REGION",):
                return False
        elif not (target.capital or target.plain in self.terms.portfolio or text.kind(k)):
            return False
        if form == "of" and text.kind(k) == "COUNTRY" and self.kept[-1].lower() not in self.terms.keeps_country:
            label = text.labels[k]
            self.country = self.country or (label.code if label else None)
            self.last = label.last if label else k
            return False
        return self.take(self.k, known=False)

    def country_word(self) -> bool:
        """A country or nationality inside the phrase: read off at its start or its end, kept in the middle."""
        text, label = self.text, self.text.labels[self.k]
        assert label is not None
        keep_target = self.kept[0].lower() in ("to", "in") and self.fresh() and label.kind == "COUNTRY"
        if keep_target or (self.fresh() and self.kept[-1].lower() == "of" and len(self.kept) > self.opening):
            if self.kept[0].lower() not in ("to", "in"):
                self.country = self.country or label.code or None  # 'the Communist Party of China'
            return self.take(label.last, known=True)
        if label.kind == "NATIONALITY" and self.fresh() and self.names_body(label.last):
            self.country = self.country or label.code or None
            return self.take(label.last, known=True)
        if self.fresh() and (len(self.kept) == self.opening or self.kept[-1].lower() in DETERMINERS):
            self.country = self.country or label.code or None
            self.last, self.k = label.last, label.last + 1
            goes_on = self.k < len(text.words) and (text.words[self.last].possessive or label.kind == "NATIONALITY")
            return goes_on or self.followed_by_portfolio()
        if label.kind == "NATIONALITY" and self.fresh():
            return self.take(label.last, known=True)
        return False

    def names_body(self, k: int) -> bool:
        """Whether the nationality that ends at word ``k`` begins a body's name: 'the Mongolian People's Party'."""
        following = self.text.words[k + 1 : k + 5]
        return any(word.plain in self.terms.keeps_country and word.capital for word in following)

    def followed_by_portfolio(self) -> bool:
        """Whether the word at ``k`` goes on with the vocabulary: 'of China Central Committee'."""
        words = self.text.words
        return self.k < len(words) and self.text.adjacent(self.k) and words[self.k].plain in self.terms.portfolio

    def organization_words(self) -> bool:
        """An international organisation: whom a secretary-general leads is read off, others keep it."""
        label = self.text.labels[self.k]
        assert label is not None
        leads = any(self.head.endswith(h) for h in self.terms.leads_organization)
        if leads and len(self.kept) == self.opening and self.kept[0].lower() in ("of", "for"):
            self.organization = label.code
            if keeps_body(label.code):
                return self.take(label.last, known=True)
            self.last, self.k = label.last, label.last + 1
            if self.k < len(self.text.words) and self.text.words[self.k].plain == "secretariat":
                self.last, self.k = self.k, self.k + 1
            return False
        self.take(label.last, known=True)
        head = match_head(self.text, self.k, self.terms) if self.k < len(self.text.words) else None
        if head and self.text.adjacent(self.k):  # 'Envoy of the UN Secretary-General'
            self.take(head[0], known=True)
        return True


def starts_office(text: Text, k: int, terms: OfficeTerms) -> bool:
    """Whether an office starts at word ``k``: portfolio words that lead up to a head ('Foreign Minister')."""
    for m in range(k, min(k + 6, len(text.words))):
        if m > k and not (text.adjacent(m) or text.words[m].gap == "-"):
            return False
        if match_head(text, m, terms):
            return True
        known = text.words[m].plain in terms.portfolio or spaced(text.words[m]) in terms.ranks or text.kind(m)
        if not known:
            return False
    return False
