"""Rows come in the order that a question asks for, sorted here and not by the engine."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from graphs import invented

from kg.answers import ordering
from kg.answers.run import Table, evaluate


@pytest.mark.parametrize(
    ("sparql", "order"),
    [
        ("SELECT ?a { ?a ?b ?c } ORDER BY ?a", [("a", False)]),
        (
            "SELECT ?a { ?a ?b ?c } GROUP BY ?a\norder by DESC(?a) ASC( ?b ) $c",
            [("a", True), ("b", False), ("c", False)],
        ),
        ("SELECT ?a { ?a ?b ?c } ORDER BY ?a LIMIT 3", []),
        ("SELECT ?a { ?a ?b ?c } ORDER BY STR(?a)", []),
        ("SELECT ?a { ?a ?b ?c } # ORDER BY ?a", []),
        ("SELECT ?a { { SELECT ?a { ?a ?b ?c } ORDER BY ?a } }", []),
        ("ASK { ?a ?b ?c }", []),
    ],
)
def test_only_variables_at_the_end_are_an_order_of_rows(sparql, order) -> None:
    """Anything else is left to the engine."""
    asked, found = ordering.parted(sparql)
    assert list(found) == order
    assert sparql.startswith(asked)
    assert ("ORDER BY" in asked.upper()) == (not order and "ORDER BY" in sparql)


def test_the_order_is_that_of_the_engine() -> None:
    """Unbound, IRIs, numbers by value, words; the greatest first where that is asked, and rows that are alike stay."""
    values = """VALUES (?a ?b) { ("b" 10) ("b" 9) (aj:x 9.5) (UNDEF 1) ("a" 2) (2 2) (10 2) ("b" 10) } """
    for clause in ("ORDER BY ?a ?b", "ORDER BY DESC(?b) ?a", "ORDER BY ?b DESC(?a)"):
        asked = "SELECT ?a ?b { " + values + "} " + clause
        here, there = evaluate(ox.Store(), asked), evaluate(ox.Store(), asked + " LIMIT 100")
        assert isinstance(here, Table)
        assert isinstance(there, Table)
        assert here.rows == there.rows


def test_what_is_not_selected_is_sorted_by_the_engine() -> None:
    """So are triples."""
    store = invented()
    asked = "SELECT ?act { ?act aj:agent ?who } ORDER BY ?who ?act"
    here, there = evaluate(store, asked), evaluate(store, asked + " LIMIT 100")
    assert isinstance(here, Table)
    assert isinstance(there, Table)
    assert here.rows == there.rows
    assert isinstance(evaluate(store, "CONSTRUCT { ?a aj:agent ?b } WHERE { ?a aj:agent ?b } ORDER BY ?a"), list)


def test_years_and_days_have_one_order() -> None:
    """Where SPARQL leaves it open, the earlier digits come first."""
    asked = 'SELECT ?a { VALUES ?a { "2024-05-01"^^xsd:date "2024"^^xsd:gYear "2023-11"^^xsd:gYearMonth } } ORDER BY ?a'
    table = evaluate(ox.Store(), asked)
    assert isinstance(table, Table)
    assert [row[0].value for row in table.rows] == ["2023-11", "2024", "2024-05-01"]
