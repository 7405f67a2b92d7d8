"""The measures as Markdown and JSON: ratios first, then what they are made of."""

from __future__ import annotations

import os
import platform
import statistics
from importlib.metadata import PackageNotFoundError, version
from itertools import pairwise
from pathlib import Path
from typing import Any

from benchmarks.measure import Row

_PACKAGES = ("pyoxigraph", "rdflib", "owlrl", "reasonable", "pyshacl", "matplotlib", "networkx")


def machine() -> dict[str, str]:
    """What it was measured on."""
    found = {"cores": str(os.cpu_count()), "system": platform.platform(), "Python": platform.python_version()}
    memory = Path("/proc/meminfo")
    if memory.is_file():
        kilobytes = int(memory.read_text(encoding="utf-8").split()[1])
        found["memory"] = f"{kilobytes / 1_048_576:.0f} GB"
    processor = Path("/proc/cpuinfo")
    for line in processor.read_text(encoding="utf-8").splitlines() if processor.is_file() else ():
        if line.startswith("model name"):
            found["processor"] = line.partition(":")[2].strip()
            break
    for name in _PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "not installed"
    return found


def markdown(rows: list[Row], told: dict[str, str]) -> str:
    """All rows as tables, one a stage, ratios first."""
    parts = ["# Measures\n", ", ".join(f"{name} {value}" for name, value in told.items()) + "\n"]
    for stage in dict.fromkeys(row.stage for row in rows):
        parts.append(f"\n## {stage}\n")
        parts.append("| ratio | aim | what | releases | amount | ours | the other | clock | peak |")
        parts.append("|---|---|---|---|---|---|---|---|---|")
        parts += [_line(row) for row in rows if row.stage == stage]
    growth = list(grown(rows))
    if growth:
        parts.append("\n## Growth\n\nTime for ten times the releases, over ten times the time.\n")
        parts.append("| growth | query | releases | rows |\n|---|---|---|---|")
        parts += [f"| {ratio:.2f} | {what} | {sizes} | {found} |" for ratio, what, sizes, found in growth]
    return "\n".join(parts) + "\n"


def _line(row: Row) -> str:
    ratio = "" if row.ratio is None else f"**{row.ratio:.2f}**"
    sign = "≥" if row.better == "faster" else "≤"
    aim = "" if row.goal is None else f"{sign} {row.goal:g} {'' if row.met is None else 'yes' if row.met else 'no'}"
    what = row.what + (f" ({row.note})" if row.note else "")
    amount = f"{row.amount:,} {row.unit}" if row.amount else ""
    rate = f", {row.rate:,.0f}/s" if row.rate else ""
    others = f"{row.other}: {_times(row.others)}" if row.others else ""
    memory = f"{row.memory} MB" if row.memory else ""
    cells = (ratio, aim, what, f"{row.size:,}", amount, _times(row.ours) + rate, others, row.clock, memory)
    return "| " + " | ".join(cells) + " |"


def _times(times: list[float]) -> str:
    """The middle, and how far the others lie from it."""
    if not times:
        return ""
    middle = statistics.median(times)
    spread = (max(times) - min(times)) / middle if middle else 0
    return f"{_seconds(middle)} ± {spread / 2:.0%}" if len(times) > 1 else _seconds(middle)


def _seconds(seconds: float) -> str:
    return f"{seconds * 1000:.3g} ms" if seconds < 1 else f"{seconds:.3g} s"


def grown(rows: list[Row]) -> list[tuple[float, str, str, str]]:
    """Queries at two sizes that follow each other: how much more than linearly their time grows, the worst first."""
    found = []
    queries: dict[str, list[Row]] = {}
    for row in rows:
        if row.stage == "query" and row.ours:
            queries.setdefault(row.what, []).append(row)
    for what, those in queries.items():
        those.sort(key=lambda row: row.size)
        for small, large in pairwise(those):
            times = large.size / small.size
            ratio = statistics.median(large.ours) / statistics.median(small.ours) / times
            amounts = f"{small.amount:,} → {large.amount:,}"
            found.append((ratio, what, f"{small.size:,} → {large.size:,}", amounts))
    return sorted(found, reverse=True)


def read(told: dict[str, Any]) -> Row:
    """A row from its JSON."""
    return Row(**{name: value for name, value in told.items() if name in Row.__dataclass_fields__})
