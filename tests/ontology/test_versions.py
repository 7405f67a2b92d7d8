"""Versions follow one another, and nothing that was published is taken away."""

from __future__ import annotations

from pathlib import Path

import pyshacl
import pytest
from rdflib import DCTERMS, OWL, RDF, Graph, URIRef

from kg.documenting.history import published
from kg.names import AJ

ONTOLOGY = URIRef(AJ.removesuffix("#"))
HISTORY = Path(__file__).parents[2] / "docs" / "ontology-history.md"
PREFIXES = """
    PREFIX aj: <https://w3id.org/asean-japan-kg/ontology#>
    PREFIX dcterms: <http://purl.org/dc/terms/>
    PREFIX owl: <http://www.w3.org/2002/07/owl#>
    PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
INSTEAD = "aj:Pledge owl:deprecated true ; dcterms:isReplacedBy aj:Support ; skos:scopeNote 'Too narrow.'@en ."


def _number(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def test_nothing_published_is_taken_away(terms: Graph) -> None:
    """Each term of each published version is still declared, at least as deprecated."""
    declared = {str(term).removeprefix(AJ) for term in terms.subjects(RDF.type)}
    assert {version: sorted(names - declared) for version, names in published().items() if names - declared} == {}
    assert len(published()["0.1.0"]) > 190


def test_the_version_before_is_the_last_one_published(terms: Graph) -> None:
    """owl:priorVersion is the newest of ontology/published/, and this version is newer or the same."""
    newest = list(published())[-1]
    version = str(terms.value(ONTOLOGY, OWL.versionInfo))
    assert _number(version) >= _number(newest)
    before = [name for name in published() if name != version][-1]
    assert terms.value(ONTOLOGY, OWL.priorVersion) == URIRef(f"{ONTOLOGY}/{before}")
    assert terms.value(ONTOLOGY, DCTERMS.created) <= terms.value(ONTOLOGY, DCTERMS.modified)


def test_each_version_has_its_part_of_the_history(terms: Graph) -> None:
    """docs/ontology-history.md heads a part with every version, the newest first."""
    text = HISTORY.read_text(encoding="utf-8")
    heads = [line.split()[1] for line in text.splitlines() if line.startswith("## ") and line[3].isdigit()]
    assert heads == sorted(heads, key=_number, reverse=True)
    assert set(heads) == {*published(), str(terms.value(ONTOLOGY, OWL.versionInfo))}


def test_deprecated_terms_are_replaced(terms: Graph) -> None:
    """Each deprecated term names one to use instead, and is named in the history."""
    text = HISTORY.read_text(encoding="utf-8")
    for term in terms.subjects(OWL.deprecated):
        assert (term, DCTERMS.isReplacedBy, None) in terms, term
        assert f"`aj:{term.removeprefix(AJ)}`" in text


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ("", None),
        ("aj:Support owl:deprecated true .", "which is not deprecated itself"),
        ("aj:Welcome owl:deprecated true ; skos:scopeNote 'Why.'@en .", "names by dcterms:isReplacedBy"),
        ("aj:Welcome owl:deprecated true ; dcterms:isReplacedBy aj:Support .", "says why"),
        ("aj:Welcome owl:deprecated false .", "is deprecated or not said to be"),
    ],
)
def test_a_deprecation_that_lacks_something_is_told(files: dict[str, Path], change: str, message: str | None) -> None:
    """The style shapes ask a deprecated term for its successor, in force itself, and for the reason."""
    data = Graph().parse(data=PREFIXES + INSTEAD + change, format="turtle")
    _, _, report = pyshacl.validate(data, shacl_graph=str(files["style-shapes.ttl"]))
    assert ("eprecated" in report) is (message is not None)
    assert message is None or message in report
