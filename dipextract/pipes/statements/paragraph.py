"""The statements of a paragraph: clauses with a verb of saying, quotations that go on, speech that goes on unmarked."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc, Span, Token

from dipextract.lexicon.speech import speech_words
from dipextract.pipes.statements.speakers import LONGEST_CHAIN, SUBJECTS, Mentions, speakers, speech_verb

OPENING, CLOSING, STRAIGHT = frozenset("“«„"), frozenset("”»"), '"'
# A shorter clause holds nothing but the saying: ', he said,'.
SHORTEST_CLAUSE = 7
DANGLING = (",", ";", "–", "—", "and")
PRESENT = ("VBZ", "VBP")
PERFECT = ("has", "have", "'ve")
# "Ana Lopes: We are pleased ...": how far the colon may stand from the beginning.
LABEL_REACH = 15


@dataclass
class Part:
    """A sentence or clause, its speaker (None when nobody is told to speak) and the kind of saying."""

    start: int
    end: int
    key: str | None
    kind: str = ""
    quoted_before: bool = False
    quoted_after: bool = False


def read_paragraph(paragraph: Span, mentions: Mentions, before: Span | None) -> list[Span]:
    """The statements of ``paragraph``; ``before`` is the last statement of the paragraphs before it."""
    labelled = speaker_label(paragraph, mentions)
    if labelled:
        return [statement(paragraph.doc, labelled)]
    parts: list[Part] = []
    quoted = False
    for sentence in sentences(paragraph):
        ends_quoted = quote_state(sentence, quoted)
        if parts and all(token.is_punct or token.is_space for token in sentence):
            parts[-1].end, quoted = sentence.end, ends_quoted
            parts[-1].quoted_after = quoted
            continue
        found = sentence_parts(sentence, mentions)
        found[0].quoted_before, found[-1].quoted_after = quoted, ends_quoted
        parts += found
        quoted = ends_quoted
    go_on(paragraph.doc, parts, mentions)
    if parts and parts[0].key is None and before is not None and follows(before, paragraph):
        parts[0].key = before.kb_id_
    carry_quotes(parts)
    return [statement(paragraph.doc, part) for part in parts if part.key is not None and part.end > part.start]


def sentences(paragraph: Span) -> list[Span]:
    """The sentences of a paragraph."""
    return list(paragraph.sents)  # type: ignore[attr-defined]


def statement(doc: Doc, part: Part) -> Span:
    """The span of a statement."""
    start, end = part.start, part.end
    while start < end and doc[start].is_space:
        start += 1
    while end > start and (doc[end - 1].is_space or doc[end - 1].text in DANGLING):
        end -= 1
    return Span(doc, start, end, label="STATEMENT", kb_id=part.key or "", span_id=part.kind)


def speaker_label(paragraph: Span, mentions: Mentions) -> Part | None:
    """'Ana Lopes: ...', the form of transcripts."""
    for token in paragraph[:LABEL_REACH]:
        if token.text == ":" and token.i > paragraph.start and token.i + 1 < paragraph.end:
            label, key = paragraph.doc[paragraph.start : token.i], mentions.names.get(token.i)
            if key and not any(word.tag_.startswith("VB") for word in label):
                return Part(token.i + 1, paragraph.end, key, "say")
    return None


def sentence_parts(sentence: Span, mentions: Mentions) -> list[Part]:
    """The sentence as one part, or cut where another speaker begins."""
    said = outermost(list(speakers(sentence, mentions)))
    if not said:
        return [Part(sentence.start, sentence.end, None)]
    if len({key for _, key, _ in said}) == 1:
        extents = [(*extent(sentence, verb), kind) for verb, _, kind in said]
        start, end, kind = max(extents, key=lambda found: found[1] - found[0])
        return [Part(start, end, said[0][1], kind)]
    parts: list[Part] = []
    for verb, key, kind in said:
        if parts and parts[-1].key == key:
            continue
        start = clause_start(verb) if parts else sentence.start
        if parts:
            parts[-1].end = max(start, parts[-1].start)
        parts.append(Part(start, sentence.end, key, kind))
    return parts


def outermost(said: list[tuple[Token, str, str]]) -> list[tuple[Token, str, str]]:
    """Without what is said inside something said: 'Lopes said that Kranz had told her ...' is hers."""
    verbs = {verb.i for verb, _, _ in said}
    kept = []
    for verb, key, kind in said:
        clause = clause_above(verb)
        if clause.dep_ not in ("ccomp", "pcomp") or clause.head.i not in verbs:
            kept.append((verb, key, kind))
    return kept or said[:1]


def clause_above(verb: Token) -> Token:
    """The clause that ``verb`` stands in, up to one that somebody says or that is set against another."""
    for _ in range(LONGEST_CHAIN):
        if verb.head.i == verb.i or verb.dep_ in ("ccomp", "pcomp") or is_contrast(verb):
            break
        verb = verb.head
    return verb


def is_contrast(clause: Token) -> bool:
    """Whether a clause sets somebody else's words against the main clause: 'while Kranz said ...'."""
    return any(child.dep_ == "mark" and child.lower_ in speech_words().contrast for child in clause.children)


