"""Acronyms that the text gives: 'the Gulf Cooperation Council (GCC)'."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Doc

from dipextract.lexicon.organizations import organization_acronyms
from dipextract.pipes.organizations.matching import Acronyms, Mention

ACRONYM = re.compile(r"[A-Z][A-Za-z0-9&+-]{1,11}")

INITIAL = re.compile(r"\b[A-Z]")


def stands_for(acronym: str, name: str) -> bool:
    """Whether an acronym is made of the initials of a name's capitalised words, all but one of them at least."""
    if not ACRONYM.fullmatch(acronym):
        return False
    letters = [char for char in acronym if char.isupper()]
    initials = INITIAL.findall(name)
    return len(letters) >= 2 and (
        in_order(initials, letters) or (in_order(letters, initials) and len(letters) >= len(initials) - 1)
    )


def in_order(some: list[str], of: list[str]) -> bool:
    """Whether all of ``some`` stand in ``of`` in the same order."""
    rest = iter(of)
    return all(letter in rest for letter in some)


def defined_acronyms(doc: Doc, mentions: list[Mention], acronyms: Acronyms) -> list[Mention]:
    """Mentions of the acronyms in brackets behind full names; ``acronyms`` learns them, the full names get them."""
    found = []
    for mention in mentions:
        at = mention.end
        if mention.end - mention.start > 1 and at + 2 < len(doc) and doc[at].text == "(" and doc[at + 2].text == ")":
            text = doc[at + 1].text
            organization = mention.organization
            if text in organization_acronyms() or stands_for(text, doc[mention.start : at].text):
                if not organization.acronym:
                    organization = mention.organization = replace(organization, acronym=text)
                acronyms.define(text, organization)
                found.append(Mention(at + 1, at + 2, organization))
    return found
