"""Put statements into words: what a thing is, what is said of it, and how two things are joined."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

import pyoxigraph as ox

from kg.answers.things import label
from kg.names import AJ, ID, OA, RDF, RELEASE

if TYPE_CHECKING:
    from collections.abc import Iterator

_TYPE = RDF + "type"
_QUIET = frozenset({AJ + "surfaceForm", AJ + "provisional", _TYPE})
_DEFAULT = ox.DefaultGraph()
_SKIPPED = (ID + "claim/", ID + "evidence/", ID + "reading/", ID + "software/", RELEASE)
_LONGEST = 12  # statements of a path


class Statement(NamedTuple):
    """A triple whose object is a thing, as IRIs."""

    subject: str
    predicate: str
    object: str


def words(store: ox.Store, statement: Statement, language: str) -> str:
    """A statement as "subject -- predicate --> object" in labels of the language."""
    parts = [label(store, iri, language) for iri in statement]
    return f"{parts[0]} -- {parts[1]} --> {parts[2]}"


def about(store: ox.Store, iri: str, language: str) -> Iterator[tuple[str, str]]:
    """Pairs of property and value of a thing, its types first; then what points at it, marked with "<-"."""
    node = ox.NamedNode(iri)
    types = sorted(
        label(store, q.object.value, language)
        for q in store.quads_for_pattern(node, ox.NamedNode(_TYPE), None, _DEFAULT)
        if isinstance(q.object, ox.NamedNode) and q.object.value.startswith(AJ)
    )
    yield "is a", ", ".join(types)
    rows = set()
    for quad in store.quads_for_pattern(node, None, None, _DEFAULT):
        if quad.predicate.value not in _QUIET:
            rows.add((label(store, quad.predicate.value, language), _value(store, quad.object, language)))
    for quad in store.quads_for_pattern(None, None, node, _DEFAULT):
        if isinstance(quad.subject, ox.NamedNode) and not quad.subject.value.startswith(_SKIPPED):
            rows.add((f"<- {label(store, quad.predicate.value, language)}", label(store, quad.subject.value, language)))
    yield from sorted(rows, key=lambda row: (row[0].startswith("<-"), row))


def _value(store: ox.Store, term: object, language: str) -> str:
    if isinstance(term, ox.NamedNode):
        return label(store, term.value, language)
    return term.value if isinstance(term, ox.Literal) else str(term)


def claims(store: ox.Store, iri: str) -> list[str]:
    """The IRIs of the claims about a thing (or the claim itself), sorted."""
    node = ox.NamedNode(iri)
    if any(True for _ in store.quads_for_pattern(node, ox.NamedNode(AJ + "hasEvidence"), None, _DEFAULT)):
        return [iri]
    found = store.quads_for_pattern(None, ox.NamedNode(AJ + "claims"), node, _DEFAULT)
    return sorted({q.subject.value for q in found if isinstance(q.subject, ox.NamedNode)})


class Quote(NamedTuple):
    """The words that say something, with where they stand."""

    claim: str
    release: str
    start: int
    end: int
    prefix: str
    exact: str
    suffix: str
    rule: str
    confidence: str


def quote(store: ox.Store, claim: str) -> Quote:
    """The evidence of a claim."""

    def one(subject: str, predicate: str) -> str:
        for found in store.quads_for_pattern(ox.NamedNode(subject), ox.NamedNode(predicate), None, _DEFAULT):
            return found.object.value if isinstance(found.object, ox.NamedNode | ox.Literal) else ""
        return ""

    evidence = one(claim, AJ + "hasEvidence")
    return Quote(
        claim,
        one(evidence, OA + "hasSource"),
        int(one(evidence, OA + "start") or 0),
        int(one(evidence, OA + "end") or 0),
        one(evidence, OA + "prefix"),
        one(evidence, OA + "exact"),
        one(evidence, OA + "suffix"),
        one(claim, AJ + "rule"),
        one(claim, AJ + "confidence"),
    )


def path(store: ox.Store, start: str, end: str) -> list[Statement] | None:
    """The shortest chain of statements between two things, None when nothing joins them.

    Statements are followed both ways; types, claims and evidence are no joints. Among chains of
    one length the first by IRI is taken, so that the answer repeats.
    """
    came: dict[str, tuple[str, Statement] | None] = {start: None}
    queue = deque([start])
    while queue and end not in came:
        here = queue.popleft()
        for there, statement in _neighbours(store, here):
            if there not in came:
                came[there] = (here, statement)
                queue.append(there)
    if end not in came:
        return None
    chain: list[Statement] = []
    step = came[end]
    while step is not None and len(chain) < _LONGEST:
        chain.append(step[1])
        step = came[step[0]]
    return chain[::-1]


def _neighbours(store: ox.Store, iri: str) -> list[tuple[str, Statement]]:
    node = ox.NamedNode(iri)
    found = [
        (quad.object.value, Statement(iri, quad.predicate.value, quad.object.value))
        for quad in store.quads_for_pattern(node, None, None, _DEFAULT)
        if isinstance(quad.object, ox.NamedNode) and _joins(quad.predicate.value, quad.object.value)
    ]
    found += [
        (quad.subject.value, Statement(quad.subject.value, quad.predicate.value, iri))
        for quad in store.quads_for_pattern(None, None, node, _DEFAULT)
        if isinstance(quad.subject, ox.NamedNode) and _joins(quad.predicate.value, quad.subject.value)
    ]
    return sorted(found)


def _joins(predicate: str, other: str) -> bool:
    return predicate.startswith(AJ) and other.startswith(ID) and not other.startswith(_SKIPPED)
