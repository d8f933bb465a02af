"""The graph and the calendar, read back by other programs' rules."""

from __future__ import annotations

import io

import networkx as nx
import pytest

from dipextract.graph.build import build, gexf, graphml
from dipextract.graph.calendar import calendar, folded
from tests.report.making import record

RECORDS = [record(), record(date=None, title="Talks \u202e & <b> \0\uffff", number=2)]


@pytest.mark.parametrize(("write", "read"), [(graphml, nx.read_graphml), (gexf, nx.read_gexf)])
def test_networkx_reads_it(write: object, read: object) -> None:
    written = "".join(write(build(RECORDS)))  # type: ignore[operator]
    graph = read(io.BytesIO(written.encode()))  # type: ignore[operator]
    assert {data["kind"] for _, data in graph.nodes(data=True)} == {"person", "country"}
    assert graph.number_of_edges("country:CL", "country:NO") == 2
    dates = [data.get("date") for data in graph.get_edge_data("country:CL", "country:NO").values()]
    assert sorted(dates, key=str) == ["2024-05-03", None]
    assert "202" in written
    assert "lastmodified" not in written


def test_people_and_sides() -> None:
    graph = build(RECORDS)
    assert graph.nodes["person:Kari Dahl/Norway"]["offices"] == "Foreign Minister"
    assert graph.number_of_edges("person:Kari Dahl/Norway", "person:Pedro Rojas/Chile") == 2
    assert graph.number_of_edges("person:Kari Dahl/Norway", "country:NO") == 1


def test_calendar() -> None:
    lines = "".join(calendar([*RECORDS, record(date="2024")])).split("\r\n")
    assert lines.count("BEGIN:VEVENT") == 1
    assert "DTSTART;VALUE=DATE:20240503" in lines
    assert "DTEND;VALUE=DATE:20240504" in lines
    assert "LOCATION:Santiago" in lines
    assert all(len(line.encode()) <= 75 for line in lines)


def test_folding_keeps_characters_whole() -> None:
    line = "SUMMARY:" + "é漢" * 60
    pieces = folded(line).split("\r\n")
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert pieces[0] + "".join(piece[1:] for piece in pieces[1:]) == line
