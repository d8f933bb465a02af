"""Which words of a text may be part of a person's name, and which are honorifics before one."""

from __future__ import annotations

from functools import cache, lru_cache

from dipextract.lexicon.names import name_terms
from dipextract.lexicon.offices import office_terms
from dipextract.lexicon.placewords import place_words
from dipextract.text_view import Text
from dipextract.word_view import plain

FUNCTION_TAGS = frozenset(["DT", "IN", "PRP", "PRP$", "CC", "WDT", "WP", "WRB", "TO", "MD", "EX", "PDT", "CD"])
VERB_TAGS = frozenset(["VBD", "VBZ", "VBP", "VB", "VBG", "VBN", "RB"])
LONGEST_HONORIFIC = 5  # words
APPOSED = 4  # words from a name to the office in apposition
ABBREVIATION = 4  # letters of the longest abbreviated name
VOWELS = frozenset("aeiouy")
SHORT_ACRONYM = 2  # letters, as of the surname NG in capitals
ARTICLE_LETTERS = frozenset("AIO")  # single capitals that are words


@cache
def never_names() -> frozenset[str]:
    """Words that are no part of a name, or only in the company of others."""
    names = name_terms()
    return names.things | names.headline_verbs | names.calendar


@lru_cache(maxsize=5_000)
def odd_letters(word: str) -> bool:
    """Whether a word is written as an acronym without vowels or a trade name: 'WNBA', 'ReadyCap', not 'McKenna'."""
    if word.isupper():
        return len(word) > SHORT_ACRONYM and word.isalpha() and VOWELS.isdisjoint(plain(word))
    if not word.isalpha():
        return False
    inner = next((k for k in range(1, len(word)) if word[k].isupper() and word[k - 1].islower()), 0)
    return inner > 0 and plain(word[:inner]) not in name_terms().prefixes


def is_acronym(text: Text, i: int) -> bool:
    """Whether word ``i`` is one in capitals behind 'the', in front of a small one: 'to save the TCOA and'."""
    word = text.words[i].text
    if len(word) <= SHORT_ACRONYM or not word.isupper() or text.plain(i - 1) != "the":
        return False
    return not (text.capital(i + 1) and text.adjacent(i + 1))


