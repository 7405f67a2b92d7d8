"""How wide labels are, and where they may be broken."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Protocol

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

_DPI = 150  # as in files: hinting makes widths differ by resolution
_BEFORE_CONSONANT = "เแโใไ"  # Thai vowels that are written before their consonant
_LEEWAY = 3  # cells that one piece of a word may be longer than the next
_NOT_FIRST = "、。，．」』）】ーぁぃぅぇぉっゃゅょァィゥェォッャュョ)]}.,;:!?ะาำๆฯ"


def cells(text: str) -> int:
    """The width of a text in cells: marks above and below take none, wide characters two."""
    return sum(
        0 if unicodedata.category(c) in {"Mn", "Cf"} else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def wrap(text: str, width: int = 30, most: int = 4) -> tuple[str, ...]:
    """Lines of at most `width` cells, broken at spaces where there are any; "…" ends what is cut."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split():
            for number, piece in enumerate(_pieces(word, width)):
                joined = f"{line} {piece}" if line and number == 0 else line + piece
                if line and cells(joined) > width:
                    lines.append(line)
                    line = piece
                else:
                    line = joined
        lines.append(line)
    return tuple(lines) if len(lines) <= most else (*lines[: most - 1], lines[most - 1][: width - 1] + "…")


def _pieces(word: str, width: int) -> list[str]:
    """A word longer than a line cut into like pieces, where a syllable begins or else where a line may begin."""
    pieces = []
    even = min(width, cells(word) // -(-cells(word) // width) + _LEEWAY) if word else width
    while cells(word) > width:
        fits = max(n for n in range(1, len(word)) if n == 1 or cells(word[:n]) <= even)
        sure = [n for n in range(fits, fits // 2, -1) if _begins(word, n)]
        free = [n for n in range(fits, 1, -1) if _may_begin(word, n)]
        cut = (sure or free or [fits])[0]
        pieces.append(word[:cut])
        word = word[cut:]
    return [*pieces, word]


def _begins(word: str, n: int) -> bool:
    """Whether a syllable begins at `n`, and not the second of two short ones, as in เอ-เชีย."""
    return word[n] in _BEFORE_CONSONANT and not _latin(word[n - 1]) and word[max(0, n - 2)] not in _BEFORE_CONSONANT


def _latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _may_begin(word: str, n: int) -> bool:
    """Whether a line may begin with the character at `n`."""
    if unicodedata.category(word[n]) == "Mn" or word[n] in _NOT_FIRST or word[n - 1] in _BEFORE_CONSONANT:
        return False
    return not (_latin(word[n]) and _latin(word[n - 1]))


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
