"""Pipe ``dipextract_areas``."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

from dipextract.lexicon.area_terms import area_terms
from dipextract.lexicon.cooperation import adjective_heads, cues
from dipextract.pipes.areas.sentence import read_sentence

THRESH = {"named": 1.0, "field": 1.6, "loose": 2.0, "adjective": 1.0}
LIST = {"CC", ",", "JJ", "NN", "NNS", "NNP", "HYPH", "VBN", "RB", "IN", "NNPS", "-", "VBG"}
ACR = frozenset({"AI", "IT"})
OFFHEADS = {"minister", "ministry", "secretary", "department", "committee", "commission", "council","organization"}


def mask(doc):
    masked = set()
    for group in ("organizations", "offices"):
        for span in doc.spans.get(group, ()):
            masked.update(range(span.start, span.end))
    for ent in doc.ents:
        if ent.label_ == "PERSON":
            masked.update(range(ent.start, ent.end))
    return masked


def reach(gap, after):
    if after:
        return 1.0 if gap <= 3 else 0.7 if gap <= 10 else 0.5
    return 1.0 if gap <= 8 else 0.8 if gap <= 20 else 0.6


class Areas:
    """Sets span group ``areas``."""

    def __init__(self) -> None:
        self.terms = area_terms()
        self.cues = cues()
        self.heads = adjective_heads()

    def __call__(self, doc: Doc) -> Doc:
        """Find them in ``doc``."""
        masked = mask(doc)
        info = doc._.dip_article
        litter = []
        if info:
            litter = [(b["start"], b["end"]) for b in info["blocks"] if b["kind"] in ("litter", "byline")]
        countries = {s.kb_id_ for s in doc.spans.get("places", ()) if s.start not in masked} | {
            "org" for s in doc.spans.get("organizations", ())
        }
        out = []
        for sent in doc.sents:
            if any(s <= sent.start_char < e for s, e in litter):
                continue
            S = read_sentence(sent, ACR)
            words = S.words
            found = list(self.cues.find(words))
            for s, e, term in self.terms.find(words):
                if not term or all(S.tokens[k].i in masked for k in range(s, e)):
                    continue
                for area, strength in term.items():
                    if self.judge(S, found, s, e, strength):
                        out.append(Span(doc, S.tokens[s].i, S.tokens[e - 1].i + 1, label=area, kb_id="proposed"))
        doc.spans["areas"] = out if len(countries) >= 2 or not doc.spans.get("places") else []
        return doc

    def judge(self, S, found, s, e, strength):
        if strength == "adjective" and not self.head(S, e):
            return False
        topic = max((b for a, b, c in found if c.kind == "topic" and b <= s), default=None)
        pro, against = 0.0, 0.0
        for a, b, c in found:
            if c.kind == "topic":
                continue
            gap = s - b if b <= s else a - e if a >= e else 0
            if gap < 0: gap = 0
            after = a >= e
            if c.weight > 0:
                if topic is not None and (a < topic or c.kind == "wish"):
                    continue
                if strength == "loose" and (gap > (3 if after else 6)):
                    continue
                pro = max(pro, c.weight * reach(gap, after))
            else:
                if a >= s and b <= e:
                    continue
                against = max(against, -c.weight * (1.0 if gap <= 5 else 0.5 if gap <= 12 else 0.2))
        return pro - against >= THRESH[strength]

    def head(self, S, e):
        for k in range(e, min(e + 12, len(S.words))):
            if S.words[k] in self.heads:
                return True
            if S.tokens[k].tag_ not in LIST:
                return False
        return False


@Language.factory("dipextract_areas")
def create(nlp: Language, name: str) -> Areas:
    """Factory of the pipe."""
    return Areas()
