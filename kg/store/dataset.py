"""What an export is, in VoID and DCAT: what it holds and how much, where it comes from, and who may use it."""

from __future__ import annotations

from collections import Counter, defaultdict
from hashlib import sha256
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.names import AJ, BASE, DCTERMS, ONTOLOGY_GRAPH, OWL, PREFIXES, PROV, RDF, SKOS, XSD
from kg.store.export import exported

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.store.turtle import Term

VOID = "http://rdfs.org/ns/void#"
DCAT = "http://www.w3.org/ns/dcat#"
SPDX = "http://spdx.org/rdf/terms#"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
MEDIA = {
    "turtle": "text/turtle",
    "trig": "application/trig",
    "nquads": "application/n-quads",
    "jsonld": "application/ld+json",
    "rdfxml": "application/rdf+xml",
}
_W3C_FORMATS = {"turtle": "Turtle", "trig": "TriG", "nquads": "N-Quads", "jsonld": "JSON-LD", "rdfxml": "RDF_XML"}
_WIKIDATA = "http://www.wikidata.org/entity/"
_TITLES = {
    "en": "Graph of ASEAN-Japan cooperation, read from press releases",
    "th": "กราฟความร่วมมืออาเซียน-ญี่ปุ่น อ่านจากข่าวสารนิเทศ",
    "ja": "報道発表から読み取った日ASEAN協力のグラフ",
}
_RIGHTS = {
    "en": "The licence is for statements and vocabulary. Quotes are of the releases, whose publishers have the rights.",
    "th": "สัญญาอนุญาตครอบคลุมข้อความเชิงโครงสร้างและศัพท์ ส่วนข้อความที่ยกมาเป็นของข่าวสารนิเทศ ซึ่งสิทธิเป็นของผู้เผยแพร่",
    "ja": "ライセンスは記述と語彙に及ぶ。引用は報道発表のものであり、その権利は発表者に属する。",
}
Statement = tuple[str, str, "str | ox.Literal"]


class _Counted:
    """The triples of an export, each once, counted."""

    def __init__(self, triples: Iterable[tuple[str, str, Term]]) -> None:
        """Count them."""
        self.subjects: set[str] = set()
        self.objects: set[str] = set()
        self.properties: Counter[str] = Counter()
        self.classes: Counter[str] = Counter()
        self.found: dict[str, dict[str, set[Term]]] = defaultdict(
            dict
        )  # of what the description names: values by subject
        for subject, predicate, value in triples:
            self.subjects.add(subject)
            self.objects.add(str(value))
            self.properties[predicate] += 1
            if predicate == RDF + "type":
                self.classes[value.value] += 1
            self.found[predicate].setdefault(subject, set()).add(value)

    def members(self, kind: str) -> list[str]:
        """The members of a class, sorted."""
        return sorted(one for one, kinds in self.found[RDF + "type"].items() if ox.NamedNode(kind) in kinds)

    def values(self, predicate: str, subjects: Iterable[str]) -> list[Term]:
        """What a property says of some subjects, each value once, sorted."""
        found = {value for subject in subjects for value in self.found[predicate].get(subject, ())}
        return sorted(found, key=lambda value: value.value)


def describe(store: ox.Store, data: bytes, format_: str, name: str | None = None) -> bytes:
    """A description of an export in Turtle: of `data`, made of the store in a format, maybe in a file of this name.

    The same graph gives the same description: no clock is asked.
    """
    triples = exported(store, format_)
    digest = sha256(data).hexdigest()
    dataset = f"{BASE}dataset/{digest[:16]}"
    counted = _Counted(triples)
    statements = [
        *_dataset(dataset, counted, len(triples)),
        *_partitions(dataset, counted),
        *_provenance(dataset, counted, store),
        *_distribution(dataset, data, format_, name),
        (f"{dataset}#checksum", SPDX + "checksumValue", ox.Literal(digest, datatype=ox.NamedNode(XSD + "hexBinary"))),
    ]
    lines = sorted(dict.fromkeys(statements), key=lambda one: (one[0], one[1], str(one[2])))
    made = [ox.Triple(ox.NamedNode(s), ox.NamedNode(p), _term(o)) for s, p, o in lines]
    prefixes = {**PREFIXES, "void": VOID, "dcat": DCAT, "spdx": SPDX}
    written = (ox.serialize(made, format=ox.RdfFormat.TURTLE, prefixes=prefixes) or b"").splitlines(keepends=True)
    declared = [line for line in written if line.startswith(b"@prefix")]  # the engine declares them in any order
    return b"".join([*sorted(declared), *written[len(declared) :]])


def _term(value: str | ox.Literal) -> Term:
    return ox.NamedNode(value) if isinstance(value, str) else value


