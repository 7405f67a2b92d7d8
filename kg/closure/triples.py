"""Triples as the reasoner handles them: IRIs are strings, literals the engine's literals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.names import OWL, RDF, RDFS, XSD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

Node = str | ox.Literal  # a blank node is a string that starts with "_:"
Triple = tuple[str, str, Node]

TYPE = RDF + "type"
SCHEMA_CLASSES = frozenset(
    [OWL + name for name in ("Class", "Restriction", "ObjectProperty", "DatatypeProperty", "AnnotationProperty")]
    + [OWL + name for name in ("SymmetricProperty", "TransitiveProperty", "Ontology", "AllDisjointClasses")]
    + [OWL + name for name in ("AllDisjointProperties", "AsymmetricProperty", "IrreflexiveProperty")]
    + [OWL + name for name in ("FunctionalProperty", "InverseFunctionalProperty", "AllDifferent", "Axiom")]
    + [RDFS + name for name in ("Class", "Datatype")]
    + [RDF + name for name in ("Property", "List")]
)
_SCHEMA_SPACES = (OWL, RDFS, RDF, XSD)


def of_quads(quads: Iterable[ox.Quad]) -> list[Triple]:
    """The triples of quads, whatever their graph."""
    literal = ox.Literal
    return [
        (s.value if type(s) is ox.NamedNode else _node(s), p.value, o if type(o) is literal else _node(o))
        for s, p, o, _ in quads
    ]


def of_some(quads: Iterable[ox.Quad], predicates: frozenset[str]) -> Iterator[Triple]:
    """The triples of those quads that have one of the predicates."""
    for subject, predicate, value, _ in quads:
        name = predicate.value
        if name in predicates:
            yield _node(subject), name, value if type(value) is ox.Literal else _node(value)


def to_quads(triples: Iterable[Triple], graph: str) -> list[ox.Quad]:
    """Quads of a graph, sorted."""
    name, nodes = ox.NamedNode(graph), _Nodes()
    return [
        ox.Quad(nodes[s], nodes[p], nodes[o] if isinstance(o, str) else o, name)
        for s, p, o in sorted(triples, key=lambda triple: (triple[0], triple[1], str(triple[2])))
    ]


def lines(triples: Iterable[Triple], graph: str) -> list[str]:
    """The N-Quads lines, with their ends, of triples without blank nodes in a graph.

    Written from the words themselves: making quads of them first takes five times as long.
    """
    end = f" <{graph}> .\n"
    return [f"<{s}> <{p}> <{o}>{end}" if type(o) is str else f"<{s}> <{p}> {o!s}{end}" for s, p, o in triples]


class _Nodes(dict[str, ox.NamedNode]):
    """Nodes by IRI, each made once."""

    def __missing__(self, iri: str) -> ox.NamedNode:
        node = self[iri] = ox.NamedNode(iri)
        return node


def of_files(paths: Iterable[Path]) -> list[Triple]:
    """The triples of Turtle files; blank nodes of different files stay apart."""
    found: list[Triple] = []
    for path in paths:
        found += of_quads(ox.parse(path=str(path), rename_blank_nodes=True))
    return found


def _node(term: object) -> str:
    return f"_:{term.value}" if isinstance(term, ox.BlankNode) else term.value  # type: ignore[attr-defined]


def schema_terms(triples: Iterable[Triple]) -> frozenset[str]:
    """Every class and property that the triples declare."""
    return frozenset(s for s, p, o in triples if p == TYPE and o in SCHEMA_CLASSES)


def kept(triple: Triple, schema: frozenset[str]) -> bool:
    """Whether an inferred triple says something about the world: the written filter of the closure.

    Left out, because every OWL 2 RL reasoner is free to add them and no reader asks for them:
    anything about a class, property or datatype (schema), about a blank node or a literal; membership in classes of
    OWL, RDFS and RDF themselves (owl:Thing, rdfs:Resource …); and that a thing is itself (reflexive owl:sameAs).
    """
    subject, predicate, value = triple
    if subject.startswith("_:") or (isinstance(value, str) and value.startswith("_:")):
        return False
    if subject in schema or subject.startswith(_SCHEMA_SPACES):
        return False
    if predicate == TYPE:
        return isinstance(value, str) and not value.startswith(_SCHEMA_SPACES)
    return not (predicate == OWL + "sameAs" and subject == value)
