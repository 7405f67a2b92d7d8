"""ajkg remove: take releases out of a graph."""

from __future__ import annotations

from kg.builder import remove
from kg.cli import options
from kg.cli.build import told


def main(argv: list[str]) -> int:
    """Remove; 1 when the graph does not hold one of the releases."""
    made = options.parser(
        "remove", "Take releases out of the graph, with their statements and only these. The others are not read again."
    )
    made.add_argument(
        "release",
        metavar="RELEASE",
        nargs="+",
        help="a document's name, its file, or its IRI or CURIE (ajr:NAME); `ajkg query releases` lists them",
    )
    made.add_argument("-o", "--output", metavar="DIR", help="the graph's folder (beats --graph)")
    made.add_argument("-q", "--quiet", action="store_true", help="no progress and no summary")
    args = made.parse_args(argv)
    directory = args.output or options.directory(args.graph)
    return told(args, lambda progress: remove(args.release, directory, progress=progress))
