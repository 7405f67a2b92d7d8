"""A store holds what the graph on disk holds: after one push, after many, and after one that was killed anywhere."""

from __future__ import annotations

import urllib.request
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from servers import oxigraph, says, scripted

from kg.errors import GraphBusyError, InternalError, UsageError
from kg.names import AJ, BASE, ONTOLOGY_GRAPH, QUARANTINE, RELEASE, RESOLUTION_GRAPH
from kg.push import Done, Push, Wish, journal_of
from kg.push.confirm import NotHeldError
from kg.push.graphs import Graphs, named_graph
from kg.push.journal import Journal
from kg.store.write import Writer
from kg.web import CredentialsError, EndpointError, Patience

if TYPE_CHECKING:
    from pathlib import Path

SMALL = 300  # bytes of a piece: two or three triples


def quads(graph: str, *triples: str) -> bytes:
    """N-Quads of one graph, from "s p o" in short names; an object in quotes is a literal."""
    lines = []
    for triple in triples:
        subject, predicate, value = triple.split(" ", 2)
        told = value if value.startswith('"') else f"<{BASE}id/{value}>"
        lines.append(f"<{BASE}id/{subject}> <{AJ}{predicate}> {told} <{graph}> .\n")
    return "".join(sorted(lines)).encode()


def same(*pairs: str) -> bytes:
    """The shard that says which things are one: "ann=ann-ek"."""
    return quads(RESOLUTION_GRAPH, *(f"{one} resolvedTo {two}" for one, two in (pair.split("=") for pair in pairs)))


VOCABULARY = quads(ONTOLOGY_GRAPH, *(f"term-{number} says {number}" for number in range(9)))
ONE = quads(RELEASE + "one", "ann says hello", "ann names bo", 'bo names "จ."@th') + quads(
    BASE + "inferred/one", "bo knows ann"
)
TWO = quads(RELEASE + "two", "ann-ek says hello", *(f"ann-ek says {number}" for number in range(12)))
HELD = quads(QUARANTINE + "three", "ann says nonsense")


class Killed(BaseException):
    """Stands for a kill."""


@pytest.fixture(scope="module")
def server():
    """An Oxigraph server."""
    with oxigraph() as url:
        yield url


@pytest.fixture
def url(server):
    """The same, empty."""
    request = urllib.request.Request(  # noqa: S310
        f"{server}/update", b"DROP ALL", {"Content-Type": "application/sparql-update"}, method="POST"
    )
    urllib.request.urlopen(request).close()  # noqa: S310
    return f"{server}/store"


def graph(folder: Path, **shards: bytes):
    """A graph on disk of these shards and the vocabulary."""
    with Writer(folder) as writer:
        for name, data in {"_vocabulary": VOCABULARY, **shards}.items():
            writer.add_shard(name, data)
        return writer.commit(b"{}")


def push(version, url: str, *, replace: bool = False, graphs: Graphs | None = None, state=None, **named) -> Done:
    """Push once; what was sent is kept in the folder `state`, the graph's own by default."""
    size = named.pop("size", SMALL)
    made = graphs or Graphs(url, Patience(timeout=5, tries=2, wait=0.01), **named)
    options = {"direct": False, "merged": "", **named}
    with Journal(journal_of(state or version.root, url, **options), {"url": url, **options}) as journal:
        return Push(version, made, journal, Wish(size, replace or bool(options["merged"]))).run()


def there(url: str) -> set[ox.Quad]:
    """All that the store holds."""
    request = urllib.request.Request(url, headers={"Accept": "application/n-quads"})  # noqa: S310
    with urllib.request.urlopen(request) as answer:  # noqa: S310
        return set(ox.parse(answer.read(), ox.RdfFormat.N_QUADS))


def here(version) -> set[ox.Quad]:
    """All that the graph on disk shows."""
    return {quad for quad in version.open() if not str(quad.graph_name).startswith(f"<{QUARANTINE}")}


