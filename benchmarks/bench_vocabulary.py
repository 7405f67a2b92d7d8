"""How long the vocabulary and its gazetteer take to be ready, with a cache and without, against Python's own start.

    python benchmarks/bench_vocabulary.py [ROUNDS]

Rounds alternate, and the medians are compared, so that a busy machine slows all alike.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

READY = """
import sys, time
from kg.vocabulary import load
from kg.vocabulary.gazetteer import Gazetteer
began = time.perf_counter()
vocabulary = load()
loaded = time.perf_counter()
Gazetteer(vocabulary)
print(loaded - began, time.perf_counter() - loaded)
"""


def run(code: str, cache: str) -> tuple[float, list[float]]:
    """Seconds of a whole process, and the numbers that it printed."""
    root = str(Path(__file__).resolve().parents[1])
    surroundings = {**os.environ, "XDG_CACHE_HOME": cache, "PYTHONPATH": root}
    began = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True, env=surroundings)  # noqa: S603 -- our own code
    return time.perf_counter() - began, [float(number) for number in done.stdout.split()]


def main(rounds: int) -> None:
    """Print medians in milliseconds, and ratios to the start of Python."""
    python, warm, cold = [], [], []
    with tempfile.TemporaryDirectory() as cache:
        run(READY, cache)
        for _ in range(rounds):
            python.append(run("pass", cache)[0])
            warm.append(run(READY, cache)[1])
            with tempfile.TemporaryDirectory() as empty:
                cold.append(run(READY, empty)[1])
    start = statistics.median(python)
    print(f"python -c pass                {start * 1000:7.1f} ms")
    for name, rows in (("from the cache", warm), ("from Turtle", cold)):
        load, compiled = (statistics.median(row[part] for row in rows) for part in (0, 1))
        ratio = (load + compiled) / start
        print(f"{name:15} load {load * 1000:7.1f} ms, gazetteer {compiled * 1000:6.1f} ms: {ratio:.1f} x")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
