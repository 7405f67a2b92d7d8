"""The ontology's files as one graph, with the questions that a page asks of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import OWL, RDF, RDFS, SH, SKOS, Graph, Literal, Namespace, Node, URIRef
from rdflib.collection import Collection

from kg.names import AJ, PREFIXES
from kg.resources import folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

A = Namespace(AJ)
ONTOLOGY = URIRef(AJ.removesuffix("#"))
KINDS = {
    "class": OWL.Class,
    "object": OWL.ObjectProperty,
    "data": OWL.DatatypeProperty,
    "annotation": OWL.AnnotationProperty,
    "individual": OWL.NamedIndividual,
}
SLOTS = ("addressee", "concerns", "amount")
_FILES = ("terms", "axioms", "shapes")
_MATCHES = (RDFS.subClassOf, RDFS.subPropertyOf, SKOS.closeMatch)


class Source:
    """What the files of ontology/ say. Lists are sorted by name, so that a page is the same each time."""

    def __init__(self) -> None:
        """Read the files."""
        root = folder("ontology")
        self.graph = Graph()
        for name in _FILES:
            self.graph.parse(root / f"{name}.ttl")
        self.others = Graph().parse(root / "alignments.ttl")
        self._names = {**dict(self.others.namespaces()), **dict(self.graph.namespaces())}

    def terms(self, kind: str) -> list[URIRef]:
        """Our terms of one of `KINDS`."""
        return self.ours(self.graph.subjects(RDF.type, KINDS[kind]))

    def ours(self, nodes: Iterable[Node]) -> list[URIRef]:
        """Those of the nodes that are our terms, each once."""
        return sorted({node for node in nodes if isinstance(node, URIRef) and node.startswith(AJ)}, key=str.lower)

    def words(self, term: Node, predicate: URIRef, language: str) -> list[Literal]:
        """The texts of a property in a language, in English where there are none."""
        found = [value for value in self.graph.objects(term, predicate) if isinstance(value, Literal)]
        chosen = [value for value in found if value.language == language]
        return sorted(chosen or [value for value in found if value.language in {"en", None}])

    def label(self, term: Node, language: str) -> str:
        """What a term is called: its label, or its name with a prefix when it is not ours."""
        found = self.words(term, RDFS.label, language)
        return str(found[0]) if found else self.curie(term)

    def curie(self, term: Node) -> str:
        """The name of an IRI with a prefix, or the IRI when no prefix is known."""
        text = str(term)
        known = {str(iri): prefix for prefix, iri in self._names.items()} | {v: k for k, v in PREFIXES.items()}
        home = max((iri for iri in known if text.startswith(iri)), key=len, default="")
        return f"{known[home]}:{text.removeprefix(home)}" if home else text

    def values(self, term: Node, predicate: URIRef) -> list[URIRef]:
        """The IRIs that a property names, sorted."""
        return sorted(value for value in self.graph.objects(term, predicate) if isinstance(value, URIRef))

    def below(self, term: Node, predicate: URIRef) -> list[URIRef]:
        """The terms that name this one by a property."""
        return self.ours(self.graph.subjects(predicate, term))

    def chains(self, term: Node) -> list[list[Node]]:
        """The chains of properties from which a property follows."""
        found = [list(Collection(self.graph, head)) for head in self.graph.objects(term, OWL.propertyChainAxiom)]
        return sorted(found, key=str)

    def disjoint(self, term: Node) -> list[URIRef]:
        """The classes that share no member with a class, as far as an axiom names it."""
        found: set[Node] = set()
        for axiom in self.graph.subjects(RDF.type, OWL.AllDisjointClasses):
            members = set(Collection(self.graph, self.graph.value(axiom, OWL.members)))  # type: ignore[arg-type]
            found |= members - {term} if term in members else set()
        return self.ours(found)

    def matches(self, term: Node) -> Iterator[tuple[str, URIRef]]:
        """How a term stands to terms of other vocabularies: the relation's name and the term."""
        for relation in _MATCHES:
            for other in sorted(o for o in self.others.objects(term, relation) if isinstance(o, URIRef)):
                yield relation.fragment, other

    def codes(self, term: Node) -> list[tuple[str, str]]:
        """The codes of a class of acts: of the facts format, of CAMEO and of PLOVER."""
        asked = ((A.actTypeCode, "facts"), (A.cameoCode, "CAMEO"), (A.ploverType, "PLOVER"))
        found = ((name, self.graph.value(term, p) or self.others.value(term, p)) for p, name in asked)
        return [(name, str(code)) for name, code in found if code is not None]

    def rules(self, term: Node, language: str) -> list[tuple[Literal, bool]]:
        """What the shapes ask of the members of a class, in words, and whether breaking it is a mere warning."""
        found = []
        for shape in sorted(self.graph.subjects(SH.targetClass, term), key=str):
            for rule in (shape, *self.values(shape, SH.property)):
                warns = self.graph.value(rule, SH.severity) == SH.Warning
                found += [(text, warns) for text in self.words(rule, SH.message, language)]
        return found

    def slot(self, term: Node, name: str) -> list[URIRef] | None:
        """The classes that may fill a slot of a class of acts; none when it does not have the slot."""
        for shape in self.graph.subjects(SH.targetClass, term):
            for rule in self.graph.objects(shape, SH.property):
                if self.graph.value(rule, SH.path) == A[name]:
                    return self._fillers(rule)
        return None

    def _fillers(self, rule: Node) -> list[URIRef] | None:
        if self.graph.value(rule, SH.maxCount) == Literal(0):
            return None
        either = self.graph.value(rule, SH["or"])
        choices = Collection(self.graph, either) if either is not None else [rule]
        return self.ours(value for one in choices for value in self.graph.objects(one, SH["class"]))
