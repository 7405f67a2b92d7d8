"""Terms are declared, complete and told apart."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

import pyshacl
import pytest
from rdflib import OWL, RDF, RDFS, Graph, Literal, URIRef

from kg.resources import folder

if TYPE_CHECKING:
    from pathlib import Path

AJ = "https://w3id.org/asean-japan-kg/ontology#"
_NAME = re.compile(r"\baj:([A-Za-z_][\w-]*)")


def _names(text: str) -> set[str]:
    """Local names of aj: terms in SPARQL, comments and strings left aside."""
    bare = re.sub(r'"(?:[^"\\\n]|\\.)*"', '""', re.sub(r"^\s*#.*$", "", text, flags=re.MULTILINE))
    return set(_NAME.findall(bare)) | set(re.findall(re.escape(AJ) + r"([A-Za-z]\w*)", bare))


def test_every_used_term_is_declared(terms: Graph, files: dict[str, Path]) -> None:
    """Every aj: IRI in the Turtle of ontology/ is declared in terms.ttl."""
    declared = set(terms.subjects(RDF.type))
    used = {
        (name, str(node).removeprefix(AJ))
        for name, path in files.items()
        for triple in Graph().parse(path)
        for node in triple
        if isinstance(node, URIRef) and node.startswith(AJ) and node not in declared
    }
    assert sorted(used) == []


def test_every_term_of_a_query_is_declared(terms: Graph) -> None:
    """Every aj: name in queries/ is declared in terms.ttl."""
    declared = {str(term).removeprefix(AJ) for term in terms.subjects(RDF.type)}
    unknown = {
        (path.name, name)
        for path in sorted(folder("queries").rglob("*.rq"))
        for name in _names(path.read_text(encoding="utf-8")) - declared
    }
    assert sorted(unknown) == []


def test_names_in_queries_are_found() -> None:
    """The search for names sees prefixed names and whole IRIs, not comments or strings."""
    query = f'# aj:NotThis\nSELECT * {{ ?x a aj:Meeting ; <{AJ}ordinal> "aj:norThis" }}'
    assert _names(query) == {"Meeting", "ordinal"}


def test_terms_follow_the_style_guide(terms: Graph, files: dict[str, Path]) -> None:
    """Labels in three languages, definition, example, source, names: all terms have them."""
    conforms, _, report = pyshacl.validate(terms, shacl_graph=str(files["style-shapes.ttl"]), meta_shacl=True)
    assert conforms, report


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        ('aj:Meeting rdfs:label "Kokusai"@ja .', "one rdfs:label in each of English, Thai and Japanese"),
        ("aj:Thing a owl:Class .", "needs a definition in English"),
        ("aj:Thing a owl:Class .", "needs an example"),
        ("aj:Thing a owl:Class .", "names the vocabulary or text"),
        ("aj:thing a owl:Class .", "UpperCamelCase"),
        ("aj:Has a owl:ObjectProperty .", "lowerCamelCase"),
        ("<https://example.org/a> a owl:Class .", "IRI of the namespace aj:"),
        ('aj:Meeting aj:actTypeCode "meet" .', "one agent property"),
        ('aj:Has a owl:Class ; skos:definition "things"@en .', "begins with a capital"),
        ('aj:Has a owl:Class ; rdfs:label "x"@en , "y"@ja , "z"@th .', "Thai label in Thai script"),
    ],
)
def test_breaches_of_the_style_guide_are_noticed(
    terms: Graph, files: dict[str, Path], broken: str, message: str
) -> None:
    """A term without label, definition, example or source, or with a wrong name, is told with the reason."""
    prefixes = f"PREFIX aj: <{AJ}> PREFIX owl: <{OWL}> PREFIX rdfs: <{RDFS}> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>"
    graph = Graph().parse(data=f"{prefixes}\n{broken}", format="turtle")
    for subject in (URIRef(AJ + "Meeting"), URIRef(AJ.removesuffix("#"))):  # two that are right, to add to
        graph += terms.triples((subject, None, None))
    conforms, _, report = pyshacl.validate(graph, shacl_graph=str(files["style-shapes.ttl"]))
    assert not conforms
    assert message in report


def test_labels_tell_terms_apart(terms: Graph) -> None:
    """No two classes, no two individuals of a kind, and no two properties share a label."""
    named: dict[tuple[URIRef, Literal], list[str]] = defaultdict(list)
    kinds = {OWL.ObjectProperty: OWL.DatatypeProperty, OWL.AnnotationProperty: OWL.DatatypeProperty}
    for term, label in terms.subject_objects(RDFS.label):
        for kind in set(terms.objects(term, RDF.type)) - {OWL.NamedIndividual}:
            named[kinds.get(kind, kind), label].append(term.removeprefix(AJ))
    assert {key: shared for key, shared in named.items() if len(shared) > 1} == {}


def test_each_term_is_described_once(files: dict[str, Path]) -> None:
    """terms.ttl has one block a term."""
    blocks = re.findall(r"^aj:(\w+) a ", files["terms.ttl"].read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert len(blocks) == len(set(blocks))


def test_only_terms_have_axioms(files: dict[str, Path]) -> None:
    """Blank nodes stand only where OWL and SHACL ask for them: nothing of ours is the value of a blank node's class."""
    for name, path in files.items():
        if name.startswith(("vocabulary/", "lexicon/")) or name in {"terms.ttl", "alignments.ttl"}:
            blank = [s for s in Graph().parse(path).subjects() if not isinstance(s, URIRef)]
            assert blank == [], name


def test_version_is_told_once(terms: Graph) -> None:
    """The version IRI ends with the version that the header tells."""
    ontology = URIRef(AJ.removesuffix("#"))
    version = terms.value(ontology, OWL.versionInfo)
    assert version
    assert str(terms.value(ontology, OWL.versionIRI)) == f"{ontology}/{version}"
