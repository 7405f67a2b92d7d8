"""ajkg export: the graph in a standard format."""

from __future__ import annotations

import os

from kg.cli import options, output
from kg.store.dataset import describe
from kg.store.export import FORMATS, export, pieces


def main(argv: list[str]) -> int:
    """Write the asserted and inferred triples, without the ontology."""
    made = options.parser("export", "Write the graph: asserted and inferred triples, without the ontology.")
    made.add_argument("--format", default="turtle", choices=FORMATS, help="trig and nquads keep the named graphs")
    made.add_argument("--describe", metavar="FILE", help="also write what the export is: VoID and DCAT with counts")
    options.output(made)
    args = made.parse_args(argv)
    store = options.store(args.graph)
    if not args.describe:
        output.write_pieces(pieces(store, args.format), args.output)
    else:
        data = export(store, args.format)
        name = os.path.basename(args.output) if args.output else None  # noqa: PTH119 -- pathlib costs start-up
        output.write_bytes(describe(store, data, args.format, name), args.describe)  # before a graph fills the screen
        output.write_bytes(data, args.output)
    return 0
