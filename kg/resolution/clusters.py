"""Which IRIs name one thing: links with their reasons, and a union-find that keeps apart what must stay apart."""

from __future__ import annotations

from dataclasses import dataclass, field
from sys import intern
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

SURE = 0.7  # a link below this confidence is a candidate for a person to judge
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, order=True)
class Identity:
    """The finding that `one` and `two` name one thing: by which rule, on what grounds and how surely."""

    one: str
    two: str
    rule: str
    reason: str
    confidence: float


def identity(one: str, two: str, rule: str, reason: str, confidence: float) -> Identity:
    """A finding with its two IRIs in order."""
    first, second = sorted((one, two))
    return Identity(first, second, rule, intern(reason), round(confidence, 4))  # thousands have one reason


def pair(one: str, two: str) -> Pair:
    """Two IRIs in order."""
    return (one, two) if one <= two else (two, one)


@dataclass(slots=True)
class Clusters:
    """IRIs joined so far.

    `known` tells the vocabulary's things: they stand for others, and two of them are never one.
    `apart` are pairs that a person told apart.
    """

    known: Callable[[str], bool]
    apart: frozenset[Pair] = frozenset()
    links: list[Identity] = field(default_factory=list)
    candidates: list[Identity] = field(default_factory=list)
    _parent: dict[str, str] = field(default_factory=dict)
    _members: dict[str, list[str]] = field(default_factory=dict)

    def of(self, iri: str) -> str:
        """The IRI that stands for the thing that `iri` names."""
        root = iri
        while (above := self._parent.get(root, root)) != root:
            root = above
        while iri != root:
            above = self._parent[iri]
            self._parent[iri] = root
            iri = above
        return root

    def members(self, iri: str) -> list[str]:
        """All IRIs of the thing that `iri` names."""
        root = self.of(iri)
        return self._members.get(root, [root])

    def take(self, findings: Iterable[Identity], differ: Callable[[list[str], list[str]], bool] | None = None) -> None:
        """Take findings in, the surest first; `differ` says of two lists of IRIs that they cannot be one thing.

        What is not sure enough or not allowed is kept as a candidate.
        """
        for found in sorted(set(findings), key=lambda link: (-link.confidence, link)):
            one, two = self.of(found.one), self.of(found.two)
            if one == two:
                continue
            mine, theirs = self.members(one), self.members(two)
            if found.confidence < SURE or self._apart(mine, theirs) or (differ is not None and differ(mine, theirs)):
                self.candidates.append(found)
            else:
                self._join(found, one, two)
        self.candidates = self.open()  # what is one by now, and all but the surest finding of each pair, is not kept

    def joined(self) -> dict[str, str]:
        """Every IRI that another one stands for, with that one; sorted."""
        return dict(sorted((iri, root) for root, iris in self._members.items() for iri in iris if iri != root))

    def open(self) -> list[Identity]:
        """The candidates whose things are still two, one for each pair, the surest first."""
        found: dict[Pair, Identity] = {}
        for link in sorted(set(self.candidates), key=lambda link: (-link.confidence, link)):
            one, two = self.of(link.one), self.of(link.two)
            if one != two and pair(link.one, link.two) not in self.apart:
                found.setdefault(pair(one, two), link)
        return list(found.values())

    def _join(self, found: Identity, one: str, two: str) -> None:
        first, second = sorted((one, two), key=self._rank)
        self._members[first] = [*self.members(first), *self.members(second)]
        self._members.pop(second, None)
        self._parent[second] = first
        self.links.append(found)

    def _rank(self, iri: str) -> tuple[bool, bool, bool, str]:
        """The vocabulary's thing stands for the others, then a confirmed one, a numbered one, the lowest IRI."""
        number = iri.rpartition("-")[2]
        return not self.known(iri), "provisional" in iri, not (number.isdigit() and len(number) < len("2020")), iri

    def _apart(self, mine: list[str], theirs: list[str]) -> bool:
        """Whether two clusters may not be one: two things of the vocabulary are two, and so are those told apart."""
        if any(map(self.known, mine)) and any(map(self.known, theirs)):
            return True
        return bool(self.apart) and any(pair(a, b) in self.apart for a in mine for b in theirs)
