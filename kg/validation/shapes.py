"""Read SHACL shapes from triples into plain values, and say which constructs are beyond the fast validator."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from kg.names import RDF, SH
from kg.validation.constraints import Constraint, constraint

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.closure.triples import Node, Triple

Path = tuple[str, Any]  # ("iri", p), ("inverse", path), ("sequence", (path, …)) …

_VALUES = {
    "minCount",
    "maxCount",
    "class",
    "datatype",
    "nodeKind",
    "minExclusive",
    "minInclusive",
    "maxExclusive",
    "maxInclusive",
    "minLength",
    "maxLength",
    "pattern",
    "uniqueLang",
    "equals",
    "disjoint",
    "lessThan",
    "lessThanOrEquals",
    "hasValue",
}
_LISTS = {"in", "languageIn"}
_NESTED = {"not", "node"}
_NESTED_LISTS = {"and", "or", "xone"}
_HARMLESS = {
    "path",
    "property",
    "severity",
    "message",
    "deactivated",
    "name",
    "description",
    "order",
    "group",
    "defaultValue",
    "flags",
    "closed",
    "ignoredProperties",
    "targetClass",
    "targetNode",
    "targetSubjectsOf",
    "targetObjectsOf",
    "qualifiedValueShape",
    "qualifiedMinCount",
    "qualifiedMaxCount",
    "intent",
    "agentInstruction",
    "codeIdentifier",
}
_STRUCTURE = {"alternativePath", "inversePath", "zeroOrMorePath", "oneOrMorePath", "zeroOrOnePath"}
_PREFIXES = {"declare", "prefix", "namespace", "prefixes"}
_OF_NONE = {"minCount", "hasValue", "qualifiedValueShape", "equals", "closed"}
KNOWN = _VALUES | _LISTS | _NESTED | _NESTED_LISTS | _HARMLESS | _STRUCTURE | _PREFIXES


@dataclass(slots=True)
class Shape:
    """One shape: what it applies to, where its values are found, and what must hold for them.

    The parameter of a constraint is a node, a tuple of nodes, shapes, or what it needs.
    """

    node: str
    path: Path | None = None
    targets: list[tuple[str, Node]] = field(default_factory=list)
    constraints: list[Constraint] = field(default_factory=list)
    properties: list[Shape] = field(default_factory=list)
    severity: str = "Violation"
    messages: list[ox.Literal] = field(default_factory=list)
    deactivated: bool = False
    asks_of_none: bool = True  # whether a constraint can fail without any value


class Shapes:
    """All shapes of a shapes graph. `unsupported` names what only the reference validator can do."""

    def __init__(self, triples: Iterable[Triple]) -> None:
        """Read the shapes that have targets, and all that they lead to."""
        self.of: dict[str, dict[str, list[Node]]] = defaultdict(lambda: defaultdict(list))
        self.unsupported: list[str] = []
        for subject, predicate, value in triples:
            self.of[subject][predicate].append(value)
        self._made: dict[str, Shape] = {}
        self._check()
        targets = ("targetClass", "targetNode", "targetSubjectsOf", "targetObjectsOf")
        found = [node for node, about in self.of.items() if any(SH + target in about for target in targets)]
        self.shapes = [] if self.unsupported else [self.shape(node) for node in sorted(found)]

    def _check(self) -> None:
        for node, about in self.of.items():
            for predicate in about:
                name = predicate.removeprefix(SH)
                if name != predicate and name not in KNOWN:
                    self.unsupported.append(f"sh:{name} in {node}")
            if "http://www.w3.org/2000/01/rdf-schema#Class" in self.of[node].get(RDF + "type", ()):
                self.unsupported.append(f"implicit class target {node}")
        self.unsupported.sort()

    def one(self, node: str, name: str) -> Node | None:
        """The only value of a SHACL parameter."""
        values = self.of[node].get(SH + name, [])
        return values[0] if values else None

    def items(self, head: Node) -> tuple[Node, ...]:
        """The members of an RDF list."""
        found = []
        while head != RDF + "nil":
            about = self.of[str(head)]
            found.append(about[RDF + "first"][0])
            head = about[RDF + "rest"][0]
        return tuple(found)

    def shape(self, node: Node) -> Shape:
        """The shape of a node, made once (shapes may refer to each other in circles)."""
        key = str(node)
        if key in self._made:
            return self._made[key]
        made = self._made[key] = Shape(key)
        about = self.of[key]
        if (path := self.one(key, "path")) is not None:
            made.path = self.path(path)
        for target in ("targetClass", "targetNode", "targetSubjectsOf", "targetObjectsOf"):
            made.targets += [(target, value) for value in about.get(SH + target, ())]
        made.severity = str(self.one(key, "severity") or SH + "Violation").removeprefix(SH)
        made.messages = [value for value in about.get(SH + "message", ()) if isinstance(value, ox.Literal)]
        made.deactivated = _true(self.one(key, "deactivated"))
        made.properties = [self.shape(value) for value in about.get(SH + "property", ())]
        made.constraints = self._constraints(key)
        made.asks_of_none = any(one.name in _OF_NONE for one in made.constraints)
        return made

    def _constraints(self, key: str) -> list[Constraint]:
        about = self.of[key]
        found: list[tuple[str, object]] = []
        for name in sorted(_VALUES | _LISTS | _NESTED | _NESTED_LISTS):
            for value in about.get(SH + name, ()):
                if name == "pattern":
                    found.append((name, self._pattern(key, value)))
                elif name in _LISTS:
                    found.append((name, self.items(value)))
                elif name in _NESTED:
                    found.append((name, self.shape(value)))
                elif name in _NESTED_LISTS:
                    found.append((name, tuple(self.shape(item) for item in self.items(value))))
                else:
                    found.append((name, value))
        if _true(self.one(key, "closed")):
            found.append(("closed", self._allowed(key)))
        for value in about.get(SH + "qualifiedValueShape", ()):
            least, most = self.one(key, "qualifiedMinCount"), self.one(key, "qualifiedMaxCount")
            found.append(("qualifiedValueShape", (self.shape(value), _count(least), _count(most))))
        return [constraint(name, parameter) for name, parameter in found]

    def _pattern(self, key: str, value: Node) -> re.Pattern[str]:
        letters = self.one(key, "flags")
        flags = 0
        for letter in letters.value if isinstance(letters, ox.Literal) else "":
            flags |= {"i": re.IGNORECASE, "s": re.DOTALL, "m": re.MULTILINE, "x": re.VERBOSE}.get(letter, 0)
        return re.compile(value.value if isinstance(value, ox.Literal) else value, flags)

    def _allowed(self, key: str) -> frozenset[str]:
        """The predicates that a closed shape permits."""
        ignored = self.one(key, "ignoredProperties")
        allowed = {str(item) for item in self.items(ignored)} if ignored is not None else set()
        for value in self.of[key].get(SH + "property", ()):
            path = self.one(str(value), "path")
            if isinstance(path, str) and not path.startswith("_:"):
                allowed.add(path)
        return frozenset(allowed)

    def path(self, node: Node) -> Path:
        """A property path as nested tuples."""
        key = str(node)
        if not key.startswith("_:"):
            return ("iri", key)
        about = self.of[key]
        if RDF + "first" in about:
            return ("sequence", tuple(self.path(item) for item in self.items(key)))
        if (choices := self.one(key, "alternativePath")) is not None:
            return ("alternative", tuple(self.path(item) for item in self.items(choices)))
        for name in ("inverse", "zeroOrMore", "oneOrMore", "zeroOrOne"):
            if (inner := self.one(key, f"{name}Path")) is not None:
                return (name, self.path(inner))
        return ("sequence", ())


def _true(value: Node | None) -> bool:
    return isinstance(value, ox.Literal) and value.value in {"true", "1"}


def _count(value: Node | None) -> int | None:
    return int(value.value) if isinstance(value, ox.Literal) else None
