"""Meetings and terms of office on an axis of time."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import matplotlib as mpl
from matplotlib.figure import Figure

from kg.answers.run import rows_of
from kg.answers.things import label
from kg.drawing.output import save, settings
from kg.drawing.picture import NothingToDrawError
from kg.drawing.style import MARKS, tint
from kg.drawing.text import bold, measure, wrap
from kg.drawing.words import words
from kg.eras import BUDDHIST
from kg.names import AJ

if TYPE_CHECKING:
    from pathlib import Path

    import pyoxigraph as ox
    from matplotlib.axes import Axes

_MEETINGS = """
SELECT ?meeting (MIN(?date) AS ?start) (MAX(COALESCE(?last, ?date)) AS ?end) WHERE {
  ?meeting a aj:Meeting ; aj:startDate ?date . OPTIONAL { ?meeting aj:endDate ?last }
} GROUP BY ?meeting ORDER BY ?start ?meeting
"""
_TENURES = """
SELECT DISTINCT ?holder ?role ?from ?until WHERE {
  ?tenure a aj:Tenure ; aj:holder ?holder ; aj:tenureRole ?role ; aj:from ?from .
  ?claim aj:claims ?tenure .
  OPTIONAL { ?tenure aj:until ?until }
} ORDER BY ?from ?holder
"""
_ROW = 0.46  # inches
_MOST = 40
_MONTH = 2  # parts of a date that names a month
_AXIS = 7.5  # inches
_TOP, _BOTTOM = 0.9, 0.95


@dataclass(frozen=True, slots=True)
class Span:
    """A row: what, from its first day to its last, as written, and "meeting" or "actor"."""

    name: str
    start: date
    end: date
    written: str
    kind: str


def _day(written: str, *, last: bool = False) -> date:
    """The first day of a year, month or day, or the last."""
    parts = [int(part) for part in written[:10].split("-")]
    month = parts[1] if len(parts) >= _MONTH else 12 if last else 1
    if len(parts) > _MONTH:
        return date(*parts)
    return date(parts[0], month, calendar.monthrange(parts[0], month)[1] if last else 1)


def _number(day: date) -> float:
    """Days since 1970-01-01, as matplotlib's date axis counts."""
    return float((day - date(1970, 1, 1)).days)


def spans(store: ox.Store, language: str) -> list[Span]:
    """All dated meetings and all tenures that a release tells of, in the order of time."""
    found = [
        Span(
            label(store, meeting, language),
            _day(start),
            _day(end, last=True),
            start if start == end else f"{start} – {end}",
            "meeting",
        )
        for meeting, start, end in rows_of(store, _MEETINGS)
    ]
    found += [
        Span(
            f"{label(store, holder, language)}: {label(store, role, language)}",
            _day(start),
            _day(until or start, last=True),
            f"{start} – {until}",
            "actor",
        )
        for holder, role, start, until in rows_of(store, _TENURES)
    ]
    return sorted(found, key=lambda span: (span.start, span.end, span.name))


def draw_timeline(store: ox.Store, path: Path, language: str = "en") -> None:
    """Draw every dated meeting as a mark and every tenure as a bar, with years of both eras.

    At most 40 rows, the latest; the title says how many were left out.

    :raises NothingToDrawError: when nothing in the graph has a date.
    """
    found = spans(store, language)
    if not found:
        message = "nothing in the graph has a date"
        raise NothingToDrawError(message, hint="draw --kind network instead")
    legend = {"meeting": label(store, AJ + "Meeting", language), "actor": label(store, AJ + "Tenure", language)}
    title = words("timeline", language)
    told = "; ".join(f"{span.name}, {span.written}" for span in found[-_MOST:])
    with mpl.rc_context(settings()):
        made = timeline(found[-_MOST:], title, legend)
        if len(found) > _MOST:
            note = words("left_out", language, shown=_MOST, all=len(found))
            made.text(0.3 / made.get_figwidth(), 1 - 0.66 / made.get_figheight(), note, fontsize=9.5, color="#555555")
        save(made, path, title, told)


