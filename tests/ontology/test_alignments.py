"""Alignments name terms that exist in the other ontologies, and lead nowhere wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rdflib import FOAF, ORG, OWL, PROV, RDF, RDFS, SDO, SKOS, TIME, Graph, URIRef

if TYPE_CHECKING:
    from pathlib import Path

AJ = "https://w3id.org/asean-japan-kg/ontology#"
KNOWN = [FOAF, ORG, PROV, SDO, SKOS, TIME]  # ontologies whose terms rdflib knows one by one
OTHERS = {  # of ontologies that rdflib does not know, the terms that we name, as their specifications spell them
    "http://data.europa.eu/eli/ontology#": {
        *("InForce-inForce", "LegalResource", "based_on", "date_document", "implements", "in_force", "passed_by"),
    },
    "http://semanticweb.cs.vu.nl/2009/11/sem/": {
        *("Actor", "Event", "Place", "Role", "hasActor", "hasBeginTimeStamp", "hasEndTimeStamp", "hasPlace"),
        *("roleType", "subEventOf"),
    },
    "http://www.w3.org/ns/oa#": {
        *("Annotation", "Selector", "TextPositionSelector", "TextQuoteSelector", "hasBody", "hasTarget"),
    },
    "http://www.wikidata.org/entity/": {
        "Q5",  # human
        "Q6256",  # country
        "Q43229",  # organization
        "Q131569",  # treaty
        "Q140686",  # chairperson
        "Q192350",  # ministry
        "Q4164871",  # position
    },
}
# Classes that no other vocabulary speaks of: the words of the reader, and kinds of which an act or meeting is one.
OURS_ALONE = {
    *("Cue", "QuestionWord", "Reference", "WordList"),
    *("AnswerCondition", "AnswerRule"),
    *("DocumentStatus", "MeetingLevel", "MeetingMode", "Modality", "ParticipationRole"),
}


@pytest.fixture(scope="module")
def alignments(files: dict[str, Path]) -> Graph:
    """The file of alignments."""
    return Graph().parse(files["alignments.ttl"])


def _aligned(alignments: Graph) -> set[URIRef]:
    """What our terms are aligned to."""
    relations = (RDFS.subClassOf, RDFS.subPropertyOf, SKOS.closeMatch)
    return {o for p in relations for s, o in alignments.subject_objects(p) if s.startswith(AJ)}


def test_aligned_terms_exist(alignments: Graph) -> None:
    """Each term of another ontology is one of its terms, by rdflib's list or by ours."""
    wrong = []
    for term in _aligned(alignments):
        home = next((known for known in KNOWN if str(term).startswith(str(known))), None)
        listed = {other + name for other, names in OTHERS.items() for name in names}
        if term not in home if home is not None else str(term) not in listed:
            wrong.append(term)
    assert wrong == []
    assert SDO._NS + "EndorsingAction" not in SDO  # rdflib would notice a slip


def test_every_class_is_aligned(alignments: Graph, schema: Graph) -> None:
    """Each class has a place among the others, its own, its parent's or as a code, or is told to be ours alone."""
    told = set(alignments.subjects())
    left = {
        str(term).removeprefix(AJ)
        for term in schema.subjects(RDF.type, OWL.Class)
        if term.startswith(AJ) and told.isdisjoint(schema.transitive_objects(term, RDFS.subClassOf))
    }
    assert left == OURS_ALONE


def test_every_announced_ontology_is_there(alignments: Graph) -> None:
    """There are alignments to each of the ontologies that README.md names."""
    aligned = _aligned(alignments)
    for home in (*map(str, KNOWN), *OTHERS):
        assert any(term.startswith(home) for term in aligned), home


def test_no_term_of_theirs_is_below_ours(alignments: Graph) -> None:
    """Nothing is said about other people's terms but that they are classes and properties."""
    about_theirs = {
        p for s, p in alignments.subject_predicates() if not s.startswith(AJ) and "/asean-japan-kg/" not in s
    }
    assert about_theirs == {RDF.type}


def test_codes_of_events(alignments: Graph, schema: Graph) -> None:
    """CAMEO and PLOVER codes stand on classes of acts and look like such codes."""
    classes = set(schema.subjects(URIRef(AJ + "actTypeCode")))
    cameo = dict(alignments.subject_objects(URIRef(AJ + "cameoCode")))
    plover = dict(alignments.subject_objects(URIRef(AJ + "ploverType")))
    assert set(cameo) | set(plover) <= classes
    assert classes - set(cameo) == set()
    assert all(len(code) in {3, 4} and code.isdigit() for code in cameo.values())
    assert set(map(str, plover.values())) <= {"AGREE", "CONSULT", "SUPPORT", "REQUEST", "ACCUSE"}


def test_classes_go_below_classes(alignments: Graph, schema: Graph) -> None:
    """A class is aligned below classes, a property below properties."""
    for subject in set(alignments.subjects(RDFS.subClassOf)):
        assert (subject, RDF.type, OWL.Class) in schema
    for subject in set(alignments.subjects(RDFS.subPropertyOf)):
        assert (subject, RDF.type, OWL.Class) not in schema