def test_a_store_holds_what_the_graph_holds(url, tmp_path) -> None:
    """Named graphs as the releases say it, the default graph with one node for one thing; nothing unsound."""
    version = graph(tmp_path, one=ONE + HELD, two=TWO, _resolution=same("ann=ann-ek"))
    done = push(version, url)
    assert there(url) == here(version)
    assert (done.graphs, done.default, done.deleted) == (5, "anew", 0)
    assert done.pieces > 15
    assert not any("nonsense" in str(quad) for quad in there(url))


def test_a_second_push_sends_what_changed(url, tmp_path) -> None:
    """Nothing; a release more, with what is known of it; a thing that is two again; a release less."""
    push(graph(tmp_path, one=ONE), url)
    again = push(graph(tmp_path, one=ONE), url)
    assert (again.pieces, again.graphs, again.default) == (0, 0, "unchanged")

    more = graph(tmp_path, one=ONE, two=TWO, _resolution=quads(RESOLUTION_GRAPH, "one precedes two"))
    done = push(more, url)
    assert (done.graphs, done.fresh, done.default, done.deleted) == (2, 2, "grown", 0)
    assert there(url) == here(more)

    grown = graph(tmp_path, one=ONE, two=TWO, _resolution=quads(RESOLUTION_GRAPH, "one precedes two", "bo is bo-li"))
    assert push(grown, url).default == "grown"
    assert there(url) == here(grown)

    joined = graph(tmp_path, one=ONE, two=TWO, _resolution=same("ann=ann-ek"))
    assert push(joined, url).default == "anew"
    assert there(url) == here(joined)

    apart = graph(tmp_path, one=ONE, two=TWO)
    done = push(apart, url)
    assert (done.default, done.deleted) == ("anew", 1)
    assert there(url) == here(apart)

    less = graph(tmp_path, two=TWO)
    done = push(less, url)
    assert (done.graphs, done.deleted, done.default) == (0, 2, "anew")
    assert there(url) == here(less)


def test_a_changed_release_replaces_its_graph(url, tmp_path) -> None:
    """And what it no longer says is gone."""
    push(graph(tmp_path, one=ONE, two=TWO), url)
    changed = graph(tmp_path, one=quads(RELEASE + "one", "ann says goodbye"), two=TWO)
    done = push(changed, url)
    assert (done.fresh, done.graphs, done.deleted) == (1, 1, 1)  # what followed from it does no more
    assert there(url) == here(changed)


def killing(graphs: Graphs, requests: int, *, arrives: bool) -> Graphs:
    """A store that is lost after some requests, the last of which arrives or does not."""
    real = graphs.client.send
    left = [requests]

    def send(*args, **options):
        left[0] -= 1
        if left[0] < 0 or (left[0] == 0 and not arrives):
            raise Killed
        answer = real(*args, **options)
        if left[0] == 0:
            raise Killed
        return answer

    graphs.client.send = send
    return graphs


@pytest.mark.parametrize("arrives", [True, False])
def test_a_push_that_is_killed_goes_on(url, tmp_path, arrives) -> None:
    """Wherever that was, and although the graph changed meanwhile: in the end the store holds the graph."""
    versions = [
        {"one": ONE, "two": TWO, "_resolution": same("ann=ann-ek")},
        {"two": TWO, "four": quads(RELEASE + "four", "bo says hello", *(f"bo says {number}" for number in range(9)))},
        {"one": quads(RELEASE + "one", "ann says goodbye", *(f"ann says {number}" for number in range(9)))},
    ]
    made = [graph(tmp_path / str(number), **shards) for number, shards in enumerate(versions)]
    journal = Journal(tmp_path / "none", {})
    whole = Push(made[0], Graphs(url, Patience()), journal, Wish(SMALL)).rehearse().pieces
    killed = 0
    for requests in range(1, whole):
        version = made[requests % 3]
        dying = killing(Graphs(url, Patience()), requests, arrives=arrives)
        try:
            push(version, url, graphs=dying, replace=True, state=tmp_path)
        except Killed:
            killed += 1
        if requests % 2:
            version = made[(requests + requests % 4) % 3]
        push(version, url, replace=True, state=tmp_path)
        assert there(url) == here(version)
    assert killed > 8


