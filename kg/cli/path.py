"""ajkg path: how two things are joined."""

from __future__ import annotations

import pyoxigraph as ox

from kg.answers.describe import name, path, said_by, words
from kg.answers.run import Table, Term
from kg.answers.things import ThingNotFoundError, find
from kg.cli import options, output


def main(argv: list[str]) -> int:
    """Print the shortest chain of statements, one a line, with who says so."""
    made = options.parser(
        "path", "The shortest chain of statements between two things, in words.", formats=options.WORDS
    )
    options.output(made)
    made.add_argument("one", metavar="FROM", help="where the chain begins: an IRI, a CURIE or a label")
    made.add_argument("other", metavar="TO", help="where it ends")
    options.endpoint(made)
    args = made.parse_args(argv)
    store = options.asked(args)
    start, end = find(store, args.one), find(store, args.other)
    chain = path(store, start, end)
    if chain is None:
        message = f"no statements join {name(store, start, args.lang)} and {name(store, end, args.lang)}"
        raise ThingNotFoundError(message, hint="see `ajkg show` for what each is joined to")
    said = [said_by(store, statement) for statement in chain]
    lines = [f"{words(store, one, args.lang)}  [{who}]" for one, who in zip(chain, said, strict=True)]
    rows: list[tuple[Term | None, ...]] = [
        (*(ox.NamedNode(iri) for iri in one), ox.Literal(who)) for one, who in zip(chain, said, strict=True)
    ]
    lines = lines or [f"{name(store, start, args.lang)} is both ends: name two things"]
    output.words(lines, Table(("subject", "property", "object", "source"), rows), args, store)
    return 0
