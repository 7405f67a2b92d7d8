"""A SHACL Core validator over triples in memory, for the constructs that `shapes.py` reads."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from kg.closure.triples import TYPE, Node
from kg.names import SH
from kg.validation.model import Violation
from kg.validation.values import order, well_formed

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from kg.closure.triples import Triple
    from kg.validation.shapes import Path, Shape

Failure = tuple[str, Node | None]  # component, offending value
_KINDS = {
    "IRI": ("iri",),
    "BlankNode": ("blank",),
    "Literal": ("literal",),
    "BlankNodeOrIRI": ("blank", "iri"),
    "BlankNodeOrLiteral": ("blank", "literal"),
    "IRIOrLiteral": ("iri", "literal"),
}


class Data:
    """Triples with the indices that shapes need."""

    def __init__(self, triples: Iterable[Triple]) -> None:
        """Index the triples."""
        self.out: dict[tuple[Node, str], list[Node]] = defaultdict(list)
        self.into: dict[tuple[Node, str], list[Node]] = defaultdict(list)
        self.predicates: dict[Node, list[str]] = defaultdict(list)
        self.subjects: dict[str, dict[Node, None]] = defaultdict(dict)
        for subject, predicate, value in dict.fromkeys(triples):
            self.out[subject, predicate].append(value)
            self.into[value, predicate].append(subject)
            self.predicates[subject].append(predicate)
            self.subjects[predicate][subject] = None

    def walk(self, path: Path, start: Node) -> list[Node]:
        """The nodes that a path leads to, each once."""
        kind, inner = path
        if kind == "iri":
            return list(self.out.get((start, inner), ()))
        if kind == "inverse" and inner[0] == "iri":
            return list(self.into.get((start, inner[1]), ()))
        if kind == "inverse":
            return [node for node in self.predicates if start in self.walk(inner, node)]
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


def validate(shapes: Iterable[Shape], data: Data) -> list[Violation]:
    """Every violation of the shapes in the data, sorted, each once."""
    run = _Run(data)
    found: dict[Violation, None] = {}
    for shape in shapes:
        for focus in run.targets(shape):
            found.update(dict.fromkeys(run.violations(shape, focus)))
    return sorted(found)


class _Run:
    """Checks shapes against one data graph."""

    def __init__(self, data: Data) -> None:
        self.data = data

    def targets(self, shape: Shape) -> dict[Node, None]:
        """The focus nodes of a shape."""
        found: dict[Node, None] = {}
        for kind, value in shape.targets:
            if kind == "targetNode":
                found[value] = None
            elif kind == "targetClass":
                found.update(dict.fromkeys(self.data.into.get((value, TYPE), ())))
            elif kind == "targetSubjectsOf":
                found.update(self.data.subjects.get(str(value), {}))
            else:
                subjects = self.data.subjects.get(str(value), {})
                found.update(dict.fromkeys(o for s in subjects for o in self.data.out[s, str(value)]))
        return found

    def violations(self, shape: Shape, focus: Node) -> Iterator[Violation]:
        """What is wrong with a focus node, nested property shapes included."""
        if shape.deactivated:
            return
        values = [focus] if shape.path is None else self.data.walk(shape.path, focus)
        if not values and not shape.asks_of_none:
            return
        for component, value in self.failures(shape, focus, values):
            yield Violation(
                focus=_text(focus),
                path=_text(value) if component == "Closed" and value is not None else _shown(shape.path),
                component=f"{component}ConstraintComponent",
                value="" if value is None else _text(value),
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
        for name, parameter in shape.constraints:
            yield from self._check(name, parameter, focus, values)

    def _check(self, name: str, parameter: Any, focus: Node, values: list[Node]) -> Iterator[Failure]:  # noqa: ANN401, C901, PLR0912 - one case for each parameter of SHACL
        match name:
            case "minCount":
                if len(values) < int(parameter.value):
                    yield "MinCount", None
            case "maxCount":
                if len(values) > int(parameter.value):
                    yield "MaxCount", None
            case "class":
                yield from _each("Class", values, lambda v: parameter in self.data.out.get((v, TYPE), ()))
            case "datatype":
                yield from _each("Datatype", values, lambda v: _has_datatype(v, parameter))
            case "nodeKind":
                kinds = _KINDS[parameter.removeprefix(SH)]
                yield from _each("NodeKind", values, lambda v: _kind(v) in kinds)
            case "minExclusive" | "minInclusive" | "maxExclusive" | "maxInclusive":
                yield from _each(_title(name), values, lambda v: _compares(name, v, parameter))
            case "minLength":
                yield from _each("MinLength", values, lambda v: _length(v) >= int(parameter.value))
            case "maxLength":
                yield from _each("MaxLength", values, lambda v: 0 <= _length(v) <= int(parameter.value))
            case "pattern":
                yield from _each("Pattern", values, lambda v: _matches(parameter, v))
            case "in":
                yield from _each("In", values, lambda v: v in parameter)
            case "languageIn":
                codes = [code.value for code in parameter]
                yield from _each("LanguageIn", values, lambda v: _in_languages(v, codes))
            case "hasValue":
                if parameter not in values:
                    yield "HasValue", None
            case "uniqueLang":
                yield from _unique_languages(parameter, values)
            case "closed":
                for predicate in self.data.predicates.get(focus, ()):
                    if predicate not in parameter:
                        yield "Closed", predicate
            case "equals" | "disjoint" | "lessThan" | "lessThanOrEquals":
                yield from self._pairs(name, self.data.out.get((focus, parameter), []), values)
            case _:
                yield from self._nested(name, parameter, values)

    def _pairs(self, name: str, others: list[Node], values: list[Node]) -> Iterator[Failure]:
        """Constraints between two properties of the focus node."""
        if name == "equals":
            for value in [v for v in values if v not in others] + [o for o in others if o not in values]:
                yield "Equals", value
        elif name == "disjoint":
            for value in [v for v in values if v in others]:
                yield "Disjoint", value
        else:
            limit = "maxExclusive" if name == "lessThan" else "maxInclusive"
            for value in values:
                if any(not _compares(limit, value, other) for other in others):
                    yield _title(name), value

    def _nested(self, name: str, parameter: Any, values: list[Node]) -> Iterator[Failure]:  # noqa: ANN401
        """Constraints that ask whether values conform to other shapes."""
        if name == "qualifiedValueShape":
            shape, least, most = parameter
            count = sum(self.conforms(shape, value) for value in values)
            if least is not None and count < least:
                yield "QualifiedMinCount", None
            if most is not None and count > most:
                yield "QualifiedMaxCount", None
            return
        shapes = parameter if isinstance(parameter, tuple) else (parameter,)
        for value in values:
            count = sum(self.conforms(shape, value) for shape in shapes)
            holds = {
                "node": count == 1,
                "not": count == 0,
                "and": count == len(shapes),
                "or": count > 0,
                "xone": count == 1,
            }[name]
            if not holds:
                yield _title(name), value


def _each(component: str, values: list[Node], holds: Any) -> Iterator[Failure]:  # noqa: ANN401
    for value in values:
        if not holds(value):
            yield component, value


def _title(name: str) -> str:
    return name[0].upper() + name[1:]


def _kind(node: Node) -> str:
    if isinstance(node, ox.Literal):
        return "literal"
    return "blank" if node.startswith("_:") else "iri"


def _text(node: Node) -> str:
    return node.value if isinstance(node, ox.Literal) else node


def _has_datatype(node: Node, datatype: str) -> bool:
    return isinstance(node, ox.Literal) and node.datatype.value == datatype and well_formed(node.value, datatype)


def _compares(name: str, node: Node, limit: Node) -> bool:
    if not isinstance(node, ox.Literal) or not isinstance(limit, ox.Literal):
        return False
    left, right = order(node), order(limit)
    if left is None or right is None or left[0] != right[0]:
        return False
    a: Any = left[1]
    b: Any = right[1]
    return bool({"minExclusive": a > b, "minInclusive": a >= b, "maxExclusive": a < b, "maxInclusive": a <= b}[name])


def _length(node: Node) -> int:
    """Length of a value's string; below zero for a blank node, which has none."""
    return -1 if _kind(node) == "blank" else len(_text(node))


def _matches(pattern: re.Pattern[str], node: Node) -> bool:
    return _kind(node) != "blank" and pattern.search(_text(node)) is not None


def _in_languages(node: Node, codes: list[str]) -> bool:
    language = (node.language or "").lower() if isinstance(node, ox.Literal) else ""
    return any(language == code.lower() or language.startswith(code.lower() + "-") for code in codes)


def _unique_languages(parameter: Node, values: list[Node]) -> Iterator[Failure]:
    if not isinstance(parameter, ox.Literal) or parameter.value not in {"true", "1"}:
        return
    seen: dict[str, int] = defaultdict(int)
    for value in values:
        if isinstance(value, ox.Literal) and value.language:
            seen[value.language.lower()] += 1
    for count in seen.values():
        if count > 1:
            yield "UniqueLang", None


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
