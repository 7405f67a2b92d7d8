"""Load a graph into a store that speaks the SPARQL 1.1 Graph Store HTTP Protocol, and keep it up to date there."""

from kg.push.push import Done, Push, Wish, journal_of

__all__ = ["Done", "Push", "Wish", "journal_of"]
