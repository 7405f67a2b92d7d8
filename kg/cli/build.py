"""ajkg build: from releases to a validated graph on disk."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from kg.builder import build
from kg.cli import options
from kg.cli.formats import clean

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.progress import Progress as Bar

    from kg.cli.arguments import Arguments
    from kg.report import BuildReport

_SLOW = 1.0  # seconds after which progress is shown


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
    made.add_argument("--workers", type=int, default=1, metavar="N", help="processes that read (default: 1)")
    made.add_argument("-q", "--quiet", action="store_true", help="no progress and no summary")
    args = made.parse_args(argv)
    return told(args, lambda progress: _build(args, progress))


def told(args: Arguments, run: Callable[[Progress], BuildReport]) -> int:
    """Run a build with a progress bar, tell what it did, and give the exit status."""
    progress = Progress(quiet=args.quiet)
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
        workers=args.workers,
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
            say(f"ajkg: {document} is {kept}: {violation} [VIOLATION]\n")
    if not quiet:
        for note in report.notes:
            say(f"note: {note}\n")
        acts, meetings = report.counts.get("act", 0), report.counts.get("meeting", 0)
        say(
            f"{report.releases} release(s), {meetings} meeting(s), {acts} act(s) in {report.directory}"
            f" ({_work(report)}{report.seconds:.1f} s)\n"
        )


def _work(report: BuildReport) -> str:
    """What a build over an earlier graph did with the releases."""
    known = report.releases + len(report.held) - report.read
    parts = [f"{known} unchanged, {report.read} read"] if known else []
    parts += [f"{len(report.removed)} removed"] if report.removed else []
    return "".join(f"{part}, " for part in parts)


class Progress:
    """A bar on a terminal, once a build has taken more than `slow` seconds; nothing when piped."""

    def __init__(self, *, quiet: bool, slow: float = _SLOW) -> None:
        """Begin to count the time."""
        self._shown = sys.stderr.isatty() and not quiet
        self._due = time.monotonic() + slow
        self._bar: Bar | None = None

    def __call__(self, done: int, document: str) -> None:
        """Tell that `done` releases are read, `document` last."""
        if self._shown and self._bar is None and time.monotonic() >= self._due:
            from rich import progress  # noqa: PLC0415 -- only slow builds on a terminal need it
            from rich.console import Console  # noqa: PLC0415

            self._bar = progress.Progress(
                progress.BarColumn(),
                progress.TextColumn("{task.completed} read, {task.description}", markup=False),
                progress.TimeElapsedColumn(),
                console=Console(stderr=True),
                transient=True,
            )
            self._bar.add_task("", total=None)
            self._bar.start()
        if self._bar is not None:
            self._bar.update(self._bar.task_ids[0], completed=done, description=clean(document)[:50])

    def stop(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()
