"""The graph of a picture: plain nodes and named edges."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import networkx as nx

from kg.errors import AjkgError

if TYPE_CHECKING:
    from collections.abc import Iterable

KINDS = ("meeting", "person", "actor", "act", "document", "topic")


class NothingToDrawError(AjkgError):
    """The graph, or the neighbourhood asked for, holds nothing that a picture shows."""

    name = "NOTHING_TO_DRAW"


@dataclass(frozen=True, slots=True)
class Node:
    """A thing of the picture; `kind` is one of `KINDS`; a provisional one is not in the vocabulary."""

    id: str
    label: str
    kind: str
    provisional: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """A named edge between two nodes, by their ids, in the direction of the statement.

    `role` is the local name of the property ("agent"), `name` its label in the picture's language.
    """

    source: str
    target: str
    name: str
    role: str = ""


@dataclass(slots=True)
class Picture:
    """Nodes by id and edges; a title, the line below it, a footnote, and the legend's words by kind."""

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    title: str = ""
    subtitle: str = ""
    note: str = ""
    legend: dict[str, str] = field(default_factory=dict)

    def graph(self) -> nx.Graph[str]:
        """The undirected graph of the nodes."""
        made: nx.Graph[str] = nx.Graph()
        made.add_nodes_from(self.nodes)
        made.add_edges_from((edge.source, edge.target) for edge in self.edges)
        return made

    def only(self, kept: Iterable[str]) -> None:
        """Drop all nodes but these, and the edges that lose an end."""
        keep = set(kept)
        self.nodes = {key: node for key, node in self.nodes.items() if key in keep}
        self.edges = [edge for edge in self.edges if edge.source in keep and edge.target in keep]

    def distances(self, focus: str, depth: int) -> dict[str, int]:
        """How many edges away everything at most `depth` edges from a node is.

        :raises NothingToDrawError: when the picture does not hold the node.
        """
        if focus not in self.nodes:
            message = f"no act, meeting or participation speaks of {focus}"
            raise NothingToDrawError(message, hint="choose another --focus")
        return dict(nx.single_source_shortest_path_length(self.graph(), focus, cutoff=depth))