def test_a_push_goes_on_where_it_stopped(url, tmp_path) -> None:
    """What had arrived is not sent again: a big graph from its next piece on."""
    version = graph(tmp_path, two=TWO)
    whole = push(graph(tmp_path / "other", two=TWO), url).pieces
    first = 6
    with pytest.raises(Killed):
        push(version, url, replace=True, graphs=killing(Graphs(url, Patience()), first, arrives=False))
    assert push(version, url, replace=True).pieces == whole - (first - 1)
    assert there(url) == here(version)


def test_a_rehearsal_counts_and_sends_nothing(tmp_path) -> None:
    """The same numbers as the push, with no store at all."""
    version = graph(tmp_path, one=ONE, two=TWO)
    address = "http://127.0.0.1:1/"
    journal = Journal(tmp_path / "nowhere" / "state", {})
    journal.read()
    planned = Push(version, Graphs(address, Patience()), journal, Wish(SMALL)).rehearse()
    with scripted() as server:
        server.then(says(200, b""), says(204))
        sent = push(version, server.url)
    assert planned == sent
    assert not (tmp_path / "nowhere").exists()


def test_triples_of_others_are_left(url, tmp_path) -> None:
    """A default graph that no push from here filled is replaced only when a person says so."""
    version = graph(tmp_path, one=ONE)
    Graphs(url, Patience()).post("", b"<http://x/a> <http://x/b> <http://x/c> .")
    with pytest.raises(UsageError, match="--replace"):
        push(version, url)
    assert len(there(url)) == 1
    merged = f"{BASE}graph/merged"
    push(version, url, merged=merged)
    default = {quad.triple for quad in here(version) if quad.graph_name == ox.DefaultGraph()}
    assert {quad.triple for quad in there(url) if quad.graph_name == ox.NamedNode(merged)} == default
    assert ox.NamedNode("http://x/a") in {quad.subject for quad in there(url)}
    push(version, url, replace=True)
    assert ox.NamedNode("http://x/a") not in {quad.subject for quad in there(url)}


def test_a_store_that_was_emptied_is_filled_again(url, tmp_path) -> None:
    """What the journal tells is compared with the store first."""
    version = graph(tmp_path, one=ONE)
    push(version, url)
    for name in {quad.graph_name.value for quad in there(url) if isinstance(quad.graph_name, ox.NamedNode)}:
        Graphs(url, Patience()).delete(name)
    Graphs(url, Patience()).put("", b"")
    push(version, url)
    assert there(url) == here(version)


def test_graphs_named_by_paths(url, tmp_path) -> None:
    """Direct graph identification: the store names a graph by the address at which it was put."""
    push(graph(tmp_path, one=ONE), url, direct=True)
    names = {quad.graph_name.value for quad in there(url) if isinstance(quad.graph_name, ox.NamedNode)}
    assert names == {f"{url}/graph/ontology", f"{url}/release/one", f"{url}/inferred/one"}
    done = push(graph(tmp_path), url, direct=True)
    assert done.deleted == 2


def test_what_the_protocol_says(tmp_path, monkeypatch) -> None:
    """PUT for the first piece of a graph, POST for the others; graphs by ?graph= or ?default; credentials."""
    monkeypatch.setenv("AJKG_ENDPOINT_TOKEN", "s3cret")
    with scripted() as server:
        server.then(says(200, b""), says(204))
        push(graph(tmp_path), server.url, size=1000)
        seen = [(one.method, one.target) for one in server.asked]
        name = "https%3A%2F%2Fw3id.org%2Fasean-japan-kg%2Fgraph%2Fontology"
        assert seen == [
            ("GET", "/sparql?default"),
            ("PUT", f"/sparql?graph={name}"),
            ("POST", f"/sparql?graph={name}"),
            ("PUT", "/sparql?default"),
        ]
        assert {one.headers["content-type"] for one in server.asked[1:]} == {"application/n-triples"}
        assert {one.headers["authorization"] for one in server.asked} == {"Bearer s3cret"}
        assert b"s3cret" not in b"".join(path.read_bytes() for path in tmp_path.rglob("*.jsonl"))


