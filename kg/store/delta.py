"""Make the store of a version from the store of the version before, in time that grows with what differs.

The quads of named graphs are those of the shards: what a shard loses goes, what it gains comes. The default graph is a
set that many shards give to, under the IRIs that stand for things. So every triple of it that what went gave, or that
an IRI gave for which another one stands than before, is looked up: it stays when some quad that is there now gives
it.
"""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.names import INFERRED, ONTOLOGY_GRAPH, QUARANTINE, RDFS, RESOLUTION_GRAPH, SKOS, VOCABULARY_GRAPH
from kg.store.load import blocks, default_graph
from kg.store.shards import stem_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from kg.store.rename import Renaming

_COMMON = frozenset([VOCABULARY_GRAPH, RESOLUTION_GRAPH, INFERRED + "vocabulary", INFERRED + "resolution"])
_CLASHING = frozenset({"vocabulary", "resolution"})  # releases whose inferred graphs have the names of common ones
_SHARE = 5  # at most one shard in so many may differ; filling anew is quicker than changing more
_FEW = 3  # shards that may differ in any case: that of a release, and the common ones
_LABEL, _ALIAS = RDFS + "label", SKOS + "altLabel"
_Subject = ox.NamedNode | ox.BlankNode | ox.Triple
_Term = _Subject | ox.Literal


