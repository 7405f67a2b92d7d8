"""ajkg draw: the graph as a picture."""

from __future__ import annotations

import logging
from pathlib import Path

from kg.answers.things import find
from kg.cli import options
from kg.errors import UsageError


def main(argv: list[str]) -> int:
    """Draw a PNG, SVG or PDF."""
    made = options.parser("draw", "Draw the graph: who acts on what, or meetings and tenures in time.")
    made.add_argument(
        "-o", "--output", default="graph.png", metavar="FILE", help="a .png, .svg or .pdf (default: graph.png)"
    )
    made.add_argument("--focus", metavar="THING", help="draw only the surroundings of this thing")
    made.add_argument("--depth", type=int, metavar="N", help="how many edges away from the focus (default: 2)")
    made.add_argument("--most", type=int, metavar="N", help="cards at most, the most telling ones (default: 70)")
    made.add_argument("--kind", default="network", choices=["network", "timeline"], help="what to draw")
    options.endpoint(made)
    args = made.parse_args(argv)
    if args.depth is not None and not args.focus:
        message = f"--depth {args.depth}: how far from what?"
        raise UsageError(message, hint="give --focus THING too")
    if args.depth is not None and args.depth < 1:
        message = f"--depth {args.depth}: nothing is that near"
        raise UsageError(message, hint="give 1 or more")
    if args.most is not None and args.most < 1:
        message = f"--most {args.most}: nothing would be drawn"
        raise UsageError(message, hint="give 1 or more")
    store = options.asked(args)
    logging.getLogger("matplotlib").setLevel(logging.ERROR)  # where it keeps its cache is no matter of the picture
    from kg.drawing import MOST_CARDS, draw, draw_timeline, select  # noqa: PLC0415 -- matplotlib is slow to import

    if args.kind == "timeline":
        draw_timeline(store, Path(args.output), args.lang)
        return 0
    focus = find(store, args.focus) if args.focus else None
    most = args.most or MOST_CARDS
    draw(select(store, args.lang, focus=focus, depth=args.depth or 2, most=most), Path(args.output))
    return 0
