"""What follows from a release by the ontology's OWL 2 RL axioms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from kg.closure.engine import Known
from kg.closure.plans import plan
from kg.closure.reference import owlrl_closure
from kg.closure.rules import compile_rules
from kg.closure.triples import TYPE, kept, of_files, of_quads, of_some, schema_terms, to_quads
from kg.errors import UsageError
from kg.names import DCTERMS, RDFS, SKOS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import pyoxigraph as ox

    from kg.closure.triples import Triple

__all__ = ["Compiled", "Owlrl", "Reasoner", "of_files", "of_quads", "reasoner"]


class Reasoner(Protocol):
    """Closes what releases say against the ontology and the vocabulary, both closed once."""

    base: list[Triple]
    """What follows from ontology and vocabulary alone."""

    def follows(self, triples: Iterable[Triple]) -> list[Triple]:
        """What follows from `triples` and neither they nor the base say, each once, in no order."""

    def infer(self, quads: Iterable[ox.Quad], graph: str) -> list[ox.Quad]:
        """What follows from `quads`, as sorted quads of `graph`."""

    def infer_parts(
        self, shared: Iterable[Triple], parts: Iterable[Sequence[Triple]], graph: str
    ) -> Iterator[list[ox.Quad]]:
        """What follows from `shared` and `parts`; what one part says of its subjects, no other part needs.

        What follows of other things is shared too. No more than one part is held in memory; they are gone through
        until nothing new is shared. Quads may come more than once.
        """


def reasoner(name: str, ontology: Iterable[Triple], vocabulary: Iterable[Triple]) -> Reasoner:
    """The reasoner called `name`, "compiled" or "owlrl".

    :raises UsageError: for another name.
    :raises VocabularyError: when the compiled one meets an axiom that it does not know.
    """
    known: dict[str, type[Compiled | Owlrl]] = {"compiled": Compiled, "owlrl": Owlrl}
    if name not in known:
        message = f"no reasoner {name!r}"
        raise UsageError(message, hint=f"choose one of: {', '.join(known)}")
    return known[name](list(ontology), list(vocabulary))


class Compiled:
    """Axioms compiled to tables and run over each release in memory."""

    def __init__(self, ontology: list[Triple], vocabulary: list[Triple]) -> None:
        """Compile the ontology's axioms and close the vocabulary."""
        self._plans = plan(compile_rules(ontology))
        self._schema = schema_terms(ontology)
        self._below = Known(self._plans)
        self.base = [t for t in self._below.close([*ontology, *vocabulary]) if kept(t, self._schema)]

    def follows(self, triples: Iterable[Triple]) -> list[Triple]:
        """See `Reasoner.follows`."""
        schema = self._schema
        return [triple for triple in Known(self._plans, self._below).close(triples) if kept(triple, schema)]

    def infer(self, quads: Iterable[ox.Quad], graph: str) -> list[ox.Quad]:
        """See `Reasoner.infer`."""
        return to_quads(self.follows(of_some(quads, self._plans.relevant)), graph)

    def infer_parts(
        self, shared: Iterable[Triple], parts: Iterable[Sequence[Triple]], graph: str
    ) -> Iterator[list[ox.Quad]]:
        """See `Reasoner.infer_parts`."""
        under, joins = Known(self._plans, self._below), self._plans.joins
        more = set(shared)
        while more:
            yield self._sound(under.close(more), graph)
            more = set()
            for part in parts:
                derived, own = Known(self._plans, under).close(part), {subject for subject, _, _ in part}
                more.update(t for t in derived if (t[1] in joins or t[1] == TYPE) and own.isdisjoint((t[0], t[2])))
                yield self._sound(derived, graph)

    def _sound(self, derived: Iterable[Triple], graph: str) -> list[ox.Quad]:
        """Quads of what says something about the world."""
        return to_quads((triple for triple in derived if kept(triple, self._schema)), graph)


class Owlrl:
    """owlrl over ontology, vocabulary and release together: the reference."""

    def __init__(self, ontology: list[Triple], vocabulary: list[Triple]) -> None:
        """Close ontology and vocabulary."""
        self._told = {triple for triple in (*ontology, *vocabulary) if not _is_annotation(triple)}
        self._schema = schema_terms(ontology)
        self._closed = owlrl_closure(self._told)
        self.base = sorted((t for t in self._closed - self._told if kept(t, self._schema)), key=str)

    def follows(self, triples: Iterable[Triple]) -> list[Triple]:
        """See `Reasoner.follows`."""
        release = set(triples)
        derived = owlrl_closure(self._told | release) - self._closed - release
        return [triple for triple in derived if kept(triple, self._schema)]

    def infer(self, quads: Iterable[ox.Quad], graph: str) -> list[ox.Quad]:
        """See `Reasoner.infer`."""
        return to_quads(self.follows(of_quads(quads)), graph)

    def infer_parts(
        self, shared: Iterable[Triple], parts: Iterable[Sequence[Triple]], graph: str
    ) -> Iterator[list[ox.Quad]]:
        """See `Reasoner.infer_parts`; all parts are closed together."""
        yield self.infer(to_quads({*shared, *(triple for part in parts for triple in part)}, graph), graph)


def _is_annotation(triple: Triple) -> bool:
    """Whether a triple is a label or a definition: nothing follows from it, and owlrl is slow with it."""
    return not isinstance(triple[2], str) and triple[1].startswith((SKOS, RDFS, DCTERMS))