def worthwhile(old: Iterable[str], new: Iterable[str]) -> bool:
    """Whether so little differs between two lists of shards that a change is quicker than filling a store anew."""
    mine, theirs = set(old), set(new)
    stems = {stem_of(name) for name in mine ^ theirs}
    return not stems & _CLASHING and len(mine ^ theirs) <= max(2 * _FEW, len(theirs) // _SHARE)


def change(old: Path, new: Path, before: tuple[list[Path], Renaming], after: tuple[list[Path], Renaming]) -> None:
    """Make the store `new` of the store `old`: from some shards with what they rename to others.

    :raises OSError, RuntimeError: when the earlier store cannot be copied or opened.
    :raises StorageError: when a shard does not hold what its name says.
    """
    copy(old, new)
    store = ox.Store(str(new))
    Change(store, before[1], after[1]).apply(before[0], after[0])


def copy(old: Path, new: Path) -> None:
    """Lay a copy of a store: its tables are never written to again, and are linked where that is possible."""
    new.mkdir(parents=True)
    for path in old.iterdir():
        if path.name == "LOCK" or not path.is_file():
            continue
        if path.suffix == ".sst":
            try:
                os.link(path, new / path.name)
            except OSError:  # not every file system has links
                shutil.copyfile(path, new / path.name)
        else:
            shutil.copyfile(path, new / path.name)


class Change:
    """From one list of shards to another, with what each list renames."""

    def __init__(self, store: ox.Store, before: Renaming, after: Renaming) -> None:
        """Take the copied store."""
        self._store, self._before, self._after = store, before, after
        self._members = after.members()
        self._asked: dict[bytes, None] = {}  # triples that the default graph may gain or lose

    def apply(self, old: Iterable[Path], new: Iterable[Path]) -> None:
        """Change the store.

        :raises StorageError: when a shard does not hold what its name says.
        """
        mine, theirs = {path.name: path for path in old}, {path.name: path for path in new}
        gone = {stem_of(name): mine[name] for name in mine.keys() - theirs.keys()}
        come = {stem_of(name): theirs[name] for name in theirs.keys() - mine.keys()}
        self._of_turned()
        for stem in sorted(gone.keys() | come.keys()):
            left, added = _differences(_of(gone.get(stem)), _of(come.get(stem)))
            self._ask(default_graph(stem, left, self._before))
            self._ask(default_graph(stem, added, self._after))
            for quad in ox.parse(left, format=ox.RdfFormat.N_QUADS):
                self._store.remove(quad)
            self._store.extend(ox.parse(added, format=ox.RdfFormat.N_QUADS))
        self._settle()
        self._store.flush()

    def _ask(self, ntriples: bytes) -> None:
        self._asked.update(dict.fromkeys(_lines(ntriples)))

    def _of_turned(self) -> None:
        """Ask about what quads give that name an IRI which stands for something else than before."""
        for iri in self._before.differing(self._after):
            node = ox.NamedNode(iri[1:-1].decode())
            for subject, value in ((node, None), (None, node)):
                found = self._store.quads_for_pattern(subject, None, value, None)
                lines = ox.serialize(filter(_of_release, found), format=ox.RdfFormat.N_QUADS) or b""
                self._ask(default_graph("", lines, self._before))
                self._ask(default_graph("", lines, self._after))

    def _settle(self) -> None:
        """Put the default graph right, now that the named graphs are."""
        for quad in ox.parse(b"\n".join(self._asked), format=ox.RdfFormat.N_TRIPLES):
            there = ox.Quad(quad.subject, quad.predicate, quad.object, ox.DefaultGraph())
            if self._given(there):
                self._store.add(there)
            else:
                self._store.remove(there)

    def _given(self, wanted: ox.Quad) -> bool:
        """Whether a quad of a named graph gives this triple to the default graph."""
        whole = _triple(wanted.subject, wanted.predicate, wanted.object)
        same = self._after(whole) == whole
        found = self._store.quads_for_pattern(wanted.subject, wanted.predicate, wanted.object, None)
        if any(_of_common(one) or (same and _of_release(one)) for one in found):
            return True
        return any(
            any(map(_of_release, self._store.quads_for_pattern(*one, None)))
            for one in self._renamed(wanted)
            if self._after(_triple(*one)) == whole
        )

    def _renamed(self, wanted: ox.Quad) -> Iterator[tuple[_Subject, ox.NamedNode, _Term]]:
        """The triples that may come to this one by renaming."""
        predicates = [wanted.predicate, *([ox.NamedNode(_LABEL)] if wanted.predicate.value == _ALIAS else [])]
        for subject in (wanted.subject, *self._called(wanted.subject)):
            for predicate in predicates:
                for value in (wanted.object, *self._called(wanted.object)):
                    yield subject, predicate, value

    def _called(self, term: _Term) -> list[ox.NamedNode]:
        """The IRIs that a term stands for."""
        found = self._members.get(str(term).encode(), ()) if isinstance(term, ox.NamedNode) else ()
        return [ox.NamedNode(iri[1:-1].decode()) for iri in found]


def _of(path: Path | None) -> Iterator[bytes]:
    """The lines of a shard, or none."""
    return (line for block in (blocks(path) if path else ()) for line in block.splitlines())


def _differences(old: Iterator[bytes], new: Iterator[bytes]) -> tuple[bytes, bytes]:
    """The lines that only the one or the other has, of two lists that are sorted."""
    left, added = list[bytes](), list[bytes]()
    one, two = next(old, None), next(new, None)
    while one is not None or two is not None:
        if one == two:
            one, two = next(old, None), next(new, None)
        elif two is None or (one is not None and one < two):
            left.append(one or b"")
            one = next(old, None)
        else:
            added.append(two)
            two = next(new, None)
    return b"\n".join([*left, b""]), b"\n".join([*added, b""])


def _lines(data: bytes) -> set[bytes]:
    return set(filter(None, data.split(b"\n")))


def _triple(subject: object, predicate: object, value: object) -> bytes:
    return f"{subject} {predicate} {value} .\n".encode()


def _graph(quad: ox.Quad) -> str:
    return quad.graph_name.value if isinstance(quad.graph_name, ox.NamedNode) else ""


def _of_common(quad: ox.Quad) -> bool:
    """Whether a quad is of a shard that no release owns, and in the default graph."""
    return _graph(quad) in _COMMON


def _of_release(quad: ox.Quad) -> bool:
    """Whether a quad is of a release's shard, and in the default graph."""
    graph = _graph(quad)
    return bool(graph) and graph not in _COMMON and graph != ONTOLOGY_GRAPH and not graph.startswith(QUARANTINE)
