"""ajkg add: put releases into a graph that is there."""

from __future__ import annotations

import sys

from kg.builder import add
from kg.cli import options
from kg.cli.build import reading, told, workers


def main(argv: list[str]) -> int:
    """Add; 1 when a source failed or a release was held back."""
    made = options.parser(
        "add",
        "Put releases into the graph; one of a known name takes the place of the earlier one. The others are not read"
        " again; vocabularies and other options are those of the last build.",
    )
    made.add_argument(
        "source",
        metavar="RELEASE",
        nargs="+",
        help="a file (.txt .md .html .pdf), a folder, - , a .jsonl[.gz] or a manifest .csv",
    )
    made.add_argument("-o", "--output", metavar="DIR", help="the graph's folder (beats --graph)")
    reading(made)
    args = made.parse_args(argv)
    directory = args.output or options.directory(args.graph)
    return told(
        args,
        lambda progress: add(args.source, directory, progress=progress, workers=workers(args), stdin=sys.stdin.buffer),
    )
