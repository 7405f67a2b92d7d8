"""A SHACL Core validator over triples in memory, for the constructs that `shapes.py` reads.

Shapes are judged for all their focus nodes at once (`sets.py`); what breaks one is then looked at by itself, here, to
say which constraints it breaks and with which values.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.validation.constraints import compares, text
from kg.validation.model import Violation
from kg.validation.sets import failing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.closure.triples import Node
    from kg.validation.constraints import Constraint
    from kg.validation.data import Data
    from kg.validation.shapes import Path, Shape

Failure = tuple[str, "Node | None"]  # component, offending value


def validate(shapes: Iterable[Shape], data: Data) -> list[Violation]:
    """Every violation of the shapes in the data, sorted, each once."""
    run = Run(data)
    found: dict[Violation, None] = {}
    for shape in shapes:
        if not shape.deactivated:
            for focus in failing(run, shape, targets(shape, data)):
                found.update(dict.fromkeys(run.violations(shape, focus)))
    return sorted(found)


def targets(shape: Shape, data: Data) -> set[Node]:
    """The focus nodes of a shape."""
    found: set[Node] = set()
    for kind, value in shape.targets:
        if kind == "targetNode":
            found.add(value)
        elif kind == "targetClass":
            found |= data.members(value)
        elif kind == "targetSubjectsOf":
            found |= data.subjects(str(value))
        else:
            found.update(data.column(str(value))[1])
    return found


class Run:
    """Checks single nodes against shapes, in one data graph."""

    def __init__(self, data: Data) -> None:
        """Take the data."""
        self.data = data

    def violations(self, shape: Shape, focus: Node) -> Iterator[Violation]:
        """What is wrong with a focus node, nested property shapes included."""
        if shape.deactivated:
            return
        values = [focus] if shape.path is None else self.data.walk(shape.path, focus)
        if not values and not shape.asks_of_none:
            return
        for component, value in self.failures(shape, focus, values):
            yield Violation(
                focus=text(focus),
                path=text(value) if component == "Closed" and value is not None else _shown(shape.path),
                component=f"{component}ConstraintComponent",
                value="" if value is None else text(value),
                message=_message(shape, component),
                severity=shape.severity,
            )
        for nested in shape.properties:
            for value in values:
                yield from self.violations(nested, value)

    def conforms(self, shape: Shape, node: Node) -> bool:
        """Whether a node satisfies a shape."""
        if shape.deactivated:
            return True
        values = [node] if shape.path is None else self.data.walk(shape.path, node)
        if next(self.failures(shape, node, values), None) is not None:
            return False
        return all(self.conforms(nested, value) for nested in shape.properties for value in values)

    def failures(self, shape: Shape, focus: Node, values: list[Node]) -> Iterator[Failure]:
        """The constraints of a shape that do not hold for the values."""
        for one in shape.constraints:
            yield from self.broken(one, focus, values)

    def broken(self, one: Constraint, focus: Node, values: list[Node]) -> Iterator[Failure]:
        """How one constraint does not hold for the values."""
        if one.test is not None:
            yield from ((one.component, value) for value in values if not one.test(value))
        elif one.name == "class":
            yield from ((one.component, v) for v in values if v not in self.data.members(one.parameter))
        elif one.name in {"minCount", "maxCount", "hasValue", "uniqueLang"}:
            yield from _of_all(one, values)
        elif one.name == "closed":
            for predicate in self.data.predicates(focus):
                if predicate not in one.parameter:
                    yield "Closed", predicate
        elif one.name in {"equals", "disjoint", "lessThan", "lessThanOrEquals"}:
            yield from _pairs(one, self.data.values(focus, one.parameter), values)
        elif one.name == "qualifiedValueShape":
            yield from self._counted(one, values)
        else:
            yield from self._nested(one, values)

    def _counted(self, one: Constraint, values: list[Node]) -> Iterator[Failure]:
        """How many values conform to a shape."""
        shape, least, most = one.parameter
        count = sum(self.conforms(shape, value) for value in values)
        if least is not None and count < least:
            yield "QualifiedMinCount", None
        if most is not None and count > most:
            yield "QualifiedMaxCount", None

    def _nested(self, one: Constraint, values: list[Node]) -> Iterator[Failure]:
        """Constraints that ask whether each value conforms to other shapes."""
        shapes = one.parameter if isinstance(one.parameter, tuple) else (one.parameter,)
        for value in values:
            count = sum(self.conforms(shape, value) for shape in shapes)
            holds = {
                "node": count == 1,
                "not": count == 0,
                "and": count == len(shapes),
                "or": count > 0,
                "xone": count == 1,
            }[one.name]
            if not holds:
                yield one.component, value


def _of_all(one: Constraint, values: list[Node]) -> Iterator[Failure]:
    """Constraints on all values together."""
    if one.name == "hasValue":
        broken = one.parameter not in values
    elif one.name == "uniqueLang":
        for _ in range(_repeated_languages(one.parameter, values)):
            yield one.component, None
        return
    else:
        limit = int(one.parameter.value)
        broken = len(values) < limit if one.name == "minCount" else len(values) > limit
    if broken:
        yield one.component, None


def _pairs(one: Constraint, others: Sequence[Node], values: list[Node]) -> Iterator[Failure]:
    """Constraints between two properties of the focus node."""
    if one.name == "equals":
        wrong = [v for v in values if v not in others] + [o for o in others if o not in values]
    elif one.name == "disjoint":
        wrong = [v for v in values if v in others]
    else:
        limit = "maxExclusive" if one.name == "lessThan" else "maxInclusive"
        wrong = [v for v in values if any(not compares(limit, v, other) for other in others)]
    yield from ((one.component, value) for value in wrong)


def _repeated_languages(parameter: Node, values: list[Node]) -> int:
    """How many languages stand at more than one value."""
    if not isinstance(parameter, ox.Literal) or parameter.value not in {"true", "1"}:
        return 0
    seen: dict[str, int] = defaultdict(int)
    for value in values:
        if isinstance(value, ox.Literal) and value.language:
            seen[value.language.lower()] += 1
    return sum(count > 1 for count in seen.values())


def _shown(path: Path | None) -> str:
    if path is None:
        return ""
    return str(path[1]) if path[0] == "iri" else "path"


def _message(shape: Shape, component: str) -> str:
    for language in ("en", None):
        for message in shape.messages:
            if message.language == language:
                return message.value
    return shape.messages[0].value if shape.messages else f"breaks sh:{component[0].lower()}{component[1:]}"
