"""Look whether a store holds what it said that it took: some servers say yes to everything."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kg.push import content
from kg.web import EndpointError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kg.push.graphs import Graphs
    from kg.store import Version

_LOOKED_AT = 3  # shards whose graphs are read back


class Confirmed(NamedTuple):
    """How many named graphs were found whole, and why nothing can be said of the rest ("" when it can)."""

    graphs: int
    why_not: str = ""


def confirm(version: Version, graphs: Graphs) -> Confirmed:
    """Read back the graphs of the first, the middle and the last release, and look into the default graph.

    :raises NotHeldError: when the store lacks triples of them.
    """
    found, looks = 0, _looks(version, graphs)
    while True:
        try:
            graph, sent, held = next(looks, ("", 0, 0))
        except EndpointError as error:
            return Confirmed(found, error.message)
        if held < sent:
            raise NotHeldError(str(graphs.client.address), graph, held, sent)
        if not sent:
            return Confirmed(found)
        found += graph != ""


def _looks(version: Version, graphs: Graphs) -> Iterator[tuple[str, int, int]]:
    """Graphs with how many triples were sent and how many are held; "" is the default graph, 1 for any number."""
    for shard in _some(version.shards() or version.common()):
        for graph in content.graphs_of(shard):
            sent = sum(piece.count(b"\n") for piece in content.named(shard, graph, 1 << 20))
            yield graph, sent, graphs.triples(graph)
    yield "", 1, int(not graphs.is_empty(""))


class NotHeldError(EndpointError):
    """A store said that it took triples which it does not hold."""

    name = "NOT_HELD"

    def __init__(self, store: str, graph: str, held: int, sent: int) -> None:
        """Take the store's address, the graph ("" for the default one), and how many triples of those sent it holds."""
        told = f"holds {held:,} of the {sent:,} triples" if held else "holds nothing"
        super().__init__(
            f"{store}: all was taken, but the store {told} of {f'the graph {graph}' if graph else 'its default graph'}",
            hint="check its path (stores take graphs at /store, /data …), its space and its log; push again sends all",
        )


def _some(shards: list[Path]) -> list[Path]:
    """The first, the middle and the last."""
    step = max(1, (len(shards) - 1) // (_LOOKED_AT - 1))
    return list(dict.fromkeys([*shards[::step][: _LOOKED_AT - 1], *shards[-1:]]))
