"""Values of parameters written into a query's text give what the engine's substitutions give."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from kg.answers.binding import inlined, written
from kg.answers.run import ParameterError
from kg.names import PREFIXES

STORE = ox.Store()
STORE.load(
    b"""
    @prefix x: <http://x/> .
    x:a x:knows x:b , x:c ; x:age 3 . x:b x:knows x:c ; x:age 4 . x:c x:age 5 ; x:name "{ ?who }"@en .
    x:d x:knows x:a .
    """,
    ox.RdfFormat.TURTLE,
)
X = "PREFIX x: <http://x/> "
B, THREE = ox.NamedNode("http://x/b"), ox.Literal(3)

QUERIES = {
    "a pattern": "SELECT ?who ?whom { ?who x:knows ?whom }",
    "a filter in an optional": """SELECT ?who ?n {
        ?n x:age ?age OPTIONAL { ?n x:knows ?m FILTER(?m = ?who) } FILTER(BOUND(?m)) }""",
    "a union": "SELECT ?who ?n { { ?who x:knows ?n } UNION { ?n x:knows ?who } }",
    "a branch that makes it": """SELECT ?who ?n {
        { BIND(x:b AS ?who) ?n x:age 3 } UNION { BIND(x:c AS ?who) ?n x:age 4 } }""",
    "made after all": "SELECT ?who ?n { { ?n x:knows ?m } BIND(IF(?n = x:a, x:b, x:c) AS ?who) }",
    "a negation": "SELECT ?who ?n { ?n x:age ?age FILTER NOT EXISTS { ?n x:knows ?who } }",
    "a sub-query that selects it": """SELECT ?who ?n {
        { SELECT ?who (COUNT(*) AS ?n) { ?who x:knows ?m } GROUP BY ?who } }""",
    "a sub-query with a star": "SELECT ?who ?n { { SELECT * { ?who x:knows ?n } } }",
    "a sub-query that hides it": """SELECT ?who ?n {
        ?who x:age ?age { SELECT (COUNT(?who) AS ?n) { ?who x:knows ?m } } }""",
    "counting": "SELECT ?who (COUNT(?m) AS ?n) WHERE { ?who x:knows ?m } GROUP BY ?who HAVING (COUNT(?m) > 0)",
    "grouped by it": """SELECT ?who ?m ?n {
        { SELECT ?who ?m (COUNT(*) AS ?n) { ?m x:knows ?o FILTER(?m != ?who) } GROUP BY ?who ?m } }""",
    "data and strings with brackets": """SELECT ?who ?n { VALUES ?n { "{" '}' } # { ?who
        ?who x:knows ?m FILTER(?n != \'\'\'}'{\'\'\') }""",
    "an IRI or less than": "SELECT ?who ?n { ?who x:age ?n FILTER(?n<5&&?n>3) }",
    "a path": "SELECT ?who ?n WHERE{?who x:knows+/x:age?n}",
}


@pytest.mark.parametrize("name", QUERIES)
def test_the_engine_agrees(name) -> None:
    """Without parameters too."""
    query = X + QUERIES[name]
    for bound in ({}, {ox.Variable("who"): B}, {ox.Variable("who"): ox.NamedNode("http://x/nobody")}):
        expected = sorted(map(str, STORE.query(query, substitutions=bound or None)))
        assert sorted(map(str, STORE.query(written(query, bound)))) == expected, written(query, bound)


def test_literals_and_several_parameters() -> None:
    """Terms of any kind, together."""
    query = X + "SELECT ?who ?age { ?who x:age ?age }"
    bound = {ox.Variable("who"): ox.NamedNode("http://x/a"), ox.Variable("age"): THREE}
    assert len(list(STORE.query(written(query, bound)))) == 1
    name = ox.Literal('{ "?who" }\n', language="en")
    made = list(STORE.query(written("SELECT ?who {}", {ox.Variable("who"): name})))
    assert [row["who"] for row in made] == [name]


@pytest.mark.parametrize(
    "query", ["SELECT ?n { ?who ?p ?n }", "SELECT (1 AS ?who) {}", "CONSTRUCT WHERE { ?who ?p ?o }"]
)
def test_what_is_not_selected_is_not_bound(query) -> None:
    """The engine refuses it too."""
    with pytest.raises(ParameterError, match="who"):
        written(query, {ox.Variable("who"): B})


def test_prefixes_that_are_used_and_not_declared() -> None:
    """On the first line, so that lines keep their numbers; in strings and comments there are none."""
    query = 'PREFIX aj: <http://other/>\nSELECT * { ?a aj:b skos:c ; rdf:type ?d } # dcterms:x\n# "oa:y'
    head = f"PREFIX rdf: <{PREFIXES['rdf']}> PREFIX skos: <{PREFIXES['skos']}> "
    assert written(query, {}) == head + query


def test_another_default_graph() -> None:
    """Patterns outside GRAPH are about it, those inside are not."""
    store = ox.Store()
    one, two = ox.NamedNode("http://x/one"), ox.NamedNode("http://x/two")
    for number, graph in enumerate((ox.DefaultGraph(), one, two)):
        store.add(ox.Quad(ox.NamedNode("http://x/s"), ox.NamedNode("http://x/p"), ox.Literal(number), graph))
    query = "SELECT ?n ?m WHERE { { SELECT ?n { ?s ?p ?n } } GRAPH <http://x/two> { ?s ?p ?m } } ORDER BY ?n"
    rows = [(row["n"].value, row["m"].value) for row in store.query(written(query, {}, one.value))]
    assert rows == [("1", "2")]
    assert written("ASK WHERE { ?s ?p 1 }", {}, one.value) == "ASK WHERE { GRAPH <http://x/one> {  ?s ?p 1  } }"
    made = written("CONSTRUCT { ?s ?p 7 } WHERE { ?s ?p 1 }", {}, one.value)
    assert len(list(store.query(made))) == 1


@pytest.mark.parametrize(
    "name",
    [
        "a pattern",
        "a filter in an optional",
        "a union",
        "a negation",
        "grouped by it",
        "data and strings with brackets",
    ],
)
def test_values_in_the_place_of_parameters(name) -> None:
    """Written into the query itself, they give the same answers, without the parameter's column or comments."""
    given = {ox.Variable("who"): B}
    text = inlined(X + QUERIES[name], given)
    columns = [one.value for one in STORE.query(X + QUERIES[name], substitutions=given).variables]
    expected = [
        [str(row[one]) for one in columns if one != "who"]
        for row in STORE.query(X + QUERIES[name], substitutions=given)
    ]
    assert sorted([str(cell) for cell in row] for row in STORE.query(text)) == sorted(expected)
    assert "# {" not in text


def test_more_is_asked_at_the_end_of_the_pattern() -> None:
    """It narrows the answer and not what sub-queries gather."""
    query = X + "SELECT ?who ?n { ?who x:knows ?n { SELECT ?n { ?n x:age ?age } } } ORDER BY ?n"
    rows = STORE.query(inlined(query, {ox.Variable("who"): ox.NamedNode("http://x/a")}, "FILTER(?n != x:b) "))
    assert [row["n"].value for row in rows] == ["http://x/c"]
