"""ajkg conflicts: where releases disagree, with the words of both sides."""

from __future__ import annotations

import re
from functools import partial

import pyoxigraph as ox

from kg.answers import questions
from kg.answers.describe import name, source
from kg.answers.eras import written
from kg.answers.run import Table, bind, evaluate
from kg.cli import options, output
from kg.cli.said import said

TYPE_CHECKING = False  # the typing module costs start-up
if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.answers.run import Term
    from kg.cli.arguments import Arguments

SPAN = re.compile(r"[0-9-]{4,10}/[0-9-]{4,10}")  # of a term of office
_DOUBTS = {
    "presence": "one is a day on which somebody was there, perhaps another day of the meeting or of what belongs to it"
}
KINDS = ("date", "place", "amount", "holder")


def main(argv: list[str]) -> int:
    """Print each conflict with its sides; with --check the exit status is 1 when there are any."""
    made = options.parser(
        "conflicts",
        "Where releases disagree on a date, a place, an amount or the holder of an office, and what each says.",
        formats=options.WORDS,
    )
    options.output(made)
    options.endpoint(made)
    made.add_argument("--kind", choices=KINDS, help="only conflicts of this kind")
    made.add_argument("--about", metavar="THING", help="only conflicts about this meeting, act or tenure")
    made.add_argument("--check", action="store_true", help="exit with status 1 when there are conflicts")
    args = made.parse_args(argv)
    store = options.asked(args)
    question = questions.load("conflicts")
    given = {key: value for key, value in (("kind", args.kind), ("about", args.about)) if value}
    answer = evaluate(store, question.sparql, bind(store, question, given, args.lang))
    table = answer if isinstance(answer, Table) else Table((), ())
    lines = _lines(store, table, args)
    output.words(lines or ["no releases disagree"], table, args, store)
    return 1 if args.check and table.rows else 0


def _lines(store: ox.Store, table: Table, args: Arguments) -> list[str]:
    lines: list[str] = []
    conflict = side = None
    date = output.dates(args)
    _words = partial(_in_words, store, args.lang, date)
    for row in table.rows:
        found = dict(zip(table.columns, row, strict=True))
        if found["conflict"] != conflict:
            conflict, side = found["conflict"], None
            kind = _words(found["kind"])
            lines.append(f"{said(args.lang, kind, kind).upper()}  {_words(found['about'])}")
            doubt = _words(found["doubt"])
            lines += [f"  ({said(args.lang, doubt, _DOUBTS.get(doubt, doubt))})"] if doubt else []
        if found["says"] != side:
            side = found["says"]
            lines.append(f"  {_words(side)}")
        release = source(store, found["release"].value, date) if isinstance(found["release"], ox.NamedNode) else ""
        lines.append(f"    {release}: [{' '.join(_words(found['quote']).split())}]")
    return lines


def _in_words(store: ox.Store, language: str, date: Callable[[str], str], term: Term | None) -> str:
    if isinstance(term, ox.NamedNode):
        return name(store, term.value, language, date)
    if not isinstance(term, ox.Literal):
        return ""
    return date(term.value) if SPAN.fullmatch(term.value) else written(term, date)
