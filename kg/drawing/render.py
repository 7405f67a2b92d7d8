"""Draw pictures with matplotlib, the same bytes for the same graph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import FancyArrowPatch

from kg.drawing.fonts import families
from kg.drawing.layout import place
from kg.errors import StorageError, UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from kg.drawing.layout import Box
    from kg.drawing.picture import Picture

# Okabe and Ito's colours, told apart by colour-blind readers too (jfly.uni-koeln.de/color).
MARKS = {
    "meeting": ("s", "#CC79A7"),
    "person": ("o", "#E69F00"),
    "actor": ("D", "#009E73"),
    "act": (">", "#333333"),
    "document": ("p", "#0072B2"),
    "topic": ("h", "#56B4E9"),
}
_STYLES = (
    ("#666666", "-"),
    ("#D55E00", "-"),
    ("#0072B2", "-"),
    ("#CC79A7", "--"),
    ("#009E73", ":"),
    ("#E69F00", "-."),
    ("#000000", ":"),
)
_MARGIN = 1.35  # inches for title and legend
FORMATS = ("png", "svg", "pdf")
_SIZE = 9.5


def settings() -> dict[Any, Any]:
    """What makes output repeat: fonts from packages, a fixed salt for SVG ids, text drawn as paths."""
    return {"font.family": families(), "svg.hashsalt": "ajkg", "svg.fonttype": "path", "font.size": _SIZE}


def save(figure: Figure, path: Path) -> None:
    """Write a figure in the format of the file's suffix, without a date.

    :raises UsageError: for a suffix that is none of png, svg, pdf.
    :raises StorageError: when the file cannot be written.
    """
    suffix = path.suffix.lstrip(".").lower()
    if suffix not in FORMATS:
        message = f"{path}: no picture format"
        raise UsageError(message, hint="end the file's name in .png, .svg or .pdf")
    metadata = {"png": {"Software": "ajkg"}, "svg": {"Date": None}, "pdf": {"CreationDate": None, "ModDate": None}}[
        suffix
    ]
    try:
        figure.savefig(path, format=suffix, dpi=150, metadata=metadata)
    except OSError as error:
        message = f"cannot write {path}: {error.strerror}"
        raise StorageError(message, hint="check the folder and its permissions") from error


def draw(picture: Picture, path: Path) -> None:
    """Draw a network picture into a PNG, SVG or PDF file.

    :raises UsageError: for another suffix.
    :raises StorageError: when the file cannot be written.
    """
    with mpl.rc_context(settings()):
        save(figure(picture), path)


def figure(picture: Picture) -> Figure:
    """The matplotlib figure of a network picture."""
    boxes, width, height = place(picture)
    made = Figure(figsize=(width, height + _MARGIN), facecolor="white")
    axes = made.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set_xlim(0, width)
    axes.set_ylim(-_MARGIN * 0.62, height + _MARGIN * 0.38)
    at = {box.node.id: box for box in boxes}
    styles = dict(zip(dict.fromkeys(edge.name for edge in picture.edges), _STYLES, strict=False))
    for edge in picture.edges:
        colour, line = styles.get(edge.name, _STYLES[0])
        axes.add_patch(_arrow(at[edge.source], at[edge.target], colour, line))
    for box in boxes:
        mark, colour = MARKS[box.node.kind]
        axes.plot([box.x], [box.y], marker=mark, markersize=9, color=colour, markeredgecolor="white", zorder=3)
        weight = "bold" if box.node.kind in {"act", "actor"} else "normal"
        axes.text(
            box.x + 0.13,
            box.y,
            "\n".join(box.lines),
            va="center",
            ha="left",
            fontweight=weight,
            linespacing=1.05,
            zorder=4,
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.8, "alpha": 0.85},
            gid=box.node.id.rsplit("/", 1)[-1],
        )
    axes.text(0.15, height + 0.2, picture.title, fontsize=14, fontweight="bold", va="bottom")
    if picture.note:
        axes.text(0.15, -_MARGIN * 0.58, picture.note, fontsize=8, color="#555555", va="bottom")
    _legend(made, picture, styles)
    return made


def _arrow(start: Box, end: Box, colour: str, line: str) -> FancyArrowPatch:
    forward = end.x > start.x
    sign = 0.12 if forward else -0.12
    longest = max((len(text) for text in start.lines), default=0)
    from_x = start.x + (min(2.9, 0.2 + 0.078 * longest) if forward else -0.1)
    bend = 0.0 if abs(end.x - from_x) > 0.3 else 0.25  # noqa: PLR2004 -- inches
    return FancyArrowPatch(
        (from_x, start.y),
        (end.x - sign, end.y),
        arrowstyle="-|>",
        mutation_scale=7,
        color=colour,
        linestyle=line,
        linewidth=0.8,
        alpha=0.65,
        connectionstyle=f"arc3,rad={bend}",
        zorder=1,
        shrinkA=0,
        shrinkB=0,
    )


def _legend(made: Figure, picture: Picture, styles: dict[str, tuple[str, Any]]) -> None:
    """What each shape is, and what each kind of edge says."""
    kinds = dict.fromkeys(node.kind for node in picture.nodes.values())
    handles = [
        Line2D([], [], marker=MARKS[kind][0], color=MARKS[kind][1], linestyle="", markersize=9, label=kind)
        for kind in MARKS
        if kind in kinds
    ]
    handles += [
        Line2D([], [], color=colour, linestyle=line, label=f"{name} →") for name, (colour, line) in styles.items()
    ]
    made.legend(handles=handles, loc="lower center", ncol=min(6, max(1, len(handles))), frameon=False, fontsize=9.5)
