"""The noun phrase that completes an office: '(of) Foreign Affairs and Expatriates', '(to) the United Nations'."""

from __future__ import annotations

from dipextract.lexicon.geography import country_names, name_key
from dipextract.lexicon.names import name_terms
from dipextract.lexicon.organizations import organization_names
from dipextract.pipes.offices.ahead import Ahead
from dipextract.pipes.offices.bounds import (
    QUOTES,
    action,
    initial_begins,
    is_capital,
    lower_body,
    name_quoted,
    next_office_begins,
    quotation_end,
    rank_begins,
    states_end,
)
from dipextract.pipes.offices.heads import has_rank, match_head, seat_at, starts_office
from dipextract.pipes.offices.left import keeps_body
from dipextract.text_view import Label
from dipextract.word_view import plain

LONGEST = 30
NAME_AND_BODY = 3  # unknown words in a row, of which the last two are a name


class PhraseReader(Ahead):
    """Reads one complement word by word; see ``step`` for what each kind of word does."""

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
        if self.country and self.kept[-1].lower() in self.terms.bodies.lands and self.kept[-3:-1] == ["of", "the"]:
            del self.kept[-3:]  # 'of Trade of the Republic of' COUNTRY
        if len(self.kept) == 1:
            self.kept.clear()
        return bool(self.kept or self.country or self.organization)

    def take(self, last: int, *, known: bool) -> bool:
        """Keep the words up to ``last``."""
        for k in range(self.k, last + 1):
            if "," in self.text.words[k].gap and len(self.kept) > 1:
                self.kept.append(",")
            elif self.text.words[k].gap.strip() in ("/", "&"):
                self.kept.append(self.text.words[k].gap.strip())
            self.kept.append(self.text.raw(k))
        self.unknown = 0 if known else self.unknown + 1
        self.k, self.last, self.known = last + 1, last, known
        return True

    def give_back_name(self) -> None:
        """Leave the last two of several unknown words before a verb to the name: 'head of Samgas NAME NAME said'."""
        verb = self.text.tags[self.last + 1 : self.last + 2] in (["VBD"], ["VBZ"])
        seen = self.text.entity[max(self.last - 1, 0) : self.last + 1] == ["PERSON"] * 2
        if self.unknown >= NAME_AND_BODY and (verb or seen):
            del self.kept[-2:]
            self.last -= 2

    def step(self) -> bool:
        """Read the word at ``k``; False when the phrase ends before it."""
        text, k = self.text, self.k
        if not (
            text.adjacent(k) or text.words[k].gap.strip() in ("-", "/", "&") or self.list_goes_on() or self.quoted()
        ):
            return False
        if text.words[k].gap == "/" and starts_office(text, k, self.terms):
            return False  # 'for Foreign Affairs/Vice-President of the Commission'
        label = text.labels[k]
        if self.host_land():
            return self.take(k, known=True)
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
        if label and label.first == k < label.last and label.kind in ("CITY", "REGION") and self.fresh():
            return self.take(label.last, known=True)  # 'Ambassador in Port Louis'
        if text.plain(k) in self.terms.portfolio or has_rank(text, k, self.terms) or self.head_word():
            return self.vocabulary_word()
        if label and label.kind in ("CITY", "REGION") and self.fresh():
            return self.take(max(label.last, k), known=True)
        if not label and self.kept[-1] == "of" and len(self.kept) > 1 and text.capital(k) and is_capital(text.words[k]):
            return self.take(k, known=True)  # the model takes it for a part of the name
        if (last := lower_body(text, k, self.terms)) and self.known:
            return self.take(last, known=True)
        return self.unknown_word()

    def vocabulary_word(self) -> bool:
        """A word of the vocabulary, unless a name, another office or a verb begins with it."""
        if not self.fresh():
            if self.text.tags[self.k].startswith("VB") and not self.text.capital(self.k) and self.kept[-1][0].isupper():
                return False  # 'the Minister of Health plans to'
            if self.given_name():
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
        if self.acronym():
            self.last = k
            return False
        if text.capital(k) and self.known and (self.vocabulary_next() or action(text, k, self.terms) or self.company()):
            return self.take(k, known=True)
        if (last := self.company_end()) is not None:
            return self.take(last, known=True)
        if self.known or text.plain(k) in name_terms().calendar or (self.named_body() and not self.vocabulary_next()):
            return False
        if not (text.capital(k) or text.words[k].text[0].isdigit()) or (not self.fresh() and self.name_at(k)):
            return False
        return self.take(k, known=False)

    def link(self) -> bool:
        """Take 'of', 'and' and the like when the phrase goes on behind them."""
        if not self.fresh() and states_end(self.text, self.k, self.terms):
            return False
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
        owns = label is not None and label.kind == "COUNTRY" and text.possessive(label.last)
        if reads_off and label and owns and text.kind(label.last + 1) in ("CITY", "REGION"):
            self.take(self.k, known=False)  # "of Peru's Loreto Region"
            self.country, self.last, self.k, self.unknown = self.country or label.code, label.last, label.last + 1, 0
            return True
        if reads_off and label and label.kind == "COUNTRY" and not self.body_follows(label.last):
            if self.related(label.last) is not None:
                return self.take(self.k, known=False)  # 'of the Department of Peru and Chile Affairs'
            self.country, self.last = self.country or label.code, label.last
            return False
        unseen = country_names().get(name_key(text.words[k].text)) if self.known and not label else None
        if reads_off and unseen and unseen.kind == "COUNTRY":
            self.country, self.last = self.country or unseen.code, k  # the model takes it for a part of the name
            return False
        self.take(self.k, known=False)
        self.unknown = 0
        return True

    def take_own(self, label: Label) -> bool:
        """Keep a country's name that also tells whose office it is."""
        self.country = self.country or label.code or None
        return self.take(label.last, known=True)

    def country_word(self) -> bool:
        """A country or nationality inside the phrase: read off at its start or its end, kept in the middle."""
        text, label, opening = self.text, self.text.labels[self.k], self.kept[0].lower()
        assert label is not None
        if self.kept[-1].lower() == "all" or (label.kind == "NATIONALITY" and "-" in text.words[self.k].text):
            return self.take(label.last, known=True)  # 'for Polish-German Cooperation'
        if label.kind == "NATIONALITY" and text.plain(self.k).endswith("ans") and text.capital(self.k):
            return self.take_own(label)  # 'Minister for Samoans Abroad'
        if not self.fresh():
            force = self.force(label.last + 1) and not text.possessive(label.last)  # 'the Royal Brunei Armed Forces'
            if force or (label.kind == "NATIONALITY" and self.body_follows(label.last)):
                return self.take_own(label)  # 'the Royal Malaysian Air Force'
            if (end := self.related(label.last)) is not None:
                return self.take(end, known=True)  # 'the parliamentary Peru friendship group'
            if not all(word.lower() in self.forms.state_forms for word in self.kept[1:]):
                return False
            del self.kept[1:]  # 'of the Co-operative' before the rest of a country's name
        if (end := self.related(label.last)) is not None:
            return self.take(end, known=True)
        if label.kind == "COUNTRY" and self.force(label.last + 1) and not text.possessive(label.last):
            return self.take_own(label)
        if opening == "to" and label.kind == "COUNTRY" and self.advised(label.last + 1):
            return self.take(label.last + 1, known=True)
        if opening in ("to", "in", "for", "on") and label.kind == "COUNTRY" and not text.possessive(label.last):
            return self.take(self.posts_end(label.last) if opening == "to" else label.last, known=True)
        if self.kept[-1].lower() in ("to", "in") and len(self.kept) > 1:
            return self.take(label.last, known=True)  # 'the Delegation to Georgia'
        of_body = len(self.kept) > 2 and self.kept[-2].lower() in self.terms.bodies.keeps_country
        if self.kept[-1].lower() == "of" and len(self.kept) > 1 and (of_body or not self.body_follows(label.last)):
            if opening not in ("to", "in"):
                self.country = self.country or label.code or None  # 'the Communist Party of China'
            return self.take(label.last, known=True)
        if label.kind == "NATIONALITY" and self.names_body(label.last):
            return self.take_own(label)
        if label.kind == "COUNTRY" and self.named_by_country(label.last + 1):
            return self.take_own(label)
        if len(self.kept) == 1 or self.kept[-1].lower() in (*self.forms.determiners, "of"):
            self.country = self.country or label.code or None
            if text.possessive(label.last) and self.kept[-1].lower() == "the":
                self.kept.pop()  # "of the Kingdom of Spain's Burgos Province"
            self.last = label.last + (text.plain(label.last + 1) == "republic" and text.adjacent(label.last + 1))
            self.k = self.last + 1
            goes_on = label.kind == "NATIONALITY" or text.possessive(self.last)
            return goes_on or (text.adjacent(self.k) and text.plain(self.k) in self.terms.portfolio)
        return label.kind == "NATIONALITY" and self.take(label.last, known=True)

    def organization_words(self) -> bool:
        """An international organisation: whom a secretary-general leads is read off, others keep it."""
        text, label = self.text, self.text.labels[self.k]
        assert label is not None
        leads = any(self.head.endswith(head) for head in self.forms.leads_organization)
        only_article = all(word.lower() in self.forms.determiners for word in self.kept[1:])
        if leads:
            self.organization = label.code
        of_body = len(self.kept) > 2 and self.kept[1] != "the" and "of" in {word.lower() for word in self.kept[-2:]}
        if leads and of_body:
            self.last = label.last  # 'for Political Affairs of the GCC'
            return False
        if leads and only_article and self.kept[0].lower() in ("of", "for"):
            forms = {text.plain(k) for k in range(label.first, label.last + 1)}
            group = "group" in forms or (label.code not in organization_names() and forms & self.terms.bodies.relations)
            if group or keeps_body(label.code) or self.part_of_body(label.last):
                return self.take(label.last, known=True)
            del self.kept[1:]
            self.last, self.k = label.last, label.last + 1
            if text.plain(self.k) == "secretariat":
                self.last, self.k = self.k, self.k + 1
            return False
        self.take(label.last, known=True)
        head = match_head(text, self.k, self.terms) if text.adjacent(self.k) else None
        return self.take(head[0], known=True) if head else True  # 'Envoy of the UN Secretary-General'
