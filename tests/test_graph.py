"""The Python API: build, ask, hand over to rdflib and networkx, draw."""

from __future__ import annotations

import subprocess
import sys

import pytest

import kg
from kg.answers.run import ParameterError, SparqlSyntaxError


@pytest.fixture(scope="module")
def graph(tmp_path_factory):
    """The graph of a release of our own."""
    directory = tmp_path_factory.mktemp("api")
    path = directory / "harbour.txt"
    path.write_text(
        "The 12th ASEAN-Japan Forum was held on 3 May 2021.\n\n"
        "Japan pledged 7 million US dollars to the COVID-19 ASEAN Response Fund.\n",
        encoding="utf-8",
    )
    return kg.build([path], directory / "graph")


def test_asks_ready_questions(graph) -> None:
    """Rows by column, things as labels in the language asked for."""
    rows = graph.query("pledges", actor="Japan")
    assert [(row["actor"], row["value"], row["currency"]) for row in rows] == [("Japan", "7000000", "USD")]
    assert graph.query("pledges", lang="th")[0]["actor"] == "ญี่ปุ่น"


def test_asks_sparql(graph) -> None:
    """SELECT gives rows, ASK a truth value, CONSTRUCT triples; mistakes are our errors."""
    assert graph.query("SELECT (COUNT(*) AS ?n) { ?r a aj:Release }") == [{"n": "1"}]
    assert graph.query("ASK { ?r a aj:Release }") is True
    assert len(graph.query("CONSTRUCT { ?r a aj:Release } WHERE { ?r a aj:Release }")) == 1
    with pytest.raises(SparqlSyntaxError):
        graph.query("SELECT")
    with pytest.raises(ParameterError):
        graph.query("pledges", nobody="x")
    with pytest.raises(kg.AjkgError, match="SERVICE"):
        graph.query("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")


def test_hands_over(graph, tmp_path) -> None:
    """To rdflib, networkx, a picture and flat facts."""
    assert len(graph.rdflib()) > 50
    assert "Japan" in {data["label"] for _, data in graph.networkx().nodes(data=True)}
    graph.draw(tmp_path / "picture.png")
    assert (tmp_path / "picture.png").read_bytes().startswith(b"\x89PNG")
    assert {fact["kind"] for fact in graph.facts()} >= {"meeting", "act"}


def test_opens_what_was_built(graph) -> None:
    """A graph is opened by its folder; a missing one says how to build it."""
    assert kg.Graph(graph.directory).query("ASK { ?r a aj:Release }") is True
    with pytest.raises(kg.AjkgError, match="ajkg build"):
        kg.Graph("nowhere")


def test_importing_costs_nothing() -> None:
    """`import kg` loads neither the engine nor anything heavier."""
    code = "import kg, sys; print(sorted({'pyoxigraph', 'rdflib', 'rich', 'matplotlib', 'pyshacl'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=30, check=True)  # noqa: S603
    assert done.stdout == "[]\n"


def test_a_piped_query_imports_only_the_engine(graph) -> None:
    """No rdflib, rich, matplotlib, networkx or pySHACL for `ajkg query`."""
    heavy = "{'rdflib', 'rich', 'matplotlib', 'networkx', 'pyshacl', 'owlrl', 'argparse', 'typing'}"
    code = (
        "import sys; from kg.cli.main import main; "
        f"main(['query', '-g', {str(graph.directory)!r}, 'pledges', '--set', 'actor=Japan']); "
        f"print(sorted({heavy} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=30, check=True)  # noqa: S603
    assert done.stdout.count("\n") == 2
    assert set(done.stderr.strip("[]\n").replace("'", "").split(", ")) <= {"", "typing"}
