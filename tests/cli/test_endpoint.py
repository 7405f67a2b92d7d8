"""`ajkg push` and `--endpoint` as a person runs them, with a real Oxigraph server."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time

import pyoxigraph as ox
import pytest
from servers import oxigraph, says, scripted

from kg.answers import questions
from kg.answers.endpoint import connect
from kg.answers.run import bind, evaluate
from kg.answers.things import ThingNotFoundError
from kg.cli.push import Progress
from kg.push import Done, journal_of
from kg.store import current

SECRET = {"AJKG_ENDPOINT_TOKEN": "s3cret"}
HTTP = ("http", "http.client", "urllib.request", "ssl", "socket", "email", "kg.web", "kg.push")


@pytest.fixture(scope="module")
def server(seed_graph, tmp_path_factory):
    """A server to which the seed's graph was pushed."""
    with oxigraph() as url:
        state = tmp_path_factory.mktemp("state") / "state"
        argv = [
            sys.executable,
            "-m",
            "kg.cli.main",
            "push",
            f"{url}/store",
            "-g",
            str(seed_graph),
            "--state",
            str(state),
        ]
        done = subprocess.run(argv, capture_output=True, text=True, timeout=60, check=True)  # noqa: S603
        assert done.stdout == ""
        assert "default graph anew; 0 graph(s) deleted" in done.stderr
        yield url


def held(url: str) -> set[ox.Triple]:
    """The triples of the default graph."""
    return set(evaluate(connect(f"{url}/query"), "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"))


def test_the_server_holds_the_graph(server, seed_graph) -> None:
    """And the ready questions are answered as on disk."""
    store = current(seed_graph).open()
    assert held(server) == {quad.triple for quad in store.quads_for_pattern(None, None, None, ox.DefaultGraph())}
    remote = connect(f"{server}/query")
    for name in questions.names():
        question = questions.load(name)
        needed = {one.name: "Japan" for one in question.parameters if one.default is None}
        try:
            bound = bind(store, question, needed, "en")
        except ThingNotFoundError:
            continue
        here, there = (evaluate(one, question.sparql, bound) for one in (store, remote))
        assert sorted(map(str, here.rows)) == sorted(map(str, there.rows)), name


@pytest.mark.parametrize(
    "argv",
    [
        ("query", "pledges", "--set", "actor=ญี่ปุ่น", "--lang", "ja", "--cite"),
        ("query", "ASK { ?act a aj:Pledge }"),
        ("query", "CONSTRUCT { ?a aj:agent ?b } WHERE { ?a aj:agent ?b } ORDER BY ?a ?b LIMIT 1"),
        ("show", "COVID-19 ASEAN Response Fund"),
        ("path", "Thailand", "AOIP"),
        ("why", "AOIP"),
        ("commitments", "--as-of", "2025"),
        ("query", "SELECT * {\n ?a ?b }"),
    ],
    ids=lambda argv: " ".join(argv)[:40],
)
def test_commands_say_the_same(ajkg, server, argv) -> None:
    """Answers, errors and exit status."""
    here, there = ajkg(*argv), ajkg(*argv, "--endpoint", f"{server}/query", AJKG_GRAPH="nowhere")
    assert (there.stdout, there.stderr, there.returncode) == (here.stdout, here.stderr, here.returncode)


def test_a_picture_of_an_endpoint(ajkg, server, tmp_path) -> None:
    """Drawn from what the endpoint tells."""
    done = ajkg("draw", "-o", str(tmp_path / "there.svg"), "--focus", "AOIP", "--endpoint", f"{server}/query")
    assert (done.returncode, done.stderr) == (0, "")
    assert "<svg" in (tmp_path / "there.svg").read_text(encoding="utf-8")


def test_a_rehearsal(ajkg, seed_graph) -> None:
    """What would be sent, on standard output; no server is asked and no file is written."""
    before = sorted(seed_graph.rglob("*"))
    done = ajkg("push", "http://127.0.0.1:1/store", "--dry-run")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("would send ")
    assert sorted(seed_graph.rglob("*")) == before


