"""What the meeting rules read of a Doc: words, tags, sentences, and which span covers a token."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from spacy.tokens import Doc, Span

from dipextract.document import ArticleInfo, PersonInfo, PlaceInfo
from dipextract.lexicon.meetings import vocabulary
from dipextract.lexicon.organizations import body_code

LEAD = 2
HEAD = 8  # blocks
NEAREST = 200
LONGEST_SENTENCE = 160
TERMINAL = frozenset(".?!:;")
UNREAD = frozenset({"byline", "dateline", "litter", "head"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """A run of tokens: where it stands and in which kind of block."""

    index: int
    start: int
    end: int
    kind: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Site:
    """A town or country where something may have taken place, tokens ``start`` to ``end``.

    ``kind``: 'here' is that word, which stands for the dateline's town; 'occasion' a town in the name of a conference.
    ``lead`` is the preposition or verb before it, articles and 'the city of' left aside; -1 for none.
    """

    start: int
    end: int
    town: bool
    kind: Literal["named", "here", "occasion"]
    place: PlaceInfo
    lead: int


def covering(length: int, spans: Sequence[Span]) -> list[int]:
    """For each token the index of the span that covers it, -1 for none; the first span wins."""
    at = [-1] * length
    for index in range(len(spans) - 1, -1, -1):
        span = spans[index]
        at[span.start : span.end] = [index] * (span.end - span.start)
    return at


class Context:
    """A Doc as the meeting rules read it."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.words = [token.lower_.replace("’", "'") for token in doc]
        self.tags = [token.tag_ for token in doc]
        told = in_order(doc, "people")
        self.people = [span for span in told if self.tags[span.start] != "PRP$"]
        self.starts = [span.start for span in self.people]
        self.owners = {span.start: span.kb_id_ for span in told if self.tags[span.start] == "PRP$"}
        self.dates = in_order(doc, "dates")
        self.places = in_order(doc, "places")
        self.place_starts = [span.start for span in self.places]
        self.offices = in_order(doc, "offices")
        self.statements = in_order(doc, "statements")
        self.statement_starts = [span.start for span in self.statements]
        self.bodies = in_order(doc, "organizations")
        self.body_at = covering(len(doc), self.bodies)
        self.person_at = covering(len(doc), self.people)
        self.date_at = covering(len(doc), self.dates)
        self.place_at = covering(len(doc), self.places)
        self.office_at = covering(len(doc), self.offices)
        self.persons: dict[str, PersonInfo] = {person["key"]: person for person in doc._.dip_people or []}
        self.info: ArticleInfo | None = doc._.dip_article
        self.take(read_sentences(doc, self.info))
        self.quoted = read_quotes(self)
        self.sites: list[Site] = []  # these four are set by scenery.read_sites
        self.visits: list[Site] = []
        self.scenes: list[Site] = []
        self.venues: list[tuple[Sentence, str]] = []

    def take(self, sentences: list[Sentence]) -> None:
        """Read these sentences; ``lead`` are the first ones of the story."""
        line = self.info["dateline"] if self.info else None
        opens = line["start"] if line else 0  # a dateline opens the story, whatever summary stands before it
        self.sentences = sentences
        self.sentence_starts = [sentence.start for sentence in sentences]
        body = [s.index for s in sentences if s.kind == "body"]
        self.lead = ([i for i in body if self.doc[sentences[i].end - 1].idx >= opens] or body)[:LEAD]

    def narrowed(self, sentences: list[Sentence]) -> Context:
        """The same for nothing but some of the sentences, and the sites among them; those of the lead stay it."""
        leading = {self.sentences[index].start for index in self.lead}
        among = range(sentences[0].start, sentences[-1].end)
        part = copy(self)
        part.take(sentences)
        part.lead = [sentence.index for sentence in sentences if sentence.start in leading]
        part.sites, part.visits, part.scenes = (
            [site for site in sites if site.start in among] for sites in (self.sites, self.visits, self.scenes)
        )
        part.venues = [venue for venue in self.venues if venue[0].start in among]
        return part

    def key(self, mention: int) -> str:
        """The person whom a mention names."""
        return self.people[mention].kb_id_

    def side(self, key: str) -> str:
        """The country or organisation somebody speaks for, "" when open."""
        person = self.persons[key]
        return person["country"] or body_code(person["organization"] or "")

    def office_side(self, office: int) -> str:
        """The country or organisation that an office's own words tell, "" for none."""
        code = self.offices[office].kb_id_
        return body_code(code) if code.islower() else code

    def body_side(self, body: int) -> str:
        """The side of an organisation's officials."""
        return body_code(self.bodies[body].text)

    def differ(self, one: str, other: str) -> bool:
        """Whether two people may speak for two countries: the same one counts only where it is told of both."""
        guessed = any("country" in self.persons[key]["inferred"] for key in (one, other))
        return guessed or self.side(one) != self.side(other)

    def nearest_mention(self, key: str, at: int) -> int | None:
        """The mention of a person nearest to a token."""
        near = bisect_left(self.starts, at)
        for distance in range(NEAREST):
            for i in (near - 1 - distance, near + distance):
                if 0 <= i < len(self.people) and self.people[i].kb_id_ == key:
                    return i
        return None

    def mentions(self, start: int, end: int) -> list[int]:
        """The mentions that begin between two tokens."""
        return list(range(bisect_left(self.starts, start), bisect_left(self.starts, end)))

    def places_in(self, start: int, end: int) -> range:
        """The places that begin between two tokens."""
        return range(bisect_left(self.place_starts, start), bisect_left(self.place_starts, end))

    def sites_in(self, start: int, end: int) -> list[Site]:
        """The sites that begin between two tokens."""
        first, last = (bisect_left(self.sites, at, key=lambda site: site.start) for at in (start, end))
        return self.sites[first:last]

    def sentence_at(self, at: int) -> Sentence | None:
        """The sentence that holds a token."""
        index = bisect_right(self.sentence_starts, at) - 1
        sentence = self.sentences[index] if index >= 0 else None
        return sentence if sentence and at < sentence.end else None

    def is_finite(self, at: int) -> bool:
        """Whether a finite verb stands at ``at``, names and titles left aside."""
        return self.tags[at] in ("VBD", "VBZ", "VBP", "MD") and self.person_at[at] < 0 and self.office_at[at] < 0

    @cached_property
    def has_occasion(self) -> bool:
        """Whether the text names an occasion beside which people meet: 'on the sidelines of'."""
        return any(vocabulary().cues.occasion.match(self.words, at) for at in range(len(self.words)))

    @cached_property
    def is_digest(self) -> bool:
        """Whether the page calls itself one of short items, each a story of its own: 'News in Brief'."""
        head = self.info["blocks"][:HEAD] if self.info else []
        lines = {self.doc.text[block["start"] : block["end"]].strip().lower() for block in head}
        return not vocabulary().cues.digests.isdisjoint(lines)

    @cached_property
    def monitored_from(self) -> frozenset[str]:
        """The words behind 'monitored in', of stories written far from what others reported: 'nicosia'."""
        words = self.words
        return frozenset(words[at + 2] for at in range(len(words) - 2) if words[at : at + 2] == ["monitored", "in"])

    def is_only_verb(self, at: int) -> bool:
        """Whether a participle that the parse hangs on a party is its sentence's only verb: 'The envoys called on'."""
        head, sentence = self.doc[at].head, self.sentence_at(at)
        if head.dep_ != "ROOT" or self.words[head.i] not in vocabulary().cues.party or self.words[at + 1] == "by":
            return False
        return sentence is not None and not any(self.is_finite(i) for i in range(sentence.start, sentence.end))


