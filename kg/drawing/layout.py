"""Where the cards of a picture stand: columns by kind, ordered and levelled so that edges are short."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.drawing import lanes
from kg.drawing.lanes import Lane
from kg.drawing.text import bold, wrap

if TYPE_CHECKING:
    from kg.drawing.picture import Edge, Node, Picture
    from kg.drawing.text import Measure

SIZE = 9.5  # points of a label
PAD = 0.09  # inches between a card's frame and its text
MARK = 0.24  # inches that a card's mark takes
GAP = 0.15  # inches between two cards
_SWEEPS = 16  # of the barycentre heuristic (Sugiyama et al. 1981)
_LAYERS = {"meeting": 0, "person": 1, "actor": 2, "act": 3, "document": 4, "topic": 4}
_TARGETS = 4
_MARGIN = 0.3


@dataclass(frozen=True, slots=True)
class Card:
    """A placed node: centre, width and height of its frame in inches, and its wrapped label."""

    node: Node
    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]

    @property
    def left(self) -> float:
        """The x of the left side."""
        return self.x - self.width / 2

    @property
    def right(self) -> float:
        """The x of the right side."""
        return self.x + self.width / 2


@dataclass(frozen=True, slots=True)
class Plan:
    """Where all cards stand, the lanes of the edges that pass a column, and the inches that all takes."""

    cards: list[Card]
    lanes: dict[Edge, tuple[Lane, ...]]
    width: float
    height: float


_Near = dict[str, list[str]]  # what a card or lane is drawn towards


def layers(picture: Picture) -> list[list[str]]:
    """Ids by column, left to right: meetings, people, actors, acts, and what acts are about.

    An actor or meeting that is only acted upon stands on the right.
    """
    left = {e.target for e in picture.edges if e.role in {"agent", "represents", "tookPartIn", "atMeeting"}}
    sides: dict[int, list[str]] = defaultdict(list)
    for key, node in picture.nodes.items():
        acted_upon = node.kind in {"actor", "meeting"} and key not in left
        sides[_TARGETS if acted_upon else _LAYERS[node.kind]].append(key)
    return [sides[side] for side in sorted(sides)]


def _order(near: _Near, sides: list[list[str]]) -> None:
    """Sort each column by where the neighbours stand."""
    where = {key: (index + 0.5) / len(side) for side in sides for index, key in enumerate(side)}

    def weight(key: str) -> tuple[float, str]:
        beside = [where[other] for other in near[key]]
        return (sum(beside) / len(beside) if beside else where[key], key)

    for sweep in range(_SWEEPS):
        for side in sides if sweep % 2 == 0 else sides[::-1]:
            side.sort(key=weight)
            where |= {key: (index + 0.5) / len(side) for index, key in enumerate(side)}


def level(wanted: list[float], heights: list[float]) -> list[float]:
    """Centres as near to the wanted ones as can be, in their order, from the top, without touching.

    The least squares solution, by pooling adjacent violators.
    """
    offsets, total = [], 0.0
    for height in heights:
        offsets.append(total + height / 2)
        total += height + GAP
    blocks: list[tuple[float, int]] = []  # mean of a block's wanted starts, and how many it pools
    for want, offset in zip(wanted, offsets, strict=True):
        mean, count = want - offset, 1
        while blocks and blocks[-1][0] > mean:
            before, size = blocks.pop()
            mean, count = (before * size + mean * count) / (size + count), size + count
        blocks.append((mean, count))
    starts = [mean for mean, count in blocks for _ in range(count)]
    return [start + offset for start, offset in zip(starts, offsets, strict=True)]


def _level(near: _Near, sides: list[list[str]], heights: dict[str, float]) -> dict[str, float]:
    """The centre of every card, in inches down from the top."""
    tall = max(sum(heights[key] + GAP for key in side) for side in sides)
    y: dict[str, float] = {}
    for side in sides:
        spread = tall / len(side)
        y |= dict(
            zip(side, level([(i + 0.5) * spread for i in range(len(side))], [heights[k] for k in side]), strict=True)
        )
    longest = max(sides, key=lambda side: sum(heights[key] for key in side))
    for sweep in range(_SWEEPS):
        for side in sides if sweep % 2 else sides[::-1]:
            if side is longest and sweep < _SWEEPS - 1:
                continue
            beside = [[y[other] for other in near[key]] or [y[key]] for key in side]
            y |= dict(zip(side, level([sum(n) / len(n) for n in beside], [heights[k] for k in side]), strict=True))
    return y


def place(picture: Picture, measure: Measure) -> Plan:
    """Cards of all nodes, and the way of every edge between them. The same picture, the same plan."""
    sides = layers(picture)
    ways = lanes.lay(picture.edges, sides)
    near = _near(picture, ways)
    _order(near, sides)
    lines = {key: wrap(node.label) for key, node in picture.nodes.items()}
    sizes = {
        key: measure("\n".join(lines[key]), SIZE, bold=bold(node.label, node.kind))
        for key, node in picture.nodes.items()
    }
    heights = {key: sizes[key][1] + 2 * PAD if key in sizes else lanes.HEIGHT for side in sides for key in side}
    centres = _level(near, sides, heights)
    top = min(centres[key] - heights[key] / 2 for key in centres)
    bottom = max(centres[key] + heights[key] / 2 for key in centres)
    cards: list[Card] = []
    passes: dict[str, Lane] = {}
    x = _MARGIN
    for side in sides:
        width = max(sizes[key][0] for key in side if key in sizes) + 2 * PAD + MARK
        for key in side:
            y = bottom - centres[key]
            if key in sizes:
                cards.append(Card(picture.nodes[key], x + width / 2, y, width, heights[key], lines[key]))
            else:
                passes[key] = Lane(x, x + width, y)
        x += width + _corridor(picture, side)
    taken = {edge: tuple(passes[lane] for lane in way) for edge, way in ways.items()}
    return Plan(cards, taken, max(card.right for card in cards) + _MARGIN, bottom - top)


def _near(picture: Picture, ways: dict[Edge, tuple[str, ...]]) -> _Near:
    """What stands at the other end of each edge, or at the next lane on its way.

    Acts are not drawn towards their meeting, which they mostly share; the lanes to it are.
    """
    near: dict[str, dict[str, None]] = {key: {} for key in picture.nodes}
    for edge in picture.edges:
        way = ways.get(edge, ())
        for one, other in pairwise((edge.source, *way, edge.target)):
            for here, there in ((one, other), (other, one)):
                beside = near.setdefault(here, {})
                if edge.role != "atMeeting" or here in way:
                    beside[there] = None
    return {key: list(beside) for key, beside in near.items()}


def _corridor(picture: Picture, side: list[str]) -> float:
    """The room for edges on the right of a column: more where more edges leave."""
    column = set(side)
    leaving = sum((edge.source in column) != (edge.target in column) for edge in picture.edges)
    return min(2.3, 1.25 + 0.03 * leaving)
