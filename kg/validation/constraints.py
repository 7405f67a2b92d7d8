"""The constraints of SHACL Core that one value decides alone: each is made into a test when the shapes are read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from kg.names import SH
from kg.validation.values import order, well_formed

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.closure.triples import Node

    Test = Callable[[Node], bool]

_KINDS = {
    "IRI": ("iri",),
    "BlankNode": ("blank",),
    "Literal": ("literal",),
    "BlankNodeOrIRI": ("blank", "iri"),
    "BlankNodeOrLiteral": ("blank", "literal"),
    "IRIOrLiteral": ("iri", "literal"),
}


@dataclass(frozen=True, slots=True)
class Constraint:
    """A constraint: its parameter's local name, what it says, and a test of single values, where that decides it."""

    name: str
    parameter: Any
    test: Test | None = None

    @property
    def component(self) -> str:
        """The local name of the constraint component, without its ending."""
        return self.name[0].upper() + self.name[1:]


def constraint(name: str, parameter: Any) -> Constraint:  # noqa: ANN401 - a node, nodes, shapes or a pattern
    """A constraint with its test."""
    made = _TESTS.get(name)
    return Constraint(name, parameter, made(parameter) if made is not None else None)


def kind(node: Node) -> str:
    """Whether a node is an "iri", a "blank" node or a "literal"."""
    if isinstance(node, ox.Literal):
        return "literal"
    return "blank" if node.startswith("_:") else "iri"


def text(node: Node) -> str:
    """The IRI or the words of a node."""
    return node.value if isinstance(node, ox.Literal) else node


def compares(name: str, node: Node, limit: Node) -> bool:
    """Whether a node stands on the right side of a limit ("minInclusive" …); False where they have no order."""
    if not isinstance(node, ox.Literal) or not isinstance(limit, ox.Literal):
        return False
    left, right = order(node), order(limit)
    if left is None or right is None or left[0] != right[0]:
        return False
    a: Any = left[1]
    b: Any = right[1]
    return bool(_ORDERS[name](a, b))


_ORDERS: dict[str, Callable[[Any, Any], bool]] = {
    "minExclusive": lambda a, b: a > b,
    "minInclusive": lambda a, b: a >= b,
    "maxExclusive": lambda a, b: a < b,
    "maxInclusive": lambda a, b: a <= b,
}


def _datatype(wanted: str) -> Test:
    def test(node: Node) -> bool:
        return isinstance(node, ox.Literal) and node.datatype.value == wanted and well_formed(node.value, wanted)

    return test


def _node_kind(wanted: str) -> Test:
    kinds = _KINDS[wanted.removeprefix(SH)]
    return lambda node: kind(node) in kinds


def _min_length(least: ox.Literal) -> Test:
    number = int(least.value)
    return lambda node: kind(node) != "blank" and len(text(node)) >= number


def _max_length(most: ox.Literal) -> Test:
    number = int(most.value)
    return lambda node: kind(node) != "blank" and len(text(node)) <= number


def _pattern(pattern: Any) -> Test:  # noqa: ANN401 - a compiled pattern
    return lambda node: kind(node) != "blank" and pattern.search(text(node)) is not None


def _in(allowed: tuple[Node, ...]) -> Test:
    return frozenset(allowed).__contains__


def _languages(tags: tuple[ox.Literal, ...]) -> Test:
    codes = [tag.value.lower() for tag in tags]

    def test(node: Node) -> bool:
        language = (node.language or "").lower() if isinstance(node, ox.Literal) else ""
        return any(language == code or language.startswith(code + "-") for code in codes)

    return test


def _limit(name: str) -> Callable[[Node], Test]:
    return lambda limit: lambda node: compares(name, node, limit)


_TESTS: dict[str, Callable[[Any], Test]] = {
    "datatype": _datatype,
    "nodeKind": _node_kind,
    "minLength": _min_length,
    "maxLength": _max_length,
    "pattern": _pattern,
    "in": _in,
    "languageIn": _languages,
    **{name: _limit(name) for name in _ORDERS},
}
