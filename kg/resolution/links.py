"""Triples that lead on from one release into another.

Acts, claims and evidence belong to one release, so that the chains of the ontology close inside it;
only transitive properties go on from a thing that one release names to one that another does, and
acts that two releases tell of close with the slots of both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.names import AJ, OWL, RDF

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.resolution.account import Account, Link

_TRANSITIVE = (RDF + "type", OWL + "TransitiveProperty")


def transitive(ontology: Iterable[tuple[str, str, object]]) -> frozenset[str]:
    """The transitive properties of the ontology."""
    return frozenset(subject for subject, predicate, value in ontology if (predicate, value) == _TRANSITIVE)


def joining(accounts: Iterable[Account], renamed: Mapping[str, str]) -> list[Link]:
    """The triples between things from which more may follow over all releases, with the IRIs that stand for others."""
    found: dict[Link, None] = {}
    standing = set(renamed.values())
    for account in accounts:
        for subject, predicate, value in account.links:
            one, two = renamed.get(subject, subject), renamed.get(value, value)
            if one != two:
                found[one, predicate, two] = None
        for thing, about in account.things.items():
            if thing in renamed or thing in standing:
                for name, values in about.items():
                    for value in values:
                        if triple := _triple(renamed.get(thing, thing), name, renamed.get(value, value)):
                            found[triple] = None
    return sorted(found)


def _triple(subject: str, name: str, value: str) -> Link | None:
    """The triple of a property between things; None of a literal."""
    if name == "type":
        return subject, RDF + "type", value if ":" in value else AJ + value
    return (subject, AJ + name, value) if value.startswith("http") and value != subject else None
