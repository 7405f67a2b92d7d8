"""Graphs that tests ask: an invented one in memory, and the bundled seed's on disk."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from kg.names import ONTOLOGY_GRAPH
from kg.quads.terms import ontology_files

INVENTED = Path(__file__).parent / "queries" / "invented.trig"
LATER = INVENTED.with_name("invented-later.trig")


def invented(*more: Path) -> ox.Store:
    """The invented graph with the ontology; as on disk, the default graph holds every triple of releases once."""
    store = ox.Store()
    for path in (INVENTED, *more):
        store.load(path=str(path), format=ox.RdfFormat.TRIG)
    for quad in list(store):
        store.add(ox.Quad(quad.subject, quad.predicate, quad.object, ox.DefaultGraph()))
    for path in ontology_files():
        store.load(path=str(path), format=ox.RdfFormat.TURTLE, to_graph=ox.NamedNode(ONTOLOGY_GRAPH))
    return store
