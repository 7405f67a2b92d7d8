"""ajkg show: what the graph knows about a thing."""

from __future__ import annotations

from kg.answers.describe import about, claims
from kg.answers.things import compact, find, label
from kg.cli import options, output


def main(argv: list[str]) -> int:
    """Print the thing's statements, then the claims that speak of it."""
    made = options.parser("show", "What the graph knows about a thing: an IRI, a CURIE or a label in any language.")
    made.add_argument("thing")
    args = made.parse_args(argv)
    store = options.store(args.graph)
    iri = find(store, args.thing)
    lines = [f"{label(store, iri, args.lang)}  ({compact(iri)})"]
    lines += [f"  {name}: {value}" for name, value in about(store, iri, args.lang)]
    told = claims(store, iri)
    lines += ["claims (ajkg why CLAIM tells the words):", *(f"  {compact(claim)}" for claim in told)] if told else []
    output.write("\n".join(lines))
    return 0