def test_what_a_store_holds_is_looked_at(ajkg, server, seed_graph, tmp_path) -> None:
    """Some graphs are read back; --query counts all of them; a store that only says yes is told as that."""
    done = ajkg("push", f"{server}/store", "--replace", "--state", str(tmp_path / "a"))
    assert done.returncode == 0
    assert "graph(s) read back whole" in done.stderr
    counting = ("push", f"{server}/store", "--state", str(tmp_path / "a"), "--query", f"{server}/query")
    done = ajkg(*counting)
    assert (done.returncode, done.stdout) == (0, "")
    names = len(list(current(seed_graph).open().named_graphs()))
    assert f"counted: all triples of {names} named graph(s) are there" in done.stderr
    with scripted() as liar:
        liar.then(says(204))
        done = ajkg("push", liar.url, "--state", str(tmp_path / "b"))
        assert (done.returncode, done.stdout) == (1, "")
        assert "all was taken, but the store holds nothing of the graph" in done.stderr
        assert done.stderr.endswith("[NOT_HELD]\n")
        done = ajkg("push", liar.url, "--state", str(tmp_path / "b"), "--query", f"{server}/query")
        assert done.returncode == 0  # whoever is asked answers for it
        assert ajkg("push", liar.url, "--state", str(tmp_path / "b"), "--no-check").returncode == 0
        with oxigraph() as empty:
            done = ajkg("push", liar.url, "--state", str(tmp_path / "c"), "--query", f"{empty}/query")
            assert done.stderr.endswith("[NOT_HELD]\n")
        liar.then(lambda handler: says(405 if handler.command == "GET" else 204)(handler))
        done = ajkg("push", liar.url, "--state", str(tmp_path / "d"), "-q", "--replace")
        assert done.returncode == 0
        assert done.stderr.startswith("note: whether the store holds what was sent could not be seen: ")


def test_a_push_that_is_killed(seed_graph, tmp_path) -> None:
    """SIGKILL in the middle; the next push sends the rest, and the server holds the graph."""
    with oxigraph() as url:
        state = tmp_path / "state"
        options = [f"{url}/store", "-g", str(seed_graph), "--chunk", "0.02", "--state", str(state)]
        argv = [sys.executable, "-m", "kg.cli.main", "push", *options]
        with subprocess.Popen(argv, stderr=subprocess.PIPE) as running:  # noqa: S603
            while not state.exists() or state.read_bytes().count(b'"piece"') < 30:
                time.sleep(0.01)
                assert running.poll() is None
            os.kill(running.pid, signal.SIGKILL)
        whole = subprocess.run([*argv, "--dry-run", "--all"], capture_output=True, text=True, check=True)  # noqa: S603
        done = subprocess.run(argv, capture_output=True, text=True, check=True)  # noqa: S603
        assert int(done.stderr.split()[1]) < int(whole.stdout.split()[2])
        store = current(seed_graph).open()
        assert held(url) == {quad.triple for quad in store.quads_for_pattern(None, None, None, ox.DefaultGraph())}


@pytest.mark.parametrize(
    ("argv", "status", "name"),
    [
        (("push", "ftp://x"), 1, "ENDPOINT"),
        (("push", "http://127.0.0.1:1/store"), 1, "ENDPOINT"),
        (("push", "http://x/", "--chunk", "0"), 2, "USAGE"),
        (("push", "http://x/", "--default-graph", "merged"), 2, "USAGE"),
        (("query", "pledges", "--default-graph", "http://x/"), 2, "USAGE"),
        (("show", "Japan", "--endpoint", "http://ann:pw@x/"), 1, "ENDPOINT"),
    ],
)
def test_what_is_wrong_is_one_line(ajkg, argv, status, name) -> None:
    """With its name."""
    done = ajkg(*argv)
    assert (done.returncode, done.stdout) == (status, "")
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.endswith(f"[{name}]\n")


