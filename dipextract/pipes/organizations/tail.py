"""What a body's name goes on with after its last word: 'Commission on Trade, Economic and Scientific Cooperation'."""

from __future__ import annotations

from spacy.tokens import Doc

from dipextract.lexicon.keys import HYPHENS
from dipextract.lexicon.organization_words import organization_words

LONGEST = 14

# Tags of the lower-case words that a subject is made of.
SUBJECT = frozenset({"NN", "NNS", "JJ"})


def tail_end(doc: Doc, start: int) -> int:
    """The end of the name whose head ends at ``start``."""
    if start + 1 >= len(doc) or doc[start].lower_ not in organization_words().links:
        return start
    end = last = start
    for at in range(start + 1, min(start + LONGEST, len(doc))):
        token = doc[at]
        if token.lower_ in organization_words().dates or token.is_sent_start or token.ent_type_ == "PERSON":
            break
        if token.lower_ == "and" and at + 1 < len(doc) and doc[at + 1].lower_ == "the":
            break
        if is_subject(doc, at):
            end = at + 1
        elif token.text == ",":
            last = last if last > start else end
        elif not (token.lower_ in organization_words().link_words or token.text in HYPHENS):
            break
    return whole_list(doc, start, end, last)


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
