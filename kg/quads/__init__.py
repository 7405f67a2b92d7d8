"""A reading as RDF, and the flat records that a query makes of it."""

from kg.quads.write import software, to_quads, triples_of

__all__ = ["software", "to_quads", "triples_of"]
