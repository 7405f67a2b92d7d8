"""ajkg commitments: what was promised, and what became of it."""

from __future__ import annotations

from functools import cache, partial
from typing import NamedTuple

import pyoxigraph as ox

from kg.answers.commitments import SETBACKS, STATES, Commitment, commitments
from kg.answers.describe import Quote, name, objects, source, subjects
from kg.answers.run import TODAY, Table
from kg.answers.things import compact
from kg.cli import options, output
from kg.cli.said import said
from kg.errors import UsageError
from kg.names import AJ
from kg.quads.terms import DATES

TYPE_CHECKING = False  # the typing module costs start-up
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kg.answers.run import Term

COLUMNS = (
    *("state", "kind", "who", "to", "what", "value", "currency", "disputed", "due", "meeting"),
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
    made.add_argument("--who", metavar="THING", help="only what this actor promises, alone or with others")
    made.add_argument("--state", choices=STATES, help="only promises in this state")
    made.add_argument("--as-of", metavar="DATE", default=TODAY, help="judge by this day and what was told until then")
    options.confidence(made)
    made.add_argument("--xlsx", metavar="FILE", help="write a workbook for a spreadsheet")
    args = made.parse_args(argv)
    store = options.asked(args)
    least = f"{options.least(args.min_confidence) or 0:.6f}"
    asked = {"who": args.who, "state": args.state, "asof": args.as_of, "least": least}
    given = {key: value for key, value in asked.items() if value}
    with options.named("asof", "--as-of", args.as_of):
        found = commitments(store, given, args.lang)
    told = _named(store, args.lang)
    date = output.dates(args)
    plain = args.format in {"json", "jsonl"} or args.xlsx
    disputed = partial(_disputed, store, args.lang, str if plain else date)
    table = Table(COLUMNS, [_row(one, told, disputed(one, "; ")) for one in found])
    if args.xlsx:
        _workbook(table, args.xlsx)
        return 0
    disputed = partial(_disputed, store, args.lang, date)
    shown = _Shown(store, args.lang, told, date, _states(args.lang))
    lines = [line for one in found for line in _lines(shown, one, disputed(one, ", "))]
    output.words(lines or ["no promise is told of"], table, args, store)
    return 0


def _states(language: str) -> dict[str, str]:
    """What states and answers are called in a language; data keeps to the names that the question has for them."""
    known = (*STATES, *SETBACKS)
    if language == "en":
        return {state: state for state in known}
    from kg.questions.words import lexicon  # noqa: PLC0415 -- start-up

    said = lexicon(language).says
    return {state: said.get(state, state) for state in known}


def _named(store: ox.Store, language: str) -> Callable[[str], str]:
    return cache(lambda iri: name(store, iri, language) if iri else "")  # few actors promise most


def _disputed(store: ox.Store, language: str, date: Callable[[str], str], one: Commitment, between: str) -> str:
    """On what releases disagree, with what they tell where it is no sum: "date: 2022 / 2023"."""
    found: dict[str, list[str]] = {kind: [] for kind in one.disputed.split(", ") if kind}
    for conflict in subjects(store, AJ + "conflictAbout", one.iri) if found else ():
        for kind in objects(store, conflict, AJ + "conflictKind"):
            for side in objects(store, conflict, AJ + "hasSide") if kind in found and kind != "amount" else ():
                things = [name(store, thing, language) for thing in objects(store, side, AJ + "statedThing")]
                found[kind] += [*things, *map(date, objects(store, side, AJ + "statedValue"))]
    return between.join(
        said(language, kind, kind) + (f": {' / '.join(sorted(values))}" if values else "")
        for kind, values in found.items()
    )


def _row(one: Commitment, told: Callable[[str], str], disputed: str) -> tuple[Term | None, ...]:
    first = one.said[0] if one.said else None
    answer = one.answer
    values, currencies = (
        ("; ".join(dict.fromkeys(cells)) for cells in zip(*one.sums, strict=True)) if one.sums else ("", "")
    )
    cells: list[str] = [
        *(one.state, told(one.kind)),
        *("; ".join(map(told, things)) for things in (one.who, one.to, one.what)),
        *(values, currencies, disputed, one.due, told(one.meeting), one.told),
        *((compact(first.release), first.exact) if first else ("", "")),
        *((told(answer.kind), answer.how, answer.told) if answer else ("",) * 3),
        *((compact(answer.said.release), answer.said.exact) if answer else ("",) * 2),
        compact(one.iri),
    ]
    return tuple(_term(column, cell.strip()) if cell else None for column, cell in zip(COLUMNS, cells, strict=True))


def _term(column: str, cell: str) -> ox.Literal:
    kind = DATES.get(len(cell)) if column in _DATES else None
    return ox.Literal(cell, datatype=kind) if kind else ox.Literal(cell)


class _Shown(NamedTuple):
    """How promises are put into words: names by IRI, dates, states."""

    store: ox.Store
    language: str
    told: Callable[[str], str]
    date: Callable[[str], str]
    states: Mapping[str, str]

    def word(self, word: str, english: str) -> str:
        """A word of answers."""
        return said(self.language, word, english)


def _lines(shown: _Shown, one: Commitment, disputed: str) -> list[str]:
    store, _, told, date, states = shown
    what = ", ".join(map(told, one.what))
    either = f" {shown.word('or', 'or')} "
    money = either.join(map(" ".join, one.sums))
    differ, until = shown.word("disagree", "releases disagree on the {}"), shown.word("due", "due {}")
    differing = f" ({differ.format(disputed)})" if disputed else ""
    due = f", {until.format(date(one.due))}" if one.due else ""
    meeting = f" ({told(one.meeting)})" if one.meeting and one.meeting not in one.about else ""
    state, who = states[one.state].upper(), ", ".join(map(told, one.who))
    if one.to:
        who += f", {shown.word('to', 'to {}').format(', '.join(map(told, one.to)))}"
    promised = " -> ".join(part for part in (who, what, money) if part)
    head = f"{state}  {told(one.kind)}: {promised}{differing}{due}{meeting}"
    lines = [head, f"  {compact(one.iri)}"]
    lines += [line for quote in one.said for line in _quote(store, shown.word("told", "told"), quote, date)]
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
