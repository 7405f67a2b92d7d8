"""ajkg facts: the flat records of the facts format, asked of the graph."""

from __future__ import annotations

import json

from kg.cli import options, output
from kg.quads.records import records


def main(argv: list[str]) -> int:
    """Print one JSON object a line."""
    made = options.parser("facts", "Print the flat facts as JSON Lines: one record a line, null for what is not known.")
    made.add_argument("document", metavar="DOCUMENT", nargs="*", help="only these documents")
    options.output(made)
    args = made.parse_args(argv)
    found = records(options.store(args.graph), set(args.document) or None)
    output.write("\n".join(json.dumps(record, ensure_ascii=False) for record in found), args.output)
    return 0
