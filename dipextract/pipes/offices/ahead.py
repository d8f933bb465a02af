"""What lies ahead of a complement that is being read: a name, a list of portfolios, a body named for its country."""

from __future__ import annotations

from dipextract.lexicon.offices import OfficeTerms
from dipextract.pipes.offices.bounds import (
    QUOTES,
    SHORTEST_ACRONYM,
    action,
    initial_begins,
    name_quoted,
    odd_capitals,
    titles_name,
)
from dipextract.pipes.offices.heads import match_head, starts_office
from dipextract.pipes.offices.left import is_organ
from dipextract.text_view import Text
from dipextract.word_view import plain

LIST_ITEMS = 6
LONGEST_ITEM = 4  # words of a portfolio in a list
NAME_REACH = 4  # words from a nationality to the 'Party' of its name
GROUPS = frozenset(("NATIONALITY", "ORG"))
POSTS = frozenset(("COUNTRY", "ORG"))
PLACES = frozenset(("COUNTRY", "REGION", "CITY"))


class Ahead:
    """The state of the reading, and questions about the words at ``k`` and behind; reads nothing itself."""

    def __init__(self, text: Text, k: int, opening: str, head: str, terms: OfficeTerms) -> None:
        self.text, self.k, self.head, self.terms = text, k, head, terms
        self.forms = terms.complements
        self.kept = [opening]
        self.last = k - 1
        self.country: str | None = None
        self.organization: str | None = None
        self.known = False  # whether the word before belongs to the vocabulary: then an unknown one starts a name
        self.unknown = 0  # unknown words in a row at the end

    def ends_open(self) -> bool:
        """Whether the last word kept asks for another."""
        return self.kept[-1] in (",", "/") or self.kept[-1].lower() in self.forms.links

    def fresh(self) -> bool:
        """Whether nothing but links has been read since the phrase, or a part of it, began."""
        return len(self.kept) == 1 or self.ends_open() or self.text.mark(self.k) == ","

    def given_name(self) -> bool:
        """Whether the word of the vocabulary at ``k`` begins a person's name."""
        text, k, bodies = self.text, self.k, self.terms.bodies
        follows = text.adjacent(k + 1) and text.capital(k + 1) and text.plain(k + 1) not in self.terms.portfolio
        if text.plain(k) in bodies.given_names and text.capital(k) and follows:
            return True
        return text.name_begins(k) and text.plain(k) in bodies.names_too

    def named_body(self) -> bool:
        """Whether the word before is a body's whole name, written as acronyms and trade names are: 'AzInvest'."""
        before = self.text.words[self.last].text
        return self.unknown == 1 and self.text.adjacent(self.k) and odd_capitals(before)

    def acronym(self) -> bool:
        """Whether the word at ``k`` are the initials of the body before: 'the Federal Department of Finance FDF'."""
        initials = "".join(word[0] for word in self.kept[1:] if word[:1].isupper())
        return len(initials) >= SHORTEST_ACRONYM and self.text.words[self.k].text == initials

    def company(self) -> bool:
        """Whether the unknown word is a company's name: 'JSC Samgas NAME', 'the Bank Agros T. NAME'."""
        text, k, bodies, before = self.text, self.k, self.terms.bodies, self.kept[-1].lower()
        if before in bodies.companies and text.words[k].text.isupper() and len(text.words[k].text) > 1:
            return True  # 'the state-owned company SNG'
        if not (text.adjacent(k + 1) and text.capital(k + 1)):
            return before in bodies.company_forms and text.mark(k + 1) == ","
        return before in bodies.company_forms or (before in bodies.companies and initial_begins(text, k + 1))

    def company_end(self) -> int | None:
        """The last word of a company's name at ``k`` that its kind closes, written small: 'PKP Cargo company NAME'."""
        text = self.text
        for m in range(self.k + 1, self.k + LONGEST_ITEM):
            if not text.adjacent(m) or (text.capital(m) and m in text.name_starts):
                return None
            if not text.capital(m):
                return m if text.plain(m) in self.terms.bodies.companies and text.capital(m + 1) else None
        return None

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
        if text.plain(k - 1) in self.forms.before_comma and text.mark(k) in (",", ".,"):
            return True  # 'of the C.C., the Workers' Party'
        if text.mark(k) != "," or not self.known:
            return False
        for _ in range(LIST_ITEMS):
            if text.plain(k) in ("and", "&"):
                return self.item_end(k + 2 if text.plain(k + 1) == "the" else k + 1) is not None
            last = self.item_end(k + (text.plain(k) == "the")) if text.mark(k) == "," else None
            if last is None:
                return False
            k = last + 1
        return False

    def item_end(self, k: int) -> int | None:
        """The last word of the portfolio that begins at word ``k`` of a list; None when something else begins there.

        One word of it is of the vocabulary at least: 'Occupational Integration'.
        """
        text, capital, known, last = self.text, self.text.capital(k), False, None
        kinds = GROUPS | PLACES if self.kept[0].lower() == "for" else GROUPS
        for m in range(k, min(k + LONGEST_ITEM, len(text))):
            if m > k and not (text.adjacent(m) or text.words[m].gap == "-"):
                break
            portfolio = text.plain(m) in self.terms.portfolio or text.kind(m) in kinds or action(text, m, self.terms)
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

    def link_leads_to(self, k: int) -> bool:
        """Whether what follows the link at word ``k`` can belong to the phrase."""
        text, form = self.text, self.text.plain(self.k)
        known = text.plain(k) in self.terms.portfolio
        if form == "of" and self.head == "head" and titles_name(text, k, self.terms):
            return False
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

    def host_land(self) -> bool:
        """Whether 'the Kingdom' alone at word ``k`` is where an envoy serves: 'Ambassador to the Kingdom NAME'."""
        text, k = self.text, self.k
        alone = text.plain(k + 1) != "of" and text.kind(k + 1) != "COUNTRY"
        return self.kept == ["to", "the"] and text.capital(k) and text.plain(k) in self.terms.bodies.lands and alone

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

    def related(self, last: int) -> int | None:
        """The last word of the countries, the first ending at ``last``, that a group or desk is about; None if none is.

        'Peru-Chile Friendship Group', 'Department of Peru, Chile and Oman Affairs'.
        """
        text, end = self.text, self.posts_end(last)
        if text.adjacent(end + 1) and text.plain(end + 1) in self.terms.bodies.desks:
            state = text.plain(end + 2) == "of" and text.plain(end + 3) != "the"  # 'the US Department of State'
            return None if state else end
        following = {text.plain(k) for k in range(last + 1, last + 1 + NAME_REACH) if text.adjacent(k)}
        joined = last + 1 < len(text) and text.words[last + 1].gap in ("-", "–")
        return last if joined or not following.isdisjoint(self.terms.bodies.relations) else None

    def posts_end(self, last: int) -> int:
        """The last word of all to which an envoy is sent or a desk looks: 'Peru, Chile and the African Union'.

        The first of them ends at word ``last``.
        """
        text, end = self.text, last
        while text.plain(end + 1) == "and" or text.mark(end + 1) == ",":
            joined = text.plain(end + 1) == "and"
            article = text.plain(end + 2 if joined else end + 1) == "the"
            label = text.starting(end + 1 + joined + article, POSTS)
            if label is None or text.possessive(label.last):
                break
            end = label.last
            if joined:
                office_next = text.adjacent(end + 1) and starts_office(text, end + 1, self.terms)
                return last if office_next else end  # 'the envoy to Peru and Chilean President NAME'
        return last

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
