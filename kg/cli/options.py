"""The options that commands share, declared once."""

from __future__ import annotations

import os

from kg.cli.arguments import Parser

TYPE_CHECKING = False  # the typing module costs start-up
if TYPE_CHECKING:
    from collections.abc import Sequence

    import pyoxigraph

    from kg.cli.arguments import Arguments
    from kg.store.layout import Version

ROWS = ("table", "csv", "tsv", "json", "jsonl", "md")
WORDS = ("text", *ROWS)
LANGUAGES = ("en", "th", "ja")
ERAS = ("gregorian", "buddhist", "japanese")
DEFAULT_GRAPH = "ajkg-graph"


def parser(
    command: str, summary: str, *, graph: bool = True, labels: bool = True, formats: Sequence[str] = ()
) -> Parser:
    """A parser with the shared options: where the graph is, the language of labels, and the format of the answer.

    Without `labels` the answer has no things, dates and claims, and no options for them; all commands take --lang.
    """
    made = Parser(f"ajkg {command}", summary)
    if graph:
        made.add_argument(
            "-g", "--graph", metavar="DIR", help="the graph's folder; else $AJKG_GRAPH, else ./ajkg-graph"
        )
    made.add_argument("--lang", default="en", choices=LANGUAGES, help="language of labels; English stands in")
    if formats:
        told = "text" if "text" in formats else "table on a terminal, tsv when piped"
        made.add_argument("--format", choices=formats, help=f"form of the answer (default: {told})")
    if formats and labels:
        made.add_argument("--iris", action="store_true", help="show IRIs instead of labels in tables")
        made.add_argument("--era", default=ERAS[0], choices=ERAS, help="calendar of the dates in tables, not in JSON")
        made.add_argument("--cite", action="store_true", help="name the releases that the answer rests on")
    return made


def output(made: Parser) -> Parser:
    """The parser with the option that names a file for the answer."""
    made.add_argument("-o", "--output", metavar="FILE", help="write there instead of to standard output")
    return made


def endpoint(made: Parser) -> Parser:
    """The parser with the options that ask a SPARQL 1.1 endpoint in the place of a graph on disk, and of time."""
    made.add_argument("--endpoint", metavar="URL", help="ask this SPARQL 1.1 endpoint instead of a graph on disk")
    made.add_argument(
        "--default-graph", metavar="IRI", help="of an endpoint: the named graph that `push` loaded as the default one"
    )
    made.add_argument(
        "--timeout",
        type=float,
        metavar="S",
        help="stop after so many seconds, whatever is asked meanwhile (exit status 124)",
    )
    return made


def asked(args: Arguments) -> pyoxigraph.Store:
    """What is asked: the opened store of the graph, or the endpoint; from here on the time of --timeout counts.

    :raises GraphMissingError: when there is no graph; says how to build one.
    :raises EndpointError: when the endpoint's address is none.
    """
    if args.timeout is not None:
        from kg.cli.limit import limit  # noqa: PLC0415 -- start-up

        limit(args.timeout)
    if args.endpoint and args.graph:
        from kg.errors import UsageError  # noqa: PLC0415 -- start-up

        message = f"--endpoint and --graph {args.graph}: one of them is asked"
        raise UsageError(message, hint="leave one of them out")
    if not args.endpoint:
        if args.default_graph:
            from kg.errors import UsageError  # noqa: PLC0415 -- start-up

            message = "--default-graph: a graph on disk has its own"
            raise UsageError(message, hint="leave it out, or give --endpoint URL too")
        return store(args.graph)
    from kg.answers.endpoint import connect  # noqa: PLC0415 -- start-up: it loads HTTP libraries

    there = connect(args.endpoint, args.timeout, default_graph=args.default_graph or "")
    if args.default_graph and not there.query("ASK { ?s ?p ?o }"):
        from kg.errors import InputError  # noqa: PLC0415 -- start-up

        message = f"--default-graph {args.default_graph}: the endpoint has no such graph, or an empty one"
        raise InputError(message, hint="give the one that was given to `ajkg push`")
    return there


def confidence(made: Parser) -> Parser:
    """The parser with the option that leaves out what is not sure enough."""
    made.add_argument(
        "--min-confidence", type=float, metavar="X", help="leave out what only claims below X say (0 to 1)"
    )
    return made


def least(given: float | None) -> float | None:
    """The least confidence that was asked for.

    :raises UsageError: when it is none.
    """
    if given is not None and not 0 <= given <= 1:
        from kg.errors import UsageError  # noqa: PLC0415 -- start-up

        message = f"--min-confidence {given:g}: not a confidence"
        raise UsageError(message, hint="give a number from 0 to 1")
    return given


def directory(given: str | None) -> str:
    """The graph's folder: what was given, else AJKG_GRAPH, else ./ajkg-graph."""
    return given or os.environ.get("AJKG_GRAPH") or DEFAULT_GRAPH


def version(given: str | None) -> Version:
    """The version of the graph in use.

    :raises GraphMissingError: when there is no graph; says how to build one.
    """
    from kg.store.layout import current  # noqa: PLC0415 -- start-up

    return current(directory(given))


def store(given: str | None) -> pyoxigraph.Store:
    """The opened store of the graph.

    :raises GraphMissingError: when there is no graph; says how to build one.
    """
    return version(given).open()


class named:  # noqa: N801 -- reads as a statement
    """Tells an error about a parameter of a question by the option that was given for it, where one was."""

    def __init__(self, parameter: str, option: str, given: str | None) -> None:
        """Take the name of the parameter, the option, and its value or None."""
        self.parameter, self.option, self.given = parameter, option, given

    def __enter__(self) -> None:
        """Nothing is to be done before."""

    def __exit__(self, _: object, error: BaseException | None, __: object) -> None:
        """Put the option in the place of --set."""
        from kg.errors import AjkgError  # noqa: PLC0415 -- start-up

        if isinstance(error, AjkgError) and self.given:
            error.message = error.message.replace(f"--set {self.parameter}=", f"{self.option} ")
