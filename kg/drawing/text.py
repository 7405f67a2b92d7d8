"""How wide labels are, and where they may be broken."""

from __future__ import annotations

import unicodedata
from functools import cache
from itertools import accumulate
from typing import Protocol

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from kg.drawing import breaks

_DPI = 150  # as in files: hinting makes widths differ by resolution
_LINE = 60  # what one line more costs, in the cells squared by which lines fall short


def cells(text: str) -> int:
    """The width of a text in cells: marks above and below take none, wide characters two."""
    return sum(
        0 if unicodedata.category(c) in {"Mn", "Cf"} else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def wrap(text: str, width: int = 30, most: int = 4) -> tuple[str, ...]:
    """Lines of at most `width` cells, of like length, broken where it costs least; "…" ends what is cut."""
    lines = [line for paragraph in text.split("\n") for line in _lines(" ".join(paragraph.split()), width)]
    return tuple(lines) if len(lines) <= most else (*lines[: most - 1], lines[most - 1][: width - 1] + "…")


def _lines(text: str, width: int) -> list[str]:
    """One paragraph in lines, by the least cost of all line ends and of the cells squared by which lines fall short."""
    if cells(text) <= width:
        return [text]
    reached = [0, *accumulate(map(cells, text))]
    at = breaks.costs(text)
    starts = [0, *(n for n, cost in at.items() if cost <= breaks.INSIDE)]
    return _cheapest(text, width, reached, at, starts) or _cheapest(text, width, reached, at, [0, *at]) or [text]


def _cheapest(text: str, width: int, reached: list[int], at: dict[int, int], starts: list[int]) -> list[str]:
    """The lines that cost least when lines begin at some of `starts`; none when a line would be too long."""
    best: dict[int, tuple[int, int]] = {0: (0, 0)}  # what all before costs, and where the last line begins
    for number, end in enumerate([*starts[1:], len(text)], 1):
        last = end - 1 if text[end - 1] == " " else end
        for start in reversed(starts[:number]):
            short = width - (reached[last] - reached[start])
            if short < 0:
                break
            if start in best:
                cost = best[start][0] + short * short // 4 + _LINE + at.get(end, 0)
                best[end] = min(best.get(end, (cost, start)), (cost, start))
    lines, end = [], len(text)
    if end not in best:
        return []
    while end:
        start = best[end][1]
        lines.append(text[start:end].rstrip())
        end = start
    return lines[::-1]


def bold(text: str, kind: str) -> bool:
    """Whether a label is drawn bold: acts, actors and meetings, in scripts whose font has a bold weight."""
    return kind in {"act", "actor", "meeting", "title"} and not any(
        unicodedata.east_asian_width(c) in "WF" for c in text
    )


class Measure(Protocol):
    """Width and height in inches of a text of a size in points, as matplotlib draws it."""

    def __call__(self, text: str, points: float, *, bold: bool = False) -> tuple[float, float]:
        """Measure one text."""
        ...


def measure() -> Measure:
    """A measure that remembers what it measured."""
    figure = Figure(dpi=_DPI)
    canvas = FigureCanvasAgg(figure)
    renderer = canvas.get_renderer()  # type: ignore[no-untyped-call]

    @cache
    def size(text: str, points: float, *, bold: bool = False) -> tuple[float, float]:
        weight = "bold" if bold else "normal"
        drawn = figure.text(0, 0, text, fontsize=points, fontweight=weight, linespacing=1.1, parse_math=False)
        box = drawn.get_window_extent(renderer)
        drawn.remove()
        return box.width / _DPI, box.height / _DPI

    return size