def extent(sentence: Span, verb: Token) -> tuple[int, int]:
    """The whole sentence, unless the saying is told beside something else: 'Kranz, who said ..., left'."""
    clause = verb
    for _ in range(LONGEST_CHAIN):
        if clause.dep_ in ("conj", "ccomp", "xcomp", "parataxis"):
            clause = clause.head
    if clause.dep_ in ("advcl", "relcl", "acl") and verb.text != "according":
        start, end = max(verb.left_edge.i, sentence.start), min(verb.right_edge.i + 1, sentence.end)
        if end - start >= SHORTEST_CLAUSE:
            return start, end
    return sentence.start, sentence.end


def clause_start(verb: Token) -> int:
    """Where the clause of ``verb`` begins: at its subject or the word that joins it on."""
    subjects = [child.left_edge.i for child in verb.children if child.dep_ in (*SUBJECTS, "mark")]
    return min([verb.i, *subjects])


def quote_state(sentence: Span, quoted: bool) -> bool:
    """Whether a quotation is open at the end of ``sentence``; ``quoted``: whether one is at its beginning."""
    for token in sentence:
        for char in token.text:
            if char in OPENING:
                quoted = True
            elif char in CLOSING:
                quoted = False
            elif char == STRAIGHT:
                quoted = not quoted
    return quoted


def carry_quotes(parts: list[Part]) -> None:
    """Give a quotation that runs over several sentences the speaker that one of them names."""
    for left, right in pairwise(parts):
        if right.key is None and right.quoted_before:
            right.key = left.key
    for right, left in pairwise(parts[::-1]):
        if left.key is None and left.quoted_after:
            left.key = right.key


def go_on(doc: Doc, parts: list[Part], mentions: Mentions) -> None:
    """Speech that goes on without a verb of saying: news is told in the past tense, what is said in the present."""
    for left, right in pairwise(parts):
        if right.key is None and left.key is not None and is_free_speech(doc[right.start : right.end], mentions):
            right.key = left.key


def is_free_speech(sentence: Span, mentions: Mentions) -> bool:
    """Whether a sentence is in the present (not the perfect) or has a modal, and tells of no person."""
    root = sentence.root
    subject = next((child for child in root.children if child.dep_ in SUBJECTS), None)
    if subject is None or mentions.key(subject) is not None or speech_verb(root) is not None:
        return False
    helpers = [child for child in root.children if child.dep_ in ("aux", "auxpass")]
    perfect = any(word.lower_ in PERFECT for word in helpers)
    present = any(word.tag_ in PRESENT for word in (root, *helpers)) and not perfect
    return present or any(word.lower_ in speech_words().modals for word in helpers)


def follows(before: Span, paragraph: Span) -> bool:
    """Whether a paragraph begins with a quotation right after the paragraph of another statement."""
    between = before.doc[before.end : paragraph.start]
    return paragraph[0].text in (*OPENING, STRAIGHT) and all(t.is_space or t.is_punct for t in between)
