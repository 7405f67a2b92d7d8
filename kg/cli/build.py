"""ajkg build: from releases to a validated graph on disk."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.builder import build
from kg.cli import options
from kg.cli.formats import clean
from kg.cli.interrupt import resumable
from kg.cli.progress import Progress
from kg.errors import GraphMissingError, UsageError
from kg.names import AJ, RDF
from kg.release import count
from kg.store import current
from kg.workers import PATIENCE, Workers

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.cli.arguments import Arguments, Parser
    from kg.report import BuildReport


def main(argv: list[str]) -> int:
    """Build; 1 when a source failed or a release was held back."""
    made = options.parser(
        "build", "Read releases, infer, validate and store the graph. Without a source: the bundled seeds."
    )
    made.add_argument(
        "source",
        metavar="SOURCE",
        nargs="*",
        help="a file (.txt .md .html .pdf), a folder, - , a .jsonl[.gz] or a manifest .csv",
    )
    made.add_argument("-o", "--output", metavar="DIR", help="the graph's folder (beats --graph)")
    made.add_argument("--vocabulary", action="append", metavar="FILE", help="add the names and cues of a Turtle file")
    made.add_argument("--reasoner", default="compiled", choices=["compiled", "owlrl"], help="who infers")
    made.add_argument("--validator", default="compiled", choices=["compiled", "pyshacl"], help="who validates")
    made.add_argument(
        "--on-violation", default="hold", choices=["hold", "quarantine"], help="what to do with unsound releases"
    )
    made.add_argument(
        "--curation", metavar="DIR", help="people's decisions to apply (default: ./curation where there is one)"
    )
    reading(made)
    args = made.parse_args(argv)
    return told(args, lambda progress: _build(args, progress), count(args.source) if args.source else 0)


def reading(made: Parser) -> None:
    """Declare the options that say who reads, and what is told meanwhile."""
    made.add_argument(
        "--workers", type=int, metavar="N", help="processes that read (default: one a core for more than 32 releases)"
    )
    made.add_argument("--cluster", metavar="ADDRESS", help="read on the Dask cluster whose scheduler is there")
    made.add_argument(
        "--patience",
        type=float,
        default=PATIENCE,
        metavar="S",
        help=f"seconds after which a worker's release is set aside (default: {PATIENCE:g})",
    )
    made.add_argument("--progress", action="store_true", help="tell how far it is in lines, also without a terminal")
    made.add_argument("-q", "--quiet", action="store_true", help="no progress and no summary")


def workers(args: Arguments) -> Workers:
    """Who reads, as the options say.

    :raises UsageError: when they make no sense.
    """
    if args.workers is not None and (args.workers < 1 or args.cluster):
        if not args.cluster:
            message = f"--workers {args.workers}: that is nobody to read"
            raise UsageError(message, hint="give 1 or more")
        message = f"--workers {args.workers} with --cluster"
        raise UsageError(message, hint="give one of them")
    if args.cluster == "":
        message = "--cluster without an address"
        raise UsageError(
            message, hint="give the scheduler's, such as tcp://HOST:8786; without --cluster it is read here"
        )
    if args.patience <= 0:
        message = f"--patience {args.patience:g}: no time at all"
        raise UsageError(message, hint="give seconds")
    return Workers(args.workers, args.cluster or "", args.patience)


def told(args: Arguments, run: Callable[[Progress], BuildReport], total: int = 0) -> int:
    """Run a build of `total` releases with a progress bar, tell what it did, and give the exit status."""
    progress = Progress(quiet=args.quiet, total=total, lines=getattr(args, "progress", False))
    with resumable("the earlier graph is as it was; the same command goes on with what was read"):
        try:
            report = run(progress)
        finally:
            progress.stop()
    _tell(report, quiet=args.quiet)
    return report.status


def _build(args: Arguments, progress: Progress) -> BuildReport:
    return build(
        args.source,
        args.output or options.directory(args.graph),
        vocabulary_files=args.vocabulary,
        reasoner=args.reasoner,
        validator=args.validator,
        on_violation=args.on_violation,
        curation=args.curation,
        workers=workers(args),
        progress=progress,
        stdin=sys.stdin.buffer,
    )


def _tell(report: BuildReport, *, quiet: bool) -> None:
    """Say on standard error what failed, what was held back, and what the graph holds."""
    say = sys.stderr.write
    for failure in report.failures:
        say(f"ajkg: {failure}\n")
    for document, violations in report.held.items():
        kept = "kept in quarantine" if document in report.quarantined else "held back"
        for violation in violations:
            say(f"ajkg: {document} is {kept}: {clean(str(violation))} [VIOLATION]\n")
    if not quiet:
        for note in report.notes:
            say(f"note: {clean(note)}\n")
        meetings, acts = held(report.directory, "Meeting"), held(report.directory, "Act")
        say(
            f"{report.releases} release(s), {meetings} meeting(s), {acts} act(s) in {report.directory}"
            f" ({_work(report)}{report.seconds:.1f} s)\n"
        )


def held(directory: str, class_: str) -> int:
    """How many things of a class the graph holds, each once however many releases tell of it, as `ajkg stats` does."""
    try:
        store = current(directory).open()
    except GraphMissingError:
        return 0
    of_class = store.quads_for_pattern(None, ox.NamedNode(RDF + "type"), ox.NamedNode(AJ + class_), ox.DefaultGraph())
    return sum(1 for _ in of_class)


def _work(report: BuildReport) -> str:
    """What a build over an earlier graph did with the releases."""
    known = report.releases + len(report.held) - report.read
    parts = [f"{known} unchanged, {report.read} read"] if known else []
    parts += [f"{len(report.removed)} removed"] if report.removed else []
    return "".join(f"{part}, " for part in parts)
