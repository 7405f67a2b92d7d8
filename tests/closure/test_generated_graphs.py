"""With the real ontology, the closure of generated graphs equals owlrl's: every axiom is set off, joins at random."""

import random

import pyoxigraph as ox
import pytest

from kg.closure import Compiled, Owlrl, of_files
from kg.closure.rules import compile_rules
from kg.names import OWL, RDF, RDFS
from kg.quads.terms import ontology_files

TYPE = RDF + "type"
THING = "http://example.org/thing/"
CONSTRUCTS = {
    RDFS + "subClassOf",
    RDFS + "subPropertyOf",
    RDFS + "domain",
    RDFS + "range",
    OWL + "inverseOf",
    OWL + "propertyChainAxiom",
}


@pytest.fixture(scope="module")
def axioms():
    """Terms and axioms without their labels, from which nothing follows."""
    return [triple for triple in of_files(ontology_files()) if not isinstance(triple[2], ox.Literal)]


@pytest.fixture(scope="module")
def reasoners(axioms):
    """The fast reasoner and the reference, over a small vocabulary."""
    properties = _of_type(axioms, "ObjectProperty")
    chance = random.Random(5)  # noqa: S311 - no secrets here
    vocabulary = [(THING + str(chance.randrange(4)), chance.choice(properties), THING + "v") for _ in range(6)]
    return Compiled(axioms, vocabulary), Owlrl(axioms, vocabulary)


def _of_type(axioms, name) -> list[str]:
    return sorted({s for s, p, o in axioms if p == TYPE and o == OWL + name})


def _quads(triples) -> list[ox.Quad]:
    graph = ox.NamedNode("http://example.org/release")
    return [ox.Quad(ox.NamedNode(s), ox.NamedNode(p), _term(o), graph) for s, p, o in triples]


def _term(value):
    return value if isinstance(value, ox.Literal) else ox.NamedNode(value)


def _added(reasoner, triples) -> set[tuple[str, str, str]]:
    found = reasoner.infer(_quads(triples), "http://example.org/inferred")
    return {(q.subject.value, q.predicate.value, str(q.object)) for q in found}


def test_every_axiom_is_set_off(axioms, reasoners):
    """A link of each property, a thing of each class, the steps of each chain and two steps of each transitive."""
    rules = compile_rules(axioms)
    told = []
    for number, name in enumerate(_of_type(axioms, "ObjectProperty")):
        told.append((f"{THING}s{number}", name, f"{THING}o{number}"))
    for number, name in enumerate(_of_type(axioms, "DatatypeProperty")):
        told.append((f"{THING}d{number}", name, ox.Literal("1")))
    for number, name in enumerate(_of_type(axioms, "Class")):
        told.append((f"{THING}c{number}", TYPE, name))
    chains = sorted({chain for chains in rules.chains.values() for chain, _ in chains})
    for number, (steps, _) in enumerate(chains):
        told += [(f"{THING}k{number}-{at}", step, f"{THING}k{number}-{at + 1}") for at, step in enumerate(steps)]
    for name in sorted(rules.transitive):
        told += [(f"{THING}t{at}", name, f"{THING}t{at + 1}") for at in range(3)]
    fast, reference = (_added(one, told) for one in reasoners)
    assert fast == reference
    for number, (_, whole) in enumerate(chains):
        assert any(s.startswith(f"{THING}k{number}-") and p == whole for s, p, _ in fast)


@pytest.mark.parametrize("seed", range(4))
def test_random_graphs_close_alike(axioms, reasoners, seed):
    """Few things and many links, so that chains, inverses and transitive properties meet."""
    chance = random.Random(seed)  # noqa: S311
    properties, classes = _of_type(axioms, "ObjectProperty"), _of_type(axioms, "Class")
    things = [THING + str(number) for number in range(6)]
    told = [(chance.choice(things), chance.choice(properties), chance.choice(things)) for _ in range(25)]
    told += [(chance.choice(things), TYPE, chance.choice(classes)) for _ in range(4)]
    fast, reference = (_added(one, told) for one in reasoners)
    assert fast == reference


def test_the_constructs_are_the_ones_that_the_graphs_set_off(axioms):
    """An ontology that begins to use another construct needs graphs for it here."""
    used = {p for _, p, _ in axioms if p.startswith((OWL, RDFS))}
    beside = {OWL + name for name in ("members", "distinctMembers", "versionIRI", "priorVersion", "versionInfo")}
    beside |= {RDFS + name for name in ("seeAlso", "isDefinedBy", "label", "comment")}
    assert used - beside <= CONSTRUCTS
    assert {o for _, p, o in axioms if p == TYPE and str(o).startswith(OWL)} <= {
        OWL + name
        for name in (
            "AllDifferent",
            "AllDisjointClasses",
            "AnnotationProperty",
            "Class",
            "DatatypeProperty",
            "NamedIndividual",
            "ObjectProperty",
            "Ontology",
            "SymmetricProperty",
            "TransitiveProperty",
        )
    }
