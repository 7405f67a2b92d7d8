"""Build from releases of which some are broken, huge or hostile: all others land, and each bad one has its reason.

    python -m benchmarks.bad_input 10000 -o FOLDER

One release in a hundred is spoilt in one of the ways of `spoilt.py`; besides, files that are no text lie in a manifest.
Prints what was told of each way, and ends with 1 when a sound release is missing or a bad one has no reason.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.spoilt import WAYS, spoil
from benchmarks.world import releases
from kg.builder import build
from kg.workers import Workers

if TYPE_CHECKING:
    from kg.report import BuildReport

EVERY = 100
_LANDS = {
    "lone surrogate",
    "controls",
    "huge",
    "one long line",
    "digits",
    "brackets",
}  # ways that may be read all the same
_FILES = {
    "empty.txt": b"",
    "binary.txt": b"\x00\x01\x02" * 5_000,
    "picture.pdf": b"%PDF-1.7\nno document\n%%EOF",
    "bomb.html": b"<div>" * 50_000,
    "large.txt": b"a sentence without end " * 500_000,
}


def sources(folder: Path, count: int, every: int = EVERY) -> tuple[list[Path], set[str], dict[str, str]]:
    """Write the releases; gives the sources, the names of the sound ones, and the way of each bad one by its line."""
    folder.mkdir(parents=True, exist_ok=True)
    sound, spoilt = set(), dict[str, str]()
    lines = folder / "releases.jsonl"
    with lines.open("w", encoding="utf-8") as file:
        for number, told in enumerate(releases(count)):
            if number % every == every - 1:
                spoilt[f"{lines}, line {number + 1}"] = list(WAYS)[number // every % len(WAYS)]
                file.write(spoil(told, number // every) + "\n")
            else:
                sound.add(told.document)
                file.write(json.dumps(told.line(), ensure_ascii=False) + "\n")
    for name, data in _FILES.items():
        (folder / name).write_bytes(data)
    rows = ["path", *_FILES, "missing.txt", "../../etc/hostname"]
    (folder / "files.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return [lines, folder / "files.csv"], sound, spoilt


def missing(report: BuildReport, sound: set[str], spoilt: dict[str, str]) -> list[str]:
    """What a build should have said or stored and did not."""
    told = " ".join(report.failures)
    lost = [name for name in sound if name in report.held or name in told]
    short = report.releases - len(sound)
    wrong = [f"{name} is sound and did not land" for name in lost]
    if short < 0:
        wrong.append(f"{-short} sound releases are not in the graph")
    quiet = (f"{where} ({way})" for where, way in spoilt.items() if way not in _LANDS and where not in told)
    return (
        wrong + [f"nothing is told of {one}" for one in quiet] + ([] if report.status == 1 else ["the status is not 1"])
    )


def main() -> int:
    """Build, and tell how it went."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--workers", type=int)
    parser.add_argument("--patience", type=float, default=60.0)
    args = parser.parse_args()
    given, sound, spoilt = sources(args.output / "in", args.count)
    began = time.perf_counter()
    report = build(given, args.output / "graph", workers=Workers(args.workers, seconds=args.patience))
    took = time.perf_counter() - began
    print(f"{report.releases} of {len(sound)} sound and {len(spoilt)} spoilt releases in {took:.0f} s")
    for way, number in sorted(Counter(spoilt.values()).items()):
        places = [f"{where} " for where, kind in spoilt.items() if kind == way]
        lines = [one for one in report.failures if any(where in one.replace(":", " ") for where in places)]
        print(f"{way}: {number}, of which {len(lines)} are told to be bad" + (f", as: {lines[0]}" if lines else ""))
    wrong = missing(report, sound, spoilt)
    print("\n".join(wrong) or "all is well")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
