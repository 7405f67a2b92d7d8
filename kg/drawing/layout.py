"""Where the nodes of a picture stand: columns by kind, ordered so that few edges cross."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import networkx as nx

if TYPE_CHECKING:
    from kg.drawing.picture import Node, Picture

COLUMN_WIDTH = 3.7  # inches
LINE = 0.19  # inches a line of text takes
GAP = 0.2  # inches between two nodes
WRAP = 30  # cells of a line of text
_SWEEPS = 12  # of the barycentre heuristic (Sugiyama et al. 1981)
_SIDES = {"meeting": 0, "person": 1, "actor": 2, "act": 3, "document": 4, "topic": 4}


@dataclass(frozen=True, slots=True)
class Box:
    """A placed node: centre of its mark in inches, its wrapped label, and the height it takes."""

    node: Node
    x: float
    y: float
    lines: tuple[str, ...]


def cells(text: str) -> int:
    """The width of a text in cells: marks above and below take none, wide characters two."""
    return sum(
        0 if unicodedata.category(c) in {"Mn", "Cf"} else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def wrap(text: str, width: int = WRAP, most: int = 4) -> tuple[str, ...]:
    """Lines of at most `width` cells, broken at spaces where there are any; "…" ends what is cut."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            for piece in _pieces(word, width):
                joined = f"{line} {piece}" if line and piece is not None else line + piece
                if cells(joined) > width and line:
                    lines.append(line)
                    line = piece
                else:
                    line = joined
        lines.append(line)
    return tuple(lines) if len(lines) <= most else (*lines[: most - 1], lines[most - 1] + "…")


def _pieces(word: str, width: int) -> list[str]:
    """A word cut where it is longer than a line, never before a mark that sits on its letter."""
    pieces, current = [], ""
    for character in word:
        if cells(current + character) > width and unicodedata.category(character) != "Mn":
            pieces.append(current)
            current = ""
        current += character
    return [*pieces, current]


def columns(picture: Picture) -> list[list[str]]:
    """Ids by column, left to right: meetings, people, actors, acts, and what acts are about.

    An actor or meeting that is only acted upon stands on the right.
    """
    sources = {edge.source for edge in picture.edges}
    attended = {edge.target for edge in picture.edges if picture.nodes[edge.source].kind == "person"}
    sides: dict[int, list[str]] = defaultdict(list)
    for key, node in picture.nodes.items():
        side = _SIDES[node.kind]
        if node.kind in {"actor", "meeting"} and key not in sources and key not in attended:
            side = 4
        sides[side].append(key)
    return [sides[side] for side in sorted(sides) if sides[side]]


def _ordered(picture: Picture, sides: list[list[str]]) -> list[list[str]]:
    graph = nx.Graph((edge.source, edge.target) for edge in picture.edges)
    where = {key: index / len(side) for side in sides for index, key in enumerate(side)}

    def weight(key: str) -> tuple[float, str]:
        near = [where[other] for other in graph[key]] if key in graph else []
        return (sum(near) / len(near) if near else where[key], key)

    for sweep in range(_SWEEPS):
        for side in sides if sweep % 2 == 0 else sides[::-1]:
            side.sort(key=weight)
            where |= {key: (index + 0.5) / len(side) for index, key in enumerate(side)}
    return sides


def place(picture: Picture) -> tuple[list[Box], float, float]:
    """Boxes of all nodes, and the picture's width and height in inches. The same picture, the same boxes."""
    sides = _ordered(picture, columns(picture))
    lines = {key: wrap(node.label) for key, node in picture.nodes.items()}
    heights = [sum(max(1, len(lines[key])) * LINE + GAP for key in side) for side in sides]
    tall = max(heights, default=1.0)
    boxes = []
    for index, side in enumerate(sides):
        spare = (tall - heights[index]) / max(1, len(side))
        y = tall
        for key in side:
            own = max(1, len(lines[key])) * LINE + GAP + spare
            boxes.append(Box(picture.nodes[key], index * COLUMN_WIDTH + 0.3, y - own / 2, lines[key]))
            y -= own
    return boxes, len(sides) * COLUMN_WIDTH + 0.3, tall
