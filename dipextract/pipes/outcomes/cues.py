"""Which verbs tell of something concluded: pure functions of the parse."""

from __future__ import annotations

from spacy.tokens import Token

from dipextract.lexicon.outcomes import outcome_lexicon

SUBJECTS = ("nsubj", "nsubjpass")
PAST = ("VBD", "VBN")
# How many verbs may be joined before the one that has the subject.
LONGEST_CHAIN = 12
# How far after "signed" its paper may stand: 'signed with her in Graz an agreement'.
PAPER_REACH = 20
BE = ("is", "are", "was", "were", "be")
PLURALS = ("NNS", "NNPS")


def is_outcome(verb: Token) -> bool:
    """Whether ``verb`` tells what was concluded."""
    if not verb.tag_.startswith("VB") or not is_done(verb):
        return False
    return is_binding(verb) or concludes_paper(verb) or founds(verb) or is_ceremony(verb)


def is_done(verb: Token) -> bool:
    """Whether the verb tells of something done: in the past or perfect, neither denied nor planned."""
    words = outcome_lexicon().words
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass", "neg", "mark")]
    if any(word.lower_ in words.modals or word.lower_ in words.not_done or word.tag_ == "TO" for word in helpers):
        return False
    if any(
        word.lower_ == "no" for child in verb.children if child.dep_ in (*SUBJECTS, "dobj") for word in child.children
    ):
        return False
    if verb.tag_ == "VBN" and verb.dep_ in ("acl", "amod"):  # 'the treaty signed in May' looks back
        return False
    return verb.tag_ in PAST and not is_planned(verb)


def is_planned(verb: Token) -> bool:
    """Whether a verb above says that this is a plan or a wish: 'would be signed', 'to have signed'."""
    words = outcome_lexicon().words
    for _ in range(LONGEST_CHAIN):
        if verb.dep_ not in ("conj", "xcomp"):
            break
        verb = verb.head
        if verb.dep_ != "conj" and any(c.dep_ == "aux" and c.lower_ in words.modals for c in verb.children):
            return True
    return False


def is_binding(verb: Token) -> bool:
    """'agreed to ...', 'decided that ...', 'it was agreed that ...'; 'pledged to ...' of several parties."""
    lexicon = outcome_lexicon().binding
    if verb.lower_ not in lexicon.verbs | lexicon.together or not (is_active(verb) or is_impersonal(verb)):
        return False
    clause = next((child for child in verb.children if child.dep_ in ("ccomp", "xcomp") and child.i > verb.i), None)
    linked = any(child.dep_ == "prep" and child.lower_ in lexicon.links for child in verb.children)
    if clause is None and not linked:
        return False
    if clause is not None and clause.dep_ == "ccomp" and clause.lower_ in lexicon.empty:
        return False
    return verb.lower_ in lexicon.verbs or is_impersonal(verb) or has_parties(verb)


def is_active(verb: Token) -> bool:
    """Whether the verb is no passive."""
    return not any(child.dep_ == "auxpass" or (child.dep_ == "aux" and child.lower_ in BE) for child in verb.children)


def is_impersonal(verb: Token) -> bool:
    """'it was agreed', 'it has been decided'."""
    return any(child.dep_ in SUBJECTS and child.lower_ == "it" for child in verb.children)


def has_parties(verb: Token) -> bool:
    """Whether several do something together."""
    subject = subject_of(verb)
    if subject is None:
        return False
    plural = subject.tag_ in PLURALS or any(child.dep_ == "conj" for child in subject.children)
    return plural or subject.lower_ in outcome_lexicon().words.parties


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb or of the one that it is joined to."""
    for _ in range(LONGEST_CHAIN):
        for child in verb.children:
            if child.dep_ in SUBJECTS:
                return child
        if verb.dep_ not in ("conj", "xcomp", "advcl"):
            return None
        verb = verb.head
    return None


def objects(verb: Token) -> list[Token]:
    """What is concluded: the object, or the subject of a passive, and what is joined to it."""
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    wanted = ("nsubjpass",) if passive else ("dobj", "attr")
    found = [child for child in verb.children if child.dep_ in wanted]
    if passive and not found:
        subject = subject_of(verb)
        found = [subject] if subject is not None else []
    return [noun for child in found for noun in (child, *(c for c in child.children if c.dep_ == "conj"))]


def concludes_paper(verb: Token) -> bool:
    """'signed a memorandum', 'an agreement was reached', 'signed with her an agreement'."""
    lexicon = outcome_lexicon().papers
    if verb.lower_ not in lexicon.verbs:
        return False
    for noun in objects(verb):
        nouns = {noun.lower_, *(child.lower_ for child in noun.children if child.dep_ in ("compound", "nmod"))}
        if nouns & lexicon.loose_nouns and verb.lower_ not in lexicon.loose_verbs:
            continue
        if noun.lower_ in lexicon.joint_nouns and not any(child.lower_ == "joint" for child in noun.children):
            continue
        if nouns & lexicon.nouns:
            return True
    following = verb.doc[verb.i + 1 : min(verb.right_edge.i + 1, verb.i + 1 + PAPER_REACH)]
    return verb.lower_ in lexicon.signing and any(word.lower_ in lexicon.nouns for word in following)


def founds(verb: Token) -> bool:
    """'inaugurated the workshop', 'established diplomatic relations'."""
    lexicon = outcome_lexicon().founding
    return verb.lower_ in lexicon.verbs and any(noun.lower_ in lexicon.nouns for noun in objects(verb))


def is_ceremony(verb: Token) -> bool:
    """'witnessed the signing of ...', 'attended the handover ceremony'."""
    lexicon = outcome_lexicon().ceremonies
    if verb.lower_ not in lexicon.verbs:
        return False
    return any(
        word.lower_ in lexicon.nouns
        for noun in objects(verb)
        for word in (noun, *(child for child in noun.children if child.dep_ == "compound"))
    )
