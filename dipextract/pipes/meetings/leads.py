"""What stands before a place: its preposition, behind articles, 'the city of' and the name of a building."""

from __future__ import annotations

from dipextract.lexicon.meetings import vocabulary
from dipextract.lexicon.scenes import scenes
from dipextract.pipes.meetings.context import Context

BUILDING_REACH = 12  # tokens of a building's name
ADJECTIVES = ("JJ", "JJS")
BUILDING_TAGS = ("NNP", "NNPS", "NN", "NNS", "DT", "JJ", "PRP$", "POS", "FW", "HYPH", "CD")


def lead_of(context: Context, start: int) -> int:
    """The preposition or verb before a place: 'in' of 'in the Georgian capital of Tbilisi'; -1 for none."""
    at = start - 1
    if at > 0 and context.tags[at] in ("PRP$", "POS"):  # 'at his Oslo residence'
        return building_start(context, at)
    while at > 0 and is_inside(context, at):
        at -= 1
    return before_building(context, at)


def is_inside(context: Context, at: int) -> bool:
    """Whether a word stands between the preposition and the place: 'in the old imperial city of Cusco'."""
    told = context.words[at] in scenes().words.before_place or context.place_at[at] >= 0
    adjective = context.tags[at] in ADJECTIVES and context.words[at] not in vocabulary().cues.scene
    return told or (adjective and context.office_at[at] < 0 and context.person_at[at] < 0)


def before_building(context: Context, at: int) -> int:
    """The token before a building's name that ends at ``at``: 'at' of 'at State House Nairobi'; else ``at``.

    Any name in front of a comma will do: 'at the Waterfront Complex, Port of Spain', 'at the Ministry (Hanoi)'.
    """
    named = (
        at >= 0
        and context.words[at + 1] in (",", "(")
        and context.tags[at].startswith("NNP")
        and context.person_at[at] < 0
    )
    if at < 0 or not (named or context.words[at] in scenes().words.buildings | scenes().words.compounds):
        return at
    start = building_start(context, at)
    return start if start >= 0 else at


def building_start(context: Context, at: int) -> int:
    """The preposition before the building whose name ends at ``at``: 'at the Ministry, Ship House'; else -1."""
    words, lexicon = context.words, scenes().words
    first, last = max(at - BUILDING_REACH, -1), at
    while at > first and (context.tags[at] in BUILDING_TAGS or words[at] in (",", "of", "'s")):
        if words[at] == ",":
            last = at
        at -= 1
    if at <= first or words[at] not in lexicon.venue_scene:
        return -1
    named = lexicon.buildings | lexicon.home_buildings | lexicon.compounds
    return at if "," not in words[at : last + 1] or not named.isdisjoint(words[at:last]) else -1
