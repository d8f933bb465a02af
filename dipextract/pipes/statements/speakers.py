"""Which verbs report speech, and who speaks: pure functions of the parse and the people found."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from dipextract.lexicon.speech import SpeechVerb, speech_verbs, speech_words

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
CLAUSES = ("ccomp", "xcomp", "parataxis")
MODALS_OF_PLANS = frozenset({"will", "would", "could", "may", "might", "should", "shall", "'ll"})
QUOTES = frozenset('"“”«»')
# How far after the verb its particle may stand: "called again for".
PARTICLE_REACH = 3
# How far after "called on" stands what somebody is to do.
INFINITIVE_REACH = 40
# How many verbs may be joined before the one that has the subject.
LONGEST_CHAIN = 12
# Words that with the next one say whose words these are: "according to", "in the words of".
SOURCES = {"according": "to", "words": "of", "opinion": "of"}
# How far after "according to" a name may begin: "according to the country's foreign minister".
NAME_REACH = 10


class Mentions:
    """Which person a word stands for; ``names`` holds those named, by the token after the name."""

    def __init__(self, doc: Doc) -> None:
        self.keys: dict[int, str] = {}
        for span in sorted(doc.spans.get("people", ()), key=len):
            self.keys.update((token.i, span.kb_id_) for token in span)
        named = [span for span in doc.spans.get("people", ()) if span.label_ == "NAME"]
        self.names: dict[int, str] = {span.end: span.kb_id_ for span in named}
        starts = {span.start: span.kb_id_ for span in named}
        for office in doc.spans.get("offices", ()):
            if office.end in starts:
                self.keys.update(
                    (at, starts[office.end]) for at in range(office.start, office.end) if at not in self.keys
                )

    def key(self, token: Token) -> str | None:
        """The person that ``token`` or its apposition names; "" for several or somebody who is not told."""
        if any(child.dep_ == "conj" and child.i in self.keys for child in token.children):
            return ""
        for word in (token, *(child for child in token.children if child.dep_ == "appos")):
            if word.i in self.keys:
                return self.keys[word.i]
        return None


def speech_verb(token: Token) -> SpeechVerb | None:
    """The entry of a verb that reports speech here."""
    if not token.tag_.startswith("VB"):
        return None
    for verb in speech_verbs().get(token.lower_, ()):
        if verb.particle and particle(token) != verb.particle:
            continue
        if (not verb.clause or has_clause(token)) and (not verb.infinitive or has_infinitive(token)):
            return verb
    return None


def particle(verb: Token) -> str:
    """The word after a verb and its adverbs."""
    for word in verb.doc[verb.i + 1 : verb.i + 1 + PARTICLE_REACH]:
        if word.tag_ != "RB":
            return word.lower_
    return ""


def has_infinitive(verb: Token) -> bool:
    """Whether somebody is told to do something: 'called on Kranz to sign', not 'called on Kranz'."""
    following = verb.doc[verb.i + 1 : verb.i + 1 + INFINITIVE_REACH]
    return any(word.tag_ == "TO" and word.head.tag_ == "VB" for word in following)


def has_clause(verb: Token) -> bool:
    """Whether what is said stands as a clause or a quotation beside the verb."""
    quoted = any(word.text in QUOTES for word in verb.doc[max(verb.i - 4, 0) : verb.i + 6])
    return quoted or any(child.dep_ in CLAUSES for child in verb.children)


def is_told(verb: Token) -> bool:
    """Whether the verb tells of something said, not of something denied, planned or to be said."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass", "neg")]
    if any(h.dep_ == "neg" or h.lower_ in MODALS_OF_PLANS for h in helpers):
        return False
    if any(h.dep_ == "auxpass" for h in helpers) or (verb.tag_ == "VBN" and not helpers and verb.dep_ != "conj"):
        return False
    infinitive = any(h.tag_ == "TO" for h in helpers)
    return not infinitive or verb.head.lower_ in speech_words().going_on


def subject_of(verb: Token) -> Token | None:
    """Who the verb is said of: its subject, that of the verb it is joined to, or the noun that it describes."""
    for _ in range(LONGEST_CHAIN):
        subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
        if subjects:  # behind a long clause, 'said X', the nearest
            child = min(subjects, key=lambda subject: abs(subject.i - verb.i))
            return verb.head if child.tag_ in ("WP", "WDT") and verb.dep_ == "relcl" else child
        if verb.dep_ == "pcomp" and verb.head.lower_ == "as" and verb.head.head.lower_ in speech_words().quoted:
            verb = verb.head.head
        elif verb.dep_ == "acl" and verb.tag_ == "VBD":  # a finite verb has a subject, whatever the parse says
            return verb.head
        elif verb.dep_ in ("conj", "advcl", "xcomp") and verb.head.tag_.startswith("VB"):
            verb = verb.head
        else:
            return None
    return None


def inverted_subject(verb: Token, mentions: Mentions) -> Token | None:
    """The person right behind a verb that follows a quotation or comma: '…," said Lopes', whatever the parse says."""
    if verb.i == 0 or verb.i + 1 >= len(verb.doc) or verb.tag_ not in ("VBD", "VBZ"):
        return None
    before, behind = verb.nbor(-1), verb.nbor()
    named = behind.tag_.startswith("NN") and behind.i in mentions.keys
    return behind if named and (before.text == "," or before.text in QUOTES) else None


def speakers(sentence: Span, mentions: Mentions) -> Iterator[tuple[Token, str, str]]:
    """The verbs of a sentence that report speech: verb, speaker's key ("" when open), kind of saying."""
    for token in sentence:
        verb = speech_verb(token)
        if verb is None or not is_told(token):
            continue
        subject = inverted_subject(token, mentions) or subject_of(token)
        key = mentions.key(subject) if subject is not None else None
        if key is not None:
            yield token, key, verb.kind
    yield from according_to(sentence, mentions)


def according_to(sentence: Span, mentions: Mentions) -> Iterator[tuple[Token, str, str]]:
    """'according to', 'in the words of' with the person whose words these are."""
    for word in sentence:
        link = SOURCES.get(word.lower_)
        if link is None or word.i + 2 >= sentence.end or word.nbor().lower_ != link:
            continue
        for following in sentence.doc[word.i + 2 : min(word.i + 2 + NAME_REACH, sentence.end)]:
            if following.i in mentions.keys:
                yield word, mentions.keys[following.i], "say"
                break
            if following.is_punct or following.tag_.startswith("VB"):
                break
