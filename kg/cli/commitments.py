"""ajkg commitments: what was promised, and what became of it."""

from __future__ import annotations

from functools import partial

import pyoxigraph as ox

from kg.answers.commitments import DENIED, STATES, Commitment, commitments
from kg.answers.describe import Quote, name, source
from kg.answers.eras import shown
from kg.answers.run import TODAY, Table
from kg.answers.things import compact
from kg.cli import options, output
from kg.errors import UsageError
from kg.quads.terms import DATES

TYPE_CHECKING = False  # the typing module costs start-up
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kg.answers.run import Term

COLUMNS = (
    *("state", "kind", "who", "what", "value", "currency", "disputed", "due", "meeting"),
    *(
        "told",
        "release",
        "quote",
        "answers",
        "answered_as",
        "answered",
        "answering_release",
        "answering_quote",
        "commitment",
    ),
)
_DATES = frozenset({"due", "told", "answered"})


def main(argv: list[str]) -> int:
    """Print each promise with its state and the words on both sides."""
    made = options.parser(
        "commitments",
        "Pledges, proposals, expectations, announcements to come and terms of office, and what became of them.",
        formats=options.WORDS,
    )
    options.output(made)
    options.endpoint(made)
    made.add_argument("--who", metavar="THING", help="only what this actor promises")
    made.add_argument("--state", choices=STATES, help="only promises in this state")
    made.add_argument("--as-of", metavar="DATE", default=TODAY, help="judge by this day and what was told until then")
    options.confidence(made)
    made.add_argument("--xlsx", metavar="FILE", help="write a workbook for a spreadsheet")
    args = made.parse_args(argv)
    store = options.asked(args)
    least = f"{options.least(args.min_confidence) or 0:.6f}"
    asked = {"who": args.who, "state": args.state, "asof": args.as_of, "least": least}
    given = {key: value for key, value in asked.items() if value}
    found = commitments(store, given, args.lang)
    told = _named(store, args.lang)
    table = Table(COLUMNS, [_row(one, told) for one in found])
    if args.xlsx:
        _workbook(table, args.xlsx)
        return 0
    date = partial(shown, era=args.era, language=args.lang)
    states = _states(args.lang)
    lines = [line for one in found for line in _lines(store, one, told, date, states)]
    output.words(lines or ["no promise is told of"], table, args, store)
    return 0


def _states(language: str) -> dict[str, str]:
    """What states and answers are called in a language; data keeps to the names that the question has for them."""
    known = (*STATES, DENIED)
    if language == "en":
        return {state: state for state in known}
    from kg.questions.words import lexicon  # noqa: PLC0415 -- start-up

    said = lexicon(language).says
    return {state: said.get(state, state) for state in known}


def _named(store: ox.Store, language: str) -> Callable[[str], str]:
    return lambda iri: name(store, iri, language) if iri else ""


def _row(one: Commitment, told: Callable[[str], str]) -> tuple[Term | None, ...]:
    said = one.said[0] if one.said else None
    answer = one.answer
    values, currencies = (
        ("; ".join(dict.fromkeys(cells)) for cells in zip(*one.sums, strict=True)) if one.sums else ("", "")
    )
    cells: list[str] = [
        *(one.state, told(one.kind), "; ".join(map(told, one.who)), "; ".join(map(told, one.what))),
        *(values, currencies, one.disputed, one.due, told(one.meeting), one.told),
        *((compact(said.release), said.exact) if said else ("", "")),
        *((told(answer.kind), answer.how, answer.told) if answer else ("",) * 3),
        *((compact(answer.said.release), answer.said.exact) if answer else ("",) * 2),
        compact(one.iri),
    ]
    return tuple(_term(column, cell.strip()) if cell else None for column, cell in zip(COLUMNS, cells, strict=True))


def _term(column: str, cell: str) -> ox.Literal:
    kind = DATES.get(len(cell)) if column in _DATES else None
    return ox.Literal(cell, datatype=kind) if kind else ox.Literal(cell)


def _lines(
    store: ox.Store,
    one: Commitment,
    told: Callable[[str], str],
    date: Callable[[str], str],
    states: Mapping[str, str],
) -> list[str]:
    what = ", ".join(map(told, one.what))
    money = f" -> {' or '.join(map(' '.join, one.sums))}" if one.sums else ""
    money += f" (releases disagree on the {one.disputed})" if one.disputed else ""
    due = f", due {date(one.due)}" if one.due else ""
    meeting = f" ({told(one.meeting)})" if one.meeting and one.meeting not in one.what else ""
    state, who = states[one.state].upper(), ", ".join(map(told, one.who))
    head = f"{state}  {told(one.kind)}: {who} -> {what}{money}{due}{meeting}"
    lines = [head, f"  {compact(one.iri)}"]
    lines += [line for quote in one.said for line in _quote(store, "told", quote, date)]
    if one.answer is None:
        return lines
    how, kind = states[one.answer.how], told(one.answer.kind)
    by = f"{how} by {kind}" if how == one.answer.how else f"{how} ({kind})"
    return [*lines, *_quote(store, by, one.answer.said, date)]


def _quote(store: ox.Store, how: str, quote: Quote, date: Callable[[str], str]) -> list[str]:
    return [f"  {how}: {source(store, quote.release, date)}", f"    {' '.join(quote.exact.split())}"]


def _workbook(table: Table, path: str) -> None:
    from kg.answers.sheet import workbook  # noqa: PLC0415 -- start-up

    if not path.lower().endswith(".xlsx"):
        message = f"--xlsx {path}: no workbook"
        raise UsageError(message, hint="end the file's name in .xlsx")
    rows = [[_cell(column, cell) for column, cell in zip(table.columns, row, strict=True)] for row in table.rows]
    output.write_bytes(workbook("Commitments", table.columns, rows), path)


def _cell(column: str, cell: Term | None) -> str | float:
    text = cell.value if isinstance(cell, ox.Literal) else ""
    return float(text) if column == "value" and text.replace(".", "", 1).isdigit() else text
