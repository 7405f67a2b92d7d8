"""Close a set of triples under compiled rules: each new triple is joined with all before it, once."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kg.closure.plans import Plan, Plans, plan
from kg.closure.triples import TYPE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.closure.plans import Joins
    from kg.closure.rules import Rules
    from kg.closure.triples import Node, Triple

_NONE: tuple[str, ...] = ()
_NOTHING = Plan()
_Starts = defaultdict[tuple[str, "Node"], list[str]]


class Known:
    """A closed set of triples with indices; may lie on top of another one, which it leaves alone.

    Triples from which nothing follows are passed over: they are neither kept nor looked up.
    """

    def __init__(self, rules: Rules | Plans, below: Known | None = None) -> None:
        """Start empty, or with everything that `below` knows."""
        self.plans = rules if isinstance(rules, Plans) else plan(rules)
        self.below = below
        self.derived: list[Triple] = []
        self._types: dict[str, set[str]] = {}
        self._links: set[Triple] = set()  # those that a rule could give, told or derived
        self._objects: defaultdict[tuple[str, str], list[str]] = defaultdict(list)  # of things only, no literals
        self._subjects: _Starts = defaultdict(list)
        self._waiting: list[tuple[str, Joins, Node]] = []
        self._kinds: list[tuple[str, str]] = []  # things of classes that lead to more than superclasses

    def close(self, triples: Iterable[Triple]) -> list[Triple]:
        """Take in `triples` and all that follows from them; gives what follows and was not known or told."""
        typed, links = self._told(triples)
        supers, kinds = self.plans.supers, self.plans.kinds
        for subject, name in typed:
            above = supers.get(name)
            if above is not None and not above <= self._types[subject]:
                self._typed(subject, above)
            if name in kinds:
                self._kinds.append((subject, name))
        plans, joins = self.plans.links, self.plans.joins
        for subject, predicate, value in links:
            self._follow(subject, plans.get(predicate, _NOTHING), value)
            if predicate in joins:
                self._waiting.append((subject, joins[predicate], value))
        while self._waiting or self._kinds:
            if self._waiting:
                self._join(*self._waiting.pop())
            else:
                self._expressed(*self._kinds.pop())
        return self.derived

    def _told(self, triples: Iterable[Triple]) -> tuple[list[tuple[str, str]], list[Triple]]:
        """Note what is told, so that nothing told is derived; gives the types and the links that lead somewhere."""
        types, plans = self._types, self.plans
        typed: list[tuple[str, str]] = []
        links: list[Triple] = []
        for triple in triples:
            subject, predicate, value = triple
            if predicate == TYPE:
                if isinstance(value, str):
                    known = types.get(subject)
                    if known is None:
                        types[subject] = {value}
                    else:
                        known.add(value)
                    typed.append((subject, value))
            elif predicate in plans.relevant:
                if predicate in plans.derivable:
                    self._links.add(triple)
                if predicate in plans.indexed and isinstance(value, str):
                    self._objects[subject, predicate].append(value)
                    self._subjects[predicate, value].append(subject)
                links.append(triple)
        return typed, links

    def objects(self, subject: str, predicate: str) -> Sequence[str]:
        """What `subject` has for an indexed `predicate`, literals left out."""
        own = self._objects.get((subject, predicate), _NONE)
        under = self.below.objects(subject, predicate) if self.below is not None else _NONE
        return [*own, *under] if own and under else own or under

    def subjects(self, predicate: str, value: Node) -> Sequence[str]:
        """Who has `value` for an indexed `predicate`."""
        own = self._subjects.get((predicate, value), _NONE)
        under = self.below.subjects(predicate, value) if self.below is not None else _NONE
        return [*own, *under] if own and under else own or under

    def is_a(self, subject: str, name: str) -> bool:
        """Whether a thing is told or found to be of a class."""
        if name in self._types.get(subject, _NONE):
            return True
        return self.below is not None and self.below.is_a(subject, name)

    def linked(self, triple: Triple) -> bool:
        """Whether a link that a rule could give is known."""
        return triple in self._links or (self.below is not None and self.below.linked(triple))

    def _typed(self, subject: str, names: frozenset[str]) -> None:
        """Note that a thing is of classes, all superclasses among them."""
        known = self._types.get(subject)
        if known is None:
            known = self._types[subject] = set()
        for name in names - known:
            known.add(name)
            if self.below is not None and self.below.is_a(subject, name):
                continue
            self.derived.append((subject, TYPE, name))
            if name in self.plans.kinds:
                self._kinds.append((subject, name))

    def _link(self, subject: str, predicate: str, value: Node) -> bool:
        """Note a link that follows; gives whether it is new. What follows from it by itself is left to the caller."""
        triple = (subject, predicate, value)
        if triple in self._links or (self.below is not None and self.below.linked(triple)):
            return False
        self._links.add(triple)
        self.derived.append(triple)
        plans = self.plans
        if predicate in plans.indexed and isinstance(value, str):
            self._objects[subject, predicate].append(value)
            self._subjects[predicate, value].append(subject)
        if predicate in plans.joins:
            self._waiting.append((subject, plans.joins[predicate], value))
        return True

    def _new(self, subject: str, predicate: str, value: Node) -> None:
        """Note a link that a join found, with all that follows from it by itself."""
        if self._link(subject, predicate, value):
            self._follow(subject, self.plans.links.get(predicate, _NOTHING), value)

    def _follow(self, subject: str, plan: Plan, value: Node) -> None:
        """Note what follows from one link by itself."""
        types = self._types
        if isinstance(value, str):
            for predicate, turned in plan.links:
                if turned:
                    self._link(value, predicate, subject)
                else:
                    self._link(subject, predicate, value)
            names = plan.subjects
            if plan.objects and (value not in types or not plan.objects <= types[value]):
                self._typed(value, plan.objects)
        else:
            for predicate in plan.wider:
                self._link(subject, predicate, value)
            names = plan.literals
        if names and (subject not in types or not names <= types[subject]):
            self._typed(subject, names)

    def _join(self, subject: str, joins: Joins, value: Node) -> None:
        """What follows from a link together with others."""
        if joins.restrictions:
            self._restricted(subject, joins, value)
        if not isinstance(value, str):
            return
        for step, whole in joins.then:
            for end in self.objects(value, step):
                self._new(subject, whole, end)
        for step, whole in joins.after:
            for start in self.subjects(step, subject):
                self._new(start, whole, value)
        for steps, whole, place in joins.longer:
            self._chained(steps, whole, place, (subject, value))

    def _restricted(self, subject: str, joins: Joins, value: Node) -> None:
        """The restrictions that a link satisfies."""
        for wanted, name in joins.has_value:
            if wanted == value:
                self._one_type(subject, name)
        if isinstance(value, str):
            for filler, name in joins.some_values:
                if filler is None or self.is_a(value, filler):
                    self._one_type(subject, name)

    def _chained(self, steps: tuple[str, ...], whole: str, place: int, link: tuple[str, str]) -> None:
        """Walk a chain to both sides of the link that stands at `place` in it."""
        starts, ends = [link[0]], [link[1]]
        for step in reversed(steps[:place]):
            starts = list(dict.fromkeys(s for node in starts for s in self.subjects(step, node)))
        for step in steps[place + 1 :] if starts else ():
            ends = list(dict.fromkeys(o for node in ends for o in self.objects(node, step)))
        for start in starts:
            for end in ends:
                self._new(start, whole, end)

    def _one_type(self, subject: str, name: str) -> None:
        self._typed(subject, self.plans.supers.get(name, frozenset()) | {name})

    def _expressed(self, subject: str, name: str) -> None:
        """What follows from belonging to a class that an expression names."""
        rules = self.plans.rules
        if name in rules.given_value:
            self._new(subject, *rules.given_value[name])
        for members, whole in rules.intersections.get(name, ()):
            if all(self.is_a(subject, member) for member in members):
                self._one_type(subject, whole)
        for predicate, restriction in rules.some_of.get(name, ()):
            for holder in self.subjects(predicate, subject):
                self._one_type(holder, restriction)
