"""Every ready question gets from an Oxigraph server what it gets from the graph on disk, whatever the parameters."""

from __future__ import annotations

import urllib.request

import pyoxigraph as ox
import pytest
from graphs import LATER, invented
from servers import oxigraph

import kg
from kg.answers import questions
from kg.answers.about import about
from kg.answers.describe import path
from kg.answers.endpoint import connect
from kg.answers.run import Table, bind, evaluate
from kg.answers.things import ThingNotFoundError, find, label
from kg.drawing import select
from kg.names import BASE

MERGED = f"{BASE}graph/merged"
VALUES = {"thing": "Norland", "string": "date", "integer": "1", "number": "0.95", "date": "2031-06", "year": "2031"}


@pytest.fixture(scope="module")
def store() -> ox.Store:
    """The invented graph a year later."""
    return invented(LATER)


def put(url: str, quads) -> None:
    """Make quads all that a server holds."""
    body = ox.serialize(quads, format=ox.RdfFormat.N_QUADS)
    request = urllib.request.Request(f"{url}/store", body, {"Content-Type": "application/n-quads"}, method="PUT")  # noqa: S310
    urllib.request.urlopen(request).close()  # noqa: S310


@pytest.fixture(scope="module")
def own(store):
    """A server whose default graph is one of its own."""
    with oxigraph() as url:
        put(url, store)
        yield connect(f"{url}/query")


@pytest.fixture(scope="module")
def union(store):
    """A server whose default graph is the union of all, as many stores have it: ours is a named graph."""
    moved = (
        ox.Quad(*quad.triple, ox.NamedNode(MERGED)) if quad.graph_name == ox.DefaultGraph() else quad for quad in store
    )
    with oxigraph("--union-default-graph") as url:
        put(url, moved)
        yield connect(f"{url}/query", default_graph=MERGED)


@pytest.fixture(params=["own", "union"])
def remote(request):
    """Both."""
    return request.getfixturevalue(request.param)


def settings(store, question) -> list[dict[str, str]]:
    """Parameters as people may set them: the fewest, each alone with a value of the answer and one of its type."""
    fewest = {one.name: VALUES[one.type] for one in question.parameters if one.default is None}
    found = evaluate(store, question.sparql, bind(store, question, fewest, "en"))
    made = [fewest]
    for one in question.parameters:
        made.append({**fewest, one.name: VALUES[one.type]})
        if one.name in found.columns:
            cells = [row[found.columns.index(one.name)] for row in found.rows]
            made += [{**fewest, one.name: cell.value} for cell in cells[:1] if cell is not None]
    return made


@pytest.mark.parametrize("name", questions.names())
def test_the_answers_are_the_same(store, remote, name) -> None:
    """Row for row, in the same order."""
    question = questions.load(name)
    for given in settings(store, question):
        bound = bind(store, question, given, "en")
        here, there = (evaluate(one, question.sparql, bound) for one in (store, remote))
        assert isinstance(there, Table)
        assert there.columns == here.columns
        assert there.rows == here.rows, given


def test_things_are_found_and_told_alike(store, remote) -> None:
    """By label, CURIE and IRI; with all that is said of them; and how two are joined."""
    for name in ("Norland", "นอร์แลนด์", "norland", "Reef Fund", "aj:Pledge", "ajid:ek"):
        assert find(remote, name) == find(store, name)
    for name in ("Norland", "Ann Ek", "Plan of the Tides"):
        iri = find(store, name)
        for language in ("en", "ja"):
            assert list(about(remote, iri, language)) == list(about(store, iri, language))
            assert label(remote, iri, language) == label(store, iri, language)
    ends = find(store, "Ann Ek"), find(store, "Reef Fund")
    assert path(remote, *ends) == path(store, *ends)
    with pytest.raises(ThingNotFoundError) as here:
        find(store, "Norlandd")
    with pytest.raises(ThingNotFoundError) as there:
        find(remote, "Norlandd")
    assert str(there.value) == str(here.value)


def test_pictures_are_the_same(store, remote) -> None:
    """Nodes and edges."""
    assert select(remote, "ja") == select(store, "ja")
    iri = find(store, "Norland")
    assert select(remote, focus=iri, depth=1) == select(store, focus=iri, depth=1)


def test_from_python(store) -> None:
    """`kg.Graph.at` asks like a graph on disk, and does not export."""
    with oxigraph() as url:
        put(url, store)
        graph = kg.Graph.at(f"{url}/query")
        assert graph.query("pledges", actor="Norland", lang="ja")[0]["actor"] == "ノルランド"
        assert graph.query("ASK { ?act a aj:Pledge }") is True
        assert {node for node, data in graph.networkx().nodes(data=True) if data["label"] == "Norland"}
        with pytest.raises(kg.AjkgError, match="not exported"):
            graph.rdflib()
    with pytest.raises(kg.AjkgError, match="not an IRI"):
        kg.Graph.at(url, default_graph="merged> {")


def test_few_requests(store) -> None:
    """What is told of a thing costs some requests and not one for each label."""
    with oxigraph() as url:
        put(url, store)
        remote = connect(f"{url}/query")
        sent = []
        real = remote.client.send
        remote.client.send = lambda *args, **options: (sent.append(args), real(*args, **options))[1]
        assert len(list(about(remote, find(remote, "Norland"), "en"))) > 10
        assert len(sent) < 50
