"""ajkg show: what the graph knows about a thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.answers.about import MOST, about, claims_about
from kg.answers.describe import name
from kg.answers.run import Table
from kg.answers.things import compact, find
from kg.cli import options, output

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.answers.about import Line

_ALL = "show all with --all"


def main(argv: list[str]) -> int:
    """Print the thing's statements in groups, with the claims that say so."""
    made = options.parser(
        "show",
        "What the graph knows about a thing, in words, with the claims that say so.",
        formats=options.WORDS,
    )
    options.output(made)
    made.add_argument("thing", metavar="THING", help="an IRI, a CURIE or a label in any language")
    made.add_argument("--all", action="store_true", help=f"everything; else the {MOST} most telling of each group")
    options.endpoint(made)
    args = made.parse_args(argv)
    store = options.asked(args)
    iri = find(store, args.thing)
    date = output.dates(args)
    known = [line for line in about(store, iri, args.lang, None if args.all else MOST, date) if line.value or line.more]
    title = name(store, iri, args.lang, date)
    lines = [f"{title}  ({compact(iri)})", *_in_words(known, title)]
    rows = [tuple(map(ox.Literal, _row(line))) for line in known]
    if own := claims_about(store, iri):
        lines += ["", f"{own} claim(s): ajkg why {compact(iri)}"]
    output.words(lines, Table(("group", "property", "value", "claims"), rows), args, store)
    return 0


def _in_words(known: Sequence[Line], title: str) -> list[str]:
    """The lines that a person reads."""
    lines, group = [], "is"
    for line in known:
        told = _claims(line)
        if line.group != group:
            lines += ["", f"{line.group}:"]
            group = line.group
        if line.more:
            lines.append(f"  and {line.more:,} more; {_ALL}")
        elif line.group == "others":
            lines.append(f"  {line.value} -- {line.property} --> {title}")
        else:
            lines.append(f"  {line.value}" if told else f"  {line.property}: {line.value}")
        if told:
            lines.append(f"      {line.property}; why: {told}")
    return lines


def _row(line: Line) -> tuple[str, str, str, str]:
    return line.group, line.property, f"and {line.more:,} more" if line.more else line.value, _claims(line)


def _claims(line: Line) -> str:
    left_out = [f"and {line.unnamed:,} more"] if line.unnamed else []
    return ", ".join([*map(compact, line.claims), *left_out])
