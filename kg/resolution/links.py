"""Triples that lead on from one release into another.

Acts, claims and evidence belong to one release, so that the chains of the ontology close inside it;
only transitive properties go on from a thing that one release names to one that another does, and
acts that two releases tell of close with the slots of both, and need nothing of other events for that.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from kg.names import AJ, ID, OWL, RDF
from kg.resolution.parted import MOST, parted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.resolution.account import Account, Link

_EVENTS = tuple(f"{ID}{kind}/" for kind in ("act", "participation", "tenure"))  # told of by releases, and by no other
_TRANSITIVE = (RDF + "type", OWL + "TransitiveProperty")


def transitive(ontology: Iterable[tuple[str, str, object]]) -> frozenset[str]:
    """The transitive properties of the ontology."""
    return frozenset(subject for subject, predicate, value in ontology if (predicate, value) == _TRANSITIVE)


class Joining:
    """The triples between things from which more may follow over all releases, with the IRIs that stand for others.

    What a release says of an event that others tell just alike is left out: all that follows from it follows there.
    """

    def __init__(self, accounts: Iterable[Account], renamed: Mapping[str, str], most: int = MOST) -> None:
        """Take accounts that can be gone through as often as one asks; `most` triples of events are held in memory."""
        self._accounts, self._renamed, self._most = accounts, renamed, most
        self._standing = set(renamed.values())
        self._alike = _alike(accounts, renamed, self._standing)

    def shared(self) -> list[Link]:
        """Those of things that releases share, sorted."""
        return sorted({link for account in self._accounts for link in self._shared(account)})

    def __iter__(self) -> Iterator[list[Link]]:
        """Those of events, sorted, in parts; no two parts tell of one event."""
        told = (link for account in self._accounts for link in self._events(account))
        return (sorted(set(part)) for part in parted(told, itemgetter(0), self._most))

    def _shared(self, account: Account) -> Iterator[Link]:
        """Transitive links, and what is said of joined things that are no events."""
        for subject, predicate, value in account.links:
            one, two = self._renamed.get(subject, subject), self._renamed.get(value, value)
            if one != two:
                yield one, predicate, two
        for thing in self._things(account):
            if not thing.startswith(_EVENTS):
                yield from _about(account, thing, self._renamed)

    def _events(self, account: Account) -> Iterator[Link]:
        """What is said of joined events."""
        for thing in self._things(account):
            if thing.startswith(_EVENTS) and self._renamed.get(thing, thing) not in self._alike:
                yield from _about(account, thing, self._renamed)

    def _things(self, account: Account) -> Iterator[str]:
        return (thing for thing in account.things if thing in self._renamed or thing in self._standing)


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
