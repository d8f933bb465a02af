"""The noun phrase that completes an office: '(of) Foreign Affairs and Expatriates', '(to) the United Nations'."""

from __future__ import annotations

from dipextract.lexicon.geography import country_names, name_key
from dipextract.lexicon.names import name_terms
from dipextract.lexicon.offices import OfficeTerms
from dipextract.pipes.offices.bounds import (
    QUOTES,
    action,
    initial_begins,
    name_quoted,
    next_office_begins,
    odd_capitals,
    quotation_end,
    rank_begins,
)
from dipextract.pipes.offices.heads import has_rank, match_head, seat_at, starts_office
from dipextract.pipes.offices.left import is_organ, keeps_body
from dipextract.text_view import Text
from dipextract.word_view import plain

LONGEST = 30
LIST_ITEMS = 6
LONGEST_ITEM = 4  # words of a portfolio in a list
NAME_REACH = 4  # words from a nationality to the 'Party' of its name
PLACES = frozenset(("COUNTRY", "REGION", "CITY"))
NAME_AND_BODY = 3  # unknown words in a row, of which the last two are a name


class PhraseReader:
    """Reads one complement word by word; see ``step`` for what each kind of word does."""

    def __init__(self, text: Text, k: int, opening: str, head: str, terms: OfficeTerms) -> None:
        self.text, self.k, self.head, self.terms = text, k, head, terms
        self.forms = terms.complements
        self.kept = [opening]
        self.last = k - 1
        self.country: str | None = None
        self.organization: str | None = None
        self.known = False  # whether the word before belongs to the vocabulary: then an unknown one starts a name
        self.unknown = 0  # unknown words in a row at the end

    def read(self) -> bool:
        """Read the phrase; ``kept`` is empty when only a country or an organisation was read off."""
        start = self.k
        while self.k < len(self.text) and self.k - start < LONGEST and self.step():
            pass
        self.give_back_name()
        while len(self.kept) > 1 and self.ends_open():
            self.kept.pop()
        if self.country and all(plain(word) in self.forms.state_forms for word in self.kept[1:]):
            del self.kept[1:]  # 'of the Republic of' COUNTRY
        if len(self.kept) == 1:
            self.kept.clear()
        return bool(self.kept or self.country or self.organization)

    def ends_open(self) -> bool:
        """Whether the last word kept asks for another."""
        return self.kept[-1] in (",", "/") or self.kept[-1].lower() in self.forms.links

    def fresh(self) -> bool:
        """Whether nothing but links has been read since the phrase, or a part of it, began."""
        return len(self.kept) == 1 or self.ends_open() or self.text.mark(self.k) == ","

    def take(self, last: int, *, known: bool) -> bool:
        """Keep the words up to ``last``."""
        for k in range(self.k, last + 1):
            if "," in self.text.words[k].gap and len(self.kept) > 1:
                self.kept.append(",")
            elif self.text.words[k].gap == "/":
                self.kept.append("/")
            self.kept.append(self.text.raw(k))
        self.unknown = 0 if known else self.unknown + 1
        self.k, self.last, self.known = last + 1, last, known
        return True

    def give_back_name(self) -> None:
        """Leave the last two of several unknown words before a verb to the name: 'head of Samgas NAME NAME said'."""
        if self.unknown >= NAME_AND_BODY and self.text.tags[self.last + 1 : self.last + 2] in (["VBD"], ["VBZ"]):
            del self.kept[-2:]
            self.last -= 2

    def step(self) -> bool:
        """Read the word at ``k``; False when the phrase ends before it."""
        text, k = self.text, self.k
        if not (text.adjacent(k) or text.words[k].gap in ("-", "/") or self.list_goes_on() or self.quoted()):
            return False
        if text.words[k].gap == "/" and starts_office(text, k, self.terms):
            return False  # 'for Foreign Affairs/Vice-President of the Commission'
        label = text.labels[k]
        if text.possessive(k) and text.plain(k) in self.terms.bodies.lands:
            self.k, self.last = k + 1, k
            return self.fresh()
        if label and label.first == k and label.kind in ("COUNTRY", "NATIONALITY"):
            return self.country_word()
        if label and label.first == k and label.kind == "ORG":
            return self.organization_words()
        if text.plain(k) in self.forms.links:
            return self.link()
        if not self.fresh() and (named := name_quoted(text, k)) is not None:
            return self.take(named, known=True)
        if not self.fresh() and (
            rank_begins(text, k, self.terms) or self.honorific_begins() or initial_begins(text, k)
        ):
            return False
        whole = (quotation_end(text, k) or seat_at(text, k, self.terms)) if self.fresh() else None
        if whole is not None:
            return self.take(whole, known=True)
        if text.plain(k) in self.terms.portfolio or has_rank(text, k, self.terms) or self.head_word():
            return self.vocabulary_word()
        if label and label.kind in ("CITY", "REGION") and self.fresh():
            return self.take(max(label.last, k), known=True)
        return self.unknown_word()

    def vocabulary_word(self) -> bool:
        """A word of the vocabulary, unless a name, another office or a verb begins with it."""
        if not self.fresh():
            if self.text.tags[self.k].startswith("VB") and not self.text.capital(self.k) and self.kept[-1][0].isupper():
                return False  # 'the Minister of Health plans to'
            if self.text.name_begins(self.k) and self.text.plain(self.k) in self.terms.bodies.names_too:
                return False
            if next_office_begins(self.text, self.k, self.terms) and not self.minister_of_adviser():
                return False
        head = match_head(self.text, self.k, self.terms)
        if (
            head
            and self.text.possessive(head[0])
            and self.text.plain(head[0] + 1) in self.terms.bodies.places_of_office
        ):
            return self.take(head[0] + 1, known=True)  # "the Deputy Foreign Minister's office"
        return self.take(head[0] if head and self.fresh() else self.k, known=True)

    def unknown_word(self) -> bool:
        """A capitalised word or number that the vocabulary lacks: a body's name goes on, a person's begins."""
        text, k = self.text, self.k
        if not self.fresh() and next_office_begins(self.text, self.k, self.terms):
            return False
        if text.capital(k) and self.known and (self.vocabulary_next() or action(text, k, self.terms) or self.company()):
            return self.take(k, known=True)
        if self.known or text.plain(k) in name_terms().calendar or (self.named_body() and not self.vocabulary_next()):
            return False
        if not (text.capital(k) or text.words[k].text[0].isdigit()) or (not self.fresh() and self.name_at(k)):
            return False
        return self.take(k, known=False)

    def named_body(self) -> bool:
        """Whether the word before is a body's whole name, written as acronyms and trade names are: 'AzInvest'."""
        before = self.text.words[self.last].text
        return self.unknown == 1 and self.text.adjacent(self.k) and odd_capitals(before)

    def company(self) -> bool:
        """Whether the unknown word is a company's name: 'JSC Samgas NAME', 'the Bank Agros T. NAME'."""
        text, k, bodies, before = self.text, self.k, self.terms.bodies, self.kept[-1].lower()
        if not (text.adjacent(k + 1) and text.capital(k + 1)):
            return before in bodies.company_forms and text.mark(k + 1) == ","
        return before in bodies.company_forms or (before in bodies.companies and initial_begins(text, k + 1))

    def name_at(self, k: int) -> bool:
        """Whether a person's name begins at the unknown word ``k``: the model says so, or a town stands before it."""
        names_town = self.head in self.terms.bodies.of_places and len(self.kept) == 2
        return k in self.text.name_starts or (names_town and self.text.capital(k + 1) and self.text.adjacent(k + 1))

    def quoted(self) -> bool:
        """Whether only a quotation mark stands before the word: 'head of the "Free Valley Party"'."""
        text, k = self.text, self.k
        if text.mark(k) not in QUOTES:
            return False
        if self.fresh():
            return text.capital(k)
        return text.plain(k) in self.terms.portfolio or (self.known and name_quoted(text, k) is not None)

    def honorific_begins(self) -> bool:
        """Whether the honorific of a name begins: 'Speaker of the Jatiya Sangsad Dr NAME'."""
        form = self.text.plain(self.k)
        if self.kept[-1].lower() in self.forms.determiners:  # 'Envoy of His Majesty'
            return False
        return self.text.capital(self.k) and form in self.terms.honorifics and form not in self.terms.portfolio

    def vocabulary_next(self) -> bool:
        """Whether a word of the vocabulary follows an unknown one: 'Trade Promotion Organization'."""
        text, k = self.text, self.k + 1
        if not (text.adjacent(k) and text.capital(k)) or self.k in text.name_starts:
            return False
        return text.plain(k) in self.terms.portfolio and not match_head(text, k, self.terms)

    def minister_of_adviser(self) -> bool:
        """Whether the head at ``k`` closes 'adviser to the foreign minister': portfolio words alone stand before it."""
        if self.kept[0].lower() != "to" or not match_head(self.text, self.k, self.terms):
            return False
        return all(plain(word) in self.terms.portfolio | self.forms.determiners for word in self.kept[1:])

    def head_word(self) -> bool:
        """A head inside a complement: 'adviser to the President', 'Envoy of the UN Secretary-General'."""
        return self.fresh() and self.kept[-1] != "and" and match_head(self.text, self.k, self.terms) is not None

    def list_goes_on(self) -> bool:
        """Whether a comma goes on with a list of portfolios that an 'and' closes: 'Political, Legal and Security'."""
        text, k = self.text, self.k
        if text.mark(k) != "," or not self.known:
            return False
        for _ in range(LIST_ITEMS):
            if text.plain(k) in ("and", "&"):
                return self.item_end(k + 2 if text.plain(k + 1) == "the" else k + 1) is not None
            last = self.item_end(k) if text.mark(k) == "," else None
            if last is None:
                return False
            k = last + 1
        return False

    def item_end(self, k: int) -> int | None:
        """The last word of the portfolio that begins at word ``k`` of a list; None when something else begins there.

        One word of it is of the vocabulary at least: 'Occupational Integration'.
        """
        text, capital, known, last = self.text, self.text.capital(k), False, None
        for m in range(k, min(k + LONGEST_ITEM, len(text))):
            if m > k and not (text.adjacent(m) or text.words[m].gap == "-"):
                break
            portfolio = (
                text.plain(m) in self.terms.portfolio
                or text.kind(m) in ("NATIONALITY", "ORG")
                or action(text, m, self.terms)
            )
            if starts_office(text, m, self.terms) or (m in text.name_starts and not portfolio):
                break
            if text.capital(m) != capital or not (portfolio or capital):
                break
            if m > k + 1 and not known:
                break  # 'Migration, and NAME'
            known, last = known or portfolio, m
        return last if known else None

    def everybody(self, k: int) -> bool:
        """Whether 'All Armenians' or 'All Russia' stands at word ``k``: the flock of a head of a church."""
        return self.text.plain(k) == "all" and self.text.kind(k + 1) in ("COUNTRY", "NATIONALITY")

    def portfolio_at(self, k: int) -> bool:
        """Whether the word at ``k`` belongs to a portfolio and starts no office of its own."""
        known = self.text.plain(k) in self.terms.portfolio or self.text.kind(k) == "NATIONALITY"
        return known and not starts_office(self.text, k, self.terms)

    def link(self) -> bool:
        """Take 'of', 'and' and the like when the phrase goes on behind them."""
        text, k = self.text, self.k + 1
        while text.plain(k) in self.forms.links and text.adjacent(k) and k - self.k < 3:
            k += 1
        if text.plain(k) in self.terms.bodies.lands and not (text.capital(k) or text.possessive(k)):
            self.last = k if text.adjacent(k) else self.last  # 'of the Northern Command of the country'
            return False
        quoted = text.mark(k) in QUOTES and text.capital(k)
        if not (text.adjacent(k) or quoted) or not self.link_leads_to(k):
            return False
        label = text.labels[k]
        reads_off = text.plain(self.k) == "of" and not self.body_keeps_country()
        if reads_off and label and label.kind == "COUNTRY" and not self.body_follows(label.last):
            self.country, self.last = self.country or label.code, label.last
            return False
        unseen = country_names().get(name_key(text.words[k].text)) if self.known and not label else None
        if reads_off and unseen and unseen.kind == "COUNTRY":
            self.country, self.last = self.country or unseen.code, k  # the model takes it for a part of the name
            return False
        self.take(self.k, known=False)
        self.unknown = 0
        return True

    def link_leads_to(self, k: int) -> bool:
        """Whether what follows the link at word ``k`` can belong to the phrase."""
        text, form = self.text, self.text.plain(self.k)
        known = text.plain(k) in self.terms.portfolio
        if form in ("and", "&"):
            alike = text.capital(k) == text.capital(self.k - 1)
            if self.kept[0].lower() in ("for", "on") and text.kind(self.k - 1) in PLACES and text.kind(k) in PLACES:
                return not text.possessive(k)  # 'Envoy for Mali and the Sahel'
            return alike and (self.portfolio_at(k) or self.item_end(k) is not None or self.everybody(k))
        if form in ("in", "to") and any(word.lower() in self.terms.bodies.missions for word in self.kept):
            return text.kind(k) in ("CITY", "COUNTRY", "REGION", "ORG")
        if form in ("in", "on", "to", "with", "for"):
            return (known and text.capital(k)) or text.kind(k) in ("REGION", "ORG")
        numbered = text.words[k].text[0].isdigit() and text.capital(k + 1)  # 'the 77th Session'
        lands = text.plain(k) in self.terms.bodies.lands and text.possessive(k)
        return text.capital(k) or known or numbered or lands or text.kind(k) != ""

    def part_of_body(self, last: int) -> bool:
        """Whether only a part of the organisation up to word ``last`` is led: 'ASEAN Centre in', 'AU Commission'."""
        text, bodies = self.text, self.terms.bodies
        outpost = text.adjacent(last + 1) and text.plain(last + 1) in bodies.missions
        part = self.body_follows(last) and text.plain(last + 1) != "secretariat"
        return outpost or is_organ(text, last, self.terms) or part

    def body_keeps_country(self) -> bool:
        """Whether 'of COUNTRY' belongs to the body's name: 'the Communist Party of China'."""
        return self.kept[-1].lower() in self.terms.bodies.keeps_country

    def country_word(self) -> bool:
        """A country or nationality inside the phrase: read off at its start or its end, kept in the middle."""
        text, label, opening = self.text, self.text.labels[self.k], self.kept[0].lower()
        assert label is not None
        if self.kept[-1].lower() == "all":
            return self.take(label.last, known=True)
        if not self.fresh():
            return False
        if self.related(label.last):
            return self.take(label.last, known=True)
        if label.kind == "COUNTRY" and self.force(label.last + 1) and not text.possessive(label.last):
            self.country = self.country or label.code or None
            return self.take(label.last, known=True)
        if opening == "to" and label.kind == "COUNTRY" and self.advised(label.last + 1):
            return self.take(label.last + 1, known=True)
        if opening in ("to", "in", "for", "on") and label.kind == "COUNTRY" and not text.possessive(label.last):
            return self.take(label.last, known=True)
        if self.kept[-1].lower() in ("to", "in") and len(self.kept) > 1:
            return self.take(label.last, known=True)  # 'the Delegation to Georgia'
        if self.kept[-1].lower() == "of" and len(self.kept) > 1 and not self.body_follows(label.last):
            if opening not in ("to", "in"):
                self.country = self.country or label.code or None  # 'the Communist Party of China'
            return self.take(label.last, known=True)
        if label.kind == "NATIONALITY" and self.names_body(label.last):
            self.country = self.country or label.code or None
            return self.take(label.last, known=True)
        if label.kind == "COUNTRY" and self.named_by_country(label.last + 1):
            self.country = self.country or label.code or None
            return self.take(label.last, known=True)
        if len(self.kept) == 1 or self.kept[-1].lower() in (*self.forms.determiners, "of"):
            self.country = self.country or label.code or None
            self.last = label.last + (text.plain(label.last + 1) == "republic" and text.adjacent(label.last + 1))
            self.k = self.last + 1
            goes_on = label.kind == "NATIONALITY" or text.possessive(self.last)
            return goes_on or (text.adjacent(self.k) and text.plain(self.k) in self.terms.portfolio)
        return label.kind == "NATIONALITY" and self.take(label.last, known=True)

    def body_follows(self, last: int) -> bool:
        """Whether the country up to word ``last`` only says whose body follows: 'of the DPRK Supreme Assembly'."""
        k, text = last + 1, self.text
        known = text.adjacent(k) and text.capital(k) and self.portfolio_at(k)
        return known and text.plain(k) not in self.terms.bodies.names_too

    def named_by_country(self, k: int) -> bool:
        """Whether the capitals from word ``k`` on name a body that its country's name belongs to."""
        text, end = self.text, k
        while end < k + LONGEST_ITEM and text.adjacent(end) and text.capital(end) and not text.possessive(end - 1):
            if text.plain(end) in self.terms.bodies.named_by_country:
                return True
            if text.plain(end) not in self.terms.portfolio:
                return False
            end += 2 if text.plain(end + 1) in ("and", "&") else 1
        return False

    def related(self, last: int) -> bool:
        """Whether the country up to word ``last`` is what a group is about: 'Qatari-European Friendship Group'."""
        text = self.text
        following = {text.plain(k) for k in range(last + 1, last + 1 + NAME_REACH) if text.adjacent(k)}
        joined = last + 1 < len(text) and text.words[last + 1].gap in ("-", "–")
        return joined or not following.isdisjoint(self.terms.bodies.relations)

    def force(self, k: int) -> bool:
        """Whether the name of a force that begins with its country goes on at word ``k``: 'Guyana Defence Force'."""
        text, forces = self.text, self.terms.bodies.country_first
        if not (text.adjacent(k) and text.capital(k)):
            return False
        return text.plain(k) in forces or " ".join(text.spaced(k, k + 1)) in forces

    def advised(self, k: int) -> bool:
        """Whether whom an adviser serves stands at word ``k`` behind the country: 'adviser to the UAE President'."""
        if not self.text.adjacent(k) or self.terms.complements.advisers.isdisjoint(self.head.split()):
            return False
        found = match_head(self.text, k, self.terms)
        return found is not None and found[0] == k

    def names_body(self, k: int) -> bool:
        """Whether the nationality that ends at word ``k`` begins a body's name: 'the Mongolian People's Party'."""
        following = self.text.words[k + 1 : k + 1 + NAME_REACH]
        return any(word.plain in self.terms.bodies.keeps_country and word.capital for word in following)

    def organization_words(self) -> bool:
        """An international organisation: whom a secretary-general leads is read off, others keep it."""
        text, label = self.text, self.text.labels[self.k]
        assert label is not None
        leads = any(self.head.endswith(head) for head in self.forms.leads_organization)
        only_article = all(word.lower() in self.forms.determiners for word in self.kept[1:])
        if leads:
            self.organization = label.code
        if leads and self.kept[0].lower() == "for" and {word.lower() for word in self.kept[-2:]} & {"of"}:
            self.last = label.last  # 'for Political Affairs of the GCC'
            return False
        if leads and only_article and self.kept[0].lower() in ("of", "for"):
            if keeps_body(label.code) or self.part_of_body(label.last):
                return self.take(label.last, known=True)
            del self.kept[1:]
            self.last, self.k = label.last, label.last + 1
            if text.plain(self.k) == "secretariat":
                self.last, self.k = self.k, self.k + 1
            return False
        self.take(label.last, known=True)
        head = match_head(text, self.k, self.terms) if text.adjacent(self.k) else None
        return self.take(head[0], known=True) if head else True  # 'Envoy of the UN Secretary-General'
