"""Shapes judged for all their nodes at once, with sets: nearly all nodes are sound, and sets say so in one step."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from kg.closure.triples import Node
    from kg.validation.compiled import Run
    from kg.validation.constraints import Constraint
    from kg.validation.data import Column
    from kg.validation.shapes import Shape

_NESTED = frozenset(("node", "not", "and", "or", "xone"))


def failing(run: Run, shape: Shape, nodes: AbstractSet[Node]) -> set[Node]:
    """The nodes that do not conform to a shape."""
    if shape.deactivated or not nodes:
        return set()
    if shape.path is None:
        return _of_nodes(run, shape, nodes)
    if shape.path[0] != "iri":
        return {node for node in nodes if not run.conforms(shape, node)}
    return _of_property(run, shape, nodes)


def _of_nodes(run: Run, shape: Shape, nodes: AbstractSet[Node]) -> set[Node]:
    """The nodes that break a node shape."""
    bad: set[Node] = set()
    for one in shape.constraints:
        wrong = _wrong(run, one, nodes)
        if wrong is None:
            wrong = {node for node in nodes if any(True for _ in run.broken(one, node, [node]))}
        bad |= wrong
    for nested in shape.properties:
        bad |= failing(run, nested, nodes)
    return bad


def _of_property(run: Run, shape: Shape, nodes: AbstractSet[Node]) -> set[Node]:
    """The nodes whose values for a property break a shape."""
    name = str(shape.path[1]) if shape.path else ""
    if name not in run.data.columns and not shape.asks_of_none:
        return set()
    rows = _rows(run, name, nodes)
    values: set[Node] | None = None
    bad: set[Node] = set()
    wrong: set[Node] = set()
    for one in shape.constraints:
        if one.name in _COUNTS:
            bad |= _counted(one, rows, nodes)
            continue
        if values is None:
            values = set(rows[1])
        found = _wrong(run, one, values)
        if found is None:
            walked = ((node, list(run.data.values(node, name))) for node in nodes)
            bad |= {node for node, own in walked if any(True for _ in run.broken(one, node, own))}
        else:
            wrong |= found
    for nested in shape.properties:
        wrong |= failing(run, nested, set(rows[1]))
    if wrong:
        bad.update(subject for subject, value in zip(*rows, strict=True) if value in wrong)
    return bad


def _rows(run: Run, name: str, nodes: AbstractSet[Node]) -> Column:
    """Subjects and values of a property, of these nodes only."""
    subjects, values = run.data.column(name)
    if run.data.subjects(name) <= nodes:
        return subjects, values
    rows = [(subject, value) for subject, value in zip(subjects, values, strict=True) if subject in nodes]
    return [subject for subject, _ in rows], [value for _, value in rows]


def _wrong(run: Run, one: Constraint, values: AbstractSet[Node]) -> set[Node] | None:
    """The values that break a constraint by themselves; None when it is no matter of single values."""
    if one.test is not None:
        test = one.test
        return {value for value in values if not test(value)}
    if one.name == "class":
        return set(values - run.data.members(one.parameter))
    return _nested(run, one, values) if one.name in _NESTED else None


def _nested(run: Run, one: Constraint, values: AbstractSet[Node]) -> set[Node]:
    """The values that do not conform to shapes as a constraint asks."""
    shapes = one.parameter if isinstance(one.parameter, tuple) else (one.parameter,)
    if one.name == "not":
        return set(values - failing(run, shapes[0], values))
    if one.name == "or":
        left = set(values)
        for shape in shapes:
            left = failing(run, shape, left)
        return left
    failed = [failing(run, shape, values) for shape in shapes]
    if one.name == "xone":
        count = Counter(value for those in failed for value in those)
        return {value for value in values if count[value] != len(shapes) - 1}
    return set().union(*failed)


def _counted(one: Constraint, rows: Column, nodes: AbstractSet[Node]) -> set[Node]:
    """The nodes that have too few or too many values, or not the one that they need."""
    subjects, values = rows
    if one.name == "hasValue":
        has = {subject for subject, value in zip(subjects, values, strict=True) if value == one.parameter}
        return set(nodes - has)
    limit = int(one.parameter.value)
    having = set(subjects)
    if one.name == "minCount" and limit <= 1:
        return set(nodes - having) if limit == 1 else set()
    if one.name == "maxCount" and limit >= 1 and len(having) == len(subjects):
        return set()
    counts = Counter(subject for subject, _ in set(zip(subjects, values, strict=True)))  # each triple once
    if one.name == "minCount":
        return {node for node in nodes if counts[node] < limit}
    return {node for node, count in counts.items() if count > limit}


_COUNTS = frozenset(("minCount", "maxCount", "hasValue"))
