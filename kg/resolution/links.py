"""Triples that lead on from one release into another.

Acts, claims and evidence belong to one release, so that the chains of the ontology close inside it;
only transitive properties go on from a thing that one release names to one that another does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.names import OWL, RDF

if TYPE_CHECKING:
    from collections.abc import Iterable

Link = tuple[str, str, str]
_TRANSITIVE = (RDF + "type", OWL + "TransitiveProperty")


def transitive(ontology: Iterable[tuple[str, str, object]]) -> frozenset[str]:
    """The transitive properties of the ontology."""
    return frozenset(subject for subject, predicate, value in ontology if (predicate, value) == _TRANSITIVE)


def joining(triples: Iterable[tuple[str, str, object]], properties: frozenset[str]) -> list[Link]:
    """The triples of `properties`, told or inferred, between things."""
    return [(s, p, o) for s, p, o in triples if p in properties and isinstance(o, str)]
