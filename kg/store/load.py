"""Fill a store from shards at the engine's own rate, a part at a time, so that memory stays bounded."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import TYPE_CHECKING

from kg.errors import StorageError
from kg.names import ONTOLOGY_GRAPH, QUARANTINE
from kg.store import shards

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator
    from concurrent.futures import Future
    from pathlib import Path

    import pyoxigraph as ox

    from kg.store.rename import Renaming

    _Wanted = tuple[Path, bool, Renaming | None]  # a shard, whether its named graphs are wanted, and its default graph

_APART = (f"<{QUARANTINE}".encode(), f"<{ONTOLOGY_GRAPH}>".encode())
_PART = 28 << 20  # bytes of N-Quads that are loaded in one call, which holds five times as many in memory
_LOADERS = 2
_Told = Callable[[int], None]  # how many shards are loaded


def fill(
    store: ox.Store,
    paths: Iterable[Path],
    renaming: Renaming,
    progress: _Told | None = None,
    done: Container[Path] = (),
) -> None:
    """Load shards into a store that is empty, but for the named graphs of the shards that are `done`.

    :raises StorageError: when a shard does not hold what its name says; it is removed, to be made again.
    """
    _load(store, ((path, path not in done, renaming) for path in paths), progress)
    # Parts lie in layers that each look-up goes through; laid together, queries take a tenth of the time.
    store.optimize()


def named(store: ox.Store, paths: Iterable[Path], progress: _Told | None = None) -> None:
    """Load the named graphs of shards, which need no renaming.

    :raises StorageError: when a shard does not hold what its name says; it is removed, to be made again.
    """
    _load(store, ((path, True, None) for path in paths), progress)


def _load(store: ox.Store, wanted: Iterable[_Wanted], progress: _Told | None) -> None:
    import pyoxigraph  # noqa: PLC0415 - only builders need the engine

    def load(part: bytes) -> None:
        store.bulk_load(part, format=pyoxigraph.RdfFormat.N_QUADS)

    running: list[Future[None]] = []
    with ThreadPoolExecutor(_LOADERS) as loaders:
        for done, part in _parts(wanted):
            if len(running) >= _LOADERS:
                running.pop(0).result()
            running.append(loaders.submit(load, part))
            if progress is not None:
                progress(done)
        for one in running:
            one.result()


def _parts(wanted: Iterable[_Wanted]) -> Iterator[tuple[int, bytes]]:
    """What is loaded together, and how many shards are done with it.

    Less than two full parts come as one: a single layer need not be laid together with others, which costs a small
    graph more than it gains by two loaders.
    """
    parts = _full(wanted)
    first = list(islice(parts, 2))
    if first and len(first[-1][1]) < _PART:  # the last of all
        first = [(first[-1][0], b"".join(part for _, part in first))]
    yield from first
    yield from parts


def _full(wanted: Iterable[_Wanted]) -> Iterator[tuple[int, bytes]]:
    """Parts of the size that is loaded at once, and the rest."""
    pieces: list[bytes] = []
    size = done = 0
    for path, with_named, renaming in wanted:
        for block in blocks(path):
            for piece in _pieces(path.name, block, with_named, renaming):
                pieces.append(piece)
                size += len(piece)
            if size >= _PART:
                yield done, b"".join(pieces)
                pieces, size = [], 0
        done += 1
    if pieces:
        yield done, b"".join(pieces)


def _pieces(name: str, block: bytes, with_named: bool, renaming: Renaming | None) -> Iterator[bytes]:  # noqa: FBT001
    if with_named:
        yield block
    if renaming is not None:
        yield default_graph(name, block, renaming)


def blocks(path: Path) -> Iterator[bytes]:
    """The N-Quads of a shard, in blocks of lines.

    :raises StorageError: when it does not hold what its name says; it is removed, to be made again.
    """
    try:
        yield from shards.blocks(path)
    except ValueError as error:
        path.unlink()
        message = f"{error}; the earlier graph is as it was"
        raise StorageError(message, hint="build again, and it is made anew") from error


def checked(path: Path) -> bytes:
    """The N-Quads of a shard.

    :raises StorageError: when it does not hold what its name says; it is removed, to be made again.
    """
    return b"".join(blocks(path))


def default_graph(name: str, nquads: bytes, renaming: Renaming) -> bytes:
    """The triples of a shard for the default graph: things under the IRIs that stand for them."""
    triples = without_graph(nquads)
    return triples if name.startswith("_") else renaming(triples)


def without_graph(nquads: bytes) -> bytes:
    """N-Triples of N-Quads lines that each end in a graph's IRI, for the default graph.

    The ontology and what lies under quarantine are left out.
    """
    parts = (line.rsplit(b" ", 2) for line in nquads.split(b"\n") if line)
    return b"".join(triple + b" .\n" for triple, graph, _ in parts if not graph.startswith(_APART))
