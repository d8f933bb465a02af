"""The reading view."""

from __future__ import annotations

from pathlib import Path

import pytest

from dipextract import record as r
from dipextract.render.view import view
from tests.cli.running import Run


def span(text: str) -> r.Span:
    return r.Span(text=text, start=0, end=len(text))


RECORD = r.Record(
    source=r.Source(path="story.txt", sha256="0" * 64, characters=100),
    article=r.Article(
        title="Ministers talk trade",
        published="2024-05-04",
        dateline=r.Dateline(place="Santiago", country="CL", date="2024-05-03", agency="Reuters"),
    ),
    summary="",
    meetings=[
        r.Meeting(
            main=True,
            mode="in-person",
            date="2024-05-03",
            place=r.Place(name="Santiago", country="CL"),
            participants=[
                r.Participant(name="Kari Dahl", country="NO", organization=None, offices=["Foreign Minister"]),
                r.Participant(name="Pedro Rojas", country="CL", organization=None, offices=["Foreign Minister"]),
                r.Participant(name="Ann Lee", country=None, organization="NATO", offices=["Secretary General"]),
            ],
            countries=["CL", "NO"],
            areas=["trade"],
            outcomes=[span("signed a memorandum")],
            evidence=span("met her Chilean counterpart"),
            inferred=["place"],
        ),
        r.Meeting(
            main=False,
            mode="phone",
            date="2024-02",
            place=None,
            participants=[r.Participant(name="Kari Dahl", country="NO", organization=None, offices=[])],
            countries=["NO"],
            areas=[],
            outcomes=[],
            evidence=span("spoke by phone"),
        ),
    ],
    people=[
        r.Person(name="Kari Dahl", country="NO", organization=None, offices=["Foreign Minister"], mentions=[]),
        r.Person(
            name="Otto Berg", country="NO", organization=None, offices=[], mentions=[span("Otto")], inferred=["country"]
        ),
        r.Person(name="Ann Lee", country=None, organization="NATO", offices=[], mentions=[], inferred=["country"]),
    ],
    places=[],
    organizations=[],
    dates=[r.DateMention(text="Friday", start=3, end=9, value="2024-05-03")],
    areas=[
        r.Area(id="trade", label="Trade", mentions=[r.AreaMention(text="trade", start=0, end=5, status="agreed")]),
        r.Area(id="space", label="Space", mentions=[r.AreaMention(text="space", start=0, end=5, status="proposed")]),
    ],
    statements=[],
    warnings=["two towns are called Santiago"],
)


def test_who_when_and_where_come_first() -> None:
    shown = view(RECORD, width=120)
    assert "Kari Dahl, Pedro Rojas and Ann Lee met in Santiago, Chile, on 3 May 2024" in shown
    assert shown.index("met in Santiago") < shown.index("Participants")


def test_all_parts_are_there() -> None:
    shown = " ".join(view(RECORD).split())
    for part in (
        "Ministers talk trade",
        "Reuters, Santiago, 3 May 2024; published 4 May 2024",
        "Kari Dahl Foreign Minister Norway",
        "Ann Lee Secretary General NATO",
        "Areas agreed Trade",
        "Outcomes “signed a memorandum”",
        "Inferred place",
        "In passing Kari Dahl spoke by phone in February 2024",
        "Other areas proposed Space",
        "Other people Otto Berg - Norway",
        "two towns are called Santiago",
        "country inferred: Otto Berg, Ann Lee",
    ):
        assert part in shown


@pytest.mark.parametrize("width", [40, 80, 200])
def test_lines_keep_to_the_width(width: int) -> None:
    lines = view(RECORD, width=width, full=True).splitlines()
    assert max(map(len, lines)) <= width
    assert all(line == line.rstrip() for line in lines)


def test_plain_has_no_escape_codes_and_colour_has() -> None:
    assert "\x1b" not in view(RECORD, full=True)
    assert "\x1b[" in view(RECORD, color=True)


def test_full_adds_where_things_stand() -> None:
    assert "Friday [3-9]" in " ".join(view(RECORD, full=True).split())
    assert "Friday [3-9]" not in view(RECORD)


def test_a_long_path_is_shown_whole() -> None:
    path = "folder/" * 30 + "story.txt"
    shown = view(RECORD.model_copy(update={"source": RECORD.source.model_copy(update={"path": path})}))
    assert path in shown.replace("\n", "")


def test_article_text_is_data() -> None:
    nasty = "Vienna [/x] [link=file:///]talks[/link] :smile: \x1b[31mred\x1b[0m \x9b2J \u202eevil\u202c"
    record = RECORD.model_copy(update={"article": r.Article(title=nasty, published=None, dateline=None)})
    seen = "Vienna [/x] [link=file:///]talks[/link] :smile: \\x1b[31mred\\x1b[0m \\x9b2J \\u202eevil\\u202c"
    assert seen in view(record, width=120)


def test_a_pipe_is_plain(run: Run, article: Path) -> None:
    assert "\x1b" not in run("parse", article).out
