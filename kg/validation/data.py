"""Triples in memory as shapes ask for them: by property, in columns; other indices are made when they are needed."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from kg.closure.triples import TYPE, Node

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from kg.closure.triples import Triple
    from kg.validation.shapes import Path

Column = tuple[list[Node], list[Node]]
_NONE: tuple[Node, ...] = ()
_EMPTY: frozenset[Node] = frozenset()


class Data:
    """The triples of one graph."""

    def __init__(self, triples: Iterable[Triple]) -> None:
        """Sort the triples by property."""
        columns: dict[str, Column] = {}
        for subject, predicate, value in triples:
            column = columns.get(predicate)
            if column is None:
                columns[predicate] = ([subject], [value])
            else:
                column[0].append(subject)
                column[1].append(value)
        self.columns = columns
        self._subjects: dict[str, set[Node]] = {}
        self._forward: dict[str, dict[Node, list[Node]]] = {}
        self._backward: dict[str, dict[Node, list[Node]]] = {}

    def column(self, predicate: str) -> Column:
        """Subjects and values of a property, side by side; a triple that was given twice stands there twice."""
        return self.columns.get(predicate, ([], []))

    def subjects(self, predicate: str) -> AbstractSet[Node]:
        """Everything that has a property."""
        found = self._subjects.get(predicate)
        if found is None:
            found = self._subjects[predicate] = set(self.column(predicate)[0])
        return found

    @cached_property
    def _members(self) -> dict[Node, set[Node]]:
        found: dict[Node, set[Node]] = defaultdict(set)
        for subject, kind in zip(*self.column(TYPE), strict=True):
            found[kind].add(subject)
        return found

    def members(self, kind: Node) -> AbstractSet[Node]:
        """The things of a class."""
        return self._members.get(kind, _EMPTY)

    def values(self, subject: Node, predicate: str) -> Sequence[Node]:
        """What a thing has for a property, each value once."""
        found = self._forward.get(predicate)
        if found is None:
            found = self._forward[predicate] = _grouped(*self.column(predicate))
        return found.get(subject, _NONE)

    def holders(self, predicate: str, value: Node) -> Sequence[Node]:
        """What has a value for a property, each once."""
        found = self._backward.get(predicate)
        if found is None:
            subjects, values = self.column(predicate)
            found = self._backward[predicate] = _grouped(values, subjects)
        return found.get(value, _NONE)

    def predicates(self, subject: Node) -> list[str]:
        """The properties of a thing, once for each value."""
        return [predicate for predicate in self.columns for _ in self.values(subject, predicate)]

    def walk(self, path: Path, start: Node) -> list[Node]:
        """The nodes that a path leads to, each once."""
        kind, inner = path
        if kind == "iri":
            return list(self.values(start, inner))
        if kind == "inverse" and inner[0] == "iri":
            return list(self.holders(inner[1], start))
        if kind == "inverse":
            everything = dict.fromkeys(node for subjects, _ in self.columns.values() for node in subjects)
            return [node for node in everything if start in self.walk(inner, node)]
        if kind == "alternative":
            return list(dict.fromkeys(o for choice in inner for o in self.walk(choice, start)))
        if kind == "sequence":
            found = [start]
            for step in inner:
                found = list(dict.fromkeys(o for node in found for o in self.walk(step, node)))
            return found
        return self._repeated(path, start)

    def _repeated(self, path: Path, start: Node) -> list[Node]:
        """The nodes that a repeated step leads to."""
        kind, inner = path
        found: dict[Node, None] = {} if kind == "oneOrMore" else {start: None}
        waiting = [start]
        while waiting:
            for node in self.walk(inner, waiting.pop()):
                if node not in found:
                    found[node] = None
                    if kind != "zeroOrOne":
                        waiting.append(node)
        return list(found)


def _grouped(keys: list[Node], values: list[Node]) -> dict[Node, list[Node]]:
    found: dict[Node, dict[Node, None]] = {}
    for key, value in zip(keys, values, strict=True):
        found.setdefault(key, {})[value] = None
    return {key: list(those) for key, those in found.items()}
