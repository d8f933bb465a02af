"""Pipe ``dipextract_areas``."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

from dipextract.lexicon.area_terms import adjective_heads, area_terms, cooperation_cues, normal_words

THRESH = {"named": 1.5, "field": 2.0, "loose": 3.0, "adjective": 1.0}
LIST = {"CC", ",", "JJ", "NN", "NNS", "NNP", "HYPH", "VBN", "RB", "IN", "NNPS", "-"}


class Areas:
    """Sets span group ``areas``."""

    def __init__(self) -> None:
        self.terms = area_terms()
        self.cues = cooperation_cues()
        self.heads = adjective_heads()

    def __call__(self, doc: Doc) -> Doc:
        """Find them in ``doc``."""
        masked = set()
        for group in ("organizations", "offices"):
            for span in doc.spans.get(group, ()):
                masked.update(range(span.start, span.end))
        info = doc._.dip_article
        litter = []
        if info:
            litter = [(b["start"], b["end"]) for b in info["blocks"] if b["kind"] in ("litter", "byline")]
        out = []
        for sent in doc.sents:
            if any(s <= sent.start_char < e for s, e in litter):
                continue
            words, index = [], []
            for token in sent:
                if token.is_space or token.text in "-–—'s’s":
                    continue
                for w in normal_words(token.lower_):
                    words.append(w)
                    index.append(token.i)
            cues = list(self.cues.find(words))
            against = sum(c[1] for _, _, c in cues if c[1] < 0)
            for s, e, term in self.terms.find(words):
                if all(index[k] in masked for k in range(s, e)):
                    continue
                best = max((c[1] for a, b, c in cues if c[1] > 0), default=0)
                near = max((c[1] for a, b, c in cues if c[1] > 0 and -8 <= a - s <= 4), default=0)
                for area, strength in term.items():
                    if strength == "adjective":
                        ok = False
                        for k in range(e, min(e + 12, len(words))):
                            if words[k] in self.heads:
                                ok = True
                                break
                            if doc[index[k]].tag_ not in LIST:
                                break
                        if not ok:
                            continue
                    score = (near if strength == "loose" else best) + against
                    if score >= THRESH[strength]:
                        out.append(Span(doc, index[s], index[e - 1] + 1, label=area, kb_id="proposed"))
        doc.spans["areas"] = out
        return doc


@Language.factory("dipextract_areas")
def create(nlp: Language, name: str) -> Areas:
    """Factory of the pipe."""
    return Areas()
