"""Who is the subject of which verb, and which verbs a word depends on, by the parse."""

from __future__ import annotations

from spacy.tokens import Token

from dipextract.text_view import Text

SUBJECTS = frozenset(("nsubj", "nsubjpass"))
LONGEST_CHAIN = 8  # steps up the parse
NEW_CLAUSE = frozenset(("ccomp", "advcl", "relcl", "acl", "pcomp"))


def head_token(text: Text, first: int, last: int) -> Token:
    """The head of the phrase over words ``first`` to ``last``; of an apposition, what it stands beside: no pronoun."""
    start, end = text.words[first].token, text.words[last].token
    token = text.doc[end]
    for _ in range(LONGEST_CHAIN):
        inside = start <= token.head.i <= end and token.head.i != token.i
        if not inside and (token.dep_ not in ("appos", "compound", "nmod") or token.head.tag_ == "PRP"):
            break
        token = token.head
    return token


def subject_verb(text: Text, first: int, last: int) -> int:
    """The token of the verb whose subject the phrase is, -1 for none."""
    token = head_token(text, first, last)
    for _ in range(LONGEST_CHAIN):
        if token.dep_ in SUBJECTS:
            return int(token.head.i)
        if token.dep_ != "conj" or token.head.tag_[:2] not in ("NN", "PR"):
            break
        token = token.head
    return -1


def governing_verbs(text: Text, first: int, last: int) -> set[int]:
    """The verbs of the clause in which the phrase stands as an object or complement."""
    token, found = head_token(text, first, last), set[int]()
    for _ in range(LONGEST_CHAIN):
        if token.tag_[:2] in ("VB", "MD"):
            found.add(int(token.i))
            if token.dep_ in NEW_CLAUSE or token.dep_ == "ROOT":
                break
        if token.head.i == token.i:
            break
        token = token.head
    return found


def is_dependent(text: Text, verb: int) -> bool:
    """Whether the verb at token ``verb`` stands in a relative or other dependent clause, or in the passive."""
    token = text.doc[verb]
    return token.dep_ in NEW_CLAUSE or any(child.dep_ == "nsubjpass" for child in token.lefts)
