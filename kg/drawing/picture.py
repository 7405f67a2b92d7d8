"""The graph of a picture: what is drawn, chosen from the store."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.answers.run import Table, evaluate
from kg.answers.things import label
from kg.errors import AjkgError

if TYPE_CHECKING:
    import pyoxigraph as ox

KINDS = ("meeting", "person", "actor", "act", "document", "topic")
MOST_ACTS = 40  # in one picture; a focus draws less of the graph, and all of it

_ACTS = """
SELECT ?act ?type ?value ?currency WHERE {
  ?act a ?type ; aj:modality aj:Done .
  GRAPH <https://w3id.org/asean-japan-kg/graph/ontology> { ?type aj:actTypeCode ?code }
  OPTIONAL { ?act aj:amount ?amount . ?amount aj:value ?value ; aj:currency ?currency }
} ORDER BY ?act
"""
_EDGES = """
SELECT ?from ?name ?to WHERE {
  VALUES ?name { aj:agent aj:addressee aj:concerns aj:intendedFor }
  ?from ?name ?to ; aj:modality aj:Done .
} ORDER BY ?from ?name ?to
"""
_PEOPLE = """
SELECT ?person ?for ?meeting WHERE {
  ?participation aj:participant ?person .
  OPTIONAL { ?participation aj:represents ?for }
  OPTIONAL { ?participation aj:atMeeting ?meeting }
} ORDER BY ?person
"""
_KIND = """
SELECT ?thing ?kind WHERE {
  VALUES (?class ?kind) { (aj:Meeting "meeting") (aj:Person "person") (aj:PolicyDocument "document") (aj:Topic "topic")
    (aj:Country "actor") (aj:Organization "actor") (aj:Ministry "actor") (aj:Centre "actor") (aj:Fund "actor") }
  ?thing a ?class .
}
"""


class NothingToDrawError(AjkgError):
    """The graph, or the neighbourhood asked for, holds nothing that a picture shows."""

    name = "NOTHING-TO-DRAW"


@dataclass(frozen=True, slots=True)
class Node:
    """A thing of the picture; `kind` is one of `KINDS`."""

    id: str
    label: str
    kind: str


@dataclass(frozen=True, slots=True)
class Edge:
    """A named edge between two nodes, by their ids."""

    source: str
    target: str
    name: str


@dataclass(slots=True)
class Picture:
    """Nodes by id, edges, and what was left out, for the footer."""

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    title: str = ""
    note: str = ""

    def near(self, focus: str, depth: int) -> Picture:
        """The neighbourhood of a node: everything at most `depth` edges away.

        :raises NothingToDrawError: when the picture does not hold the node.
        """
        if focus not in self.nodes:
            message = f"no act, meeting or participation speaks of {focus}"
            raise NothingToDrawError(message, hint="choose another --focus")
        away = {focus: 0}
        queue = deque([focus])
        joined: dict[str, list[str]] = {}
        for edge in self.edges:
            joined.setdefault(edge.source, []).append(edge.target)
            joined.setdefault(edge.target, []).append(edge.source)
        while queue:
            here = queue.popleft()
            for there in joined.get(here, ()):
                if there not in away and away[here] < depth:
                    away[there] = away[here] + 1
                    queue.append(there)
        nodes = {key: node for key, node in self.nodes.items() if key in away}
        edges = [edge for edge in self.edges if edge.source in nodes and edge.target in nodes]
        return Picture(nodes, edges, f"{self.nodes[focus].label}: {depth} step(s) around", "")


def rows(store: ox.Store, sparql: str) -> list[tuple[str, ...]]:
    """The answer of a SELECT as strings, "" where a variable is unbound."""
    answer = evaluate(store, sparql)
    if not isinstance(answer, Table):
        return []
    return [tuple(getattr(cell, "value", "") for cell in row) for row in answer.rows]


def select(store: ox.Store, language: str = "en", *, focus: str | None = None, depth: int = 2) -> Picture:
    """The picture of the acts that were done, who performed them, and what they are about.

    Without a focus at most 40 acts are drawn, those with the most targets; the note says so.

    :raises NothingToDrawError: when there is no act or participation, or none around the focus.
    """
    acts = {row[0]: row for row in rows(store, _ACTS)}
    edges = [Edge(row[0], row[2], row[1]) for row in rows(store, _EDGES) if row[0] in acts]
    people = rows(store, _PEOPLE)
    note = ""
    if focus is None and len(acts) > MOST_ACTS:
        weight = {act: sum(edge.source == act for edge in edges) for act in acts}
        kept = set(sorted(acts, key=lambda act: (-weight[act], act))[:MOST_ACTS])
        note = f"{MOST_ACTS} of {len(acts)} acts are drawn; --focus draws the surroundings of one thing"
        edges = [edge for edge in edges if edge.source in kept]
        acts = {act: row for act, row in acts.items() if act in kept}
        spoken = {edge.target for edge in edges}
        people = [row for row in people if row[0] in spoken]
    picture = _assemble(store, language, acts, edges, people)
    picture.note = note
    if focus is not None:
        picture = picture.near(focus, depth)
    if not picture.nodes:
        message = "the graph holds no act and no participation"
        raise NothingToDrawError(message, hint="build a graph of releases that tell of a meeting")
    return picture


def _assemble(
    store: ox.Store, language: str, acts: dict[str, tuple[str, ...]], edges: list[Edge], people: list[tuple[str, ...]]
) -> Picture:
    kinds: dict[str, str] = {}
    for thing, kind in rows(store, _KIND):
        if thing not in kinds or KINDS.index(kind) < KINDS.index(kinds[thing]):
            kinds[thing] = kind
    picture = Picture(title="Acts, who performs them, and what they are about")

    def add(iri: str) -> None:
        picture.nodes.setdefault(iri, Node(iri, label(store, iri, language), kinds.get(iri, "topic")))

    for act, row in acts.items():
        amount = f"\n{float(row[2]):,.0f} {row[3]}" if row[2] else ""
        picture.nodes[act] = Node(act, label(store, row[1], language) + amount, "act")
    for edge in edges:
        add(edge.target)
        name = label(store, edge.name, language)
        if edge.name.endswith("#agent"):
            picture.edges.append(Edge(edge.target, edge.source, name))
        else:
            picture.edges.append(Edge(edge.source, edge.target, name))
    terms = "https://w3id.org/asean-japan-kg/ontology#"
    for person, party, meeting in people:
        add(person)
        for other, name in ((party, "represents"), (meeting, "tookPartIn")):
            if other:
                add(other)
                picture.edges.append(Edge(person, other, label(store, terms + name, language)))
    picture.edges = list(dict.fromkeys(picture.edges))
    return picture
