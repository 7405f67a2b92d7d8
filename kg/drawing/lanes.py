"""Ways of long edges: through a lane in every column between, so that no line runs behind a card of another."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.drawing.picture import Edge

HEIGHT = 0.02  # inches, beside the gaps to the cards above and below


class Lane(NamedTuple):
    """A level stretch of a long edge between two cards of a column, in inches."""

    left: float
    right: float
    y: float


def hubs(edges: Sequence[Edge]) -> list[bool]:
    """For each edge whether its source is that end at which more edges of its role meet."""
    degree: Counter[tuple[str, str]] = Counter()
    for edge in edges:
        degree[edge.role, edge.source] += 1
        degree[edge.role, edge.target] += 1
    return [degree[edge.role, edge.source] >= degree[edge.role, edge.target] for edge in edges]


def lay(edges: Sequence[Edge], sides: list[list[str]]) -> dict[Edge, tuple[str, ...]]:
    """Lay lanes through columns; gives those of every edge that passes a column, from its source to its target.

    Edges of one role that meet at one card share their lanes, as the dummy vertices of a layered drawing (Sugiyama
    et al. 1981) with their edges bundled. A lane is a name in its column, beside the ids of cards.
    """
    column = {key: number for number, side in enumerate(sides) for key in side}
    laid: dict[str, int] = {}
    found: dict[Edge, tuple[str, ...]] = {}
    for edge, at_source in zip(edges, hubs(edges), strict=True):
        start, end = column[edge.source], column[edge.target]
        step = 1 if start < end else -1
        hub = edge.source if at_source else edge.target
        way = {f"lane {number} {edge.role} {hub}": number for number in range(start + step, end, step)}
        if way:
            laid |= way
            found[edge] = tuple(way)
    for lane, number in laid.items():
        sides[number].append(lane)
    return found
