"""ajkg push: load the graph into a store that speaks the Graph Store Protocol."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from kg.cli import options, output
from kg.cli.formats import clean
from kg.cli.interrupt import resumable
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.cli.arguments import Arguments, Parser
    from kg.push import Done, Push

_MEGABYTE = 1 << 20
_EVERY = 0.2  # seconds between two looks at the progress
_OFTEN = 5.0  # seconds between two lines of it


def _parser() -> Parser:
    made = options.parser("push", "Load the graph into a store by the SPARQL 1.1 Graph Store HTTP Protocol.")
    made.add_argument("url", metavar="URL", help="where the store takes graphs, as http://localhost:7878/store")
    made.add_argument("--direct", action="store_true", help="name graphs by paths below URL, not by ?graph=")
    made.add_argument(
        "--default-graph",
        metavar="IRI",
        default="",
        help="load the default graph as this named graph: for stores whose default graph is the union of all",
    )
    made.add_argument("--replace", action="store_true", help="replace what the store's default graph holds")
    made.add_argument("--all", action="store_true", help="send everything again, whatever was sent before")
    made.add_argument("--chunk", type=float, default=4.0, metavar="MB", help="the most megabytes of one request")
    made.add_argument("--timeout", type=float, default=300.0, metavar="S", help="seconds that one request may take")
    made.add_argument(
        "--query", metavar="URL", help="where the store takes SPARQL: count there afterwards what each graph holds"
    )
    made.add_argument("--no-check", action="store_true", help="do not look afterwards whether the store holds it")
    made.add_argument("--state", metavar="FILE", help="where to keep what was sent (default: in the graph's folder)")
    made.add_argument("--dry-run", action="store_true", help="tell what would be sent, and send nothing")
    made.add_argument("--progress", action="store_true", help="tell how far it is in lines, also without a terminal")
    made.add_argument("-q", "--quiet", action="store_true", help="no progress and no summary")
    return options.output(made)


def main(argv: list[str]) -> int:
    """Push; a push that was stopped goes on."""
    args = _parser().parse_args(argv)
    if args.chunk <= 0 or args.timeout <= 0:
        message = "--chunk and --timeout have to be above 0"
        raise UsageError(message, hint="leave them out for 4 megabytes and 300 seconds")
    version = options.version(args.graph)
    from kg.push import Push, Wish, journal_of  # noqa: PLC0415 -- help needs no HTTP
    from kg.push.graphs import Graphs, named_graph  # noqa: PLC0415
    from kg.push.journal import Journal  # noqa: PLC0415
    from kg.web import Patience  # noqa: PLC0415

    merged = named_graph(args.default_graph) if args.default_graph else ""
    patience = Patience(timeout=args.timeout, tries=6)
    graphs = Graphs(args.url, patience, direct=args.direct, merged=merged)
    size = max(1, int(args.chunk * _MEGABYTE))
    place = Path(args.state) if args.state else journal_of(version.root, args.url, direct=args.direct, merged=merged)
    journal = Journal(place, {"url": args.url, "direct": args.direct, "default": merged})
    progress = Progress(quiet=args.quiet, lines=args.progress)
    push = Push(version, graphs, journal, Wish(size, bool(args.replace or merged or args.all)), progress)
    if args.dry_run:
        journal.read()
        if args.all:
            journal.forget()
        _tell(push.rehearse(), args, "would send")
        return 0
    with resumable("the same command goes on where it was"), journal:
        if args.all:
            journal.forget()
            journal.tidy()
        try:
            push.run()
            looked = "" if args.no_check else _looked(push, args)
        finally:
            progress.stop()
    if not args.quiet:
        _tell(push.done, args, "sent", time.monotonic() - progress.began, looked)
    return 0


def _looked(push: Push, args: Arguments) -> str:
    """What was seen of the store afterwards, in words; that nothing can be seen is told whatever is quiet.

    :raises NotHeldError: when it lacks what was sent.
    """
    if args.query:
        from kg.cli.counted import counted  # noqa: PLC0415 -- only who asks for it pays for it
        from kg.push.confirm import NotHeldError  # noqa: PLC0415

        try:
            return f"counted: all triples of {counted(push, args.query, args.timeout):,} named graph(s) are there"
        except NotHeldError:
            push.forget()
            raise
    found = push.confirm()
    if found.why_not:
        sys.stderr.write(
            f"note: whether the store holds what was sent could not be seen: {clean(found.why_not)}; count there, or"
            " give --query URL\n"
        )
        return ""
    return f"{found.graphs} graph(s) read back whole"


def _tell(done: Done, args: Arguments, verb: str, seconds: float = 0.0, looked: str = "") -> None:
    """What was sent, on standard error; on standard output when nothing was."""
    told = [
        f"{verb} {done.triples} triple(s) of {done.graphs} graph(s) in {done.pieces} request(s)",
        f"default graph {done.default}",
        f"{done.deleted} graph(s) deleted" if verb == "sent" else f"{done.deleted} graph(s) to delete",
        f"{done.shards - done.fresh} of {done.shards} shard(s) unchanged",
        *([looked] if looked else []),
    ]
    line = f"{'; '.join(told)}{f' ({seconds:.1f} s)' if seconds else ''}\n"
    if args.dry_run or args.output:
        output.write(line, args.output)
    else:
        sys.stderr.write(line)


class Progress:
    """One line on a terminal that is written over; with `lines`, a line every five seconds wherever it goes."""

    def __init__(self, *, quiet: bool, slow: float = 1.0, lines: bool = False) -> None:
        """Begin to count the time; nothing is shown within the first `slow` seconds."""
        self._lines = lines and not quiet
        self._shown = self._lines or (sys.stderr.isatty() and not quiet)
        self.began = time.monotonic()
        self._due = self.began + (_OFTEN if self._lines else slow)
        self._wrote = False

    def __call__(self, done: Done, graph: str) -> None:
        """Tell what is done, `graph` last."""
        now = time.monotonic()
        if not self._shown or now < self._due:
            return
        rate = done.triples / (now - self.began)
        told = f"{done.fresh} of {done.shards} shards, {done.triples:,} triples, {rate:,.0f}/s, {clean(graph)[-50:]}"
        sys.stderr.write(f"{told}\n" if self._lines else f"\r\x1b[K{told[:100]}")
        sys.stderr.flush()
        self._due, self._wrote = now + (_OFTEN if self._lines else _EVERY), not self._lines

    def stop(self) -> None:
        """Take the line away."""
        if self._wrote:
            sys.stderr.write("\r\x1b[K")
