"""Export a graph: what releases say and what follows, with the vocabulary's words for the things they mention."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import UsageError
from kg.names import AJ, INFERRED, ONTOLOGY_GRAPH, QUARANTINE, RESOLUTION_GRAPH, VOCABULARY_GRAPH
from kg.store.formats import jsonld, rdfxml
from kg.store.rename import Renaming
from kg.store.turtle import Term, grouped, trig, turtle

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.store.turtle import Triples

FORMATS = ("turtle", "trig", "nquads", "jsonld", "rdfxml")
_LEFT_OUT = (ONTOLOGY_GRAPH, VOCABULARY_GRAPH, INFERRED + "vocabulary")
Graphs = dict[str, dict[tuple[str, str, Term], None]]


def export(store: ox.Store, format_: str = "turtle") -> bytes:
    """The graph in one of `FORMATS`, UTF-8; the same graph gives the same bytes.

    Triples are asserted and inferred ones; trig and nquads keep the named graphs. The ontology and
    what lies under quarantine are left out.

    :raises UsageError: for an unknown format.
    """
    if format_ not in FORMATS:
        message = f"no format {format_!r}"
        raise UsageError(message, hint=f"choose one of: {', '.join(FORMATS)}")
    graphs = collect(store)
    if format_ == "nquads":
        return _nquads(graphs)
    if format_ == "trig":
        return trig({name: grouped(triples) for name, triples in graphs.items()}).encode()
    write: Callable[[Triples], str] = {"turtle": turtle, "jsonld": jsonld, "rdfxml": rdfxml}[format_]
    return write(grouped(_merged(graphs))).encode()


def _merged(graphs: Graphs) -> dict[tuple[str, str, Term], None]:
    """All triples once, each thing under the IRI that stands for it."""
    told = graphs.get(RESOLUTION_GRAPH, {})
    rename = Renaming({f"<{s}>".encode(): f"<{o.value}>".encode() for s, p, o in told if p == AJ + "resolvedTo"})
    found = dict(told)
    for name in sorted(graphs.keys() - {RESOLUTION_GRAPH}):
        found.update(dict.fromkeys(filter(None, (rename.triple(*triple) for triple in graphs[name]))))
    return found


def collect(store: ox.Store) -> Graphs:
    """The triples of each named graph to export; of the vocabulary only what describes mentioned things."""
    graphs: Graphs = defaultdict(dict)
    mentioned: set[str] = set()
    for graph in store.named_graphs():
        name = graph.value
        if name in _LEFT_OUT or name.startswith(QUARANTINE):
            continue
        for quad in store.quads_for_pattern(None, None, None, graph):
            triple = _triple(quad)
            graphs[name][triple] = None
            mentioned.update((triple[0], triple[1]))
            if isinstance(triple[2], ox.NamedNode):
                mentioned.add(triple[2].value)
    for name in (VOCABULARY_GRAPH, INFERRED + "vocabulary"):
        for quad in store.quads_for_pattern(None, None, None, ox.NamedNode(name)):
            if quad.subject.value in mentioned:  # type: ignore[union-attr]
                graphs[name][_triple(quad)] = None
    return dict(graphs)


def _triple(quad: ox.Quad) -> tuple[str, str, Term]:
    value = quad.object
    if not isinstance(quad.subject, ox.NamedNode) or not isinstance(value, ox.NamedNode | ox.Literal):
        raise TypeError(quad)  # what is stored has no blank nodes
    return quad.subject.value, quad.predicate.value, value


def _nquads(graphs: Graphs) -> bytes:
    quads = (
        ox.Quad(ox.NamedNode(subject), ox.NamedNode(predicate), value, ox.NamedNode(name))
        for name, triples in graphs.items()
        for subject, predicate, value in triples
    )
    data = ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""
    return b"".join(line + b"\n" for line in sorted(data.split(b"\n")) if line)
