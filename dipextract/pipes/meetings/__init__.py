"""Pipe ``dipextract_meetings``: who met whom, when, where and how.

Reads groups ``people``, ``dates``, ``places``, ``offices``, ``organizations``, ``statements``, ``areas`` and
``outcomes``, the head and the parse; writes ``doc._.dip_meetings`` and adds to ``doc._.dip_warnings``. In order:
the text as its rules read it, a bulletin item by item (``context``, ``bulletin``), triggers and the people on either
side (``triggers``, ``lists``, ``delegations``, ``subjects``, ``objects``, ``sides``, ``pairs``, ``deliveries``,
``events``), whether it took place (``reality``), the side that a sentence leaves out
(``protagonist``, ``opening``, ``series``, ``headline``), towns, countries and buildings where something may have taken
place (``spots``, ``leads``, ``sites``, ``happenings``, ``travels``, ``buildings``, ``scenery``), date and place
(``clause``, ``when``, ``where``), one meeting from several tellings (``merge``), who an unnamed party was
(``parties``, ``roster``), who signed beside it (``signers``), reported or told in passing (``prominence``), who else
was there (``attendance``), what follows from the context (``complete``, ``visits``, ``hosts``), areas and outcomes
(``contents``).
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from dipextract.lexicon.meetings import vocabulary
from dipextract.pipes.meetings.build import find_meetings


class Meetings:
    """Sets ``doc._.dip_meetings``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the meetings of ``doc``."""
        doc._.dip_meetings, warnings = find_meetings(doc)
        doc._.dip_warnings = [*(doc._.dip_warnings or []), *warnings]
        return doc


@Language.factory("dipextract_meetings")
def create(nlp: Language, name: str) -> Meetings:
    """Factory of the pipe."""
    vocabulary()
    return Meetings()
