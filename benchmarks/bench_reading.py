"""How fast the reader reads: releases of the seed's length a second, and against nlpo3's tokenizer.

    python benchmarks/bench_reading.py [--repeat 20]

Prints two ratios, measured in turn in one process: reading plus quads of the seed against the
tokenizing of the same text by nlpo3 (with the dictionary of PyThaiNLP, where both are installed),
and the releases a second of one core.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from kg.claims import Reader
from kg.quads import to_quads
from kg.release import Failure, load
from kg.resources import folder
from kg.vocabulary import load as load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable


def main() -> int:
    """Measure and print both ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeat", type=int, default=20)
    args = parser.parse_args()
    vocabulary = load_vocabulary()
    reader = Reader(vocabulary)
    releases = [item for item in load([folder("seeds") / "manifest.csv"]) if not isinstance(item, Failure)]
    tokenize = _tokenizer()
    spent: list[float] = []
    tokens: list[float] = []
    for _ in range(args.repeat):
        for release in releases:
            began = time.perf_counter()
            to_quads(reader.read(release), vocabulary)
            spent.append(time.perf_counter() - began)
            if tokenize is not None:
                began = time.perf_counter()
                tokenize(release.text)
                tokens.append(time.perf_counter() - began)
    middle = statistics.median(spent)
    rate = f"{1 / middle:.0f} releases a second"
    print(f"reading and quads: {middle * 1000:.2f} ms a release of the seed's length, {rate}")
    if tokens:
        print(f"against nlpo3 alone on the same text: {middle / statistics.median(tokens):.1f} times")
    else:
        print("nlpo3 with a dictionary is not installed: no second ratio")
    return 0


def _tokenizer() -> Callable[[str], object] | None:
    """Tokenize with nlpo3 over the words of PyThaiNLP, where both are installed; None where not."""
    if find_spec("nlpo3") is None or find_spec("pythainlp") is None:
        return None
    nlpo3 = import_module("nlpo3")
    words = import_module("pythainlp.corpus").thai_words()
    path = Path(tempfile.mkdtemp()) / "words.txt"
    path.write_text("\n".join(sorted(words)), encoding="utf-8")
    nlpo3.load_dict(str(path), "thai")
    return lambda text: nlpo3.segment(text, "thai")


if __name__ == "__main__":
    raise SystemExit(main())
