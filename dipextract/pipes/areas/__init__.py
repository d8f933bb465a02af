"""Pipe ``dipextract_areas``: the areas in which the parties cooperate, have cooperated, agreed or want to.

Reads groups ``statements``, ``people``, ``offices``, ``organizations``, ``places`` and the blocks of
``doc._.dip_article``; writes group ``areas``: label_ is the area's id, kb_id_ its status, id_ the speaker's key.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc, Span

from dipextract.article.text import LIST_ITEM
from dipextract.lexicon.area_pairs import pair_words
from dipextract.lexicon.area_terms import area_terms
from dipextract.lexicon.cooperation import cues
from dipextract.pipes.areas.context import Parties, is_international, plain_cues, tells_contact, tells_strife
from dipextract.pipes.areas.evidence import FoundCue, find_cues, is_cooperation
from dipextract.pipes.areas.mentions import Mention, find_mentions
from dipextract.pipes.areas.sentence import HIDDEN, ORGANIZATION, Sentence, hidden_tokens, read_sentence
from dipextract.pipes.areas.status import find_status, status_at

NOUNS = ("NN", "NNS")
FUNCTION_TAGS = ("CC", "IN", "TO", "DT", "WDT")
LONGEST_COMPOUND = 3

AREAS_OF_STRIFE = ("defence", "security", "development-aid", "disaster-relief")
"""Areas in which parties work together where there is strife."""

LONGEST_SENTENCE = 300
"""Tokens; what runs on for longer is no sentence, and is read in parts."""

LONGEST_LINE = 400
"""Characters from the start of a list's item within which its sentences begin."""

ENDS = ((".",), ("?",), ("!",))
"""What ends a sentence that opens no list."""

SKIPPED_BLOCKS = ("byline", "litter", "dateline")


class Announcement(NamedTuple):
    """What the words over a list say of its items: 'The two countries seek to:', 'Agreements signed'."""

    cues: list[FoundCue]
    statuses: list[tuple[int, str]]


NO_WORDS = Announcement([], [])


class Areas:
    """Sets span group ``areas``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find them in ``doc``."""
        hidden = hidden_tokens(doc)
        doc.spans["areas"] = list(find_areas(doc, hidden)) if is_international(doc, hidden) else []
        return doc


def find_areas(doc: Doc, hidden: Mapping[int, str]) -> Iterator[Span]:
    """The areas of ``doc`` as spans."""
    speakers = speakers_of(doc)
    read = [(sent, read_sentence(sent, hidden)) for sent in read_sentences(doc)]
    contact = tells_contact(doc, read_sentences(doc))
    parties = Parties(doc) if not contact or tells_strife(sentence for _, sentence in read) else None
    above, text = NO_WORDS, doc.text  # a Doc joins its tokens anew each time
    for sent, sentence in read:
        mentions = find_mentions(sentence)
        found, statuses = find_cues(sentence, mentions), find_status(sentence)
        if in_item(text, sent.start_char):
            found, statuses = above.cues + found, above.statuses + statuses
        else:
            above = announced(sentence, found, statuses)
        if not mentions:
            continue
        plain = plain_cues(found, sentence, parties.of(sent)) if parties else found
        told: set[tuple[int, str]] = set()
        listed = 0
        for mention in mentions if contact else unproven(mentions):
            first, last = tokens_of(sentence, mention)
            words = {(at, mention.area) for at in range(first, last)}
            speaking = found if contact and mention.area in AREAS_OF_STRIFE else plain
            if told.isdisjoint(words) and is_cooperation(sentence, speaking, mention, listed):
                told |= words
                listed = mention.end
                status = status_at(statuses, mention.start)
                yield Span(doc, first, last, label=mention.area, kb_id=status, span_id=speakers[first])


def in_item(text: str, start: int) -> bool:
    """Whether the sentence that begins at character ``start`` stands in a line with a bullet or a number."""
    line = text.rfind("\n", max(start - LONGEST_LINE, 0), start) + 1
    return line > 0 and LIST_ITEM.match(text, line) is not None


def announced(sentence: Sentence, found: Iterable[FoundCue], statuses: Iterable[tuple[int, str]]) -> Announcement:
    """What ``sentence`` says of the items of the list that it opens; nothing where it opens none."""
    if sentence.words[-1:] in ENDS:
        return NO_WORDS
    cues_ahead = [FoundCue(0, 0, cue.cue) for cue in found if cue.cue.weight > 0]
    return Announcement(cues_ahead, [(0, status) for _, status in statuses])


def unproven(mentions: Iterable[Mention]) -> list[Mention]:
    """``mentions`` in a text that is about no contact: not even joint work is sure to be the parties'."""
    return [mention._replace(strength="named") if mention.strength == "joint" else mention for mention in mentions]


def tokens_of(sentence: Sentence, mention: Mention) -> tuple[int, int]:
    """The tokens of ``mention``, without 'and' or 'to' at its end, with its compound's nouns: 'climate' + 'change'."""
    tokens = sentence.tokens
    first, end = sentence.first[mention.start], mention.end
    while end > mention.start + 1 and tokens[end - 1].tag_ in FUNCTION_TAGS:
        end -= 1
    last = tokens[end - 1].i + 1
    for at in range(end, min(end + LONGEST_COMPOUND, len(tokens))):
        if tokens[at].i != last or tokens[at].tag_ not in NOUNS or sentence.words[at] in (HIDDEN, ORGANIZATION):
            break
        last += 1
    return first, last


def read_sentences(doc: Doc) -> Iterator[Span]:
    """The sentences of ``doc`` outside bylines, datelines and litter; an endless one in parts."""
    blocks = doc._.dip_article["blocks"] if doc._.dip_article else []
    starts = [block["start"] for block in blocks]
    for sent in doc.sents:
        block = bisect_right(starts, sent.start_char) - 1
        if block < 0 or blocks[block]["kind"] not in SKIPPED_BLOCKS or sent.start_char >= blocks[block]["end"]:
            for start in range(sent.start, sent.end, LONGEST_SENTENCE):
                yield doc[start : min(start + LONGEST_SENTENCE, sent.end)]


def speakers_of(doc: Doc) -> list[str]:
    """For every token the key of who says it, "" when nobody does."""
    speakers = [""] * len(doc)
    for statement in doc.spans.get("statements", ()):
        speakers[statement.start : statement.end] = [str(statement.kb_id_)] * len(statement)
    return speakers


@Language.factory("dipextract_areas")
def create(nlp: Language, name: str) -> Areas:
    """Factory of the pipe; reads the lexicons."""
    area_terms(), pair_words(), cues()
    return Areas()
