"""ajkg export: the graph in a standard format."""

from __future__ import annotations

import sys

from kg.cli import options
from kg.errors import StorageError
from kg.store.export import export


def main(argv: list[str]) -> int:
    """Write the asserted and inferred triples, without the ontology."""
    made = options.parser("export", "Write the graph: asserted and inferred triples, without the ontology.")
    made.add_argument("--format", default="turtle", choices=["turtle", "trig", "nquads", "jsonld", "rdfxml"])
    made.add_argument("-o", "--output", metavar="FILE", help="write there instead of standard output")
    args = made.parse_args(argv)
    data = export(options.store(args.graph), args.format)
    if args.output is None:
        sys.stdout.buffer.write(data)
        return 0
    try:
        with open(args.output, "wb") as file:  # noqa: PTH123 -- pathlib costs start-up
            file.write(data)
    except OSError as error:
        message = f"cannot write {args.output}: {error.strerror}"
        raise StorageError(message, hint="check the folder and its permissions") from error
    return 0
