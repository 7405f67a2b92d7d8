"""ajkg why: the words that say it."""

from __future__ import annotations

import pyoxigraph as ox

from kg.answers.describe import Quote, claims, judgements, name, quote, source
from kg.answers.run import Table
from kg.answers.things import ThingNotFoundError, compact, find, naming_releases
from kg.cli import options, output
from kg.names import XSD

_COLUMNS = ("claim", "kind", "release", "start", "end", "quote", "rule", "confidence")


def main(argv: list[str]) -> int:
    """Print each claim's quote in its context, with release, offsets, rule and confidence."""
    made = options.parser(
        "why",
        "The words of the releases that say something: of a claim, an act or any thing.",
        formats=options.WORDS,
    )
    options.output(made)
    options.endpoint(made)
    made.add_argument("id", metavar="ID", help="what facts, show and queries print, or a label")
    args = made.parse_args(argv)
    store = options.asked(args)
    iri = find(store, args.id)
    found = sorted((quote(store, claim) for claim in claims(store, iri)), key=lambda one: (one.release, one.start))
    if not found:
        message = f"no claim speaks of {name(store, iri, args.lang)}"
        naming = ", ".join(compact(release) for release in naming_releases(store, iri))
        only = "no release names it: it stands in the vocabulary only"
        raise ThingNotFoundError(message, hint=f"named and no more in {naming}" if naming else only)
    lines = [] if iri in {told.claim for told in found} else judgements(store, iri)
    for told in found:
        lines += [
            f"{compact(told.claim)}  ({told.kind}, {told.rule}, confidence {told.confidence})",
            f"  {source(store, told.release, output.dates(args))}, characters {told.start}-{told.end}:",
            f"  ...{_flat(told.prefix)}[{_flat(told.exact)}]{_flat(told.suffix)}...",
            *(f"  {one}" for one in judgements(store, told.claim)),
        ]
    output.words(lines, Table(_COLUMNS, [_row(told) for told in found]), args, store)
    return 0


def _row(told: Quote) -> tuple[ox.NamedNode | ox.Literal, ...]:
    return (
        ox.NamedNode(told.claim),
        ox.Literal(told.kind),
        ox.NamedNode(told.release),
        ox.Literal(told.start),
        ox.Literal(told.end),
        ox.Literal(told.exact),
        ox.Literal(told.rule),
        ox.Literal(told.confidence, datatype=ox.NamedNode(XSD + "decimal")),
    )


def _flat(text: str) -> str:
    return " ".join(text.split("\n"))
