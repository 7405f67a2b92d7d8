"""ajkg evaluate: score the reader on a folder of gold facts."""

from __future__ import annotations

import csv
import json
import sys
import tempfile
from pathlib import Path

from kg.builder import build
from kg.cli import options, output
from kg.errors import InputError
from kg.evaluation import evaluate, read_gold, render
from kg.quads.records import records
from kg.store import current


def main(argv: list[str]) -> int:
    """Build a graph of the gold's texts, ask it for its facts, and print the table."""
    made = options.parser(
        "evaluate", "Build the texts of a gold folder, and score the facts by kind and language.", graph=False
    )
    made.add_argument("gold", type=Path, metavar="GOLD_DIR", help="a folder of NAME.txt and NAME.json")
    made.add_argument("--only", metavar="PART", help='only documents whose name holds this, such as "ja-"')
    made.add_argument("--half", choices=("odd", "even"), help="every other document of the sorted names")
    made.add_argument("--errors", action="store_true", help="list what was missed, spurious or partly right")
    options.output(made)
    args = made.parse_args(argv)
    if not args.gold.is_dir():
        message = f"{args.gold} is no folder"
        raise InputError(message, hint="name a folder of gold facts (NAME.txt and NAME.json)")
    with tempfile.TemporaryDirectory() as scratch:
        chosen = _chosen(args.gold, args.only or "", args.half)
        manifest = _manifest(chosen, Path(scratch))
        report = build([manifest], Path(scratch) / "graph")
        for failure in report.failures:
            sys.stderr.write(f"ajkg: {failure}\n")
        result = evaluate(chosen, list(records(current(Path(scratch) / "graph").open())))
    lines = [render(result)]
    if args.errors:
        lines += [
            f"{what.upper()} {document} {json.dumps(fact, ensure_ascii=False)}"
            for what, document, fact in result.errors
        ]
    output.write("\n".join(lines), args.output)
    return report.status


def _chosen(gold: Path, part: str, half: str | None) -> list[Path]:
    """The gold files to score; halves let rules be made on one and measured on the other."""
    paths = sorted(gold.glob("*.json"))
    if half:
        paths = paths[0 if half == "odd" else 1 :: 2]
    paths = [path for path in paths if part in path.stem]
    if not paths:
        message = f"{gold} holds no gold" + (f" whose name holds {part!r}" if part else "")
        raise InputError(message, hint="gold is NAME.json beside NAME.txt")
    return paths


def _manifest(gold: list[Path], scratch: Path) -> Path:
    """A manifest with what the gold tells of each release: title, publisher, date, language."""
    path = scratch / "manifest.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["path", "title", "url", "publisher", "published", "lang"])
        for source in gold:
            told = read_gold(source)
            row = [told.get(key) or "" for key in ("title", "url", "publisher", "published", "lang")]
            writer.writerow([str(source.with_suffix(".txt").resolve()), *row])
    return path
