"""What the words ahead of a complement are: a quotation, a rank or an initial before a name, another office."""

from __future__ import annotations

from dipextract.lexicon.geography import country_names, country_of, name_key
from dipextract.lexicon.names import name_terms
from dipextract.lexicon.offices import OfficeTerms
from dipextract.pipes.offices.heads import match_head, starts_office
from dipextract.text_view import Text
from dipextract.word_view import Word, plain

LONGEST_QUOTE = 6  # words
LONGEST_RANK = 3  # words
SHORTEST_ACRONYM = 3  # letters
LONGEST_LOWER = 4  # words
LONGEST_GROUP = 8  # words of 'of the Gulf Cooperation Council member states'
NOUN_TAGS = frozenset(("NN", "NNS", "JJ", "VBG"))
LONG_WORD = 9  # letters of a word whose ending makes it a noun of action
QUOTES = frozenset(('"', "“", "”", "«", "»", "„", "''", "``"))


def quotation_end(text: Text, k: int) -> int | None:
    """The last word of the quotation that begins at word ``k``; None when none does."""
    if k >= len(text) or text.mark(k) not in QUOTES:
        return None
    high = min(k + LONGEST_QUOTE, len(text))
    return next((m - 1 for m in range(k + 1, high) if text.mark(m)[:1] in QUOTES), None)


def name_quoted(text: Text, k: int) -> int | None:
    """The last word of the quotation of nothing but capitals that begins at word ``k``: 'Company "Samgas"'."""
    last = quotation_end(text, k)
    return last if last is not None and all(text.capital(m) for m in range(k, last + 1)) else None


def rank_begins(text: Text, k: int, terms: OfficeTerms) -> bool:
    """Whether a military rank before a name begins: '... of National Defence Senior Lieutenant General NAME'."""
    if text.capital(k) and text.plain(k) in ("senior", "junior", "vice", "rear") and text.adjacent(k + 1):
        k += 1
    longest = next((size for size in range(1, LONGEST_RANK) if not text.adjacent(k + size)), LONGEST_RANK)
    if any(" ".join(text.spaced(k, k + size)) in terms.honorific_phrases for size in range(1, longest)):
        # 'Air Chief Marshal', but "the People's Army General", 'of the Turkish Army General'
        return text.capital(k) and not text.possessive(k - 1) and text.ending(k - 1) is None
    if text.plain(k) not in terms.military or not text.capital(k):
        return False
    following = text.plain(k + 1)
    return following not in terms.portfolio or following in terms.military


def initial_begins(text: Text, k: int) -> bool:
    """Whether the initials of a name begin at word ``k``: 'Concern B. NAME', 'Affairs T.NAME'."""
    word = text.words[k].text
    if len(word.rstrip(".")) == 1:
        return word.isupper() and text.capital(k + 1)
    return word[1:2] == "." and not word.endswith(".")


def next_office_begins(text: Text, k: int, terms: OfficeTerms) -> bool:
    """Whether another office follows without a comma: '... Department Minister Plenipotentiary NAME'."""
    head = match_head(text, k, terms)
    if head:
        owns = text.possessive(head[0]) and text.plain(head[0] + 1) in terms.bodies.places_of_office
        return not owns
    only_rank = text.plain(k) in terms.before.ranks and text.plain(k) not in terms.portfolio
    return only_rank and starts_office(text, k, terms)


def action(text: Text, k: int, terms: OfficeTerms) -> bool:
    """Whether the ending of the unknown word ``k`` makes it a noun of action or quality: 'Negotiations'."""
    form = text.plain(k)
    return len(form) >= LONG_WORD and form.endswith(terms.bodies.endings)


def odd_capitals(word: str) -> bool:
    """Whether a word has more capitals than a name: an acronym or a trade name, 'SOGAZ' or 'AzInvest'."""
    if word.isupper():
        return len(word) >= SHORTEST_ACRONYM
    inner = next((k for k in range(1, len(word)) if word[k].isupper() and word[k - 1].islower()), 0)
    return inner > 0 and word.isalpha() and plain(word[:inner]) not in name_terms().prefixes


def is_capital(word: Word) -> bool:
    """Whether a word is the name of a capital, which the model may take for a part of a person's."""
    return country_of(word.text) is not None and name_key(word.text) not in country_names()


def lower_body(text: Text, k: int, terms: OfficeTerms) -> int | None:
    """The last of the small words at ``k`` that end in one for a body: '(inter-parliamentary) relations working group'.

    Words that the vocabulary knows need no such help.
    """
    if text.capital(k) or text.plain(k) in terms.portfolio:
        return None
    for m in range(k, min(k + LONGEST_LOWER, len(text))):
        if not text.adjacent(m) or text.capital(m) or text.tags[m] not in NOUN_TAGS:
            return None
        if text.plain(m) in terms.bodies.small_bodies:
            return m
    return None


def titles_name(text: Text, k: int, terms: OfficeTerms) -> bool:
    """Whether an office that is the title of a name stands at word ``k``: 'of President NAME', not 'of the'."""
    found = match_head(text, k, terms) if text.plain(k - 1) == "of" else None
    if found is None or text.possessive(found[0]):
        return False
    after = found[0] + 1
    return text.adjacent(after) and text.capital(after) and text.plain(after) not in terms.portfolio


def states_end(text: Text, k: int, terms: OfficeTerms) -> int:
    """The last word of 'of the three Baltic states' at word ``k``, behind an office in the plural; 0 if none."""
    forms, named = terms.complements, False
    links = forms.links - forms.determiners
    for i in range(k + 1, k + LONGEST_GROUP if text.plain(k) in ("of", "from") else k):
        if not text.adjacent(i) or text.kind(i) == "COUNTRY" or text.plain(i) in links:
            return 0
        if text.plain(i) in forms.state_groups and text.plain(i + 1) != "of":
            return i if named else 0
        named = named or text.capital(i)
    return 0
