"""An endpoint that lies, or sends what is no answer, is found out; an honest one is asked in few requests."""

from __future__ import annotations

import json

import pyoxigraph as ox
import pytest
from servers import RESULTS, says, scripted

from kg.answers import endpoint
from kg.answers.endpoint import connect
from kg.answers.guard import QueryRefusedError
from kg.answers.run import SparqlSyntaxError, Table, evaluate
from kg.names import AJ, ID, RDFS
from kg.web import AnswerError, EndpointError

QUERY = "SELECT ?thing ?name { ?thing aj:surfaceForm ?name }"
ROWS = [
    {"thing": {"type": "uri", "value": "http://x/a"}, "name": {"type": "literal", "value": "เอ", "xml:lang": "th"}},
    {"thing": {"type": "bnode", "value": "b"}},
    {"name": {"type": "literal", "value": "3", "datatype": "http://www.w3.org/2001/XMLSchema#integer"}},
]


def results(rows: list, *columns: str) -> bytes:
    """SPARQL 1.1 Query Results JSON."""
    return json.dumps({"head": {"vars": columns}, "results": {"bindings": rows}}).encode()


@pytest.fixture
def server():
    """An endpoint that answers as it is told."""
    with scripted() as script:
        yield script


def test_asks_as_the_protocol_says(server) -> None:
    """The query is posted directly, with the prefixes that it needs; terms of every kind come back."""
    server.then(says(200, results(ROWS, "thing", "name")))
    found = evaluate(connect(server.url), QUERY)
    asked = server.asked[0]
    assert (asked.headers["content-type"], asked.headers["accept"]) == ("application/sparql-query", RESULTS)
    assert asked.body.decode() == f"PREFIX aj: <{AJ}> {QUERY}"
    assert isinstance(found, Table)
    assert found.rows == [
        (ox.NamedNode("http://x/a"), ox.Literal("เอ", language="th")),
        (ox.BlankNode("b"), None),
        (None, ox.Literal("3", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#integer"))),
    ]


def test_truth_values_and_triples(server) -> None:
    """ASK gives a truth value, CONSTRUCT triples in N-Triples or Turtle."""
    server.then(says(200, b'{"head": {}, "boolean": true}', "application/sparql-results+json; charset=utf-8"))
    assert evaluate(connect(server.url), "ASK {}") is True
    triple = ox.Triple(ox.NamedNode("http://x/a"), ox.NamedNode("http://x/b"), ox.NamedNode("http://x/c"))
    for kind, body in [
        ("application/n-triples", b"<http://x/a> <http://x/b> <http://x/c> ."),
        ("text/turtle", b"@prefix x: <http://x/> . x:a x:b x:c ."),
    ]:
        server.then(says(200, body, kind))
        assert evaluate(connect(server.url), "CONSTRUCT WHERE { ?s ?p ?o }") == [triple]


LIES = [
    ("a web page", says(200, b"<html><title>Log in</title>", "text/html"), 'a web page, "Log in"'),
    ("a page without its type", says(200, b"<!DOCTYPE html><title>Hm</title>", ""), "a web page"),
    ("other data", says(200, b"thing,name\n", "text/csv"), "answers with text/csv"),
    ("no JSON", says(200, b"thing"), "not what SPARQL 1.1 says"),
    ("half of the JSON", says(200, results(ROWS, "thing", "name")[:-9]), "not what SPARQL 1.1 says"),
    ("JSON of another shape", says(200, b"[]"), "not what SPARQL 1.1 says"),
    ("no rows at all", says(200, b'{"head": {"vars": ["thing", "name"]}}'), "not what SPARQL 1.1 says"),
    ("other columns", says(200, results([], "thing")), "it has the columns thing, asked for were thing, name"),
    ("a cell of no column", says(200, results([{"x": ROWS[0]["thing"]}], "thing", "name")), "not been defined"),
    ("no IRI", says(200, results([{"thing": {"type": "uri", "value": "a b"}}], "thing", "name")), "Invalid"),
    ("a truth value", says(200, b'{"head": {}, "boolean": true}'), "none but yes or no, asked for were thing, name"),
    (
        "cut off",
        says(200, b'{"head": {"vars": ["s"]}, "results": {"bindings": [{"s": {"type": "uri", "val'),
        "not what SPARQL 1.1 says",
    ),
    ("nesting that ends nowhere", says(200, b'{"head": ' + b"[" * 100_000), "nests too deeply"),
    ("nesting", says(200, b'{"head": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"), "nests too deeply"),
    ("nested triples", says(200, b'{"type":"triple","value":{"subject":' * 100_000 + b"}}" * 100_000), "too deeply"),
    ("an empty answer", says(200, b""), "not what SPARQL 1.1 says"),
]


@pytest.mark.parametrize(("answer", "why"), [lie[1:] for lie in LIES], ids=[lie[0] for lie in LIES])
def test_what_is_no_answer_is_told(server, answer, why) -> None:
    """One clear error."""
    server.then(answer)
    with pytest.raises(AnswerError, match=why) as told:
        evaluate(connect(server.url), QUERY)
    assert str(told.value).endswith("[ENDPOINT_ANSWER]")
    assert "\n" not in str(told.value)


def test_triples_that_nest(server) -> None:
    """They would overflow the parser's stack."""
    server.then(says(200, b"<a:a> <a:a> " + b"<<( <a:a> <a:a> " * 100_000, "application/n-triples"))
    with pytest.raises(AnswerError, match="nests too deeply"):
        evaluate(connect(server.url), "CONSTRUCT WHERE { ?s ?p ?o }")
    server.then(says(200, b"<a:a> <a:a> ", "application/n-triples"))
    with pytest.raises(AnswerError, match=r"not what SPARQL 1\.1 says"):
        evaluate(connect(server.url), "CONSTRUCT WHERE { ?s ?p ?o }")


def test_an_answer_that_never_ends(server, monkeypatch) -> None:
    """It is left at the limit."""
    monkeypatch.setattr(endpoint, "MOST_BYTES", 1000)
    server.then(says(200, b" " * 5000 + results([], "thing", "name")))
    with pytest.raises(AnswerError, match="larger than"):
        evaluate(connect(server.url), QUERY)


def test_what_is_wrong_with_a_query_is_told_before_it_is_sent(server) -> None:
    """By the guard, or with its place."""
    with pytest.raises(QueryRefusedError):
        evaluate(connect(server.url), "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")
    with pytest.raises(SparqlSyntaxError, match="line 2"):
        evaluate(connect(server.url), "SELECT * {\n ?a ?b }")
    assert server.asked == []


def test_what_the_endpoint_does_not_take(server) -> None:
    """Its own words are told."""
    server.then(says(400, b"no property paths here", "text/plain"))
    with pytest.raises(EndpointError, match="no property paths here"):
        evaluate(connect(server.url), QUERY)


def test_names_are_looked_up_together(server) -> None:
    """The labels of all things of an answer come with one request."""
    things = [ox.NamedNode(f"{ID}topic/{number}") for number in range(50)]
    cells = [{"thing": {"type": "uri", "value": one.value}} for one in things]
    label = ox.NamedNode(RDFS + "label")
    named = [
        {"s": cell["thing"], "p": {"type": "uri", "value": label.value}, "o": {"type": "literal", "value": "x"}}
        for cell in cells
    ]
    server.then(says(200, results(cells, "thing")), says(200, results(named, "s", "p", "o")))
    store = connect(server.url)
    evaluate(store, "SELECT ?thing { ?thing a aj:Topic }")
    assert [len(list(store.quads_for_pattern(one, label, None))) for one in things] == [1] * 50
    assert len(server.asked) == 2


def test_a_look_up_that_is_too_large_is_made_small(server, monkeypatch) -> None:
    """What was asked for comes without what would have been asked next."""
    monkeypatch.setattr(endpoint, "MOST_BYTES", 1000)
    thing, label = ox.NamedNode(ID + "topic/1"), ox.NamedNode(RDFS + "label")
    cell = {"o": {"type": "literal", "value": "x"}}
    server.then(says(200, b" " * 2000), says(200, results([cell], "o")))
    assert [quad.object.value for quad in connect(server.url).quads_for_pattern(thing, label, None)] == ["x"]
    assert b"VALUES" not in server.asked[1].body