class NameWords:
    """Looks at the words of one text. ``taken`` tells which of them belong to an office."""

    def __init__(self, text: Text, taken: list[bool]) -> None:
        self.text, self.taken = text, taken
        self.names, self.offices, self.never = name_terms(), office_terms(), never_names()
        self.acronyms = {word.text for i, word in enumerate(text.words) if is_acronym(text, i)}
        self.person = [False] * len(text)
        for ent in text.doc.ents:
            if ent.label_ == "PERSON":
                self.trust(text.at_offset(ent.start_char), text.at_offset(ent.end_char))
        self.surnames = self.last_words()
        self.name = [word.capital and not taken[i] and self.may_name(i) for i, word in enumerate(text.words)]

    def last_words(self) -> set[str]:
        """The last words of the full names that the model sees: none of them is a verb where a sentence begins."""
        text = self.text
        spans = (
            (text.at_offset(e.start_char), text.at_offset(e.end_char)) for e in text.doc.ents if e.label_ == "PERSON"
        )
        return {text.plain(end - 1) for start, end in spans if end - start > 1 and text.capital(end - 1)}

    def trust(self, low: int, high: int) -> None:
        """Note what the model calls a person, unless it is nothing but a place: 'Saint Lucia'."""
        text = self.text
        place = text.labels[low] if low < high else None
        if place and place.first <= low and place.last >= high - 1 and place.kind != "NATIONALITY":
            return
        self.person[low:high] = [True] * (high - low)

    def may_name(self, i: int) -> bool:
        """Whether word ``i``, which has a capital and is of no office, can be part of a name."""
        word, text = self.text.words[i], self.text
        kind = text.kind(i)
        if (kind == "NATIONALITY" or not kind) and self.given_nationality(i):
            return True
        if kind in ("NATIONALITY", "ORG") or (kind and not self.placed_name(i, kind)):
            return False
        if (
            word.text in self.acronyms
            or any(map(str.isdigit, word.text))
            or (odd_letters(word.text) and not (i > 0 and self.taken[i - 1]))
        ):
            return False
        if word.plain in self.never and not self.name_too(i):
            return False
        if len(word.text) == 1:
            return self.bare_initial(i)
        if self.person[i] or self.short_name(i):
            return True
        if text.tags[i] in FUNCTION_TAGS and not (len(word.text) <= ABBREVIATION and "." in word.text):
            return False
        if text.starts_sentence(i) and text.doc[word.token].is_stop:
            return False
        verb = text.starts_sentence(i) and text.tags[i] in VERB_TAGS
        if verb and not (word.plain in self.surnames or self.three_names(i)):
            return False
        return word.plain not in self.offices.portfolio or self.titled_given_name(i)

    def three_names(self, i: int) -> bool:
        """Whether a name of three words in front of an office begins a sentence: 'Naveed Aslam Malik, Secretary of'."""
        text = self.text
        capitals = all(text.adjacent(k) and text.capital(k) and not self.taken[k] for k in (i + 1, i + 2))
        return capitals and text.mark(i + 3) == "," and self.taken[i + 3 : i + 4] == [True]

    def placed_name(self, i: int, kind: str) -> bool:
        """Whether the name of a place is a person's here; that of a country seldom is one behind another name."""
        follows = i > 0 and self.person[i - 1] and self.text.adjacent(i)
        if kind in ("CITY", "REGION") and self.text.adjacent(i + 1) and self.text.plain(i + 1)[:3] in ("al-", "el-"):
            return True  # 'Riyadh al-Khatib'
        if kind == "CITY" and self.apposed_surname(i):
            return True
        if kind in ("CITY", "REGION") and (self.titled_surname(i) or self.given_town(i)):
            return True
        if kind == "CITY" and self.text.plain(i - 1) != "of" and self.text.plain(i - 2) in place_words().journeys:
            return False  # 'after his visit to Vienna Karl Roth met'
        return self.person[i] and not (
            kind == "COUNTRY" and follows and self.text.plain(i) not in self.names.countries_too
        )

    def titled_given_name(self, i: int) -> bool:
        """Whether a word of portfolios is a given name behind an office: 'Minister Unity Dube'."""
        if self.text.plain(i) not in self.offices.bodies.names_too or not self.beside(i)[1]:
            return False
        return i > 0 and self.taken[i - 1] and self.text.adjacent(i) and not self.text.kind(i + 1)

    def given_nationality(self, i: int) -> bool:
        """Whether a nationality, or a word like one, is a given name behind a title: 'Ambassador German Ruiz'."""
        if self.text.plain(i) not in self.names.nationalities_too or not self.beside(i)[1]:
            return False
        titled = i > 0 and self.taken[i - 1] and self.text.adjacent(i)
        return (titled or self.behind_honorific(i)) and not self.taken[i + 1]

    def apposed_surname(self, i: int) -> bool:
        """Whether a town's name of one word is a surname in front of an apposition: 'Ana Medina, Cuba's minister'."""
        text, label = self.text, self.text.labels[i]
        if label is None or label.first != label.last or not self.beside(i)[0] or text.mark(i + 1) != ",":
            return False
        before = text.plain(i - 1)
        given = not text.kind(i - 1) and before not in self.never and before not in self.names.place_openers
        return given and any(self.taken[k : k + 1] == [True] for k in range(i + 1, i + APPOSED))

    def given_town(self, i: int) -> bool:
        """Whether a town's name is a given name behind an office: 'the Ambassador to Peru, Milan Kranz'."""
        text, label, after = self.text, self.text.labels[i], self.text.plain(i + 1)
        if label is None or label.first != label.last:
            return False
        behind = i > 0 and self.taken[i - 1] and text.words[i].gap in (" ", ", ")
        follows = self.beside(i)[1] and not (self.taken[i + 1] or text.kind(i + 1))
        return behind and follows and after not in self.never | self.offices.portfolio | self.names.calendar

    def titled_surname(self, i: int) -> bool:
        """Whether a town's name of one word ends the name of a holder of office: 'Chairman Le Quang Hue met'."""
        text, label, k = self.text, self.text.labels[i], i
        if label is None or label.first != label.last or text.words[i].gap != " ":
            return False
        while self.beside(k)[0] and not text.kind(k - 1):
            if text.plain(k - 1) in self.never and not self.name_too(k - 1):
                break
            k -= 1
        if i > k and self.apposed(k):
            return True
        alone = i - k == 1 and (self.beside(i)[1] or text.tags[min(i + 1, len(text) - 1)].startswith("NN"))
        return i > k > 0 and not alone and self.taken[k - 1] and text.adjacent(k)

    def apposed(self, k: int) -> bool:
        """Whether word ``k`` follows an office or 'her counterpart of Peru' behind a comma."""
        text = self.text
        if k == 0 or text.mark(k) != ",":
            return False
        label = text.ending(k - 1)
        last = label.first - 2 if label and text.plain(label.first - 1) in ("of", "from") else k - 1
        return self.taken[k - 1] or text.plain(last) in self.offices.counterparts

    def beside(self, i: int) -> tuple[bool, bool]:
        """Whether a capitalised word stands directly before word ``i``, and directly behind it."""
        text = self.text
        before = text.adjacent(i) and text.capital(i - 1) and not self.taken[i - 1] and not text.possessive(i - 1)
        after = text.adjacent(i + 1) and text.capital(i + 1) and not self.taken[i + 1] and not text.possessive(i)
        return before, after

    def name_too(self, i: int) -> bool:
        """Whether the word for a thing or a month is a name: 'President Park Jin', 'Theresa May', not 'Hyde Park'."""
        form, names = self.text.plain(i), self.names
        if self.text.plain(i - 1) in names.kin and self.text.adjacent(i):  # 'Qais bin Shihab Al Said'
            return True
        before, after = self.beside(i)
        if form in names.last_names and before and self.text.plain(i - 1) not in self.never:
            return True
        if form in names.months_too:
            return (self.person[i] or self.behind_honorific(i)) and (before or after)
        if form not in names.surnames_too or not (before or after):
            return False
        titled = (i > 0 and self.taken[i - 1] and self.text.adjacent(i)) or self.behind_honorific(i)
        return self.person[i] or titled or self.apposed(i)

    def behind_honorific(self, i: int) -> bool:
        """Whether an honorific stands directly before word ``i``: 'Hajah May'."""
        text = self.text
        return text.adjacent(i) and text.capital(i - 1) and text.plain(i - 1) in self.offices.honorifics

    def short_name(self, i: int) -> bool:
        """Whether a small word is a name: in front of another capitalised word, not first in its sentence."""
        text = self.text
        if text.plain(i) not in self.names.short_names or (text.starts_sentence(i) and not self.person[i]):
            return False
        after = text.words[i + 1] if i + 1 < len(text) else None
        if after is not None and len(after.text) > 1 and (text.words[i].text + after.text).isupper():  # a heading
            return False
        return after is not None and self.beside(i)[1] and after.plain not in self.never and not text.kind(i + 1)

    def bare_initial(self, i: int) -> bool:
        """Whether a single capital is an initial without its dot: 'A K M Rashid', 'M Rashid'."""
        text = self.text
        before, after = self.beside(i)
        if not after:
            return False
        if len(text.words[i + 1].text) == 1 or before:
            return True
        return (
            text.words[i].text not in ARTICLE_LETTERS and text.plain(i + 1) not in self.never and not text.kind(i + 1)
        )

    def honorific(self, i: int) -> bool:
        """Whether word ``i`` is an honorific: written with a capital, or short for one."""
        form, text = self.text.plain(i), self.text
        if i >= len(text) or self.taken[i] or text.kind(i):
            return False
        if form == "the":  # 'the Hon. NAME', 'the late NAME'
            return text.plain(i + 1) in self.names.after_article
        if form in self.names.capitals:  # 'HE NAME' and 'U NAME', not 'He Yafei' and 'u'
            written = text.words[i].text
            return written.isupper() and (len(form) > 1 or "." not in written) and self.beside(i)[1]
        return form in self.offices.honorifics and (text.capital(i) or form == "late")

    def honorific_words(self, i: int) -> int:
        """The number of words of the honorific at word ``i``: 'Air Chief Marshal' three, 'H E' two; 0 if none."""
        text, phrase, longest = self.text, self.text.plain(i), 1 if self.honorific(i) else 0
        if phrase not in self.offices.phrase_openers or not text.capital(i) or self.taken[i]:
            return longest
        for k in range(i + 1, min(i + LONGEST_HONORIFIC, len(text))):
            if not text.adjacent(k) or not text.capital(k) or self.taken[k]:
                break
            phrase = f"{phrase} {text.plain(k)}"
            if phrase in self.offices.honorific_phrases:
                longest = k - i + 1
        return longest

    def leading_particle(self, i: int) -> bool:
        """'al-Assad' is one word; 'van der Veen', 'Al Marri' and 'ould Ahmedou' begin with a particle."""
        text = self.text
        if text.plain(i) not in self.names.particles or not text.capital(i) or self.taken[i]:
            return False
        return text.adjacent(i + 1) and self.name[i + 1] and (not text.starts_sentence(i) or self.person[i])

    def after_honorific(self, i: int) -> bool:
        """Behind 'Mr' or 'Dr' any capitalised word is a name, even one that is also a place's."""
        if self.text.kind(i) in ("NATIONALITY", "ORG") or self.text.plain(i) in self.never:
            return False
        return self.text.capital(i) and not self.taken[i]
