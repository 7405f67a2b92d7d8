"""Export a graph: what releases say and what follows, with the vocabulary's words for the things they mention.

N-Quads, TriG and Turtle are written graph by graph or subject by subject, so that a graph of any size needs the memory
of one batch; RDF/XML and JSON-LD are made in memory.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import UsageError
from kg.names import AJ, GIVES_WAY, INFERRED, ONTOLOGY_GRAPH, QUARANTINE, RESOLUTION_GRAPH, VOCABULARY_GRAPH
from kg.store.formats import jsonld, rdfxml
from kg.store.rename import Renaming
from kg.store.sorting import merged
from kg.store.turtle import Term, grouped, header, name_of, ordered, statements

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kg.store.turtle import Triples

FORMATS = ("turtle", "trig", "nquads", "jsonld", "rdfxml")
_IN_GRAPHS = frozenset({"trig", "nquads"})
_VOCABULARY = (VOCABULARY_GRAPH, INFERRED + "vocabulary")
_LEFT_OUT = (ONTOLOGY_GRAPH, *_VOCABULARY)
Graphs = dict[str, dict[tuple[str, str, Term], None]]


def export(store: ox.Store, format_: str = "turtle") -> bytes:
    """The graph in one of `FORMATS`, UTF-8; see `pieces`."""
    return b"".join(pieces(store, format_))


def pieces(store: ox.Store, format_: str = "turtle") -> Iterator[bytes]:
    """The graph in one of `FORMATS`, UTF-8, piece by piece; the same graph gives the same bytes.

    Triples are asserted and inferred ones; trig and nquads keep the named graphs. The ontology and
    what lies under quarantine are left out.

    :raises UsageError: for an unknown format.
    """
    if format_ not in FORMATS:
        message = f"no format {format_!r}"
        raise UsageError(message, hint=f"choose one of: {', '.join(FORMATS)}")
    return {"turtle": _turtle, "trig": _trig, "nquads": _nquads, "jsonld": _jsonld, "rdfxml": _rdfxml}[format_](store)


def _nquads(store: ox.Store) -> Iterator[bytes]:
    """Graphs by name, each with sorted lines."""
    for name, ntriples in _graphs(store):
        lines = sorted(ntriples.split(b" .\n")[:-1])
        end = f" <{name}> .\n".encode()
        yield end.join([*lines, b""])


def _trig(store: ox.Store) -> Iterator[bytes]:
    yield header()
    for name, ntriples in _graphs(store):
        yield b"".join([name_of(name), *statements(sorted(ordered(ntriples)), "    "), b"}\n"])


def _turtle(store: ox.Store) -> Iterator[bytes]:
    yield header()
    rename = Renaming.told(_ntriples(store, RESOLUTION_GRAPH))
    graphs = (data if name == RESOLUTION_GRAPH else rename(data) for name, data in _graphs(store))
    yield from statements(merged(map(ordered, graphs)))


def _jsonld(store: ox.Store) -> Iterator[bytes]:
    yield _in_memory(store, jsonld)


def _rdfxml(store: ox.Store) -> Iterator[bytes]:
    yield _in_memory(store, rdfxml)


def _in_memory(store: ox.Store, write: Callable[[Triples], str]) -> bytes:
    return write(grouped(_merged(collect(store)))).encode()


def _graphs(store: ox.Store) -> Iterator[tuple[str, bytes]]:
    """Each graph to export, by name, with its N-Triples; of the vocabulary only what describes mentioned things."""
    known: dict[bytes, bool] = {}  # both graphs of the vocabulary are mostly about the same things
    for name in sorted(graph.value for graph in store.named_graphs()):
        if name in _VOCABULARY:
            lines = _ntriples(store, name).split(b"\n")
            subjects = {line.partition(b" ")[0] for line in lines}
            known.update((subject, _mentioned(store, subject)) for subject in subjects - known.keys())
            yield name, b"".join(line + b"\n" for line in lines if known[line.partition(b" ")[0]])
        elif _exported(name):
            yield name, _ntriples(store, name)


def _ntriples(store: ox.Store, graph: str) -> bytes:
    return store.dump(None, ox.RdfFormat.N_TRIPLES, from_graph=ox.NamedNode(graph)) or b""


def _mentioned(store: ox.Store, subject: bytes) -> bool:
    """Whether a graph that is exported names a thing of the vocabulary."""
    if not subject:
        return False
    node = ox.NamedNode(subject[1:-1].decode())
    word = ox.NamedNode(
        AJ + "surfaceForm"
    )  # of a thing that it names a release gives the words, which no other graph has
    found = chain(store.quads_for_pattern(node, word, None), store.quads_for_pattern(None, None, node))
    graphs = (quad.graph_name for quad in found)
    return any(isinstance(graph, ox.NamedNode) and _exported(graph.value) for graph in graphs)


def _exported(graph: str) -> bool:
    return graph not in _LEFT_OUT and not graph.startswith(QUARANTINE)


def _merged(graphs: Graphs) -> dict[tuple[str, str, Term], None]:
    """All triples once, each thing under the IRI that stands for it."""
    told = graphs.get(RESOLUTION_GRAPH, {})
    lines = (f"<{s}> <{p}> {o} .\n" for s, p, o in told if p in {AJ + "resolvedTo", *GIVES_WAY})
    rename = Renaming.told("".join(lines).encode())
    found = dict(told)
    for name in sorted(graphs.keys() - {RESOLUTION_GRAPH}):
        found.update(dict.fromkeys(filter(None, (rename.triple(*triple) for triple in graphs[name]))))
    return found


def exported(store: ox.Store, format_: str) -> set[tuple[str, str, Term]]:
    """The triples of an export, each once: what is one thing is one node, but where named graphs stay."""
    graphs = collect(store)
    return {triple for graph in graphs.values() for triple in graph} if format_ in _IN_GRAPHS else set(_merged(graphs))


def collect(store: ox.Store) -> Graphs:
    """The triples of each named graph to export, in memory."""
    graphs: Graphs = defaultdict(dict)
    for name, ntriples in _graphs(store):
        for triple in ox.parse(ntriples, ox.RdfFormat.N_TRIPLES):
            graphs[name][_triple(triple)] = None
    return dict(graphs)


def _triple(quad: ox.Quad) -> tuple[str, str, Term]:
    value = quad.object
    if not isinstance(quad.subject, ox.NamedNode) or not isinstance(value, ox.NamedNode | ox.Literal):
        raise TypeError(quad)  # what is stored has no blank nodes
    return quad.subject.value, quad.predicate.value, value
