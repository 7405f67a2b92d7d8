"""ajkg unread: the passages that were not understood."""

from __future__ import annotations

from kg.answers import questions
from kg.answers.run import Table, evaluate
from kg.cli import options, output


def main(argv: list[str]) -> int:
    """Print the unread passages as a table."""
    made = options.parser(
        "unread", "The passages that no rule understood, with the reason and the cue in them.", formats=options.ROWS
    )
    options.output(made)
    options.endpoint(made)
    args = made.parse_args(argv)
    store = options.asked(args)
    answer = evaluate(store, questions.load("unread").sparql)
    if isinstance(answer, Table):
        output.show(answer, args, store)
    return 0
