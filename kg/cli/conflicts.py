"""ajkg conflicts: where releases disagree, with the words of both sides."""

from __future__ import annotations

import pyoxigraph as ox

from kg.answers import questions
from kg.answers.describe import name, source
from kg.answers.run import Table, bind, evaluate
from kg.cli import options, output

TYPE_CHECKING = False  # the typing module costs start-up
if TYPE_CHECKING:
    from kg.answers.run import Term

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
    lines = _lines(store, table, args.lang)
    output.words(lines or ["no releases disagree"], table, args, store)
    return 1 if args.check and table.rows else 0


def _lines(store: ox.Store, table: Table, language: str) -> list[str]:
    lines: list[str] = []
    conflict = said = None
    for row in table.rows:
        found = dict(zip(table.columns, row, strict=True))
        if found["conflict"] != conflict:
            conflict, said = found["conflict"], None
            about = _words(store, found["about"], language)
            lines.append(f"{_words(store, found['kind'], language).upper()}  {about}")
        if found["says"] != said:
            said = found["says"]
            lines.append(f"  {_words(store, said, language)}")
        release = source(store, found["release"].value) if isinstance(found["release"], ox.NamedNode) else ""
        lines.append(f"    {release}: [{' '.join(_words(store, found['quote'], language).split())}]")
    return lines


def _words(store: ox.Store, term: Term | None, language: str) -> str:
    if isinstance(term, ox.NamedNode):
        return name(store, term.value, language)
    return term.value if isinstance(term, ox.Literal) else ""
