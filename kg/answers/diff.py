"""What differs between two graphs, in sentences: what releases say, which things are one, where releases disagree."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pyoxigraph as ox

from kg.answers.describe import APPARATUS, Statement, name, objects, source, words
from kg.answers.things import compact, is_told, label
from kg.names import AJ, ID, RDF, RELEASE, RESOLUTION_GRAPH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ADDED, REMOVED, CHANGED = "added", "removed", "changed"
MORE, FEWER = "more sources", "fewer sources"
_DEFAULT = ox.DefaultGraph()
_EVENTS = tuple(f"{ID}{kind}/" for kind in ("act", "participation", "tenure"))
_NO_NEWS = (*APPARATUS, f"{ID}amount/")  # conflicts are told by what they are about
_QUIET = frozenset(AJ + one for one in ("surfaceForm", "provisional", "resolvedTo", "writtenDate", "saidBy"))
_KINDS = ("release", "thing", "statement", "tenure", "participation", "act", "identity", "conflict")


class Change(NamedTuple):
    """One difference.

    `change` is "added", "removed", "changed", or "more sources" and "fewer sources" for what the graph says
    in any case; `kind` is what it is; `releases` and `thing` are IRIs.
    """

    change: str
    kind: str
    sentence: str
    releases: tuple[str, ...]
    thing: str


class _Said(NamedTuple):
    """One thing that releases say: the sentence, who says it, the thing, and the triple where it is one."""

    kind: str
    sentence: str
    releases: set[str]
    thing: str
    triple: ox.Triple | None


Sayings = dict[tuple[str, str], _Said]


def diff(old: ox.Store, new: ox.Store, stems: Iterable[str] | None = None, language: str = "en") -> list[Change]:
    """All differences, sorted: releases first.

    :param stems: the releases that may differ, by the last part of their IRIs; all when None.
    :param language: of the names in the sentences.
    """
    graphs = _graphs(old) | _graphs(new) if stems is None else {RELEASE + stem for stem in stems}
    changes = list(_releases(old, new, graphs))
    before, after = _Graph(old, language), _Graph(new, language)
    mine, theirs = before.sayings(graphs), after.sayings(graphs)
    changes += _only(mine, theirs, after, (REMOVED, FEWER))
    changes += _only(theirs, mine, before, (ADDED, MORE))
    return sorted(changes, key=lambda one: (_KINDS.index(one.kind) > 0, one.releases, one.change, one.kind, one))


def _graphs(store: ox.Store) -> set[str]:
    return {graph.value for graph in store.named_graphs() if graph.value.startswith(RELEASE)}


def _releases(old: ox.Store, new: ox.Store, graphs: set[str]) -> Iterator[Change]:
    """The releases that came, went or say something else."""
    for graph in sorted(graphs):
        told = [set(store.quads_for_pattern(None, None, None, ox.NamedNode(graph))) for store in (old, new)]
        if told[0] == told[1]:
            continue
        change = CHANGED if all(told) else ADDED if told[1] else REMOVED
        yield Change(change, "release", source(new if told[1] else old, graph), (graph,), graph)


def _only(mine: Sayings, theirs: Sayings, other: _Graph, kinds: tuple[str, str]) -> Iterator[Change]:
    """What one graph says and the other does not, or with other releases; `kinds` of change are of new and of known."""
    for key, said in mine.items():
        releases = said.releases - (theirs[key].releases if key in theirs else set())
        if key in theirs and not releases:
            continue
        known = key in theirs or other.says(said)
        if said.kind == "thing" and known:
            continue
        yield Change(kinds[known], said.kind, said.sentence, tuple(sorted(releases)), said.thing)


class _Graph:
    """One of the two graphs."""

    def __init__(self, store: ox.Store, language: str) -> None:
        self.store, self.language = store, language
        pattern = (None, ox.NamedNode(AJ + "resolvedTo"), None, ox.NamedNode(RESOLUTION_GRAPH))
        self.standing = {_iri(quad.subject): quad.object for quad in store.quads_for_pattern(*pattern)}

    def says(self, said: _Said) -> bool:
        """Whether this graph holds it too, whoever says it."""
        if said.triple is not None:
            quad = ox.Quad(*self._stands(said.triple), _DEFAULT)
            return quad in self.store
        node = self.standing.get(said.thing, ox.NamedNode(said.thing))
        if said.kind == "thing":
            return is_told(self.store, _iri(node))
        known = any(self.store.quads_for_pattern(node, None, None, _DEFAULT))  # type: ignore[arg-type]
        return known and self._name(_iri(node)) == said.sentence

    def _stands(self, triple: ox.Triple) -> tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode | ox.Literal]:
        """A triple with the IRIs that stand for its things."""
        subject, value = _iri(triple.subject), triple.object
        one = self.standing.get(subject, triple.subject)
        two = self.standing.get(value.value, value) if isinstance(value, ox.NamedNode) else value
        return one, triple.predicate, two  # type: ignore[return-value]

    def _name(self, iri: str) -> str:
        return name(self.store, iri, self.language)

    def sayings(self, graphs: Iterable[str]) -> Sayings:
        """What the releases of these graphs say, and what all say together, by kind and sentence."""
        found: Sayings = {}
        for graph in [*sorted(graphs), RESOLUTION_GRAPH]:
            told = self._of_releases if graph != RESOLUTION_GRAPH else self._together
            for said in told(graph):
                found.setdefault((said.kind, said.sentence), said).releases.update(said.releases)
        return found

    def _of_releases(self, graph: str) -> Iterator[_Said]:
        events: set[str] = set()
        for quad in self.store.quads_for_pattern(None, None, None, ox.NamedNode(graph)):
            one, predicate, two = self._stands(quad.triple)
            subject = _iri(one)
            if subject.startswith((RELEASE, *_NO_NEWS)):
                continue
            if subject.startswith(_EVENTS):
                events.add(subject)
            elif predicate.value == RDF + "type":
                kind = label(self.store, _iri(two), self.language)
                yield _Said("thing", f"{self._name(subject)} ({kind})", {graph}, subject, None)
            elif predicate.value.startswith(AJ) and predicate.value not in _QUIET:
                yield _Said("statement", self._sentence(one, predicate, two), {graph}, subject, quad.triple)
        for event in sorted(events):
            yield _Said(event[len(ID) :].partition("/")[0], self._name(event), {graph}, event, None)

    def _sentence(self, one: ox.NamedNode, predicate: ox.NamedNode, two: ox.NamedNode | ox.Literal) -> str:
        if isinstance(two, ox.NamedNode):
            return words(self.store, Statement(one.value, predicate.value, two.value), self.language)
        return f"{self._name(one.value)} -- {self._name(predicate.value)} --> {two.value}"

    def _together(self, graph: str) -> Iterator[_Said]:
        """Which things are one, where releases disagree, and the rest as statements."""
        for quad in self.store.quads_for_pattern(None, None, None, ox.NamedNode(graph)):
            subject, predicate, value = _iri(quad.subject), quad.predicate, quad.object
            if predicate.value == AJ + "resolvedTo":
                one = compact(subject) if subject.startswith(_EVENTS) else label(self.store, subject, self.language)
                sentence = f"{one} is one with {compact(_iri(value))}, {self._name(_iri(value))}"
                yield _Said("identity", sentence, set(), subject, quad.triple)
            elif predicate.value == AJ + "conflictAbout":
                yield self._conflict(subject, _iri(value))
            elif not subject.startswith(_NO_NEWS) and isinstance(value, ox.NamedNode):
                sentence = self._sentence(ox.NamedNode(subject), predicate, value)
                yield _Said("statement", sentence, set(), subject, quad.triple)

    def _conflict(self, conflict: str, about: str) -> _Said:
        sides = objects(self.store, conflict, AJ + "hasSide")
        things = [self._name(one) for side in sides for one in objects(self.store, side, AJ + "statedThing")]
        values = [value for side in sides for value in objects(self.store, side, AJ + "statedValue")]
        claims = [claim for side in sides for claim in objects(self.store, side, AJ + "saidBy")]
        releases = {release for claim in claims for release in objects(self.store, claim, AJ + "statedIn")}
        kind = ", ".join(objects(self.store, conflict, AJ + "conflictKind"))
        standing = self.standing.get(about, ox.NamedNode(about))
        sentence = f"releases disagree on the {kind} of {self._name(_iri(standing))}: {' or '.join(things + values)}"
        return _Said("conflict", sentence, releases, conflict, None)


def _iri(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode) else ""
