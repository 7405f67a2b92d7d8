"""Validate the releases of a store, one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.closure import of_files, of_quads
from kg.names import QUARANTINE, RDF, RELEASE, SKOS, inferred_graph
from kg.resources import folder
from kg.validation import Validator
from kg.validation.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

_TYPE = RDF + "type"


def violations(store: ox.Store, validator: str = "compiled") -> Iterator[tuple[str, str]]:
    """Pairs of release and violation in plain words, for every release of the store, those under quarantine too."""
    checker = Validator(of_files([folder("ontology") / "shapes.ttl"]), validator)
    types = list(store.quads_for_pattern(None, ox.NamedNode(_TYPE), None, ox.DefaultGraph()))
    known = of_quads(types)
    labels = _labels(store)
    for graph in sorted(
        g.value
        for g in store.named_graphs()
        if isinstance(g, ox.NamedNode) and g.value.startswith((RELEASE, QUARANTINE))
    ):
        stem = graph.removeprefix(RELEASE).removeprefix(QUARANTINE)
        told = of_quads(store.quads_for_pattern(None, None, None, ox.NamedNode(graph)))
        inferred = of_quads(store.quads_for_pattern(None, None, None, ox.NamedNode(inferred_graph(stem))))
        mentioned = {value for _, _, value in told if isinstance(value, str)}
        found = checker.validate([*told, *inferred, *(t for t in known if t[0] in mentioned)])
        words = Words(told, labels)
        yield from ((stem, words.describe(one)) for one in found if one.severity == "Violation")


def _labels(store: ox.Store) -> dict[str, str]:
    found = {}
    for quad in store.quads_for_pattern(None, ox.NamedNode(SKOS + "prefLabel"), None, ox.DefaultGraph()):
        if (
            isinstance(quad.subject, ox.NamedNode)
            and isinstance(quad.object, ox.Literal)
            and quad.object.language == "en"
        ):
            found[quad.subject.value] = quad.object.value
    return found