@pytest.mark.parametrize(
    "argv", [["show", "Japan"], ["path", "Japan", "Thailand"], ["draw", "--focus", "Japan"], ["why", "Japan"]]
)
def test_an_endpoint_that_takes_its_time_with_each_of_many_requests(ajkg, tmp_path, argv) -> None:
    """--timeout is for all of them together."""

    def late(handler) -> None:
        time.sleep(0.4)
        says(200, b'{"head": {"vars": []}, "results": {"bindings": []}}')(handler)

    with scripted() as server:
        server.then(says(503, b"later", "text/plain", Retry_After="1"), late)  # what is waited counts, too
        began = time.monotonic()
        done = ajkg(*argv, "--endpoint", server.url, "--timeout", "0.7", cwd=tmp_path)
        assert (done.returncode, done.stdout) == (124, "")
        assert done.stderr == "ajkg: no answer within 0.7 seconds; ask less or raise --timeout [TIMEOUT]\n"
        assert time.monotonic() - began < 5


def test_a_slow_endpoint(ajkg) -> None:
    """--timeout holds for endpoints too, with the status of a time-out; a token is never printed."""
    with scripted() as server:
        server.then(lambda _: time.sleep(3))
        done = ajkg("query", "pledges", "--endpoint", server.url, "--timeout", "0.5", **SECRET)
        assert done.returncode == 124
        assert done.stderr.endswith("[TIMEOUT]\n")
        server.then(says(401, b"s3cret?", "text/plain"))
        done = ajkg("query", "pledges", "--endpoint", server.url, **SECRET)
        assert done.stderr.endswith("[CREDENTIALS]\n")
        assert "s3cret" not in done.stderr


def test_a_question_to_a_graph_on_disk_loads_no_http(seed_graph) -> None:
    """Nor does the help; start-up pays only for what it uses."""
    code = (
        "import sys; from kg.cli.main import main; main(sys.argv[1:]); "
        f"print(sorted(set(sys.modules) & set({HTTP!r})), file=sys.stderr)"
    )
    for argv in (["query", "pledges", "-g", str(seed_graph)], ["query", "--set", "actor=Japan", "pledges"]):
        env = os.environ | {"AJKG_GRAPH": str(seed_graph)}
        done = subprocess.run([sys.executable, "-c", code, *argv], capture_output=True, text=True, env=env, check=True)  # noqa: S603
        assert done.stderr == "[]\n"


class Terminal(io.StringIO):
    """Standard error that says it is a terminal."""

    def isatty(self) -> bool:
        """It is one."""
        return True


@pytest.mark.parametrize(("stream", "quiet", "shown"), [
    (Terminal(), False, True), (Terminal(), True, False), (io.StringIO(), False, False)])  # fmt: skip
def test_progress_on_a_terminal(monkeypatch, stream, quiet, shown) -> None:
    """One line with count and rate, taken away at the end; nothing with -q or when piped."""
    monkeypatch.setattr(sys, "stderr", stream)
    progress = Progress(quiet=quiet, slow=0)
    progress(Done(shards=3, fresh=1, triples=1200), "http://x/\x1b[31m")
    progress.stop()
    written = stream.getvalue()
    assert ("1 of 3 shards, 1,200 triples" in written) == shown
    assert "\x1b[31m" not in written
    assert written.endswith("\r\x1b[K") == shown


def test_the_state_is_kept_by_store_and_layout(tmp_path) -> None:
    """Each in a file of its own in the graph's folder."""
    paths = {
        journal_of(tmp_path, url, direct=direct, merged=merged)
        for url in ("http://a/", "http://b/")
        for direct in (True, False)
        for merged in ("", "http://x/")
    }
    assert len(paths) == 8
    assert {path.parent for path in paths} == {tmp_path / "pushed"}