def test_a_store_that_takes_turtle_only(tmp_path) -> None:
    """The same bytes are sent as Turtle, which N-Triples are too."""
    with scripted() as server:
        server.then(says(404), says(415), says(204))
        push(graph(tmp_path), server.url, size=100_000)
        assert [one.headers.get("content-type") for one in server.asked] == [
            None, "application/n-triples", "text/turtle", "text/turtle"]  # fmt: skip


@pytest.mark.parametrize(
    ("answer", "error", "why"),
    [
        (says(413), EndpointError, "takes less at once"),
        (says(401), CredentialsError, "AJKG_ENDPOINT_TOKEN"),
        (says(507, b"disk full", "text/plain"), EndpointError, "507: disk full"),
        (says(308, Location="http://localhost:1/"), EndpointError, "redirects to another server"),
    ],
)
def test_what_a_store_refuses(tmp_path, answer, error, why) -> None:
    """One line, and nothing is written down as sent."""
    with scripted() as server:
        server.then(says(404), answer)
        with pytest.raises(error, match=why):
            push(graph(tmp_path), server.url)
        server.then(says(204))
        assert push(graph(tmp_path), server.url).graphs == 1


@pytest.mark.parametrize(
    ("answer", "error", "why"),
    [
        (says(401, b"who are you?" * 99, "text/plain"), CredentialsError, "AJKG_ENDPOINT_TOKEN"),
        (says(401, b"<html>Denied</html>", "text/html"), CredentialsError, "AJKG_ENDPOINT_TOKEN"),
        (says(500, b"out of memory", "text/plain"), EndpointError, "500: out of memory"),
    ],
)
def test_what_a_store_refuses_at_once(tmp_path, answer, error, why) -> None:
    """Whether it is empty is not known then, and nothing is said of what it holds."""
    with scripted() as server:
        server.then(answer)
        with pytest.raises(error, match=why):
            push(graph(tmp_path), server.url)
        assert {one.method for one in server.asked} == {"GET"}


def test_a_store_that_is_busy_at_first_is_waited_for(tmp_path) -> None:
    """It is asked again what it holds."""
    with scripted() as server:
        server.then(says(503, b"try later", "text/plain"), says(404), says(204))
        assert push(graph(tmp_path), server.url).graphs == 1
        assert [one.method for one in server.asked][:2] == ["GET", "GET"]


def test_a_web_page_is_no_store(tmp_path) -> None:
    """Nothing is sent to it."""
    with scripted() as server:
        server.then(says(200, b"<html>Welcome</html>", "text/html; charset=utf-8"))
        with pytest.raises(EndpointError, match="a web page, not a store for graphs"):
            push(graph(tmp_path), server.url)
        assert [one.method for one in server.asked] == ["GET"]


def test_a_busy_store_is_waited_for(tmp_path) -> None:
    """The piece is sent again."""
    with scripted() as server:
        server.then(says(404), says(503), says(204))
        push(graph(tmp_path), server.url, size=100_000)
        assert [one.body for one in server.asked][1] == [one.body for one in server.asked][2]


def test_blank_nodes_are_not_torn(tmp_path) -> None:
    """The graph has none; a shard that has is refused."""
    for line in (f"_:b <{AJ}p> <{BASE}id/a>", f"<{BASE}id/a> <{AJ}p> _:b"):
        folder = tmp_path / str(len(line))
        version = graph(folder, one=f"{line} <{RELEASE}one> .\n".encode())
        with scripted() as server:
            server.then(says(204))
            with pytest.raises(InternalError, match="blank node"):
                push(version, server.url)
    graph(tmp_path / "fine", one=quads(RELEASE + "one", 'ann says "> _:b"'))


