"""The ontology is free of the pitfalls that the OOPS! catalogue lists (https://oops.linkeddata.es/catalogue.jsp).

Each pitfall is a query that finds it and a piece of Turtle that has it, so that a query that finds nothing is known to
look at the right thing. docs/ontology-pitfalls.md goes through the whole catalogue and says where each is held.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rdflib import Graph

CHECKLIST = Path(__file__).parents[2] / "docs" / "ontology-pitfalls.md"
PREFIXES = """
    PREFIX aj: <https://w3id.org/asean-japan-kg/ontology#>
    PREFIX owl: <http://www.w3.org/2002/07/owl#>
    PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
    PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""
PITFALLS = {
    "P02 synonyms as classes": (
        "SELECT ?x WHERE { ?x owl:equivalentClass ?y FILTER (?x != ?y) }",
        "aj:Meeting owl:equivalentClass aj:Gathering .",
    ),
    "P03 is-a as a relation": (
        "SELECT ?x WHERE { ?x a owl:ObjectProperty FILTER regex(str(?x), '#(isA|is|subClassOf|instanceOf)$') }",
        "aj:isA a owl:ObjectProperty .",
    ),
    "P04 unconnected class": (
        """SELECT ?x WHERE { ?x a owl:Class . FILTER (strstarts(str(?x), str(aj:)))
            FILTER NOT EXISTS { ?x rdfs:subClassOf ?y } FILTER NOT EXISTS { ?y rdfs:subClassOf ?x }
            FILTER NOT EXISTS { ?p rdfs:domain|rdfs:range ?x } FILTER NOT EXISTS { ?i a ?x }
            FILTER NOT EXISTS { ?d owl:members/rdf:rest*/rdf:first ?x } }""",
        "aj:Lonely a owl:Class .",
    ),
    "P05 inverses whose domain and range do not meet": (
        """SELECT ?p WHERE { ?p owl:inverseOf ?q . ?p rdfs:domain ?d . ?q rdfs:range ?r . FILTER (?d != ?r) }""",
        "aj:participatesAs rdfs:range aj:Act . aj:participatesAs owl:inverseOf aj:participant .",
    ),
    "P06 cycle in a hierarchy": (
        "SELECT ?x WHERE { ?x (rdfs:subClassOf|rdfs:subPropertyOf)+ ?x }",
        "aj:Actor rdfs:subClassOf aj:Fund .",
    ),
    "P07 two concepts in one class": (
        "SELECT ?x WHERE { ?x a owl:Class FILTER regex(str(?x), '[a-z](And|Or)[A-Z]') }",
        "aj:CentreOrFund a owl:Class .",
    ),
    "P10 kinds without disjointness": (
        """SELECT ?x WHERE { VALUES ?x { aj:Act aj:Actor aj:Meeting aj:PolicyDocument aj:Topic aj:Person aj:Late }
            FILTER NOT EXISTS { ?d a owl:AllDisjointClasses ; owl:members/rdf:rest*/rdf:first ?x }
            FILTER EXISTS { ?x a owl:Class } }""",
        "aj:Late a owl:Class .",
    ),
    "P12 properties that are one": (
        """SELECT ?x WHERE { { ?x owl:equivalentProperty ?y }
            UNION { ?x rdfs:subPropertyOf ?y . ?y rdfs:subPropertyOf ?x } }""",
        "aj:agent owl:equivalentProperty aj:doer .",
    ),
    "P14 only some or all": (
        "SELECT ?x WHERE { { ?x owl:allValuesFrom ?y } UNION { ?x owl:someValuesFrom ?y } }",
        "aj:Act rdfs:subClassOf [ a owl:Restriction ; owl:onProperty aj:agent ; owl:allValuesFrom aj:Actor ] .",
    ),
    "P15 not some for some not": (
        "SELECT ?x WHERE { ?x owl:complementOf ?y }",
        "aj:Act rdfs:subClassOf [ owl:complementOf aj:Meeting ] .",
    ),
    "P17 class of one individual's name": (
        "SELECT ?x WHERE { ?x a owl:Class . ?i a ?x ; rdfs:label ?name . ?x rdfs:label ?name }",
        "aj:Japan a owl:Class ; rdfs:label 'Japan'@en . aj:japan a aj:Japan ; rdfs:label 'Japan'@en .",
    ),
    "P19 two domains or ranges": (
        """SELECT ?p WHERE { VALUES ?side { rdfs:domain rdfs:range } ?p ?side ?a , ?b . FILTER (str(?a) < str(?b)) }""",
        "aj:ordinal rdfs:domain aj:Act .",
    ),
    "P20 label and definition that are alike": (
        """PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT ?x WHERE { ?x rdfs:label ?l ; skos:definition ?d FILTER (lcase(str(?l)) = lcase(str(?d))) }""",
        "aj:Act <http://www.w3.org/2004/02/skos/core#definition> 'Act'@en .",
    ),
    "P21 class of leftovers": (
        "SELECT ?x WHERE { ?x a owl:Class FILTER regex(str(?x), '#(Other|Misc|Unknown|Various|Thing$)') }",
        "aj:OtherActor a owl:Class .",
    ),
    "P23 datatype of our own": (
        "SELECT ?x WHERE { ?x a rdfs:Datatype FILTER (strstarts(str(?x), str(aj:))) }",
        "aj:Day a rdfs:Datatype .",
    ),
    "P24 definition that needs itself": (
        r"""PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT ?x WHERE { ?x a owl:Class ; rdfs:label ?l ; skos:definition ?d
            FILTER (lang(?l) = 'en' && lang(?d) = 'en' && regex(?d, concat('\\b', str(?l), '\\b'), 'i')) }""",
        "aj:Meeting <http://www.w3.org/2004/02/skos/core#definition> 'A meeting of people.'@en .",
    ),
    "P25 property inverse to itself": (
        "SELECT ?p WHERE { ?p owl:inverseOf ?p }",
        "aj:agent owl:inverseOf aj:agent .",
    ),
    "P26 inverse of a symmetric property": (
        "SELECT ?p WHERE { ?p a owl:SymmetricProperty . { ?p owl:inverseOf ?q } UNION { ?q owl:inverseOf ?p } }",
        "aj:cooperatesWith owl:inverseOf aj:workedWith .",
    ),
    "P28 symmetric property between unlike classes": (
        "SELECT ?p WHERE { ?p a owl:SymmetricProperty ; rdfs:domain ?d ; rdfs:range ?r FILTER (?d != ?r) }",
        "aj:agent a owl:SymmetricProperty .",
    ),
    "P29 transitive property between unlike classes": (
        "SELECT ?p WHERE { ?p a owl:TransitiveProperty ; rdfs:domain ?d ; rdfs:range ?r FILTER (?d != ?r) }",
        "aj:agent a owl:TransitiveProperty .",
    ),
    "P33 chain of one step": (
        "SELECT ?p WHERE { ?p owl:propertyChainAxiom/rdf:rest rdf:nil }",
        "aj:agent owl:propertyChainAxiom ( aj:pledger ) .",
    ),
    "P36 file extension in an IRI": (
        r"SELECT ?x WHERE { ?x a ?kind FILTER (isIRI(?x) && regex(str(?x), '\\.(ttl|owl|rdf|n3)(#|/|$)')) }",
        "<https://example.org/a.owl#B> a owl:Class .",
    ),
    "P38 no ontology": (
        "SELECT ?x WHERE { ?x rdfs:isDefinedBy ?o FILTER NOT EXISTS { ?o a owl:Ontology } }",
        "aj:Act rdfs:isDefinedBy <https://example.org/nothing> .",
    ),
    "P40 other people's terms redefined": (
        """SELECT ?x WHERE { ?x ?p ?o FILTER (isIRI(?x) && !strstarts(str(?x), 'https://w3id.org/asean-japan-kg/ontology'))
            FILTER (?p != rdf:type) }""",
        "<http://xmlns.com/foaf/0.1/Agent> rdfs:subClassOf aj:Actor .",
    ),
    "term of two kinds": (
        """SELECT ?x WHERE { VALUES (?a ?b) { (owl:Class owl:ObjectProperty) (owl:ObjectProperty owl:DatatypeProperty)
            (owl:Class owl:NamedIndividual) (owl:ObjectProperty owl:AnnotationProperty) } ?x a ?a , ?b }""",
        "aj:agent a owl:DatatypeProperty .",
    ),
}


