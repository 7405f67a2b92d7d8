"""ajkg read: what one release says, and what was not understood."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kg.claims import reader_of
from kg.claims.seen import seen
from kg.cli import options, output
from kg.cli.formats import clean
from kg.cli.marking import html, plain
from kg.errors import InputError
from kg.release import Failure, load
from kg.vocabulary import load as load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(argv: Sequence[str]) -> int:
    """Show the text with its mentions, the acts beside their clauses, and the unread passages."""
    made = options.parser(
        "read", "What one release says, in colour on a terminal, and what was not understood.", graph=False
    )
    options.output(made)
    made.add_argument(
        "file",
        metavar="FILE",
        help="a file, or - for standard input; offsets count code points, each line end (also CRLF) as one",
    )
    made.add_argument(
        "--vocabulary",
        action="append",
        default=[],
        type=Path,
        metavar="FILE",
        help="add the names and cues of a Turtle file",
    )
    made.add_argument("--html", action="store_true", help="give a page that can be sent to a colleague (with -o FILE)")
    args = made.parse_args(argv)
    if Path(args.file).is_dir():
        message = f"{args.file} is a folder, and read shows one release"
        raise InputError(message, hint="name one of its files; of a whole folder make a graph with: ajkg build")
    reader = reader_of(load_vocabulary(args.vocabulary))
    status = 0
    for item in load([args.file], sys.stdin.buffer):
        if isinstance(item, Failure):
            raise item.error
        shown = seen(reader, item)
        reading = shown.reading
        for note in item.notes:
            sys.stderr.write(f"note: {clean(note)}\n")
        if reading.language is None:
            message = f"the language of {args.file} is none that can be read"
            raise InputError(message, hint=f"give releases in: {', '.join(sorted(reader.languages.by_code))}")
        if not any(claim.kind in {"act", "meeting"} for claim in reading.claims):
            sys.stderr.write(f"note: {item.document} speaks of no meeting and no act\n")
        if args.html:
            output.write(html(shown, reader.vocabulary, args.lang), args.output)
        else:
            colour = sys.stdout.isatty() and not args.output and not os.environ.get("NO_COLOR")
            output.write(plain(shown, reader.vocabulary, args.lang, colour=colour), args.output)
    return status
