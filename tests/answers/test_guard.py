"""The guard lets honest queries pass and refuses those that reach out or bring the process down."""

from __future__ import annotations

import time

import pyoxigraph as ox
import pytest

from kg.answers import questions
from kg.answers.guard import MOST_BYTES, MOST_NESTED, QueryRefusedError, check

REACH_OUT = [
    "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "select * { service silent ?where { ?s ?p ?o } }",
    "SELECT * { ?s ?p 1SERVICE<http://127.0.0.1:9/>{?a ?b ?c} }",
    "SELECT * { ?s ?p trueSERVICE<http://127.0.0.1:9/>{?a ?b ?c} }",
    "SELECT * { ?s ?p trueSERVICEe:x{?a ?b ?c} }",
    "SELECT * { OPTIONAL{?s ?p 1}SERVICE<http://127.0.0.1:9/>{?a ?b ?c} }",
    "SELECT * { ?s ?p ?o # a comment\n SERVICE # another\n <http://127.0.0.1:9/> {?a ?b ?c} }",
    "SELECT * { ?s ?p ?o . FILTER(?o<?o)SERVICE#>\n<http://127.0.0.1:9/>{?a ?b ?c} }",
    "SELECT * { ?s ?p ?o . FILTER(?o<?o&&?o='>') SERVICE <http://127.0.0.1:9/> {?a ?b 'x'} }",
    'SELECT * { ?s ?p "x\\"" SERVICE <http://127.0.0.1:9/> {?a ?b ?c} }',
    "SELECT * { ?s ?p '''a'b''' SERVICE <http://127.0.0.1:9/> {?a ?b ?c} }",
]
HONEST = [
    "SELECT ?service { ?service ?p ?o }",
    "SELECT $service { $service ?p ?o }",
    'SELECT * { ?s ?p "SERVICE <http://127.0.0.1:9/> {" }',
    "SELECT * { ?s ?p 'it is a SERVICE' }",
    'SELECT * { ?s ?p """a "quoted" SERVICE""" }',
    "SELECT * { ?s ?p ?o } # SERVICE <http://127.0.0.1:9/> { }",
    "SELECT * { ?s <http://example.org/a/service> ?o }",
    "SELECT * { ?s <http://example.org/SERVICE#x> ?o }",
    "PREFIX e: <http://example.org/> SELECT * { ?s e:service ?o ; e:SERVICE ?x }",
    "SELECT * { ?s ?p ?o FILTER(?o < 3 && ?o > 1) }",
    'SELECT * { ?s ?p "x"@en-service }',
]


@pytest.mark.parametrize("query", REACH_OUT)
def test_refuses_to_ask_other_servers(query: str) -> None:
    """However SERVICE is written or hidden."""
    with pytest.raises(QueryRefusedError, match="SERVICE"):
        check(query)


@pytest.mark.parametrize("query", HONEST)
def test_is_not_fooled_by_the_word(query: str) -> None:
    """In a string, a comment, an IRI, a variable or a local name the word is harmless; the engine takes the query."""
    check(query)
    ox.Store().query(query)


def test_passes_every_ready_question() -> None:
    """What we ship is safe by the same rule."""
    for name in questions.names():
        check(questions.load(name).sparql)


@pytest.mark.parametrize("opening", ["(", "{", "[", "[ "])
def test_refuses_deep_nesting(opening: str) -> None:
    """Five thousand brackets overflow the engine's stack; a hundred do not."""
    with pytest.raises(QueryRefusedError, match="brackets"):
        check("SELECT * { " + opening * 5000)
    check("SELECT * { " + opening * (MOST_NESTED - 1))


def test_counts_brackets_that_closers_in_comments_and_strings_hide() -> None:
    """Brackets in comments and strings open and close nothing."""
    with pytest.raises(QueryRefusedError, match="brackets"):
        check("SELECT * { " + "{ #}\n" * 200)
    with pytest.raises(QueryRefusedError, match="brackets"):
        check("SELECT * { FILTER(" + "('}' = " * 200)
    check('SELECT * { ?s ?p "' + "(" * 5000 + '" }')


@pytest.mark.parametrize("chain", ["!" * 15000 + "true", "1" + "+1" * 9000, "1" + "-1" * 9000, "1" + "*1" * 9000])
def test_refuses_chains_of_operators(chain: str) -> None:
    """They overflow the engine's stack as brackets do."""
    with pytest.raises(QueryRefusedError, match="operators"):
        check(f"ASK {{ FILTER({chain}) }}")


def test_refuses_long_queries_and_tells_the_place() -> None:
    """Twenty kilobytes are enough; the message tells line and column."""
    with pytest.raises(QueryRefusedError, match=str(MOST_BYTES)):
        check("#" * (MOST_BYTES + 1))
    with pytest.raises(QueryRefusedError, match="line 2, column 4: SERVICE"):
        check("SELECT * {\n   SERVICE <http://127.0.0.1:9/> {} }")


@pytest.mark.parametrize("pattern", ["'", '"""', "<a>", "<", "?x<", "\\", "'\\", "{}", "a:", "<'>"])
def test_takes_linear_time(pattern: str) -> None:
    """Twenty kilobytes of the worst take less than half a second."""
    began = time.perf_counter()
    check((pattern * MOST_BYTES)[:MOST_BYTES])
    assert time.perf_counter() - began < 0.5
