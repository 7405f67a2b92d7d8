"""The fast validator finds what pySHACL finds."""

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.closure import of_quads
from kg.errors import UsageError
from kg.validation import Validator

SHAPES = """
@prefix : <http://x/> . @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:A sh:targetClass :C ;
  sh:property [ sh:path :p ; sh:minCount 1 ; sh:maxCount 2 ; sh:class :C ; sh:message "a C has one or two p"@en ] ;
  sh:property [ sh:path :n ; sh:datatype xsd:integer ; sh:minInclusive 1 ; sh:maxExclusive 5 ] ;
  sh:property [ sh:path :d ; sh:or ( [ sh:datatype xsd:date ] [ sh:datatype xsd:gYear ] ) ] ;
  sh:property [ sh:path :t ; sh:pattern "^[a-c]+$" ; sh:minLength 2 ; sh:maxLength 3 ; sh:nodeKind sh:Literal ] .
:B sh:targetSubjectsOf :q ; sh:nodeKind sh:IRI ; sh:not [ sh:class :D ] ;
  sh:property [ sh:path [ sh:inversePath :q ] ; sh:maxCount 0 ; sh:severity sh:Warning ] ;
  sh:property [ sh:path ( :q :p ) ; sh:in ( :i0 :i1 ) ] ;
  sh:property [ sh:path [ sh:alternativePath ( :p :q ) ] ; sh:hasValue :i0 ] .
:E sh:targetObjectsOf :q ; sh:node [ sh:property [ sh:path :n ; sh:minCount 1 ] ] ;
  sh:xone ( [ sh:class :C ] [ sh:class :D ] ) ; sh:and ( [ sh:nodeKind sh:IRI ] ) ;
  sh:property [ sh:path :t ; sh:uniqueLang true ; sh:languageIn ( "en" "th" ) ] ;
  sh:property [ sh:path :p ; sh:qualifiedValueShape [ sh:class :D ] ;
    sh:qualifiedMinCount 1 ; sh:qualifiedMaxCount 1 ] ;
  sh:property [ sh:path [ sh:zeroOrMorePath :p ] ; sh:nodeKind sh:IRI ] .
:F sh:targetNode :i0 ; sh:property [ sh:path :n ; sh:lessThanOrEquals :m ; sh:disjoint :k ] ;
  sh:property [ sh:path :p ; sh:equals :q ] .
:G sh:targetClass :D ; sh:closed true ; sh:ignoredProperties ( <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ) ;
  sh:property [ sh:path :p ; sh:deactivated true ; sh:minCount 3 ] .
"""
X = "http://x/"
THINGS = [f"{X}i{number}" for number in range(3)]
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
XSD = "http://www.w3.org/2001/XMLSchema#"


def literal(value: str, datatype: str = "string") -> ox.Literal:
    """A typed literal."""
    return ox.Literal(value, datatype=ox.NamedNode(XSD + datatype))


def triples():
    """Small graphs that break the shapes in many ways."""
    thing = st.sampled_from(THINGS)
    links = st.tuples(thing, st.sampled_from([X + "p", X + "q"]), thing)
    types = st.tuples(thing, st.just(TYPE), st.sampled_from([X + "C", X + "D"]))
    number = st.builds(literal, st.sampled_from(["0", "1", "4", "5", "07"]), st.just("integer"))
    numbers = st.tuples(thing, st.sampled_from([X + "n", X + "m", X + "k"]), number)
    date = st.sampled_from([literal("2020-01-02", "date"), literal("2020", "gYear"), literal("2020-01", "gYearMonth")])
    dates = st.tuples(thing, st.just(X + "d"), date)
    word = st.one_of(
        st.builds(literal, st.sampled_from(["a", "ab", "abcd", "xyz"])),
        st.builds(
            lambda text, code: ox.Literal(text, language=code),
            st.sampled_from(["ab", "abc"]),
            st.sampled_from(["en", "th", "ja"]),
        ),
    )
    words = st.tuples(thing, st.just(X + "t"), word)
    return st.lists(st.one_of(links, types, numbers, dates, words), min_size=1, max_size=12)


def shapes():
    """The shapes of the tests."""
    return of_quads(ox.parse(SHAPES.encode(), format=ox.RdfFormat.TURTLE))


@pytest.fixture(scope="module")
def validators():
    """The fast validator and the reference."""
    return Validator(shapes()), Validator(shapes(), "pyshacl")


def found(validator, data) -> set[tuple[str, str, str, str]]:
    """What a validator reports, without values and words."""
    return {(v.focus, v.path, v.component, v.severity) for v in validator.validate(data)}


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=triples())
def test_equals_pyshacl_on_any_small_graph(validators, data):
    """Both validators report the same thing, property and constraint."""
    fast, reference = validators
    assert fast.note == ""
    assert found(fast, data) == found(reference, data)


def test_a_violation_says_the_rule_in_the_shape_s_words(validators):
    """The message comes from the shape."""
    violations = validators[0].validate([(THINGS[0], TYPE, X + "C")])
    assert ("a C has one or two p", X + "p", "MinCountConstraintComponent") in {
        (v.message, v.path, v.component) for v in violations
    }


def test_constructs_beyond_the_fast_validator_are_given_to_pyshacl():
    """A SPARQL constraint is validated by the reference, and a note says so."""
    extra = """@prefix : <http://x/> . @prefix sh: <http://www.w3.org/ns/shacl#> .
    :S sh:targetClass :C ; sh:sparql [ sh:message "no"; sh:select "SELECT $this WHERE { $this <http://x/p> ?v }" ] ."""
    validator = Validator(of_quads(ox.parse(extra.encode(), format=ox.RdfFormat.TURTLE)))
    assert "pySHACL validates, because the shapes use sh:" in validator.note
    data = [(THINGS[0], TYPE, X + "C"), (THINGS[0], X + "p", THINGS[1])]
    assert [v.component for v in validator.validate(data)] == ["SPARQLConstraintComponent"]


def test_unknown_validator():
    """The choice is told."""
    with pytest.raises(UsageError, match="compiled, pyshacl"):
        Validator([], "other")
