"""ajkg validate: check the stored graph against the shapes."""

from __future__ import annotations

from kg.cli import options, output
from kg.validation.stored import violations


def main(argv: list[str]) -> int:
    """Print what violates a shape; 1 when something does."""
    made = options.parser("validate", "Check every release of the graph against the SHACL shapes.")
    made.add_argument("--validator", default="compiled", choices=["compiled", "pyshacl"], help="which validator judges")
    options.output(made)
    args = made.parse_args(argv)
    found = list(violations(options.store(args.graph), args.validator))
    output.write("\n".join(f"{release}: {words}" for release, words in found) or "no violations", args.output)
    return 1 if found else 0
