"""The ontology's axioms compiled to look-up tables: which triple leads to which others.

Names in brackets are the rules of the OWL 2 RL profile (OWL 2 Profiles, section 4.3).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from kg.closure.triples import TYPE
from kg.errors import VocabularyError
from kg.names import OWL, RDF, RDFS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.closure.triples import Node, Triple

_SUPPORTED_LATER = "build with --reasoner owlrl, or take the axiom out"
_UNSUPPORTED_TYPES = {OWL + "FunctionalProperty", OWL + "InverseFunctionalProperty"}
_UNSUPPORTED_PREDICATES = {
    OWL + name for name in ("hasKey", "maxCardinality", "maxQualifiedCardinality", "oneOf", "sameAs", "allValuesFrom")
}
Chain = tuple[tuple[str, ...], str]
_K = TypeVar("_K")
_V = TypeVar("_V")


@dataclass(slots=True)
class Rules:
    """What follows from one triple, by its class or property."""

    supers: dict[str, tuple[str, ...]] = field(default_factory=dict)  # [cax-sco, cax-eqc1/2, cls-uni]
    superproperties: dict[str, tuple[str, ...]] = field(default_factory=dict)  # [prp-spo1, prp-eqp1/2]
    inverses: dict[str, tuple[str, ...]] = field(default_factory=dict)  # [prp-inv1/2, prp-symp]
    domains: dict[str, tuple[str, ...]] = field(default_factory=dict)  # [prp-dom]
    ranges: dict[str, tuple[str, ...]] = field(default_factory=dict)  # [prp-rng]
    transitive: frozenset[str] = frozenset()  # [prp-trp]
    chains: dict[str, tuple[tuple[Chain, int], ...]] = field(default_factory=dict)  # [prp-spo2], by member
    has_value: dict[str, tuple[tuple[Node, str], ...]] = field(default_factory=dict)  # [cls-hv2]: p → (value, class)
    given_value: dict[str, tuple[str, Node]] = field(default_factory=dict)  # [cls-hv1]: class → (p, value)
    some_values: dict[str, tuple[tuple[str | None, str], ...]] = field(default_factory=dict)  # [cls-svf1/2]
    some_of: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)  # [cls-svf1]: filler → (p, class)
    intersections: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = field(default_factory=dict)  # [cls-int1]


def compile_rules(triples: Iterable[Triple]) -> Rules:
    """Compile the axioms among `triples`.

    :raises VocabularyError: for an axiom of OWL 2 RL that the compiled rules do not cover.
    """
    axioms = _Axioms(triples)
    axioms.refuse_unsupported()
    rules = Rules()
    axioms.classes(rules)
    axioms.properties(rules)
    return rules


class _Axioms:
    """The schema triples by predicate."""

    def __init__(self, triples: Iterable[Triple]) -> None:
        self.by: dict[str, list[tuple[str, Node]]] = defaultdict(list)
        self.only: dict[tuple[str, str], Node] = {}
        for subject, predicate, value in triples:
            self.by[predicate].append((subject, value))
            self.only[subject, predicate] = value
        self.types: dict[str, set[str]] = defaultdict(set)
        for subject, value in self.by[TYPE]:
            self.types[str(value)].add(subject)

    def refuse_unsupported(self) -> None:
        """Say which axiom the compiled rules do not cover."""
        for kind in sorted(_UNSUPPORTED_TYPES):
            for subject in sorted(self.types[kind]):
                message = f"the compiled reasoner does not know {kind.rpartition('#')[2]} (of {subject})"
                raise VocabularyError(message, hint=_SUPPORTED_LATER)
        for predicate in sorted(_UNSUPPORTED_PREDICATES):
            for subject, _ in self.by[predicate]:
                message = f"the compiled reasoner does not know owl:{predicate.rpartition('#')[2]} (of {subject})"
                raise VocabularyError(message, hint=_SUPPORTED_LATER)

    def items(self, head: Node) -> tuple[str, ...]:
        """The members of an RDF list."""
        found = []
        while head != RDF + "nil":
            found.append(str(self.only[str(head), RDF + "first"]))
            head = self.only[str(head), RDF + "rest"]
        return tuple(found)

    def pairs(self, predicate: str) -> list[tuple[str, str]]:
        return [(subject, value) for subject, value in self.by[predicate] if isinstance(value, str)]

    def classes(self, rules: Rules) -> None:
        """Hierarchy of classes and what class expressions give."""
        edges = self.pairs(RDFS + "subClassOf")
        for left, right in self.pairs(OWL + "equivalentClass"):
            edges += [(left, right), (right, left)]
        for union, head in self.by[OWL + "unionOf"]:
            edges += [(member, union) for member in self.items(head)]
        intersections: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for whole, head in self.by[OWL + "intersectionOf"]:
            members = self.items(head)
            edges += [(whole, member) for member in members]
            for member in members:
                intersections[member].append((members, whole))
        rules.intersections = _frozen(intersections)
        rules.supers = _closed(edges)
        self._restrictions(rules)

    def _restrictions(self, rules: Rules) -> None:
        has_value: dict[str, list[tuple[Node, str]]] = defaultdict(list)
        some_values: dict[str, list[tuple[str | None, str]]] = defaultdict(list)
        some_of: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for restriction, on in self.pairs(OWL + "onProperty"):
            if (value := self.only.get((restriction, OWL + "hasValue"))) is not None:
                has_value[on].append((value, restriction))
                rules.given_value[restriction] = (on, value)
            if (filler := self.only.get((restriction, OWL + "someValuesFrom"))) is not None:
                anything = filler == OWL + "Thing"
                some_values[on].append((None if anything else str(filler), restriction))
                if not anything:
                    some_of[str(filler)].append((on, restriction))
        rules.has_value = _frozen(has_value)
        rules.some_values = _frozen(some_values)
        rules.some_of = _frozen(some_of)

    def properties(self, rules: Rules) -> None:
        """Hierarchy, inverses, domains, ranges and chains of properties."""
        edges = self.pairs(RDFS + "subPropertyOf")
        for left, right in self.pairs(OWL + "equivalentProperty"):
            edges += [(left, right), (right, left)]
        rules.superproperties = _closed(edges)
        inverses: dict[str, list[str]] = defaultdict(list)
        for left, right in self.pairs(OWL + "inverseOf"):
            inverses[left].append(right)
            inverses[right].append(left)
        for symmetric in sorted(self.types[OWL + "SymmetricProperty"]):
            inverses[symmetric].append(symmetric)
        rules.inverses = _frozen(inverses)
        rules.domains = self._typed(RDFS + "domain", rules.supers)
        rules.ranges = self._typed(RDFS + "range", rules.supers)
        rules.transitive = frozenset(self.types[OWL + "TransitiveProperty"])
        chains: dict[str, list[tuple[Chain, int]]] = defaultdict(list)
        for whole, head in self.by[OWL + "propertyChainAxiom"]:
            steps = self.items(head)
            for position, step in enumerate(steps):
                chains[step].append(((steps, whole), position))
        rules.chains = _frozen(chains)

    def _typed(self, predicate: str, supers: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        """The classes that a property's subjects or objects belong to, with their superclasses."""
        found: dict[str, list[str]] = defaultdict(list)
        for name, value in self.pairs(predicate):
            found[name] += [value, *supers.get(value, ())]
        return _frozen(found)


def _frozen(table: Mapping[_K, list[_V]]) -> dict[_K, tuple[_V, ...]]:
    return {key: tuple(dict.fromkeys(values)) for key, values in table.items()}


def _closed(edges: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """Everything above each node, without the node itself."""
    above: dict[str, list[str]] = defaultdict(list)
    for lower, upper in edges:
        above[lower].append(upper)
    closed = {}
    for start in list(above):
        found: dict[str, None] = {}
        waiting = list(above[start])
        while waiting:
            upper = waiting.pop()
            if upper not in found and upper != start:
                found[upper] = None
                waiting += above.get(upper, ())
        closed[start] = tuple(sorted(found))
    return closed
