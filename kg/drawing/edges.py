"""The curves of edges, and where their names stand."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from kg.drawing.lanes import hubs

if TYPE_CHECKING:
    from collections.abc import Sequence

    Numbers = np.ndarray[tuple[int, ...], np.dtype[np.float64]]

    from kg.drawing.lanes import Lane
    from kg.drawing.layout import Card, Plan
    from kg.drawing.picture import Edge
    from kg.drawing.text import Measure

Point = tuple[float, float]
Box = tuple[float, float, float, float]  # left, bottom, right, top
_Place = tuple[int, Box, int]  # how far from where a name is wished, its box, the number of its curve
NAME_SIZE = 7.5  # points
_AIR = 0.03  # inches around a name
_STEPS = [n / 24 for n in range(3, 22)]


@dataclass(frozen=True, slots=True)
class Curve:
    """Cubic Béziers from the source's card to the target's, in inches; one's last point is the next one's first."""

    edge: Edge
    points: tuple[Point, ...]

    def at(self, t: float) -> Point:
        """The point at `t` from 0 (source) to 1 (target), which grows as x does."""
        first, t = self._stretch(t)
        points = self.points[first : first + 4]
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        return (
            sum(w * p[0] for w, p in zip(weights, points, strict=True)),
            sum(w * p[1] for w, p in zip(weights, points, strict=True)),
        )

    def _stretch(self, t: float) -> tuple[int, float]:
        """The first point of the Bézier on which `t` falls, and how far on it."""
        last = len(self.points) - 4
        if not last:
            return 0, t
        reached = t * (self.points[-1][0] - self.points[0][0])
        for first in range(0, last + 1, 3):
            start, end = self.points[first][0] - self.points[0][0], self.points[first + 3][0] - self.points[0][0]
            if first == last or abs(reached) < abs(end):
                return first, (reached - start) / (end - start)
        raise AssertionError


@dataclass(frozen=True, slots=True)
class Name:
    """An edge's name and the box that it fills, in inches."""

    text: str
    role: str
    box: Box

    @property
    def centre(self) -> Point:
        """Where the text is centred."""
        return (self.box[0] + self.box[2]) / 2, (self.box[1] + self.box[3]) / 2


def curves(edges: Sequence[Edge], plan: Plan) -> list[Curve]:
    """The curves of edges between the cards of a plan."""
    cards = {card.node.id: card for card in plan.cards}
    return [curve(edge, cards[edge.source], cards[edge.target], plan.lanes.get(edge, ())) for edge in edges]


def curve(edge: Edge, source: Card, target: Card, lanes: Sequence[Lane] = ()) -> Curve:
    """The curve of an edge: level where it leaves, in its lanes, and where it comes in."""
    if abs(source.x - target.x) < min(source.width, target.width) / 2:  # one column: around it, on the right
        out = max(source.right, target.right) + 0.45
        points = ((source.right, source.y), (out, source.y), (out, target.y), (target.right, target.y))
        return Curve(edge, points)
    ahead = source.x < target.x
    stops = [(source.right if ahead else source.left, source.y + _port(edge, source))]
    for left, right, y in lanes:
        stops += [(left, y), (right, y)] if ahead else [(right, y), (left, y)]
    stops.append((target.left if ahead else target.right, target.y + _port(edge, target)))
    way = [stops[0]]
    for (start, high), (end, low) in pairwise(stops):
        reach = (end - start) / 2
        way += [(start + reach, high), (end - reach, low), (end, low)]
    return Curve(edge, tuple(way))


def _port(edge: Edge, card: Card) -> float:
    """How far above a card's middle an edge meets it: what an actor does above, what is done to it below."""
    sides = {"agent": 0.2, "addressee": -0.2} if card.node.kind in {"act", "actor"} else {}
    return sides.get(edge.role, 0.0) * card.height


def names(curves: list[Curve], cards: list[Card], measure: Measure) -> list[Name]:
    """A name for every bundle of edges of one role that meet at one card, wherever it covers no card and no name.

    A bundle is named on that of its edges where fewest other edges run beneath the name.
    """
    taken = np.zeros((len(cards) + len(curves), 4))  # room for a name of every edge; what is empty overlaps nothing
    taken[: len(cards)] = [(c.left, c.y - c.height / 2, c.right, c.y + c.height / 2) for c in cards]
    samples = np.array([(number, *one.at(t)) for number, one in enumerate(curves) for t in _STEPS]).reshape(-1, 3)
    samples = samples[np.argsort(samples[:, 1], kind="stable")]
    found: list[Name] = []
    for bundle in _bundles(curves):
        edge = curves[bundle[0][0]].edge
        free = _free(curves, bundle, measure(edge.name, NAME_SIZE), taken[: len(cards) + len(found)])
        if (box := _clearest(free, samples)) is not None:
            taken[len(cards) + len(found)] = box
            found.append(Name(edge.name, edge.role, box))
    return found


def _free(curves: list[Curve], bundle: list[tuple[int, bool]], size: Point, taken: Numbers) -> list[_Place]:
    """Where a bundle's name overlaps nothing that is taken, the places near the bundle's common end first."""
    width, height = size
    places = []
    for number, at_source in bundle:
        for step, t in enumerate(_STEPS):
            x, y = curves[number].at(t if at_source else 1 - t)
            box = (x - width / 2 - _AIR, y - height / 2, x + width / 2 + _AIR, y + height / 2)
            places.append((abs(step - len(_STEPS) // 3), box, number))
    boxes = np.array([box for _, box, _ in places])[:, :, None]
    left, low, right, high = taken.T
    over = (boxes[:, 0] < right) & (left < boxes[:, 2]) & (boxes[:, 1] < high) & (low < boxes[:, 3])
    return sorted(place for place, covered in zip(places, over.any(axis=1), strict=True) if not covered)


def _clearest(places: list[_Place], samples: Numbers) -> Box | None:
    """The box beneath which fewest other edges run, the first of them; None without a place."""
    least, best = -1, None
    for _, box, number in places:
        beneath = _beneath(box, number, samples)
        if best is None or beneath < least:
            least, best = beneath, box
        if not beneath:
            break
    return best


def overlap(one: Box, two: Box) -> bool:
    """Whether two boxes share more than a side."""
    return one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]


def _beneath(box: Box, own: int, samples: Numbers) -> int:
    """How many points of other curves (rows of number, x, y, sorted by x) lie in a box."""
    first, last = np.searchsorted(samples[:, 1], box[0], "right"), np.searchsorted(samples[:, 1], box[2], "left")
    number, _, y = samples[first:last].T
    return int(np.sum((number != own) & (box[1] < y) & (y < box[3])))


def _bundles(curves: list[Curve]) -> list[list[tuple[int, bool]]]:
    """Curves by role and by that end at which more of the role meet; with each whether that is its source."""
    edges = [one.edge for one in curves]
    bundles: dict[tuple[str, str], list[tuple[int, bool]]] = defaultdict(list)
    for number, (edge, at_source) in enumerate(zip(edges, hubs(edges), strict=True)):
        bundles[edge.role, edge.source if at_source else edge.target].append((number, at_source))
    return list(bundles.values())