def timeline(found: list[Span], title: str, legend: dict[str, str]) -> Figure:
    """The matplotlib figure of a timeline; draw it within `settings`."""
    size = measure()
    names = ["\n".join(wrap(span.name, 44, 2)) for span in found]
    side = max(size(name, 10)[0] for name in names) + 0.55
    width, height = side + _AXIS + 0.55, len(found) * _ROW + _TOP + _BOTTOM
    made = Figure(figsize=(width, height), facecolor="white")
    axes = made.add_axes((side / width, _BOTTOM / height, _AXIS / width, 1 - (_TOP + _BOTTOM) / height))
    low, high = found[0].start.year, max(span.end for span in found).year + 1
    axes.set_xlim(_number(date(low, 1, 1)), _number(date(high, 1, 1)))
    axes.set_ylim(len(found) - 0.5, -0.5)
    _ticks(axes, low, high)
    inch = (axes.get_xlim()[1] - axes.get_xlim()[0]) / _AXIS
    for row, (span, name) in enumerate(zip(found, names, strict=True)):
        if row % 2 == 0:
            axes.axhspan(row - 0.5, row + 0.5, color="#F6F6F6", linewidth=0, zorder=0)
        _row(axes, span, row, inch, size(span.written, 9)[0])
        x = axes.get_xlim()[0] - 0.15 * inch
        axes.text(x, row, name, fontsize=10, ha="right", va="center", linespacing=1.1, parse_math=False)
    weight = "bold" if bold(title, "title") else "normal"
    made.text(0.3 / width, 1 - 0.3 / height, title, fontsize=15, fontweight=weight, va="center")
    texts = {legend.get(kind, kind): kind for kind in dict.fromkeys(span.kind for span in found)}
    _key(axes, {text: (kind, size(text, 9)[0]) for text, kind in texts.items()}, len(found) - 0.5 + 0.7 / _ROW, inch)
    return made


def _ticks(axes: Axes, low: int, high: int) -> None:
    """Years of both eras, as many as there is room for, and lines between months where years are few."""
    years = range(low, high + 1, max(1, -(-(high - low) // 8)))
    axes.set_xticks(
        [_number(date(year, 1, 1)) for year in years],
        [f"{year}\nพ.ศ. {year + BUDDHIST}" for year in years],
        fontsize=9,
        color="#333333",
    )
    if high - low <= 3:  # noqa: PLR2004 -- years
        months = [date(year, month, 1) for year in range(low, high) for month in range(1, 13)]
        axes.set_xticks([_number(day) for day in months], minor=True)
    axes.set_yticks([])
    axes.grid(axis="x", color="#DDDDDD", linewidth=0.8)
    axes.set_axisbelow(True)
    for name in ("top", "left", "right"):
        axes.spines[name].set_visible(False)


def _row(axes: Axes, span: Span, row: int, inch: float, width: float) -> None:
    """The mark or bar of a row, and its dates beside it, on the side where there is room."""
    mark, colour = MARKS[span.kind]
    first, last = _number(span.start), _number(span.end) + 1
    wide = last - first > 0.25 * inch  # inches; a shorter one is covered by its mark
    if span.kind == "actor" or wide:
        axes.barh(
            row, last - first, left=first, height=0.5, color=tint(colour, 0.35), edgecolor=colour, linewidth=1, zorder=3
        )
    if span.kind == "meeting":
        middle = (first + last) / 2
        axes.plot([middle], [row], marker=mark, color=colour, markersize=10, markeredgecolor="white", zorder=4)
    gap = (0.08 if wide else 0.14) * inch
    end = axes.get_xlim()[1] + 0.5 * inch
    if last + gap + width * inch < end:
        x, side = last + gap, "left"
    elif first - gap - width * inch > axes.get_xlim()[0]:
        x, side = first - gap, "right"
    else:
        x, side = (first + last) / 2, "center"
    axes.text(x, row, span.written, fontsize=9, color="#444444", ha=side, va="center", zorder=5)


def _key(axes: Axes, legend: dict[str, tuple[str, float]], y: float, inch: float) -> None:
    """What mark and bar say, below the axis: by text, the kind and the width in inches."""
    x = axes.get_xlim()[0]
    for text, (kind, width) in legend.items():
        mark, colour = MARKS[kind] if kind == "meeting" else ("s", MARKS[kind][1])
        face = colour if kind == "meeting" else tint(colour, 0.35)
        axes.plot([x + 0.1 * inch], [y], marker=mark, markersize=9, color=face, markeredgecolor=colour, clip_on=False)
        axes.text(x + 0.28 * inch, y, text, fontsize=9, va="center", parse_math=False)
        x += (0.7 + width) * inch
