"""ajkg query: a ready question by name, a file, or SPARQL text."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.answers.run import Table, bind, evaluate
from kg.cli import options, output
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.answers.questions import Question

TIMED_OUT = 124


def _parser() -> options.Parser:
    made = options.parser("query", "Ask a ready question by name, a .rq file, or SPARQL text.", rows=True)
    made.add_argument("question", metavar="NAME|FILE|SPARQL")
    made.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help="a parameter of the question")
    made.add_argument(
        "--timeout", type=float, default=None, metavar="S", help="stop after so many seconds (exit status 124)"
    )
    made.add_argument("--endpoint", metavar="URL", help="ask this SPARQL 1.1 endpoint instead of a graph on disk")
    return made


def main(argv: list[str]) -> int:
    """Run the command; 0 also when ASK is false."""
    args = _parser().parse_args(argv)
    question = _question(args.question)
    if args.timeout is not None:
        _limit(args.timeout)
    if args.endpoint:
        from kg.answers.endpoint import ask  # noqa: PLC0415 -- start-up

        output.show(ask(args.endpoint, question.sparql, args.timeout), args, None)
        return 0
    store = options.store(args.graph)
    answer = evaluate(store, question.sparql, bind(store, question, _given(args.set), args.lang))
    if isinstance(answer, Table):
        output.show(answer, args, store)
    elif isinstance(answer, bool):
        output.write("true" if answer else "false", args.output)
    else:
        data = ox.serialize(answer, format=ox.RdfFormat.TURTLE, prefixes=_prefixes()) or b""
        output.write(data.decode(), args.output)
    return 0


def _prefixes() -> dict[str, str]:
    from kg.names import PREFIXES  # noqa: PLC0415 -- start-up

    return dict(PREFIXES)


def _question(text: str) -> Question:
    """A ready name, else an existing file, else SPARQL."""
    from pathlib import Path  # noqa: PLC0415 -- start-up

    from kg.answers import questions  # noqa: PLC0415

    bare = not any(character in text for character in " \n{}?")
    exists = os.path.isfile(text)  # noqa: PTH113 -- pathlib costs start-up
    if bare and (not exists or text in questions.names()):
        return questions.load(text)
    if exists:
        return questions.parse(Path(text))
    return questions.Question("query", {"en": ""}, {"en": ""}, "", (), text)


def _given(pairs: list[str]) -> dict[str, str]:
    given = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not sign or not name:
            message = f"--set {pair}: not NAME=VALUE"
            raise UsageError(message, hint="write --set actor=Japan")
        given[name] = value
    return given


def _limit(seconds: float) -> None:
    """Go on in a child process, which is killed when the time is up.

    The engine lets no Python code run while it evaluates, so that only another process can stop it.
    """
    import select  # noqa: PLC0415 -- start-up
    import signal  # noqa: PLC0415

    if seconds <= 0:
        message = f"--timeout {seconds:g}: not a time"
        raise UsageError(message, hint="give seconds above 0")
    reader, writer = os.pipe()  # closes when the child ends
    child = os.fork()
    if child == 0:
        os.close(reader)
        return
    os.close(writer)
    done, _, _ = select.select([reader], [], [], seconds)
    if not done:
        os.kill(child, signal.SIGKILL)
        sys.stderr.write(f"ajkg: no answer within {seconds:g} seconds; ask less or raise --timeout [TIMEOUT]\n")
        os._exit(TIMED_OUT)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    os._exit(code if code >= 0 else 128 - code)
