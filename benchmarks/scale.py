"""What a graph of very many releases needs, worked out from measured rates: the tables of docs/scale.md.

    python -m benchmarks.scale [NAME=VALUE ...]

Prints both tables as Markdown; a measured figure that has changed is given as NAME=VALUE, or changed here.
"""

from __future__ import annotations

import sys

SIZES = (100_000, 10_000_000, 100_000_000)

# name: value, what it is, where it comes from
MEASURED: dict[str, tuple[float, str, str]] = {
    "rate": (60, "releases read a second on one core", "57 to 75 at the seed's length"),
    "text": (9_400, "bytes of a release's text", "mean of 2,830 Thai releases; English 3,900"),
    "quads": (625, "quads of a release with what follows", "mean of real releases; the seed has 1,112"),
    "resolution": (92, "quads of resolution for a release", "1,000 invented releases that tell of 684 meetings"),
    "raw": (236, "bytes of a quad as N-Quads", "the same 1,000"),
    "packed": (13.5, "bytes of a quad in a compressed shard", "all of their shards, a seventeenth"),
    "load": (100_000, "quads a second that Oxigraph's loader takes", "70,000 to 170,000"),
    "parent": (
        1.1,
        "milliseconds a release of the one process that builds",
        "handing out, keeping and entering; 1,000 releases",
    ),
    "stored": (238, "bytes of a quad in the store on disk", "367 MB for 1.54 million; 32 GB at 100,000 releases"),
    "push": (39_000, "triples a second by `ajkg push`", "1.73 million in 2,046 requests, machine busy"),
    "journal": (500, "bytes of a push's journal for a release", "the same push, digests of lines left out"),
}
ASSUMED: dict[str, tuple[float, str, str]] = {
    "cores": (512, "cores that read", "64 machines of 8"),
    "price": (0.05, "dollars for a core and hour", "about what clouds ask on demand; look it up"),
    "month": (0.023, "dollars for a GB and month of object storage", "likewise"),
    "put": (0.005, "dollars for 1,000 files put there", "likewise"),
    "together": (1_000, "releases in one file", "to be chosen"),
    "part": (2e9, "triples that one Oxigraph store is to hold", "to be chosen: a day's load, a disk's size"),
}
HOUR, GB = 3600.0, 1e9

# what it is, formula, unit
DERIVED = [
    ("Texts", "n * text / GB", "GB"),
    ("Reading, core-hours", "n / rate / HOUR", "h"),
    ("Reading on all cores", "n / rate / cores / HOUR", "h"),
    ("One process that builds them all", "n * parent / 1000 / HOUR", "h"),
    ("Reading, cost", "n / rate / HOUR * price", "$"),
    ("Quads of releases and resolution", "n * (quads + resolution) / 1e6", "million"),
    ("N-Quads, plain", "n * (quads + resolution) * raw / GB", "GB"),
    ("N-Quads, compressed", "n * (quads + resolution) * packed / GB", "GB"),
    ("Their storage, a month", "n * (quads + resolution) * packed / GB * month", "$"),
    ("Files put there, one a release", "n / 1000 * put", "$"),
    ("Files put there, many releases in one", "n / together / 1000 * put", "$"),
    ("Triples with the default graph beside", "2 * n * (quads + resolution) / 1e6", "million"),
    ("Oxigraph store", "2 * n * (quads + resolution) * stored / GB", "GB"),
    ("Loading it, one process", "2 * n * (quads + resolution) / load / HOUR", "h"),
    ("Oxigraph stores side by side", "ceil(2 * n * (quads + resolution) / part)", ""),
    ("The same by `ajkg push`", "2 * n * (quads + resolution) / push / HOUR", "h"),
    ("Its requests (two graphs a release)", "2 * n / 1e6", "million"),
    ("Its journal", "n * journal / GB", "GB"),
]


def values(given: list[str]) -> dict[str, float]:
    """All figures by name, with those of the command line in the place of ours."""
    found = {name: value for name, (value, _, _) in {**MEASURED, **ASSUMED}.items()}
    for pair in given:
        name, _, value = pair.partition("=")
        if name not in found:
            message = f"no figure is called {name}; there are {', '.join(found)}"
            raise SystemExit(message)
        found[name] = float(value)
    return found


def tables(figures: dict[str, float]) -> str:
    """The figures that go in, and what comes out for each size."""
    lines = ["| name | value | what | from |", "|---|---|---|---|"]
    for name, (_, what, where) in {**MEASURED, **ASSUMED}.items():
        lines.append(f"| `{name}` | {figures[name]:,g} | {what} | {where} |")
    sizes = " | ".join(f"{n:,}" for n in SIZES)
    lines += ["", f"| | formula, for `n` releases | {sizes} |", "|---|---|---|---|---|"]
    for what, formula, unit in DERIVED:
        cells = [_shown(_worked(formula, figures, n), unit) for n in SIZES]
        lines.append(f"| {what} | `{formula}` | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _worked(formula: str, figures: dict[str, float], n: int) -> float:
    import math  # noqa: PLC0415

    names = {**figures, "n": n, "HOUR": HOUR, "GB": GB, "ceil": math.ceil}
    return float(eval(formula, {"__builtins__": {}}, names))  # noqa: S307 -- the formulae above


def _shown(value: float, unit: str) -> str:
    digits = f"{value:,.0f}" if value >= 100 else f"{value:.2g}"  # noqa: PLR2004 -- two digits are all that is known
    return f"{digits} {unit}".strip()


if __name__ == "__main__":
    sys.stdout.write(tables(values(sys.argv[1:])))
