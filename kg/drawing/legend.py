"""The legend: what each shape and each line says, in as many rows as the picture's width asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.drawing.style import MARKS, PLAIN, STYLES

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from kg.drawing.picture import Picture
    from kg.drawing.text import Measure

_SIZE = 8.5
_ROW = 0.25
_KEY = 0.42  # inches of a sample
_AIR = 0.28
_LEFT = 0.3
_ABOVE = 0.25


def _entries(picture: Picture) -> list[list[tuple[str, str]]]:
    """Pairs of a kind or role and its words; kinds first, then roles, then the footnotes."""
    kinds = {node.kind for node in picture.nodes.values()}
    roles = {edge.role: edge.name for edge in picture.edges}
    notes = [picture.legend.get("provisional", "")] if any(n.provisional for n in picture.nodes.values()) else []
    return [
        [(kind, picture.legend.get(kind, kind)) for kind in MARKS if kind in kinds],
        sorted(roles.items(), key=lambda pair: [*STYLES, pair[0]].index(pair[0])),
        [("", note) for note in (*notes, picture.note) if note],
    ]


def _placed(picture: Picture, width: float, measure: Measure) -> list[tuple[str, str, float, int]]:
    """Kind or role, words, x in inches, and row of every entry."""
    placed, row = [], -1
    for group in _entries(picture):
        x = width
        for key, text in group:
            wide = measure(text, _SIZE)[0] + (_KEY if key else 0)
            if x + wide > width - _LEFT:
                row, x = row + 1, _LEFT
            placed.append((key, text, x, row))
            x += wide + _AIR
    return placed


def legend_height(picture: Picture, width: float, measure: Measure) -> float:
    """Inches below the picture that the legend takes."""
    placed = _placed(picture, width, measure)
    return _ABOVE + 0.2 + _ROW * (placed[-1][3] + 1 if placed else 0)


def draw_legend(axes: Axes, picture: Picture, width: float, measure: Measure) -> None:
    """Draw the legend below y = 0 of axes that count in inches."""
    axes.plot([_LEFT, width - _LEFT], [-_ABOVE + 0.07] * 2, color="#CCCCCC", linewidth=0.7)
    for key, text, x, row in _placed(picture, width, measure):
        y = -_ABOVE - _ROW * (row + 0.5)
        if key in MARKS:
            mark, colour = MARKS[key]
            axes.plot([x + 0.22], [y], marker=mark, color=colour, markersize=8.5, markeredgecolor="white")
        elif key:
            style = STYLES.get(key, PLAIN)
            axes.annotate(
                "",
                (x + _KEY - 0.08, y),
                (x + 0.02, y),
                arrowprops={
                    "arrowstyle": "-|>" if style.arrow else "-",
                    "color": style.colour,
                    "linestyle": style.line,
                    "linewidth": style.width,
                    "mutation_scale": 8,
                    "shrinkA": 0,
                    "shrinkB": 0,
                },
            )
        start = x + (_KEY if key else 0)
        axes.text(start, y, text, fontsize=_SIZE, color="#333333", va="center", ha="left", parse_math=False)
