"""How long `ajkg query` takes as a whole process, against `python -c "import pyoxigraph"`; the aim is four times.

    python benchmarks/bench_startup.py [ROUNDS]

Rounds alternate, and the medians are compared, so that a busy machine slows both alike. Exit status 1 above the aim.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from kg.builder import build

AIM = 4.0
QUERIES = {
    "a ready question": ["who-represented-whom"],
    "one with a thing": ["pledges", "--set", "actor=Japan"],
    "SPARQL text": ["SELECT * { ?meeting a aj:Meeting ; aj:startDate ?date }"],
}


def seconds(command: list[str]) -> float:
    """The time of a whole process."""
    began = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)  # noqa: S603 -- our own commands
    return time.perf_counter() - began


def main(rounds: int) -> int:
    """Print a line for the engine and one for each query with its ratio."""
    ajkg = Path(sys.executable).parent / "ajkg"
    with tempfile.TemporaryDirectory() as folder:
        build((), Path(folder) / "graph")
        commands = {"import pyoxigraph": [sys.executable, "-c", "import pyoxigraph"]}
        commands |= {name: [str(ajkg), "query", "-g", f"{folder}/graph", *rest] for name, rest in QUERIES.items()}
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(rounds + 1):
            for name, command in commands.items():
                times[name].append(seconds(command))
        medians = {name: statistics.median(found[1:]) for name, found in times.items()}  # the first warms the disk
    engine = medians["import pyoxigraph"]
    for name, median in medians.items():
        print(f"{name:<20} {median * 1000:6.1f} ms   {median / engine:4.2f} times the engine")
    worst = max(medians.values()) / engine
    print(f"worst ratio {worst:.2f}, aim {AIM}")
    return int(worst > AIM)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20))
