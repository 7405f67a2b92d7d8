"""What is written beside an export is true of it: counts, checksum, provenance, licence."""

from __future__ import annotations

from hashlib import sha256

import pytest
from rdflib import DCAT, DCTERMS, PROV, RDF, SKOS, VOID, Dataset, Graph, Literal, URIRef

import kg
from kg.names import AJ
from kg.store.dataset import MEDIA, describe
from kg.store.export import FORMATS, export

SPDX = "http://spdx.org/rdf/terms#"


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """The seed's graph, in which a person made one of two things."""
    folder = tmp_path_factory.mktemp("seed")
    merged = '[[decision]]\ndo = "merge"\nthings = ["Start-up", "MSMEs"]\n'
    (folder / "a.toml").write_text(merged, encoding="utf-8")
    return kg.build((), folder / "graph", curation=folder).store


@pytest.fixture(scope="module", params=["turtle", "trig"])
def exported(request, store) -> tuple[Graph, Graph, bytes]:
    """The export as rdflib reads it, its description, and the bytes."""
    data = export(store, request.param)
    if request.param == "trig":
        whole = Dataset()
        whole.parse(data=data, format="trig")
        graph = Graph()
        for subject, predicate, value, _ in whole.quads():
            graph.add((subject, predicate, value))
    else:
        graph = Graph().parse(data=data, format="turtle")
    return graph, Graph().parse(data=describe(store, data, request.param, "g.ttl"), format="turtle"), data


def dataset(about: Graph) -> URIRef:
    """The one dataset that is not a part of another."""
    found = set(about.subjects(RDF.type, DCAT.Dataset))
    assert len(found) == 1
    return found.pop()


def test_counts_are_true(exported) -> None:
    """Triples, subjects, objects, properties and classes, counted anew by another program."""
    graph, about, _ = exported
    one = dataset(about)
    counts = {
        VOID.triples: len(graph),
        VOID.distinctSubjects: len(set(graph.subjects())),
        VOID.distinctObjects: len(set(graph.objects())),
        VOID.properties: len(set(graph.predicates())),
        VOID.classes: len(set(graph.objects(predicate=RDF.type))),
    }
    assert {key: int(about.value(one, key)) for key in counts} == counts


def test_partitions_are_true(exported) -> None:
    """The members of each class, the triples of each property, the links to Wikidata."""
    graph, about, _ = exported
    one = dataset(about)
    classes = {
        about.value(p, VOID["class"]): int(about.value(p, VOID.entities))
        for p in about.objects(one, VOID.classPartition)
    }
    assert classes == {
        kind: len(set(graph.subjects(RDF.type, kind))) for kind in set(graph.objects(predicate=RDF.type))
    }
    properties = {
        about.value(p, VOID.property): int(about.value(p, VOID.triples))
        for p in about.objects(one, VOID.propertyPartition)
    }
    assert properties == {name: len(list(graph.subject_objects(name))) for name in set(graph.predicates())}
    links = about.value(one, VOID.subset)
    wikidata = [value for value in graph.objects(predicate=SKOS.exactMatch) if "wikidata" in value]
    assert int(about.value(links, VOID.triples)) == len(wikidata) > 0


def test_the_file_is_told(exported) -> None:
    """Media type, size, checksum and name of the file."""
    _, about, data = exported
    file = about.value(dataset(about), DCAT.distribution)
    assert int(about.value(file, DCAT.byteSize)) == len(data)
    checksum = about.value(file, URIRef(SPDX + "checksum"))
    assert str(about.value(checksum, URIRef(SPDX + "checksumValue"))) == sha256(data).hexdigest()
    assert about.value(file, DCTERMS.title) == Literal("g.ttl")
    assert str(about.value(file, DCAT.mediaType)).rpartition("media-types/")[2] in MEDIA.values()


def test_licence_and_provenance(exported) -> None:
    """Licence, rights in three languages, the releases, the program, the version of the ontology, the time told of."""
    graph, about, _ = exported
    one = dataset(about)
    assert about.value(one, DCTERMS.license) == URIRef("https://creativecommons.org/licenses/by/4.0/")
    for predicate in (DCTERMS.title, DCTERMS.rights):
        assert {value.language for value in about.objects(one, predicate)} == {"en", "th", "ja"}
    assert set(about.objects(one, PROV.wasDerivedFrom)) == set(graph.subjects(RDF.type, URIRef(AJ + "Release")))
    making = about.value(one, PROV.wasGeneratedBy)
    assert [agent for agent in about.objects(making, PROV.wasAssociatedWith) if "/id/software/ajkg-" in agent]
    assert "/ontology/" in about.value(one, DCTERMS.conformsTo)
    assert about.value(about.value(one, DCTERMS.temporal), DCAT.startDate) == Literal(
        "2020-10-16", datatype=URIRef("http://www.w3.org/2001/XMLSchema#date")
    )
    assert set(about.objects(one, DCTERMS.language)) == {Literal("th")}


def test_the_same_graph_is_described_alike(store) -> None:
    """No clock and no chance; another file of the same graph is another distribution of other bytes."""
    data = export(store, "nquads")
    assert describe(store, data, "nquads") == describe(store, data, "nquads")
    assert set(MEDIA) == set(FORMATS)


def test_an_empty_graph_is_described() -> None:
    """Zero triples, no period, no example."""
    import pyoxigraph as ox  # noqa: PLC0415

    about = Graph().parse(data=describe(ox.Store(), b"", "turtle"), format="turtle")
    assert int(about.value(dataset(about), VOID.triples)) == 0
    assert about.value(dataset(about), DCTERMS.temporal) is None
