"""The ontology is OWL 2 RL and consistent, says the OWL API, and the OWL API would notice if it were not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyoxigraph as ox
import pytest
from rdflib import Graph

from kg.pipeline import Pipeline, Settings
from kg.release import Release
from kg.release.load import load
from kg.resources import folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ontology.conftest import OwlApi

PREFIXES = """
    @prefix aj: <https://w3id.org/asean-japan-kg/ontology#> .
    @prefix owl: <http://www.w3.org/2002/07/owl#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    @prefix : <https://example.org/> .
"""


@pytest.fixture
def published(schema: Graph, files: dict[str, Path]) -> Graph:
    """Terms, axioms and alignments."""
    return schema + Graph().parse(files["alignments.ttl"])


def test_inside_owl_2_rl(owl_api: OwlApi, published: Graph) -> None:
    """Terms, axioms and alignments are inside OWL 2 RL, declarations of everything that they use included."""
    answer = owl_api.profile(published)
    assert answer["violations"] == []
    assert answer["axioms"] > 1000  # it has read all of it


@pytest.mark.parametrize(
    ("broken", "complaint"),
    [
        ("aj:startDate rdfs:range xsd:date .", "xsd:date"),
        (
            "aj:Meeting rdfs:subClassOf [ a owl:Restriction ; owl:onProperty aj:inSeries ; owl:minCardinality 1 ] .",
            "superclass",
        ),
        ("aj:Actor rdfs:subClassOf [ a owl:Class ; owl:unionOf ( aj:Country aj:Person ) ] .", "superclass"),
        ("aj:Meeting rdfs:subClassOf aj:Gathering .", "undeclared"),
    ],
)
def test_outside_owl_2_rl_is_noticed(owl_api: OwlApi, schema: Graph, broken: str, complaint: str) -> None:
    """Date ranges, restrictions and unions above a class, and undeclared classes are told as violations."""
    answer = owl_api.profile(schema + Graph().parse(data=PREFIXES + broken))
    assert any(complaint in violation for violation in answer["violations"]), answer["violations"]


def test_consistent_with_a_release(owl_api: OwlApi, schema: Graph, tiny: Graph, told: Callable[[Graph], Graph]) -> None:
    """HermiT finds ontology and release consistent, and every class can have a member."""
    assert owl_api.hermit(told(schema + tiny)) == {"consistent": True, "unsatisfiable": []}


def test_vocabularies_and_lexicon(owl_api: OwlApi, files: dict[str, Path], told: Callable[[Graph], Graph]) -> None:
    """Ontology with vocabularies and lexicon is inside OWL 2 RL too, and HermiT finds it consistent."""
    graph = Graph()
    for name, path in files.items():
        if "shapes" not in name:
            graph.parse(path)
    whole = told(graph)
    assert owl_api.profile(whole)["violations"] == []
    assert owl_api.hermit(whole)["consistent"]


def test_a_release_is_inside_owl_2_rl(
    owl_api: OwlApi, schema: Graph, tiny: Graph, told: Callable[[Graph], Graph]
) -> None:
    """Every property of a release's graph is declared, dates apart."""
    assert owl_api.profile(told(schema + tiny))["violations"] == []


def test_consistent_with_the_seed_as_read(
    owl_api: OwlApi, schema: Graph, files: dict[str, Path], told: Callable[[Graph], Graph]
) -> None:
    """HermiT finds no contradiction between the ontology, the vocabularies and what the reader makes of the seed."""
    pipeline = Pipeline(Settings())
    graph = Graph() + schema
    for name, path in files.items():
        if name.startswith("vocabulary/"):
            graph.parse(path)
    before = len(graph)
    for release in load([folder("seeds") / "manifest.csv"]):
        assert isinstance(release, Release)
        for quad in ox.parse(pipeline.run(release).nquads, format=ox.RdfFormat.N_QUADS):
            graph.parse(data=f"{quad.triple} .", format="nt")
    assert len(graph) > before + 100
    assert owl_api.hermit(told(graph))["consistent"]


@pytest.mark.parametrize(
    "broken",
    [
        ":x a aj:Person , aj:Organization .",
        ":x a aj:Meeting , aj:Act .",
        ":x aj:participant :y . :y a aj:Country .",
        "aj:Done a aj:MeetingMode .",
    ],
)
def test_contradictions_are_noticed(owl_api: OwlApi, schema: Graph, broken: str) -> None:
    """HermiT sees that a person is no organisation, a meeting no act, a participant a person, a modality no mode."""
    answer: dict[str, Any] = owl_api.hermit(schema + Graph().parse(data=PREFIXES + broken))
    assert answer["consistent"] is False
