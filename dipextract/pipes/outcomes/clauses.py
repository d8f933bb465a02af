"""The extent of an outcome in its sentence."""

from __future__ import annotations

from spacy.tokens import Token

from dipextract.lexicon.outcomes import outcome_lexicon
from dipextract.lexicon.speech import speech_verbs

SUBJECTS = ("nsubj", "nsubjpass")
# What a clause may hold on its right without being part of the outcome.
BESIDE = ("advcl", "parataxis")
FINAL = frozenset(".,;:!?\"”’'…–—-(")


def clause_of(verb: Token) -> tuple[int, int]:
    """From the verb with its helpers, or a passive's subject, to the end of the clause."""
    return beginning(verb), ending(verb)


def beginning(verb: Token) -> int:
    """Where the verb group begins; in the passive the subject belongs to it."""
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    wanted = (*SUBJECTS, "aux", "auxpass") if passive else ("aux",)
    return min([verb.i, *(child.left_edge.i for child in verb.children if child.dep_ in wanted)])


def ending(verb: Token) -> int:
    """The end of the clause: before a clause joined to it, and without final marks."""
    stops = [child.left_edge.i for child in verb.children if child.i > verb.i and is_beside(child)]
    end = min([verb.right_edge.i + 1, *stops])
    end = min([end, *(word.left_edge.i for word in verb.doc[verb.i + 1 : end] if is_circumstance(word, verb.i))])
    while end - 1 > verb.i and (
        verb.doc[end - 1].text in FINAL or verb.doc[end - 1].dep_ == "cc" or verb.doc[end - 1].is_space
    ):
        end -= 1
    return end


def is_beside(child: Token) -> bool:
    """Whether what hangs on the verb tells of something else."""
    if child.dep_ == "conj":
        return child.tag_.startswith("VB")
    reported = child.lower_ in speech_verbs() and any(word.dep_ == "nsubj" for word in child.children)
    if reported and child.doc[child.left_edge.i - 1].text == ",":
        return True
    return child.dep_ in BESIDE and child.i > child.head.i


def is_circumstance(word: Token, verb: int) -> bool:
    """Whether a clause after the verb tells only when it was, or who reported it."""
    if word.dep_ not in ("advcl", "prep") or word.left_edge.i <= verb:
        return False
    first = word.doc[word.left_edge.i]
    return first.lower_ in outcome_lexicon().words.circumstances and (word.dep_ == "advcl" or word.tag_ == "VBG")