def in_order(doc: Doc, group: str) -> list[Span]:
    """The spans of a group in reading order."""
    return sorted(doc.spans.get(group, ()), key=lambda span: (span.start, -span.end))


def read_sentences(doc: Doc, info: ArticleInfo | None) -> list[Sentence]:
    """The sentences of title, captions and body; a break after an abbreviation ('H.E.') or in a list is undone."""
    blocks = info["blocks"] if info else []
    sentences: list[Sentence] = []
    block = paragraph = 0
    for span in doc.sents:
        start = span.start
        while start < span.end and doc[start].is_space:
            start += 1
        if start == span.end:
            continue
        first = doc[start].idx
        previous = block
        while block + 1 < len(blocks) and blocks[block + 1]["start"] <= first:
            block += 1
        while block + 1 < len(blocks) and blocks[block]["kind"] in UNREAD:
            opens = blocks[block + 1]["start"]
            following = next((i for i in range(start, span.end) if ends_behind(doc, i, opens)), -1)
            if following < 0:
                break
            start, block = following, block + 1
        kind = blocks[block]["kind"] if blocks else "body"
        new = block != previous or breaks_line(doc, start)
        paragraph += new
        if sentences and not new and kind == sentences[-1].kind and is_open(doc, sentences[-1], span.end):
            last = sentences.pop()
            sentences.append(Sentence(last.index, last.start, span.end, kind, last.paragraph))
        elif kind not in UNREAD:
            sentences.append(Sentence(len(sentences), start, span.end, kind, paragraph))
    return sentences


def ends_behind(doc: Doc, at: int, character: int) -> bool:
    """Whether a token reaches beyond a place in the text: 'POLITICS.-The' begins a body within a word."""
    return doc[at].idx + len(doc[at]) > character and not doc[at].is_space


def breaks_line(doc: Doc, start: int) -> bool:
    """Whether the token at ``start`` opens a line after the end of a sentence, not in the middle of a wrapped one."""
    if start == 0 or "\n" not in doc[start - 1].text:
        return False
    before = doc[start - 2].text if start > 1 else ""
    return "\n\n" in doc[start - 1].text or before[-1:] in '.?!:”"'


def is_open(doc: Doc, sentence: Sentence, end: int) -> bool:
    """Whether ``sentence`` has no end of its own and may be read together with what follows up to ``end``."""
    if end - sentence.start > LONGEST_SENTENCE:
        return False
    last = sentence.end - 1
    while last > sentence.start and (doc[last].is_space or doc[last].is_quote or doc[last].text in ")]”’"):
        last -= 1
    word = doc[last].text
    if word == ".":
        return last > 0 and doc[last - 1].lower_ in vocabulary().cues.abbreviations
    return word[-1] not in TERMINAL or (word[-1] == "." and len(word) > 1)


def read_quotes(context: Context) -> list[bool]:
    """For each token whether it stands in direct speech; a paragraph's end ends it."""
    quoted = [False] * len(context.words)
    for sentence_group in paragraphs(context.sentences):
        inside = False
        for at in range(sentence_group[0].start, sentence_group[-1].end):
            word = context.words[at]
            if word in ('"', "``", "''"):
                inside = not inside
            elif word in "“”" and word:
                inside = word == "“"
            quoted[at] = inside
    return quoted


def paragraphs(sentences: Sequence[Sentence]) -> list[list[Sentence]]:
    """Sentences by paragraph."""
    grouped: list[list[Sentence]] = []
    for sentence in sentences:
        if grouped and grouped[-1][-1].paragraph == sentence.paragraph:
            grouped[-1].append(sentence)
        else:
            grouped.append([sentence])
    return grouped
