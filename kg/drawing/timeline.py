"""Meetings and terms of office on an axis of time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import matplotlib as mpl
from matplotlib.figure import Figure

from kg.answers.things import label
from kg.drawing.layout import wrap
from kg.drawing.picture import NothingToDrawError, rows
from kg.drawing.render import MARKS, save, settings

if TYPE_CHECKING:
    from pathlib import Path

    import pyoxigraph as ox

_MEETINGS = "SELECT ?meeting ?date WHERE { ?meeting a aj:Meeting ; aj:startDate ?date } ORDER BY ?date ?meeting"
_TENURES = """
SELECT ?holder ?role ?from ?until WHERE {
  ?tenure a aj:Tenure ; aj:holder ?holder ; aj:tenureRole ?role ; aj:from ?from .
  OPTIONAL { ?tenure aj:until ?until }
} ORDER BY ?from ?holder
"""
_ROW = 0.42  # inches
_BUDDHIST = 543
_MOST = 40


def _point(written: str, *, end: bool = False) -> date:
    """The day that stands for a partial date: its first, or its last when it ends something."""
    parts = [int(part) for part in written.split("-")]
    if len(parts) == 1:
        return date(parts[0], 12, 31) if end else date(parts[0], 1, 1)
    if len(parts) == 2:  # noqa: PLR2004 -- year and month
        return date(parts[0], parts[1], 28 if end else 1)
    return date(*parts)


def _number(day: date) -> float:
    """Days since 1970-01-01, as matplotlib's date axis counts."""
    return float((day - date(1970, 1, 1)).days)


def draw_timeline(store: ox.Store, path: Path, language: str = "en") -> None:
    """Draw every dated meeting as a mark and every tenure as a bar, with years of both eras.

    At most 40 rows, the latest; the title says how many were left out.

    :raises NothingToDrawError: when nothing in the graph has a date.
    """
    meetings = [(label(store, m, language), _point(d), _point(d), d, "meeting") for m, d in rows(store, _MEETINGS)]
    tenures = [
        (
            f"{label(store, h, language)}: {label(store, r, language)}",
            _point(f),
            _point(u or f, end=True),
            f"{f} – {u or '?'}",
            "person",
        )
        for h, r, f, u in rows(store, _TENURES)
    ]
    dated = sorted([*meetings, *tenures], key=lambda row: (row[1], row[0]))
    if not dated:
        message = "nothing in the graph has a date"
        raise NothingToDrawError(message, hint="draw --kind network instead")
    left_out = max(0, len(dated) - _MOST)
    with mpl.rc_context(settings()):
        save(_figure(dated[left_out:], left_out), path)


def _figure(dated: list[tuple[str, date, date, str, str]], left_out: int) -> Figure:
    height = len(dated) * _ROW + 1.3
    made = Figure(figsize=(12, height), facecolor="white")
    axes = made.add_axes((0.42, 0.62 / height, 0.54, 1 - 1.25 / height))
    for index, (name, start, end, written, kind) in enumerate(dated):
        y = len(dated) - index
        mark, colour = MARKS[kind]
        first, last = _number(start), _number(end)
        if last > first:
            axes.barh(y, last - first, left=first, height=0.42, color=colour, alpha=0.75)
        else:
            axes.plot([first], [y], marker=mark, color=colour, markersize=10)
        axes.text(
            -0.02,
            y,
            f"{' '.join(wrap(name, 46, 1))}   {written}",
            transform=axes.get_yaxis_transform(),
            ha="right",
            va="center",
        )
    axes.set_ylim(0.3, len(dated) + 0.7)
    low = min(row[1] for row in dated)
    high = max(row[2] for row in dated)
    axes.set_xlim(_number(date(low.year, 1, 1)), _number(date(high.year + 1, 1, 15)))
    years = range(low.year, high.year + 2, max(1, (high.year - low.year) // 8))
    axes.set_xticks([_number(date(year, 1, 1)) for year in years])
    axes.set_xticklabels([f"{year}\n(พ.ศ. {year + _BUDDHIST})" for year in years])
    axes.set_yticks([])
    axes.grid(axis="x", color="#dddddd")
    for side in ("top", "left", "right"):
        axes.spines[side].set_visible(False)
    title = "Meetings and terms of office" + (f" (the latest {_MOST}, {left_out} left out)" if left_out else "")
    made.text(0.02, 1 - 0.35 / height, title, fontsize=14, fontweight="bold")
    return made