@pytest.mark.parametrize("name", PITFALLS)
def test_no_pitfall(schema: Graph, name: str) -> None:
    """The pitfall is not in the ontology."""
    assert [row[0] for row in schema.query(PREFIXES + PITFALLS[name][0])] == []


@pytest.mark.parametrize("name", PITFALLS)
def test_pitfalls_are_found(schema: Graph, name: str) -> None:
    """The pitfall is found where it is."""
    query, broken = PITFALLS[name]
    graph = schema + Graph().parse(data=PREFIXES + broken, format="turtle")
    assert len(list(graph.query(PREFIXES + query))) > 0


def test_properties_have_domain_or_range(schema: Graph) -> None:
    """P11: all properties have a domain or range, but for the one of which neither tells anything."""
    ask = """SELECT ?p WHERE { VALUES ?kind { owl:ObjectProperty owl:DatatypeProperty } ?p a ?kind .
        FILTER (strstarts(str(?p), str(aj:)))
        FILTER NOT EXISTS { ?p (rdfs:subPropertyOf|owl:inverseOf|^owl:inverseOf)*/(rdfs:domain|rdfs:range) ?d } }"""
    free = {str(row[0]).rpartition("#")[2] for row in schema.query(PREFIXES + ask)}
    assert free == {"form"}  # of cues and of references


def test_the_checklist_goes_through_the_whole_catalogue() -> None:
    """Each pitfall from P01 to P41 has a row, which says that it is held here just if it is."""
    rows = dict(
        re.findall(r"^\| (P\d\d) \| .*? \| (.*) \|$", CHECKLIST.read_text(encoding="utf-8"), flags=re.MULTILINE)
    )
    assert list(rows) == [f"P{number:02}" for number in range(1, 42)]
    here = {name for name, how in rows.items() if "test_pitfalls.py" in how}
    assert here == {name[:3] for name in PITFALLS if name.startswith("P")} | {"P11"}
    files = {path.name for path in CHECKLIST.parents[1].rglob("tests/**/*.py")}
    assert set(re.findall(r"test_\w+\.py", " ".join(rows.values()))) <= files
