"""The predicates and classes that the quads use, and what the ontology says about acts and actors."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.names import AJ, DCTERMS, OA, OWL, PROV, RDF, RDFS, SKOS, XSD
from kg.resources import folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


def _iris(base: str, names: str) -> dict[str, str]:
    return {name: base + name for name in names.split()}


A = RDF + "type"
LABEL = RDFS + "label"
P = _iris(
    AJ,
    """claims claimKind statedIn hasEvidence rule confidence cue textHash textSketch inSeries ordinal startDate
    endDate mode place writtenDate dateEvidence dateBasis placeEvidence placeBasis participant represents position
    role atMeeting agent addressee concerns intendedFor amount amountBound value currency modality actDate dueDate
    delivered toHost hostedBy countedIn supplies supplyKind supplyCount inPart eventKind setback received framedBy
    status inForceFrom holder tenureRole from until provisional surfaceForm cueCandidate unreadReason decidedBy decided
    correctedSlot valueBefore valueAfter""",
)
DC = _iris(DCTERMS, "title publisher issued language source identifier creator date description")
PV = _iris(PROV, "wasGeneratedBy used wasAssociatedWith Activity SoftwareAgent")
O = _iris(OA, "exact prefix suffix start end hasSource TextQuoteSelector TextPositionSelector")  # noqa: E741
PREF_LABEL = ox.NamedNode(SKOS + "prefLabel")
DECIMAL = ox.NamedNode(XSD + "decimal")
DATES = {4: ox.NamedNode(XSD + "gYear"), 7: ox.NamedNode(XSD + "gYearMonth"), 10: ox.NamedNode(XSD + "date")}
TRUE, FALSE = (ox.Literal(told, datatype=ox.NamedNode(XSD + "boolean")) for told in ("true", "false"))


@dataclass(frozen=True, slots=True)
class Terms:
    """What the ontology says.

    `agent_properties`: local name of an act's class → the property that joins it to who did it;
    `actors`: local names of the classes of actors, `Actor` itself among them.
    """

    agent_properties: dict[str, ox.NamedNode]
    actors: frozenset[str]


def literal(date: str) -> ox.Literal:
    """A literal of the type that the lexical form of a date has: year, month or day."""
    return ox.Literal(date, datatype=DATES[len(date)]) if len(date) in DATES else ox.Literal(date)


def ontology_files() -> list[Path]:
    """The Turtle files that declare the terms and what follows from them."""
    return [folder("ontology") / name for name in ("terms.ttl", "axioms.ttl")]


@lru_cache(maxsize=1)
def terms() -> Terms:
    """Read what the bundled ontology says about acts and actors."""
    agent, below = AJ + "agentProperty", RDFS + "subClassOf"
    properties: dict[str, ox.NamedNode] = {}
    children: dict[str, list[str]] = {}
    for path in ontology_files():
        for quad in ox.parse(path=str(path)):
            if not isinstance(quad.subject, ox.NamedNode) or not isinstance(quad.object, ox.NamedNode):
                continue
            if quad.predicate.value == agent:
                properties[quad.subject.value.removeprefix(AJ)] = quad.object
            elif quad.predicate.value == below:
                children.setdefault(quad.object.value, []).append(quad.subject.value)
    actors, waiting = {AJ + "Actor"}, [AJ + "Actor"]
    while waiting:
        for child in children.get(waiting.pop(), ()):
            if child not in actors:
                actors.add(child)
                waiting.append(child)
    return Terms(properties, frozenset(actor.removeprefix(AJ) for actor in actors))


@lru_cache(maxsize=3)
def term_labels(language: str) -> dict[str, str]:
    """What the bundled ontology calls its terms, by local name: in the language, in English where it has no word."""
    found: dict[str, dict[str, str]] = {}
    for quad in ox.parse(path=str(ontology_files()[0])):
        if quad.predicate.value == LABEL and isinstance(quad.object, ox.Literal):
            name = str(quad.subject.value).removeprefix(AJ)
            found.setdefault(name, {})[quad.object.language or ""] = quad.object.value
    return {name: labels.get(language) or labels.get("en", name) for name, labels in found.items()}


@dataclass(frozen=True, slots=True)
class Classes:
    """What the ontology says of its classes, by local names.

    `above`: what a class is a kind of, first of all itself; `contrary`: sets of classes of which nothing is of two;
    `individuals`: the things that the ontology itself counts among a class.
    """

    above: dict[str, set[str]]
    contrary: list[set[str]]
    individuals: dict[str, list[str]]

    def exclude(self, mine: Iterable[str], theirs: Iterable[str]) -> bool:
        """Whether nothing can be of these classes and of those."""
        one, two = ({name for told in names for name in self.above.get(told, {told})} for names in (mine, theirs))
        return any(one & apart and two & apart and not one & two & apart for apart in self.contrary)


@lru_cache(maxsize=1)
def classes() -> Classes:
    """Read what the bundled ontology says of its classes."""
    told: dict[str, dict[str, list[str]]] = {}
    for quad in (quad for path in ontology_files() for quad in ox.parse(path=str(path))):
        subject, name = str(quad.subject.value), quad.predicate.value
        told.setdefault(name, {}).setdefault(subject, []).append(str(quad.object.value).removeprefix(AJ))
    parents = {iri.removeprefix(AJ): names for iri, names in told[RDFS + "subClassOf"].items()}
    contrary = [set(_listed(head, told)) for heads in told[OWL + "members"].values() for head in heads]
    individuals: dict[str, list[str]] = {}
    for iri, kinds in told[RDF + "type"].items():
        for kind in kinds:
            individuals.setdefault(kind, []).append(iri.removeprefix(AJ))
    return Classes({name: _all_above(name, parents) for name in parents}, contrary, individuals)


def _listed(head: str, told: dict[str, dict[str, list[str]]]) -> Iterator[str]:
    """The members of an RDF list."""
    while head in told[RDF + "first"]:
        yield told[RDF + "first"][head][0]
        head = told[RDF + "rest"][head][0]


def _all_above(name: str, parents: dict[str, list[str]]) -> set[str]:
    found, waiting = {name}, [name]
    while waiting:
        fresh = set(parents.get(waiting.pop(), ())) - found
        found |= fresh
        waiting += fresh
    return found
