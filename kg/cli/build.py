"""ajkg build: from releases to a validated graph on disk."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from kg.builder import build
from kg.cli import options

if TYPE_CHECKING:
    from collections.abc import Callable

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
    made.add_argument("--workers", type=int, default=1, metavar="N", help="processes that read (default: 1)")
    made.add_argument("-q", "--quiet", action="store_true", help="no progress and no summary")
    args = made.parse_args(argv)
    report = build(
        args.source,
        args.output or options.directory(args.graph),
        vocabulary_files=args.vocabulary,
        reasoner=args.reasoner,
        validator=args.validator,
        on_violation=args.on_violation,
        workers=args.workers,
        progress=None if args.quiet else _progress(),
        stdin=sys.stdin.buffer,
    )
    say = sys.stderr.write
    for failure in report.failures:
        say(f"ajkg: {failure}\n")
    for document, violations in report.held.items():
        kept = "kept in quarantine" if document in report.quarantined else "held back"
        for violation in violations:
            say(f"ajkg: {document} is {kept}: {violation} [VIOLATION]\n")
    if not args.quiet:
        for note in report.notes:
            say(f"note: {note}\n")
        acts, meetings = report.counts.get("act", 0), report.counts.get("meeting", 0)
        say(
            f"{report.releases} release(s), {meetings} meeting(s), {acts} act(s) in {report.directory}"
            f" ({report.seconds:.1f} s)\n"
        )
    return report.status


def _progress() -> Callable[[int, str], None] | None:
    """A counter on standard error, once a build has taken more than a second."""
    if not sys.stderr.isatty():
        return None
    began = last = time.monotonic()

    def show(done: int, document: str) -> None:
        nonlocal last
        now = time.monotonic()
        if now - began > _SLOW and now - last > _SLOW / 10:
            last = now
            sys.stderr.write(f"\r\x1b[K{done} read ({done / (now - began):.0f}/s) {document[:50]}\r")

    return show
