"""Close a set of triples under compiled rules: each new triple is joined with all before it, once."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kg.closure.triples import TYPE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.closure.rules import Chain, Rules
    from kg.closure.triples import Node, Triple


class Known:
    """A closed set of triples with indices; may lie on top of another one, which it leaves alone."""

    def __init__(self, rules: Rules, below: Known | None = None) -> None:
        """Start empty, or with everything that `below` knows."""
        self.rules, self.below = rules, below
        self.triples: dict[Triple, None] = {}
        self._objects: dict[tuple[str, str], list[Node]] = defaultdict(list)  # of things only, no literals
        self._subjects: dict[tuple[str, Node], list[str]] = defaultdict(list)
        self._waiting: list[Triple] = []

    def __contains__(self, triple: Triple) -> bool:
        """Whether the triple is told or follows."""
        return triple in self.triples or (self.below is not None and triple in self.below)

    def close(self, triples: Iterable[Triple]) -> list[Triple]:
        """Take in `triples` and all that follows from them; gives what follows and was not known or told."""
        told = dict.fromkeys(triples)
        for triple in told:
            self._add(*triple)
        while self._waiting:
            self._consequences(*self._waiting.pop())
        return [triple for triple in self.triples if triple not in told]

    def objects(self, subject: str, predicate: str) -> list[Node]:
        """What `subject` has for `predicate`, literals left out."""
        own = self._objects.get((subject, predicate), [])
        return own + self.below.objects(subject, predicate) if self.below is not None else own

    def subjects(self, predicate: str, value: Node) -> list[str]:
        """Who has `value` for `predicate`."""
        own = self._subjects.get((predicate, value), [])
        return own + self.below.subjects(predicate, value) if self.below is not None else own

    def _add(self, subject: str, predicate: str, value: Node) -> None:
        triple = (subject, predicate, value)
        if triple in self.triples or (self.below is not None and triple in self.below):
            return
        self.triples[triple] = None
        if isinstance(value, str):
            self._objects[subject, predicate].append(value)
            self._subjects[predicate, value].append(subject)
        self._waiting.append(triple)

    def _consequences(self, subject: str, predicate: str, value: Node) -> None:
        if predicate == TYPE:
            if isinstance(value, str):
                self._of_type(subject, value)
            return
        rules = self.rules
        for above in rules.superproperties.get(predicate, ()):
            self._add(subject, above, value)
        for name in rules.domains.get(predicate, ()):
            self._add(subject, TYPE, name)
        for wanted, name in rules.has_value.get(predicate, ()):
            if wanted == value:
                self._add(subject, TYPE, name)
        if isinstance(value, str):
            self._of_link(subject, predicate, value)

    def _of_link(self, subject: str, predicate: str, value: str) -> None:
        """What follows from a triple between two things."""
        rules = self.rules
        for inverse in rules.inverses.get(predicate, ()):
            self._add(value, inverse, subject)
        for name in rules.ranges.get(predicate, ()):
            self._add(value, TYPE, name)
        for filler, name in rules.some_values.get(predicate, ()):
            if filler is None or (value, TYPE, filler) in self:
                self._add(subject, TYPE, name)
        if predicate in rules.transitive:
            for after in self.objects(value, predicate):
                self._add(subject, predicate, after)
            for before in self.subjects(predicate, subject):
                self._add(before, predicate, value)
        for chain, position in rules.chains.get(predicate, ()):
            self._chained(chain, position, subject, value)

    def _chained(self, chain: Chain, position: int, subject: str, value: str) -> None:
        """Walk a chain to both sides of the triple that stands at `position` in it."""
        steps, whole = chain
        starts = [subject]
        for step in reversed(steps[:position]):
            starts = list(dict.fromkeys(s for node in starts for s in self.subjects(step, node)))
            if not starts:
                return
        ends: list[Node] = [value]
        for step in steps[position + 1 :]:
            ends = list(dict.fromkeys(o for node in ends if isinstance(node, str) for o in self.objects(node, step)))
        for start in starts:
            for end in ends:
                self._add(start, whole, end)

    def _of_type(self, subject: str, name: str) -> None:
        """What follows from belonging to a class."""
        rules = self.rules
        for above in rules.supers.get(name, ()):
            self._add(subject, TYPE, above)
        if name in rules.given_value:
            self._add(subject, *rules.given_value[name])
        for members, whole in rules.intersections.get(name, ()):
            if all((subject, TYPE, member) in self for member in members):
                self._add(subject, TYPE, whole)
        for predicate, restriction in rules.some_of.get(name, ()):
            for holder in self.subjects(predicate, subject):
                self._add(holder, TYPE, restriction)
