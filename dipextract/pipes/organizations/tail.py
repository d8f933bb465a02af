"""What a body's name goes on with after its last word: 'Commission on Trade, Economic and Scientific Cooperation'."""

from __future__ import annotations

from spacy.tokens import Doc

from dipextract.lexicon.keys import HYPHENS
from dipextract.lexicon.offices import office_terms
from dipextract.lexicon.organization_words import organization_words
from dipextract.word_view import plain

LONGEST = 14

# Tags of the lower-case words that a subject is made of.
SUBJECT = frozenset({"NN", "NNS", "JJ"})


def tail_end(doc: Doc, start: int) -> int:
    """The end of the name whose head ends at ``start``."""
    if start + 1 >= len(doc) or doc[start].lower_ not in organization_words().links or is_purpose(doc, start):
        return start
    end = last = start
    places = {place.start for place in doc.spans.get("places", ())}
    for at in range(start + 1, min(start + LONGEST, len(doc))):
        token = doc[at]
        if token.lower_ == "in" and is_scene(doc, at + 1, places):
            break
        if token.lower_ in organization_words().dates or token.is_sent_start or token.ent_type_ == "PERSON":
            break
        if is_name(doc, at):
            break
        if token.lower_ == "and" and at + 1 < len(doc) and doc[at + 1].lower_ in ("the", "other"):
            break
        if is_subject(doc, at):
            end = at + 1
        elif token.text == ",":
            last = last if last > start else end
        elif not (token.lower_ in organization_words().link_words or token.text in HYPHENS):
            break
    return whole_list(doc, start, end, last)


def is_purpose(doc: Doc, at: int) -> bool:
    """Whether the link at ``at`` opens what the body is to do: 'committee to review …', 'mechanism for the fight'."""
    after = doc[at + 1 : at + 3]
    return doc[at].lower_ == "to" or (after[0].lower_ == "the" and after[-1].text.islower())


def is_scene(doc: Doc, at: int, places: set[int]) -> bool:
    """Whether what stands at ``at`` says where something is held: a place, 'the city of …', 'the capital …'."""
    after = at + (at < len(doc) and doc[at].lower_ == "the")
    return at in places or after in places or (after < len(doc) and doc[after].lower_ in organization_words().scenes)


def is_name(doc: Doc, at: int) -> bool:
    """Whether a name of two words follows the last word of the subject: 'on Economic Cooperation NAME NAME'."""
    words = doc[at - 1 : at + 2]
    known = [plain(token.text) in office_terms().portfolio for token in words]
    return known == [True, False, False] and all(t.text.istitle() for t in words)


def is_subject(doc: Doc, at: int) -> bool:
    """Whether a token belongs to what a body is about: a capitalised word, or a noun or adjective after small words."""
    token = doc[at]
    return token.is_alpha and (token.text[0].isupper() or token.tag_ in SUBJECT)


def whole_list(doc: Doc, start: int, end: int, comma: int) -> int:
    """``end``, or the end before the first comma when what follows is no list closed by 'and'."""
    texts = [token.lower_ for token in doc[start:end]]
    if "," not in texts or "and" in texts[len(texts) - texts[::-1].index(",") :]:
        return end
    return comma
