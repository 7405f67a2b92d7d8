"""ajkg path: how two things are joined."""

from __future__ import annotations

from kg.answers.describe import path, words
from kg.answers.things import ThingNotFoundError, find, label
from kg.cli import options, output


def main(argv: list[str]) -> int:
    """Print the shortest chain of statements, one a line."""
    made = options.parser("path", "The shortest chain of statements between two things, in words.")
    made.add_argument("one")
    made.add_argument("other")
    args = made.parse_args(argv)
    store = options.store(args.graph)
    start, end = find(store, args.one), find(store, args.other)
    chain = path(store, start, end)
    if chain is None:
        message = f"no statements join {label(store, start, args.lang)} and {label(store, end, args.lang)}"
        raise ThingNotFoundError(message, hint="see `ajkg show` for what each is joined to")
    output.write("\n".join(words(store, statement, args.lang) for statement in chain))
    return 0
