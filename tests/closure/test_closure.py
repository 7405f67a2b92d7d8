"""The compiled closure derives what owlrl derives."""

from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.closure import Compiled, Owlrl, of_quads, reasoner
from kg.closure.rules import compile_rules
from kg.errors import UsageError, VocabularyError

AXIOMS = """
@prefix : <http://x/> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
:A a owl:Class . :B a owl:Class ; rdfs:subClassOf :A . :C a owl:Class ; owl:equivalentClass :D . :D a owl:Class .
:U a owl:Class ; owl:unionOf (:B :C) . :I a owl:Class ; owl:intersectionOf (:B :C) .
:p a owl:ObjectProperty ; rdfs:domain :B ; rdfs:range :C .
:q a owl:ObjectProperty ; rdfs:subPropertyOf :p ; owl:inverseOf :r . :r a owl:ObjectProperty .
:s a owl:ObjectProperty , owl:SymmetricProperty . :t a owl:ObjectProperty , owl:TransitiveProperty .
:two a owl:ObjectProperty ; owl:propertyChainAxiom (:q :s) .
:three a owl:ObjectProperty ; owl:propertyChainAxiom (:r :t :s) .
:e a owl:ObjectProperty ; owl:equivalentProperty :s .
:n a owl:DatatypeProperty ; rdfs:domain :A . :m a owl:DatatypeProperty ; rdfs:subPropertyOf :n .
[] a owl:Restriction ; owl:onProperty :p ; owl:hasValue :i0 ; rdfs:subClassOf :V .
:H a owl:Class ; rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :t ; owl:hasValue :i1 ] .
[] a owl:Restriction ; owl:onProperty :s ; owl:someValuesFrom :B ; rdfs:subClassOf :S .
:V a owl:Class . :S a owl:Class .
"""
THINGS = [f"http://x/i{number}" for number in range(4)]
PROPERTIES = [f"http://x/{name}" for name in ("p", "q", "r", "s", "t", "two", "three", "e")]
CLASSES = [f"http://x/{name}" for name in "ABCDUIVHS"]
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


def ontology():
    """The axioms of the tests."""
    return of_quads(ox.parse(AXIOMS.encode(), format=ox.RdfFormat.TURTLE))


def quads(triples):
    """Triples as quads of a release."""
    graph = ox.NamedNode("http://x/release")
    return [
        ox.Quad(ox.NamedNode(s), ox.NamedNode(p), o if isinstance(o, ox.Literal) else ox.NamedNode(o), graph)
        for s, p, o in triples
    ]


def inferred(reasoning, triples) -> set[tuple[str, str, str]]:
    """What a reasoner adds to the triples."""
    return {
        (q.subject.value, q.predicate.value, str(q.object))
        for q in reasoning.infer(quads(triples), "http://x/inferred")
    }


LINKS = st.tuples(st.sampled_from(THINGS), st.sampled_from(PROPERTIES), st.sampled_from(THINGS))
TYPES = st.tuples(st.sampled_from(THINGS), st.just(TYPE), st.sampled_from(CLASSES))
VALUES = st.tuples(
    st.sampled_from(THINGS),
    st.sampled_from(["http://x/n", "http://x/m"]),
    st.builds(ox.Literal, st.sampled_from(["1", "a"])),
)
TRIPLES = st.lists(st.one_of(LINKS, TYPES, VALUES), max_size=7)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TRIPLES, TRIPLES)
def test_equals_owlrl_on_any_small_graph(vocabulary, release):
    """Whatever stands in the vocabulary and in the release, both reasoners add the same."""
    fast, reference = Compiled(ontology(), vocabulary), Owlrl(ontology(), vocabulary)
    assert {(s, p, str(o)) for s, p, o in fast.base} == {(s, p, str(o)) for s, p, o in reference.base}
    assert inferred(fast, release) == inferred(reference, release)


def test_a_chain_joins_vocabulary_and_release():
    """One link is known beforehand, the other comes with the release."""
    fast = Compiled(ontology(), [(THINGS[1], "http://x/s", THINGS[2])])
    found = inferred(fast, [(THINGS[0], "http://x/q", THINGS[1])])
    assert (THINGS[0], "http://x/two", f"<{THINGS[2]}>") in found


def test_what_the_base_says_is_not_inferred_again():
    """A release that repeats the vocabulary adds nothing."""
    link = (THINGS[0], "http://x/q", THINGS[1])
    assert inferred(Compiled(ontology(), [link]), [link]) == set()


def test_an_axiom_that_is_not_compiled_is_an_error():
    """A functional property is refused by name rather than ignored."""
    axioms = [("http://x/f", TYPE, "http://www.w3.org/2002/07/owl#FunctionalProperty")]
    with pytest.raises(VocabularyError, match=r"FunctionalProperty \(of http://x/f\).*owlrl"):
        compile_rules(axioms)


def test_unknown_reasoner():
    """The choice is told."""
    with pytest.raises(UsageError, match="compiled, owlrl"):
        reasoner("pellet", [], [])


def test_the_modules_are_small():
    """Every file of the package stays readable."""
    for path in (Path(__file__).parents[2] / "kg" / "closure").glob("*.py"):
        assert len(path.read_text(encoding="utf-8").splitlines()) < 450
