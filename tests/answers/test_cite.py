"""Which releases each row rests on, and how sure they are."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from kg.answers.cite import reference, rests_on, same_claims, sure
from kg.answers.run import Table, evaluate
from kg.builder import build
from kg.names import AJ, ID, XSD, release_graph
from kg.store import current

JAPAN, THAILAND = (ox.NamedNode(f"{ID}actor/{name}") for name in ("japan", "thailand"))
A, B = release_graph("a"), release_graph("b")
ASK = """SELECT ?agent ?target ?meeting { ?act aj:agent ?agent ; aj:target ?target ; aj:atMeeting ?meeting }
ORDER BY ?meeting ?agent ?target"""


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """Two releases about two meetings; one has all that a reference needs."""
    folder = tmp_path_factory.mktemp("cite")
    text = "The {} ASEAN-Japan Forum was held on 3 May {}.\n\n{} pledged {} million US dollars to ASEAN.\n"
    (folder / "a.txt").write_text(text.format("12th", 2021, "Japan", 2), encoding="utf-8")
    (folder / "b.txt").write_text(text.format("13th", 2022, "Thailand", 7), encoding="utf-8")
    (folder / "m.csv").write_text(
        "path,title,url,publisher,published\na.txt,A title,https://a.example/1,A ministry,2021-05-04\nb.txt,,,,\n",
        encoding="utf-8",
    )
    assert build([folder / "m.csv"], folder / "g").status == 0
    return current(folder / "g").open()


def test_a_reference(store):
    """Publisher, title, date and address, as far as they are known; the date as one writes it."""
    assert reference(store, A) == "A ministry, “A title”, 2021-05-04, https://a.example/1"
    assert ", 2564, " in reference(store, A, lambda _: "2564")
    assert reference(store, B).startswith("“The 13th ASEAN-Japan Forum")


def test_rows_rest_on_what_fits_best(store):
    """Each pledge on its own release, though both name ASEAN."""
    table = evaluate(store, ASK)
    assert [len(table.rows), rests_on(store, table)] == [2, [(A,), (B,)]]


def test_single_things_amounts_and_totals(store):
    """A thing rests on all that name it, an amount on its act, a row about two things on both; a number on nothing."""
    million = ox.Literal("7000000", datatype=ox.NamedNode(XSD + "integer"))
    values = [row[0] for row in evaluate(store, "SELECT ?v { ?a aj:value ?v } ORDER BY ?v").rows]
    rows = [
        (ox.NamedNode(f"{ID}actor/asean"), None, ox.Literal("2")),
        (ox.NamedNode(f"{ID}actor/asean"), values[-1], None),
        (JAPAN, THAILAND, None),
        (million, None, None),
    ]
    found = rests_on(store, Table(("x", "y", "z"), rows))
    assert found == [(A, B), (B,), (A, B), ()]


def test_rows_that_name_releases_or_claims(store):
    """What is named is taken, as an IRI or as a word of a cell."""
    claim = next(row[0] for row in evaluate(store, f"SELECT ?c {{ ?c aj:statedIn <{B}> ; a aj:Claim }}").rows)
    rows = [(ox.NamedNode(A), JAPAN), (claim, None), (ox.Literal("ajr:a, ajr:b"), None)]
    assert rests_on(store, Table(("one", "two"), rows)) == [(A,), (B,), (A, B)]


def test_least_confidence(store):
    """Rows whose surest claim is below it go; a column that tells the confidence decides itself."""
    table = evaluate(store, ASK)
    assert len(sure(store, table, 0.1).rows) == 2
    assert sure(store, table, 1.0).rows == []
    half = ox.Literal("0.5", datatype=ox.NamedNode(XSD + "decimal"))
    told = Table(("thing", "confidence"), [(JAPAN, half)])
    assert [len(sure(store, told, least).rows) for least in (0.4, 0.5, 0.6)] == [1, 1, 0]
    assert len(sure(store, Table(("n",), [(ox.Literal("3"),)]), 1.0).rows) == 1


def test_claims_about_the_same_thing_in_a_release(store):
    """Only those of one release."""
    (claim, *_) = (
        row[0].value
        for row in evaluate(store, f"SELECT ?c {{ ?c aj:claims <{JAPAN.value}> ; aj:statedIn <{A}> }}").rows
    )
    assert claim in same_claims(store, claim)
    assert all(f"/claim/{A.rpartition('/')[2]}/" in one for one in same_claims(store, claim))
    assert AJ not in claim


def test_a_sum_rests_on_the_releases_that_say_it(tmp_path):
    """Of one act that two releases tell with two sums."""
    text = "The 12th ASEAN-Japan Forum was held on 3 May 2021.\n\nJapan pledged {} million US dollars to ASEAN.\n"
    for name, value in (("a", 2), ("b", 3)):
        (tmp_path / f"{name}.txt").write_text(text.format(value), encoding="utf-8")
    build([tmp_path / "a.txt", tmp_path / "b.txt"], tmp_path / "g")
    told = current(tmp_path / "g").open()
    table = evaluate(told, "SELECT ?act ?value { ?act aj:amount/aj:value ?value } ORDER BY ?value")
    assert len({row[0] for row in table.rows}) == 1
    assert rests_on(told, table) == [(A,), (B,)]
