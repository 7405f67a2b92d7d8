"""The references of an answer: numbered after it for people, a column of it for programs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.answers.cite import reference, rests_on
from kg.answers.eras import shown
from kg.answers.run import Table

if TYPE_CHECKING:
    from kg.cli.arguments import Arguments


class Citing:
    """The releases that the rows of a table rest on, numbered in the order of the rows."""

    def __init__(self, table: Table, args: Arguments, store: ox.Store) -> None:
        """Find them out."""
        self._table, self._rows = table, rests_on(store, table)
        self._numbers: dict[str, int] = {}
        for releases in self._rows:
            for release in releases:
                self._numbers.setdefault(release, len(self._numbers) + 1)
        date = partial(shown, era=args.era, language=args.lang)
        self._told = {release: reference(store, release, date) for release in self._numbers}

    def after(self) -> list[str]:
        """What follows the answer: an empty line, and one numbered line for each release."""
        told = [f"[{number}] {self._told[release]}" for release, number in self._numbers.items()]
        return ["", *told] if told else []

    def table(self, *, numbers: bool) -> Table:
        """The table with a last column that names the releases of each row, by number or in full."""
        rows = []
        for row, releases in zip(self._table.rows, self._rows, strict=True):
            told = [f"[{self._numbers[one]}]" if numbers else self._told[one] for one in releases]
            rows.append((*row, ox.Literal((" " if numbers else "; ").join(told))))
        return Table((*self._table.columns, "cite" if numbers else "references"), rows)
