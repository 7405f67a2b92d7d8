"""ajkg query: a ready question by name, a file, or SPARQL text."""

from __future__ import annotations

import os
import sys

import pyoxigraph as ox

from kg.answers.run import Table, bind, evaluate, misfits
from kg.cli import options, output
from kg.cli.formats import clean
from kg.errors import InputError, UsageError

TYPE_CHECKING = False  # the typing module costs start-up
if TYPE_CHECKING:
    from kg.answers.questions import Question
    from kg.answers.run import Term
    from kg.cli.arguments import Arguments, Parser


def _parser() -> Parser:
    made = options.parser(
        "query", "Ask a ready question by name, a .rq file, or SPARQL text.", formats=(*options.ROWS, "turtle")
    )
    options.output(made)
    made.add_argument(
        "question", metavar="NAME|FILE|SPARQL", help="a name that `ajkg queries` lists, a file, or a query"
    )
    made.add_argument("--set", action="append", metavar="NAME=VALUE", help="a parameter of the question")
    made.add_argument("--as-of", metavar="DATE", help="the day to judge by: short for --set asof=DATE")
    options.confidence(made)
    return options.endpoint(made)


def main(argv: list[str]) -> int:
    """Run the command; 0 also when ASK is false."""
    args = _parser().parse_args(argv)
    question = _question(args.question)
    if args.as_of and all(one.name != "asof" for one in question.parameters):
        message = f"--as-of {args.as_of}: the question {question.name} judges by no day"
        raise UsageError(message, hint=f"see ajkg queries {question.name}")
    given = [*args.set, *_day(args.as_of)]
    least = options.least(args.min_confidence)
    store = options.asked(args)
    with options.named("asof", "--as-of", args.as_of):
        bound = bind(store, question, _given(given), args.lang)
    answer = evaluate(store, question.sparql, bound)
    if isinstance(answer, Table) and not answer.rows:
        for why in misfits(store, question, bound):
            sys.stderr.write(f"note: {clean(why)}\n")
    if isinstance(answer, bool):
        answer = Table.of_truth(answer) if args.format else answer
    if isinstance(answer, bool):
        output.write("true" if answer else "false", args.output)
    elif isinstance(answer, Table):
        if args.format == "turtle":
            message = "--format turtle: this query gives rows, not triples"
            raise UsageError(message, hint=f"choose one of: {', '.join(options.ROWS)}")
        output.show(answer if least is None else _sure(store, question, answer, least), args, store)
    else:
        _triples(answer, args, store)
    return 0


def _sure(store: ox.Store, question: Question, answer: Table, least: float) -> Table:
    """The rows that rest on sure claims.

    :raises UsageError: for a question that counts, because its rows no longer tell what was counted.
    """
    import re  # noqa: PLC0415 -- start-up

    from kg.answers.cite import sure  # noqa: PLC0415

    named = {"act", "claim"} & set(answer.columns)  # each row names what it rests on
    if not named and re.search(r"\b(COUNT|SUM|AVG|GROUP_CONCAT|SAMPLE|MIN|MAX)\s*\(", question.sparql, re.IGNORECASE):
        message = f"--min-confidence: the question {question.name} counts, and cannot leave out single claims"
        raise UsageError(message, hint="ask for the claims themselves, as `ajkg query evidence` does")
    return sure(store, answer, least)


def _triples(found: list[ox.Triple], args: Arguments, store: ox.Store) -> None:
    """Turtle of what CONSTRUCT and DESCRIBE give, or rows when a format of rows is asked for."""
    if args.format in {None, "turtle"}:
        from kg.names import PREFIXES  # noqa: PLC0415 -- start-up

        output.write_bytes(ox.serialize(found, format=ox.RdfFormat.TURTLE, prefixes=PREFIXES) or b"", args.output)
    else:
        rows: list[tuple[Term | None, ...]] = [(one.subject, one.predicate, one.object) for one in found]
        output.show(Table(("subject", "predicate", "object"), rows), args, store)


def _question(text: str) -> Question:
    """A ready name, else an existing file, else SPARQL."""
    from pathlib import Path  # noqa: PLC0415 -- start-up

    from kg.answers import questions  # noqa: PLC0415

    bare = not any(character in text for character in " \n{}?")
    exists = os.path.isfile(text)  # noqa: PTH113 -- pathlib costs start-up
    if bare and not exists and (text.endswith(".rq") or "/" in text):
        message = f"there is no file {text}"
        raise InputError(message, hint="name a ready question that `ajkg queries` lists, a file, or write SPARQL")
    if bare and (not exists or text in questions.names()):
        return questions.load(text)
    if exists:
        return questions.parse(Path(text))
    return questions.Question("query", text)


def _day(day: str | None) -> list[str]:
    return [f"asof={day}"] if day else []


def _given(pairs: list[str]) -> dict[str, str]:
    given = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not sign or not name:
            message = f"--set {pair}: not NAME=VALUE"
            raise UsageError(message, hint="write --set actor=Japan")
        given[name] = value
    return given
