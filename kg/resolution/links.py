"""Triples that lead on from one release into another.

Acts, claims and evidence belong to one release, so that the chains of the ontology close inside it;
only transitive properties go on from a thing that one release names to one that another does, and
acts that two releases tell of close with the slots of both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.names import AJ, ID, OWL, RDF

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.resolution.account import Account, Link

_EVENTS = tuple(f"{ID}{kind}/" for kind in ("act", "participation", "tenure"))  # told of by releases, and by no other
_TRANSITIVE = (RDF + "type", OWL + "TransitiveProperty")


def transitive(ontology: Iterable[tuple[str, str, object]]) -> frozenset[str]:
    """The transitive properties of the ontology."""
    return frozenset(subject for subject, predicate, value in ontology if (predicate, value) == _TRANSITIVE)


def joining(accounts: Iterable[Account], renamed: Mapping[str, str]) -> list[Link]:
    """The triples between things from which more may follow over all releases, with the IRIs that stand for others.

    What a release says of an event that others tell just alike is left out: all that follows from it follows there.
    """
    found: dict[Link, None] = {}
    standing = set(renamed.values())
    alike = _alike(accounts, renamed, standing)
    for account in accounts:
        for subject, predicate, value in account.links:
            one, two = renamed.get(subject, subject), renamed.get(value, value)
            if one != two:
                found[one, predicate, two] = None
        for thing in account.things:
            if (thing in renamed or thing in standing) and renamed.get(thing, thing) not in alike:
                found.update(dict.fromkeys(_about(account, thing, renamed)))
    return sorted(found)


def _alike(accounts: Iterable[Account], renamed: Mapping[str, str], standing: set[str]) -> set[str]:
    """The events of which every release that tells of them says the same, by the IRIs that stand for them."""
    told: dict[str, int] = {}
    differ: set[str] = set()
    for account in accounts:
        for thing in account.things:
            if thing.startswith(_EVENTS) and (thing in renamed or thing in standing):
                one, said = renamed.get(thing, thing), hash(frozenset(_about(account, thing, renamed)))
                if told.setdefault(one, said) != said:
                    differ.add(one)
    return told.keys() - differ


def _about(account: Account, thing: str, renamed: Mapping[str, str]) -> Iterator[Link]:
    """What a release says of a thing, with the IRIs that stand for others."""
    for name, values in account.things[thing].items():
        for value in values:
            if triple := _triple(renamed.get(thing, thing), name, renamed.get(value, value)):
                yield triple


def _triple(subject: str, name: str, value: str) -> Link | None:
    """The triple of a property between things; None of a literal."""
    if name == "type":
        return subject, RDF + "type", value if ":" in value else AJ + value
    return (subject, AJ + name, value) if value.startswith("http") and value != subject else None
