"""Measure every stage against what others need for the same, and write tables.

    python -m benchmarks                          the default: 100 and 1,000 releases, about five minutes
    python -m benchmarks --sizes 100,1000,10000,100000 --long --folder DIR
    python -m benchmarks --stages query,export --sizes 1000

Each stage of each size runs in a process of its own, and what it measured is kept in the folder: a run that was stopped
goes on where it stopped; `--again` measures anew. Releases and graphs are kept too.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

from benchmarks import report
from benchmarks.data import Work
from benchmarks.references import LONG, REFERENCES
from benchmarks.stages import STAGES

_REFERENCE_SIZE = 1000  # releases that the comparisons with slow references are taken from


def main() -> int:
    """Run what is asked for, and write results.json and results.md."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="100,1000", help="numbers of releases, with commas between")
    parser.add_argument("--stages", help=f"some of {', '.join([*STAGES, *REFERENCES])}")
    parser.add_argument("--folder", type=Path, default=Path(".benchmarks"), help="for graphs and results")
    parser.add_argument("--long", action="store_true", help="also the comparisons that take minutes each")
    parser.add_argument("--again", action="store_true", help="measure again what was measured before")
    parser.add_argument("--one", nargs=2, metavar=("STAGE", "SIZE"), help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one:
        return _one(args.folder, args.one[0], int(args.one[1]))
    for stage, size in _wanted(args):
        told = _told(args.folder, stage, size)
        if told.is_file() and not args.again:
            continue
        sys.stderr.write(f"{stage}, {size:,} releases …\n")
        command = [sys.executable, "-m", "benchmarks", "--folder", str(args.folder), "--one", stage, str(size)]
        subprocess.run(command, check=False)  # noqa: S603 -- our own command; a stage that fails stops no other
    return _report(args.folder)


def _wanted(args: argparse.Namespace) -> list[tuple[str, int]]:
    """Stages with their sizes, small ones first."""
    sizes = sorted(int(size) for size in args.sizes.split(","))
    stages = (
        args.stages.split(",") if args.stages else [*STAGES, *(n for n in REFERENCES if args.long or n not in LONG)]
    )
    found = [(stage, size) for size in sizes for stage in stages if stage in STAGES]
    return found + [(stage, _REFERENCE_SIZE) for stage in stages if stage in REFERENCES]


def _told(folder: Path, stage: str, size: int) -> Path:
    return folder / "measured" / f"{size:07d}-{stage}.json"


def _one(folder: Path, stage: str, size: int) -> int:
    """Measure one stage in this process."""
    rows = (STAGES | REFERENCES)[stage](Work(folder, size))
    told = _told(folder, stage, size)
    told.parent.mkdir(parents=True, exist_ok=True)
    told.write_text(json.dumps([row.json() for row in rows], indent=1), encoding="utf-8")
    return 0


def _report(folder: Path) -> int:
    """Put together all that was measured."""
    paths = sorted((folder / "measured").glob("*.json"))
    rows = [report.read(row) for path in paths for row in json.loads(path.read_text(encoding="utf-8"))]
    order = list(STAGES | REFERENCES)
    rows.sort(key=lambda row: (order.index(row.stage) if row.stage in order else 0, row.size))
    told = report.machine()
    written = {"machine": told, "rows": [row.json() for row in rows]}
    (folder / "results.json").write_text(json.dumps(written, indent=1), encoding="utf-8")
    text = report.markdown(rows, told)
    (folder / "results.md").write_text(text, encoding="utf-8")
    print(text)
    return int(any(row.met is False for row in rows))


if __name__ == "__main__":
    raise SystemExit(main())
