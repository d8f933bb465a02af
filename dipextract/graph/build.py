"""The graph of meetings: people, countries and organisations are nodes, meetings are edges.

People of several articles are one node when name and side agree; nothing else is known about whether they are the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

import networkx as nx

from dipextract.controls import visible
from dipextract.record import Meeting, Participant, Record
from dipextract.summary import side
from dipextract.words import country_name

Attributes = dict[str, str | bool]

# What XML cannot hold beside the controls that ``visible`` takes care of.
NO_CHARACTERS = str.maketrans("\ufffe\uffff", "\ufffd\ufffd")


class Builder:
    """Adds records to a graph."""

    def __init__(self) -> None:
        self.graph = nx.MultiGraph()

    def add(self, record: Record) -> None:
        """Add the meetings of one record, those told in passing too (``main`` is false)."""
        for meeting in record.meetings:
            attributes = edge_attributes(meeting, record)
            people = list({self._person(p): p for p in meeting.participants}.items())
            for (one, first), (other, second) in combinations(people, 2):
                if side(first) != side(second) or not side(first):
                    self._edge(one, other, attributes)
            countries = [self._node("country", code, country_name(code)) for code in meeting.countries]
            for one, other in combinations(sorted(set(countries)), 2):
                self._edge(one, other, attributes)

    def _person(self, person: Participant) -> str:
        """The node of a person, joined to the country or organisation that they speak for."""
        told = side(person)
        node = self._node("person", f"{person.name}/{told}", person.name)
        self.graph.nodes[node].setdefault("offices", xml_text("; ".join(person.offices)))
        if told:
            by_country = person.country and told == country_name(person.country)
            home = self._node(*(("country", person.country or "") if by_country else ("organization", told)), told)
            if not self.graph.has_edge(node, home):
                self._edge(node, home, {"kind": "speaks for"})
        return node

    def _node(self, kind: str, key: str, label: str) -> str:
        node = xml_text(f"{kind}:{key}")
        if node not in self.graph:
            self.graph.add_node(node, label=xml_text(label), kind=kind)
        return node

    def _edge(self, one: str, other: str, attributes: Attributes) -> None:
        self.graph.add_edge(one, other, key=f"e{self.graph.number_of_edges() + 1}", **attributes)


def xml_text(text: str) -> str:
    """``text`` as every XML reader takes it."""
    return visible(text).translate(NO_CHARACTERS)


def build(records: Iterable[Record]) -> nx.MultiGraph:
    """The graph of ``records``."""
    builder = Builder()
    for record in records:
        builder.add(record)
    return builder.graph


def edge_attributes(meeting: Meeting, record: Record) -> Attributes:
    """What a meeting's edges tell about it; what is not known is not there."""
    place = meeting.place
    told: dict[str, str | None] = {
        "mode": meeting.mode,
        "date": meeting.date,
        "place": place.name if place else None,
        "place_country": place.country if place else None,
        "areas": "; ".join(meeting.areas),
        "title": record.article.title,
        "source": record.source.path,
        "source_id": record.source.id,
    }
    known = {name: xml_text(text) for name, text in told.items() if text}
    return {"kind": "meeting", "main": meeting.main, **known}


def graphml(graph: nx.MultiGraph) -> Iterator[str]:
    """The graph as GraphML."""
    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    yield from nx.generate_graphml(graph)
    yield "\n"


def gexf(graph: nx.MultiGraph) -> Iterator[str]:
    """The graph as GEXF, without the day on which it was written: the same records give the same bytes."""
    writer = nx.readwrite.gexf.GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    writer.add_graph(graph)
    for meta in writer.xml.iter("meta"):
        meta.attrib.pop("lastmodifieddate", None)
    yield f'<?xml version="1.0" encoding="utf-8"?>\n{writer}\n'