def _dataset(dataset: str, counted: _Counted, triples: int) -> Iterator[Statement]:
    for kind in (VOID + "Dataset", DCAT + "Dataset", PROV + "Entity"):
        yield dataset, RDF + "type", kind
    for language, title in _TITLES.items():
        yield dataset, DCTERMS + "title", ox.Literal(title, language=language)
        yield dataset, DCTERMS + "rights", ox.Literal(_RIGHTS[language], language=language)
    yield dataset, DCTERMS + "license", LICENCE
    counts = {
        "triples": triples,
        "distinctSubjects": len(counted.subjects),
        "distinctObjects": len(counted.objects),
        "properties": len(counted.properties),
        "classes": len(counted.classes),
    }
    for key, number in counts.items():
        yield dataset, VOID + key, ox.Literal(number)
    yield dataset, VOID + "uriSpace", ox.Literal(BASE)
    for home in sorted(base for base in PREFIXES.values() if any(p.startswith(base) for p in counted.properties)):
        yield dataset, VOID + "vocabulary", home
    for meeting in counted.members(AJ + "Meeting")[:1]:
        yield dataset, VOID + "exampleResource", meeting


def _partitions(dataset: str, counted: _Counted) -> Iterator[Statement]:
    """How many members each class has, and how many triples each property and the links to Wikidata."""
    for part, total, names in (
        ("class", "entities", counted.classes),
        ("property", "triples", counted.properties),
    ):
        for iri, number in sorted(names.items()):
            node = f"{dataset}#{part}-{sha256(iri.encode()).hexdigest()[:8]}"
            yield dataset, f"{VOID}{part}Partition", node
            yield node, RDF + "type", VOID + "Dataset"
            yield node, VOID + part, iri
            yield node, VOID + total, ox.Literal(number)
    links = [value for found in counted.found[SKOS + "exactMatch"].values() for value in found]
    if number := sum(value.value.startswith(_WIKIDATA) for value in links):
        node = f"{dataset}#wikidata"
        yield node, RDF + "type", VOID + "Linkset"
        yield node, VOID + "target", "http://www.wikidata.org/"
        yield node, VOID + "linkPredicate", SKOS + "exactMatch"
        yield node, VOID + "triples", ox.Literal(number)
        yield dataset, VOID + "subset", node


def _provenance(dataset: str, counted: _Counted, store: ox.Store) -> Iterator[Statement]:
    """The releases that the graph was read from, the program that read them, and the ontology that it keeps to."""
    releases = counted.members(AJ + "Release")
    making = f"{dataset}#making"
    yield dataset, PROV + "wasGeneratedBy", making
    yield making, RDF + "type", PROV + "Activity"
    for release in releases:
        yield making, PROV + "used", release
        yield dataset, PROV + "wasDerivedFrom", release
    for agent in counted.values(PROV + "wasAssociatedWith", counted.found[PROV + "wasAssociatedWith"]):
        yield making, PROV + "wasAssociatedWith", agent.value
    for language in counted.values(DCTERMS + "language", releases):
        yield dataset, DCTERMS + "language", ox.Literal(language.value)
    graph = ox.NamedNode(ONTOLOGY_GRAPH)
    for quad in store.quads_for_pattern(None, ox.NamedNode(OWL + "versionIRI"), None, graph):
        if isinstance(quad.object, ox.NamedNode):
            yield dataset, DCTERMS + "conformsTo", quad.object.value
    days = counted.values(DCTERMS + "issued", releases)
    if days:
        yield dataset, DCTERMS + "temporal", f"{dataset}#period"
        yield f"{dataset}#period", RDF + "type", DCTERMS + "PeriodOfTime"
        for key, day in (("startDate", days[0]), ("endDate", days[-1])):
            if isinstance(day, ox.Literal):
                yield f"{dataset}#period", DCAT + key, day


def _distribution(dataset: str, data: bytes, format_: str, name: str | None) -> Iterator[Statement]:
    """The file: its format, size and checksum."""
    file = f"{dataset}#file"
    yield dataset, DCAT + "distribution", file
    yield file, RDF + "type", DCAT + "Distribution"
    if name:
        yield file, DCTERMS + "title", ox.Literal(name)
    yield file, DCTERMS + "license", LICENCE
    yield file, DCTERMS + "format", f"http://www.w3.org/ns/formats/{_W3C_FORMATS[format_]}"
    yield dataset, VOID + "feature", f"http://www.w3.org/ns/formats/{_W3C_FORMATS[format_]}"
    yield file, DCAT + "mediaType", f"https://www.iana.org/assignments/media-types/{MEDIA[format_]}"
    size = ox.Literal(str(len(data)), datatype=ox.NamedNode(XSD + "nonNegativeInteger"))
    yield file, DCAT + "byteSize", size
    yield file, SPDX + "checksum", f"{dataset}#checksum"
    yield f"{dataset}#checksum", RDF + "type", SPDX + "Checksum"
    yield f"{dataset}#checksum", SPDX + "algorithm", SPDX + "checksumAlgorithm_sha256"
