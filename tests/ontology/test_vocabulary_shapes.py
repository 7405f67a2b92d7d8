"""Vocabularies and lexicon pass their shapes, and a broken entry is told in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyshacl
import pytest
from rdflib import SH, Graph

if TYPE_CHECKING:
    from pathlib import Path

PREFIXES = """
    PREFIX aj: <https://w3id.org/asean-japan-kg/ontology#>
    PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
    PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
    PREFIX : <https://example.org/>
"""
ENTRIES = """
    :a a aj:Organization ; skos:prefLabel "A"@en ; skos:altLabel "Aa"@en ; skos:hiddenLabel "Aaa"@en ; aj:seat :p .
    :j a aj:Country ; skos:prefLabel "J"@en ; aj:partOf :a .
    :p a aj:Place ; skos:prefLabel "P"@en ; aj:country :j .
    :s a aj:MeetingSeries ; skos:prefLabel "S"@en ; aj:party :a , :j ; aj:level aj:SummitLevel .
    :t a aj:Topic ; skos:prefLabel "T"@en .
    :u a aj:Topic ; skos:prefLabel "U"@en ; skos:broader :t .
    :c a aj:Cue ; aj:form "pledged"@en ; aj:announces aj:Pledge ; aj:voice "active" ;
        aj:agentStands "before" ; aj:objectStands "after" ; aj:objectKind aj:Fund ; aj:cueModality aj:Done ;
        aj:priority 5 ; aj:cueConfidence 0.9 .
    :k a aj:Cue ; aj:form "was chaired by"@en ; aj:announces aj:Chair .
    :w a aj:WordList ; aj:wordClass "honorific-prefix" ; aj:word "Dr."@en .
    :r a aj:Reference ; aj:referenceRole "both_sides" ; aj:form "both sides"@en .
"""


@pytest.fixture(scope="module")
def shapes(files: dict[str, Path]) -> Graph:
    """The shapes of entries and cues."""
    return Graph().parse(files["vocabulary-shapes.ttl"])


def _complaints(data: Graph, shapes: Graph, logic: Graph) -> set[tuple[str, str]]:
    """Which nodes break which rule, in words."""
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, ont_graph=logic)
    return {
        (str(report.value(result, SH.focusNode)), str(report.value(result, SH.resultMessage)))
        for result in report.subjects(SH.resultSeverity)
    }


@pytest.mark.parametrize("part", ["vocabulary", "lexicon"])
def test_our_own_entries_pass(files: dict[str, Path], shapes: Graph, logic: Graph, part: str) -> None:
    """Every entry, cue, word list and reference of the project is complete and refers to what exists."""
    data = Graph()
    for name, path in files.items():
        if name.startswith((f"{part}/", "vocabulary/")):
            data.parse(path)
    assert _complaints(data, shapes, logic) == set()


def test_complete_entries_pass(shapes: Graph, logic: Graph) -> None:
    """A small vocabulary with a cue, a word list and a reference has no complaints."""
    data = Graph().parse(data=PREFIXES + ENTRIES, format="turtle")
    assert _complaints(data, shapes, logic) == set()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ("DELETE DATA { :a skos:prefLabel 'A'@en }", "needs a name"),
        ("INSERT DATA { :a skos:prefLabel 'B'@en }", "one a language"),
        ("INSERT DATA { :a skos:prefLabel ' B'@ja }", "without space at its ends"),
        ("INSERT DATA { :a skos:altLabel 'A'@en }", "not the name itself"),
        ("INSERT DATA { :a skos:altLabel 'B' }", "has a language"),
        ("INSERT DATA { :j aj:partOf :p }", "part of actors only"),
        ("INSERT DATA { :a aj:seat :elsewhere }", "seat of an actor is a place"),
        ("INSERT DATA { :p aj:country :a }", "belongs to at most one country"),
        ("DELETE WHERE { :s aj:party ?party }", "the parties that its meetings bring together"),
        ("INSERT DATA { :u skos:broader :p }", "below topics only"),
        ("DELETE WHERE { :c aj:form ?form }", "at least one form"),
        ("INSERT DATA { :c aj:form 'pledges' }", "with their language"),
        ("INSERT DATA { :w aj:word 'Mr.' }", "with its language"),
        ("INSERT DATA { :r aj:form 'both' }", "A reference has at least one form"),
        (
            "DELETE WHERE { :c aj:announces ?what } ; INSERT DATA { :c aj:announces aj:pledger }",
            "exactly one class of acts",
        ),
        ("INSERT DATA { :c aj:voice 'loud' }", "active, passive or nominal"),
        ("INSERT DATA { :c aj:agentStands 'up' }", "agent stands before"),
        ("INSERT DATA { :c aj:objectStands 'up' }", "object stands before"),
        ("INSERT DATA { :c aj:objectKind :a }", "kind of object of a cue is a class"),
        ("INSERT DATA { :c aj:cueModality aj:Chair }", "at most one modality"),
        ("INSERT DATA { :c aj:priority 'high' }", "at most one priority"),
        ("INSERT DATA { :k aj:cueConfidence 2.0 }", "from 0 to 1"),
        ("DELETE WHERE { :w aj:word ?word }", "at least one word"),
        ("DELETE WHERE { :w aj:wordClass ?name }", "exactly one class of words"),
        ("DELETE WHERE { :r aj:referenceRole ?role }", "exactly one role"),
    ],
)
def test_broken_entries_are_told(shapes: Graph, logic: Graph, change: str, message: str) -> None:
    """Each break of the small vocabulary is told with what is wrong."""
    data = Graph().parse(data=PREFIXES + ENTRIES, format="turtle")
    data.update(PREFIXES + change)
    complaints = {words for _, words in _complaints(data, shapes, logic)}
    assert any(message in complaint for complaint in complaints), complaints
