"""The same closure by owlrl, a reasoner that others wrote: slow, and the judge of the fast one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.closure.triples import Node, Triple


def owlrl_closure(triples: Iterable[Triple]) -> set[Triple]:
    """Everything that owlrl derives from `triples` under OWL 2 RL, the given ones included."""
    import owlrl  # type: ignore[import-untyped]  # noqa: PLC0415 - half a second that only this path needs
    import rdflib  # noqa: PLC0415

    def to_rdflib(node: Node) -> Any:  # noqa: ANN401 - rdflib's terms have no common public type
        if isinstance(node, ox.Literal):
            if node.language:
                return rdflib.Literal(node.value, lang=node.language)
            return rdflib.Literal(node.value, datatype=rdflib.URIRef(node.datatype.value), normalize=False)
        return rdflib.BNode(node[2:]) if node.startswith("_:") else rdflib.URIRef(node)

    def from_rdflib(term: Any) -> Node:  # noqa: ANN401
        if isinstance(term, rdflib.Literal):
            if term.language:
                return ox.Literal(str(term), language=term.language)
            return (
                ox.Literal(str(term), datatype=ox.NamedNode(str(term.datatype)))
                if term.datatype
                else ox.Literal(str(term))
            )
        return f"_:{term}" if isinstance(term, rdflib.BNode) else str(term)

    graph = rdflib.Graph()
    for subject, predicate, value in triples:
        graph.add((to_rdflib(subject), rdflib.URIRef(predicate), to_rdflib(value)))
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics, rdfs_closure=False, axiomatic_triples=False).expand(graph)
    return {
        (str(from_rdflib(subject)), str(predicate), from_rdflib(value))
        for subject, predicate, value in graph
        if not isinstance(subject, rdflib.Literal)
    }
