"""Where results live on a Doc. Every pipe reads and writes the places named here and no others.

``doc.text`` is the article's *reading text*: the same length as the article, code point by code point, so that every
character offset holds in both (see ``dipextract.article``).

Span groups (``doc.spans[...]``; they survive ``Doc.to_bytes`` and worker processes):

============== ============================================= ============================== =========================
group          label_                                        kb_id_                         id_
============== ============================================= ============================== =========================
places         COUNTRY, NATIONALITY, CITY, REGION            ISO country code               normal name ("Viet Nam")
dates          DATE                                          EDTF value, "" when open       granularity
organizations  ORG                                           key shared by its mentions     acronym, "" when none
offices        OFFICE                                        ISO code or organisation, ""   normal form of the office
people         NAME, OFFICE, PRONOUN                         person's key ("p0")            person's name
statements     STATEMENT                                     speaker's key, "" when open    kind of saying, ""
areas          the area's id                                 existing, proposed, agreed     speaker's key, ""
outcomes       OUTCOME
============== ============================================= ============================== =========================

Extensions hold only JSON-able values: ``doc._.dip_article`` (ArticleInfo), ``doc._.dip_published`` (the anchor given by
the caller, ISO date), ``doc._.dip_title`` (the title given by the caller), ``doc._.dip_people`` (list of PersonInfo),
``doc._.dip_meetings`` (list of MeetingInfo), ``doc._.dip_warnings`` (list of str).
"""

from __future__ import annotations

from typing import TypedDict

from spacy.tokens import Doc

GROUPS = ("places", "dates", "organizations", "offices", "people", "statements", "areas", "outcomes")


class HeadDate(TypedDict):
    """A date in the head: EDTF value and where it stands."""

    value: str
    start: int
    end: int


class DatelineInfo(TypedDict):
    """The dateline's parts; ``start`` and ``end`` span the whole dateline."""

    place: str | None
    date: str | None
    agency: str | None
    start: int
    end: int


class Block(TypedDict):
    """A run of the text and its kind: title, head, byline, dateline, caption, body, litter."""

    start: int
    end: int
    kind: str


class ArticleInfo(TypedDict):
    """What ``dipextract.article.read_article`` found; offsets are character offsets."""

    title: tuple[int, int] | None
    published: HeadDate | None
    dateline: DatelineInfo | None
    blocks: list[Block]


class PersonInfo(TypedDict):
    """A resolved person. ``mentions`` are the spans of group ``people`` whose kb_id_ is ``key``."""

    key: str
    name: str
    country: str | None
    organization: str | None
    offices: list[str]
    inferred: list[str]


class PlaceInfo(TypedDict):
    """A meeting's place."""

    name: str | None
    country: str | None


class MeetingInfo(TypedDict):
    """A meeting; ``participants`` are person keys, ``evidence`` and ``outcomes`` character offsets."""

    main: bool
    mode: str
    date: str | None
    place: PlaceInfo | None
    participants: list[str]
    countries: list[str]
    areas: list[str]
    outcomes: list[tuple[int, int]]
    evidence: tuple[int, int]
    inferred: list[str]


def register_extensions() -> None:
    """Declare the Doc extensions; safe to call more than once."""
    for name, default in (
        ("dip_article", None),
        ("dip_published", None),
        ("dip_title", None),
        ("dip_people", None),
        ("dip_meetings", None),
        ("dip_warnings", None),
    ):
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=default)


def anchor(doc: Doc) -> str | None:
    """The day that relative dates count from, EDTF: the dateline's, else the published date, else the caller's."""
    info: ArticleInfo | None = doc._.dip_article
    if info and info["dateline"] and info["dateline"]["date"]:
        return info["dateline"]["date"]
    if info and info["published"]:
        return info["published"]["value"]
    published: str | None = doc._.dip_published
    return published


register_extensions()
