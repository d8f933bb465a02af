"""Pipe ``dipextract_organizations``: international organisations, forums and formats.

``kb_id_`` is the key that the mentions of an organisation share, ``id_`` its acronym.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

from dipextract.lexicon import organizations
from dipextract.pipes.organizations.matching import Acronyms, Mention, match_acronyms, match_names


class Organizations:
    """Sets span group ``organizations``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find them in ``doc``."""
        mentions = match_names(doc)
        acronyms = Acronyms(named={mention.organization.key for mention in mentions})
        taken = {at for mention in mentions for at in range(mention.start, mention.end)}
        mentions += match_acronyms(doc, acronyms, taken)
        mentions.sort(key=lambda mention: mention.start)
        doc.spans["organizations"] = [organization_span(doc, mention) for mention in mentions]
        return doc


def organization_span(doc: Doc, mention: Mention) -> Span:
    """The span of a mention."""
    found = mention.organization
    return Span(doc, mention.start, mention.end, label="ORG", kb_id=found.key, span_id=found.acronym)


@Language.factory("dipextract_organizations")
def create(nlp: Language, name: str) -> Organizations:
    """Factory of the pipe."""
    organizations.name_beginnings()
    organizations.organization_acronyms()
    return Organizations()
