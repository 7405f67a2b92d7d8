"""ajkg show: what the graph knows about a thing."""

from __future__ import annotations

import pyoxigraph as ox

from kg.answers.describe import about, claims, name
from kg.answers.run import Table
from kg.answers.things import compact, find
from kg.cli import options, output


def main(argv: list[str]) -> int:
    """Print the thing's statements in groups, with the claims that say so."""
    made = options.parser(
        "show",
        "What the graph knows about a thing, in words, with the claims that say so.",
        formats=options.WORDS,
    )
    options.output(made)
    made.add_argument("thing", metavar="THING", help="an IRI, a CURIE or a label in any language")
    options.endpoint(made)
    args = made.parse_args(argv)
    store = options.asked(args)
    iri = find(store, args.thing)
    known = [line for line in about(store, iri, args.lang) if line.value]
    title = name(store, iri, args.lang)
    lines, group = [f"{title}  ({compact(iri)})"], "is"
    rows = []
    for line in known:
        told = ", ".join(compact(claim) for claim in line.claims)
        if line.group != group:
            lines += ["", f"{line.group}:"]
            group = line.group
        if line.group == "others":
            lines.append(f"  {line.value} -- {line.property} --> {title}")
        else:
            lines.append(f"  {line.value}" if told else f"  {line.property}: {line.value}")
        if told:
            lines.append(f"      {line.property}; why: {told}")
        rows.append(tuple(map(ox.Literal, (line.group, line.property, line.value, told))))
    if own := claims(store, iri):
        lines += ["", f"{len(own)} claim(s): ajkg why {compact(iri)}"]
    output.words(lines, Table(("group", "property", "value", "claims"), rows), args, store)
    return 0
