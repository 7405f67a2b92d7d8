"""Draw network pictures with matplotlib, the same bytes for the same graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch
from matplotlib.path import Path as Curved

from kg.drawing import edges, layout
from kg.drawing.legend import draw_legend, legend_height
from kg.drawing.output import save, settings
from kg.drawing.style import MARKS, PLAIN, STYLES, tint
from kg.drawing.text import bold, measure

if TYPE_CHECKING:
    from pathlib import Path

    from matplotlib.axes import Axes

    from kg.drawing.picture import Picture

_HEAD = 0.85  # inches for title and subtitle
_NARROWEST = 8.0  # inches
_MARK = layout.PAD + layout.MARK / 2 - 0.03  # inches from a card's left side to the middle of its mark


def draw(picture: Picture, path: Path) -> None:
    """Draw a network picture into a PNG, SVG or PDF file.

    :raises UsageError: for another suffix.
    :raises StorageError: when the file cannot be written.
    """
    with mpl.rc_context(settings()):
        save(figure(picture), path, picture.title, describe(picture))


def describe(picture: Picture) -> str:
    """The picture in one sentence of English per edge, for those who cannot see it."""
    label = {key: " ".join(node.label.split()) for key, node in picture.nodes.items()}
    return "; ".join(f"{label[e.source]} {e.name} {label[e.target]}" for e in picture.edges)


def figure(picture: Picture) -> Figure:
    """The matplotlib figure of a network picture; draw it within `settings`."""
    size = measure()
    plan = layout.place(picture, size)
    height, width = plan.height, max(plan.width, _NARROWEST, size(picture.title, 15, bold=True)[0] + 0.6)
    foot = legend_height(picture, width, size)
    made = Figure(figsize=(width, height + _HEAD + foot), facecolor="white")
    axes = made.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set_xlim(0, width)
    axes.set_ylim(-foot, height + _HEAD)
    curves = edges.curves(picture.edges, plan)
    for one in curves:
        _edge(axes, one)
    for card in plan.cards:
        _card(axes, card)
    for name in edges.names(curves, plan.cards, size):
        axes.text(
            *name.centre,
            name.text,
            fontsize=edges.NAME_SIZE,
            color=STYLES.get(name.role, PLAIN).ink,
            ha="center",
            va="center",
            zorder=5,
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.6, "alpha": 0.9},
            parse_math=False,
        )
    top = height + _HEAD
    weight = "bold" if bold(picture.title, "title") else "normal"
    axes.text(0.3, top - 0.2, picture.title, fontsize=15, fontweight=weight, va="top", parse_math=False)
    axes.text(0.3, top - 0.55, picture.subtitle, fontsize=10, color="#555555", va="top", parse_math=False)
    draw_legend(axes, picture, width, size)
    return made


def _edge(axes: Axes, one: edges.Curve) -> None:
    style = STYLES.get(one.edge.role, PLAIN)
    codes = [Curved.MOVETO, *[Curved.CURVE4] * (len(one.points) - 1)]
    axes.add_artist(  # limits are set: `add_patch` would work out those of each
        FancyArrowPatch(
            path=Curved(list(one.points), codes),
            arrowstyle="-|>" if style.arrow else "-",
            mutation_scale=8,
            color=style.colour,
            linestyle=style.line,
            linewidth=style.width,
            alpha=0.75,
            zorder=1,
            shrinkA=0,
            shrinkB=0,
        )
    )


def _card(axes: Axes, card: layout.Card) -> None:
    mark, colour = MARKS[card.node.kind]
    axes.add_artist(
        FancyBboxPatch(
            (card.left, card.y - card.height / 2),
            card.width,
            card.height,
            boxstyle="round,pad=0,rounding_size=0.06",
            facecolor=tint(colour),
            edgecolor=colour,
            linewidth=0.9,
            linestyle=(0, (3, 2)) if card.node.provisional else "-",
            zorder=3,
        )
    )
    where = [card.left + _MARK], [card.y]
    axes.add_artist(Line2D(*where, marker=mark, markersize=8.5, color=colour, markeredgecolor="white", zorder=4))
    axes.text(
        card.left + layout.PAD + layout.MARK,
        card.y,
        "\n".join(card.lines),
        fontsize=layout.SIZE,
        fontweight="bold" if bold(card.node.label, card.node.kind) else "normal",
        va="center",
        ha="left",
        linespacing=1.1,
        zorder=5,
        gid=card.node.id.rpartition("/id/")[2] or None,
        parse_math=False,
    )
