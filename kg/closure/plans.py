"""What follows from one triple by itself, worked out beforehand for each property and class.

A link leads to links of wider and inverse properties, and its ends to the classes of their domains and ranges; all
that is a fixed list for each property. Only chains, transitive properties and class expressions join a triple with
others; the reasoner keeps indices of their properties alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.closure.triples import TYPE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.closure.rules import Rules
    from kg.closure.triples import Node

_PAIR = 2


@dataclass(slots=True)
class Plan:
    """What a link of one property gives.

    `links` are pairs of a property and whether subject and object change places; `wider` are the properties that
    a literal value gets too; the classes are closed under superclasses.
    """

    links: tuple[tuple[str, bool], ...] = ()
    wider: tuple[str, ...] = ()
    subjects: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    literals: frozenset[str] = frozenset()  # classes of the subject when the value is a literal


@dataclass(slots=True)
class Joins:
    """What a link of one property gives together with other triples; a transitive property is a chain of itself."""

    then: tuple[tuple[str, str], ...] = ()  # (next step, whole): chains of two that begin here
    after: tuple[tuple[str, str], ...] = ()  # (first step, whole): chains of two that end here
    longer: tuple[tuple[tuple[str, ...], str, int], ...] = ()  # steps, whole, place in longer chains
    has_value: tuple[tuple[Node, str], ...] = ()
    some_values: tuple[tuple[str | None, str], ...] = ()

    @property
    def restrictions(self) -> bool:
        """Whether a class is told by what it has for this property."""
        return bool(self.has_value or self.some_values)


@dataclass(slots=True)
class Plans:
    """Plans and joins by property; superclasses by class; and which triples matter at all."""

    rules: Rules
    links: dict[str, Plan] = field(default_factory=dict)
    joins: dict[str, Joins] = field(default_factory=dict)
    supers: dict[str, frozenset[str]] = field(default_factory=dict)
    kinds: frozenset[str] = frozenset()  # classes that lead to more than superclasses
    indexed: frozenset[str] = frozenset()  # properties that a join looks up
    derivable: frozenset[str] = frozenset()  # properties that a rule gives
    relevant: frozenset[str] = frozenset()  # properties of triples from which something follows, or that may follow


def plan(rules: Rules) -> Plans:
    """Work out plans for all properties and classes of the rules."""
    made = Plans(rules)
    made.supers = {name: frozenset(above) for name, above in rules.supers.items()}
    expressions = (rules.given_value, rules.intersections, rules.some_of)
    made.kinds = frozenset(name for table in expressions for name in table)
    made.joins = _joins(rules)
    steps = {step for chains in rules.chains.values() for (path, _), _ in chains for step in path}
    fillers = {name for pairs in rules.some_of.values() for name, _ in pairs}
    made.indexed = frozenset(steps | rules.transitive | fillers)
    named = {*rules.superproperties, *rules.inverses, *rules.domains, *rules.ranges, *made.indexed, *made.joins}
    named |= {whole for chains in rules.chains.values() for (_, whole), _ in chains}
    named |= {name for name, _ in rules.given_value.values()}
    for name in named:
        found = _plan(rules, name)
        if found.links or found.wider or found.subjects or found.objects or found.literals:
            made.links[name] = found
    made.derivable = frozenset(_heads(rules, made.links.values()))
    made.relevant = frozenset({*made.links, *made.joins, *made.derivable, TYPE})
    return made


def _plan(rules: Rules, name: str) -> Plan:
    """All links that follow from one of `name`, in either direction, and the classes of both ends."""
    turned = _reached(rules, name)
    subjects: set[str] = set()
    objects: set[str] = set()
    for other, flipped in turned:
        (objects if flipped else subjects).update(rules.domains.get(other, ()))
        (subjects if flipped else objects).update(rules.ranges.get(other, ()))
    wider = [other for other in rules.superproperties.get(name, ()) if other != name]
    literals = {kind for other in (name, *wider) for kind in rules.domains.get(other, ())}
    links = tuple(sorted(turned - {(name, False)}))
    return Plan(links, tuple(wider), frozenset(subjects), frozenset(objects), frozenset(literals))


def _reached(rules: Rules, name: str) -> set[tuple[str, bool]]:
    """Every property that a link of `name` leads to, itself among them, and whether its ends have changed places."""
    found = {(name, False)}
    waiting = [(name, False)]
    while waiting:
        at, turned = waiting.pop()
        around = {(above, turned) for above in rules.superproperties.get(at, ())}
        around |= {(inverse, not turned) for inverse in rules.inverses.get(at, ())}
        waiting += around - found
        found |= around
    return found


def _joins(rules: Rules) -> dict[str, Joins]:
    found: dict[str, Joins] = {}
    for name in {*rules.chains, *rules.transitive, *rules.has_value, *rules.some_values}:
        chains = rules.chains.get(name, ())
        itself = ((name, name),) if name in rules.transitive else ()
        short = [(steps, whole, place) for (steps, whole), place in chains if len(steps) == _PAIR]
        found[name] = Joins(
            tuple((steps[1], whole) for steps, whole, place in short if place == 0) + itself,
            tuple((steps[0], whole) for steps, whole, place in short if place == 1) + itself,
            tuple((steps, whole, place) for (steps, whole), place in chains if len(steps) != _PAIR),
            rules.has_value.get(name, ()),
            rules.some_values.get(name, ()),
        )
    return found


def _heads(rules: Rules, plans: Iterable[Plan]) -> Iterable[str]:
    """Properties that a rule can give."""
    yield TYPE
    yield from rules.transitive
    yield from (whole for chains in rules.chains.values() for (_, whole), _ in chains)
    yield from (name for name, _ in rules.given_value.values())
    for one in plans:
        yield from (name for name, _ in one.links)
        yield from one.wider
