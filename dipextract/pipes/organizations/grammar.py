"""Bodies named by their reach or members, and organs: 'Arab Steel Union', 'Forum of Small States', 'OSCE Council'."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from dipextract.lexicon.geography import country_names
from dipextract.lexicon.keys import HYPHENS
from dipextract.lexicon.offices import office_terms
from dipextract.lexicon.organization_words import organization_words
from dipextract.lexicon.organizations import organization_word
from dipextract.pipes.organizations.matching import Mention

# Small words inside a name.
INNER = frozenset({"of", "for", "and", "on", "the", "in", "&"})

ARTICLES = frozenset({"the", "a", "an"})

LONGEST = 14

# Words of a person's name behind a body's.
NAME_LENGTHS = (2, 3)

# Words between an organisation's name and the head of a treaty's.
LONGEST_TREATY = 3


def find_generic(doc: Doc, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Token offsets of capitalised runs, outside the tokens ``taken``, that name an international body."""
    places = {at for place in doc.spans.get("places", ()) for at in range(place.start, place.end)}
    at = 0
    while at < len(doc):
        if not doc[at].text[0].isupper() or at in taken:
            at += 1
            continue
        end = run_end(doc, at, taken)
        led = led_body(doc, at, end)
        found = body_in(doc, led, title_end(doc, led, end), places) if led else body_in(doc, at, end, places)
        if found:
            yield found
        at = end


def run_end(doc: Doc, start: int, taken: set[int]) -> int:
    """The end of the run of capitalised words, with small words inside, that begins at ``start``."""
    end = start + 1
    for at in range(start + 1, min(start + LONGEST, len(doc))):
        text = doc[at].text
        if at in taken or doc[at].is_sent_start or doc[at].ent_type_ == "PERSON":
            break
        if text[0].isupper():
            end = at + 1
        elif not (text in INNER or text in HYPHENS or text in ("'s", "’s", "'", "’")):
            break
    return end


def led_body(doc: Doc, start: int, end: int) -> int | None:
    """Where the international body begins that an office in the same run leads: 'Secretary General of the World ...'.

    Committees on such matters are most often a parliament's: 'Chairman of the International Relations Committee'.
    """
    words, offices = organization_words(), office_terms()
    for at in range(start + 2, end - 2):
        opening = doc[at].text[0].isupper() and organization_word(doc[at].text) in words.international
        if not opening or doc[at - 1].lower_ not in ("of", "the"):
            continue
        head = doc[at - 1 - (doc[at - 1].lower_ == "the") - 1]
        domestic = doc[at + 1].lower_ in offices.portfolio and doc[at + 2].lower_ in words.small_heads
        titled = any(phrase.split()[-1] == head.lower_ for phrase in offices.complements.leads_organization)
        return at if titled and not domestic else None
    return None


def title_end(doc: Doc, start: int, end: int) -> int:
    """The end of a body's name in front of the name of its head: 'Federation of Tea and Coffee Growers | Ana Ruiz'.

    Behind 'of' and 'and' one word is sure, then only plurals and words of portfolios; two or three more are the name.
    """
    if [token.ent_type_ for token in doc[end + 1 : end + 4]] == ["PERSON"] * 3 and doc[end].lower_ in ("of", "and"):
        return end + 2  # the model takes 'Coffee' for a name
    links = [at for at in range(start, end) if doc[at].lower_ in ("of", "and")]
    at = links[-1] + 2 if links else end
    while at < end and (doc[at].text.endswith("s") or doc[at].lower_ in office_terms().portfolio):
        at += 1
    return at if end - at in NAME_LENGTHS else end


def body_in(doc: Doc, start: int, end: int, places: set[int]) -> tuple[int, int] | None:
    """The body that the run from ``start`` to ``end`` names; None when it names none."""
    words = organization_words()
    start += doc[start].lower_ in ARTICLES
    keys = [organization_word(token.text) for token in doc[start:end]]
    heads = [at for at, key in enumerate(keys) if key in words.heads and doc[start + at].text[0].isupper()]
    national = any(key in words.others or key in country_names() for key in keys)
    if len(keys) < 3 or not heads or national or not places.isdisjoint(range(start, end)):
        return None
    if " ".join(keys[heads[-1] - 1 : heads[-1] + 1]) in words.no_bodies:
        return None
    if heads[0] and (keys[0] in words.international or " ".join(keys[:2]) in words.international):
        return start, end if words.links.intersection(keys) else start + heads[-1] + 1
    members = [at for at in range(heads[0] + 2, len(keys)) if keys[at] in words.members]
    return (start, start + members[-1] + 1) if members and heads[0] <= 1 else None


def names_treaty(doc: Doc, mention: Mention) -> bool:
    """Whether an organisation's name opens a treaty's: 'United Nations Convention on the Law of the Sea'."""
    for token in doc[mention.end : mention.end + LONGEST_TREATY]:
        if not token.text[0].isupper():
            return False
        if organization_word(token.text) in organization_words().treaties:
            return True
    return False


def find_ministers(doc: Doc) -> Iterator[tuple[int, int]]:
    """Token offsets of numbered ministers' meetings: 'Third Foreign Ministers' Meeting on the Afghan Issue'."""
    words = organization_words()
    for token in doc:
        if token.text != "Ministers" or token.i < 2 or token.nbor(-2).lower_ not in words.ordinals:
            continue
        at = token.i + 1
        while at < len(doc) and doc[at].text in ("'", "’"):
            at += 1
        if at + 1 < len(doc) and doc[at].text == "Meeting" and doc[at + 1].lower_ in words.meeting_links:
            yield token.i - 2, meeting_end(doc, at + 1)


def meeting_end(doc: Doc, start: int) -> int:
    """The end of the capitalised words, with small ones inside, that say what a meeting is on."""
    small, end = INNER | organization_words().meeting_links, start
    for at in range(start, min(start + LONGEST, len(doc))):
        text = doc[at].text
        if text[0].isupper():
            end = at + 1
        elif text.lower() not in small:
            break
    return end


def find_organs(doc: Doc, mentions: list[Mention]) -> Iterator[tuple[int, int]]:
    """Token offsets of an organisation's name together with the organ named after it: 'OSCE Permanent Council'."""
    organs, offices = organization_words().organs, office_terms().heads
    taken = {place.start for place in doc.spans.get("places", ())} | {mention.start for mention in mentions}
    for mention in mentions:
        joined = (
            mention.start and doc[mention.start - 1].text in HYPHENS
        )  # 'US-EU Energy Council' is no organ of the EU
        if joined or mention.end >= len(doc) or not doc[mention.end].text[0].isupper():
            continue
        end = run_end(doc, mention.end, taken)
        heads = [at for at in range(mention.end, end) if organization_word(doc[at].text) in organs]
        # 'EU High Representative and Vice-President of the Commission' is a person.
        officer = heads and any(doc[at].lower_ in offices for at in range(mention.end, heads[0]))
        if heads and not officer and doc[heads[0]].text[0].isupper():
            last = heads[0] + 1
            yield mention.start, title_end(doc, last, end) if last < end and doc[last].text == "of" else last
