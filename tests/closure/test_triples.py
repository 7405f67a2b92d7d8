"""Triples as lines of N-Quads."""

import pyoxigraph as ox

from kg.closure.triples import lines, to_quads
from kg.names import XSD

GRAPH = "http://x.example/release/one"


def literals() -> list[ox.Literal]:
    """Words that lines of N-Quads write in other ways than the text has them, and other kinds of literals."""
    words = ['"so"', "a\\b", "one\ntwo\rthree\tfour\x08\x0c", "\x00\x1f\x7f\x85\u2028", "ข้อตกลง", "協定 🙂", ""]
    typed = [ox.Literal("5", datatype=ox.NamedNode(XSD + name)) for name in ("integer", "decimal", "string")]
    return [*map(ox.Literal, words), *typed, ox.Literal("plan", language="en-GB")]


def test_lines_are_those_that_the_engine_writes():
    """Every kind of object stands as the engine's own serialiser writes it."""
    triples = [("http://x.example/s", "http://x.example/p", value) for value in ["http://x.example/o", *literals()]]
    written = ox.serialize(to_quads(triples, GRAPH), format=ox.RdfFormat.N_QUADS).decode()
    found = lines(triples, GRAPH)
    assert sorted(found) == sorted(f"{line}\n" for line in written.split("\n") if line)
    assert list(ox.parse("".join(found), format=ox.RdfFormat.N_QUADS))