def test_one_push_at_a_time(tmp_path) -> None:
    """Another one to the same store is told."""
    path = tmp_path / "state"
    with Journal(path, {}), pytest.raises(GraphBusyError, match="another push"), Journal(path, {}):
        pass


def test_a_journal_that_is_damaged_tells_what_is_whole(tmp_path) -> None:
    """A line that was cut is left out; a journal of something else is begun anew."""
    path = tmp_path / "state"
    with Journal(path, {"url": "a"}) as journal:
        journal.note(shard="one", graphs=["g"])
        journal.note(touch="h")
    path.write_bytes(path.read_bytes()[:-3])
    with Journal(path, {"url": "a"}) as journal:
        assert (journal.shards, journal.touched) == ({"one": ["g"]}, set())
    with Journal(path, {"url": "b"}) as journal:
        assert journal.shards == {}


@pytest.mark.parametrize("iri", ["merged", "ftp://x", "http://x/ y", "http://x/>"])
def test_the_name_of_the_merged_graph_is_an_iri(iri) -> None:
    """Else it would break the request."""
    with pytest.raises(UsageError, match="not an IRI"):
        named_graph(iri)


def looked(version, url: str, **named):
    """Push to a store, and look there afterwards."""
    graphs = Graphs(url, Patience(timeout=5, tries=2, wait=0.01), **named)
    options = {"direct": False, "merged": "", **named}
    with Journal(journal_of(version.root, url, **options), {"url": url, **options}) as journal:
        made = Push(version, graphs, journal, Wish(SMALL, bool(options["merged"])))
        made.run()
        return made.confirm()


@pytest.mark.parametrize("named", [{}, {"direct": True}, {"merged": f"{BASE}graph/merged"}])
def test_a_store_that_holds_it_is_seen_to(url, tmp_path, named) -> None:
    """Some named graphs are read back, and the default graph, by the names that the store gives them."""
    version = graph(tmp_path, one=ONE + HELD, two=TWO, _resolution=same("ann=ann-ek"))
    assert looked(version, url, **named) == (3, "")
    assert looked(version, url, **named) == (3, "")  # also when nothing was sent


def test_a_store_that_only_says_yes(tmp_path) -> None:
    """It answers 200 to everything: that is an error, and the next push sends all again."""
    version = graph(tmp_path, one=ONE)
    for answer in (says(200, b"", "application/n-triples"), says(204)):
        with scripted() as server:
            server.then(answer)
            with pytest.raises(
                NotHeldError, match=r"all was taken, but the store holds nothing of the graph https://w3id\.org"
            ):
                looked(version, server.url)
            before = len(server.asked)
            assert push(version, server.url).graphs == 3
            assert {one.method for one in server.asked[before:]} >= {"PUT", "POST"}


def test_a_store_that_lost_a_part(url, tmp_path) -> None:
    """A graph of which some triples are missing, and a default graph of which all are."""
    version = graph(tmp_path, one=ONE)
    looked(version, url)
    Graphs(url, Patience()).put("", b"")
    with pytest.raises(NotHeldError, match="holds nothing of its default graph"):
        looked(version, url)
    looked(version, url)
    Graphs(url, Patience()).put(RELEASE + "one", b"<http://x/a> <http://x/b> <http://x/c> .")
    with pytest.raises(NotHeldError, match=r"holds 1 of the 3 triples of the graph .*release/one"):
        looked(version, url)


@pytest.mark.parametrize(
    ("answer", "why"),
    [(says(405), "answered 405"), (says(403), "answered 403"), (says(200, b"{}", "application/json"), "not what was")],
)
def test_a_store_that_gives_nothing_back(tmp_path, answer, why) -> None:
    """Then it is not known whether it holds what it took, and why is told; what was sent stays noted as sent."""
    version = graph(tmp_path, one=ONE)
    with scripted() as server:
        server.then(says(204))
        push(version, server.url)
        server.then(answer)
        found = Push(version, Graphs(server.url, Patience(tries=1)), Journal(tmp_path / "none", {})).confirm()
        assert found.graphs == 0
        assert why in found.why_not
