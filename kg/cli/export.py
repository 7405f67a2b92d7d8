"""ajkg export: the graph in a standard format."""

from __future__ import annotations

from kg.cli import options, output
from kg.store.export import FORMATS, export


def main(argv: list[str]) -> int:
    """Write the asserted and inferred triples, without the ontology."""
    made = options.parser("export", "Write the graph: asserted and inferred triples, without the ontology.")
    made.add_argument("--format", default="turtle", choices=FORMATS, help="trig and nquads keep the named graphs")
    options.output(made)
    args = made.parse_args(argv)
    data = export(options.store(args.graph), args.format)
    output.write_bytes(data, args.output)
    return 0
